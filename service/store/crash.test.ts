/**
 * @module
 */
import { ok, throws } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { crash } from './crash.suite.ts'
import { diskOver } from './disk.ts'
import type { Careless } from './simulated-files.suite.ts'

suite('a log on a disk that is cut or fails', () => {
  test('survives at any step: a few hundred of them', (t) => {
    const { points, steps, seed } = crash(400)
    t.diagnostic(`${points} of the points of ${steps} steps, seed ${seed}`)
    ok(points >= 390)
  })
  const careless: readonly (readonly [what: string, Careless])[] = [
    ['syncs no folder', { disk: (_, files) => diskOver({ ...files, syncFolder: () => {} }) }],
    ['syncs no file', { syncsNoFile: true }],
    ['overwrites in place', { disk: (disk, files) => ({ ...disk, replace: (path, bytes) => { if (files.exists(path)) files.writeSynced(path, bytes, 'w'); else disk.replace(path, bytes) } }) }],
    ['notes no head before it is used', { disk: (disk) => ({ ...disk, append: (path, bytes) => { if (!path.endsWith('/heads')) disk.append(path, bytes) } }) }],
  ]
  for (const [what, disk] of careless) {
    // Where nothing is left out the same points pass, above.
    test(`is found out where the disk ${what}`, () => void throws(() => crash(3_000, disk)))
  }
})
