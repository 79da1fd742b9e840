/**
 * @module
 */
import { ok } from 'node:assert/strict'
import { test } from 'node:test'
import { crash } from './crash.suite.ts'

test('a log on a disk that is cut or fails survives: a hundred of the points', (t) => {
  const { points, steps, seed } = crash(100)
  t.diagnostic(`${points} of the points of ${steps} steps, seed ${seed}`)
  ok(points >= 95)
})
