/**
 * Rows: what the search thread is told of a world, all of it for a beginning, or of some statements that were sealed since.
 * @module
 */
import { invariant } from '@proofmark/core/bytes'
import { itemRow, itemsTouchedBy } from '@proofmark/core/item-search'
import type { AnyStatement, StatementId, World } from '@proofmark/core/statements'
import type { Changes, MarkRows } from './changes.ts'

/** Puts the rows of a whole world into what `into` gives, and pauses after each statement: who calls it says when to send. */
export function* allRows(world: World, into: () => Changes): Generator<number> {
  const erased = new Map<StatementId, number>()
  for (const erasure of world.of('erasure')) erased.set(erasure.fields.of, placeIn(erasure as unknown as AnyStatement))
  for (const statement of world.all) {
    const subject = subjectOf(world, statement)
    // The row of a mark is that of the last word on it, which may come further on.
    if (subject !== undefined && bearsMark(subject) && lastPlace(world, subject.id, erased) === placeIn(statement)) addRow(world, subject, placeIn(statement), into().marks)
    if (statement.kind === 'item') addItem(world, statement.id, into())
    yield placeIn(statement)
  }
}

/** Place of the last word on a statement, or on a word on it; its own where there is none. */
function lastPlace(world: World, id: StatementId, erased: ReadonlyMap<StatementId, number>): number {
  return Math.max(placeIn(world.sealed(id)!), erased.get(id) ?? -1, ...world.laterWord(id).map((word) => lastPlace(world, word, erased)))
}

/** The same of what `later` changes: each mark that it says anything of, once. */
export function* laterRows(world: World, later: readonly AnyStatement[], into: () => Changes): Generator<number> {
  const last = new Map<StatementId, AnyStatement>()
  for (const statement of later) {
    const subject = subjectOf(world, statement)
    if (subject !== undefined) last.set(subject.id, statement)
  }
  for (const statement of later) {
    const subject = subjectOf(world, statement)
    if (subject !== undefined && bearsMark(subject) && last.get(subject.id) === statement) {
      addRow(world, subject, placeIn(statement), into().marks)
      if (subject.kind === 'mark' && subject !== statement) for (const { id } of world.referring(subject.id, 'reading')) {
        const { places, items } = into().moved
        places.push(placeIn(world.sealed(id)!))
        items.push(itemOf(world, world.sealed(id)!))
      }
    }
    yield placeIn(statement)
  }
  const touched = new Set<StatementId>()
  for (const statement of later) {
    for (const item of itemsTouchedBy(world, statement.id)) touched.add(item)
    yield placeIn(statement)
  }
  const places = [...touched].flatMap((id) => { const item = world.sealed(id); return item?.kind === 'item' ? [{ id, place: placeIn(item) }] : [] })
  for (const { id, place } of places.toSorted((a, b) => a.place - b.place)) {
    addItem(world, id, into())
    yield place
  }
}

function addItem(world: World, id: StatementId, { items }: Changes): void {
  const item = world.get(id, 'item')
  items.rows.push(item === undefined ? { id: placeIn(world.sealed(id)!), facets: {}, events: {}, point: null, texts: [] } : itemRow(world, item))
  items.gone.push(item === undefined)
}

/** Whether what the last statement erases is gone: only the last one can be under way. */
export function isErased({ all, sealed }: World): boolean {
  const last = all.at(-1)
  if (last?.kind !== 'erasure') return true
  const of = sealed(last.fields.of)
  return of === undefined || last.fields.paths.every((path) => of.hidden.includes(path))
}

export const isErasure = ({ kind }: AnyStatement): boolean => kind === 'erasure'

/** The statements from a place in the log on. */
export function statementsFrom(all: readonly AnyStatement[], place: number): readonly AnyStatement[] {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (placeIn(all[middle]!) < place) low = middle + 1
    else high = middle
  }
  return low === 0 ? all : all.slice(low)
}

/** `undefined`: it is not there. */
export function statementAt(all: readonly AnyStatement[], place: number): AnyStatement | undefined {
  // All are there as a rule, and then each stands at its place.
  if (all[place] !== undefined && placeIn(all[place]) === place) return all[place]
  return statementsFrom(all, place).find((each) => placeIn(each) === place)
}

/** `null`: it says nothing of that, is withdrawn, rejected or withheld. A serial is plain text, so its `?` and `*` are characters. */
export function textOf(world: World, { id, kind }: AnyStatement, field: 'any' | 'serial' | 'lot'): string | null {
  if (field === 'any') return kind === 'mark' ? world.get(id, 'mark')?.fields.transcription ?? null : null
  const reading = kind === 'reading' ? world.get(id, 'reading')?.fields : undefined
  return reading === undefined || reading.status === 'rejected' ? null : reading[field] === null ? null : asText(reading[field])
}

/** Plain text as a transcription of itself. */
export const asText = (text: string): string => text.normalize('NFC').replace(/[?*[\]{}\\■<]/gu, String.raw`\$&`)

export function placeIn({ index }: AnyStatement): number {
  invariant(index !== null, 'statements of a store have their places in its log')
  return index
}

const isOfAnother = (statement: AnyStatement): statement is Extract<AnyStatement, { kind: 'correction' | 'withdrawal' | 'erasure' }> => statement.kind === 'correction' || statement.kind === 'withdrawal' || statement.kind === 'erasure'
const bearsMark = ({ kind }: AnyStatement): boolean => kind === 'mark' || kind === 'reading'

/** What is said otherwise by it: of a withdrawn correction what that corrected. `undefined`: it is not there. */
function subjectOf(world: World, statement: AnyStatement): AnyStatement | undefined {
  let subject: AnyStatement | undefined = statement
  while (subject !== undefined && isOfAnother(subject)) subject = world.sealed(subject.fields.of)
  return subject
}

function addRow(world: World, subject: AnyStatement, row: number, { rows, places, items, any, serial, lot }: MarkRows): void {
  rows.push(row)
  places.push(placeIn(subject))
  items.push(itemOf(world, subject))
  any.push(textOf(world, subject, 'any'))
  serial.push(textOf(world, subject, 'serial'))
  lot.push(textOf(world, subject, 'lot'))
}

/** -1: none, or it is not there. */
function itemOf(world: World, { id, kind }: AnyStatement): number {
  const reading = kind === 'reading' ? world.get(id, 'reading')?.fields : undefined
  const mark = world.get(reading === undefined ? id : reading.mark, 'mark')?.fields
  const item = reading?.item ?? mark?.item ?? null
  const sealed = item === null ? undefined : world.sealed(item)
  return sealed === undefined ? -1 : placeIn(sealed)
}
