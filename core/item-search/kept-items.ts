/**
 * Kept items: an index as plain numbers and texts, to be written to a file or handed to another thread, and back.
 * @module
 */
import { fromUtf8, utf8 } from '@proofmark/core/bytes'
import { ItemIndex } from './item-index.ts'
import { eventNames, facetNames } from './item-query.ts'
import { ItemTable, pointKinds } from './item-table.ts'
import { isLeg } from './routes.ts'
import { ValueSets } from './value-sets.ts'
import { Vocabulary } from './vocabulary.ts'
import { WordLists } from './word-lists.ts'

/** Grows when a column means something else, or a row has other values. */
const itemsVersion = 4

type Numbers = Uint32Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Float32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>
export interface KeptItems {
  readonly version: number
  readonly rows: number
  readonly columns: { readonly [name: string]: Numbers }
  /** By facet, and the legs of routes. */
  readonly values: { readonly [name: string]: { readonly values: readonly string[]; readonly sizes: Uint32Array<ArrayBuffer>; readonly members: Uint32Array<ArrayBuffer> } }
  /** All words, a line each by number, as UTF-8. */
  readonly words: Uint8Array<ArrayBuffer>
  /** Their numbers, by the code units of the words. */
  readonly wordOrder: Uint32Array<ArrayBuffer>
}

type KeptItemsCode = 'items-version' | 'items-damaged'

export function keptItems({ table }: ItemIndex): KeptItems {
  const { rows, words: { vocabulary } } = table
  vocabulary.settle()
  return {
    version: itemsVersion, rows,
    columns: Object.fromEntries(columnsOf(table).map(([name, column]) => [name, (name === 'words.list' ? column.words.slice(0, table.words.used) : column.words.slice(0, rows)) as Numbers])),
    values: Object.fromEntries(shelvesOf(table).map(([name, shelf]) => { const { values, sets } = shelf.values; return [name, { values, sizes: Uint32Array.from(sets, (set) => set.length), members: Uint32Array.from(sets.flat()) }] })),
    words: utf8(vocabulary.text) as Uint8Array<ArrayBuffer>, wordOrder: vocabulary.order,
  }
}

/** Whatever does not fit together is refused whole. */
export function itemsFrom(kept: KeptItems): { readonly ok: true; readonly index: ItemIndex } | { readonly ok: false; readonly code: KeptItemsCode; readonly message: string } {
  const damaged = (message: string) => ({ ok: false, code: 'items-damaged', message }) as const
  if (kept.version !== itemsVersion) return { ok: false, code: 'items-version', message: `the index of items is of version ${kept.version}, and this program reads ${itemsVersion}` }
  const text = fromUtf8(kept.words)
  if (text === null) return damaged('the words are no UTF-8')
  const vocabulary = kept.wordOrder instanceof Uint32Array ? Vocabulary.from(text, kept.wordOrder) : null
  if (vocabulary === null) return damaged('the words are not in their order')
  const table = new ItemTable()
  table.rows = kept.rows
  for (const [name, shelf] of shelvesOf(table)) {
    const found = kept.values[name]
    if (found === undefined) return damaged(`${name}: no values`)
    let at = 0
    const sets = Array.from(found.sizes, (size) => Array.from(found.members.subarray(at, (at += size))))
    if (at !== found.members.length || sets.some((set) => set.some((value) => value >= found.values.length))) return damaged(`${name}: sets of values that there are not`)
    shelf.values = ValueSets.from(found.values, sets)
  }
  const [starts, lengths, list] = ['words.starts', 'words.lengths', 'words.list'].map((name) => kept.columns[name] as Uint32Array<ArrayBuffer> | undefined)
  if (starts === undefined || lengths === undefined || list === undefined || starts.length !== kept.rows || lengths.length !== kept.rows) return damaged('lists of words are missing')
  for (let row = 0; row < kept.rows; row++) if (starts[row]! + lengths[row]! > list.length) return damaged(`row ${row}: words beyond the end`)
  if (isBeyond(list, vocabulary.count)) return damaged('words that there are not')
  table.words = WordLists.from(vocabulary, starts, lengths, list)
  for (const [name, column] of columnsOf(table)) {
    const from = kept.columns[name]
    if (from === undefined || (name !== 'words.list' && from.length !== kept.rows)) return damaged(`${name}: expected ${kept.rows} rows, found ${from?.length ?? 'none'}`)
    if (name.startsWith('words.')) continue
    if (from.constructor !== column.words.constructor) return damaged(`${name}: numbers of another kind`)
    column.take(from)
  }
  for (const [name, { column, values }] of shelvesOf(table)) if (isBeyond(column.words, values.sets.length)) return damaged(`${name}: a set that there is not`)
  if (!table.routes.values.values.every(isLeg)) return damaged('route: a leg that is none')
  const [ids, kinds] = [table.ids.words, table.pointOf.words]
  for (let row = 0; row < kept.rows; row++) {
    if (row > 0 && ids[row]! <= ids[row - 1]!) return damaged(`row ${row}: ids do not ascend`)
    if (kinds[row]! >= pointKinds.length) return damaged(`row ${row}: a place of a kind that there is not`)
  }
  return { ok: true, index: new ItemIndex(table) }
}

/** Written out: a call for each of some million numbers costs more than the comparison. */
function isBeyond(numbers: Uint32Array, count: number): boolean {
  for (let at = 0; at < numbers.length; at++) if (numbers[at]! >= count) return true
  return false
}

const shelvesOf = (table: ItemTable) => [...facetNames.map((name) => [name, table.sets[name]] as const), ['route', table.routes] as const]

function columnsOf(table: ItemTable) {
  return [
    ['ids', table.ids], ['alive', table.alive], ['lat', table.lat], ['lon', table.lon], ['km', table.km], ['pointOf', table.pointOf],
    ...shelvesOf(table).map(([name, { column }]) => [`set ${name}`, column] as const), ...eventNames.flatMap((name) => [[`from ${name}`, table.days[name].from] as const, [`to ${name}`, table.days[name].to] as const]),
    ['words.starts', table.words.starts], ['words.lengths', table.words.lengths], ['words.list', table.words.list],
  ] as const
}
