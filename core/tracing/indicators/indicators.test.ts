/** Indicators over invented worlds: what fits, what was diverted, how soon; and the laws that figures keep. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { withBuiltIn } from '@proofmark/core/instruments'
import { world, type AnyStatement, type World } from '@proofmark/core/statements'
import { worldOf } from '../../statements/invented-world.test.ts'
import type { IndicatorQuestion } from './indicator-views.ts'
import { indicators, nothingAsked } from './indicators.ts'
import { namesContaining } from './suggestions.ts'

const registers = withBuiltIn([])
const about = (all: World, asked: Partial<IndicatorQuestion>) => indicators(all, { ...nothingAsked, ...asked }, registers)
const parties = [
  { kind: 'party', label: 'works', names: [{ text: 'Example Works' }], partyType: 'company', jurisdiction: 'XA' },
  { kind: 'party', label: 'ministry', names: [{ text: 'Ministry of Examplia' }], partyType: 'state', jurisdiction: 'XB' },
  { kind: 'party', label: 'band', names: [{ text: 'Invented Band' }], partyType: 'armed-group' },
  { kind: 'party', label: 'other', names: [{ text: 'Other Works' }], partyType: 'company' },
]
const item = (label: string, more: object = {}) => ({ kind: 'item', label, description: `launcher ${label}`, itemClass: 'launcher', ...more })
const sale = (of: string, more: object = {}) => ({ kind: 'transfer', label: `sale-${of}`, items: [`#${of}`], from: '#works', to: '#ministry', transferKind: 'sale', when: '2080-05-01/2080-05-11', authorised: 'yes', ...more })
const model = (of: string, value: string, more: object = {}) => ({ kind: 'identification', item: `#${of}`, level: 'model', value, ...more })
const base = [
  { kind: 'case', label: 'case-1', title: 'Invented' }, ...parties,
  { kind: 'recovery', label: 'rec', when: '2080-08-09', situation: 'seized', case: '#case-1' },
  item('a', { case: '#case-1', recoveredIn: '#rec' }), sale('a'), model('a', 'Model Nine'),
  item('b', { case: '#case-1' }), sale('b'), model('b', 'model  nine'),
  item('c'), model('c', 'Model Nine'),
  { kind: 'transfer', label: 'passed-b', items: ['#b'], from: '#ministry', to: '#band', transferKind: 're-transfer', when: '2080-06-30', authorised: 'no' },
]

suite('indicators', () => {
  test('count items fitting, traced and diverted, each under its own name, with their intervals', () => {
    const { world: all, id } = worldOf(...base)
    const found = about(all, { model: 'MODEL NINE' })
    deepEqual(found.counts, { itemsFitting: 3, itemsTraced: 2, itemsDiverted: 2, cases: 1, statements: 2 })
    deepEqual(found.rows.map((row) => [row.item === id('a') ? 'a' : 'b', row.reasons.map(({ why }) => why)]).toSorted(), [['a', ['recovered-unauthorised']], ['b', ['transfer-not-authorised']]])
    const exported = about(all, { exporter: 'example works' })
    const span = (label: string, to: string) => { const each = exported.rows.find((row) => row.item === id(label))!.spans.find((one) => one.from.statement === id(`sale-${label}`) && one.to.event === to)!; return [each.least, each.most] }
    deepEqual([exported.counts.itemsFitting, exported.counts.itemsDiverted], [2, 2])
    deepEqual([span('a', 'recovery'), span('a', 'diversion'), span('b', 'diversion')], [[90, 100], [0, 100], [0, 60]])
    // What was passed on without authority is the proof itself: no time lies between it and the diversion.
    deepEqual(about(all, { exporter: 'ministry' }).rows[0]!.spans.filter(({ from }) => from.event === 'transfer').map(({ to }) => to.event), [])
    for (const code of ['documented', 'access'] as const) ok(found.notes.some((note) => note.code === code))
  })
  test('an open end stays open: without a day of transfer nothing limits the time', () => {
    const { world: all } = worldOf(...parties, item('a'), sale('a', { when: null }), { kind: 'transfer', items: ['#a'], from: '#ministry', to: '#band', transferKind: 'theft', when: '2080-07' })
    const [row] = about(all, { exporter: 'works' }).rows
    deepEqual(row!.reasons.map(({ why }) => why), ['custody-unauthorised'])
    deepEqual(row!.spans.filter(({ from, to }) => from.event === 'transfer' && to.event === 'diversion').map(({ least, most }) => [least, most]), [[null, null]])
  })
  test('roles: who gave it is no consignee; an end user is who an undertaking names; all that is asked must hold', () => {
    const { world: all } = worldOf(...base, { kind: 'document', label: 'paper', documentType: 'end-user-certificate', title: 'Invented paper' }, { kind: 'undertaking', undertakingType: 'no-retransfer', documents: ['#paper'], items: ['#b'], givenBy: '#ministry', endUser: '#ministry', wording: 'Not to be passed on.' })
    equal(about(all, { consignee: 'Example Works' }).counts.itemsFitting, 0)
    equal(about(all, { consignee: 'Ministry of Examplia' }).counts.itemsFitting, 2)
    const end = about(all, { endUser: 'ministry' })
    deepEqual([end.counts.itemsFitting, end.rows[0]!.reasons.map(({ why }) => why)], [1, ['transfer-not-authorised', 'condition-breached-if']])
    equal(about(all, { exporter: 'works', consignee: 'band' }).counts.itemsFitting, 1)
    deepEqual([about(all, { exporter: 'Nobody' }).unknownParties, about(all, {}).state], [['exporter'], 'nothing'])
  })
  test('parts and members count once, with their whole', () => {
    const { world: all } = worldOf(...base, item('part', { partOf: '#b' }), item('same'), { kind: 'sameness', of: 'item', a: '#b', b: '#same', judgement: 'same', reason: 'one object' })
    deepEqual(about(all, { exporter: 'works' }).counts, about(worldOf(...base).world, { exporter: 'works' }).counts)
    equal(about(all, { exporter: 'works' }).rows.length, 4)
  })
  test('a rejected identification, reading or hypothesis does not count', () => {
    const lots = [{ kind: 'mark', label: 'm', item: '#c', transcription: 'L-7' }, { kind: 'reading', label: 'lot', mark: '#m', scheme: 'plain', meaning: 'lot', lot: 'L-7', status: 'accepted', reason: 'read' }]
    equal(about(worldOf(...base, ...lots).world, { lot: 'l-7' }).counts.itemsFitting, 1)
    equal(about(worldOf(...base, ...lots, { ...lots[1], label: 'no', status: 'rejected' }).world, { lot: 'L-7' }).counts.itemsFitting, 0)
    const stated = { kind: 'diversion', items: ['#c'], diversionKind: 'undetermined' }
    equal(about(worldOf(...base, stated).world, { model: 'Model Nine' }).counts.itemsDiverted, 3)
    equal(about(worldOf(...base, { ...stated, status: 'rejected', reason: 'no' }).world, { model: 'Model Nine' }).counts.itemsDiverted, 2)
    equal(about(worldOf(...base, model('x', 'Other', { status: 'rejected' }), item('x')).world, { model: 'Other' }).counts.itemsFitting, 0)
  })
})

const holders = ['works', 'ministry', 'band', 'other']
/** Registers have no part in these laws and take their time. */
const without = (all: World, asked: Partial<IndicatorQuestion>) => indicators(all, { ...nothingAsked, ...asked }, [])
const line = fc.record({ from: fc.constantFrom(...holders).map((each) => `#${each}`), to: fc.constantFrom(...holders).map((each) => `#${each}`), items: fc.constantFrom(['#a'], ['#b'], ['#a', '#c']), transferKind: fc.constantFrom('sale', 're-transfer', 'theft', 'capture', 'undetermined'), authorised: fc.constantFrom('yes', 'no', 'unknown'), when: fc.constantFrom(null, '2080', '2080-09/2081', '2079-03-04') }).map((fields) => ({ kind: 'transfer', ...fields }))
const lines = fc.array(line, { maxLength: 4 })
const question = fc.constantFrom<Partial<IndicatorQuestion>>({ exporter: 'works' }, { consignee: 'ministry' }, { exporter: 'ministry', model: 'Model Nine' }, { model: 'Model Nine' })

