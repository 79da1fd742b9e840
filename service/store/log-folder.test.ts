/** A log folder between the halves of an append. What a cut does to it: crash.slow.test.ts. */
import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { leafHash, treeRoot } from '@proofmark/core/log'
import { openLogFolder } from './log-folder.ts'
import { emptyDisk, simulate } from './simulated-files.suite.ts'
import { makeKeys, signingKey } from './signing-key.ts'

const key = signingKey(makeKeys(['log'])[0]!)
const entries = ['one', 'two', 'three'].map((name) => new TextEncoder().encode(`invented entry ${name}`))
const rootOf = (count: number) => Buffer.from(treeRoot(entries.slice(0, count).map(leafHash)))

suite('a log folder', () => {
  test('has the root of its size while more is staged, and after that was given up or signed', () => {
    const log = openLogFolder('/data', simulate(emptyDisk).disk, { name: key.name, keyId: key.keyId, verifierKey: key.verifierKey, sign: (message) => key.sign(message) })
    const state = () => [log.size, Buffer.from(log.root)]
    deepEqual(state(), [0, rootOf(0)])
    log.append(entries.slice(0, 1))
    const given = log.stage([entries[2]!])
    deepEqual(state(), [1, rootOf(1)])
    given.giveUp()
    deepEqual(state(), [1, rootOf(1)])
    const staged = log.stage(entries.slice(1))
    deepEqual(state(), [1, rootOf(1)])
    staged.sign()
    deepEqual(state(), [3, rootOf(3)])
    equal(Buffer.from(log.entry(2)!).toString(), 'invented entry three')
  })
})
