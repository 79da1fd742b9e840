/** A question as an address, and the ways from one question to the next. */
import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { emptyQuery, type ItemQuery } from '@proofmark/core/item-search'
import { addressOf, askedAt, isNothingAsked, partsOf, toggled, withApart, withArea, withFacet, withoutParameter, withSpan } from './question.ts'

const full: ItemQuery = {
  mark: { pattern: '*1[38]7?', field: 'serial' }, text: 'two words', facets: { class: ['pistol', 'a, b & c'], 'made-in': ['XA'] },
  spans: { made: { from: '2001-02', to: null, certainty: 'must' } }, apart: { age: { from: 5, to: 9, certainty: 'can' } }, area: { kind: 'box', box: [10, -5, 20, 5.5], certainty: 'can' },
}
const looking = { view: 'list', sort: '', after: 0, near: '', route: '', routes: 'none', borders: 'drawn' } as const

suite('a question of the search page', () => {
  test('stands in the address with how its answer is looked at, and reads back', () => {
    const asked = { query: full, view: 'map', sort: '', after: 0, near: '36.5,45.2,300', route: '', routes: 'drawn', borders: 'none' } as const
    deepEqual(askedAt(addressOf(asked)), { ...asked, problem: null })
    equal(addressOf({ ...looking, query: emptyQuery }), '/search')
  })
  test('the drawer is no part of it, and what is no view is the list', () => {
    const asked = askedAt('/search?mark=113&view=globe&open=statement%3Aabc')
    deepEqual([asked.view, asked.query.mark?.pattern, asked.problem], ['list', '113', null])
  })
  test('is taken apart into what is asked, and each part can be left away', () => {
    const parts = partsOf(full)
    deepEqual(parts.map(({ of }) => of), ['mark', 'text', 'facet', 'facet', 'facet', 'span', 'apart', 'area'])
    let query = full
    for (const { key } of parts) query = partsOf(query).find((part) => part.key === key)!.without
    equal(isNothingAsked(query), true)
  })
  test('values of a facet are chosen and left one by one', () => {
    const two = toggled(toggled(emptyQuery, 'class', 'pistol'), 'class', 'fuze')
    deepEqual(two.facets, { class: ['pistol', 'fuze'] })
    deepEqual(toggled(toggled(two, 'class', 'pistol'), 'class', 'fuze'), emptyQuery)
    deepEqual(withFacet(two, 'class', ['mine']).facets, { class: ['mine'] })
  })
  test('a span without days and no area ask nothing', () => {
    deepEqual(withSpan(full, 'made', { from: null, to: null, certainty: 'must' }).spans, {})
    equal(withArea(full, null).area, null)
    deepEqual(withApart(full, 'age', { from: null, to: null, certainty: 'can' }).apart, {})
  })
  test('what cannot be read asks nothing, and can be left out with what says how it is meant', () => {
    const address = '/search?class=pistol&made=yesterday&made-if=must&view=map'
    const { problem, query } = askedAt(address)
    deepEqual([problem?.parameter, isNothingAsked(query)], ['made', true])
    equal(withoutParameter(address, 'made'), '/search?class=pistol&view=map')
    equal(withoutParameter('/search?mark=1&in=lots', 'in'), '/search?mark=1')
    equal(withoutParameter('/search?mark=&in=lot', 'mark'), '/search')
  })
})
