import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { ed25519 } from '@noble/curves/ed25519.js'
import { formatVerifierKey, verifierKey } from '@proofmark/core/log'
import { exampleLog, exampleRecord, publishExample, verifierKeyOf } from './example-package.suite.ts'
import { namedKeys } from './named-keys.ts'
import { verifyPackage } from './verify.ts'

const keyOf = (text: string) => ({ id: 'a'.repeat(32), verifierKey: text, role: 'collector', from: 0, closedAt: null })

suite('namedKeys', () => {
  test('are those whose name and id a signature has, both', () => {
    const [name, keyId] = verifierKeyOf('root').split('+') as [string, string]
    const signature = new Uint8Array(64)
    const keys = ['root', 'log'].map((role) => keyOf(verifierKeyOf(role as 'root')))
    deepEqual(namedKeys(keys, [{ name, keyId, signature }]), [verifierKeyOf('root')])
    deepEqual(namedKeys(keys, [{ name, keyId: '00000000', signature }, { name: 'x', keyId, signature }]), [])
    deepEqual(namedKeys([keyOf(''), keyOf('+'), keyOf('a+b')], [{ name: '', keyId: '', signature }]), ['+'])
  })
  test('of 400 keys more in a hostile keys.json none is judged for a note that does not name it', () => {
    // It took a quarter of a minute: each was judged again for each note.
    let point = ed25519.Point.BASE
    const more = Array.from({ length: 400 }, (_, n) => { point = point.add(ed25519.Point.BASE); return { ...keyOf(formatVerifierKey(verifierKey(`k${n}`, 1, point.toBytes()))), id: n.toString(16).padStart(32, '0'), from: 2 } })
    const bytes = publishExample(exampleLog(), { keys: (keys) => [...keys, ...more] })
    deepEqual(namedKeys([...more, keyOf('x+00000000+AA==')], [{ name: 'k7', keyId: more[7]!.verifierKey.split('+')[1]!, signature: new Uint8Array(64) }]), [more[7]!.verifierKey])
    const { parts } = verifyPackage(bytes, { recompute: (_, finding) => exampleRecord(finding) })
    deepEqual(parts.filter(({ status }) => status === 'fails').map(({ part, code }) => `${part}: ${code}`), ['keys: key-not-in-log'])
    equal(parts.find(({ part }) => part === 'signatures')?.status, 'holds')
  })
})
