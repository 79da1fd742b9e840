import { suite, test } from 'node:test'
import { equal } from 'node:assert/strict'
import { withArticle } from './article.ts'

suite('the article before a name', () => {
  for (const words of ['an item', 'an identification', 'an anchor', 'an erasure', 'an organisation', 'an umbrella', 'a use', 'a unit', 'a user', 'a photo', 'a key-close', 'a site', 'a pixel-seal', 'a reviewer']) {
    test(words, () => equal(withArticle(words.split(' ')[1]!), words))
  }
})
