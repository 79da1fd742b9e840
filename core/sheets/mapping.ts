/**
 * Mapping: which columns of a sheet say what, in which words and fields. Written by people, or suggested and then reviewed by them.
 *
 * Nothing is guessed from the values: how a date is written, what parts a list, which column names the row, all stand in the mapping.
 * An adversary's file enters here: read strictly, refused with a code and the place.
 *
 * Format: spec/mapping.md
 * @module
 */
import { parseJson, type Json } from '@proofmark/core/bytes'
import { isKindName, kindNames, type KindName } from '@proofmark/core/statements'
import { keyedParts } from './expression.ts'
import { columnOf } from './sheet.ts'
import { ownOfOneRow } from './shared-statement.ts'
import { templateParts } from './template.ts'

export const mappingFormat = 'proofmark/mapping/v1'

export const writtenDates = ['year-first', 'day-first', 'month-first', 'edtf'] as const
export type WrittenDate = (typeof writtenDates)[number]

/** `plain-mark`: a mark in which every sign stands for itself; `text` takes the notation of spec/transcription.md where the field is one. `json-list`: texts as a JSON array. */
export const columnTypes = ['text', 'plain-mark', 'number', 'date', 'list', 'json-list', 'file', 'spread'] as const

export interface MappedColumn {
  readonly name: string
  /** As in the header row; found by `letter` where that is given. */
  readonly header: string
  readonly letter: string | null
  readonly as: (typeof columnTypes)[number]
  /** Of a date. `null`: only what can be read in one way. */
  readonly written: WrittenDate | null
  /** First of the hundred years that two digits mean; `null`: two digits are refused. */
  readonly centuryFrom: number | null
  /** Of a number: what stands before its fraction. `null`: only numbers that can be read in one way. */
  readonly decimal: '.' | ',' | null
  /** Of a list. */
  readonly separator: string | null
  /** How many digits each value has that consists of digits. */
  readonly digits: number | null
  /** Texts that say nothing. */
  readonly absent: readonly string[]
  /** Words of the sheet → words of the record; a word that is not there is refused. */
  readonly values: Readonly<Record<string, string>> | null
  /** Codes that are told and not refused. */
  readonly allow: readonly string[]
  /** Each row should say something here: where one does not, that is told. */
  readonly isExpected: boolean
  /** Of a spread: its last column; each of its columns is a value with the header as its name. */
  readonly to: string | null
}

export interface MappedStatement {
  readonly name: string
  readonly kind: KindName
  /** Made only where all these columns say something. */
  readonly when: readonly string[]
  /** Made only where all these columns say nothing. */
  readonly unless: readonly string[]
  /** Made once for each value of this list or spread. */
  readonly each: string | null
  /** Where the list says nothing, made once all the same. */
  readonly isMadeWithoutValue: boolean
  /** All rows that say the same in these columns share one statement; empty: they share it whatever they say. `null`: each row makes its own. */
  readonly once: readonly string[] | null
  /** Template of a label, or `null`. */
  readonly label: string | null
  readonly fields: Readonly<Record<string, Json>>
}

export interface Mapping {
  /** Ids hang on it: another name makes other statements of the same rows. */
  readonly name: string
  /** `null`: the only visible sheet. */
  readonly sheet: string | null
  /** From 1; 0: there is none, and columns are named by letters. */
  readonly headerRow: number
  /** Columns that name a row. Empty: what a row says names it. */
  readonly key: readonly string[]
  readonly encoding: string | null
  readonly separator: string | null
  readonly allow: readonly string[]
  readonly columns: ReadonlyMap<string, MappedColumn>
  /** Fields that every statement has, unless it says otherwise. */
  readonly every: Readonly<Record<string, Json>>
  /** Fields of the statement that names the file. */
  readonly document: Readonly<Record<string, Json>>
  readonly statements: readonly MappedStatement[]
}

export type MappingCode =
  | 'not-json' | 'not-an-object' | 'format-unknown' | 'member-unknown' | 'member-invalid' | 'column-unknown' | 'statement-unknown' | 'kind-unknown' | 'name-twice' | 'expression-invalid'

export interface MappingProblem { readonly code: MappingCode; readonly at: string; readonly expected: string; readonly found: string }
export type ReadMapping = { readonly ok: true; readonly mapping: Mapping } | { readonly ok: false; readonly problems: readonly MappingProblem[] }

