/** Questions asked of a network: ways, chokepoints, gaps, recurrence against chance, communities, time, and what a hypothesis changes. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { formatDay, parseDay } from '@proofmark/core/dates'
import { worldOf, type Invented, type Lines } from '../statements/invented-world.test.ts'
import { modularityOf } from './communities.ts'
import { appearancesAfter, buildNetwork, chokepoints, communities, endsSupply, foundDay, networkChanges, networkPaths, networkWithin, recurring, supplyGaps, supposed, type Network } from './index.ts'

const company = (label: string, more: object = {}) => ({ kind: 'party', label, names: [{ text: label }], partyType: 'company', ...more })
const item = (label: string, more: object = {}) => ({ kind: 'item', label, case: '#case', description: label, itemClass: 'part', ...more })
const made = (of: string, party: string, more: object = {}) => ({ kind: 'role', label: `made-${of}`, case: '#case', of: `#${of}`, role: 'fabricator', party: `#${party}`, ...more })
const role = (of: string, as: string, party: string, more: object = {}) => ({ kind: 'role', label: `${as}-${of}-${party}`, case: '#case', of: `#${of}`, role: as, party: `#${party}`, ...more })
const sale = (label: string, from: string | null, to: string | null, items: readonly string[], when: string | null = null, more: object = {}) =>
  ({ kind: 'transfer', label, case: '#case', from: from === null ? null : `#${from}`, to: to === null ? null : `#${to}`, items: items.map((each) => `#${each}`), transferKind: 'sale', when, ...more })

/** Two works sell three chips; all pass a shop; two then pass one of two buyers; a fourth chip has no way at all. */
const story: Lines = [
  { kind: 'case', label: 'case', title: 'Invented case' }, ...['works-a', 'works-b', 'shop', 'buyer-1', 'buyer-2', 'factory'].map((label) => company(label)),
  { kind: 'recovery', label: 'found', when: '2085-05-05', situation: 'seized' },
  item('missile', { recoveredIn: '#found' }), ...['chip-1', 'chip-2', 'chip-3', 'chip-4'].map((label) => item(label, { partOf: '#missile' })),
  made('chip-1', 'works-a', { status: 'accepted' }), made('chip-2', 'works-a'), made('chip-3', 'works-b'), made('chip-4', 'works-b'), made('missile', 'factory'),
  sale('a-shop', 'works-a', 'shop', ['chip-1', 'chip-2'], '2081'), sale('b-shop', 'works-b', 'shop', ['chip-3'], '2081'),
  sale('shop-1', 'shop', 'buyer-1', ['chip-1', 'chip-3'], '2082'), sale('shop-2', 'shop', 'buyer-2', ['chip-2'], '2083-02'), sale('1-factory', 'buyer-1', 'factory', ['chip-1'], '2084'),
]
const asked = (...more: Lines) => { const invented = worldOf(...story, ...more); const network = buildNetwork(invented.world); return { ...invented, network, at: (label: string) => network.nodes.findIndex(({ id }) => id === invented.id(label)) } }
const names = ({ label }: Pick<Invented, 'label'>, { nodes }: Network, of: readonly number[]) => of.map((at) => label(nodes[at]!.id) ?? nodes[at]!.label)

