/** Screening view: decisions on candidates, remembered, reopened and undone, on an invented list. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { candidatesOf, rescreened, changedFields, ScreeningList, stateOf, type Candidate, type ListEntry, type ParsedList, type StatedDecision } from '@proofmark/core/screening'
import { world as worldFrom, type AnyStatement, type World } from '@proofmark/core/statements'
import { worldOf, type Lines } from '../statements/invented-world.test.ts'
import { caseRecords, factsBefore, screeningView, type KeptLists } from './index.ts'

const entry = (reference: string, name: string, more: Partial<ListEntry> = {}): ListEntry => ({ reference, kind: null, names: [{ text: name, quality: 'primary' }], born: [], countries: [], identifiers: [], programme: null, listedOn: null, notes: [], ...more })
const listOf = (dated: string, ...entries: readonly ListEntry[]): ParsedList => ({ list: 'un', dated, entries })
const first = listOf('2084-03-01', entry('XXe.1', 'EXAMPLE TRADING LLC'), entry('XXi.1', 'Ivan EXAMPLE', { kind: 'person' }), entry('XXe.2', 'FARAWAY LANTERN WORKS'))

const parties: Lines = [
  { kind: 'case', label: 'case', title: 'Invented case' }, { kind: 'case', label: 'other', title: 'Another case' },
  { kind: 'party', label: 'trading', case: '#case', names: [{ text: 'Example Trading' }, { text: 'Пример Трейдинг', use: 'alias' }], partyType: 'company', jurisdiction: 'XA' },
  { kind: 'party', label: 'ivan', names: [{ text: 'Иван Экзампле' }], partyType: 'person', publicRole: 'public-official' },
  { kind: 'party', label: 'apart', case: '#other', names: [{ text: 'Example Trading' }], partyType: 'company' },
  { kind: 'craft', label: 'ship', case: '#case', craftType: 'vessel', names: [{ text: 'EXAMPLE STAR' }] },
  { kind: 'identifier', label: 'imo', of: '#ship', scheme: 'imo-ship', value: '9074729' },
  { kind: 'transfer', case: '#case', items: [], from: '#ivan', to: '#trading', transferKind: 'sale' },
]
const decide = (label: string, of: string, at: string, decision: string, more: object = {}) => ({ kind: 'screening', label, party: of, list: 'un', listDate: '2084-03-01', entry: at, decision, reasons: ['other line of business'], ...more })

const candidatesIn = (world: World, list: ParsedList): Candidate[] => { const screening = new ScreeningList(list); return caseRecords(world, null).flatMap((record) => candidatesOf(record, { snapshot: list.dated!, name: list.list, screening })) }
const kept = (...lists: readonly ParsedList[]): KeptLists => {
  const find = (list: ParsedList | undefined, reference: string) => list?.entries.filter((each) => each.reference === reference)
  return { entriesNow: (name, reference) => find(name === 'un' ? lists.at(-1) : undefined, reference), entriesThen: ({ listDate, entry: reference }: StatedDecision) => find(lists.find(({ dated }) => dated === listDate), reference) }
}
const viewOf = (world: World, ...lists: readonly ParsedList[]) => screeningView(world, caseRecords(world, null), candidatesIn(world, lists.at(-1)!), kept(...lists))
const states = (made: ReturnType<typeof worldOf>, ...lists: readonly ParsedList[]) => Object.fromEntries(viewOf(made.world, ...lists).candidates.map(({ record, entry: { reference }, state }) => [`${made.label(record)} ${reference}`, state]))

suite('records of a case', () => {
  test('are those that belong to it or that its statements name, with names in all scripts and numbers; nobody’s birth is known', () => {
    const { world, id, label } = worldOf(...parties)
    const records = caseRecords(world, id('case'))
    deepEqual(records.map((record) => label(record.id)), ['trading', 'ivan', 'ship'])
    deepEqual(records[0]!.facts, { names: ['Example Trading', 'Пример Трейдинг'], kind: 'organisation', born: [], countries: ['XA'], identifiers: [] })
    deepEqual(records[2]!.facts, { names: ['EXAMPLE STAR'], kind: 'vessel', born: [], countries: [], identifiers: [{ scheme: 'imo-ship', value: '9074729' }] })
    deepEqual(caseRecords(world, null).map((record) => label(record.id)), ['trading', 'ivan', 'apart', 'ship'])
  })
  test('a rejected number is not asked with; a number in common finds an entry under another name', () => {
    const listed = listOf('2084-03-01', entry('9', 'OLD LANTERN', { kind: 'vessel', identifiers: [{ scheme: 'imo-ship', value: 'IMO 9074729' }, { scheme: 'tax', value: '9074729' }] }))
    const { world } = worldOf(...parties)
    deepEqual(candidatesIn(world, listed).map(({ numbersInCommon, entry: { reference } }) => [reference, numbersInCommon]), [['9', ['9074729']]])
    const same = listOf('2084-03-01', entry('9', 'OLD LANTERN', { kind: 'vessel', identifiers: [{ scheme: 'imo-ship', value: '9074729' }] }))
    deepEqual(candidatesIn(world, same).map(({ numbersInCommon, identifiers }) => [identifiers, numbersInCommon]), [['one-in-common', ['9074729']]])
    const rejected = worldOf(...parties.slice(0, 6), { kind: 'identifier', of: '#ship', scheme: 'imo-ship', value: '9074729', status: 'rejected' })
    deepEqual(candidatesIn(rejected.world, same), [])
  })
})

suite('decisions on candidates', () => {
  test('nobody decided: open; somebody could not say: undecided; decided: match and no match', () => {
    const made = worldOf(...parties, decide('d1', '#trading', 'XXe.1', 'no-match', { by: '#ivan' }), decide('d2', '#apart', 'XXe.1', 'undecided'))
    deepEqual(states(made, first), { 'trading XXe.1': 'no-match', 'apart XXe.1': 'undecided', 'ivan XXi.1': 'open' })
  })
  test('what two people decide otherwise stands side by side; of one person the latest counts and the earlier is shown as replaced', () => {
    const made = worldOf(...parties, decide('d1', '#trading', 'XXe.1', 'no-match', { by: '#ivan' }), decide('d2', '#trading', 'XXe.1', 'match', { by: '#apart' }))
    equal(states(made, first)['trading XXe.1'], 'contradicted')
    const again = worldOf(...parties, decide('d1', '#trading', 'XXe.1', 'no-match', { by: '#ivan' }), decide('d2', '#trading', 'XXe.1', 'match', { by: '#ivan' }))
    const [found] = viewOf(again.world, first).candidates.filter(({ record }) => record === again.id('trading'))
    deepEqual([found!.state, found!.decisions.map(({ decision, isReplaced }) => [decision, isReplaced])], ['match', [['no-match', true], ['match', false]]])
  })
  test('law: a decision is remembered on every later snapshot, unless the entry says something else; then it is reopened and says what', () => {
    const made = worldOf(...parties, decide('d', '#trading', 'XXe.1', 'no-match'))
    const text = fc.constantFrom('EXAMPLE TRADING LLC', 'EXAMPLE TRADING CO')
    fc.assert(fc.property(text, fc.constantFrom(null, 'XX-PROG'), fc.boolean(), fc.array(fc.constantFrom('XXe.7', 'XXe.8', 'XXe.9'), { maxLength: 3 }), (name, programme, isTurned, others) => {
      const now = listOf('2084-09-01', entry('XXe.1', name, { programme }), ...[...new Set(others)].map((reference) => entry(reference, 'UNRELATED HARBOUR')))
      const later = isTurned ? { ...now, entries: now.entries.toReversed() } : now
      const [found] = viewOf(made.world, first, later).candidates.filter(({ record }) => record === made.id('trading'))
      const fields = changedFields([first.entries[0]!], [entry('XXe.1', name, { programme })])
      equal(found!.state, fields.length === 0 ? 'no-match' : 'reopened')
      deepEqual(found!.decisions[0]!.reopened, fields.length === 0 ? [] : [{ why: 'entry-changed', fields }])
    }))
  })
  test('is reopened when the names or numbers of the party changed since, and says which; a correction of something else leaves it', () => {
    const d = decide('d', '#trading', 'XXe.1', 'no-match')
    const named = worldOf(...parties, d, { kind: 'correction', of: '#trading', changes: [{ field: '/names', value: [{ text: 'Example Trading', script: null, language: null, use: 'primary', sources: [] }, { text: 'Example General Trading', script: null, language: null, use: 'alias', sources: [] }] }], reason: 'found' })
    const [found] = viewOf(named.world, first).candidates.filter(({ record }) => record === named.id('trading'))
    deepEqual([found!.state, found!.decisions[0]!.reopened], ['reopened', [{ why: 'names-changed', added: ['Example General Trading'], removed: ['Пример Трейдинг'] }]])
    equal(states(worldOf(...parties, d, { kind: 'correction', of: '#trading', changes: [{ field: '/competence', value: 'trade' }], reason: 'found' }), first)['trading XXe.1'], 'no-match')
    const numbered = worldOf(...parties, d, { kind: 'identifier', of: '#trading', scheme: 'tax', value: '77-12345' })
    deepEqual(viewOf(numbered.world, first).candidates.find(({ record }) => record === numbered.id('trading'))!.decisions[0]!.reopened, [{ why: 'numbers-changed', added: ['tax 77-12345'], removed: [] }])
    deepEqual(factsBefore(numbered.world, numbered.id('trading'), parties.length).numbers, [])
  })
  test('on one record counts at another that is judged the same, shown as decided there; not once they are not judged so', () => {
    const same = { kind: 'sameness', label: 'same', of: 'party', a: '#trading', b: '#apart', judgement: 'same', reason: 'one register' }
    const lines: Lines = [...parties, decide('d', '#apart', 'XXe.1', 'no-match', { by: '#ivan' })]
    equal(states(worldOf(...lines), first)['trading XXe.1'], 'open')
    const made = worldOf(...lines, same)
    deepEqual([states(made, first)['trading XXe.1'], states(made, first)['apart XXe.1']], ['no-match', 'no-match'])
    const found = (of: typeof made) => viewOf(of.world, first).candidates.find(({ record }) => record === of.id('trading'))!
    deepEqual(found(made).decisions.map(({ decision, byName, elsewhere }) => [decision, byName, elsewhere]), [['no-match', 'Иван Экзампле', { record: made.id('apart'), title: 'Example Trading', handling: 'restricted' }]])
    // Held against the record that it was made on.
    equal(states(worldOf(...lines, same, { kind: 'identifier', of: '#trading', scheme: 'tax', value: '77-12345' }), first)['trading XXe.1'], 'no-match')
    equal(states(worldOf(...lines, same, { kind: 'identifier', of: '#apart', scheme: 'tax', value: '77-12345' }), first)['trading XXe.1'], 'reopened')
    equal(states(worldOf(...lines, same, decide('e', '#trading', 'XXe.1', 'match', { by: '#apart' })), first)['apart XXe.1'], 'contradicted')
    for (const end of [{ kind: 'withdrawal', of: '#same', reason: 'slip' }, { kind: 'sameness', of: 'party', a: '#trading', b: '#apart', judgement: 'not-same', reason: 'two registers' }]) {
      const parted = worldOf(...lines, same, end)
      deepEqual([states(parted, first)['trading XXe.1'], states(parted, first)['apart XXe.1'], found(parted).decisions], ['open', 'no-match', []])
    }
  })
  test('a list of that day that is not kept reopens it, since nobody can tell; one without a candidate stands apart', () => {
    const made = worldOf(...parties, decide('d', '#trading', 'XXe.1', 'no-match', { listDate: '2083-01-01' }), decide('e', '#trading', 'XXe.2', 'no-match'), decide('f', '#ivan', 'XXe.3', 'match'))
    const view = viewOf(made.world, first)
    deepEqual(view.candidates.find(({ record }) => record === made.id('trading'))!.decisions[0]!.reopened, [{ why: 'list-not-kept' }])
    deepEqual(view.apart.map(({ statement, reopened }) => [made.label(statement), reopened]), [['e', []], ['f', [{ why: 'entry-gone' }]]])
  })
  test('where the list still has the entry, under a name that is no longer alike, it is to be decided again, then and now side by side; decided again it stands apart', () => {
    const later = listOf('2084-09-01', entry('XXe.1', 'UNRELATED HARBOUR'))
    const d = decide('d', '#trading', 'XXe.1', 'no-match')
    const made = worldOf(...parties, d)
    const { candidates, again, apart } = viewOf(made.world, first, later)
    deepEqual([candidates, apart], [[], []])
    deepEqual(again.map(({ record, entry: at, state, entriesThen, entriesNow, decisions }) => [made.label(record), at, state, entriesThen, entriesNow, decisions.map(({ reopened }) => reopened)]), [['trading', 'XXe.1', 'reopened', [first.entries[0]], later.entries, [[{ why: 'entry-changed', fields: ['names'] }]]]])
    const twice = worldOf(...parties, d, decide('e', '#trading', 'XXe.1', 'match', { listDate: '2084-09-01' }))
    const after = viewOf(twice.world, first, later)
    deepEqual([after.again, after.apart.map(({ statement }) => twice.label(statement))], [[], ['d', 'e']])
  })
  test('law: a withdrawal undoes a decision to the letter', () => {
    for (const decision of ['match', 'no-match', 'undecided']) for (const before of [[], [decide('d0', '#trading', 'XXe.1', 'no-match', { by: '#ivan' })]]) {
      const lines = [...parties, ...before]
      const made = worldOf(...lines, decide('d', '#trading', 'XXe.1', decision), { kind: 'withdrawal', label: 'w', of: '#d', reason: 'slip' })
      const without = worldFrom(made.statements.filter(({ fields }) => fields.label !== 'd' && fields.label !== 'w'))
      deepEqual(viewOf(made.world, first), viewOf(without, first))
      ok(JSON.stringify(viewOf(worldFrom(made.statements.slice(0, -1)), first)) !== JSON.stringify(viewOf(without, first)))
    }
  })
  test('law: in which order people decided changes no state', () => {
    const people = ['#ivan', '#apart', '#trading']
    const said = fc.tuple(...people.map(() => fc.option(fc.constantFrom('match', 'no-match', 'undecided'))))
    fc.assert(fc.property(said, fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (words, order) => {
      const made = worldOf(...parties, ...people.map((by, at) => (words[at] == null ? { kind: 'document', label: `none${at}`, documentType: 'letter', title: 'x' } : decide(`d${at}`, '#trading', 'XXe.1', words[at], { by }))))
      const [head, tail] = [made.statements.slice(0, parties.length), made.statements.slice(parties.length)]
      const turned = worldFrom([...head, ...order.map((at) => tail[at]!)].map((each, index) => ({ ...each, index }) as AnyStatement))
      const state = (world: World) => viewOf(world, first).candidates.map(({ record, state: of, entry: { reference } }) => [record, reference, of])
      deepEqual(state(turned), state(made.world))
    }), { numRuns: 60 })
    equal(stateOf([]), 'open')
  })
})

suite('a list that changes', () => {
  test('tells which candidates are new, gone and changed, from the threshold on', () => {
    const { world, label } = worldOf(...parties)
    const later = listOf('2084-09-01', entry('XXe.1', 'EXAMPLE TRADING LLC', { programme: 'XX-PROG' }), entry('XXe.5', 'EXAMPLE STAR', { kind: 'vessel' }))
    const { fresh, gone, changed } = rescreened(candidatesIn(world, first), candidatesIn(world, later), 0.84)
    const named = (all: readonly Candidate[]) => all.map(({ record, entry: { reference } }) => `${label(record)} ${reference}`)
    deepEqual([named(fresh), named(gone), named(changed)], [['ship XXe.5'], ['ivan XXi.1'], ['trading XXe.1', 'apart XXe.1']])
    const same = candidatesIn(world, first)
    deepEqual(rescreened(same, same, 0), { fresh: [], gone: [], changed: [] })
  })
})
