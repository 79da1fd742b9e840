/**
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { VerifiedStatement } from '@proofmark/core/evidence'
import { commitFields, type Claim } from '@proofmark/core/statements'
import { withinSteps } from '@proofmark/core/dates'
import { outcomeOf } from './claim-outcome.ts'
import { hittingSets, members } from './hitting-sets.ts'
import { type Invented, type Lines, marked, oneHeld, worldOf } from '../statements/invented-world.test.ts'
import { findingRecord } from './finding-record.ts'
import { weighedFinding } from './finding-view.ts'
import { minimalSupports, mostSupports } from './minimal-supports.ts'
import { recomputeFinding } from './recompute.ts'
import { nearWorld } from './relevant.ts'

const strength = { contradicted: 0, 'not-established': 0, possible: 1, established: 2 } as const

/** Every smallest set that carries the status, from all subsets: the definition of spec/claims.md, word for word. */
function byBruteForce({ world }: Invented, claim: Claim): string[][] {
  const near = nearWorld(world, claim)
  const ids = near.all.map(({ id }) => id)
  ok(ids.length <= 12, `${ids.length} statements are too many to try all`)
  const least = strength[outcomeOf(world, claim).status]
  const all = 2 ** ids.length - 1
  const holds = Array.from({ length: all + 1 }, (_, set) => strength[outcomeOf(near.without(new Set(ids.filter((_, at) => (set >> at & 1) === 0))), claim).status] >= least)
  // Carried: it holds with whichever others. From the whole down, each asks those with one statement more.
  const carries = [...holds]
  for (let set = all; set >= 0; set--) for (let at = 0; at < ids.length; at++) if ((set >> at & 1) === 0 && !carries[set | 1 << at]) carries[set] = false
  const smallest = carries.flatMap((carried, set) => (carried && ids.every((_, at) => (set >> at & 1) === 0 || !carries[set & ~(1 << at)]) ? [set] : []))
  return smallest.map((set) => ids.filter((_, at) => (set >> at & 1) === 1))
}

const use = { kind: 'use', label: 'use', what: 'strike', when: '2024-08-18' }
const item = (label: string, more: object = {}) => ({ kind: 'item', label, description: label, itemClass: 'missile', ...more })
const identified = (label: string, country: string, status = 'proposed') => ({ kind: 'identification', label, item: '#a', level: 'country-of-manufacture', value: country, country, status })
const report = (label: string, date: string, status: string) => ({ kind: 'reading', label, item: '#a', scheme: 'as-reported', meaning: `made in ${date}`, status, date, dateOf: 'production', reason: 'example' })
const duration = ({ id }: Invented): Claim => ({ type: 'production-to-use', item: id('part'), atMostDays: 230 })
const within = ({ id }: Invented): Claim => ({ type: 'produced-within', item: id('a'), from: '2024-01-01', to: '2024-12-31' })