suite('laws of indicators', () => {
  test('the order of the log changes nothing', () => {
    fc.assert(fc.property(lines, question, fc.infiniteStream(fc.nat()), (more, asked, numbers) => {
      const { world: all } = worldOf(...base, ...more)
      const shuffled = all.all.map((statement) => [numbers.next().value!, statement] as const).toSorted(([a], [b]) => a - b).map(([, statement], index) => ({ ...statement, index }) as AnyStatement)
      deepEqual(canonical(without(world(shuffled), asked)), canonical(without(all, asked)))
    }), { numRuns: 60 })
  })
  test('withdrawal restores exactly', () => {
    fc.assert(fc.property(lines, line, question, (more, last, asked) => {
      const { world: all } = worldOf(...base, ...more, { ...last, label: 'last' }, { kind: 'withdrawal', of: '#last', reason: 'slip' })
      deepEqual(without(all, asked), without(world(all.all.slice(0, -2)), asked))
    }), { numRuns: 60 })
  })
  test('an unrelated case changes no figure', () => {
    fc.assert(fc.property(lines, question, (more, asked) => {
      const { world: all } = worldOf(...base, ...more, { kind: 'case', label: 'case-2', title: 'Unrelated' }, { kind: 'party', label: 'far', names: [{ text: 'Far Works' }], partyType: 'company' },
        item('z', { case: '#case-2' }), sale('z', { from: '#far', to: '#far', authorised: 'no' }), model('z', 'Model Ten'))
      const before = all.all.findIndex(({ fields }) => fields.label === 'case-2')
      deepEqual(without(all, asked), without(world(all.all.slice(0, before)), asked))
    }), { numRuns: 60 })
  })
})

test('of a name that is only a part, the recorded ones that contain it are told', () => {
  const suggestions = { exporter: ['Example Works'], consignee: [], endUser: [], model: ['Model Nine', 'Model  nine B', 'Ten'], lot: ['L-7'] }
  const told = (asked: Partial<IndicatorQuestion>) => namesContaining(suggestions, { ...nothingAsked, ...asked }).map(({ part, names }) => `${part}: ${names.join()}`)
  deepEqual([told({ model: 'MODEL NINE' }), told({ model: 'nine', exporter: 'work' }), told({ lot: 'L-7' }), told({ model: ' ' })], [['model: Model  nine B'], ['exporter: Example Works', 'model: Model Nine,Model  nine B'], [], []])
})

/** Lists that have no order of their own, in one. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, canonical(each)]))
}
