/** An invented world speaks the words of the product: its classes are those of the taxonomy that it names. */
import { deepEqual, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { classOf, itemClasses, taxonomyName } from '@proofmark/core/taxonomies'
import { inventedWorld } from './index.ts'

suite('an invented world', () => {
  test('has items of classes that the taxonomy knows, so that screens can name them in each language', () => {
    const items = [...inventedWorld({ items: 200 })].filter(({ kind }) => kind === 'item')
    ok(items.length === 200 && items.every(({ taxonomy }) => taxonomy === taxonomyName(itemClasses)))
    deepEqual([...new Set(items.map(({ itemClass }) => String(itemClass)))].filter((itemClass) => classOf(itemClasses, itemClass) === null), [])
  })
})
