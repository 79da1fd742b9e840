/**
 * @module
 */
import { ok, throws } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { crash } from './crash.suite.ts'
import { diskOver } from './disk.ts'
import type { Careless } from './simulated-files.suite.ts'

test('a log survives a cut or a fault at every step, with names and bytes lost, kept, torn and out of order', (t) => {
  const { points, steps, seed } = crash(10_000)
  t.diagnostic(`${points} points of ${steps} steps, seed ${seed}`)
  ok(points >= 10_000)
})

suite('a careless disk is found out', () => {
  const careless: readonly (readonly [what: string, Careless])[] = [
    ['syncs no folder', { disk: (_, files) => diskOver({ ...files, syncFolder: () => {} }) }],
    ['syncs no file', { syncsNoFile: true }],
    ['overwrites in place', { disk: (disk, files) => ({ ...disk, replace: (path, bytes) => { if (files.exists(path)) files.writeSynced(path, bytes, 'w'); else disk.replace(path, bytes) } }) }],
    ['notes no head before it is used', { disk: (disk) => ({ ...disk, append: (path, bytes) => { if (!path.endsWith('/heads')) disk.append(path, bytes) } }) }],
  ]
  for (const [what, disk] of careless) test(`which ${what}`, () => void throws(() => crash(3_000, disk)))
})
