import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { world } from '../statements/index.ts'
import { worldOf, type Lines } from '../statements/invented-world.test.ts'
import { caseCustody, custodyChain } from './chain.ts'

const site = { kind: 'site', label: 'site', what: 'store', when: '2031-05-01' }
const thing = (more: object = {}) => ({ kind: 'item', label: 'thing', description: 'bomb', itemClass: 'mortar bomb', documentedAt: ['#site'], custodianText: 'A', ...more })
const over = (label: string, from: string | null, to: string | null, when: string | null, more: object = {}) => ({ kind: 'custody', label, of: ['#thing'], fromText: from, toText: to, when, ...more })

function chainOf(...lines: Lines) {
  const { world, id, label } = worldOf(...lines)
  const { gaps, holders, steps } = custodyChain(world, id('thing'))!
  return { gaps: gaps.map(({ code, statements, days }) => [code, statements.map(label).join(' '), ...(days === null ? [] : [`${days.from}/${days.to}`])].join(' ')), holders: holders.map(({ name }) => name).join(), steps: steps.map(({ id: step, run }) => `${label(step)} ${run}`).join() }
}

suite('custodyChain', () => {
  const rows: readonly (readonly [what: string, lines: Lines, gaps: readonly string[], holders: string])[] = [
    ['closes where each gives what the one before took', [over('x', 'A', 'B', '2031-05-02'), over('y', 'B', 'C', '2031-06')], [], 'C'],
    ['closes whatever the order of the log', [over('y', 'B', 'C', '2031-06'), over('x', 'A', 'B', '2031-05-02')], [], 'C'],
    ['gets it back and gives it again', [over('x', 'A', 'B', '2031-05-02'), over('y', 'B', 'A', '2031-05-03'), over('z', 'A', 'C', '2031-05-04')], [], 'C'],
    ['was never told of', [], ['no-custody thing'], 'A'],
    ['names no giver and no taker', [over('x', null, null, '2031-05-02')], ['giver-unknown x', 'taker-unknown x'], ''],
    ['is given by another than who had it', [over('x', 'A', 'B', '2031-05-02'), over('y', 'D', 'C', '2031-05-03')], ['giver-not-holder x y'], 'C'],
    ['has days in which nobody had it', [over('x', 'A', 'B', '2031-05-02'), over('y', 'D', 'C', '2031-05-10')], ['giver-not-holder x y', 'hole-in-time x y 2031-05-03/2031-05-09'], 'C'],
    ['is given twice by one who did not get it back', [over('x', 'A', 'B', '2031-05-02'), over('y', 'A', 'C', '2031-05-03')], ['holders-overlap x y'], 'C'],
    ['is first given by another than who had it when documented', [over('x', 'B', 'C', '2031-05-02')], ['giver-not-holder x thing site'], 'C'],
    ['is handed over on no known day', [over('x', 'A', 'B', null)], ['date-unknown x'], 'B'],
    ['is handed over twice in one day', [over('x', 'A', 'B', '2031-05-02'), over('y', 'B', 'C', '2031-05-02')], ['order-undetermined x y'], 'B,C'],
    ['is handed over twice in one day at known moments', [over('y', 'B', 'C', '2031-05-02T10:00:00Z'), over('x', 'A', 'B', '2031-05-02T09:00:00Z')], [], 'C'],
    ['has a date that reaches into the next', [over('x', 'A', 'B', '2031-05'), over('y', 'B', 'C', '2031-05-20')], ['order-undetermined x y'], 'B,C'],
    ['bears another seal', [over('x', 'A', 'B', '2031-05-02', { seal: 'S1' }), over('y', 'B', 'C', '2031-05-03', { seal: 'S2' })], ['seal-changed x y'], 'C'],
    ['bears no seal any more', [over('x', 'A', 'B', '2031-05-02', { seal: 'S1' }), over('y', 'B', 'C', '2031-05-03')], ['seal-missing x y'], 'C'],
    ['is handed over before it was documented', [over('x', 'A', 'B', '2031-04')], ['before-documented x thing site'], 'B'],
    ['takes back a wrong hand-over', [over('x', 'A', 'B', '2031-05-02'), over('y', 'D', 'C', '2031-05-03'), { kind: 'withdrawal', of: '#y', reason: 'not so' }], [], 'B'],
    ['mends a wrong giver', [over('x', 'A', 'B', '2031-05-02'), over('y', 'D', 'C', '2031-05-03'), { kind: 'correction', of: '#y', changes: [{ field: '/fromText', value: 'B' }], reason: 'not so' }], [], 'C'],
  ]
  // One that nobody dated may be anywhere: all that may be before or after it stand in one run with it.
  test('holds a hand-over without a day against all others, in no order', () => {
    const { gaps, holders } = chainOf(site, thing(), over('y', 'B', 'C', '2031-06-01'), over('x', 'A', 'B', null))
    deepEqual(gaps, ['order-undetermined x y', 'date-unknown x'])
    equal(holders, 'B,C')
  })
  test('concludes nothing from what is withheld, and says that it is', () => {
    const three = [over('x', 'A', 'B', '2031-05-02', { seal: 'S1' }), over('y', 'B', 'C', '2031-05-10', { seal: 'S1' }), over('z', 'C', 'D', '2031-05-20', { seal: 'S1' })]
    const hiding = (label: string, ...fields: readonly string[]) => {
      const { world: all, id, label: labelOf } = worldOf(site, thing(), ...three)
      const shown = world(all.all.map((each) => (each.id === id(label) ? { ...each, hidden: fields.map((field) => `/${field}`), fields: { ...each.fields, ...Object.fromEntries(fields.map((field) => [field, null])) } } as typeof each : each)))
      return custodyChain(shown, id('thing'))!.gaps.map(({ code, statements }) => [code, ...statements.map(labelOf)].join(' '))
    }
    deepEqual(hiding('y', 'from', 'fromText'), ['withheld y'])
    deepEqual(hiding('y', 'to', 'toText'), ['withheld y'])
    deepEqual(hiding('y', 'seal'), ['withheld y'])
    deepEqual(hiding('y', 'when'), ['order-undetermined y x z', 'withheld y'])
    deepEqual(hiding('y', 'note'), [])
    deepEqual(chainOf(site, thing(), three[0]!, { ...three[1]!, toText: null }, three[2]!).gaps, ['taker-unknown y', 'giver-not-holder y z', 'hole-in-time y z 2031-05-11/2031-05-19'])
  })
  for (const [what, lines, gaps, holders] of rows) {
    test(what, () => {
      const chain = chainOf(site, thing(), ...lines)
      deepEqual(chain.gaps, gaps)
      equal(chain.holders, holders)
    })
  }
  test('says that the first holder is not known, and then does not blame the first giver', () => {
    deepEqual(chainOf(site, thing({ custodianText: null }), over('x', 'B', 'C', '2031-05-02')).gaps, ['first-holder-unknown thing site'])
  })
  test('a party is not whoever bears its name in words', () => {
    const party = { kind: 'party', label: 'p', names: [{ text: 'B' }], partyType: 'organisation' }
    deepEqual(chainOf(site, thing(), party, over('x', 'A', null, '2031-05-02', { to: '#p' }), over('y', 'B', 'C', '2031-05-03')).gaps, ['giver-not-holder x y'])
    deepEqual(chainOf(site, thing(), party, over('x', 'A', null, '2031-05-02', { to: '#p' }), over('y', null, 'C', '2031-05-03', { from: '#p' })).gaps, [])
  })
  test('a case has the chains of its items, originals and kept documents', () => {
    const blob = { sha256: 'a'.repeat(64), size: 1, type: 'image/jpeg', name: 'a.jpg' }
    const { world, id, label } = worldOf({ kind: 'case', label: 'c', title: 'Example' }, site, thing({ case: '#c' }),
      { kind: 'photo', label: 'original', case: '#c', blob, pictureType: 'original' }, { kind: 'photo', label: 'illustration', case: '#c', blob, pictureType: 'illustration' },
      { kind: 'document', label: 'kept', case: '#c', documentType: 'letter', title: 'x', blob }, { kind: 'document', label: 'named', case: '#c', documentType: 'letter', title: 'x' })
    deepEqual(caseCustody(world, id('c')).map((chain) => label(chain.thing.id)), ['thing', 'original', 'kept'])
  })
})
