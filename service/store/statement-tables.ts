/**
 * Statement tables: the projection read as statements, with what was sealed since and is not in the tables yet. Recently read ones are kept.
 * @module
 */
import type { DatabaseSync } from 'node:sqlite'
import { invariant } from '@proofmark/core/bytes'
import { mergeChanges, referencesOf, type AnyStatement, type KindName, type StatementId } from '@proofmark/core/statements'
import { lazyList } from './lazy-list.ts'
import { recentMap } from './recent-map.ts'
import { changingKinds, type StatementTable } from './table-world.ts'

interface Row { readonly log_index: number; readonly id: string; readonly kind: KindName; readonly version: number; readonly fields: string; readonly sealed: string | null; readonly hidden: string }

/** Statements that are kept in memory of those that were read, at some 1.3 KB each: what goes through all of a store of so many reads its tables once. */
const mostKept = 400_000

/** What more statements refer to than this, a kind of which there are fewer is gone through for. */
const usuallyMany = 5000

export interface StatementTables extends StatementTable {
  /** Newly sealed, behind all others. */
  add(statements: readonly AnyStatement[]): void
  /** The tables hold all below `size` now. */
  settled(size: number): void
  settledSize(): number
  /** The same tables, made anew, on another connection. */
  reconnect(database: DatabaseSync): void
  /** Those that the tables do not hold yet. */
  unsettled(): readonly AnyStatement[]
  /** What was read is of rows that were written anew. */
  forget(): void
  /** Of who may not write the rows: this stands in place of what they say of it, until they hide as much. */
  pin(statement: AnyStatement): void
  /** Rows may have been written anew: what was pinned over those that hide as much now goes. */
  unpinRenewed(): void
}