/** Encodings that a mapping can name; UTF-8 and UTF-16 with a mark are found without. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1250', 'windows-1251', 'windows-1252', 'windows-1256'] as const
export const separators = [',', ';', '\t'] as const
/** Kinds that no sheet says: they belong to the log's own upkeep. */
const notByRow: readonly KindName[] = ['key', 'key-close', 'anchor', 'erasure', 'correction', 'withdrawal', 'publication', 'finding', 'review', 'pixel-seal']
export const mappableKinds: readonly KindName[] = kindNames.filter((name) => !notByRow.includes(name))

/** Never throws. Names every problem. */
export function parseMapping(text: string): ReadMapping {
  const parsed = parseJson(text)
  if (!parsed.ok) return { ok: false, problems: [{ code: 'not-json', at: parsed.path, expected: 'strict JSON', found: `${parsed.code} in line ${parsed.at.line}, column ${parsed.at.column}: ${parsed.found}` }] }
  const read = new MappingReader()
  const mapping = read.mapping(parsed.value as Json)
  return mapping !== null && read.problems.length === 0 ? { ok: true, mapping } : { ok: false, problems: read.problems }
}

type Members = Readonly<Record<string, Json>>

class MappingReader {
  readonly problems: MappingProblem[] = []
  private hasOneKey = false

  mapping(value: Json): Mapping | null {
    const given = this.members(value, '', ['format', 'name', 'sheet', 'headerRow', 'key', 'encoding', 'separator', 'allow', 'columns', 'every', 'document', 'statements'])
    if (given === null) return null
    if (given['format'] !== mappingFormat) { this.refuse('format-unknown', '/format', mappingFormat, given['format']); return null }
    const columns = new Map(Object.entries(this.record(given['columns'], '/columns')).map(([name, each]) => [name, this.column(name, each, `/columns/${name}`)]))
    const mapping: Mapping = {
      name: this.matching(given['name'], '/name', /^[\p{L}\p{N}._:/-]{1,80}$/u, 'a name: 1 to 80 letters, digits, . _ : / -') ?? '',
      sheet: this.text(given['sheet'], '/sheet'),
      headerRow: this.whole(given['headerRow'] ?? 1, '/headerRow', 0, 1000) ?? 1,
      key: this.texts(given['key'], '/key'),
      encoding: this.oneOf(given['encoding'], '/encoding', encodings),
      separator: this.oneOf(given['separator'], '/separator', separators),
      allow: this.texts(given['allow'], '/allow'),
      columns,
      every: this.record(given['every'] ?? {}, '/every'),
      document: this.record(given['document'] ?? {}, '/document'),
      statements: this.list(given['statements'], '/statements').map((each, at) => this.statement(each, `/statements/${at}`)),
    }
    if (mapping.statements.length === 0) this.refuse('member-invalid', '/statements', 'at least one statement', given['statements'])
    this.names(mapping)
    return mapping
  }

  private column(name: string, value: Json, at: string): MappedColumn {
    const given = this.members(value, at, ['header', 'letter', 'as', 'written', 'centuryFrom', 'decimal', 'separator', 'digits', 'absent', 'values', 'allow', 'expected', 'to']) ?? {}
    const as = this.oneOf(given['as'], `${at}/as`, columnTypes) ?? 'text'
    const letter = this.letter(given['letter'], `${at}/letter`)
    const column: MappedColumn = {
      name, as, letter, header: this.text(given['header'], `${at}/header`) ?? name,
      written: this.oneOf(given['written'], `${at}/written`, writtenDates),
      centuryFrom: given['centuryFrom'] === undefined ? null : this.whole(given['centuryFrom'], `${at}/centuryFrom`, 1000, 9000),
      decimal: this.oneOf(given['decimal'], `${at}/decimal`, ['.', ',']),
      separator: this.text(given['separator'], `${at}/separator`),
      digits: given['digits'] === undefined ? null : this.whole(given['digits'], `${at}/digits`, 1, 40),
      absent: this.texts(given['absent'], `${at}/absent`),
      values: given['values'] === undefined ? null : this.words(given['values'], `${at}/values`),
      allow: this.texts(given['allow'], `${at}/allow`),
      isExpected: this.yesOrNo(given['expected'], `${at}/expected`),
      to: this.letter(given['to'], `${at}/to`),
    }
    const [first, last] = [letter === null ? null : columnOf(letter), column.to === null ? null : columnOf(column.to)]
    if (as === 'list' && column.separator === null) this.refuse('member-invalid', `${at}/separator`, 'what parts the values of the list', undefined)
    if (as === 'spread' ? first === null || last === null || last < first : last !== null) this.refuse('member-invalid', `${at}/to`, as === 'spread' ? 'letter and to: the first and the last column' : 'no last column but for a spread', given['to'])
    return column
  }