/** A mark that is read in one way; and one on the same assembly that could ruin it but for its rejections. */
const few = oneHeld.filter(({ label }) => ['rd-juche', 'rd-minguo', 'rd-plant-name'].includes(label))
const worlds: readonly (readonly [string, Lines, (of: Invented) => Claim])[] = [
  ['a mark with one reading held', [...marked, ...oneHeld], duration],
  ['a mark with open rivals: only possible', [...marked, ...few], duration],
  ['nothing that speaks for it', [use, item('a', { usedIn: ['#use'] })], within],
  ['two reports, each enough', [item('a'), report('r1', '2024', 'accepted'), report('r2', '2024', 'preferred')], within],
  ['a report that narrows another', [item('a'), report('r1', '2023/2024', 'accepted'), report('r2', '2024', 'accepted'), report('r3', '2024/2025', 'accepted')], within],
  ['a report that another contradicts', [item('a'), report('r1', '2024', 'accepted'), report('r2', '2022', 'proposed')], within],
  ['a report that a later correction dates', [item('a'), report('r1', '2022', 'accepted'), { kind: 'correction', label: 'c', of: '#r1', changes: [{ field: '/date', value: '2024' }], reason: 'slip' }], within],
  ['a rival that two later words set aside, each enough', [item('a'), report('r1', '2024', 'accepted'), report('r2', '2022', 'accepted'), ...['c1', 'c2'].map((label) => ({ kind: 'correction', label, of: '#r2', changes: [{ field: '/status', value: 'rejected' }], reason: 'slip' }))], within],
  ['a rival that is withdrawn', [item('a'), report('r1', '2024', 'accepted'), report('r2', '2022', 'accepted'), { kind: 'withdrawal', label: 'w', of: '#r2', reason: 'slip' }], within],
  ['a withdrawal that is withdrawn', [item('a'), report('r1', '2024', 'accepted'), { kind: 'withdrawal', label: 'w', of: '#r1', reason: 'slip' }, { kind: 'withdrawal', label: 'w2', of: '#w', reason: 'slip' }], within],
  ['a use that bounds it from above', [use, item('a', { usedIn: ['#use'] }), report('r1', '2024', 'accepted')], ({ id }) => ({ type: 'production-to-use', item: id('a'), atMostDays: 300 })],
  ['identifications that agree', [item('a'), identified('i1', 'XA'), identified('i2', 'XA'), identified('i3', 'XA')], ({ id }) => ({ type: 'made-in', item: id('a'), country: 'XA' })],
  ['identifications that do not', [item('a'), identified('i1', 'XA'), identified('i2', 'XB'), identified('i3', 'XA')], ({ id }) => ({ type: 'made-in', item: id('a'), country: 'XA' })],
  ['two of three missiles', [use, item('a', { usedIn: ['#use'] }), item('b', { usedIn: ['#use'] }), item('c', { usedIn: ['#use'] })], ({ id }) => ({ type: 'at-least-used', items: [id('a'), id('b'), id('c')], count: 2, from: '2024-01-01', to: '2024-12-31' })],
  ['a part of a part', [item('a'), item('b', { partOf: '#a' }), item('c', { partOf: '#b' })], ({ id }) => ({ type: 'part-of', item: id('c'), whole: id('a') })],
  ['a mark that two transcribed alike, each with its paper', [{ kind: 'document', label: 'd1', documentType: 'letter', title: 'Example letter' }, item('a'), ...['m1', 'm2'].map((label) => ({ kind: 'mark', label, item: '#a', transcription: '113', position: 'lid', sources: [{ document: '#d1', at: null }] }))], ({ id }) => ({ type: 'bears-mark', items: [id('a')], mark: '113', where: null, least: null })],
  ['a mark whose other transcription was withdrawn', [{ kind: 'document', label: 'd1', documentType: 'letter', title: 'Example letter' }, item('a'), ...['113', '118'].map((transcription) => ({ kind: 'mark', label: `m${transcription}`, item: '#a', transcription, position: 'lid', sources: [{ document: '#d1', at: null }] })), { kind: 'withdrawal', label: 'w', of: '#m118', reason: 'slip' }], ({ id }) => ({ type: 'bears-mark', items: [id('a')], mark: '113', where: null, least: null })],
  ['a transfer with two papers', [{ kind: 'document', label: 'd1', documentType: 'contract', title: 'Example contract' }, { kind: 'document', label: 'd2', documentType: 'letter', title: 'Example letter' }, { kind: 'transfer', label: 't', transferKind: 'sale', documents: ['#d1', '#d2'] }], ({ id }) => ({ type: 'supplied', transfer: id('t'), through: null })],
]

suite('minimalSupports', () => {
  for (const [name, lines, claimOf] of worlds) test(`law: are those that all subsets give: ${name}`, () => {
    const all = worldOf(...lines)
    const claim = claimOf(all)
    const { sets, hangsOn, isCut } = minimalSupports(all.world, claim)
    const least = strength[outcomeOf(all.world, claim).status]
    equal(isCut, false)
    deepEqual(sets.map((set) => set.join()).toSorted(), (least === 0 ? [] : byBruteForce(all, claim)).map((set) => set.join()).toSorted())
    deepEqual(hangsOn, sets.length === 0 ? [] : sets[0]!.filter((id) => sets.every((set) => set.includes(id))), 'hangs on what all share')
    if (least > 0) deepEqual(hangsOn, nearWorld(all.world, claim).all.map(({ id }) => id).filter((id) => strength[outcomeOf(all.world.without(new Set([id])), claim).status] < least), 'and on what it falls without')
  })
  test('hold what sets a rival aside, though the claim would stand without the rival', () => {
    const all = worldOf(item('a'), report('r1', '2024', 'accepted'), report('r2', '2022', 'accepted'), { kind: 'correction', label: 'c', of: '#r2', changes: [{ field: '/status', value: 'rejected' }], reason: 'slip' })
    deepEqual(minimalSupports(all.world, within(all)).sets.map((set) => set.map(all.label)), [['a', 'r1', 'c']])
  })
  test('are listed to a number, and the list says that it was cut', () => {
    const many = (count: number) => {
      const labels = Array.from({ length: count }, (_, n) => `m${n}`)
      const all = worldOf(use, ...labels.map((label) => item(label, { usedIn: ['#use'] })))
      return { id: all.id, ...minimalSupports(all.world, { type: 'at-least-used', items: labels.map(all.id), count: count - 2, from: '2024-01-01', to: '2024-12-31' }) }
    }
    equal(many(8).sets.length, 28)
    equal(many(8).isCut, false)
    const cut = many(10)
    equal(cut.sets.length, mostSupports)
    equal(cut.isCut, true)
    deepEqual(cut.hangsOn, [cut.id('use')])
  })
  test('say that they were cut where very many other statements could change them, and still are some', () => {
    const others = Array.from({ length: 18 }, (_, n) => report(`o${n}`, '2024', 'accepted'))
    const all = worldOf(item('a'), report('r1', '2020/2030', 'accepted'), ...others)
    const { sets, isCut } = minimalSupports(all.world, within(all))
    equal(isCut, true)
    ok(sets.length > 0)
    for (const set of sets) equal(outcomeOf(all.world.without(new Set(all.statements.map(({ id }) => id).filter((id) => !set.includes(id)))), within(all)).status, 'established')
  })
  test('end with the steps, without a status where not even what it hangs on was computed', () => {
    const all = worldOf(...marked, ...oneHeld)
    const whole = minimalSupports(all.world, duration(all))
    const steps = withinSteps(2 ** 40, () => minimalSupports(all.world, duration(all)))!.steps
    equal(steps, 0, 'they are counted by themselves')
    deepEqual(minimalSupports(all.world, duration(all), 10), { sets: [], hangsOn: null, isCut: true })
    for (let most = 1000; most < 1_000_000; most *= 2) {
      const { sets, hangsOn, isCut } = minimalSupports(all.world, duration(all), most)
      if (hangsOn !== null) deepEqual(hangsOn, whole.hangsOn)
      if (!isCut) deepEqual(sets, whole.sets)
    }
  })
})

