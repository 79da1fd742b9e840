/** Sameness of parties and craft: candidates with reasons, protection by numbers, decisions kept, undo exact. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { readStatementFile, sameRecords, world as worldFrom, type AnyStatement, type World } from '@proofmark/core/statements'
import { joinedRecord, sameCandidates, type Candidate } from './index.ts'

type Line = Record<string, unknown>
let count = 0

/** A world from lines of a statement file. */
function worldOf(...lines: readonly Line[]) {
  const { drafts, problems } = readStatementFile(lines.map((line) => JSON.stringify(line)).join('\n'), { known: { byId: () => undefined, byLabel: () => [] }, newId: () => (++count).toString(16).padStart(32, '0'), blobOfFile: () => null, hasBlob: () => true })
  deepEqual(problems, [])
  const statements = drafts.map((draft, index) => ({ ...draft, index, hidden: [] }) as unknown as AnyStatement)
  return { world: worldFrom(statements), statements, id: (label: string) => statements.find(({ fields }) => fields.label === label)!.id }
}
const party = (label: string, text: string, more: Line = {}): Line => ({ kind: 'party', label, names: [{ text }], partyType: 'company', ...more })
const craft = (label: string, text: string, more: Line = {}): Line => ({ kind: 'craft', label, craftType: 'vessel', names: [{ text }], ...more })
const number = (of: string, scheme: string, value: string, more: Line = {}): Line => ({ kind: 'identifier', label: `${of}-${scheme}-${value}`.replace(/[^\w-]/g, ''), of: `#${of}`, scheme, value, ...more })
const judged = (label: string, a: string, b: string, judgement: 'same' | 'not-same' | 'undecided' = 'same', of = 'party'): Line => ({ kind: 'sameness', label, a: `#${a}`, b: `#${b}`, judgement, of, reason: 'example' })
const withdrawn = (of: string): Line => ({ kind: 'withdrawal', label: `w-${of}`, of: `#${of}`, reason: 'example' })
const shown = (world: World, candidates: readonly Candidate[]) => candidates.map(({ a, b, standing }) => [...[a, b].map((id) => world.sealed(id)!.fields.label!).toSorted(), standing].join(' '))
const pairsOf = (world: World, options = {}) => shown(world, sameCandidates(world, options).candidates).toSorted()