  private statement(value: Json, at: string): MappedStatement {
    const given = this.members(value, at, ['name', 'kind', 'when', 'unless', 'each', 'orOnce', 'once', 'label', 'fields']) ?? {}
    const kind = given['kind']
    if (!isKindName(kind) || notByRow.includes(kind)) this.refuse('kind-unknown', `${at}/kind`, `one of ${mappableKinds.join(', ')}`, kind)
    return {
      name: this.matching(given['name'] ?? kind, `${at}/name`, /^[a-z0-9-]{1,40}$/, 'a name: a–z, digits, -') ?? '',
      kind: isKindName(kind) ? kind : 'item',
      when: this.texts(typeof given['when'] === 'string' ? [given['when']] : given['when'], `${at}/when`),
      unless: this.texts(typeof given['unless'] === 'string' ? [given['unless']] : given['unless'], `${at}/unless`),
      each: this.text(given['each'], `${at}/each`), isMadeWithoutValue: this.yesOrNo(given['orOnce'], `${at}/orOnce`),
      once: given['once'] === undefined ? null : this.texts(given['once'], `${at}/once`), label: this.text(given['label'], `${at}/label`),
      fields: this.record(given['fields'] ?? {}, `${at}/fields`),
    }
  }

  /** Columns and statements that are named are there, and each name stands once. */
  private names({ key, columns, statements, every }: Mapping): void {
    this.hasOneKey = key.length === 1
    for (const [n, name] of key.entries()) this.known(columns, name, `/key/${n}`)
    const made = statements.map(({ name }) => name)
    for (const [n, { name, when, unless, each, isMadeWithoutValue, once, label, fields }] of statements.entries()) {
      const at = `/statements/${n}`
      if (made.indexOf(name) < n) this.refuse('name-twice', `${at}/name`, 'each name once', name)
      for (const column of when) this.known(columns, column, `${at}/when`)
      for (const column of unless) this.known(columns, column, `${at}/unless`)
      if (each !== null && this.known(columns, each, `${at}/each`) && !['list', 'json-list', 'spread'].includes(columns.get(each)!.as)) this.refuse('member-invalid', `${at}/each`, 'a list or a spread', each)
      if (isMadeWithoutValue && each === null) this.refuse('member-invalid', `${at}/orOnce`, '"each": a list or a spread that may say nothing', true)
      for (const column of once ?? []) this.known(columns, column, `${at}/once`)
      const own = once === null ? [] : ownOfOneRow({ name, label, fields: { ...every, ...fields } }, once, statements)
      if (own.length > 0) this.refuse('member-invalid', `${at}/once`, 'all columns that the statement uses, since rows share it, and no reference to what one row alone says', own)
      if (label !== null) this.template(label, columns, `${at}/label`)
      for (const [field, value] of Object.entries({ ...every, ...fields })) {
        if (['label', 'sources'].includes(field)) this.refuse('member-invalid', `${at}/fields/${field}`, field === 'label' ? 'the label beside the fields' : 'no sources: the file is the source', value)
        this.expressions(value, `${at}/fields/${field}`, columns, made)
      }
    }
  }

  private expressions(value: Json, at: string, columns: ReadonlyMap<string, MappedColumn>, made: readonly string[]): void {
    if (Array.isArray(value)) value.forEach((each, n) => this.expressions(each, `${at}/${n}`, columns, made))
    else if (isRecord(value)) {
      const [name, more] = Object.keys(value)
      if (name?.startsWith('$') !== true) { for (const [member, each] of Object.entries(value)) this.expressions(each, `${at}/${member}`, columns, made); return }
      const word = value[name]
      if (more !== undefined || typeof word !== 'string') this.refuse('expression-invalid', at, 'one of $column, $header, $text, $row, $keyed, $label, $file alone, with a text', value)
      else if (name === '$column' || name === '$header' || name === '$file') this.known(columns, word, at)
      else if (name === '$row') { if (!made.includes(word)) this.refuse('statement-unknown', at, `a statement of the row: ${made.join(', ')}`, word) }
      else if (name === '$keyed') this.keyed(word, columns, made, at)
      else if (name === '$text' || name === '$label') this.template(word, columns, at)
      else this.refuse('expression-invalid', at, '$column, $header, $text, $row, $keyed, $label or $file', name)
    }
  }

