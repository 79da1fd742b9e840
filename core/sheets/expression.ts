/**
 * Expressions: how the fields of a mapping become values. `$column` a value, `$header` the name of its column, `$text` words with columns in them,
 * `$label` a reference by label, `$row` another statement of the row, `$keyed` a statement of the row whose key a column says, `$file` a file of evidence; anything
 * else stands for itself.
 *
 * What a row does not say is `null`, never an empty text; of a record with expressions nothing is left when all of them say nothing.
 * @module
 */
import type { Json } from '@proofmark/core/bytes'
import type { ColumnValue } from './column-value.ts'
import type { RowProblem } from './row-problem.ts'
import { templateParts } from './template.ts'

export interface FileOfEvidence { readonly sha256: string; readonly size: number; readonly type: string; readonly name: string }

export interface Speaker {
  /** Of the value that a statement is made for, or of the row. */
  values(column: string): readonly ColumnValue[]
  /** Ids of the statements of that name in this row. */
  idsOf(statement: string): readonly string[]
  /** The statement of that name in the row with that key, as a reference. */
  ofKey(statement: string, key: string): string
  file(name: string, column: string): FileOfEvidence | RowProblem
  problem(problem: RowProblem): void
}

/** `isSaid`: some expression in it gave a value; `null`: there is none in it. */
interface Said { readonly value: Json; readonly isSaid: boolean | null }

export const evaluate = (expression: Json, speaker: Speaker): Json => said(expression, speaker).value

function said(expression: Json, speaker: Speaker): Said {
  if (Array.isArray(expression)) return listSaid(expression, speaker)
  if (typeof expression !== 'object' || expression === null) return { value: expression, isSaid: null }
  const [name] = Object.keys(expression)
  if (name?.startsWith('$') === true) {
    const [first = null] = several(expression as Record<string, string>, speaker)
    return { value: first, isSaid: first !== null }
  }
  const members = Object.entries(expression).map(([member, each]) => [member, said(each, speaker)] as const)
  const asked = members.filter(([, { isSaid }]) => isSaid !== null)
  const isSaid = asked.length === 0 ? null : asked.some(([, each]) => each.isSaid)
  return isSaid === false ? { value: null, isSaid } : { value: Object.fromEntries(members.map(([member, { value }]) => [member, value])), isSaid }
}

/** What says nothing is left out of a list; an expression with several values puts in all. */
function listSaid(list: readonly Json[], speaker: Speaker): Said {
  const parts = list.map((each) => {
    const isExpression = typeof each === 'object' && each !== null && !Array.isArray(each) && Object.keys(each)[0]?.startsWith('$') === true
    if (isExpression) { const values = several(each as Record<string, string>, speaker); return { values, isSaid: values.length > 0 } }
    const one = said(each, speaker)
    return { values: one.isSaid === false ? [] : [one.value], isSaid: one.isSaid }
  })
  const asked = parts.filter(({ isSaid }) => isSaid !== null)
  return { value: parts.flatMap(({ values }) => values), isSaid: asked.length === 0 ? null : asked.some(({ isSaid }) => isSaid) }
}

function several(expression: Record<string, string>, speaker: Speaker): Json[] {
  const [[name, word] = ['', '']] = Object.entries(expression)
  switch (name) {
    case '$column': return speaker.values(word).map(({ value }) => value)
    case '$header': return speaker.values(word).map(({ header }) => header)
    case '$row': return [...speaker.idsOf(word)]
    case '$keyed': { const { statement, column } = keyedParts(word); return speaker.values(column).map(({ value }) => speaker.ofKey(statement, String(value))) }
    case '$text': { const text = fillTemplate(word, speaker); return text === null ? [] : [text] }
    case '$label': { const label = fillTemplate(word, speaker); return label === null ? [] : [`#${label}`] }
    default: return speaker.values(word).flatMap(({ value }) => {
      const file = speaker.file(String(value), word)
      if ('sha256' in file) return [{ ...file }]
      speaker.problem(file)
      return []
    })
  }
}

/** `item parent.KEY`: the statement, then the column. */
export function keyedParts(word: string): { readonly statement: string; readonly column: string } {
  const at = word.indexOf(' ')
  return at < 0 ? { statement: word, column: '' } : { statement: word.slice(0, at), column: word.slice(at + 1) }
}

/** `null` where one of its columns says nothing: half a sentence would say something else. */
export function fillTemplate(template: string, speaker: Pick<Speaker, 'values'>): string | null {
  const parts = templateParts(template).map(({ words, column, isHeader }) => {
    if (column === null) return words
    const [value] = speaker.values(column)
    return value === undefined ? null : String(isHeader ? value.header : value.value)
  })
  return parts.includes(null) ? null : parts.join('')
}