/** `size`: statements that the tables hold. `many`: see `usuallyMany`. */
export function statementTables(database: DatabaseSync, size: number, many = usuallyMany): StatementTables {
  let ask = questionsTo(database, many)
  const placesIn = (rows: unknown): number[] => (rows as { place: number }[]).map(({ place }) => place)

  const kept = recentMap<number, AnyStatement>(mostKept)
  /** Not in the tables yet; the first of them at `from`. */
  let recent: AnyStatement[] = []
  let from = size
  const recentPlaces = new Map<StatementId, number>()
  /** Of those that are kept. */
  const keptPlaces = recentMap<StatementId, number>(mostKept)
  /** In place of their rows. */
  const pinned = new Map<number, AnyStatement>()
  const kinds = new Map<KindName, { places: number[]; upTo: number }>()
  let changes: AnyStatement[] | null = null
  /** What of the tables lies beyond `from` was looked at below this place. */
  let notedAhead = 0
  /** Whatever a corrected statement ever referred to, or was labelled: the tables know only what it does now. */
  const [formerReferrers, formerLabels] = [new Map<string, Set<number>>(), new Map<string, Set<number>>()]
  const put = (map: Map<string, Set<number>>, key: string, place: number) => { const known = map.get(key); if (known === undefined) map.set(key, new Set([place])); else known.add(place) }

  const keep = (statement: AnyStatement): AnyStatement => {
    kept.set(statement.index!, statement)
    keptPlaces.set(statement.id, statement.index!)
    return statement
  }
  const read = (row: unknown): AnyStatement | undefined => {
    if (row === undefined) return undefined
    const { log_index: index, id, kind, version, fields, sealed, hidden } = row as Row
    const known = pinned.get(index) ?? kept.get(index)
    if (known !== undefined) return known
    const statement = { id, kind, version, index, fields: JSON.parse(sealed ?? fields), hidden: JSON.parse(hidden) } as AnyStatement
    // What a writer who is ahead put there has no place here yet.
    return index < from ? keep(statement) : statement
  }
  const at = (index: number): AnyStatement => {
    const found = index >= from ? recent[index - from] : pinned.get(index) ?? kept.get(index) ?? read(ask.byIndex.get(index))
    invariant(found !== undefined, `statement ${index} is in the tables`)
    return found
  }
  const find = (id: StatementId): AnyStatement | undefined => {
    const place = recentPlaces.get(id) ?? keptPlaces.get(id)
    return place === undefined ? read(ask.byId.get(id)) : at(place)
  }
  /** A field is replaced whole: whatever corrections count in the end, each reference is one of the sealed form or of one correction. */
  const noteForms = (correction: AnyStatement): void => {
    const target = correction.kind === 'correction' ? find(correction.fields.of) : undefined
    if (target === undefined || correction.kind !== 'correction') return
    const changed = mergeChanges(target.fields, correction.fields.changes) as AnyStatement['fields']
    for (const fields of [target.fields, changed]) {
      for (const { value } of referencesOf(target.kind, fields)) put(formerReferrers, `${value} ${target.kind}`, target.index!)
      if (typeof fields.label === 'string') put(formerLabels, fields.label, target.index!)
    }
  }
  const changesNow = (): readonly AnyStatement[] => {
    if (changes === null) {
      const places = changingKinds.flatMap((kind) => placesIn((ask.kindPlaces.all(kind, 0) as { log_index: number }[]).map(({ log_index: place }) => ({ place })))).toSorted((a, b) => a - b)
      changes = [...places.filter((place) => place < from).map(at), ...recent.filter(({ kind }) => changingKinds.includes(kind))]
      for (const each of changes) noteForms(each)
    }
    return changes
  }
  /** A writer who is ahead has moved the rows of what he corrected since. Rows are asked before this, so that none is moved in between. */
  const noteAhead = (): void => {
    for (const { place, kind } of ask.kindsFrom.all(Math.max(from, notedAhead)) as { place: number; kind: KindName }[]) {
      if (kind === 'correction') noteForms(read(ask.byIndex.get(place))!)
      notedAhead = place + 1
    }
  }
  const forget = () => {
    kept.clear()
    keptPlaces.clear()
    changes = null
    notedAhead = 0
    formerReferrers.clear()
    formerLabels.clear()
  }
  const unpinRenewed = () => {
    if (pinned.size === 0) return
    for (const [place, { hidden }] of pinned) {
      const row = ask.byIndex.get(place) as Row | undefined
      const hides = row === undefined ? [] : (JSON.parse(row.hidden) as string[])
      if (hidden.every((path) => hides.includes(path))) pinned.delete(place)
    }
    forget()
  }
  /** Kinds of which there are more than few: rows only come. */
  const [kindsLookedAt, common] = [new Set<KindName>(), new Set<KindName>()]
  const isCommon = (kind: KindName): boolean => {
    if (ask.aboveFew.get(kind) !== undefined) common.add(kind)
    return common.has(kind)
  }
  const isOfFew = (id: StatementId, kind: KindName): boolean => {
    if (!kindsLookedAt.has(kind)) isCommon(kind)
    kindsLookedAt.add(kind)
    return !common.has(kind) && ask.aboveMany.get(id) !== undefined && !isCommon(kind)
  }
  const recentThat = (fits: (statement: AnyStatement) => boolean): number[] => recent.flatMap((statement, n) => (fits(statement) ? [from + n] : []))

  return {
    at, find, list: lazyList,
    placesOf(kind, below) {
      const known = kinds.get(kind) ?? { places: [], upTo: 0 }
      if (known.upTo < from) for (const { log_index: place } of ask.kindPlaces.all(kind, known.upTo) as { log_index: number }[]) if (place < from) known.places.push(place)
      known.upTo = Math.max(known.upTo, from)
      kinds.set(kind, known)
      const places = [...known.places.filter((place) => place < from), ...recentThat((each) => each.kind === kind)]
      return Uint32Array.from(places.at(-1) === undefined || places.at(-1)! < below ? places : places.filter((place) => place < below))
    },
    mayRefer(id, kind) {
      const there = placesIn(isOfFew(id, kind) ? ask.referringOfFew.all(kind, id) : ask.referring.all(id, kind))
      changesNow()
      noteAhead()
      return [...there, ...(formerReferrers.get(`${id} ${kind}`) ?? []), ...recentThat((each) => each.kind === kind && referencesOf(kind, each.fields).some(({ value }) => value === id))]
    },
    mayBeLabelled(label) {
      const there = placesIn(ask.labelled.all(label))
      changesNow()
      noteAhead()
      return [...there, ...(formerLabels.get(label) ?? []), ...recentThat(({ fields }) => fields.label === label)]
    },
    beginning: (prefix) => (/^[0-9a-f]{0,32}$/.test(prefix) ? [...placesIn(ask.beginning.all(prefix, `${prefix}g`)), ...recentThat(({ id }) => id.startsWith(prefix))] : []),
    changes(below) {
      const all = changesNow()
      return all.length === 0 || all.at(-1)!.index! < below ? all : all.filter(({ index }) => index! < below)
    },
    countIn(caseId, kind, below) {
      let count = (ask.counted.get(kind, caseId, Math.min(below, from)) as { count: number }).count + recentThat((each) => each.kind === kind && each.fields.case === caseId && each.index! < below).length
      for (const [place, statement] of pinned) {
        if (statement.kind !== kind || place >= Math.min(below, from)) continue
        if ((ask.caseOf.get(place) as { sealed_case: string | null } | undefined)?.sealed_case === caseId) count--
        if (statement.fields.case === caseId) count++
      }
      return count
    },
    add(statements) {
      for (const statement of statements) {
        recentPlaces.set(statement.id, statement.index!)
        recent.push(statement)
      }
      if (changes !== null) for (const each of statements) if (changingKinds.includes(each.kind)) { changes = [...changes, each]; noteForms(each) }
    },
    settled(now) {
      for (const statement of recent.slice(0, Math.max(0, now - from))) {
        recentPlaces.delete(statement.id)
        // Its row may not hide as much yet.
        if (statement.hidden.length > 0) pinned.set(statement.index!, statement)
      }
      recent = recent.slice(Math.max(0, now - from))
      from = Math.max(from, now)
      unpinRenewed()
    },
    settledSize: () => from,
    reconnect: (again) => { ask = questionsTo(again, many) },
    unsettled: () => recent,
    forget,
    pin(statement) {
      const place = statement.index!
      if (place >= from) recent[place - from] = statement
      else pinned.set(place, statement)
      forget()
    },
    unpinRenewed,
  }
}