suite('chokepoints', () => {
  test('the one whom all ways pass is the smallest cut; a part for which nobody is recorded is set aside and said', () => {
    const of = asked()
    const found = chokepoints(of.network)
    deepEqual(names(of, of.network, found.parties.aside), ['chip-4'])
    deepEqual([found.parties.size, found.parties.isOnly, names(of, of.network, found.parties.cut)], [1, true, ['shop']])
    // Two edges into the shop, or two out of it that lead on.
    equal(found.edges.size, 2)
    deepEqual(found.edges.cut.map((edge) => of.network.edges[edge]!.kind), ['gives', 'gives'])
    equal(names(of, of.network, [found.passedByAll[0]!.node])[0], 'shop')
    deepEqual(names(of, of.network, found.passedByAll[0]!.items), ['missile', 'chip-1', 'chip-2', 'chip-3'])
    deepEqual(found.passedByAll.slice(1).map(({ node, items }) => [...names(of, of.network, [node]), ...names(of, of.network, items)]), [['buyer-1', 'chip-1', 'chip-3'], ['buyer-2', 'chip-2'], ['factory', 'chip-1']])
  })
  test('two shops side by side are two', () => {
    const of = asked(company('shop-b'), item('chip-5', { partOf: '#missile' }), made('chip-5', 'works-a'), role('chip-5', 'distributor', 'shop-b'))
    const found = chokepoints(of.network)
    deepEqual([found.parties.size, names(of, of.network, found.parties.cut).toSorted()], [2, ['shop', 'shop-b']])
    ok(found.passedByAll.every(({ items }) => !names(of, of.network, items).includes('missile')))
  })
  test('several roles of one part lie one behind the other, several of one role side by side', () => {
    const one = asked(item('chip-5', { partOf: '#missile' }), made('chip-5', 'works-a'), ...['d1', 'd2', 'c'].map((label) => company(label)), role('chip-5', 'distributor', 'd1'), role('chip-5', 'distributor', 'd2'), role('chip-5', 'consignee', 'c'))
    deepEqual(chokepoints(one.network, [one.at('works-a')], [one.at('chip-5')]).parties.cut, [one.at('c')])
    deepEqual(chokepoints(one.network, [one.at('works-a')], [one.at('chip-5')]).parties.size, 1)
  })
  test('without makers or weapons there are no ways, and no cut is needed', () => {
    const { parties, hasWays } = chokepoints(buildNetwork(worldOf(company('nobody')).world))
    deepEqual([parties.size, hasWays], [0, false])
  })
  test('who gets the weapon in the end is not between makers and weapon', () => {
    const of = asked(company('army'), role('missile', 'end-user', 'army'))
    const found = chokepoints(of.network)
    deepEqual(names(of, of.network, found.parties.cut), ['shop'])
    ok(found.passedByAll.every(({ node }) => node !== of.at('army')))
  })
  test('a transfer that names neither giver nor receiver hides nobody: its part is set aside', () => {
    const of = asked(item('chip-5', { partOf: '#missile' }), made('chip-5', 'works-a'), sale('silent', null, null, ['chip-5']))
    deepEqual(names(of, of.network, chokepoints(of.network).parties.aside), ['chip-4', 'chip-5'])
  })
})

suite('networkPaths', () => {
  test('the best borne first, with its weakest edge', () => {
    const of = asked()
    const { paths, isCut } = networkPaths(of.network, { most: 100 })
    ok(!isCut)
    deepEqual(names(of, of.network, paths[0]!.nodes), ['works-a', 'chip-1', 'missile'])
    ok(paths.some(({ nodes }) => names(of, of.network, nodes).join(' ') === 'works-a a-shop shop shop-1 buyer-1 1-factory chip-1 missile'))
    for (const { nodes, edges } of paths) edges.forEach((edge, n) => deepEqual([of.network.edges[edge]!.from, of.network.edges[edge]!.to], [nodes[n], nodes[n + 1]]))
  })
  test('against the direction too, where that is asked', () => {
    const of = asked()
    equal(networkPaths(of.network, { from: [of.at('works-a')], to: [of.at('works-b')] }).paths.length, 0)
    deepEqual(names(of, of.network, networkPaths(of.network, { from: [of.at('works-a')], to: [of.at('works-b')], eitherWay: true, most: 1 }).paths[0]!.nodes).length, 5)
  })
})

