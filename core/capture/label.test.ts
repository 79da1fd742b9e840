/** Labels: text and parts, and the groups that labels in photographs make. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import {
  applyStep, checkDraft, formatLabel, groupsByLabels, isLabelNumber, labelRow, labelSession, labelSteps, newDraft, nextItem, parseLabel, type Draft, type DraftItem, type DraftPhoto, type Label,
} from './index.ts'

const id = (n: number) => n.toString(16).padStart(32, '0')
const session = '0a1b2c3d0000000000000000000000ff'
const other = 'FFFFFFFF'
const label = (number: string, more: Partial<Label> = {}) => formatLabel({ kind: 'label', session: labelSession(session), number, ...more })
const item = (n: number, number: string): DraftItem => ({ ...nextItem(id(n), null), label: number })
const photo = (n: number, squares: readonly string[] = [], more: Partial<DraftPhoto> = {}): DraftPhoto => ({
  id: id(n), sha256: n.toString(16).padStart(64, '0'), size: 1, type: 'image/jpeg', name: `IMG_${n}.jpg`, modified: n, item: null, marks: [], shot: null, caption: '',
  read: { taken: null, takenMs: null, metadata: null, squares: [...squares], near: null }, ...more,
})
const draft = (items: DraftItem[], photos: DraftPhoto[]): Draft => ({ ...newDraft({ id: session, siteId: id(900), begun: '2031-05-01' }), items, photos })
/** Field number → names of the photographs. */
const seen = (of: Draft) => groupsByLabels(of).groups.map(({ number, photos }) => [number, ...photos.map(({ name }) => Number(/\d+/.exec(name)![0]))])

suite('parseLabel', () => {
  const folder = new URL('../../spec/vectors/labels/', import.meta.url)
  for (const name of readdirSync(folder)) {
    const { about, expect, input: { text } } = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { about: string; expect: unknown; input: { text: string } }
    test(`${name}: ${about}`, () => deepEqual(parseLabel(text), expect))
  }
  test('law: what is read is printed back the same; what is printed is read back the same', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string().map((text) => `PM1:0A1B2C3D:${text}`), fc.string().map((text) => `PM1S:${text}`)), (text) => {
      const read = parseLabel(text)
      if (read.ok) equal(formatLabel(read.label), text)
    }))
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 90 }), fc.constantFrom('label' as const, 'scale' as const), (number, kind) => {
      const of: Label = { kind, session: '00FF00FF', number }
      deepEqual(parseLabel(formatLabel(of)), isLabelNumber(number) || (kind === 'scale' && number === '') ? { ok: true, label: of } : { ok: false, code: 'number-invalid' })
    }))
  })
})

suite('labelRow', () => {
  test('counts on from the first, as far as numbers follow', () => {
    deepEqual(labelRow(' RX-098 ', 4), ['RX-098', 'RX-099', 'RX-100', 'RX-101'])
    deepEqual([labelRow('B/7a', 3), labelRow('', 3), labelRow('A1', 0), labelRow('A1', -1), labelRow('A1', Number.NaN)], [['B/7a'], [], [], [], []])
    equal(labelRow('A1', 5000).length, 1000)
  })
})

