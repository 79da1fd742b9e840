/** Laws of the chain of supply, over invented worlds of one item, a few holders and whatever transfers chance makes. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { world, type AnyStatement, type World } from '@proofmark/core/statements'
import { worldOf } from '../../statements/invented-world.test.ts'
import type { PointOfDiversion, SupplyChain } from '../supply-views.ts'
import { competition } from './competition.ts'
import { handOver } from './hand-over.ts'
import { supplyChain } from './supply-chain.ts'

const holders = ['maker', 'buyer', 'army', 'group', 'finder']
const base = [
  ...holders.map((label) => ({ kind: 'party', label, names: [{ text: `Invented ${label}` }], partyType: label === 'group' ? 'armed-group' : label === 'army' || label === 'finder' ? 'state' : 'company' })),
  { kind: 'recovery', label: 'recovery', when: '2084-06', by: '#finder', situation: 'seized' },
  { kind: 'item', label: 'item', description: 'invented launcher', itemClass: 'launcher', recoveredIn: '#recovery' },
]
const when = fc.oneof(fc.constant(null), fc.integer({ min: 2080, max: 2085 }).map(String), fc.tuple(fc.integer({ min: 2080, max: 2084 }), fc.integer({ min: 0, max: 2 })).map(([from, years]) => `${from}/${from + years}`), fc.integer({ min: 1, max: 12 }).map((month) => `2083-${String(month).padStart(2, '0')}`))
const transfer = fc.record({
  from: fc.oneof(fc.constant(null), fc.constantFrom(...holders).map((label) => `#${label}`)), to: fc.oneof(fc.constant(null), fc.constantFrom(...holders).map((label) => `#${label}`)),
  when, transferKind: fc.constantFrom('sale', 're-transfer', 'theft', 'capture', 'undetermined'), authorised: fc.constantFrom('yes', 'no', 'unknown'),
}).map((fields) => ({ kind: 'transfer', items: ['#item'], ...fields }))
const transfers = fc.array(transfer, { maxLength: 5 })

const made = (...lines: object[]) => { const { world: all, id } = worldOf(...base, ...lines as never[]); return { all, item: id('item') } }
const chainOf = (all: World, item: string): SupplyChain => supplyChain(all, item)!
const legsOf = (chain: SupplyChain) => chain.versions.map(({ steps }) => new Set(steps.flatMap((step) => (step.type === 'leg' ? [step.transfer] : []))))
const intervals = (chain: SupplyChain, at: number) => [chain.versions[at]!.diversion, ...chain.versions[at]!.laterDiversions].filter((point): point is Extract<PointOfDiversion, { days: unknown }> => 'days' in point)

suite('laws of the chain of supply', () => {
  test('competing chains never merge: no account holds two legs that compete, and no account is part of another', () => {
    fc.assert(fc.property(transfers, (lines) => {
      const { all, item } = made(...lines)
      const chain = chainOf(all, item)
      for (const legs of legsOf(chain)) {
        const own = [...legs].map((id) => handOver(all, all.get(id, 'transfer')!, { by: 'item', through: [] }))
        for (const a of own) for (const b of own) if (a.id < b.id) equal(competition(a, b, own, null), null, JSON.stringify(lines))
      }
      const sets = legsOf(chain)
      for (const [at, a] of sets.entries()) for (const [other, b] of sets.entries()) ok(at === other || [...a].some((leg) => !b.has(leg)), 'one account holds another')
    }), { numRuns: 150 })
  })
  test('no leg is lost: each stands in some account, or in a contradiction', () => {
    fc.assert(fc.property(transfers, (lines) => {
      const { all, item } = made(...lines)
      const chain = chainOf(all, item)
      const shown = new Set([...legsOf(chain).flatMap((legs) => [...legs]), ...chain.contradictions.flatMap((each) => each.transfers)])
      deepEqual(all.of('transfer').map(({ id }) => id).filter((id) => !shown.has(id)), [])
    }), { numRuns: 150 })
  })
  test('withdrawal restores exactly', () => {
    fc.assert(fc.property(transfers, transfer, (lines, more) => {
      const { all, item } = made(...lines, { ...more, label: 'more' }, { kind: 'withdrawal', of: '#more', reason: 'slip' })
      const before = world(all.all.slice(0, -2))
      deepEqual(chainOf(all, item), chainOf(before, item))
    }), { numRuns: 100 })
  })
  test('the order of the log decides nothing', () => {
    fc.assert(fc.property(transfers, fc.infiniteStream(fc.nat()), (lines, numbers) => {
      const { all, item } = made(...lines)
      const shuffled = [...all.all].map((statement) => [numbers.next().value!, statement] as const).toSorted(([a], [b]) => a - b).map(([, statement], index) => ({ ...statement, index }) as AnyStatement)
      deepEqual(canonical(chainOf(world(shuffled), item)), canonical(chainOf(all, item)))
    }), { numRuns: 100 })
  })
  test('evidence of custody changes nothing', () => {
    fc.assert(fc.property(transfers, (lines) => {
      const { all, item } = made(...lines, { kind: 'custody', of: ['#item'], from: '#finder', to: '#buyer', when: '2084-07', seal: 'S1' })
      deepEqual(chainOf(all, item), chainOf(world(all.all.slice(0, -1)), item))
    }), { numRuns: 50 })
  })
  test('the diversion interval only narrows: where a transfer is dated more closely, each interval of an account with the same legs in the same order holds one of the new', () => {
    let compared = 0
    fc.assert(fc.property(transfers.filter((lines) => lines.length > 0), fc.nat(), fc.integer({ min: 2080, max: 2084 }), (lines, pick, year) => {
      const at = pick % lines.length
      const { all, item } = made(...lines)
      const dated = all.of('transfer')[at]!.id
      const after = world(all.all.map((statement) => (statement.id === dated ? ({ ...statement, fields: { ...statement.fields, when: closer(lines[at]!.when, year) } } as AnyStatement) : statement)))
      const [old, now] = [chainOf(all, item), chainOf(after, item)]
      // A date can turn the order of two hand-overs that nothing decided before: that is another account.
      const orders = legsOf(now).map((legs) => [...legs].join())
      for (const [version, legs] of legsOf(old).entries()) {
        const same = orders.indexOf([...legs].join())
        if (same < 0) continue
        for (const { days } of intervals(old, version)) {
          compared++
          ok(intervals(now, same).some((inner) => (inner.days.from ?? '0') >= (days.from ?? '0') && (inner.days.to ?? '9') <= (days.to ?? '9')), `${JSON.stringify(days)} → ${JSON.stringify(intervals(now, same).map((each) => each.days))}`)
        }
      }
    }), { numRuns: 300 })
    ok(compared > 100, `only ${compared} were compared`)
  })
})

/** A day of the year within what was said; the same where it lies outside. */
function closer(stated: string | null, year: number): string | null {
  if (stated === null) return String(year)
  const [from, to = from] = stated.split('/')
  return Number(from!.slice(0, 4)) <= year && year <= Number(to!.slice(0, 4)) && stated.length !== 7 ? `${year}-07-01` : stated
}

/** Lists that have no order of their own, in one. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, canonical(each)]))
}