suite('goods and time', () => {
  const trade = (...more: Lines) => asked(...['maker', 'trader', 'buyer'].map((label) => company(label)), item('a', { partOf: '#missile' }), item('b', { partOf: '#missile' }), made('a', 'maker'), made('b', 'maker'), ...more)
  const waysTo = (of: ReturnType<typeof asked>, to: string) => networkPaths(of.network, { from: [of.at('maker')], to: [of.at(to)], most: 50 }).paths
  const cutOf = (of: ReturnType<typeof asked>) => { const { parties } = chokepoints(of.network, [of.at('maker')], [of.at('missile')]); return { cut: names(of, of.network, parties.cut).toSorted(), aside: names(of, of.network, parties.aside) } }

  test('the purchase of one part is not joined with the sale of another, in ways and in cuts', () => {
    const of = trade(sale('bought', 'maker', 'trader', ['a'], '2081'), sale('sold', 'trader', 'buyer', ['b'], '2082'))
    deepEqual(waysTo(of, 'buyer'), [])
    const same = trade(sale('bought', 'maker', 'trader', ['a'], '2081'), sale('sold', 'trader', 'buyer', ['a'], '2082'))
    deepEqual(waysTo(same, 'buyer').map(({ isGoodsStated, isOrderKnown }) => [isGoodsStated, isOrderKnown]), [[true, true]])
    // Each part has a trader of its own: one is not enough for both.
    deepEqual(cutOf(trade(company('other'), sale('bought', 'maker', 'trader', ['a']), sale('also', 'maker', 'other', ['b']))), { cut: ['other', 'trader'], aside: [] })
    deepEqual(cutOf(trade(sale('bought', 'maker', 'trader', ['a', 'b']))), { cut: ['trader'], aside: [] })
  })
  test('a way that goes backwards in time for certain is none; where days overlap or are not said, the order is not known', () => {
    const ways = (first: string | null, second: string | null) => waysTo(trade(sale('bought', 'maker', 'trader', ['a'], first), sale('sold', 'trader', 'buyer', ['a'], second)), 'buyer').map(({ isOrderKnown }) => isOrderKnown)
    deepEqual([ways('2083', '2082'), ways('2082', '2083'), ways('2082', '2082-06'), ways(null, '2082'), ways('2082', null)], [[], [true], [false], [false], [false]])
  })
  test('a transfer that does not say its goods may have moved them: the way says so, and cuts are told with and without it', () => {
    const of = trade(sale('bought', 'maker', 'trader', ['a', 'b'], '2081'), sale('silent', 'trader', 'buyer', [], '2082'), role('a', 'consignee', 'buyer'), role('b', 'consignee', 'buyer'), role('a', 'broker', 'shop'))
    deepEqual(waysTo(of, 'buyer').map(({ isGoodsStated }) => isGoodsStated), [true, true, true, true, false])
    const { parties, stated } = chokepoints(of.network, [of.at('maker')], [of.at('missile')])
    deepEqual([parties.size, stated?.parties.size], [1, 1])
    equal(chokepoints(trade(sale('bought', 'maker', 'trader', ['a'], '2081')).network).stated, null)
  })
})

