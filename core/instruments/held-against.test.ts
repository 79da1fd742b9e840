import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { worldOf } from '../statements/invented-world.test.ts'
import { builtIn, heldAgainst, heldMeasure, transferFacts, versionOf, type TransferFacts } from './index.ts'

const version = versionOf(builtIn)
const nobody = { party: null, name: null, country: null, partyType: null }
const state = (country: string) => ({ party: country, name: `State of ${country}`, country, partyType: 'state' })
const shell = { id: 'i', name: 'an invented shell', itemClass: 'artillery-projectile', taxonomy: 'items/1' }

/** The facts of an invented transfer, by way of its statements. */
function facts(fields: object, more: readonly object[] = [], supposed: string | null = null): TransferFacts {
  const { world, id } = worldOf(...(more as never[]), { kind: 'transfer', label: 'transfer', transferKind: 'supply', ...fields } as never)
  return transferFacts(world, id('transfer'), supposed)!
}
const party = (label: string, jurisdiction: string | null, partyType = 'state') => ({ kind: 'party', label, names: [{ text: `Example ${label}` }], partyType, jurisdiction })
const item = (label: string, itemClass: string, taxonomy: string | null = 'items/1') => ({ kind: 'item', label, description: `invented ${label}`, itemClass, taxonomy })
const held = (given: TransferFacts, id: string) => heldMeasure(given, builtIn.measures.find((each) => each.id === id)!, version)
const stateOf = (given: TransferFacts, id: string, key: string) => held(given, id).conditions.find((each) => each.key === key)?.state

