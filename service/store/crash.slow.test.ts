/**
 * @module
 */
import { ok } from 'node:assert/strict'
import { test } from 'node:test'
import { crash } from './crash.suite.ts'

test('a log survives a cut or a fault at every step, with names and bytes lost, kept, torn and out of order', (t) => {
  const { points, steps, seed } = crash(10_000)
  t.diagnostic(`${points} points of ${steps} steps, seed ${seed}`)
  ok(points >= 10_000)
})
