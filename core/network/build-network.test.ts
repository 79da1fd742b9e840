/** Building the network: each edge opens on its statements, and nothing in it says more than they do. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { world, type AnyStatement } from '@proofmark/core/statements'
import { worldOf, type Invented, type Lines } from '../statements/invented-world.test.ts'
import { buildNetwork, type BuiltNetwork } from './index.ts'

const company = (label: string, more: object = {}) => ({ kind: 'party', label, names: [{ text: label }], partyType: 'company', ...more })
const item = (label: string, more: object = {}) => ({ kind: 'item', label, case: '#case', description: label, itemClass: 'part', ...more })
const role = (label: string, of: string, name: string, who: object, more: object = {}) => ({ kind: 'role', label, case: '#case', of: `#${of}`, role: name, ...who, ...more })
const paper = (label: string, more: object = {}) => ({ kind: 'document', label, case: '#case', documentType: 'news', title: label, ...more })
const sameAs = (label: string, a: string, b: string, judgement = 'same', of = 'party') => ({ kind: 'sameness', label, a: `#${a}`, b: `#${b}`, judgement, of, reason: 'invented' })

/** A chip of Example Works goes by Example Trading to a buyer known by words, and is found in a missile. */
export const story: Lines = [
  { kind: 'case', label: 'case', title: 'Invented case' }, { kind: 'case', label: 'other', title: 'Another invented case' },
  company('works', { jurisdiction: 'XA' }), company('trading'), company('trading-2'), company('maker'), company('holding'), company('owned', { affiliation: '#holding' }),
  paper('report'), paper('copy', { restsOn: '#report' }), paper('registry'), paper('bill', { documentType: 'bill-of-lading', issuer: '#owned' }),
  item('missile'), item('chip', { partOf: '#missile', sources: [{ document: '#report' }] }), item('loose'),
  { kind: 'craft', label: 'ship', craftType: 'vessel', names: [{ text: 'Example Star' }] },
  { kind: 'transfer', label: 't1', case: '#case', from: '#works', to: '#trading', items: ['#chip'], transferKind: 'sale', when: '2081-03', documents: ['#bill'] },
  { kind: 'transfer', label: 't2', case: '#case', from: '#trading-2', toText: 'a buyer', items: ['#chip'], transferKind: 're-transfer', when: '2082' },
  role('r-made', 'chip', 'fabricator', { party: '#works' }, { status: 'accepted', sources: [{ document: '#report' }, { document: '#copy' }] }),
  role('r-made-2', 'chip', 'fabricator', { party: '#works' }, { sources: [{ document: '#registry' }], since: '2079', until: '2081' }),
  role('r-place', 'chip', 'place-of-fabrication', { country: 'XB' }, { byText: 'a magazine' }),
  role('r-seat', 'chip', 'headquarters', { party: '#works', country: 'XA' }),
  role('r-doubt', 'chip', 'distributor', { partyText: 'a buyer' }, { status: 'less-likely', reason: 'invented' }),
  role('r-no', 'chip', 'broker', { party: '#maker' }, { status: 'rejected', reason: 'invented' }),
  role('r-carrier', 't1', 'carrier', { craft: '#ship' }), role('r-owner', 'ship', 'owner', { party: '#owned' }),
  role('r-user', 'missile', 'end-user', { partyText: 'a buyer' }), role('r-maker', 'missile', 'fabricator', { party: '#maker' }),
  { kind: 'identification', label: 'id', case: '#case', item: '#loose', level: 'maker', value: 'Example Mark' },
]

/** Edges as sentences by labels, for people and for comparison. */
export function told({ label }: Invented, { nodes, edges }: BuiltNetwork): string[] {
  const name = (at: number) => { const node = nodes[at]!; return label(node.id) ?? node.label }
  return edges.map(({ from, to, kind, strength }) => `${name(from)} –${kind}→ ${name(to)}: ${strength}`).toSorted()
}

