/** Every set of witnesses against groups counted in another way; foreign input of any shape. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { checkConsistency } from './consistency.ts'
import { checkCosignature } from './cosignature.ts'
import { parseCheckpoint } from './checkpoint.ts'
import { checkInclusion } from './inclusion.ts'
import { parseNote } from './note.ts'
import { parsePolicy, type Policy } from './policy.ts'
import { checkQuorum, isQuorum } from './quorum.ts'
import { checkTile } from './tile.ts'
import { verifyNote } from './verification.ts'

const names = ['a', 'b', 'c', 'd', 'e']
const policyOf = (groups: Policy['groups'], quorum: string | null): Policy => ({ logs: [], witnesses: [], groups, quorum })

suite('isQuorum', () => {
  test('counts every set of five witnesses as the groups say', () => {
    for (let threshold = 1; threshold <= 3; threshold++) for (let set = 0; set < 32; set++) {
      const given = names.filter((_, at) => (set >> at) % 2 === 1)
      const inner = given.filter((name) => 'abc'.includes(name)).length >= threshold
      const groups = [{ name: 'x', threshold, members: ['a', 'b', 'c'] }, { name: 'y', threshold: 2, members: ['x', 'd', 'e'] }]
      const outer = Number(inner) + given.filter((name) => 'de'.includes(name)).length >= 2
      equal(isQuorum(policyOf(groups, 'y'), new Set(given)), outer, `${threshold} of abc: ${given.join('')}`)
      equal(isQuorum(policyOf(groups, 'd'), new Set(given)), given.includes('d'))
      equal(isQuorum(policyOf(groups, null), new Set(given)), true)
    }
  })
})

suite('checkQuorum', () => {
  const { input } = JSON.parse(readFileSync(new URL('../../spec/vectors/log/quorum-valid.json', import.meta.url), 'utf8')) as { input: { policy: string; checkpoint: string } }
  const policy = parsePolicy(input.policy)
  ok(policy.ok)
  test('takes the key of the log from the reader where the policy lists none, and only then', () => {
    const own = policy.logs[0]!.key
    const without = { ...policy, logs: [] }
    equal(checkQuorum({ checkpoint: input.checkpoint, policy: without, logs: [own] }).ok, true)
    deepEqual(checkQuorum({ checkpoint: input.checkpoint, policy: without }), { ok: false, code: 'unknown-log', cosigned: [] })
    const elsewhere = { ...policy, logs: [{ ...policy.logs[0]!, key: { ...own, name: 'annex.example/log' } }] }
    deepEqual(checkQuorum({ checkpoint: input.checkpoint, policy: elsewhere, logs: [own] }), { ok: false, code: 'unknown-log', cosigned: [] })
  })
})

suite('foreign input never throws, and nothing invented is taken', () => {
  const anything = fc.anything({ withTypedArray: true, withNullPrototype: true, withSparseArray: true, withBigInt: true, withDate: true })
  const shaped = (members: readonly string[]) => fc.record(Object.fromEntries(members.map((name) => [name, fc.oneof(anything, fc.uint8Array(), fc.nat(), fc.array(fc.uint8Array()))])), { requiredKeys: [] })
  const refuses = (answer: (given: any, other: any) => { readonly ok: boolean }, given = anything) =>
    fc.assert(fc.property(given, anything, (one, other) => { equal(answer(one, other).ok, false) }), { numRuns: 300 })
  test('inclusion', () => refuses(checkInclusion, fc.oneof(anything, shaped(['index', 'size', 'leafHash', 'path', 'root']))))
  test('consistency of other sizes', () => refuses(checkConsistency, fc.oneof(anything, shaped(['size1', 'path', 'root1', 'root2']))))
  test('tile', () => refuses(checkTile, fc.oneof(anything, shaped(['bytes', 'width', 'hash']))))
  test('cosignature', () => refuses((key, rest) => checkCosignature(key, rest, rest)))
  test('note, checkpoint, policy', () => {
    for (const parse of [parseNote, parseCheckpoint, parsePolicy]) refuses((given) => parse(given), fc.oneof(anything, fc.uint8Array(), fc.string({ unit: 'binary' })))
    refuses((note, keys) => verifyNote(note, keys), fc.oneof(anything, shaped(['text', 'signatures'])))
  })
})
