/** Alerts: what touches a watched party, model or lot since an index; nothing missed, nothing twice. */
import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { world } from '@proofmark/core/statements'
import { worldOf } from '../../statements/invented-world.test.ts'
import { alertsOf } from './alerts.ts'
import { formatWatch, parseWatch, watchFormat, type Watch } from './watch.ts'

const lines = [
  { kind: 'party', label: 'works', names: [{ text: 'Example Works' }], partyType: 'company' },
  { kind: 'party', label: 'works-2', names: [{ text: 'EXAMPLE W.' }], partyType: 'company' },
  { kind: 'item', label: 'i', description: 'launcher', itemClass: 'launcher', recoveredIn: '#rec' },
  { kind: 'recovery', label: 'rec', by: '#works', situation: 'found' },
  { kind: 'mark', label: 'm', item: '#i', transcription: 'L-7' },
  { kind: 'reading', label: 'r', mark: '#m', scheme: 'plain', meaning: 'lot', lot: 'L-7', status: 'accepted', reason: 'read' },
  { kind: 'identification', label: 'id', item: '#i', level: 'model', value: 'Model Nine' },
  { kind: 'transfer', label: 't', items: ['#i'], from: '#works-2', toText: 'example works', transferKind: 'sale' },
  { kind: 'sameness', label: 'same', of: 'party', a: '#works', b: '#works-2', judgement: 'same', reason: 'one firm' },
  { kind: 'diversion', label: 'd', items: ['#i'], diversionKind: 'undetermined' },
  { kind: 'withdrawal', label: 'w', of: '#t', reason: 'slip' },
] as const
const made = worldOf(...lines)
const fired = (watch: Pick<Watch, 'of' | 'value'>, from = 0) => alertsOf(made.world, { format: watchFormat, note: null, from, ...watch }).map(({ statement, why }) => [made.label(statement), why])

suite('alerts', () => {
  test('a party is named by words of positions, readings and identifications too', () => {
    const more = worldOf({ kind: 'party', label: 'works', names: [{ text: 'Example Works' }], partyType: 'company' }, { kind: 'item', label: 'i', description: 'launcher', itemClass: 'launcher' },
      { kind: 'position', label: 'denial', partyText: 'Example Works', stance: 'denies', form: 'quote', wording: 'never' }, { kind: 'position', label: 'said', partyText: 'somebody', speakerText: 'EXAMPLE WORKS', stance: 'denies', form: 'quote', wording: 'never' },
      { kind: 'identification', label: 'by-maker', item: '#i', level: 'model', value: 'Nine', maker: 'example works' }, { kind: 'identification', label: 'as-maker', item: '#i', level: 'maker', value: 'Another', alternatives: ['Example Works'] },
      { kind: 'identification', label: 'other', item: '#i', level: 'model', value: 'Example Works' })
    deepEqual(alertsOf(more.world, { format: watchFormat, note: null, from: 2, of: 'party', value: more.id('works') }).map(({ statement }) => more.label(statement)), ['denial', 'said', 'by-maker', 'as-maker'])
  })
  test('a party: each statement that names it or a record judged the same, also by words, and what changes such a statement', () => {
    deepEqual(fired({ of: 'party', value: made.id('works') }), [['works', 'names-party'], ['works-2', 'names-party'], ['rec', 'names-party'], ['t', 'names-party'], ['same', 'names-party'], ['w', 'changes']])
    equal(alertsOf(made.world, { format: watchFormat, of: 'party', value: made.id('works'), note: null, from: 7 })[0]!.isWithdrawn, true)
  })
  test('a model and a lot: their items, what is said of those, and readings and marks that say the lot', () => {
    deepEqual(fired({ of: 'model', value: 'model nine' }), [['i', 'names-item-of-model'], ['rec', 'names-item-of-model'], ['m', 'names-item-of-model'], ['id', 'identifies-as-model'], ['t', 'names-item-of-model'], ['d', 'names-item-of-model'], ['w', 'changes']])
    deepEqual(fired({ of: 'lot', value: 'l-7' }, 4), [['m', 'mark-says-lot'], ['r', 'reads-as-lot'], ['id', 'names-item-of-lot'], ['t', 'names-item-of-lot'], ['d', 'names-item-of-lot'], ['w', 'changes']])
    deepEqual(fired({ of: 'lot', value: 'L-8' }), [])
  })
  test('law: reading in two goes tells the same as in one, wherever one stops', () => {
    for (const watch of [{ of: 'party', value: made.id('works') }, { of: 'model', value: 'Model Nine' }, { of: 'lot', value: 'L-7' }] as const) {
      const all = fired(watch)
      for (let stop = 0; stop <= lines.length; stop++) {
        const seen = alertsOf(made.world, { format: watchFormat, note: null, from: 0, ...watch }).filter(({ index }) => index < stop).map(({ statement, why }) => [made.label(statement), why])
        deepEqual([...seen, ...fired(watch, stop)], all, `${watch.of} ${stop}`)
      }
    }
    equal(alertsOf(world([]), { format: watchFormat, of: 'lot', value: 'x', note: null, from: 0 }).length, 0)
  })
  test('a watch prints back as it was read, and other text is none', () => {
    fc.assert(fc.property(fc.constantFrom('party', 'model', 'lot'), fc.string({ minLength: 1, maxLength: 40 }).map((text) => text.trim()).filter((text) => text !== ''), fc.option(fc.string()), fc.nat(), (of, value, note, from) => {
      const watch = { format: watchFormat, of, value, note, from } as Watch
      deepEqual(parseWatch(formatWatch(watch)), watch)
    }))
    for (const text of ['', '{}', '[]', 'null', ` ${formatWatch({ format: watchFormat, of: 'lot', value: 'x', note: null, from: 0 })}`, '{"format":"proofmark/watch/v2","from":0,"note":null,"of":"lot","value":"x"}']) equal(parseWatch(text), null, text)
    fc.assert(fc.property(fc.string(), (text) => { parseWatch(text) }))
  })
})
