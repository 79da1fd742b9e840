/** Serials of the items of some cases, looked up, are those among all that are of these cases. */
import { deepEqual, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { worldOf } from '../../statements/invented-world.test.ts'
import { heldSerials } from './held-serials.ts'

const item = (label: string, more: object = {}) => ({ kind: 'item', label, description: `invented ${label}`, itemClass: 'launcher', ...more })
const reading = (serial: string, more: object) => ({ kind: 'reading', scheme: 'invented', meaning: 'invented serial', status: 'accepted', serial, ...more })
const { world, id } = worldOf(
  { kind: 'case', label: 'one', title: 'One' }, { kind: 'case', label: 'two', title: 'Two' },
  item('a', { case: '#one' }), item('b', { case: '#two' }), item('c'), item('d', { case: '#two' }),
  { kind: 'mark', label: 'ma', item: '#a', transcription: 'INV1', technique: 'stamped' }, { kind: 'mark', label: 'mb', item: '#b', transcription: 'INV?', technique: 'stamped' }, { kind: 'mark', label: 'md', item: '#d', transcription: 'INV4', technique: 'stamped' },
  reading('INV1', { mark: '#ma' }), reading('INV2', { mark: '#mb' }), reading('INV3', { item: '#c' }), reading('INV9', { item: '#a' }),
  reading('INV4', { mark: '#md' }), reading('INV4', { mark: '#md', status: 'rejected', reason: 'invented' }),
  { kind: 'correction', label: 'moved', of: '#d', reason: 'invented', changes: [{ field: '/case', value: null }] },
)

suite('held serials of cases', () => {
  const all = heldSerials(world)
  for (const labels of [['one'], ['two'], ['one', 'two'], []]) test(labels.join(' and ') || 'of none', () => {
    const cases = new Set(labels.map((label) => id(label)))
    deepEqual(heldSerials(world, cases), all.filter((each) => each.case !== null && cases.has(each.case)))
  })
  test('there are some', () => ok(all.length >= 4, JSON.stringify(all)))
})
