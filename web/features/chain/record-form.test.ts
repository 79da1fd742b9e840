/** Forms about a chain: their lines are valid statements, what is not typed stays unsaid, and a kind of diversion demands support. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { kinds } from '@proofmark/core/statements'
import { fieldsOf, lineOf, needsOf, nothingTyped, type RecordKind, type Typed } from './record-form.ts'

const id = (n: number) => String(n).padStart(32, '0')
const typed = (text: Record<string, string>, refs: Record<string, readonly string[]> = {}, says: Record<string, string> = {}): Typed => ({ text, refs: { items: [id(1)], ...refs }, says })

suite('record form', () => {
  test('nothing typed says nothing, and is not enough', () => {
    deepEqual(needsOf('transfer', nothingTyped), ['needItems', 'needHands'])
    deepEqual(needsOf('diversion', nothingTyped), ['needItems', 'needReviewer'])
    deepEqual(fieldsOf('transfer', nothingTyped), { items: [], documents: [], from: null, to: null, assertedBy: null, fromText: null, toText: null, when: null, basis: null, transferKind: 'undetermined', authorised: 'unknown', place: null })
  })
  test('each kind of line is a statement that its schema takes, without a field that it does not have', () => {
    const full: Record<RecordKind, Typed> = {
      transfer: typed({ toText: 'a store', when: '2031-05/..', place: 'Example Port', lat: '40.9', lon: '29', precision: '20', country: 'xa' }, { from: [id(2)], documents: [id(3)] }),
      undertaking: typed({ wording: 'shall not pass it on', since: '2030' }, { givenBy: [id(2)] }),
      diversion: typed({ diversionKind: 'battlefield-capture', wouldExclude: 'a receipt\n\n a photo ' }, { by: [id(2)], supports: [id(4)] }, { [`supports ${id(4)}`]: 'it says so' }),
    }
    for (const kind of ['transfer', 'undertaking', 'diversion'] as const) {
      deepEqual(needsOf(kind, full[kind]), [], kind)
      const { kind: named, ...fields } = JSON.parse(lineOf(kind, full[kind], id(9), '2031-06-01')) as Record<string, unknown>
      equal(named, kind)
      const parsed = kinds[kind].schema.safeParse(fields)
      ok(parsed.success, `${kind}: ${parsed.success ? '' : parsed.error.message}`)
      deepEqual(Object.keys(fields).filter((name) => !(name in kinds[kind].schema.shape)), [])
    }
    deepEqual((fieldsOf('diversion', full.diversion) as { wouldExclude: unknown }).wouldExclude, ['a receipt', 'a photo'])
  })
  test('handling is what was chosen, and restricted where nobody chose', () => {
    const handling = (text: Record<string, string>) => (JSON.parse(lineOf('transfer', typed({ toText: 'x', ...text }), id(9), '2031-06-01')) as { handling: unknown }).handling
    deepEqual([handling({}), handling({ handling: 'open' }), handling({ handling: 'confidential' })], ['restricted', 'open', 'confidential'])
  })
  test('a kind demands support with its words, a reviewer, and a rejection its reason; undetermined demands the reviewer only', () => {
    const by = { by: [id(2)] }
    deepEqual(needsOf('diversion', typed({}, by)), [])
    deepEqual(needsOf('diversion', typed({ diversionKind: 'in-transit' }, by)), ['needSupport'])
    deepEqual(needsOf('diversion', typed({ diversionKind: 'in-transit' }, { ...by, supports: [id(4)] })), ['needSays'])
    deepEqual(needsOf('diversion', typed({ status: 'rejected' }, by)), ['needReason'])
    deepEqual(needsOf('diversion', typed({})), ['needReviewer'])
  })
  test('a date, a point and a condition without a type are held to their form', () => {
    deepEqual(needsOf('transfer', typed({ toText: 'x', when: 'soon' })), ['badDate'])
    for (const point of [{ lat: '40' }, { lat: '40', lon: '29' }, { lat: 'north', lon: '29', precision: '5' }]) deepEqual(needsOf('transfer', typed({ toText: 'x', ...point } as unknown as Record<string, string>)), ['needPoint'])
    deepEqual(needsOf('undertaking', typed({ undertakingType: 'other' })), ['needWords'])
  })
})