suite('supplyGaps', () => {
  test('the fewest hand-overs that nobody recorded, between whom, and when', () => {
    const of = asked()
    const ways = supplyGaps(of.network, of.at('missile'), (node) => foundDay(of.world, of.network.nodes[node]!))
    const told = Object.fromEntries(ways.map(({ part, gaps }) => [names(of, of.network, [part])[0], gaps.map(({ after, before, since, until }) => [...names(of, of.network, [after, before]), since === null ? null : formatDay(since), until === null ? null : formatDay(until)])]))
    deepEqual(told, {
      'chip-1': [],
      'chip-2': [['buyer-2', 'chip-2', '2083-02-01', '2085-05-05']], 'chip-3': [['buyer-1', 'chip-3', '2082-01-01', '2085-05-05']], 'chip-4': [['works-b', 'chip-4', null, '2085-05-05']],
    })
    equal(ways[0]!.gaps.length, 0)
  })
  test('between two chains of one part: from the last who had it to the next who is known', () => {
    const of = asked(item('chip-5', { partOf: '#missile' }), made('chip-5', 'works-a'), company('far'), company('away'), sale('s1', 'works-a', 'shop', ['chip-5'], '2081-01'), sale('s2', 'far', 'away', ['chip-5'], '2083-03'))
    const way = supplyGaps(of.network, of.at('missile')).find(({ part }) => part === of.at('chip-5'))!
    deepEqual(way.gaps.map(({ after, before, since, until }) => [...names(of, of.network, [after, before]), since === null ? null : formatDay(since), until === null ? null : formatDay(until)]), [['shop', 'far', '2081-01-01', '2083-03-31'], ['away', 'chip-5', '2083-03-01', null]])
  })
  test('what a dealer sold of other goods neither closes a gap of a part nor dates it', () => {
    const of = asked(...['maker', 'trader', 'buyer'].map((label) => company(label)), item('a', { partOf: '#missile' }), item('b', { partOf: '#missile' }), made('a', 'maker'), made('b', 'maker'),
      sale('sold-a', 'maker', 'trader', ['a'], '2084-06-01'), sale('sold-b', 'trader', 'buyer', ['b'], '2081-01-01'), role('a', 'end-user', 'buyer'), role('b', 'end-user', 'buyer'))
    const ways = supplyGaps(of.network, of.at('missile'), (node) => foundDay(of.world, of.network.nodes[node]!))
    const told = (part: string) => ways.find((way) => way.part === of.at(part))!.gaps.map(({ after, before, since, until }) => [...names(of, of.network, [after, before]), since === null ? null : formatDay(since), until === null ? null : formatDay(until)])
    deepEqual(told('a'), [['trader', 'buyer', '2084-06-01', '2085-05-05'], ['buyer', 'a', '2084-06-01', '2085-05-05']])
    deepEqual(told('b'), [['maker', 'trader', null, '2081-01-01'], ['buyer', 'b', '2081-01-01', '2085-05-05']])
    for (const { nodes, edges } of ways) ok(edges.every((edge) => nodes.includes(of.network.edges[edge]!.from) || nodes.includes(of.network.edges[edge]!.to)))
  })
  test('a lot in which a part lay carries it, and nothing else of the lot is on its way', () => {
    const of = asked(company('maker'), item('lot', { description: 'lot' }), item('a', { partOf: '#missile', memberOf: '#lot' }), item('c', { memberOf: '#lot' }), made('a', 'maker'), sale('of-lot', 'maker', 'factory', ['lot'], '2082'), sale('of-c', 'factory', 'shop', ['c'], '2083'))
    const way = supplyGaps(of.network, of.at('missile')).find(({ part }) => part === of.at('a'))!
    ok(names(of, of.network, way.nodes).includes('of-lot') && !names(of, of.network, way.nodes).includes('of-c'))
  })
  test('who gives in a transfer of the part stands on its way once, whatever roles he has besides', () => {
    const of = asked(role('chip-2', 'distributor', 'shop'), { ...role('shop-2', 'carrier', 'shop'), label: 'carried' })
    equal(supplyGaps(of.network, of.at('missile')).find(({ part }) => part === of.at('chip-2'))!.gaps.length, 1)
  })
  test('a part without a maker says so', () => {
    const of = asked(item('chip-5', { partOf: '#missile' }))
    const way = supplyGaps(of.network, of.at('missile')).find(({ part }) => part === of.at('chip-5'))!
    deepEqual([way.isMakerRecorded, way.gaps.length], [false, 1])
  })
})