suite('candidates', () => {
  test('alike in another script, spelling and legal form; not by a common word alone', () => {
    const { world } = worldOf(party('a', 'Vydumanov Electronics LLC'), party('b', 'ООО «Выдуманов Электроникс»'), party('c', 'Vydumannov Electronics Ltd'), party('d', 'Beispiel Electronics LLC'), party('e', 'Nobody Shipping'))
    deepEqual(pairsOf(world), ['a b open', 'a c open', 'b c open'])
    const [first] = sameCandidates(world).candidates
    ok(first!.names!.parts.length > 0 && first!.namePair!.length === 2)
  })
  test('one number and two names: proposed; a number that is given again says less', () => {
    const { world } = worldOf(party('a', 'Example Works'), party('b', 'Nobody Trading'), number('a', 'tax', '7707083893', { country: 'RU' }), number('b', 'tax', '7707 083 893', { country: 'RU' }), craft('x', 'Invented Star'), craft('y', 'Made-up Moon'), number('x', 'mmsi', '572469210'), number('y', 'mmsi', '572469210'))
    const { candidates } = sameCandidates(world)
    deepEqual(shown(world, candidates), ['a b open', 'x y open'])
    deepEqual(candidates.map(({ numbers }) => numbers[0]!.relation), ['same', 'same-for-a-time'])
    ok(candidates[0]!.score > candidates[1]!.score)
    const none = worldOf(party('a', 'Example Works'), party('b', 'Nobody Trading'), number('a', 'tax', 'unknown'), number('b', 'tax', 'unknown'))
    deepEqual(pairsOf(none.world), [])
  })
  test('two numbers of one register, both right, keep apart what is called the same; shown only when asked for', () => {
    const two = [craft('a', 'Invented Star'), craft('b', 'Invented Star')]
    const of = (first: string, second: string, scheme = 'imo-ship') => worldOf(...two, number('a', scheme, first), number('b', scheme, second)).world
    deepEqual([pairsOf(of('9074729', '9187629')), pairsOf(of('9074729', '9187629'), { withKeptApart: true }), sameCandidates(of('9074729', '9187629')).keptApart], [[], ['a b kept-apart'], 1])
    // A wrong check digit is a slip: it protects nobody.
    deepEqual([pairsOf(of('9074729', '9187628')), sameCandidates(of('9074729', '9187628')).candidates[0]!.numbers[0]!.relation], [['a b open'], 'differ-one-wrong'])
    deepEqual([pairsOf(of('9074729', '907472?')), sameCandidates(of('9074729', '90?4729')).candidates[0]!.numbers[0]!.relation, pairsOf(of('9187629', '907472?'))], [['a b open'], 'can-be-same', []])
    // Who has one number in common is not kept apart by another one; radios change with the flag.
    deepEqual(pairsOf(worldOf(...two, number('a', 'imo-ship', '9074729'), number('b', 'imo-ship', '9187629'), number('b', 'imo-ship', '9074729')).world), ['a b open'])
    equal(sameCandidates(of('572469210', '256842000', 'mmsi'), { atLeast: 0.5 }).candidates[0]!.numbers[0]!.relation, 'differ')
    // Without a check digit that could be tried two numbers speak against sameness and protect nobody.
    const [untried] = sameCandidates(worldOf(party('a', 'Example Works'), party('b', 'Example Works'), number('a', 'tax', '12-3456789', { country: 'XA' }), number('b', 'tax', '98-7654321', { country: 'XA' })).world, { atLeast: 0.5 }).candidates
    deepEqual([untried!.standing, untried!.numbers[0]!.relation, untried!.score < 0.7], ['open', 'differ', true])
    // Numbers of two times: neither proves nor protects. Each day that a date may mean is left to it: what may meet is of one time.
    const held = (first: Line, second: Line, other = '9187629') => worldOf(...two, number('a', 'imo-ship', '9074729', first), number('b', 'imo-ship', other, second)).world
    const relation = (world: World) => sameCandidates(world, { atLeast: 0.5, withKeptApart: true }).candidates.map(({ standing, numbers }) => `${standing} ${numbers.map((each) => each.relation).join()}`)
    deepEqual([{ until: '2031' }, { until: '2031-12' }, { until: '2032-03~' }, { since: '2033', until: '2040' }].map((until) => relation(held(until, { since: '2032-04' }))), [['open differ-at-other-times'], ['open differ-at-other-times'], ['kept-apart kept-apart'], ['kept-apart kept-apart']])
    deepEqual([relation(held({}, { since: '2032' })), relation(held({ until: '2032' }, { since: '2032' })), relation(held({ since: '2033' }, { until: '2032' }))], [['kept-apart kept-apart'], ['kept-apart kept-apart'], ['open differ-at-other-times']])
    deepEqual([relation(held({ until: '2031' }, { since: '2032' }, '9074729')), relation(held({ until: '2031' }, { since: '2031' }, '9074729'))], [['open same-at-other-times'], ['open same']])
    // By itself such a number proposes nobody, and one of a past time does not hide what keeps apart now.
    deepEqual(pairsOf(worldOf(craft('a', 'Invented Star'), craft('b', 'Nobody’s Pearl'), number('a', 'imo-ship', '9074729', { until: '2031' }), number('b', 'imo-ship', '9074729', { since: '2032' })).world), [])
    deepEqual(relation(worldOf(...two, number('a', 'imo-ship', '9074729', { until: '2031' }), number('b', 'imo-ship', '9074729', { since: '2032' }), number('a', 'imo-ship', '9187629', { since: '2032' })).world), ['kept-apart kept-apart'])
    // A tax number of one State says nothing of one of another.
    deepEqual(sameCandidates(worldOf(party('a', 'Example Works'), party('b', 'Example Works'), number('a', 'tax', '7707083893', { country: 'RU' }), number('b', 'tax', '7707083893', { country: 'XA' })).world).candidates.map(({ numbers }) => numbers), [[]])
  })
  test('of one case, or of all; a ship is no aircraft and no party', () => {
    const { world, id } = worldOf({ kind: 'case', label: 'c', title: 'Invented' }, party('a', 'Example Works', { case: '#c' }), party('b', 'Example Works'), party('x', 'Nobody Trading'), party('y', 'Nobody Trading'), craft('s', 'Example Works'), craft('p', 'Example Works', { craftType: 'aircraft' }))
    deepEqual([pairsOf(world, { of: id('c') }), pairsOf(world)], [['a b open'], ['a b open', 'x y open']])
  })
  test('every pair that comparing each with each finds is found (a small world, drawn)', () => {
    const words = ['Vydumanov', 'Beispiel', 'Ejemplo', 'Nobody', 'Invented', 'Made', 'Primerov', 'Mithali']
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...words), fc.boolean()), { minLength: 2, maxLength: 8 }), (drawn) => {
      const { world } = worldOf(...drawn.map(([a, b, isSlip], n) => party(`p${n}`, `${isSlip ? a.slice(0, 2) + a.slice(3) : a} ${b} Trading`)))
      const found = new Set(sameCandidates(world, { atLeast: 0.85 }).candidates.map(({ a, b }) => `${a} ${b}`))
      const alone = world.of('party').flatMap((a, at) => world.of('party').slice(at + 1).filter((b) => sameCandidates(worldFrom([a, b] as AnyStatement[]), { atLeast: 0.85 }).candidates.length > 0).map((b) => `${a.id} ${b.id}`))
      deepEqual([...found].toSorted(), alone.toSorted())
    }), { numRuns: 30 })
  })
})

