/**
 * Claims over an invented world: what one mark carries, and what happens to it when somebody says otherwise.
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { decode, decoderVersion, systemsOfVersion } from '@proofmark/core/marks'
import { weighedReadings } from '@proofmark/core/tracing'
import { findingView, outcomeOf, recomputeFinding, supportOf } from './index.ts'
import { judged, marked, oneHeld, worldOf } from '../statements/invented-world.test.ts'

const base = marked
const finding = (atMostDays: number) => ({
  kind: 'finding', label: 'finding', title: 'short', sentences: [{ text: 'It was short.', claims: ['a'] }],
  claims: [{ key: 'a', claim: { type: 'production-to-use', item: '#part', atMostDays }, text: 'at most' }],
})
suite('findingView', () => {
  test('0 to 230 days, established, hanging on the mark, its reading and the rejections of the rivals', () => {
    const { world: all, id } = worldOf(...base, ...oneHeld, finding(230))
    const view = findingView(all, id('finding'))!
    deepEqual([view.status, view.bounds], ['established', { least: 0, most: 230 }])
    const hangsOn = view.hangsOn.map((link) => link.id)
    for (const label of ['mark', 'use', 'whole', 'part', 'rd-juche', 'rd-plant-name', 'rd-year-week', 'rd-plain-year', 'rd-plain-number']) ok(hangsOn.includes(id(label)), label)
    // A Minguo year is the same year: whether it is rejected decides nothing.
    ok(!hangsOn.includes(id('rd-minguo')))
  })
  test('a later rejection of the reading changes the status, and nothing else is touched', () => {
    const { world: all, id } = worldOf(...base, ...oneHeld, finding(230), { kind: 'reading', mark: '#mark', scheme: 'juche', meaning: 'no', status: 'rejected', reason: 'example' })
    equal(findingView(all, id('finding'))!.status, 'not-established')
  })
  test('a correction and a withdrawal change it likewise', () => {
    const corrected = worldOf(...base, ...oneHeld, finding(230), { kind: 'correction', of: '#mark', changes: [{ field: '/transcription', value: '1?3' }], reason: 'seen again' })
    ok(findingView(corrected.world, corrected.id('finding'))!.status !== 'established')
    const withdrawn = worldOf(...base, ...oneHeld, finding(230), { kind: 'withdrawal', of: '#use', reason: 'another missile' })
    equal(findingView(withdrawn.world, withdrawn.id('finding'))!.status, 'not-established')
  })
  test('a rival reading that nobody rejected leaves the claim possible', () => {
    const { world: all, id } = worldOf(...base, ...judged((scheme) => (scheme === 'juche' ? 'accepted' : scheme === 'plant-name' ? 'less-likely' : 'rejected')), finding(230))
    equal(findingView(all, id('finding'))!.status, 'possible')
  })
  test('one judgement of all others rejects what no other judgement names, by the decoder that it names', () => {
    const others = (more: object) => ({ kind: 'reading', mark: '#mark', scheme: 'others', meaning: 'all others', status: 'rejected', reason: 'example', ...more })
    const accepted = oneHeld.filter(({ scheme }) => scheme === 'juche')
    for (const decoder of [{}, { decoder: decoderVersion }]) {
      const { world: all, id } = worldOf(...base, ...accepted, others({ label: 'others', ...decoder }), finding(230))
      const view = findingView(all, id('finding'))!
      equal(view.status, 'established', JSON.stringify(decoder))
      ok(view.hangsOn.some((link) => link.id === id('others')))
    }
    const kept = worldOf(...base, ...judged((scheme) => (scheme === 'juche' ? 'accepted' : 'less-likely')).slice(0, 3), others({}), finding(230))
    equal(findingView(kept.world, kept.id('finding'))!.status, 'possible')
  })
  test('a mark that people weighed is read by the decoder that they named, and by the first where they named none', () => {
    for (const [decoder, schemesFound] of [[null, systemsOfVersion('marks/1')!.length], [decoderVersion, decode('113').readings.length]] as const) {
      const { world: all, id } = worldOf(...base, { ...oneHeld[0]!, ...(decoder === null ? {} : { decoder }) })
      equal(weighedReadings(all, all.get(id('mark'), 'mark')!).length, schemesFound)
    }
  })
  test('the decoder alone establishes nothing', () => {
    const { world: all, id } = worldOf(...base, finding(230))
    ok(['possible', 'not-established'].includes(findingView(all, id('finding'))!.status))
  })
  test('fewer days than the reading allows are not established; a negative duration is never claimed', () => {
    const { world: all, id } = worldOf(...base, ...oneHeld, finding(229))
    equal(findingView(all, id('finding'))!.status, 'not-established')
    const older = worldOf(...base, ...judged((scheme) => (scheme === 'plain-year' ? 'accepted' : 'rejected')), finding(5))
    equal(findingView(older.world, older.id('finding'))!.status, 'contradicted')
  })
  test('statements that cannot all hold are named', () => {
    const { world: all, id } = worldOf(...base, ...oneHeld.filter(({ scheme }) => scheme !== 'juche'), { kind: 'reading', mark: '#mark', scheme: 'juche', meaning: 'late', status: 'accepted', date: '2030', dateOf: 'production' })
    const outcome = outcomeOf(all, { type: 'production-to-use', item: id('part'), atMostDays: 230 })
    ok(outcome.status !== 'established')
  })
})

suite('supportOf', () => {
  test('each set suffices, and none of its statements can be spared', () => {
    const { world: all, id } = worldOf(...base, ...oneHeld, finding(230))
    const claim = { type: 'production-to-use', item: id('part'), atMostDays: 230 } as const
    const { sets, hangsOn } = supportOf(all, claim)
    for (const set of sets) {
      const rest = new Set(all.all.map((each) => each.id).filter((each) => !set.includes(each)))
      equal(outcomeOf(all.without(rest), claim).status, 'established')
      for (const spared of set) ok(outcomeOf(all.without(new Set([...rest, spared])), claim).status !== 'established', spared)
      for (const needed of hangsOn) ok(set.includes(needed))
    }
  })
  test('two independent identifications: the claim hangs on neither', () => {
    const named = (value: string) => ({ kind: 'identification', item: '#whole', level: 'country-of-manufacture', value, country: 'XA' })
    const { world: all, id } = worldOf(...base, named('XA, by one'), named('XA, by another'))
    const { sets, hangsOn } = supportOf(all, { type: 'made-in', item: id('whole'), country: 'XA' })
    deepEqual([sets.length, hangsOn.length], [2, 0])
    const torn = worldOf(...base, named('XA'), { ...named('XB'), country: 'XB' })
    equal(outcomeOf(torn.world, { type: 'made-in', item: torn.id('whole'), country: 'XA' }).status, 'possible')
  })
})

suite('recomputeFinding', () => {
  test('of nothing but withheld fields says nothing', () => {
    const bytes = recomputeFinding([{ id: 'a'.repeat(32), kind: 'finding', version: 1, index: 0, signedBy: null, fields: {}, withheld: ['/title'], erased: [] }], 'a'.repeat(32))
    equal(JSON.parse(new TextDecoder().decode(bytes)).claims.length, 0)
  })
})