suite('heldAgainst', () => {
  const sent = facts({ from: '#north', to: '#receiver', items: ['#shell'], when: '2024-01' }, [party('north', 'KP'), party('receiver', 'XA'), item('shell', 'artillery-projectile')])

  test('says what would forbid a transfer, in the conditional, and never more', () => {
    const { prohibitions } = heldAgainst(sent, [builtIn])
    const first = prohibitions.find(({ measure }) => measure.id === 'kp-2270-6')!
    deepEqual([first.time, first.bearing, first.register], ['throughout', 'would', version])
    equal(first.says, 'Would be forbidden by S/RES/2270 (2016), para. 6, in force throughout; no condition that is recorded here is open.')
    for (const { says } of prohibitions) match(says, /^(Would (not )?be forbidden by|Whether .* would forbid it cannot be said)/)
    ok(prohibitions.every(({ says }) => !/violat|breach|guilty|illegal/iu.test(says)))
  })

  test('a row that nobody verified is never shown as law, and says so', () => {
    const { bearing, says, conditions } = held(sent, 'kp-1874-9')
    ok(conditions.every(({ state }) => state === 'met'))
    deepEqual([bearing, says], ['if', 'Would be forbidden by S/RES/1874 (2009), para. 9, in force throughout, if the row is right as it is recorded. Not checked against the text: paragraph.'])
  })

  test('keeps three clocks apart', () => {
    const { prohibitions, authorities, mandates } = heldAgainst(sent, [builtIn])
    ok(prohibitions.every(({ measure }) => measure.clock === 'prohibition'))
    deepEqual(authorities.map(({ measure, time }) => [measure.id, time]), [['kp-1874-inspection', 'throughout'], ['kp-2087-seizure', 'throughout']])
    deepEqual(mandates.map(({ measure, time }) => [measure.id, time]).filter(([id]) => id === 'kp-1874-26'), [['kp-1874-26', 'throughout']])
    const later = heldAgainst({ ...sent, ...facts({ when: '2024-08-18' }), from: sent.from, to: sent.to, items: sent.items }, [builtIn])
    equal(later.mandates.find(({ measure }) => measure.id === 'kp-1874-26')?.time, 'not')
    equal(later.prohibitions.find(({ measure }) => measure.id === 'kp-2270-6')?.bearing, 'would')
  })

  test('is near where something recorded points to it, and those come before what is only not ruled out', () => {
    const sale = facts({ from: '#maker', to: '#ministry', items: ['#shell'], when: '2016-01' }, [party('maker', 'XB', 'company'), party('ministry', 'XA', 'body'), item('shell', 'artillery-projectile')])
    deepEqual(heldAgainst(sale, [builtIn]).prohibitions.filter(({ isNear }) => isNear), [], 'a sale between two invented countries that no measure names')
    const { prohibitions } = heldAgainst(sent, [builtIn])
    const order = prohibitions.filter(({ bearing }) => bearing === 'if').map(({ isNear }) => isNear)
    deepEqual(order, order.toSorted((a, b) => Number(b) - Number(a)))
    equal(held(sent, 'kp-2270-6').isNear, true)
    equal(held(facts({ toText: 'somebody', when: '2024-01' }), 'kp-2270-6').isNear, false)
  })

  test('names each measure once: held, or apart with why', () => {
    const { prohibitions, authorities, mandates, apart } = heldAgainst(sent, [builtIn])
    const all = [...[...prohibitions, ...authorities, ...mandates].map(({ measure }) => measure.id), ...apart.map(({ measure }) => measure)]
    deepEqual(all.toSorted(), builtIn.measures.map(({ id }) => id).toSorted())
    equal(apart.find(({ measure }) => measure === 'ly-1970-9')?.because, 'Example receiver, the receiving side, is of XA')
  })

  test('what nobody said never matches: sides, items, lists', () => {
    const unknown = facts({ fromText: 'a maker in the DPRK', toText: 'somebody in Libya', when: '2024' })
    equal(stateOf(unknown, 'kp-2270-6', 'territory'), 'open')
    equal(stateOf(unknown, 'ly-1970-9', 'territory'), 'open')
    equal(stateOf(unknown, 'ly-1970-9', 'items'), 'open')
    for (const { bearing, measure } of heldAgainst(unknown, [builtIn]).prohibitions) ok(bearing !== 'would', measure.id)
    // A class by no taxonomy, or by one that is not known here, says nothing; nor does a part say that it is related materiel.
    for (const [itemClass, taxonomy] of [['missile', null], ['missile', 'items/9'], ['fuze', 'items/1'], ['cartridge-case', 'items/1'], ['no-such-class', 'items/1']] as const) {
      equal(stateOf({ ...sent, items: [{ ...shell, itemClass, taxonomy }] }, 'kp-2270-6', 'items'), 'open', itemClass)
    }
    // That a party is called so does not put it on a list.
    const houthi = facts({ to: '#g', items: ['#shell'], when: '2023' }, [{ ...party('g', 'YE', 'armed-group'), names: [{ text: 'Houthis' }] }, item('shell', 'rocket')])
    equal(stateOf(houthi, 'ye-2624-5', 'actors'), 'open')
    equal(held(houthi, 'ye-2624-5').says, 'Would be forbidden by S/RES/2624 (2022), para. 5, in force throughout, if the receiving side is covered: the Houthis as a whole, entry YEe.001 of the list.')
  })

  test('small arms to the DPRK in 2012 are excepted, shells are not, and a thing without a class may be', () => {
    const to = (itemClass: string, taxonomy: string | null, when = '2012-05-01') => facts({ from: '#a', to: '#north', items: ['#thing'], when }, [party('a', 'XA'), party('north', 'KP'), item('thing', itemClass, taxonomy)])
    deepEqual([held(to('rifle', 'items/1'), 'kp-1874-10').bearing, held(to('battle-tank', 'items/1'), 'kp-1874-10').bearing, held(to('a rifle', null), 'kp-1874-10').bearing], ['would-not', 'would', 'if'])
    match(held(to('rifle', 'items/1'), 'kp-1874-10').says, /^Would not be forbidden .*invented thing is of the class rifle/)
    // The exception ended on 2 March 2016.
    equal(held(to('rifle', 'items/1', '2017'), 'kp-1874-10').bearing, 'would')
    // A shell is no small arm and no class of the Register of Conventional Arms either: it stays open.
    equal(stateOf(to('artillery-projectile', 'items/1'), 'kp-1874-10', 'exception-1'), 'open')
    // The seven classes are a closed list.
    deepEqual(['battle-tank', 'rifle', 'artillery-projectile'].map((itemClass) => stateOf(to(itemClass, 'items/1'), 'kp-1718-8a-i', 'items')), ['met', 'fails', 'open'])
  })

  test('a part of a country stays a question', () => {
    const sudan = facts({ to: '#s', when: '2024' }, [party('s', 'SD', 'armed-group')])
    equal(stateOf(sudan, 'sd-1556-7', 'territory'), 'open')
    equal(stateOf(sudan, 'sd-1556-7', 'actors'), 'met')
    equal(stateOf({ ...sudan, to: state('SD') }, 'sd-1556-7', 'actors'), 'fails')
  })

  test('a side of another country, at a place in the country, stays open', () => {
    const elsewhere = { ...sent, from: nobody, to: state('XA'), placeCountry: 'LY' }
    equal(stateOf(elsewhere, 'ly-1970-9', 'territory'), 'open')
    equal(stateOf({ ...elsewhere, placeCountry: 'XB' }, 'ly-1970-9', 'territory'), 'fails')
  })

  test('who disputes a measure stands in its sentence', () => {
    const toIran = facts({ from: '#a', to: '#i', items: ['#shell'], when: '2025-10-15' }, [party('a', 'XA'), party('i', 'IR'), item('shell', 'missile')])
    const { time, bearing, says } = held(toIran, 'ir-snapback')
    deepEqual([time, bearing], ['disputed', 'if'])
    match(says, /if it had effect, as France, Germany, United Kingdom and United States say and Russian Federation, China and Iran dispute/)
  })

  test('a term that is not recorded far enough is no answer', () => {
    const toSouthSudan = facts({ from: '#a', to: '#s', items: ['#shell'], when: '2026-07-15' }, [party('a', 'XA'), party('s', 'SS'), item('shell', 'missile')])
    deepEqual([held(toSouthSudan, 'ss-2428-4').bearing, held(toSouthSudan, 'qd-2610-1c').bearing], ['cannot-say', 'would-not'])
    deepEqual(held({ ...toSouthSudan, to: { ...state('SS'), partyType: 'company' } }, 'qd-2610-1c').bearing, 'cannot-say')
  })

  test('coal does not forbid a missile', () => equal(stateOf({ ...sent, items: [{ ...shell, itemClass: 'missile' }] }, 'kp-2371-sectoral', 'items'), 'fails'))

  test('a date that somebody supposes is told as such', () => {
    const supposed = facts({ from: '#north' }, [party('north', 'KP')], '2024-01-02')
    deepEqual([supposed.whenIs, supposed.whenWords, held(supposed, 'kp-2270-6').time], ['supposed', '2024-01-02', 'throughout'])
    deepEqual([facts({}).whenIs, held(facts({ from: '#north' }, [party('north', 'KP')]), 'kp-2270-6').time], ['not-said', 'possibly'])
  })
})