suite('decisions', () => {
  const three = [party('a', 'Example Works'), party('b', 'Example Works LLC'), party('c', 'Exampel Works')]
  test('a negative decision is kept; it comes back when a name or number changes after it, and says which', () => {
    deepEqual(pairsOf(worldOf(...three, judged('no', 'a', 'b', 'not-same')).world), ['a c open', 'b c open'])
    const late = worldOf(...three, judged('no', 'a', 'b', 'not-same'), number('b', 'tax', '7707083893', { country: 'RU' }))
    const again = sameCandidates(late.world).candidates.find(({ standing }) => standing === 'changed-since')!
    deepEqual([again.judgement, again.changes.map(({ index }) => index)], [late.id('no'), [4]])
    const renamed = worldOf(...three, judged('no', 'a', 'b', 'not-same'), { kind: 'correction', of: '#a', changes: [{ field: '/names', value: [{ text: 'Example Works Ltd', script: null, language: null, use: 'primary', sources: [] }] }], reason: 'example' })
    ok(pairsOf(renamed.world).includes('a b changed-since'))
    const elsewhere = worldOf(...three, judged('no', 'a', 'b', 'not-same'), { kind: 'correction', of: '#a', changes: [{ field: '/jurisdiction', value: 'XA' }], reason: 'example' })
    ok(!pairsOf(elsewhere.world).some((each) => each.startsWith('a b')))
    ok(!pairsOf(worldOf(...three, number('b', 'tax', '7707083893', { country: 'RU' }), judged('no', 'a', 'b', 'not-same')).world).some((each) => each.startsWith('a b')))
  })
  test('undecided stays on the list and says so; same leaves it; what is apart from one is apart from all that are the same as that one', () => {
    deepEqual(pairsOf(worldOf(...three, judged('u', 'a', 'b', 'undecided')).world), ['a b undecided', 'a c open', 'b c open'])
    deepEqual(pairsOf(worldOf(...three, judged('s', 'a', 'b')).world), ['a c open', 'b c open'])
    deepEqual(pairsOf(worldOf(...three, judged('s', 'a', 'b'), judged('no', 'c', 'b', 'not-same')).world), [])
  })
  test('a contradiction is shown with the statements that make it', () => {
    const { world, id } = worldOf(...three, judged('ab', 'a', 'b'), judged('bc', 'b', 'c'), judged('no', 'a', 'c', 'not-same'))
    deepEqual(sameRecords(world).contradictions, [{ a: id('a'), b: id('c'), notSame: id('no'), same: [id('ab'), id('bc')], records: [id('a'), id('b'), id('c')] }])
    deepEqual([sameRecords(world).of(id('c')), sameRecords(world).all, joinedRecord(world, id('c'))!.contradictions.length], [id('c'), [], 1])
    // What was judged is not proposed again, in doubt or not.
    deepEqual(pairsOf(world), [])
    deepEqual(sameRecords(worldOf(...three, judged('ab', 'a', 'b'), judged('no', 'a', 'c', 'not-same')).world).contradictions, [])
  })
  test('a joined party shows each name, number and role with the record that has it; rejected ones are not there', () => {
    const { world, id } = worldOf(...three, craft('s', 'Invented Star'), { kind: 'document', label: 'doc', documentType: 'letter', title: 'invented' }, party('d', 'Werk Beispiel', { names: [{ text: 'Werk Beispiel', sources: [{ document: '#doc', at: 'p. 1' }] }], jurisdiction: 'XA' }), number('d', 'lei', '5493001KJTIIGC8Y1R12'), number('a', 'duns', '150483782', { status: 'rejected', reason: 'example' }), { kind: 'role', label: 'r', of: '#s', role: 'owner', party: '#d' }, judged('ad', 'a', 'd'))
    const joined = joinedRecord(world, id('d'))!
    deepEqual([joined.id, joined.names.map(({ text, record, sources }) => [text, record, sources.length]), joined.numbers.map(({ record }) => record), joined.roles.map(({ role, record }) => [role, record]), joined.members.map(({ through }) => through)],
      [id('a'), [['Example Works', id('a'), 0], ['Werk Beispiel', id('d'), 1]], [id('d')], [['owner', id('d')]], [[], [id('ad')]]])
    equal(joinedRecord(world, id('doc')), null)
  })
  test('a number of one record protects all that are the same as it; two numbers brought together are told', () => {
    const lines = [party('a', 'Example Works'), party('b', 'Werk Beispiel'), party('c', 'Example Works'), number('b', 'lei', '5493001KJTIIGC8Y1R12'), number('c', 'lei', '506700GE1G29325QX363'), judged('ab', 'a', 'b')]
    deepEqual([pairsOf(worldOf(...lines.slice(0, 5)).world), pairsOf(worldOf(...lines).world)], [['a c open'], []])
    const { world, id } = worldOf(...lines, judged('ac', 'a', 'c'))
    deepEqual(joinedRecord(world, id('a'))!.conflicts.map(({ a, b }) => [a.statement, b.statement]), [[id('b-lei-5493001KJTIIGC8Y1R12'), id('c-lei-506700GE1G29325QX363')]])
  })
})

