/**
 * @module
 */
import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { kinds } from '@proofmark/core/statements'
import { withArticle } from './article.ts'

test('every kind with its article', () => {
  const an = ['anchor', 'erasure', 'identification', 'item']
  for (const kind of Object.keys(kinds)) deepEqual(withArticle(kind), an.includes(kind) ? `an ${kind}` : `a ${kind}`)
})