suite('recurring', () => {
  /** Three cases; one shop is in two of them, and a second in all. */
  const cases: Lines = [
    ...['k1', 'k2', 'k3'].map((label) => ({ kind: 'case', label, title: label })), ...['p', 'q', 'r', 's'].map((label) => company(label)),
    ...[['k1', 'p'], ['k1', 'q'], ['k2', 'p'], ['k2', 'q'], ['k2', 'r'], ['k3', 'q']].map(([of, who], n) => ({ kind: 'transfer', label: `t${n}`, case: `#${of}`, from: `#${who}`, toText: 'a buyer', items: [], transferKind: 'sale' })),
    { kind: 'transfer', label: 'own', case: '#k3', from: '#s', items: [], transferKind: 'sale' },
  ]
  test('equals the count of all draws', () => {
    const of = worldOf(...cases)
    const network = buildNetwork(of.world)
    const found = recurring(network, 'case')
    // The buyers of three cases are three, known by words: seven in all; groups of 3, 4 and 3.
    deepEqual([found.intermediaries, found.groups.map(({ size }) => size)], [7, [3, 4, 3]])
    const draws = (size: number) => Array.from({ length: 2 ** 7 }, (_, set) => set).filter((set) => [...set.toString(2)].filter((bit) => bit === '1').length === size)
    let [total, two, three] = [0, 0, 0]
    for (const a of draws(3)) for (const b of draws(4)) for (const c of draws(3)) { const k = (a & 1) + (b & 1) + (c & 1); total++; if (k >= 2) two++; if (k >= 3) three++ }
    for (const { node, groups, chance, expected, expectedSuch } of found.recurring) {
      const exact = (names(of, network, [node])[0] === 'q' ? three : two) / total
      ok(Math.abs(chance - exact) < 1e-12 && Math.abs(expected - 10 / 7) < 1e-12 && Math.abs(expectedSuch - 7 * exact) < 1e-9)
      equal(groups.length, names(of, network, [node])[0] === 'q' ? 3 : 2)
    }
    deepEqual(found.recurring.map(({ node }) => names(of, network, [node])[0]), ['q', 'p'])
  })
  test('two together are held against tables of the same degrees, as the count of all of them gives', () => {
    const network = buildNetwork(worldOf(...cases).world)
    const { together, rounds, seed } = recurring(network, 'case', 5)
    deepEqual([together.length, together[0]!.groups.length, seed, rounds], [1, 2, 5, 999])
    // By hand: q is in all three groups, so whatever p's two are, both are shared.
    deepEqual([together[0]!.rounds, together[0]!.expected], [999, 2])
    deepEqual(recurring(network, 'case', 5), recurring(network, 'case', 5))
  })
  test('by weapon: of whatever part they handled, by transfer, by role, or by the lot', () => {
    const of = asked(item('rocket'), item('fuze', { partOf: '#rocket' }), role('fuze', 'distributor', 'shop'), item('lot'), item('chip-6', { partOf: '#rocket', memberOf: '#lot' }), sale('lot-sale', 'works-a', 'buyer-2', ['lot']))
    const { recurring: found, groups } = recurring(of.network, 'weapon')
    deepEqual(groups.length, 2)
    // Works sell, so they stand between as well; whoever only makes does not.
    deepEqual(names(of, of.network, found.map(({ node }) => node)), ['works-a', 'shop', 'buyer-2'])
  })
  test('who seizes is no intermediary', () => {
    const of = worldOf(...cases, { kind: 'transfer', label: 'seized-1', case: '#k1', from: '#p', to: '#s', items: [], transferKind: 'seizure' })
    const network = buildNetwork(of.world)
    deepEqual(recurring(network, 'case', 1).recurring.map(({ node }) => names(of, network, [node])[0]), ['q', 'p', 's'])
    deepEqual(recurring(network, 'case', 1, endsSupply(of.world)).recurring.map(({ node, chance }) => [names(of, network, [node])[0], chance]), recurring(buildNetwork(worldOf(...cases).world), 'case').recurring.map(({ chance }, n) => [['q', 'p'][n], chance]))
  })
})

suite('communities', () => {
  const two: Lines = [{ kind: 'case', label: 'case', title: 'Invented case' }, ...['a', 'b', 'c', 'd', 'e', 'f'].map((label) => company(label)), ...['ab', 'bc', 'ca', 'de', 'ef', 'fd', 'cd'].map((pair) => sale(pair, pair[0]!, pair[1]!, []))]
  test('two circles joined by one sale are two; nothing of it hangs on chance or on the order of the log', () => {
    const of = worldOf(...two)
    const network = buildNetwork(of.world)
    const { of: group, communities: all, modularity } = communities(network)
    const at = (label: string) => group[network.nodes.findIndex(({ id }) => id === of.id(label))]
    ok(at('a') === at('b') && at('b') === at('c') && at('d') === at('e') && at('e') === at('f') && at('a') !== at('d'))
    deepEqual(all.flat().toSorted((a, b) => a - b), network.nodes.map((_, n) => n))
    ok(modularity > 0.4 && modularity < 1)
  })
  test('no division of a small graph is better by more than a little, and modularity is what its definition says', () => {
    // A circle of three and one of four with one edge between; every division of seven vertices is tried.
    const pairs = [[0, 1], [1, 2], [2, 0], [3, 4], [4, 5], [5, 6], [6, 3], [2, 3]] as const
    const weights = Array.from({ length: 7 }, () => new Map<number, number>())
    for (const [a, b] of pairs) { weights[a]!.set(b, 1); weights[b]!.set(a, 1) }
    const defined = (of: readonly number[]) => { let sum = 0; for (let i = 0; i < 7; i++) for (let j = 0; j < 7; j++) if (of[i] === of[j]) sum += (weights[i]!.get(j) ?? 0) - weights[i]!.size * weights[j]!.size / 16; return sum / 16 }
    let best = -1
    const divide = (of: number[], groups: number): void => { if (of.length === 7) { best = Math.max(best, defined(of)); ok(Math.abs(defined(of) - modularityOf(weights, of)) < 1e-12); return } for (let group = 0; group <= groups; group++) divide([...of, group], Math.max(groups, group + 1)) }
    divide([], 0)
    const network = { nodes: Array.from({ length: 7 }, (_, n) => ({ id: `${n}`, kind: 'party', label: '', country: null, roles: [], cases: [], statements: ['x'] })), edges: pairs.map(([from, to]) => ({ from, to, kind: 'gives', strength: 'stated-by-one', since: null, until: null, cases: [], statements: ['x'] })) } as Network
    ok(Math.abs(communities(network).modularity - best) < 1e-9)
  })
})