suite('groupsByLabels', () => {
  test('a label begins a group, which goes on until the next one; what stands before the first is of nothing', () => {
    const day = draft([item(10, 'A-1'), item(11, 'A-2')], [photo(20), photo(21, [label('A-1')]), photo(22), photo(23), photo(24, [label('A-2')]), photo(25)])
    deepEqual(seen(day), [['A-1', 21, 22, 23], ['A-2', 24, 25]])
    deepEqual(groupsByLabels(day).before.map(({ name }) => name), ['IMG_20.jpg'])
    deepEqual(groupsByLabels(day).groups.map((group) => (typeof group.item === 'string' ? group.item : group.item.id)), [id(10), id(11)])
  })
  test('the order is the one that a person sees, not that of the clocks', () => {
    deepEqual(seen(draft([], [photo(9, [label('B')]), photo(2), photo(5, [label('A')]), photo(1)])), [['B', 9, 2], ['A', 5, 1]])
  })
  test('a number that is shown again goes on with its group', () => {
    deepEqual(seen(draft([], [photo(1, [label('A')]), photo(2, [label('B')]), photo(3), photo(4, [label('A')]), photo(5), photo(6, [label('A')])])), [['A', 1, 4, 5, 6], ['B', 2, 3]])
  })
  test('a scale card of an item counts as its label; one without a number, and squares of others, say nothing', () => {
    const scale = (number: string) => label(number, { kind: 'scale' })
    deepEqual(seen(draft([], [photo(1, [scale('A')]), photo(2, [scale('')]), photo(3, ['https://works.example']), photo(4, [label('A'), scale('A'), scale('')])])), [['A', 1, 2, 3, 4]])
  })
  test('two numbers at once, and a label of another session, are named, and end the group', () => {
    const day = draft([], [photo(1, [label('A')]), photo(2, [label('A'), label('B')]), photo(3), photo(4, [label('B')]), photo(5, [label('C', { session: other })]), photo(6), photo(7, [label('A')])])
    deepEqual(seen(day), [['A', 1, 7], ['B', 4]])
    deepEqual(groupsByLabels(day).unclear.map(({ photo: { name }, why, following, labels }) => [name, why, following.length, labels.at(-1)!.number]), [['IMG_2.jpg', 'two-numbers', 1, 'B'], ['IMG_5.jpg', 'other-session', 1, 'C']])
  })
  test('what a person assigned stays; its label counts all the same', () => {
    const day = draft([item(10, 'A'), item(11, 'B')], [photo(1, [label('A')], { item: id(11) }), photo(2), photo(3, [], { item: id(11) }), photo(4)])
    deepEqual(groupsByLabels(day).groups.map(({ photos, assigned }) => [photos.length, assigned]), [[2, 2]])
    const after = labelSteps(groupsByLabels(day), null).reduce((at, step) => applyStep(at, step).draft, day)
    deepEqual(after.photos.map((each) => each.item), [id(11), id(10), id(11), id(10)])
  })
  test('a number without an item is given one when a person wants it, and one of two items is not chosen', () => {
    const day = draft([item(10, 'A'), item(11, 'A')], [photo(1, [label('A')]), photo(2, [label('N-7')]), photo(3)])
    const groups = groupsByLabels(day)
    deepEqual(groups.groups.map((group) => group.item), ['several', 'none'])
    deepEqual(labelSteps(groups, null), [])
    const after = labelSteps(groups, () => id(99)).reduce((at, step) => applyStep(at, step).draft, day)
    deepEqual([after.items.map((each) => each.label), after.photos.map((each) => each.item)], [['A', 'A', 'N-7'], [null, id(99), id(99)]])
    ok(checkDraft(after).ok)
  })
  test('law: every photograph of no item is in one list, and in one only', () => {
    const squares = fc.array(fc.constantFrom(label('A'), label('B'), label('C', { kind: 'scale' }), label('', { kind: 'scale' }), label('A', { session: other }), 'x'), { maxLength: 2 })
    fc.assert(fc.property(fc.array(fc.tuple(squares, fc.boolean()), { maxLength: 12 }), (each) => {
      const day = draft([item(10, 'A')], each.map(([read, isAssigned], n) => photo(100 + n, read, { item: isAssigned ? id(10) : null })))
      const { groups, before, unclear } = groupsByLabels(day)
      const listed = [...before, ...groups.flatMap(({ photos }) => photos), ...unclear.flatMap(({ photo: of, following }) => [of, ...following])].filter((of) => of.item === null)
      deepEqual(listed.map(({ id: of }) => of).toSorted(), day.photos.filter((of) => of.item === null).map(({ id: of }) => of).toSorted())
    }))
  })
})

suite('what was read of a photograph', () => {
  test('an older draft opens as it is, and so does one with members that are not known yet', () => {
    for (const read of [null, { taken: null, takenMs: null, metadata: null }, { taken: '2031', takenMs: 1, metadata: '', later: [1] }, photo(1, [label('A')]).read]) {
      const day = { ...draft([], []), photos: [{ ...photo(1), read }] }
      deepEqual(checkDraft(day), { ok: true, draft: day })
    }
  })
  test('more squares than are kept, and hashes of another form, are refused', () => {
    for (const change of [{ squares: Array.from({ length: 9 }, () => 'x') }, { squares: ['x'.repeat(501)] }, { near: 'xyz' }]) equal(checkDraft({ ...draft([], []), photos: [{ ...photo(1), read: { ...photo(1).read, ...change } }] }).ok, false)
  })
})
