/** Which requests go into one page: open ones of this addressee alone, each with its own photographs. */
import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import type { RequestChoice } from '../../answers-api.ts'
import { together } from './together.ts'

const photo = (id: string) => ({ id, title: id, sha256: '0'.repeat(64), handling: 'open' })
const choice = (id: string, addressees: readonly (readonly [string, boolean])[], photos: readonly string[] = []): RequestChoice =>
  ({ id, title: id, reference: null, addressees: addressees.map(([party, isOpen]) => ({ id: party, title: party, isOpen })), photos: photos.map(photo), sheets: [] })

test('together', () => {
  const all = [choice('a', [['works', true]], ['p', 'q']), choice('b', [['works', true], ['other', true]], ['q', 'r']), choice('c', [['works', false]]), choice('d', [['other', true]])]
  const asked = (also: string[], photos: string[], addressee = 'works') => together(all[0]!, all, { addressee, also: new Set(also), photos: new Set(photos) })
  deepEqual(asked([], ['p', 'r']).requests, [{ request: 'a', photos: ['p'] }], 'a photo of a request that is not chosen stays out')
  deepEqual(asked([], []).others.map(({ id }) => id), ['b'], 'c has answered, d goes to another')
  deepEqual(asked(['b', 'c', 'd'], ['q', 'r']).requests, [{ request: 'a', photos: ['q'] }, { request: 'b', photos: ['q', 'r'] }])
  deepEqual(asked(['b'], []).shown.map(({ id }) => id), ['p', 'q', 'r'])
  deepEqual(asked(['b'], [], 'stranger').requests.length, 1, 'what was ticked for another addressee does not go along')
})
