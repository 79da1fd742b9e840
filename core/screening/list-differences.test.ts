/** Differences of two snapshots, and how old a list is. */
import { deepEqual, equal, throws } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { ageOf, differencesOf, inListOrder, withDifferences, type ListEntry, type ParsedList } from './index.ts'

const entry = (reference: string, more: Partial<ListEntry> = {}): ListEntry => ({ reference, kind: null, names: [{ text: 'EXAMPLE', quality: 'primary' }], born: [], countries: [], identifiers: [], programme: null, listedOn: null, notes: [], ...more })
const listOf = (entries: readonly ListEntry[], dated: string | null = null): ParsedList => ({ list: 'un', dated, entries })

const word = fc.constantFrom('a', 'b', 'c')
const some = <T>(of: fc.Arbitrary<T>) => fc.array(of, { maxLength: 3 })
const anyEntry: fc.Arbitrary<ListEntry> = fc.record({
  reference: fc.constantFrom('1', '2', '3', '4'), kind: fc.constantFrom('person' as const, null), names: fc.array(fc.record({ text: word, quality: fc.constantFrom('primary' as const, 'low' as const) }), { minLength: 1, maxLength: 3 }),
  born: some(word), countries: some(word), identifiers: some(fc.record({ scheme: word, value: word })), programme: fc.option(word), listedOn: fc.option(word), notes: some(word),
})
const anyList = fc.tuple(fc.array(anyEntry, { maxLength: 7 }), fc.option(fc.constantFrom('2084-01-01', '2084-02-01'))).map(([entries, dated]) => listOf(entries, dated))
/** What a list says, whatever the order within a field. */
const said = ({ list, dated, entries }: ParsedList) => [list, dated, inListOrder(entries).map((each) => Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([field, value]) => [field, Array.isArray(value) ? value.map((part) => JSON.stringify(part)).toSorted() : value]))]

suite('differences of two lists', () => {
  test('name who came, who went, and of who stayed the fields and names', () => {
    const before = listOf([entry('1'), entry('2'), entry('3', { born: ['2031'] })], '2084-01-01')
    const after = listOf([entry('3', { born: ['2031', '2032'], names: [{ text: 'EXAMPLE', quality: 'primary' }, { text: 'OLD EXAMPLE', quality: 'former' }] }), entry('4'), entry('1')], '2084-02-01')
    const { added, removed, changed, before: from, after: to } = differencesOf(before, after)
    deepEqual([from.dated, to.dated, added.map(({ reference }) => reference), removed.map(({ reference }) => reference)], ['2084-01-01', '2084-02-01', ['4'], ['2']])
    deepEqual(changed.map(({ reference, fields, namesAdded, namesRemoved }) => [reference, fields, namesAdded, namesRemoved]), [['3', ['names', 'born'], [{ text: 'OLD EXAMPLE', quality: 'former' }], []]])
  })
  test('a name that only changes its quality went and came', () => {
    const [change] = differencesOf(listOf([entry('1')]), listOf([entry('1', { names: [{ text: 'EXAMPLE', quality: 'low' }] })])).changed
    deepEqual([change!.namesAdded, change!.namesRemoved], [[{ text: 'EXAMPLE', quality: 'low' }], [{ text: 'EXAMPLE', quality: 'primary' }]])
  })
  test('law: a list has no differences to itself, in whatever order', () => {
    fc.assert(fc.property(anyList, fc.infiniteStream(fc.nat()), (list, numbers) => {
      const shuffled = list.entries.map((each) => [each, numbers.next().value] as const).toSorted(([, a], [, b]) => Number(a) - Number(b)).map(([each]) => ({ ...each, names: each.names.toReversed(), notes: each.notes.toReversed() }))
      const { added, removed, changed } = differencesOf(list, { ...list, entries: shuffled })
      deepEqual([added, removed, changed], [[], [], []])
    }))
  })
  test('law: a list with its differences to another is that other one', () => {
    fc.assert(fc.property(anyList, anyList, (a, b) => deepEqual(said(withDifferences(a, differencesOf(a, b))), said(b))), { numRuns: 300 })
  })
  test('law: back and forth exchange who came and who went', () => {
    fc.assert(fc.property(anyList, anyList, (a, b) => {
      const [there, back] = [differencesOf(a, b), differencesOf(b, a)]
      deepEqual([there.added, there.removed, there.changed.map(({ reference, fields }) => [reference, fields])], [back.removed, back.added, back.changed.map(({ reference, fields }) => [reference, fields])])
    }))
  })
})

suite('age of a list', () => {
  test('is counted from its own day, else from when it was added, and said from a week and from a month on', () => {
    const age = (dated: string | null, today: string) => ageOf({ dated, added: '2084-03-05T23:00:00Z' }, today)
    deepEqual(age('2084-03-01', '2084-03-07T01:00:00Z'), { days: 6, since: 'own-day', state: 'fresh' })
    deepEqual([7, 29, 30].map((days) => age('2084-03-01', `2084-03-${String(1 + days).padStart(2, '0')}`).state), ['ageing', 'ageing', 'stale'])
    deepEqual(age(null, '2084-03-13'), { days: 8, since: 'added', state: 'ageing' })
    deepEqual(age('2084-03-01', '2084-02-01').days, 0)
    equal(ageOf({ dated: '2084-03-01', added: '' }, '2084-03-03', { ageing: 1, stale: 2 }).state, 'stale')
    throws(() => age('someday', '2084-03-03'), RangeError)
  })
})
