/**
 * @module
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { world as worldFrom, type Claim } from '@proofmark/core/statements'
import { type Lines, worldOf } from '../statements/invented-world.test.ts'
import { outcomeOf } from './claim-outcome.ts'
import { relevantTo } from './relevant.ts'
import { supportOf } from './support.ts'
import { claimWording } from './wording.ts'

type Shares = 'lot' | 'sequence' | 'either'
const item = (label: string, more: object = {}) => ({ kind: 'item', label, description: `invented ${label}`, itemClass: 'missile', ...more })
const reading = (label: string, numbers: object, more: object = {}) => ({ kind: 'reading', label, scheme: 'example-plate', meaning: 'invented plate', status: 'accepted', reason: 'invented', ...numbers, ...more })
const reported = (of: string, numbers: object, more: object = {}) => reading(`rd-${of}`, numbers, { item: `#${of}`, ...more })
const judged = (judgement: string, a = 'a', b = 'b') => ({ kind: 'sameness', label: `judged-${judgement}`, a: `#${a}`, b: `#${b}`, of: 'lot', judgement, reason: 'invented' })
const compared = (feature: string, result: string) => ({ kind: 'comparison', label: 'compared', a: '#a', b: '#b', features: [{ feature, result }] })

function claimed(shares: Shares, lines: Lines, { items = ['a', 'b'], withinSerials = null }: { items?: string[]; withinSerials?: number | null } = {}) {
  const invented = worldOf(item('a'), item('b'), ...lines)
  const claim: Claim = { type: 'same-lot-or-sequence', items: items.map(invented.id), shares, withinSerials }
  return { ...invented, claim, outcome: outcomeOf(invented.world, claim) }
}
const statusOf = (...given: Parameters<typeof claimed>) => claimed(...given).outcome.status
const lots = (a: object, b: object, ...more: Lines): Lines => [reported('a', a), reported('b', b), ...more]

suite('one lot or one sequence', () => {
  test('one lot is established where every reading gives it, and not where nobody gives one', () => {
    equal(statusOf('lot', lots({ lot: '7-83' }, { lot: '7-83' })), 'established')
    equal(statusOf('lot', []), 'not-established')
    equal(statusOf('lot', [reported('a', { lot: '7-83' })]), 'not-established')
  })
  test('a lot that only some readings give makes it possible', () => {
    const mark = { kind: 'mark', label: 'mark', item: '#a', transcription: '7-83' }
    const ofMark = (status: string, numbers: object = { lot: '7-83' }) => reading(`rd-${status}`, numbers, { mark: '#mark', status })
    const other = reported('b', { lot: '7-83' })
    equal(statusOf('lot', [mark, ofMark('accepted'), other]), 'established')
    equal(statusOf('lot', [mark, ofMark('proposed'), other]), 'possible', 'that nobody accepted')
    for (const rival of [{ lot: '1-88' }, { scheme: 'example-date' }]) {
      equal(statusOf('lot', [mark, ofMark('accepted'), ofMark('less-likely', rival), other]), 'possible', JSON.stringify(rival))
      equal(statusOf('lot', [mark, ofMark('accepted'), ofMark('rejected', rival), other]), 'established', `${JSON.stringify(rival)}, rejected`)
    }
    equal(statusOf('lot', [mark, ofMark('accepted'), ofMark('less-likely', { serial: '12' }), other]), 'established', 'a number beside it is no rival')
  })
  test('different lots contradict one lot, but not one sequence', () => {
    const apart = lots({ lot: '7-83', serial: 'AB100' }, { lot: '8-83', serial: 'AB104' })
    deepEqual((['lot', 'sequence', 'either'] as const).map((shares) => statusOf(shares, apart)), ['contradicted', 'established', 'established'])
    deepEqual((['lot', 'sequence', 'either'] as const).map((shares) => statusOf(shares, lots({ lot: '7-83' }, { lot: '8-83' }))), ['contradicted', 'not-established', 'not-established'])
  })
  test('no distance between serials is too great, unless the claim sets one; then another series fails too', () => {
    const serials = (a: string, b: string) => lots({ serial: a }, { serial: b })
    deepEqual([['AB100', 'AB120'], ['AB100', 'AB121'], ['AB100', 'AC100'], ['AB100', 'AB0100']].map(([a, b]) => statusOf('sequence', serials(a!, b!))), ['established', 'not-established', 'not-established', 'not-established'])
    deepEqual([['AB100', 'AB105'], ['AB100', 'AB106'], ['AB100', 'AC100']].map(([a, b]) => statusOf('sequence', serials(a!, b!), { withinSerials: 5 })), ['established', 'contradicted', 'contradicted'])
    equal(statusOf('sequence', [{ kind: 'mark', label: 'mark', item: '#a', transcription: 'AB10?' }, reading('rd-mark', { serial: 'AB10' }, { mark: '#mark' }), reported('b', { serial: 'AB11' })]), 'not-established', 'a digit in doubt has no neighbour')
  })
  test('by another maker, or another scheme, the same characters are not the same lot', () => {
    const by = (a: object, b: object) => statusOf('lot', [reported('a', { lot: '7-83' }, a), reported('b', { lot: '7-83' }, b)])
    equal(by({ maker: 'Example Works' }, { maker: 'Example Works', scheme: 'other-plate' }), 'established')
    equal(by({ maker: 'Example Works' }, { maker: 'Other Works' }), 'contradicted')
    equal(by({}, { scheme: 'other-plate' }), 'not-established')
  })
  test('the word of who compared them makes it possible, or keeps it from being established', () => {
    const [alike, apart] = [lots({ lot: '7-83' }, { lot: '7-83' }), lots({ lot: '7-83' }, { lot: '8-83' })]
    deepEqual([statusOf('lot', [judged('same')]), statusOf('lot', [judged('not-same')]), statusOf('lot', [...alike, judged('not-same')]), statusOf('lot', [...apart, judged('same')]), statusOf('lot', [judged('undecided')])], ['possible', 'not-established', 'possible', 'possible', 'not-established'])
    equal(statusOf('sequence', [compared('serial number', 'consistent')]), 'possible')
    equal(statusOf('sequence', [compared('serial number', 'different')]), 'not-established')
    equal(statusOf('lot', [compared('lot number', 'consistent')]), 'not-established')
    equal(statusOf('sequence', [compared('serial number', 'consistent')], { withinSerials: 5 }), 'not-established', 'a judgement gives no distance')
  })
  test('all of them must be joined; each serial counts from the next', () => {
    const third = [item('c'), ...lots({ serial: 'X10' }, { serial: 'X30' }), reported('c', { serial: 'X49' })]
    equal(statusOf('sequence', third, { items: ['a', 'b', 'c'] }), 'established')
    equal(statusOf('lot', [item('c'), judged('same')], { items: ['a', 'b', 'c'] }), 'not-established')
    equal(statusOf('lot', [item('c'), judged('same'), { ...judged('same', 'b', 'c'), label: 'second' }], { items: ['a', 'b', 'c'] }), 'possible')
  })
  test('a mark of a group says nothing of each', () => {
    const all = (quantity: object | null) => [item('many', quantity === null ? {} : { quantity }), { kind: 'mark', label: 'mark', item: '#many', transcription: '7-83' }, reading('rd-mark', { lot: '7-83' }, { mark: '#mark' }), reported('a', { lot: '7-83' })]
    deepEqual([null, { qualifier: 'exactly', value: 5 }].map((quantity) => statusOf('lot', all(quantity), { items: ['a', 'many'] })), ['established', 'possible'])
  })
  test('a record judged to be the same item speaks for it', () => {
    const again = [item('again'), { kind: 'sameness', label: 'same-item', a: '#again', b: '#b', of: 'item', judgement: 'same', reason: 'invented' }, reported('a', { lot: '7-83' }), reported('again', { lot: '7-83' })]
    equal(statusOf('lot', again), 'established')
    const { world, claim, label } = claimed('lot', again)
    deepEqual(supportOf(world, claim).hangsOn.map(label).toSorted(), ['a', 'again', 'b', 'rd-a', 'rd-again', 'same-item'])
  })
  test('too many combinations of readings are told, not weighed', () => {
    const many = (of: string) => Array.from({ length: 80 }, (_, n) => reading(`rd-${of}-${n}`, { lot: `${n}-83` }, { item: `#${of}` }))
    const { outcome, claim } = claimed('lot', [...many('a'), ...many('b')])
    deepEqual([outcome.status, outcome.cut], ['not-established', 'too-many-scenarios'])
    match(claimWording(claim, outcome), /combinations/)
  })
  test('is worded as an inference from marks, whatever it comes to', () => {
    for (const lines of [lots({ lot: '1' }, { lot: '1' }), [judged('same')], lots({ lot: '1' }, { lot: '2' }), []]) {
      const { claim, outcome } = claimed('lot', lines)
      match(claimWording(claim, outcome), /^An inference from marks/)
    }
  })
  const number = fc.record({ of: fc.constantFrom('a', 'b'), status: fc.constantFrom('accepted', 'proposed', 'rejected'), lot: fc.constantFrom('1', '2'), serial: fc.option(fc.constantFrom('S1', 'S9', 'S90')) })
  const shares = fc.constantFrom<Shares>('lot', 'sequence', 'either')
  const linesOf = (all: readonly { of: string; status: string; lot: string; serial: string | null }[]) => all.map(({ of, status, lot, serial }, at) => reading(`rd-${at}`, { lot, serial }, { item: `#${of}`, status }))
  test('law: what bears on it is enough, and the order of the items decides nothing', () => {
    const seen = new Set<string>()
    fc.assert(fc.property(fc.array(number, { minLength: 2, maxLength: 5 }), shares, fc.option(fc.constantFrom('same', 'not-same')), (all, shares, word) => {
      const { world, claim, outcome } = claimed(shares, [...linesOf(all), ...(word === null ? [] : [judged(word)]), item('far'), reported('far', { lot: '1', serial: 'S2' })])
      const relevant = relevantTo(world, claim)
      ok(relevant.size < world.all.length)
      deepEqual(outcomeOf(worldFrom(world.all.filter(({ id }) => relevant.has(id))), claim), outcome)
      equal(outcomeOf(world, { ...claim, items: (claim as { items: string[] }).items.toReversed() } as Claim).status, outcome.status)
      seen.add(outcome.status)
    }), { numRuns: 400 })
    equal(seen.size, 4, [...seen].join())
  })
  test('law: by reports alone it is what a count of every combination gives', () => {
    fc.assert(fc.property(fc.array(number, { maxLength: 5 }), (all) => {
      const live = (of: string) => {
        // Later judgements of one number take the place of earlier ones.
        const latest = new Map(all.filter((each) => each.of === of).map((each) => [`${each.lot} ${each.serial}`, each]))
        const held = [...latest.values()].filter(({ status }) => status !== 'rejected')
        return [...held.map(({ lot }) => lot), ...(held.some(({ status }) => status === 'accepted') ? [] : [null])]
      }
      const counts = live('a').flatMap((a) => live('b').map((b) => (a === null || b === null ? 'open' : a === b ? 'yes' : 'no')))
      const expected = counts.every((each) => each === 'yes') ? 'established' : counts.every((each) => each === 'no') ? 'contradicted' : counts.includes('yes') ? 'possible' : 'not-established'
      equal(statusOf('lot', linesOf(all)), expected)
    }), { numRuns: 200 })
  })
})
