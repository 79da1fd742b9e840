/**
 * Table world: the world of a store, read from a table of statements as they were sealed: in memory, or in the tables of a store that is too large for that.
 * What of them holds now is worked out from corrections and withdrawals, which are few; so a world is made anew after each sealing.
 *
 * It answers as `world` of core/statements does (`table-world.test.ts`), and stays as it was when more is sealed.
 * @module
 */
import { applyCorrection, kindNames, once, referencesOf, type AnyStatement, type KindName, type Statement, type StatementId, type World } from '@proofmark/core/statements'

/** Statements as they were sealed, by their places in the log. */
export interface StatementTable {
  at(index: number): AnyStatement
  find(id: StatementId): AnyStatement | undefined
  /** A list whose members are there, or are fetched when somebody looks at them. */
  list<T>(length: number, at: (index: number) => T): readonly T[]
  /** Places of a kind below `size`, ascending. */
  placesOf(kind: KindName, size: number): Uint32Array
  /** Places of statements of a kind that may refer to `id`, in any form that they had; each is looked at. */
  mayRefer(id: StatementId, kind: KindName): readonly number[]
  /** The same by label, and by the beginning of an id. */
  mayBeLabelled(label: string): readonly number[]
  beginning(prefix: string): readonly number[]
  /** Corrections and withdrawals below `size`, in their order. */
  changes(size: number): readonly AnyStatement[]
  /** How many of a kind are of a case below `size`, as sealed and counting each. */
  countIn(caseId: StatementId, kind: KindName, size: number): number
}

/** Statements that refer to one from which on they are kept. */
const manyReferrers = 100

