/**
 * Components with dates: the youngest part bounds its weapon, because of which statements; part by part never says more than all together.
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { marked, oneHeld, worldOf, type Lines } from '../statements/invented-world.test.ts'
import { boundsView, caseComponents, caseSteps, comparedComponents, comparisonTable, componentsHandling, countTable, partHandling, partReadings, partTable, weaponComponents } from './index.ts'

const report = (label: string, item: string, date: string, status = 'accepted') => ({ kind: 'reading', label, item: `#${item}`, scheme: 'report', meaning: `made ${date}`, date, dateOf: 'production', status, reason: 'example' })
const part = (label: string, of: string, more: object = {}) => ({ kind: 'item', label, description: `component ${label}`, itemClass: 'chip', partOf: `#${of}`, ...more })
const weapon = { kind: 'item', label: 'a', description: 'drone a', itemClass: 'uav' }
const youngest = (...lines: Lines) => {
  const { world, id, label } = worldOf(...lines)
  const found = weaponComponents(world, id('a'))!.weapons[0]!.youngest
  return found.is === 'nothing-dated' || found.is === 'contradicted' ? [found.is] : [found.is, found.notBefore, found.parts.map(label), found.because.map(label).toSorted()]
}

suite('the youngest part', () => {
  test('bounds the weapon, through every level, and says because of which statements', () => {
    deepEqual(youngest(weapon, part('board', 'a'), part('chip', 'board'), part('fin', 'a'), report('r1', 'chip', '2084-05'), report('r2', 'fin', '2083')), ['bound', '2084-05-01', ['chip'], ['a', 'board', 'chip', 'r1']])
  })
  test('a mark and the reading that somebody accepted, of the public shape of such a case', () => {
    const { world, id, label } = worldOf(...marked, ...oneHeld)
    const [found] = weaponComponents(world, id('whole'))!.weapons
    ok(found!.youngest.is === 'bound')
    deepEqual([found!.youngest.notBefore, found!.youngest.parts.map(label), found!.youngest.how], ['2024-01-01', ['part'], 'together'])
    deepEqual(partReadings(world, weaponComponents(world, id('whole'))!.parts).find(({ status }) => status === 'accepted')!.date, '2024')
  })
  test('what nobody accepted, or the decoder alone gives, bounds nothing; nor does what is rejected', () => {
    deepEqual(youngest(weapon, part('x', 'a'), report('r', 'x', '2084', 'proposed')), ['nothing-dated'])
    deepEqual(youngest(weapon, part('x', 'a'), report('r', 'x', '2084', 'rejected')), ['nothing-dated'])
    const { world, id } = worldOf(...marked)
    equal(weaponComponents(world, id('whole'))!.weapons[0]!.youngest.is, 'nothing-dated')
  })
  test('of a group of weapons it bounds one of them, and which is not known', () => {
    deepEqual(youngest({ ...weapon, quantity: { qualifier: 'at-least', value: 1 } }, part('x', 'a'), report('r', 'x', '2084')), ['of-a-group', '2084-01-01', ['x'], ['r', 'x']])
  })
  test('of a group of parts that was made over years the last one counts', () => {
    deepEqual(youngest(weapon, part('x', 'a', { quantity: { qualifier: 'more-than', value: 290 } }), report('r', 'x', '2081/2083')).slice(0, 3), ['bound', '2083-01-01', ['x']])
  })
  test('parts that cannot all be right bound nothing: a board of 2081 with a chip of 2082', () => {
    deepEqual(youngest(weapon, part('board', 'a'), part('chip', 'board'), report('r1', 'board', '2081'), report('r2', 'chip', '2082')), ['contradicted'])
  })
  test('many marks that are read in several ways are dated part by part, and that is said', () => {
    const lines: Lines = [weapon, ...Array.from({ length: 14 }, (_, n) => [part(`p${n}`, 'a'), report(`r${n}`, `p${n}`, '2083', 'proposed')]).flat(), part('x', 'a'), report('r', 'x', '2084')]
    const { world, id } = worldOf(...lines)
    const [found] = weaponComponents(world, id('a'))!.weapons
    ok(found!.youngest.is === 'bound')
    deepEqual([found!.youngest.notBefore, found!.youngest.how], ['2084-01-01', 'part-by-part'])
  })
  test('law: where all parts can be weighed together, no bound differs from that of the weapon', () => {
    const dates = fc.constantFrom('2081', '2082-06', '2083', '2081/2083', '2084?')
    const parts = fc.array(fc.record({ date: dates, status: fc.constantFrom('accepted', 'proposed', 'rejected', 'preferred'), below: fc.boolean(), several: fc.boolean() }), { maxLength: 5 })
    fc.assert(fc.property(parts, (all) => {
      const { world, id } = worldOf(weapon, ...all.flatMap((each, at) => [part(`p${at}`, each.below && at > 0 ? `p${at - 1}` : 'a', each.several ? { quantity: { qualifier: 'exactly', value: 3 } } : {}), report(`r${at}`, `p${at}`, each.date, each.status)]))
      const { youngest: found } = weaponComponents(world, id('a'))!.weapons[0]!
      const { from } = boundsView(world, id('a')).production
      equal(found.is === 'bound' ? found.notBefore : null, from)
      // By its own statements alone a part gives the same day: the engine of one item and that of all agree.
      if (found.is === 'bound') ok(found.parts.length > 0, JSON.stringify(all))
    }), { numRuns: 80 })
  })
})

test('the dates of a case, weighed once for all parts of a weapon, are those of each item by itself', () => {
  const { world, id } = worldOf({ kind: 'case', label: 'case', title: 'Example' }, ...[...marked, ...oneHeld, part('y', 'whole'), report('r', 'y', '2023')].map((line) => ('description' in line ? { ...line, case: '#case' } : line)))
  const steps = caseSteps(world, id('case'))
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  const { items } = step.value!
  equal(items.length, 3)
  for (const item of items) deepEqual([item.production, item.used], [boundsView(world, item.id).production, boundsView(world, item.id).use])
  ok(items.some(({ production }) => production.from === '2024-01-01'))
})

suite('views and tables', () => {
  const width = { handling: 'restricted', upTo: 'restricted' } as const
  const lines: Lines = [{ kind: 'case', label: 'case', title: 'Example' }, { ...weapon, case: '#case' }, part('x', 'a', { case: '#case' }), part('y', 'a', { case: '#case' }), { kind: 'role', of: '#x', role: 'brand-owner', partyText: 'Example Works', country: 'XA', byText: 'a list', basis: 'https://works.example/7' },
    { kind: 'role', of: '#x', role: 'brand-owner', partyText: 'Wrong Works', status: 'rejected' }, { kind: 'identification', item: '#x', level: 'model', taxonomy: 'part-number', value: 'EX 100' }, report('r', 'x', '2084'), { kind: 'quantity', of: '#a', qualifier: 'more-than', value: 100, unit: 'components', case: '#case' }]
  test('a part shows every claim, the rejected one as such', () => {
    const { world, id } = worldOf(...lines)
    const [head, row] = partTable(world, caseComponents(world, id('case')))
    equal(row![head!.indexOf('brand-owner')], 'Example Works, XA (proposed, according to a list; https://works.example/7); Wrong Works (rejected, not counted)')
    equal(row![head!.indexOf('made from')], '2084-01-01')
  })
  test('a table of counts does not leave without sample, undetermined and what others counted', () => {
    const { world, id } = worldOf(...lines)
    const table = countTable(caseComponents(world, id('case')), 'maker', width)
    deepEqual(table.slice(1, 4).map(([, name, , qualifier, parts]) => [name, qualifier, parts]), [['Example Works', 'at-least', '1'], ['undetermined', 'at-least', '1'], ['all', 'at-least', '2']])
    ok(table.every((row) => row.length === table[0]!.length))
    deepEqual(table.filter(([what]) => what === 'handling' || what === 'made only of statements up to').map((row) => row[1]), ['restricted', 'restricted'])
    ok(table.some(([kind, unit, , qualifier, value]) => kind === 'published' && unit === 'components' && qualifier === 'more-than' && value === '100'))
  })
  test('a part is as narrow as what dates it and as the record of a party that it names', () => {
    const of = (...more: Lines) => { const { world, id } = worldOf(...lines, ...more); const view = caseComponents(world, id('case')); return [view.parts.map((each) => partHandling(world, each)), componentsHandling(world, view)] }
    deepEqual(of(), [['restricted', 'restricted'], 'restricted'])
    deepEqual(of({ ...report('r2', 'y', '2085'), handling: 'confidential' }), [['restricted', 'confidential'], 'confidential'])
    deepEqual(of({ kind: 'party', label: 'secret', names: [{ text: 'Example Secret' }], partyType: 'company', handling: 'confidential' }, { kind: 'role', of: '#y', role: 'distributor', party: '#secret' }), [['restricted', 'confidential'], 'confidential'])
    // What others counted stands on the page and in the sheet too.
    deepEqual(of({ kind: 'quantity', of: '#a', qualifier: 'more-than', value: 7, unit: 'components', case: '#case', handling: 'confidential' }), [['restricted', 'restricted'], 'confidential'])
  })
  test('a comparison with itself has everything in both', () => {
    const { world, id } = worldOf(...lines)
    const compared = comparedComponents(world, id('a'), id('a'))!
    deepEqual([compared.pairs.map(({ by, makers }) => [by, makers]), compared.onlyFirst, compared.onlySecond], [[['part-number', 'same'], ['description', 'not-told']], [], []])
    ok(comparisonTable(compared, width).every((row) => row.length === 16))
  })
})
