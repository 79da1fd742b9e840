/**
 * Mark desk: the mark indexes of a store, kept up with what is sealed: transcriptions of marks, and the serials and lots that readings take them for.
 *
 * A row is found under the place in the log of the statement that gave it its value: of a corrected mark that is the correction.
 * @module
 */
import { aligned, MarkIndex, neighboursOf, type AlignedCell, type Grade, type MarkAnswer } from '@proofmark/core/mark-search'
import { invariant } from '@proofmark/core/bytes'
import { parseTranscription, type TranscriptionProblem } from '@proofmark/core/marks'
import type { AnyStatement, StatementId, World } from '@proofmark/core/statements'

/** `any`: all marks as transcribed; `serial`, `lot`: what readings that nobody rejected say. */
export const markFields = ['any', 'serial', 'lot'] as const
export type MarkField = (typeof markFields)[number]

export interface MarkQuestion { readonly pattern: string; readonly field: MarkField; readonly limit: number; readonly after: number }

export interface MarkRow {
  readonly grade: Grade
  readonly legible: number
  /** The mark, or the reading where serials or lots are asked for. */
  readonly statement: StatementId
  readonly text: string
  readonly cells: readonly AlignedCell[]
}

export interface MarkNeighbour extends MarkRow { readonly distance: number }

export type MarkRows = TranscriptionProblem | (Pick<MarkAnswer, 'ok' | 'counts' | 'next'> & { readonly asked: number; readonly rows: readonly MarkRow[]; readonly neighbours: readonly MarkNeighbour[]; /** Serials or lots that are no marks: too long, or with characters that leave no trace. */ readonly notSearched: readonly StatementId[] })

/** How far numbers of one sequence may lie apart to be listed as neighbours. */
const nearest = 20

export interface MarkDesk { search(world: World, question: MarkQuestion): MarkRows }

export function markDesk(): MarkDesk {
  let seen: readonly AnyStatement[] = []
  let indexes = emptyIndexes()
  let notSearched: Record<MarkField, StatementId[]> = { any: [], serial: [], lot: [] }
  /** Rows that a later statement gave, both ways. */
  let [movedTo, movedFrom] = [new Map<StatementId, number>(), new Map<number, StatementId>()]

  const begin = (world: World): void => {
    [movedTo, movedFrom] = [new Map(), new Map()]
    for (const { id, kind } of world.all) if (kind === 'mark' || kind === 'reading') {
      const last = world.laterWord(id).at(-1)
      if (last !== undefined) move(id, placeIn(world.sealed(last)!))
    }
    const rows = world.all.flatMap((statement) => statement.kind === 'mark' || statement.kind === 'reading' ? [{ statement, row: movedTo.get(statement.id) ?? placeIn(statement) }] : []).toSorted((a, b) => a.row - b.row)
    notSearched = { any: [], serial: [], lot: [] }
    const of = (field: MarkField) => MarkIndex.of(rows.flatMap(({ statement, row }) => { const text = searchable(world, statement, field); return text === null ? [] : [{ id: row, transcription: text }] }))
    indexes = { any: of('any'), serial: of('serial'), lot: of('lot') }
  }
  const searchable = (world: World, statement: AnyStatement, field: MarkField): string | null => {
    const text = textOf(world, statement, field)
    if (text === null || parseTranscription(text).ok) return text
    notSearched[field].push(statement.id)
    return null
  }
  const move = (id: StatementId, row: number): void => {
    const before = movedTo.get(id)
    if (before !== undefined) movedFrom.delete(before)
    movedTo.set(id, row)
    movedFrom.set(row, id)
  }
  const add = (world: World, statement: AnyStatement, row: number): void => {
    for (const field of markFields) {
      const text = searchable(world, statement, field)
      if (text !== null) indexes[field].add({ id: row, transcription: text })
    }
  }
  const follow = (world: World): void => {
    const { all } = world
    if (all === seen) return
    const later = all.length >= seen.length && all[seen.length - 1] === seen.at(-1) ? all.slice(seen.length) : null
    // An erasure changes what was sealed before it, and what undoes a withdrawal brings back what is no more there: both are rare, and begun anew.
    if (later === null || seen.length === 0 || later.some((each) => isBegunAnew(world, each)) || markFields.some((field) => indexes[field].isDue)) begin(world)
    else for (const statement of later) {
      const changed = statement.kind === 'correction' || statement.kind === 'withdrawal' ? world.sealed(statement.fields.of) : undefined
      if (changed?.kind === 'mark' || changed?.kind === 'reading') {
        for (const field of markFields) notSearched[field] = notSearched[field].filter((id) => id !== changed.id)
        for (const field of markFields) indexes[field].remove(movedTo.get(changed.id) ?? placeIn(changed))
        move(changed.id, placeIn(statement))
        add(world, changed, placeIn(statement))
      } else if (statement.kind === 'mark' || statement.kind === 'reading') {
        // What is changed further on in the same list is added there, once.
        if (world.laterWord(statement.id).length === 0) add(world, statement, placeIn(statement))
      }
    }
    seen = all
  }

  return {
    search(world, { pattern, field, limit, after }) {
      follow(world)
      const index = indexes[field]
      const row = (of: MarkAnswer, { id, grade, legible }: MarkAnswer['hits'][number]): MarkRow => {
        const statement = movedFrom.get(id) ?? atIndex(world.all, id).id
        const text = textOf(world, world.sealed(statement)!, field)!
        return { grade, legible, statement, text, cells: aligned(of.pattern, text, index.symbols) ?? [] }
      }
      const answer = index.search(pattern, { limit, after })
      if (!answer.ok) return answer
      const neighbours = after > 0 ? [] : neighboursOf(pattern.trim(), nearest).flatMap(({ text, distance }): MarkNeighbour[] => {
        const near = index.search(text, { limit })
        return near.ok ? near.hits.filter(({ grade }) => grade === 'fits').map((hit) => ({ ...row(near, hit), distance })) : []
      })
      return { ok: true, counts: answer.counts, next: answer.next, asked: answer.pattern.settled, rows: answer.hits.map((hit) => row(answer, hit)), neighbours, notSearched: notSearched[field] }
    },
  }
}

function placeIn({ index }: AnyStatement): number {
  invariant(index !== null, 'statements of a store have their places in its log')
  return index
}

const emptyIndexes = (): Record<MarkField, MarkIndex> => ({ any: MarkIndex.of([]), serial: MarkIndex.of([]), lot: MarkIndex.of([]) })

function isBegunAnew(world: World, statement: AnyStatement): boolean {
  if (statement.kind === 'erasure') return true
  if (statement.kind !== 'withdrawal') return false
  const of = world.sealed(statement.fields.of)?.kind
  return of === 'withdrawal' || of === 'correction'
}

/** `null`: it says nothing of that, is withdrawn, rejected or withheld. A serial is plain text, so its `?` and `*` are characters. */
function textOf(world: World, { id, kind }: AnyStatement, field: MarkField): string | null {
  if (field === 'any') return kind === 'mark' ? world.get(id, 'mark')?.fields.transcription ?? null : null
  const reading = kind === 'reading' ? world.get(id, 'reading')?.fields : undefined
  return reading === undefined || reading.status === 'rejected' ? null : reading[field]?.normalize('NFC').replace(/[?*[\]{}\\■<]/gu, String.raw`\$&`) ?? null
}

function atIndex(all: readonly AnyStatement[], index: number): AnyStatement {
  let [low, high] = [0, all.length - 1]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (placeIn(all[middle]!) < index) low = middle + 1
    else high = middle
  }
  return all[low]!
}