  /** Only a key of one column can stand in a cell of another row. */
  private keyed(word: string, columns: ReadonlyMap<string, MappedColumn>, made: readonly string[], at: string): void {
    const { statement, column } = keyedParts(word)
    if (!made.includes(statement)) this.refuse('statement-unknown', at, `a statement of a row: ${made.join(', ')}`, statement)
    this.known(columns, column, at)
    if (!this.hasOneKey) this.refuse('member-invalid', at, '"key" with one column, where a row names another by its key', word)
  }

  private template(text: string, columns: ReadonlyMap<string, MappedColumn>, at: string): void {
    for (const { column } of templateParts(text)) if (column !== null) this.known(columns, column, at)
  }

  private known(columns: ReadonlyMap<string, MappedColumn>, name: string, at: string): boolean {
    if (columns.has(name)) return true
    this.refuse('column-unknown', at, `a column of the mapping: ${[...columns.keys()].join(', ')}`, name)
    return false
  }

  private members(value: Json | undefined, at: string, names: readonly string[]): Members | null {
    if (!isRecord(value)) { this.refuse('not-an-object', at, 'an object', value); return null }
    for (const name of Object.keys(value)) if (!names.includes(name)) this.refuse('member-unknown', `${at}/${name}`, `one of ${names.join(', ')}`, name)
    return value
  }
  private record(value: Json | undefined, at: string): Members {
    if (isRecord(value)) return value
    this.refuse('member-invalid', at, 'an object', value)
    return {}
  }
  private words(value: Json, at: string): Readonly<Record<string, string>> {
    const given = this.record(value, at)
    for (const [word, meant] of Object.entries(given)) if (typeof meant !== 'string') this.refuse('member-invalid', `${at}/${word}`, 'a text', meant)
    return given as Readonly<Record<string, string>>
  }
  private list(value: Json | undefined, at: string): readonly Json[] {
    if (Array.isArray(value)) return value
    this.refuse('member-invalid', at, 'a list', value)
    return []
  }
  private texts(value: Json | undefined, at: string): readonly string[] {
    if (value === undefined || value === null) return []
    return this.list(value, at).map((each, n) => this.text(each, `${at}/${n}`) ?? '')
  }
  private text(value: Json | undefined, at: string): string | null {
    if (value === undefined || value === null || typeof value === 'string') return value ?? null
    this.refuse('member-invalid', at, 'a text', value)
    return null
  }
  private matching(value: Json | undefined, at: string, pattern: RegExp, expected: string): string | null {
    if (typeof value === 'string' && pattern.test(value)) return value
    this.refuse('member-invalid', at, expected, value)
    return null
  }
  private letter(value: Json | undefined, at: string): string | null {
    const text = this.text(value, at)
    if (text !== null && columnOf(text) === null) this.refuse('member-invalid', at, 'the letters of a column, A to XFD', text)
    return text
  }
  private whole(value: Json, at: string, least: number, most: number): number | null {
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value
    this.refuse('member-invalid', at, `a whole number from ${least} to ${most}`, value)
    return null
  }
  private yesOrNo(value: Json | undefined, at: string): boolean {
    if (value === undefined || typeof value === 'boolean') return value ?? false
    this.refuse('member-invalid', at, 'true or false', value)
    return false
  }
  private oneOf<T extends string>(value: Json | undefined, at: string, known: readonly T[]): T | null {
    if (value === undefined || value === null) return null
    if (known.includes(value as T)) return value as T
    this.refuse('member-invalid', at, `one of ${known.map((each) => JSON.stringify(each)).join(', ')}`, value)
    return null
  }
  private refuse(code: MappingCode, at: string, expected: string, found: Json | undefined): void {
    const text = found === undefined ? 'nothing' : JSON.stringify(found)
    this.problems.push({ code, at, expected, found: text.length > 80 ? `${text.slice(0, 77)}…` : text })
  }
}

const isRecord = (value: Json | undefined): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value)
