/** What people type for a value: labels, beginnings of ids and names of countries are what they name; all else stays. */
import { deepEqual } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { worldOf } from '../statements/invented-world.test.ts'
import { emptyQuery, type FacetName } from './item-query.ts'
import { withNamedValues } from './named-values.ts'

const { world, id } = worldOf(
  { kind: 'case', label: 'one', title: 'One' }, { kind: 'party', label: 'team', names: [{ text: 'Invented team' }], partyType: 'organisation' },
)
const meant = (name: FacetName, ...values: string[]) => withNamedValues(world, { ...emptyQuery, facets: { [name]: values } }).facets[name]

suite('named values', () => {
  test('a label is of the kind that the facet asks for', () => deepEqual([meant('case', 'one'), meant('team', 'team'), meant('custodian', 'team')], [[id('one')], [id('team')], [id('team')]]))
  test('the id and its label are one value', () => deepEqual(meant('team', 'team', id('team')), [id('team')]))
  test('a label of another kind, and one of nothing, stay as they were typed', () => deepEqual([meant('case', 'team'), meant('case', 'nobody'), meant('custodian', 'a store in words'), meant('source', 'one')], [['team'], ['nobody'], ['a store in words'], ['one']]))
  test('a country by its name or its code', () => deepEqual([meant('made-in', 'Bulgaria', 'BG'), meant('found-in', 'ukraine'), meant('made-in', 'Nowhere')], [['BG'], ['UA'], ['Nowhere']]))
  test('a name that several countries have stays in a question as it does in a row', () => deepEqual(meant('made-in', 'Congo'), ['Congo']))
  test('classes and makers stay', () => deepEqual([meant('class', 'one'), meant('maker', 'Bulgaria')], [['one'], ['Bulgaria']]))
})
