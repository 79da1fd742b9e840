/**
 * Mapping edit: a mapping as it is built on the screen: JSON that may not be one yet, changed by steps that leave alone what they do not know.
 *
 * Format: spec/mapping.md
 * @module
 */
import type { Json } from '@proofmark/core/bytes'
import type { ImportColumn } from '../../api.ts'

type Members = Readonly<Record<string, Json>>
export interface DraftStatement { readonly name?: string; readonly kind: string; readonly when?: string | readonly string[]; readonly unless?: string | readonly string[]; readonly each?: string; readonly orOnce?: boolean; readonly once?: readonly string[]; readonly label?: string; readonly fields?: Members }
export interface MappingDraft {
  readonly format: string
  readonly name: string
  readonly key?: readonly string[]
  readonly columns: Readonly<Record<string, Members>>
  readonly every?: Members
  readonly statements: readonly DraftStatement[]
}

/** How a field is filled. `text`: anything else, as JSON. */
export const sourceKinds = ['column', 'constant', 'template', 'header', 'row', 'keyed', 'label', 'file', 'text'] as const
export type SourceKind = (typeof sourceKinds)[number]
export interface Source { readonly kind: SourceKind; readonly value: string }

/** `null`: not of the form that can be edited here; `parseMapping` says why. */
export function draftOf(text: string): MappingDraft | null {
  try {
    const value = JSON.parse(text) as Partial<MappingDraft> | null
    const isRecord = (each: unknown) => typeof each === 'object' && each !== null && !Array.isArray(each)
    const isFine = isRecord(value) && typeof value!.name === 'string' && isRecord(value!.columns) && Array.isArray(value!.statements) && value!.statements.every((each) => isRecord(each) && typeof each.kind === 'string')
    return isFine ? (value as MappingDraft) : null
  } catch {
    return null
  }
}

export const textOf = (draft: MappingDraft): string => `${JSON.stringify(draft, null, 2)}\n`

/** The name under which the mapping knows a column of the sheet; `null`: it does not. */
export function nameOfColumn(draft: MappingDraft, { letter, header }: ImportColumn): string | null {
  const found = Object.entries(draft.columns).find(([name, column]) => (column['letter'] === undefined ? (column['header'] ?? name) === header : column['letter'] === letter))
  return found?.[0] ?? null
}

/** The name under which a column would be known: its header, unless another has the same one or it cannot be written in a template. */
export function freshName({ letter, header }: ImportColumn, columns: readonly ImportColumn[]): { readonly name: string; readonly column: Members } {
  const isPlain = header !== '' && !/[{}]/.test(header) && columns.filter((each) => each.header === header).length === 1
  return isPlain ? { name: header, column: {} } : { name: letter, column: { letter } }
}

/** `undefined` takes a member away. */
export function setColumn(draft: MappingDraft, name: string, part: Readonly<Record<string, Json | undefined>> | null): MappingDraft {
  const { [name]: known, ...others } = draft.columns
  if (part === null) return { ...draft, columns: others, ...(draft.key === undefined ? {} : { key: draft.key.filter((each) => each !== name) }) }
  const column = without({ ...known, ...part })
  return { ...draft, columns: known === undefined ? { ...draft.columns, [name]: column } : Object.fromEntries(Object.entries(draft.columns).map(([each, value]) => [each, each === name ? column : value])) }
}

export function setKey(draft: MappingDraft, name: string, isKey: boolean): MappingDraft {
  const key = [...(draft.key ?? []).filter((each) => each !== name), ...(isKey ? [name] : [])]
  const { key: _, ...rest } = draft
  const { format, name: of, ...more } = rest
  return { format, name: of, ...(key.length === 0 ? {} : { key }), ...more }
}

export const setStatement = (draft: MappingDraft, at: number, part: { readonly [K in keyof DraftStatement]?: DraftStatement[K] | undefined }): MappingDraft =>
  ({ ...draft, statements: draft.statements.map((each, n) => (n === at ? (without({ ...each, ...part }) as unknown as DraftStatement) : each)) })
export const removeStatement = (draft: MappingDraft, at: number): MappingDraft => ({ ...draft, statements: draft.statements.filter((_, n) => n !== at) })
/** With another name, also where other statements of the row name it. */
export function renamed(draft: MappingDraft, at: number, name: string): MappingDraft {
  const old = draft.statements[at]!.name ?? draft.statements[at]!.kind
  const isOnly = draft.statements.filter((each) => (each.name ?? each.kind) === old).length === 1
  const walk = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, key === '$row' && each === old ? name : key === '$keyed' && typeof each === 'string' && each.startsWith(`${old} `) ? `${name}${each.slice(old.length)}` : walk(each)]))
  }
  return { ...draft, statements: draft.statements.map((each, n) => ({ ...each, ...(n === at ? { name } : {}), ...(each.fields === undefined || !isOnly ? {} : { fields: walk(each.fields) as Members }) })) }
}

/** How often rows make a statement. */
export type Once = 'once-no' | 'once-some' | 'once-all'
export const onceOf = ({ once }: Pick<DraftStatement, 'once'>): Once => (once === undefined ? 'once-no' : once.length === 0 ? 'once-all' : 'once-some')