suite('laws', () => {
  const labels = ['a', 'b', 'c', 'd', 'e']
  const base = labels.map((label, n) => party(label, `Example Works ${n % 2 === 0 ? 'LLC' : ''}`))
  const pair = fc.tuple(fc.constantFrom(...labels), fc.constantFrom(...labels), fc.constantFrom('same' as const, 'not-same' as const)).filter(([a, b]) => a !== b)
  const distinct = fc.uniqueArray(pair, { selector: ([a, b]) => [a, b].toSorted().join(), maxLength: 8 })
  const groupsIn = ({ world, id }: ReturnType<typeof worldOf>) => labels.map((label) => sameRecords(world).members(id(label)).map((member) => world.sealed(member.id)!.fields.label).toSorted().join(''))
  const contradicted = ({ world }: ReturnType<typeof worldOf>) => sameRecords(world).contradictions.map(({ a, b }) => [a, b].map((id) => world.sealed(id)!.fields.label).toSorted().join('')).toSorted()

  test('undo is exact: with a judgement withdrawn, everything is as before it', () => {
    fc.assert(fc.property(distinct, pair, (before, [a, b, judgement]) => {
      const lines = [...base, ...before.map(([x, y, j], n) => judged(`j${n}`, x, y, j))]
      const [plain, undone] = [worldOf(...lines), worldOf(...lines, judged('last', a, b, judgement), withdrawn('last'))]
      deepEqual([groupsIn(undone), contradicted(undone), pairsOf(undone.world)], [groupsIn(plain), contradicted(plain), pairsOf(plain.world)])
    }), { numRuns: 60 })
  })
  test('the order of the log does not matter where each pair was judged once', () => {
    fc.assert(fc.property(distinct, fc.infiniteStream(fc.nat()), (pairs, dice) => {
      const shuffled = pairs.map((each) => ({ each, at: dice.next().value as number })).toSorted((x, y) => x.at - y.at).map(({ each }) => each)
      const of = (list: typeof pairs) => worldOf(...base, ...list.map(([x, y, j], n) => judged(`j${n}`, x, y, j)))
      deepEqual([groupsIn(of(shuffled)), contradicted(of(shuffled)), pairsOf(of(shuffled).world)], [groupsIn(of(pairs)), contradicted(of(pairs)), pairsOf(of(pairs).world)])
    }), { numRuns: 60 })
  })
  test('groups are what sameness makes them: each with itself, both ways, and through others', () => {
    fc.assert(fc.property(distinct, (pairs) => {
      const { world, id } = worldOf(...base, ...pairs.map(([x, y, j], n) => judged(`j${n}`, x, y, j)))
      const groups = sameRecords(world)
      for (const [x, y, j] of pairs) {
        if (j === 'not-same') ok(groups.of(id(x)) !== groups.of(id(y)))
        else ok(groups.of(id(x)) === groups.of(id(y)) || groups.contradictions.some(({ records }) => records.includes(id(x)) && records.includes(id(y))))
      }
      // Each member is reached by judgements that say `same`, each of which names a record on the way.
      for (const label of labels) for (const { id: member, through } of groups.members(id(label))) {
        let at = id(label)
        for (const by of through) { const { a, b, judgement } = world.get(by, 'sameness')!.fields; equal(judgement, 'same'); ok(a === at || b === at); at = a === at ? b : a }
        equal(at, member)
      }
    }), { numRuns: 100 })
  })
  test('two right numbers protect whatever the names are', () => {
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 30 }).filter((text) => /\p{L}/u.test(text)), (text) => {
      const { world } = worldOf(party('a', text), party('b', text), number('a', 'lei', '5493001KJTIIGC8Y1R12'), number('b', 'lei', '506700GE1G29325QX363'))
      deepEqual(pairsOf(world), [])
    }), { numRuns: 60 })
  })
})