function questionsTo(database: DatabaseSync, many: number) {
  const columns = 'log_index, id, kind, version, fields, sealed, hidden'
  return {
    byIndex: database.prepare(`SELECT ${columns} FROM statement WHERE log_index = ?`),
    byId: database.prepare(`SELECT ${columns} FROM statement WHERE id = ?`),
    kindPlaces: database.prepare('SELECT log_index FROM statement WHERE kind = ? AND log_index >= ? ORDER BY log_index'),
    kindsFrom: database.prepare('SELECT log_index AS place, kind FROM statement WHERE log_index >= ? ORDER BY log_index'),
    aboveMany: database.prepare(`SELECT 1 FROM reference WHERE to_id = ? LIMIT 1 OFFSET ${many}`),
    aboveFew: database.prepare(`SELECT 1 FROM statement WHERE kind = ? LIMIT 1 OFFSET ${usuallyMany}`),
    // The plus keeps SQLite from going through all that refer to it, of which there are very many.
    referringOfFew: database.prepare('SELECT log_index AS place FROM statement WHERE kind = ? AND EXISTS (SELECT 1 FROM reference WHERE from_id = statement.id AND +to_id = ?)'),
    referring: database.prepare('SELECT DISTINCT statement.log_index AS place FROM reference JOIN statement ON statement.id = reference.from_id WHERE reference.to_id = ? AND statement.kind = ?'),
    labelled: database.prepare('SELECT log_index AS place FROM statement WHERE label = ?'),
    beginning: database.prepare('SELECT log_index AS place FROM statement WHERE id >= ? AND id < ?'),
    caseOf: database.prepare('SELECT sealed_case FROM statement WHERE log_index = ?'),
    counted: database.prepare('SELECT count(*) AS count FROM statement WHERE kind = ? AND sealed_case = ? AND log_index < ?'),
  }
}
