/**
 * @module
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { withinSteps } from '@proofmark/core/dates'
import { world as worldFrom, type Claim } from '@proofmark/core/statements'
import { type Lines, worldOf } from '../statements/invented-world.test.ts'
import { outcomeOf } from './claim-outcome.ts'
import { relevantTo } from './relevant.ts'
import { supportOf } from './support.ts'
import { claimWording } from './wording.ts'

const party = (label: string, partyType = 'company') => ({ kind: 'party', label, names: [{ text: `Invented ${label}` }], partyType })
const base: Lines = [
  ...['maker', 'army', 'dealer', 'other'].map((label) => party(label)), party('group', 'armed-group'), party('police', 'state'),
  { kind: 'document', label: 'licence', documentType: 'export-licence', title: 'Invented licence' },
  { kind: 'item', label: 'item', description: 'invented launcher', itemClass: 'launcher' },
]
const leg = (label: string, from: string, to: string, when: string | null, authorised: string, more: object = {}) =>
  ({ kind: 'transfer', label, from: `#${from}`, to: `#${to}`, when, authorised, transferKind: 'supply', items: ['#item'], documents: ['#licence'], ...more })
const delivered = leg('delivered', 'maker', 'army', '2083-03', 'yes')
const passedOn = leg('passed-on', 'army', 'group', '2083-09', 'no')
const hypothesis = (more: object) => ({ kind: 'diversion', label: 'hypothesis', items: ['#item'], diversionKind: 'undetermined', ...more })

interface Given { from?: string | null; to?: string | null; last?: string; first?: string }
function claimed(lines: Lines, { from = '2083-01-01', to = '2083-12-31', last, first }: Given = {}) {
  const invented = worldOf(...base, ...lines)
  const handed = (label: string | undefined) => (label === undefined ? null : invented.id(label))
  const claim: Claim = { type: 'diverted-between', item: invented.id('item'), from, to, lastAuthorised: handed(last), firstUnauthorised: handed(first) }
  return { ...invented, claim, outcome: outcomeOf(invented.world, claim) }
}
const statusOf = (...given: Parameters<typeof claimed>) => claimed(...given).outcome.status
const hands = { last: 'army', first: 'group' }

suite('left authorised hands between', () => {
  test('is established where the only account says so, on paper, with the days of the interval', () => {
    const { outcome } = claimed([delivered, passedOn], hands)
    deepEqual([outcome.status, outcome.window], ['established', { from: '2083-03-01', to: '2083-09-30' }])
    equal(statusOf([delivered, passedOn], { from: '2083', to: '2083-09' }), 'established', 'EDTF: the outer days')
  })
  test('on the word of who asserts it is possible', () => equal(statusOf([delivered, { ...passedOn, documents: [] }], hands), 'possible'))
  test('is possible where one of two competing accounts says so', () => {
    const rival = leg('rival', 'army', 'dealer', '2083-05', 'no')
    const { outcome } = claimed([delivered, passedOn, rival], hands)
    deepEqual([outcome.status, outcome.conditions.map(({ status }) => status).toSorted()], ['possible', ['contradicted', 'established']])
    equal(statusOf([delivered, passedOn, rival], { last: 'army' }), 'established', 'what both say')
  })
  test('is contradicted where no account can hold it: other days, or straight into other hands', () => {
    equal(statusOf([delivered, passedOn], { from: '2085-01-01', to: null }), 'contradicted')
    equal(statusOf([delivered, passedOn], { last: 'army', first: 'dealer' }), 'contradicted')
    equal(statusOf([delivered, passedOn, leg('rival', 'army', 'dealer', '2083-05', 'no')], { last: 'army', first: 'other' }), 'contradicted')
  })
  test('is not established where the days only overlap, a hand is not determined, or nothing is recorded', () => {
    equal(statusOf([delivered, passedOn], { from: '2083-06-01', to: '2083-12-31' }), 'not-established')
    equal(statusOf([leg('seen', 'dealer', 'group', '2083-09', 'no')], { from: null, ...hands }), 'not-established')
    equal(statusOf([], {}), 'not-established')
    equal(statusOf([delivered], {}), 'not-established')
  })
  test('an unknown leg between leaves room for another hand', () => {
    const found = leg('found', 'group', 'police', '2083-11', 'no')
    equal(statusOf([delivered, found], { last: 'army', first: 'dealer' }), 'not-established')
  })
  test('a hypothesis that nobody rejected competes; one that was rejected, or says nothing, does not', () => {
    const against = { firstUnauthorised: '#dealer' }
    equal(statusOf([delivered, passedOn, hypothesis(against)], hands), 'possible')
    equal(statusOf([delivered, passedOn, hypothesis({ ...against, status: 'rejected', reason: 'invented' })], hands), 'established')
    equal(statusOf([delivered, passedOn, hypothesis({})], hands), 'established')
    equal(statusOf([delivered, passedOn, hypothesis({ diversionKind: 'not-applicable' })], hands), 'possible')
    equal(statusOf([hypothesis({ lastAuthorised: '#army', firstUnauthorised: '#group', when: '2083-05' })], hands), 'possible', 'alone it is his word')
    equal(statusOf([hypothesis({ diversionKind: 'not-applicable' })], hands), 'not-established')
  })
  test('of a group, or with a hand-over that fits no account, nothing is established', () => {
    const many = [delivered, passedOn].map((each) => ({ ...each, items: ['#many'] }))
    const { world, id } = worldOf(...base, { kind: 'item', label: 'many', description: 'invented launchers', itemClass: 'launcher', quantity: { qualifier: 'exactly', value: 5 } }, ...many)
    equal(outcomeOf(world, { type: 'diverted-between', item: id('many'), from: '2083', to: '2083', lastAuthorised: null, firstUnauthorised: null }).status, 'possible')
  })
  test('the same party under two records is one hand', () => {
    const again = [party('army-again'), { kind: 'sameness', label: 'same', a: '#army-again', b: '#army', of: 'party', judgement: 'same', reason: 'invented' }]
    equal(statusOf([delivered, passedOn, ...again], { last: 'army-again', first: 'group' }), 'established')
    equal(statusOf([delivered, passedOn, again[0]!], { last: 'army-again', first: 'group' }), 'contradicted')
  })
  test('of more hand-overs than can be weighed in its steps it says so, and keeps nobody busy', () => {
    const { world, claim } = claimed(Array.from({ length: 230 }, (_, at) => leg(`leg-${at}`, 'army', 'group', null, at % 2 === 0 ? 'no' : 'yes')), hands)
    equal(withinSteps(2 ** 28, () => outcomeOf(world, claim)), null)
  })
  test('hangs on the hand-overs and their paper; the hands are known by their ids, whether or not their names are shown', () => {
    const { world, claim, label } = claimed([delivered, passedOn], hands)
    deepEqual(supportOf(world, claim).hangsOn.map(label).toSorted(), ['delivered', 'item', 'licence', 'passed-on'])
  })
  test('what is withheld of a rival hand-over, of a hypothesis or of a judgement never makes it surer', () => {
    const rival = leg('rival', 'maker', 'dealer', '2083-02', 'yes')
    const whole = claimed([delivered, passedOn, rival], hands)
    equal(whole.outcome.status, 'possible')
    const hiding = (label: string, ...fields: readonly string[]) => {
      const shown = worldFrom(whole.world.all.map((each) => (each.id === whole.id(label) ? { ...each, hidden: fields.map((field) => `/${field}`), fields: { ...each.fields, ...Object.fromEntries(fields.map((field) => [field, field === 'items' ? [] : null])) } } as typeof each : each)))
      return outcomeOf(shown, whole.claim)
    }
    for (const fields of [['from', 'fromText'], ['to', 'toText'], ['when'], ['items'], ['authorised'], ['transferKind']]) {
      const { status, window } = hiding('rival', ...fields)
      ok(status === 'possible' || status === 'not-established', `${fields.join()}: ${status}`)
      equal(window, null, fields.join())
    }
    deepEqual(hiding('delivered', 'note').window, whole.outcome.window)
  })
  test('accuses nobody, whatever it comes to', () => {
    const sentences = [claimed([delivered, passedOn], hands), claimed([delivered, { ...passedOn, documents: [] }], hands), claimed([delivered, passedOn], { from: '2085-01-01', to: null }), claimed([])].map(({ claim, outcome }) => claimWording(claim, outcome))
    equal(new Set(sentences).size, 4)
    match(sentences[1]!, /^Would have left .* All accounts together leave: 2083-03-01 to 2083-09-30\.$/)
    for (const sentence of sentences) ok(!/diverted by|gave it away|violat|breach/.test(sentence), sentence)
  })
  const holder = fc.constantFrom('maker', 'army', 'dealer', 'group', 'police')
  const transfer = fc.record({ from: holder, to: holder, when: fc.option(fc.integer({ min: 2080, max: 2086 }).map(String)), authorised: fc.constantFrom('yes', 'no', 'unknown'), isOnPaper: fc.boolean() })
  test('law: what bears on it is enough; established only if no account and no hypothesis says otherwise', () => {
    const seen = new Map<string, number>()
    fc.assert(fc.property(fc.array(transfer, { maxLength: 3 }), fc.option(holder, { freq: 1 }), fc.option(holder, { freq: 1 }), fc.option(holder, { freq: 1 }), fc.constantFrom(null, '2081', '2084'), fc.boolean(), (all, last, first, supposed, from, isDelivered) => {
      const lines = all.map(({ from, to, when, authorised, isOnPaper }, at) => leg(`leg-${at}`, from, to, when, authorised, isOnPaper ? {} : { documents: [] }))
      const far = [{ kind: 'item', label: 'far', description: 'another launcher', itemClass: 'launcher' }, leg('far-leg', 'army', 'other', '2083', 'no', { items: ['#far'] }), { kind: 'identification', label: 'made', item: '#item', level: 'maker', value: 'Invented maker', status: 'accepted' }]
      const { world, claim, outcome } = claimed([...(isDelivered ? [delivered, passedOn] : []), ...lines, ...far, ...(supposed === null ? [] : [hypothesis({ firstUnauthorised: `#${supposed}` })])], { from, to: null, ...(last === null ? {} : { last }), ...(first === null ? {} : { first }) })
      const relevant = relevantTo(world, claim)
      ok(relevant.size < world.all.length)
      deepEqual(outcomeOf(worldFrom(world.all.filter(({ id }) => relevant.has(id))), claim), outcome)
      if (outcome.status === 'established') for (const { status } of outcome.conditions) equal(status, 'established')
      if (outcome.status === 'contradicted') for (const { status } of outcome.conditions) equal(status, 'contradicted')
      if (outcome.status === 'possible') ok(outcome.conditions.some(({ status }) => status === 'possible' || status === 'established'))
      seen.set(outcome.status, (seen.get(outcome.status) ?? 0) + 1)
    }), { numRuns: 250 })
    equal(seen.size, 4, JSON.stringify([...seen]))
  })
})
