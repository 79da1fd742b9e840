/** What a tab says. */
import { equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { titleFrom } from './page-title.ts'

suite('titleFrom', () => {
  test('names what the page shows, of what, in which case', () => {
    equal(titleFrom({ heading: 'Correct the finding', of: 'Example finding', inCase: 'Invented case' }), 'Correct the finding · Example finding · Invented case · Proofmark')
  })
  test('says nothing twice, and nothing that is not there', () => {
    equal(titleFrom({ heading: ' Invented\n case ', of: '', inCase: 'Invented case' }), 'Invented case · Proofmark')
    equal(titleFrom({ heading: '', of: '', inCase: '' }), 'Proofmark')
  })
})
