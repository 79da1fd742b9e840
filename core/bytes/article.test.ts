import { suite, test } from 'node:test'
import { deepEqual, equal } from 'node:assert/strict'
import { counted, withArticle } from './article.ts'

suite('the article before a name', () => {
  for (const words of ['an item', 'an identification', 'an anchor', 'an erasure', 'an organisation', 'an umbrella', 'a use', 'a unit', 'a user', 'a photo', 'a key-close', 'a site', 'a pixel-seal', 'a reviewer']) {
    test(words, () => equal(withArticle(words.split(' ')[1]!), words))
  }
})

suite('several of a name', () => {
  test('is written as people write it', () => {
    deepEqual([counted(1, 'reply'), counted(3, 'reply'), counted(0, 'item'), counted(2, 'sameness'), counted(2, 'key'), counted(5, 'custody')], ['1 reply', '3 replies', '0 items', '2 samenesses', '2 keys', '5 custodies'])
  })
})
