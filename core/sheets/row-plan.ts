/**
 * Row plan: the statements that one row makes, each with the id that it has every time this row is imported.
 *
 * An id is derived from the name of the mapping, the key of the row and which statement of the row it is, under a secret of the data folder:
 * so the same row is known again, and nobody else can try keys against it. Decision: docs/decisions/0023-ids-of-imported-rows.md
 * @module
 */
import { canonicalText, type Json } from '@proofmark/core/bytes'
import { kinds, type KindName, type StatementId } from '@proofmark/core/statements'
import { readColumn, type ColumnValue } from './column-value.ts'
import { noDigits, type DigitsSeen } from './damage.ts'
import { evaluate, fillTemplate, type FileOfEvidence, keyedParts, type Speaker } from './expression.ts'
import type { MappedColumn, MappedStatement, Mapping } from './mapping.ts'
import type { LocatedColumns } from './located-columns.ts'
import { rowProblem, type RowProblem } from './row-problem.ts'
import { rowHandle } from './row-handle.ts'
import { emptyCell, isEmptyCell, type SheetRow } from './sheet.ts'

export interface PlannedStatement {
  readonly id: StatementId
  readonly kind: KindName
  /** Of the mapping, with the value for which it is made: `mark 2`. */
  readonly name: string
  readonly label: string | null
  /** By which other rows refer to it; `null`: no expression of the mapping can. */
  readonly handle: string | null
  /** Other rows make it as well, with the same id. */
  readonly isShared: boolean
  /** References to labels are not resolved yet. */
  readonly fields: Record<string, Json>
}

export interface RowPlan {
  readonly number: number
  /** What names the row: the texts of its key, or all that it says. `null`: nothing does. */
  readonly key: string | null
  /** The key in words, for people. */
  readonly keyText: string
  /** Everything that is said by it in mapped columns: two rows with the same text say the same. */
  readonly content: string
  /** By the name of the column. */
  readonly values: ReadonlyMap<string, readonly ColumnValue[]>
  /** Empty where a problem is no note. */
  readonly statements: readonly PlannedStatement[]
  /** Labels that the row gives, or would give if it landed. */
  readonly labels: readonly string[]
  readonly problems: readonly RowProblem[]
}

export interface Planning {
  readonly mapping: Mapping
  readonly columns: LocatedColumns
  readonly digits: ReadonlyMap<string, DigitsSeen>
  readonly idOf: (words: readonly string[]) => StatementId
  readonly fileOf: (name: string, column: string) => FileOfEvidence | RowProblem
  /** The file itself, as a source. */
  readonly document: StatementId
  readonly sheet: string
}

/** A row that holds something in a mapped column. Never throws. */
export function planRow(row: SheetRow, planning: Planning): RowPlan {
  const { mapping, columns, idOf } = planning
  const problems: RowProblem[] = [...shapeProblems(row, planning)]
  const values = new Map<string, readonly ColumnValue[]>()
  for (const column of mapping.columns.values()) {
    const places = columns.places.get(column.name) ?? []
    values.set(column.name, places.flatMap(({ at, header }) => {
      const read = readColumn(row.cells[at] ?? emptyCell, column, planning.digits.get(column.name) ?? noDigits, mapping.allow)
      problems.push(...read.problems)
      return column.as === 'spread' ? read.values.map(({ value }) => ({ name: header, header, value })) : read.values
    }))
  }
  const said = [...values].filter(([, each]) => each.length > 0).map(([name, each]) => [name, ...each.map(({ value, name: of }) => [of, value])])
  const content = canonicalText(said as Json)
  const texts = mapping.key.map((name) => String(values.get(name)?.[0]?.value ?? ''))
  if (mapping.key.length > 0 && texts.includes('')) problems.push(rowProblem('key-empty', mapping.key[texts.indexOf('')]!, 'what names the row', 'nothing'))
  const key = mapping.key.length === 0 ? content : texts.includes('') ? null : canonicalText(texts)
  const keyText = mapping.key.length === 0 ? '' : texts.join(' · ')
  const plan = { number: row.number, key, keyText, content, values }
  if (key === null || problems.some(({ isNote }) => !isNote)) {
    const labels = mapping.statements.flatMap(({ label }) => (label === null ? [] : (fillTemplate(label, { values: (column) => values.get(column) ?? [] }) ?? [])))
    const handles = key === null ? [] : [...keyedStatements(mapping)].map((name) => handleOf(name, keyText, planning))
    return { ...plan, statements: [], labels: [...labels, ...handles], problems: unique(problems) }
  }

  const made = mapping.statements.flatMap((statement) => instancesOf(statement, values, mapping).map((instance) => ({ ...instance, statement, id: idOf(idWords(mapping.name, key, statement, instance, values)) })))
  const keyed = keyedStatements(mapping)
  const sources = [{ document: planning.document, at: `${planning.sheet === '' ? '' : `${planning.sheet}, `}row ${row.number}${keyText === '' ? '' : `: ${keyText}`}`.slice(0, 1000) }]
  const statements = made.map(({ statement, value, nth, id }): PlannedStatement => {
    const speaker: Speaker = {
      values: (column) => (value !== null && column === statement.each ? [value] : (values.get(column) ?? [])),
      idsOf: (name) => made.filter((other) => other.statement.name === name && (other.statement.each === null || other.statement.each !== statement.each || other.nth === nth)).map((other) => other.id),
      ofKey: (name, of) => `#${handleOf(name, of, planning)}`,
      file: planning.fileOf,
      problem: (problem) => void problems.push(problem),
    }
    const label = statement.label === null ? null : fillTemplate(statement.label, speaker)
    const shape = kinds[statement.kind].schema.shape
    const every = Object.entries(mapping.every).filter(([name]) => Object.hasOwn(shape, name))
    const fields = Object.fromEntries([...every, ...Object.entries(statement.fields)].map(([name, expression]) => [name, evaluate(expression, speaker)] as const).filter(([, said]) => said !== null))
    return { id, kind: statement.kind, isShared: statement.once !== null, handle: statement.once === null && statement.each === null && keyed.has(statement.name) ? handleOf(statement.name, keyText, planning) : null, name: nth === '' ? statement.name : `${statement.name} ${nth}`, label, fields: { ...fields, ...(label === null ? {} : { label }), sources } }
  })
  if (statements.length === 0) problems.push(rowProblem('nothing-said', '', 'at least one statement', 'none whose columns say something'))
  return { ...plan, statements, labels: statements.flatMap(({ label }) => label ?? []), problems: unique(problems) }
}