export function tableWorld(table: StatementTable, size: number, excluded: ReadonlySet<StatementId> = new Set()): World {
  const { withdrawn, corrections, laterWord } = changesIn(table.changes(size).filter(({ id }) => !excluded.has(id)))
  const sealed = (id: StatementId): AnyStatement | undefined => {
    const found = excluded.has(id) ? undefined : table.find(id)
    return found !== undefined && found.index! < size ? found : undefined
  }
  const corrected = new Map<StatementId, AnyStatement>()
  const currentOf = (statement: AnyStatement): AnyStatement | undefined => {
    if (withdrawn.has(statement.id)) return undefined
    const own = corrections.get(statement.id)
    if (own === undefined) return statement
    const known = corrected.get(statement.id) ?? own.reduce(applyCorrection, statement)
    corrected.set(statement.id, known)
    return known
  }
  const skippedPlaces = (ids: Iterable<StatementId>): Uint32Array => Uint32Array.from([...ids].flatMap((id) => { const place = table.find(id)?.index; return place === undefined || place === null || place >= size ? [] : [place] })).sort()
  const but = (skipped: Uint32Array) => table.list(size - skipped.length, (n) => table.at(behind(skipped, n)))
  const outside = once(() => skippedPlaces(excluded))
  const gone = once(() => skippedPlaces(new Set([...excluded, ...withdrawn])))
  const all = once(() => but(outside()))
  const current = once(() => { const places = gone(); return table.list(size - places.length, (n) => currentOf(table.at(behind(places, n)))!) })
  const byKind = new Map<KindName, readonly AnyStatement[]>()
  /** Of those that very many refer to, such as a case; of others they are soon looked at again. */
  const referrers = new Map<string, readonly AnyStatement[]>()
  const referrersOf = (id: StatementId, kind: KindName): readonly AnyStatement[] => {
    const known = referrers.get(`${id} ${kind}`)
    if (known !== undefined) return known
    const found = looked(table.mayRefer(id, kind)).flatMap((statement) => {
      const now = currentOf(statement)
      return now !== undefined && refersTo(now, id) ? [now] : []
    })
    if (found.length >= manyReferrers) referrers.set(`${id} ${kind}`, found)
    return found
  }
  const looked = (places: readonly number[]): AnyStatement[] => [...new Set(places)].filter((place) => place < size).toSorted((a, b) => a - b).map((place) => table.at(place)).filter(({ id }) => !excluded.has(id))
  const refersTo = ({ kind, fields }: AnyStatement, id: StatementId) => referencesOf(kind, fields).some(({ value }) => value === id)

  return {
    get all() { return all() },
    get current() { return current() },
    get: (id, kind) => {
      const found = id === null ? undefined : sealed(id)
      return found?.kind === kind ? (currentOf(found) as unknown as Statement<typeof kind> | undefined) : undefined
    },
    sealed,
    of: <K extends KindName>(kind: K) => {
      let known = byKind.get(kind)
      if (known === undefined) {
        const skipped = new Set(gone())
        const places = table.placesOf(kind, size)
        const left = skipped.size === 0 ? places : places.filter((place) => !skipped.has(place))
        byKind.set(kind, known = table.list(left.length, (n) => currentOf(table.at(left[n]!))!))
      }
      return known as unknown as readonly Statement<K>[]
    },
    everOf: <K extends KindName>(kind: K) => {
      const left = new Set(outside())
      const places = table.placesOf(kind, size).filter((place) => !left.has(place))
      return table.list(places.length, (n) => table.at(places[n]!)) as unknown as readonly Statement<K>[]
    },
    referring: <K extends KindName>(id: StatementId, kind: K) => referrersOf(id, kind) as unknown as readonly Statement<K>[],
    naming: (id, kind) => looked((kind === undefined ? kindNames : [kind]).flatMap((each) => table.mayRefer(id, each))).filter((statement) => refersTo(statement, id)),
    labelled: (label) => looked(table.mayBeLabelled(label)).flatMap((statement) => { const now = currentOf(statement); return now?.fields.label === label ? [now] : [] }),
    beginning: (prefix) => looked(table.beginning(prefix)),
    countIn(caseId, kind) {
      // Counted as sealed; those that were changed or are left out are looked at one by one.
      let count = table.countIn(caseId, kind, size)
      for (const id of new Set([...excluded, ...withdrawn, ...corrections.keys()])) {
        const was = table.find(id)
        if (was === undefined || was.index! >= size || was.kind !== kind) continue
        if (was.fields.case === caseId) count--
        if (!excluded.has(id) && currentOf(was)?.fields.case === caseId) count++
      }
      return count
    },
    laterWord: (id) => laterWord.get(id) ?? [],
    without: (ids) => tableWorld(table, size, new Set([...excluded, ...ids])),
  }
}

/** As core/statements has it: a withdrawal may itself be withdrawn, so it is read from the newest back; a withdrawn correction corrects nothing. */
function changesIn(changes: readonly AnyStatement[]) {
  const withdrawn = new Set<StatementId>()
  const corrections = new Map<StatementId, Statement<'correction'>[]>()
  const laterWord = new Map<StatementId, StatementId[]>()
  const put = <T>(map: Map<StatementId, T[]>, of: StatementId, value: T) => { const known = map.get(of); if (known === undefined) map.set(of, [value]); else known.push(value) }
  for (const statement of changes.toReversed()) if (statement.kind === 'withdrawal' && !withdrawn.has(statement.id)) withdrawn.add(statement.fields.of)
  for (const statement of changes) {
    if (statement.kind !== 'withdrawal' && statement.kind !== 'correction') continue
    put(laterWord, statement.fields.of, statement.id)
    if (statement.kind === 'correction' && !withdrawn.has(statement.id)) put(corrections, statement.fields.of, statement as unknown as Statement<'correction'>)
  }
  return { withdrawn, corrections, laterWord }
}

/** The n-th place that is not among `skipped`, which ascend. */
function behind(skipped: Uint32Array, n: number): number {
  let [low, high] = [0, skipped.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    // So many of those before it are skipped, that it stands at least so far.
    if (skipped[middle]! - middle <= n) low = middle + 1
    else high = middle
  }
  return n + low
}

/** Kinds that change what of others holds. */
export const changingKinds: readonly KindName[] = ['correction', 'withdrawal']