const listed = join(import.meta.dirname, '../../../../shared/data/ids/vessel_imo_mmsi_from_ofac.csv')

suite('ships and companies of a sanctions list', { skip: existsSync(listed) ? false : 'needs ../shared/data' }, () => {
  test('those alike in name are kept apart by their numbers; one number under two names is the only candidate', () => {
    const rows = readFileSync(listed, 'utf8').trim().split('\n').slice(1).map((row) => row.split(',') as [string, string, string, string])
    const schemes: Readonly<Record<string, string>> = { imo_ship: 'imo-ship', imo_company: 'imo-company', mmsi: 'mmsi' }
    const entries = new Map(rows.map(([type, , name, entry]) => [entry, type === 'imo_company' ? party(`e${entry}`, name) : craft(`e${entry}`, name)]))
    const { world } = worldOf(...entries.values(), ...rows.map(([type, value, , entry]) => number(`e${entry}`, schemes[type]!, value)))
    const { candidates, records, keptApart, cut } = sameCandidates(world, { withKeptApart: true })
    deepEqual([records, cut, candidates.filter(({ standing }) => standing === 'open').map(({ numbers }) => numbers[0]!.relation)], [entries.size, 0, ['same']])
    ok(keptApart >= 15 && keptApart === candidates.length - 1, String(keptApart))
  })
})