/** Looked for once a mapping: every row asks. */
const keyedOf = new WeakMap<Mapping, ReadonlySet<string>>()

/** Names of statements that other rows refer to by key. */
function keyedStatements(mapping: Mapping): ReadonlySet<string> {
  const known = keyedOf.get(mapping)
  if (known !== undefined) return known
  const names = new Set<string>()
  const look = (value: Json): void => {
    if (Array.isArray(value)) value.forEach(look)
    else if (typeof value === 'object' && value !== null) for (const [member, each] of Object.entries(value)) { if (member === '$keyed') names.add(keyedParts(String(each)).statement); else look(each) }
  }
  for (const { fields } of [...mapping.statements, { fields: mapping.every }]) look(fields as Json)
  keyedOf.set(mapping, names)
  return names
}

function handleOf(name: string, key: string, { mapping, idOf }: Planning): string {
  const { kind } = mapping.statements.find((each) => each.name === name)!
  return rowHandle(name, key, idOf(['row', mapping.name, canonicalText([key]), name, kind, '']))
}

interface Instance { readonly value: ColumnValue | null; readonly nth: string }

function instancesOf(statement: MappedStatement, values: ReadonlyMap<string, readonly ColumnValue[]>, mapping: Mapping): Instance[] {
  const isSaid = (name: string) => (values.get(name)?.length ?? 0) > 0
  if (!statement.when.every(isSaid) || statement.unless.some(isSaid)) return []
  if (statement.each === null || (statement.isMadeWithoutValue && !isSaid(statement.each))) return [{ value: null, nth: '' }]
  const isList = mapping.columns.get(statement.each)?.as !== 'spread'
  return (values.get(statement.each) ?? []).map((value) => ({ value, nth: isList ? String(Number(value.name) + 1) : value.name }))
}

/** What an id is derived from: the key of the row, or of a statement that rows share the values that they share. */
function idWords(mapping: string, key: string, { name, kind, each, once }: MappedStatement, { value, nth }: Instance, values: RowPlan['values']): string[] {
  if (once === null) return ['row', mapping, key, name, kind, nth]
  return ['shared', mapping, canonicalText(once.map((column) => (value !== null && column === each ? [value.value] : (values.get(column) ?? []).map((said) => said.value)))), name, kind]
}

/** Ids that a row's statements may have had at an earlier import, though the row is refused now. */
export function possibleIds(plan: RowPlan, { mapping, idOf, columns }: Planning): StatementId[] {
  if (plan.key === null) return []
  const names = (each: string | null): readonly string[] => {
    const column: MappedColumn | undefined = each === null ? undefined : mapping.columns.get(each)
    if (column === undefined) return ['']
    return column.as === 'spread' ? (columns.places.get(column.name) ?? []).map(({ header }) => header) : Array.from({ length: 50 }, (_, n) => String(n + 1))
  }
  const shared = mapping.statements.filter(({ once }) => once !== null)
  return [
    ...mapping.statements.flatMap(({ name, kind, each, isMadeWithoutValue }) => [...names(each), ...(isMadeWithoutValue ? [''] : [])].map((nth) => idOf(['row', mapping.name, plan.key!, name, kind, nth]))),
    ...shared.flatMap((statement) => instancesOf(statement, plan.values, mapping).map((instance) => idOf(idWords(mapping.name, plan.key!, statement, instance, plan.values)))),
  ]
}

function* shapeProblems(row: SheetRow, { columns, mapping }: Planning): Iterable<RowProblem> {
  const { width } = columns
  const more = row.cells.slice(width).findIndex((cell) => !isEmptyCell(cell))
  if (more >= 0) yield rowProblem('row-long', '', `${width} values, as the header has`, `${row.cells.length}`, mapping.allow)
  if (columns.isRagged && row.cells.length < width) yield rowProblem('row-short', '', `${width} values, as the header has`, `${row.cells.length}`, mapping.allow)
  if (row.isHidden) yield rowProblem('hidden-row', '', 'a row that is shown', 'a hidden one', mapping.allow)
}

/** The same said twice of a row is said once. */
function unique(problems: readonly RowProblem[]): RowProblem[] {
  return [...new Map(problems.map((problem) => [canonicalText(problem as unknown as Json), problem])).values()]
}
