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
  test('the diversion interval only narrows: where a transfer is added, each account stands as it was or grows by it, and each of its intervals then holds one of the new', () => {
    let [grew, stood] = [0, 0]
    fc.assert(fc.property(transfers.filter((lines) => lines.length > 0 && lines.length < 5), transfer, (lines, more) => {
      const { all, item } = made(...lines, { ...more, label: 'more' })
      const added = all.of('transfer').at(-1)!.id
      const [old, now] = [chainOf(all.without(new Set([added])), item), chainOf(all, item)]
      if (now.cut !== null) return
      const [before, after] = [legsOf(old), legsOf(now)]
      for (const [version, legs] of before.entries()) {
        const at = after.findIndex((each) => [...each].filter((id) => id !== added).join() === [...legs].join())
        // It can turn the order of others: then nothing follows (see below).
        if (at < 0) continue
        if (after[at]!.has(added)) grew++
        else {
          stood++
          deepEqual(intervals(now, at), intervals(old, version))
        }
        for (const { days } of intervals(old, version)) {
          ok(intervals(now, at).some((inner) => (inner.days.from ?? '0') >= (days.from ?? '0') && (inner.days.to ?? '9') <= (days.to ?? '9')), `${JSON.stringify(days)} → ${JSON.stringify(intervals(now, at).map((each) => each.days))} ${JSON.stringify([lines, more])}`)
        }
      }
    }), { numRuns: 120 })
    ok(grew > 20 && stood > 2, `${grew} grew, ${stood} stood`)
  })
  test('it is no law where the added transfer turns the order of others: which of two receipts an undated giving followed is then open', () => {
    const leg = (from: string | null, to: string | null, when: string | null, authorised: string) => ({ kind: 'transfer', items: ['#item'], from, to, when, authorised, transferKind: 'supply' })
    const { all, item } = made(leg('#army', '#maker', '2083-10', 'no'), leg('#maker', null, null, 'yes'), leg(null, null, null, 'no'), leg(null, '#maker', '2083-02', 'yes'))
    const [old, now] = [chainOf(all.without(new Set([all.of('transfer').at(-1)!.id])), item), chainOf(all, item)].map((chain) => intervals(chain, 0).map(({ days }) => [days.from, days.to]))
    // Its giving was after October as long as that was the only receipt; once there is an earlier one it may have been before.
    deepEqual([old!.at(-1), now!.at(-1)], [['2083-10-01', '2084-06-30'], ['2083-02-01', '2083-10-31']])
  })
  test('nor over all accounts together: a new competing account adds an interval beside those of the others, each of which stands as it was', () => {
    const leg = (from: string, to: string, when: string, authorised: string) => ({ kind: 'transfer', items: ['#item'], from: `#${from}`, to: `#${to}`, when, authorised, transferKind: 'supply' })
    const { all, item } = made(leg('maker', 'army', '2083-03', 'yes'), leg('army', 'group', '2083-05', 'no'), leg('army', 'buyer', '2084-02', 'no'))
    const [old, now] = [chainOf(all.without(new Set([all.of('transfer').at(-1)!.id])), item), chainOf(all, item)]
    const overall = (chain: SupplyChain) => ('days' in chain.diversion ? [chain.diversion.days.from, chain.diversion.days.to] : null)
    deepEqual([overall(old), overall(now), now.versions.length], [['2083-03-01', '2083-05-31'], ['2083-03-01', '2084-02-29'], 2])
    ok(now.versions.some((_, at) => JSON.stringify(intervals(now, at)) === JSON.stringify(intervals(old, 0))))
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