suite('a finding under findings/1 and findings/2', () => {
  const identifications = Array.from({ length: 9 }, (_, n) => identified(`i${n}`, 'XA'))
  const finding = (rules: string) => {
    const all = worldOf(item('a'), ...identifications, { kind: 'finding', label: 'f', title: 'Example', rules, sentences: [{ text: 'Made in XA.', claims: ['made'] }], claims: [{ key: 'made', text: 'made in XA', claim: { type: 'made-in', item: '#a', country: 'XA' } }] })
    return weighedFinding(all.world, all.id('f'))!.claims[0]!
  }
  test('has the same status, at most six supports under the first, and all under the second', () => {
    deepEqual(['findings/1', 'findings/2'].map(finding).map(({ status, support, supportCut }) => [status, support.length, supportCut]), [['established', 2, false], ['established', 9, false]])
  })
})

suite('finding.json', () => {
  const record = (rules: string) => {
    const all = worldOf(item('a'), identified('i', 'XA'), { kind: 'finding', label: 'f', title: 'Example', rules, sentences: [{ text: 'Made in XA.', claims: ['made'] }], claims: [{ key: 'made', text: 'made in XA', claim: { type: 'made-in', item: '#a', country: 'XA' } }] })
    const shown = all.statements.map((each) => ({ id: each.id, kind: each.kind, version: each.version, index: each.index ?? 0, fields: Object.fromEntries(commitFields(each.kind, each.fields)) }) as unknown as VerifiedStatement)
    const bytes = findingRecord(all.world, all.id('f'))
    deepEqual(recomputeFinding(shown, all.id('f')), bytes, 'whoever holds the package computes the same bytes')
    return Object.keys(JSON.parse(new TextDecoder().decode(bytes)).claims[0])
  }
  test('says under findings/2 whether the list of supports was cut, and under findings/1 has the members that it had', () => {
    const before = ['days', 'hangsOn', 'key', 'status', 'support', 'type', 'window']
    deepEqual(record('findings/1'), before)
    deepEqual(record('findings/2'), [...before, 'supportCut'].toSorted())
  })
})

suite('hittingSets', () => {
  test('law: are the smallest sets that meet all (every family of three sets of four members)', () => {
    const meets = (set: number, family: readonly number[]) => family.every((each) => (set & each) !== 0)
    for (let a = 1; a < 16; a++) for (let b = 1; b < 16; b++) for (let c = 1; c < 16; c++) {
      const family = [a, b, c]
      const expected = Array.from({ length: 16 }, (_, set) => set).filter((set) => meets(set, family) && [1, 2, 4, 8].every((one) => (set & one) === 0 || !meets(set & ~one, family)))
      const found = family.reduce((sets, each) => sets.with(BigInt(each)), hittingSets(4, 100))
      deepEqual(found.all.map(Number).toSorted((x, y) => x - y), expected, family.join())
      equal(found.isCut, false)
    }
  })
  test('are cut to a number, and those that stay still are as small as can be', () => {
    const found = [0b111n, 0b111000n, 0b111000000n].reduce((sets, each) => sets.with(each), hittingSets(9, 5))
    equal(found.isCut, true)
    deepEqual(found.all.map((set) => members(set, 9).length), [3, 3, 3, 3, 3])
  })
})