suite('time', () => {
  const day = (text: string) => parseDay(text)!
  test('what may have been by a day, and what certainly was', () => {
    const of = asked()
    const by = networkWithin(of.network, null, day('2082-06-30'))
    const edges = by.edges.map((edge, n) => `${names(of, by, [edge.from])[0]} ${edge.kind} ${names(of, by, [edge.to])[0]} ${by.isCertain[n]}`)
    ok(edges.includes('works-a gives a-shop true') && edges.includes('shop gives shop-1 false') && edges.includes('works-a fabricator chip-1 false'))
    ok(!edges.some((edge) => edge.includes('shop-2')))
    equal(by.left + by.edges.length, of.network.edges.length)
    // Sales of 2082 and February 2083, and what has no date.
    deepEqual([...new Set(networkWithin(of.network, day('2082-06-30'), day('2083-06-30')).edges.flatMap(({ kind, from }) => (kind === 'gets' ? names(of, networkWithin(of.network, day('2082-06-30'), day('2083-06-30')), [from]) : [])))].toSorted(), ['shop-1', 'shop-2'])
    deepEqual(networkWithin(of.network, null, null).edges.length, of.network.edges.length)
  })
  test('who first appears after a listing and deals with the same', () => {
    const of = asked(company('late'), sale('late-1', 'late', 'buyer-1', [], '2084-03'), company('early'), sale('early-1', 'early', 'buyer-1', [], '2080'), company('alone'), sale('alone-1', 'alone', 'factory', [], '2084'))
    const found = appearancesAfter(of.network, [{ node: of.at('shop'), day: day('2083-12-31') }])
    deepEqual(found.map(({ node, first, isCertain, shared }) => [...names(of, of.network, [node]), formatDay(first), isCertain, ...names(of, of.network, shared)]), [['factory', '2084-01-01', false, 'buyer-1'], ['late', '2084-03-01', true, 'buyer-1']])
    deepEqual(appearancesAfter(of.network, [{ node: of.at('shop'), day: day('2084-03-01') }]), [])
  })
})

suite('hypotheses', () => {
  test('without a statement: what goes, and the same as if it had never been made', () => {
    const of = asked()
    const without = buildNetwork(supposed(of.world, { without: new Set([of.id('b-shop')]), accepted: new Set() }))
    const changes = networkChanges(of.network, without)
    deepEqual([changes.nodesGone, changes.nodesNew, changes.edgesGone.length, changes.edgesNew.length], [[of.id('b-shop')], [], 3, 0])
    deepEqual(without, buildNetwork(of.world.without(new Set([of.id('b-shop')]))))
  })
  test('a rejected or doubted role supposed to be accepted, though a correction says otherwise', () => {
    const of = asked(role('chip-4', 'distributor', 'shop', { status: 'rejected', reason: 'invented' }), role('chip-3', 'broker', 'shop'), { kind: 'correction', of: '#broker-chip-3-shop', changes: [{ field: '/status', value: 'less-likely' }], reason: 'invented' })
    const accepted = new Set([of.id('distributor-chip-4-shop'), of.id('broker-chip-3-shop')])
    const changes = networkChanges(of.network, buildNetwork(supposed(of.world, { without: new Set(), accepted })))
    deepEqual([changes.edgesNew.map(({ kind }) => kind), changes.strengthChanged.map(({ was, strength }) => [was, strength]), changes.edgesGone], [['distributor'], [['doubted', 'without-source']], []])
    deepEqual(chokepoints(buildNetwork(supposed(of.world, { without: new Set(), accepted }))).parties.aside, [])
  })
})