suite('buildNetwork', () => {
  const invented = worldOf(...story)
  const built = buildNetwork(invented.world)

  test('every edge of the story, with its strength', () => {
    deepEqual(told(invented, built), [
      'XA –headquarters→ chip: without-source', 'XA –headquarters→ works: without-source', 'XB –place-of-fabrication→ chip: stated-by-one', 'a buyer –distributor→ chip: doubted', 'bill –names→ owned: without-source',
      'bill –names→ t1: stated-by-one', 'chip –part-of→ missile: stated-by-one', 'maker –fabricator→ missile: without-source', 'missile –end-user→ a buyer: without-source',
      'owned –affiliated→ holding: without-source', 'owned –owner→ ship: without-source', 'ship –carrier→ t1: without-source', 't1 –covers→ chip: stated-by-one', 't1 –gets→ trading: stated-by-one', 't2 –covers→ chip: without-source',
      't2 –gets→ a buyer: without-source', 'trading-2 –gives→ t2: without-source', 'works –fabricator→ chip: accepted-by-several', 'works –gives→ t1: stated-by-one',
    ].toSorted())
    deepEqual(built.nodes.filter(({ kind }) => ['weapon', 'component', 'item', 'named'].includes(kind)).map(({ kind, label }) => `${kind} ${label}`).toSorted(), ['component chip', 'item loose', 'named a buyer', 'weapon missile'])
  })
  test('an edge has the outer bounds of all that is said of it, and all its statements', () => {
    const edge = built.edges.find(({ kind, strength }) => kind === 'fabricator' && strength === 'accepted-by-several')!
    deepEqual([edge.since, edge.until, edge.statements.map(invented.label)], [null, null, ['r-made', 'r-made-2']])
    const gives = built.edges.find(({ kind }) => kind === 'gives')!
    ok(gives.since !== null && gives.until !== null && gives.until - gives.since === 30)
  })
  test('each edge names statements that count, and each node at least one', () => {
    for (const { statements } of [...built.edges, ...built.nodes]) {
      ok(statements.length > 0)
      for (const id of statements) ok(invented.world.current.some((each) => each.id === id))
    }
  })
  test('of one case: what is said in it; words are of their case', () => {
    equal(buildNetwork(invented.world, [invented.id('other')]).nodes.length, 0)
    const two = worldOf(...story, { ...item('far'), case: '#other' }, { ...role('far-r', 'far', 'distributor', { partyText: 'a buyer' }), case: null })
    equal(buildNetwork(two.world).nodes.filter(({ label }) => label === 'a buyer').length, 2)
    deepEqual(told(two, buildNetwork(two.world, [two.id('other')])), ['a buyer –distributor→ far: without-source'])
    deepEqual(buildNetwork(two.world, [two.id('other'), two.id('case')]), buildNetwork(two.world))
  })
})

suite('strength', () => {
  const strengthOf = (...lines: Lines) => { const made = worldOf({ kind: 'case', label: 'case', title: 'Invented case' }, company('works'), item('chip'), ...lines); return buildNetwork(made.world).edges[0]!.strength }
  const cited = (...labels: readonly string[]) => role('r', 'chip', 'fabricator', { party: '#works' }, { sources: labels.map((label) => ({ document: `#${label}` })) })

  test('a source and its copies are one line, and so are papers that rest on each other in a circle, and records of one paper', () => {
    equal(strengthOf(paper('a'), paper('b', { restsOn: '#a' }), paper('c', { restsOn: '#b' }), cited('a', 'c', 'b')), 'stated-by-one')
    equal(strengthOf(paper('a'), paper('b'), cited('a', 'b')), 'stated-by-several')
    equal(strengthOf(paper('a', { restsOn: '#b' }), paper('b', { restsOn: '#c' }), paper('c', { restsOn: '#b' }), cited('a', 'b', 'c')), 'stated-by-one')
    equal(strengthOf(paper('a'), paper('b'), sameAs('s', 'a', 'b', 'same', 'document'), cited('a', 'b')), 'stated-by-one')
    equal(strengthOf(paper('a'), paper('b'), sameAs('s', 'a', 'b', 'not-same', 'document'), cited('a', 'b')), 'stated-by-several')
  })
  test('who says it is a line where no paper is cited; nobody is none', () => {
    const said = (label: string, more: object) => role(label, 'chip', 'fabricator', { party: '#works' }, more)
    equal(strengthOf(said('r1', { byText: 'a magazine' }), said('r2', { byText: 'a magazine' })), 'stated-by-one')
    equal(strengthOf(said('r1', { byText: 'a magazine' }), said('r2', { byText: 'another', status: 'preferred' })), 'accepted-by-several')
    equal(strengthOf(said('r1', { status: 'accepted' })), 'without-source')
    equal(strengthOf(said('r1', { status: 'less-likely', reason: 'invented', byText: 'a magazine' })), 'doubted')
  })
})

