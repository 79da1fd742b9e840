/**
 * Logs of the law that a world read from tables answers as the one that is held in memory, and what is compared of both.
 * @module
 */
import { deepEqual } from 'node:assert/strict'
import fc from 'fast-check'
import type { AnyStatement, World } from '@proofmark/core/statements'

export const idOf = (n: number) => n.toString(16).padStart(32, '0')
export const plain = { label: null, case: null, author: null, made: null, note: null, sources: [], handling: 'open' }
/** Of statements that are shown in part corrections are applied unchecked; these have no other fields than are looked at. */
export const withheld = ['/withheld']
/** A log of items, marks and cases, with corrections and withdrawals of each and of each other. */
export const logs = fc.array(fc.tuple(fc.constantFrom('case', 'item', 'mark', 'correction', 'withdrawal'), fc.nat(), fc.nat()), { maxLength: 25 }).map((steps): AnyStatement[] => steps.flatMap(([kind, a, b], n, all) => {
  const before = (of: string) => all.slice(0, n).flatMap(([each], at) => (each === of ? [idOf(at + 1)] : []))
  const some = (of: string, by: number) => { const ids = before(of); return ids.length === 0 ? null : ids[by % ids.length]! }
  const target = n === 0 ? null : idOf(1 + (a % n))
  const fields = kind === 'case' ? { ...plain, title: `case ${a}`, label: `label-${a % 3}` }
    : kind === 'item' ? { ...plain, description: `thing ${a}`, case: some('case', a), label: `label-${b % 3}`, partOf: some('item', b), memberOf: null, custodian: null, recoveredIn: null, documentedAt: [], usedIn: [] }
      : kind === 'mark' ? { ...plain, item: some('item', a), transcription: String(b), state: null, case: some('case', b) }
        : kind === 'withdrawal' ? { ...plain, of: target, reason: 'invented' }
          : { ...plain, of: target, reason: 'invented', changes: [[{ field: '/label', value: `label-${b % 3}` }], [{ field: '/case', value: some('case', b) }], [{ field: '/item', value: some('item', b) }], [{ field: '/note', value: `note ${b}` }]][b % 4] }
  return [{ id: idOf(n + 1), kind, version: 1, index: n, fields, hidden: withheld } as unknown as AnyStatement]
})).map((all) => {
  // What names nothing is left out, and the rest moves up.
  const kept = all.filter(({ fields }) => !('of' in fields) || fields.of !== null)
  return kept.map((statement, index) => ({ ...statement, index }) as AnyStatement)
})

export function compare(told: World, expected: World): void {
  deepEqual([[...told.all], told.beginning('')], [expected.all, expected.beginning('')])
  deepEqual(told.current.map((each) => each), expected.current)
  for (const kind of ['case', 'item', 'mark', 'correction', 'withdrawal'] as const) deepEqual([told.of(kind).slice(), told.everOf(kind).slice()], [expected.of(kind), expected.everOf(kind)])
  for (const id of [...expected.all.map((each) => each.id), idOf(999)]) {
    deepEqual(told.sealed(id), expected.sealed(id))
    for (const kind of ['case', 'item', 'mark', 'correction', 'withdrawal'] as const) deepEqual([told.get(id, kind), told.referring(id, kind), told.countIn(id, kind)], [expected.get(id, kind), expected.referring(id, kind), expected.countIn(id, kind)])
    deepEqual([told.laterWord(id), told.naming(id), told.naming(id, 'mark'), told.beginning(id.slice(0, 31))], [expected.laterWord(id), expected.naming(id), expected.naming(id, 'mark'), expected.beginning(id.slice(0, 31))])
  }
  for (const label of ['label-0', 'label-1', 'label-2', 'nobody']) deepEqual(told.labelled(label), expected.labelled(label))
}