/** Columns that a statement uses: what rows have to say the same of to share it. */
export function usedColumns({ fields, label }: Pick<DraftStatement, 'fields' | 'label'>, columns: readonly string[]): readonly string[] {
  const found: string[] = []
  const template = (text: string) => { for (const [, column = ''] of text.matchAll(/\{([^{}]+?)(?::header)?\}/g)) found.push(column) }
  const walk = (value: Json | undefined): void => {
    if (Array.isArray(value)) return value.forEach(walk)
    if (typeof value !== 'object' || value === null) return
    for (const [key, each] of Object.entries(value)) {
      if (typeof each !== 'string') walk(each)
      else if (key === '$column' || key === '$header' || key === '$file') found.push(each)
      else if (key === '$text' || key === '$label') template(each)
    }
  }
  walk(fields)
  if (label !== undefined) template(label)
  return columns.filter((each) => found.includes(each))
}

export const namesOf = (value: string | readonly string[] | undefined): readonly string[] => (typeof value === 'string' ? [value] : (value ?? []))

export const linesOf = (text: string): readonly string[] => [...new Set(text.split('\n').map((line) => line.trim()).filter((line) => line !== ''))]

/** `word = meaning`, one a line; `fault`: the first line, from 1, that is none or names a word again. The last `=` parts, for a sheet's word may hold one. */
export function meaningsOf(text: string): { readonly values: Readonly<Record<string, string>>; readonly fault: number | null } {
  const values: Record<string, string> = {}
  for (const [n, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const at = line.lastIndexOf('=')
    const [word, meaning] = [line.slice(0, Math.max(0, at)).trim(), line.slice(at + 1).trim()]
    if (at < 0 || word === '' || meaning === '' || Object.hasOwn(values, word)) return { values, fault: n + 1 }
    Object.defineProperty(values, word, { value: meaning, enumerable: true, configurable: true, writable: true })
  }
  return { values, fault: null }
}
export const meaningsText = (values: Readonly<Record<string, string>>): string => Object.entries(values).map(([word, meaning]) => `${word} = ${meaning}`).join('\n')

export function addStatement(draft: MappingDraft, kind: string): MappingDraft {
  const taken = new Set(draft.statements.map(({ name, kind: of }) => name ?? of))
  let name = kind
  for (let n = 2; taken.has(name); n++) name = `${kind}-${n}`
  return { ...draft, statements: [...draft.statements, { name, kind, fields: {} }] }
}
export function setEvery(draft: MappingDraft, name: string, value: Json | undefined): MappingDraft {
  return { ...draft, every: without({ ...draft.every, [name]: value }) }
}

/** The value at a JSON pointer; `undefined`: nothing is said. */
export function fieldAt(fields: Members | undefined, path: string): Json | undefined {
  let value: Json | undefined = fields as Json | undefined
  for (const part of path.split('/').slice(1)) value = typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members)[part] : undefined
  return value
}

/** With the value at the pointer, or without it; records that are empty then go, too. */
export function setField(fields: Members | undefined, path: string, value: Json | undefined): Members {
  const [, first = '', ...more] = path.split('/')
  if (more.length === 0) return without({ ...fields, [first]: value })
  const known = fields?.[first]
  const inner = setField(typeof known === 'object' && known !== null && !Array.isArray(known) ? (known as Members) : undefined, `/${more.join('/')}`, value)
  return without({ ...fields, [first]: Object.keys(inner).length === 0 ? undefined : inner })
}

/** An expression as a source; `parse ∘ format` is the same source. `isList`: a list with one member reads as that member. */
export function sourceOf(value: Json, isList: boolean): Source {
  const [only, more] = isList && Array.isArray(value) ? value : [value]
  if (more !== undefined || only === undefined || Array.isArray(only)) return { kind: 'text', value: JSON.stringify(value) }
  if (typeof only === 'object' && only !== null) {
    const [name, second] = Object.keys(only)
    const word = name === undefined ? undefined : (only as Members)[name]
    const kind = second === undefined && typeof word === 'string' ? ({ $column: 'column', $text: 'template', $header: 'header', $row: 'row', $keyed: 'keyed', $label: 'label', $file: 'file' } as const)[name as '$column'] : undefined
    return kind === undefined ? { kind: 'text', value: JSON.stringify(value) } : { kind, value: word as string }
  }
  return typeof only === 'string' || typeof only === 'number' ? { kind: 'constant', value: String(only) } : { kind: 'text', value: JSON.stringify(value) }
}

/** `undefined`: nothing is said yet, or no JSON. */
export function valueOf({ kind, value }: Source, { isList, isNumber }: { readonly isList: boolean; readonly isNumber: boolean }): Json | undefined {
  if (value === '' && kind !== 'template') return undefined
  if (kind === 'text') { try { return JSON.parse(value) as Json } catch { return undefined } }
  const name = { column: '$column', template: '$text', header: '$header', row: '$row', keyed: '$keyed', label: '$label', file: '$file', constant: null }[kind]
  const one: Json = name === null ? (isNumber && Number.isFinite(Number(value)) ? Number(value) : value) : { [name]: value }
  return isList ? [one] : one
}

const without = (members: Readonly<Record<string, Json | readonly string[] | undefined>>): Members => Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Members