suite('sameness in the network', () => {
  const withJoin = (...more: Lines) => { const made = worldOf(...story, ...more); return { ...made, built: buildNetwork(made.world) } }

  test('joins records into one node with the judgement, and a withdrawal restores exactly', () => {
    const before = withJoin(sameAs('s', 'trading', 'trading-2'))
    const node = before.built.nodes.find(({ id }) => id === before.id('trading'))!
    deepEqual(node.statements.map(before.label), ['trading', 'trading-2', 's'])
    ok(!before.built.nodes.some(({ id }) => id === before.id('trading-2')))
    deepEqual(buildNetwork(before.world.without(new Set([before.id('s')]))), buildNetwork(world(before.statements.filter(({ id }) => id !== before.id('s')))))
    const undone = withJoin(sameAs('s', 'trading', 'trading-2'), { kind: 'withdrawal', label: 'w', of: '#s', reason: 'invented' })
    deepEqual(told(undone, undone.built), told(before, buildNetwork(before.world.without(new Set([before.id('s')])))))
  })
  test('does not join what somebody keeps apart, directly or through a third; that is said', () => {
    const told = (...judgements: Lines) => { const made = withJoin(...judgements); for (const label of ['trading', 'trading-2', 'maker']) ok(made.built.nodes.some(({ id }) => id === made.id(label)), label); return made.built.notes.filter(({ code }) => code === 'sameness-contradicts').map(({ statements }) => statements.map(made.label)) }
    // Judged again: the latest counts, and nothing contradicts it.
    deepEqual(told(sameAs('s', 'trading', 'trading-2'), sameAs('n', 'trading-2', 'trading', 'not-same')), [])
    deepEqual(told(sameAs('s', 'trading', 'maker'), sameAs('s2', 'maker', 'trading-2'), sameAs('n', 'trading', 'trading-2', 'not-same')), [['s', 's2', 'n']])
  })
  test('undecided joins nothing; two records that are parts of each other make no edge to themselves', () => {
    const undecided = withJoin(sameAs('s', 'trading', 'trading-2', 'undecided'))
    equal(undecided.built.nodes.length, buildNetwork(worldOf(...story).world).nodes.length)
    const made = withJoin(sameAs('s', 'chip', 'missile', 'same', 'item'))
    deepEqual(made.built.notes.map(({ code }) => code), ['same-ends'])
  })
})

suite('what is withheld in the network', () => {
  const hide = (made: Invented, label: string, field: string, value: unknown = null) =>
    world(made.statements.map((statement) => (statement.fields.label === label ? { ...statement, hidden: [`/${field}`], fields: { ...statement.fields, [field]: value } } as AnyStatement : statement)))

  test('an edge with a withheld end is not made, and noted; words beside it name nobody', () => {
    const made = worldOf(...story)
    for (const [label, field, gone] of [['t1', 'from', 'works –gives→ t1: stated-by-one'], ['t2', 'toText', 't2 –gets→ a buyer: without-source'], ['chip', 'partOf', 'chip –part-of→ missile: stated-by-one'], ['t2', 'to', 't2 –gets→ a buyer: without-source'], ['r-made-2', 'party', '']] as const) {
      const built = buildNetwork(hide(made, label, field))
      ok(!told(made, built).includes(gone), gone)
      deepEqual(built.notes.map(({ code, statements }) => [code, statements.map(made.label)]), [['end-withheld', [label]]])
    }
    const absent = buildNetwork(world(made.statements.filter(({ id }) => id !== made.id('trading'))))
    deepEqual(absent.notes.map(({ code }) => code), ['end-withheld'])
  })
  test('an end that was withdrawn is named by its words, or noted', () => {
    const made = worldOf(...story, { kind: 'withdrawal', of: '#trading', reason: 'invented' })
    deepEqual(buildNetwork(made.world).notes.map(({ code, statements }) => [code, statements.map(made.label)]), [['end-withdrawn', ['t1']]])
  })
})

test('law: the order of the log does not matter', () => {
  const made = worldOf(...story, sameAs('s', 'trading', 'trading-2'), sameAs('d', 'bill', 'registry', 'same', 'document'), sameAs('n', 'works', 'maker', 'not-same'))
  const expected = buildNetwork(made.world)
  fc.assert(fc.property(fc.shuffledSubarray([...made.statements], { minLength: made.statements.length }), (order) => deepEqual(buildNetwork(world(order)), expected)), { numRuns: 60 })
})
