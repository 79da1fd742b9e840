import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { impostorKeyOf, verifierKeyOf, type ExampleRole } from './example-package.suite.ts'
import { isValidAt, keyHistory, type KeyWord } from './key-history.ts'
import { keyRoles, maySign, roleOf } from './key-roles.ts'

const root = verifierKeyOf('root')
const added = (index: number, role: string, of: ExampleRole, more: Partial<KeyWord> = {}): KeyWord => ({ id: `key-${index}`, index, kind: 'key', signer: root, verifierKey: verifierKeyOf(of), role, key: null, ...more })
const closed = (index: number, key: string | null, more: Partial<KeyWord> = {}): KeyWord => ({ id: `close-${index}`, index, kind: 'key-close', signer: root, verifierKey: null, role: null, key, ...more })
const opening = added(0, 'root', 'root')
const codes = (...words: KeyWord[]) => keyHistory([opening, added(1, 'log', 'log'), added(2, 'collector', 'collector'), ...words]).faults.map(({ code }) => code)

suite('keyHistory', () => {
  test('gives each key from its statement on, and up to its end, whatever the order of the words', () => {
    const words = [closed(9, 'key-2'), added(5, 'collector', 'collector-2'), opening, added(2, 'collector', 'collector'), closed(12, 'key-2')]
    const { keys, faults } = keyHistory(words)
    deepEqual([keys.map(({ id, from, closedAt }) => [id, from, closedAt]), faults], [[['key-0', 0, null], ['key-2', 2, 9], ['key-5', 5, null]], []])
  })
  test('has no keys at all without a root that signs the first entry itself', () => {
    const others = [[], [added(1, 'root', 'root')], [added(0, 'root', 'root', { signer: null })], [added(0, 'root', 'root', { signer: verifierKeyOf('log') })], [added(0, 'collector', 'root')], [added(0, 'root', 'root', { verifierKey: null })], [closed(0, null)]]
    for (const words of others) deepEqual([keyHistory(words).keys, keyHistory(words).faults.map(({ code }) => code)], [[], ['root-missing']])
  })
  test('names each fault, and a statement with one changes nothing', () => {
    const faults: readonly (readonly [string, KeyWord])[] = [
      ['key-not-in-log', added(7, 'publisher', 'publisher', { signer: verifierKeyOf('collector') })], ['key-not-in-log', closed(7, 'key-2', { signer: verifierKeyOf('collector') })], ['key-not-in-log', added(7, 'publisher', 'publisher', { signer: null })],
      ['key-hidden', added(7, 'publisher', 'publisher', { role: null })], ['key-hidden', added(7, 'publisher', 'publisher', { verifierKey: null })], ['key-hidden', closed(7, null)],
      ['key-malformed', added(7, 'owner', 'publisher')], ['key-malformed', added(7, 'publisher', 'publisher', { verifierKey: 'x+00000000+AQ==' })],
      ['key-twice', added(7, 'publisher', 'collector')], ['key-twice', added(7, 'collector', 'stranger', { verifierKey: impostorKeyOf('collector') })],
      ['key-stays', added(7, 'root', 'stranger')], ['key-stays', added(7, 'log', 'stranger')], ['key-stays', closed(7, 'key-0')], ['key-stays', closed(7, 'key-1')],
      ['key-close-unknown', closed(7, 'key-9')], ['key-close-unknown', closed(7, 'close-7')],
    ]
    for (const [code, word] of faults) {
      deepEqual(codes(word), [code], JSON.stringify(word))
      const { keys } = keyHistory([opening, added(1, 'log', 'log'), added(2, 'collector', 'collector'), word])
      deepEqual(keys.map(({ id, closedAt }) => [id, closedAt]), [['key-0', null], ['key-1', null], ['key-2', null]])
    }
  })
  test('an end before its key ends nothing', () => deepEqual(codes(closed(4, 'key-5'), added(5, 'publisher', 'publisher')), ['key-close-unknown']))
})

suite('isValidAt', () => {
  test('begins with the index of the key and ends before the index of its end', () => {
    deepEqual([2, 3, 8, 9, 10].map((index) => isValidAt({ from: 3, closedAt: 9 }, index)), [false, true, true, false, false])
    equal(isValidAt({ from: 3, closedAt: null }, 1_000_000), true)
  })
})

suite('maySign', () => {
  test('one role signs each kind, the log none, and only the collector what is not known', () => {
    const who = (kind: string, about: string | null = null) => keyRoles.filter((role) => maySign(role, kind, about))
    deepEqual([who('key'), who('key-close'), who('review'), who('publication'), who('item'), who('erasure'), who('unheard-of')], [['root'], ['root'], ['reviewer'], ['publisher'], ['collector'], ['collector'], ['collector']])
  })
  test('a later word is for who may sign what it speaks of, and nobody speaks of a key statement', () => {
    const who = (kind: string, about: string | null) => keyRoles.filter((role) => maySign(role, kind, about))
    for (const kind of ['correction', 'withdrawal']) {
      deepEqual([who(kind, 'item'), who(kind, 'review'), who(kind, 'publication'), who(kind, 'key'), who(kind, 'key-close')], [['collector'], ['reviewer'], ['publisher'], [], []])
      deepEqual([who(kind, null), who(kind, 'withdrawal')], [['collector', 'reviewer', 'publisher'], ['collector', 'reviewer', 'publisher']])
      deepEqual([roleOf(kind, 'review'), roleOf(kind, 'key'), roleOf(kind, null), roleOf(kind, 'correction')], ['reviewer', null, 'collector', 'collector'])
    }
  })
  test('law: the role that is chosen for a kind may sign it', () => {
    for (const kind of ['key', 'key-close', 'review', 'publication', 'item', 'correction', 'withdrawal']) for (const about of [null, 'item', 'review', 'publication', 'correction']) equal(maySign(roleOf(kind, about)!, kind, about), true, `${kind} ${about}`)
  })
})
