/** One rule for judgements of sameness: the latest on a pair, what follows from others, and none that contradicts one who keeps two records apart. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { sameRecords, world, type AnyStatement, type World } from './index.ts'
import { worldOf } from './invented-world.test.ts'
import { judgementsBetween, type Link } from './judgements-between.ts'

const labels = ['a', 'b', 'c', 'd', 'e', 'f']
const parties = labels.map((label) => ({ kind: 'party', label, names: [{ text: `Example ${label}` }], partyType: 'company' }))
const judged = (label: string, a: string, b: string, judgement = 'same') => ({ kind: 'sameness', label, a: `#${a}`, b: `#${b}`, judgement, of: 'party', reason: 'invented' })
const withdrawn = (of: string) => ({ kind: 'withdrawal', of: `#${of}`, reason: 'invented' })
const invented = (...lines: readonly Record<string, unknown>[]) => worldOf(...parties, ...lines)
const groupsIn = (of: World) => { const same = sameRecords(of); return Object.values(Object.groupBy(of.of('party'), ({ id }) => same.of(id))).map((group) => group!.map(({ fields }) => fields.label).join('')).filter((text) => text.length > 1).toSorted() }

suite('sameRecords', () => {
  test('joins what is the same as the same, by the shortest way', () => {
    const { world: of, id } = invented(judged('ab', 'a', 'b'), judged('bc', 'b', 'c'))
    deepEqual(groupsIn(of), ['abc'])
    deepEqual(sameRecords(of).members(id('c')).map(({ id: each, through }) => [each, through]), [[id('c'), []], [id('b'), [id('bc')]], [id('a'), [id('bc'), id('ab')]]])
    deepEqual(sameRecords(of).group(id('b')), { records: ['a', 'b', 'c'].map(id), judgements: ['ab', 'bc'].map(id) })
  })
  test('on one pair the latest counts, whichever was named first; undecided takes nothing back', () => {
    deepEqual(groupsIn(invented(judged('1', 'a', 'b'), judged('2', 'b', 'a', 'not-same')).world), [])
    deepEqual(groupsIn(invented(judged('1', 'a', 'b', 'not-same'), judged('2', 'b', 'a')).world), ['ab'])
    deepEqual(groupsIn(invented(judged('1', 'a', 'b'), judged('2', 'b', 'a', 'undecided')).world), ['ab'])
    deepEqual(groupsIn(invented(judged('1', 'a', 'b'), judged('2', 'b', 'a', 'not-same'), withdrawn('2')).world), ['ab'])
  })
  test('of judgements that contradict each other none joins; those beside them do', () => {
    const { world: of, id } = invented(judged('ab', 'a', 'b'), judged('bc', 'b', 'c'), judged('cd', 'c', 'd'), judged('ac', 'a', 'c', 'not-same'))
    deepEqual(groupsIn(of), ['cd'])
    deepEqual(sameRecords(of).contradictions, [{ a: id('a'), b: id('c'), notSame: id('ac'), same: ['ab', 'bc'].map(id), records: ['a', 'b', 'c'].map(id) }])
    for (const label of ['a', 'b', 'c', 'd']) equal(sameRecords(of).contradictionsOf(id(label)).length, 1)
    deepEqual([sameRecords(of).contradictionsOf(id('e')), sameRecords(of).linked(id('a'), id('d')), sameRecords(of).linked(id('a'), id('e')), sameRecords(of).apart(id('a'), id('d'))], [[], true, false, id('ac')])
  })
  test('withdrawing any one of them resolves it, and what is left counts', () => {
    const lines = [judged('ab', 'a', 'b'), judged('bc', 'b', 'c'), judged('ac', 'a', 'c', 'not-same')]
    deepEqual(['ab', 'bc', 'ac'].map((label) => groupsIn(invented(...lines, withdrawn(label)).world)), [['bc'], ['ab'], ['abc']])
  })
  test('a record that was withdrawn joins nothing; one that is not here still joins others', () => {
    const made = invented(judged('ab', 'a', 'b'), judged('bc', 'b', 'c'))
    deepEqual(groupsIn(invented(judged('ab', 'a', 'b'), judged('bc', 'b', 'c'), withdrawn('b')).world), [])
    const without = (label: string) => world(made.statements.filter(({ id }) => id !== made.id(label)))
    deepEqual(groupsIn(without('b')), ['ac'])
    // The id of a group is that of a record that is here.
    equal(sameRecords(without('a')).of(made.id('c')), made.id('b'))
  })
  test('a judgement that withholds what it is of joins nothing', () => {
    const made = invented(judged('ab', 'a', 'b'))
    for (const field of ['a', 'b', 'judgement', 'of']) deepEqual(groupsIn(world(made.statements.map((each) => (each.kind === 'sameness' ? { ...each, hidden: [`/${field}`], fields: { ...each.fields, [field]: null } } as unknown as AnyStatement : each)))), [])
  })
})

suite('laws of sameness', () => {
  const pair = fc.tuple(fc.constantFrom(...labels), fc.constantFrom(...labels), fc.constantFrom('same', 'same', 'not-same')).filter(([a, b]) => a !== b)
  const distinct = fc.uniqueArray(pair, { selector: ([a, b]) => [a, b].toSorted().join(), maxLength: 12 })
  const linesOf = (pairs: readonly (readonly [string, string, string])[]) => pairs.map(([a, b, judgement], n) => judged(`j${n}`, a, b, judgement))

  test('nobody who is kept apart is joined; a judgement that joins nothing is told; each that joins is on no contradiction', () => {
    fc.assert(fc.property(distinct, (pairs) => {
      const { world: of, id } = invented(...linesOf(pairs))
      const same = sameRecords(of)
      const told = new Set(same.contradictions.flatMap((each) => each.same))
      pairs.forEach(([a, b, judgement], n) => {
        if (judgement === 'not-same') ok(same.of(id(a)) !== same.of(id(b)) && same.apart(id(a), id(b)) === id(`j${n}`))
        else if (!told.has(id(`j${n}`))) equal(same.of(id(a)), same.of(id(b)))
      })
    }), { numRuns: 200 })
  })
  test('judgements between two are those on all ways that pass none twice, as trying every way gives', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.tuple(fc.nat(6), fc.nat(6)).filter(([a, b]) => a !== b && !(a === 0 && b === 6) && !(a === 6 && b === 0)), { selector: ([a, b]) => [a, b].toSorted().join(), maxLength: 14 }), (pairs) => {
      const links = new Map<string, Link[]>()
      pairs.forEach(([a, b], n) => { for (const [from, to] of [[a, b], [b, a]]) links.set(String(from), [...(links.get(String(from)) ?? []), { to: String(to), by: String(n) }]) })
      const expected = new Set<string>()
      const walk = (at: string, passed: readonly string[], by: readonly string[]) => {
        if (at === '6') { for (const each of by) expected.add(each); return }
        for (const link of links.get(at) ?? []) if (!passed.includes(link.to)) walk(link.to, [...passed, link.to], [...by, link.by])
      }
      walk('0', ['0'], [])
      // Asked only of two that are linked.
      if (expected.size > 0) deepEqual([...judgementsBetween(links, '0', '6')].toSorted(), [...expected].toSorted())
    }), { numRuns: 600 })
  })
  test('with a judgement withdrawn all is as before it; where each pair is judged once, the order of the log does not matter', () => {
    const told = (of: World) => [groupsIn(of), sameRecords(of).contradictions.map(({ a, b, same }) => [[a, b].map((id) => of.sealed(id)!.fields.label).toSorted(), same.map((id) => { const { fields } = of.get(id, 'sameness')!; return [fields.a, fields.b].map((each) => of.sealed(each)!.fields.label).toSorted().join('') }).toSorted()]).toSorted()]
    fc.assert(fc.property(distinct, pair, fc.infiniteStream(fc.nat()), (pairs, [a, b, judgement], dice) => {
      const shuffled = pairs.map((each) => ({ each, at: dice.next().value as number })).toSorted((x, y) => x.at - y.at).map(({ each }) => each)
      const expected = told(invented(...linesOf(pairs)).world)
      deepEqual(told(invented(...linesOf(shuffled)).world), expected)
      deepEqual(told(invented(...linesOf(pairs), judged('last', a, b, judgement), withdrawn('last')).world), expected)
    }), { numRuns: 100 })
  })
})
