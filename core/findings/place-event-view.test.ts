/**
 * @module
 */
import { deepEqual } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { world, type AnyStatement } from '@proofmark/core/statements'
import { type Invented, worldOf } from '../statements/invented-world.test.ts'
import { placeEventsIn, placeEventsOf, withKin } from './place-event-view.ts'

const lines = [
  { kind: 'case', label: 'first', title: 'First' }, { kind: 'case', label: 'second', title: 'Second' },
  { kind: 'site', label: 'store', case: '#first', what: 'invented store' }, { kind: 'use', label: 'strike', case: '#first', what: 'invented strike' }, { kind: 'recovery', label: 'find', case: '#first', situation: 'found' }, { kind: 'use', label: 'other', case: '#second', what: 'invented' },
  { kind: 'item', itemClass: 'invented', label: 'whole', description: 'whole', documentedAt: ['#store'], usedIn: ['#strike'] },
  { kind: 'item', itemClass: 'invented', label: 'part', description: 'part', partOf: '#whole', recoveredIn: '#find' },
  { kind: 'item', itemClass: 'invented', label: 'screw', description: 'screw', partOf: '#part' }, { kind: 'item', itemClass: 'invented', label: 'apart', description: 'apart', usedIn: ['#other', '#strike'] },
]
const labelled = ({ label }: Invented, events: readonly { readonly id: string; readonly items: readonly { readonly id: string }[] }[]) => events.map(({ id, items }) => [label(id), ...items.map((item) => label(item.id))])

suite('events of places', () => {
  test('of a case are those that are of it now, uses first, each with its items', () => {
    const all = worldOf(...lines)
    const correction = (of: string, field: string, value: unknown, n: number) => ({ id: `${n}`.repeat(32), kind: 'correction', version: 1, index: all.statements.length + n, fields: { of: all.id(of), reason: 'invented', changes: [{ field, value }], label: null, case: null, author: null, made: null, note: null, sources: [], handling: 'open' }, hidden: [] }) as unknown as AnyStatement
    const now = world([...all.statements, correction('other', '/case', all.id('first'), 0), correction('apart', '/usedIn', [all.id('other')], 1)])
    deepEqual(labelled(all, placeEventsIn(now, all.id('first'))), [['strike', 'whole'], ['other', 'apart'], ['find', 'part'], ['store', 'whole']])
    deepEqual(placeEventsIn(now, all.id('second')), [])
  })
  test('of items are their own; with their kin those of wholes and of all parts', () => {
    const all = worldOf(...lines)
    deepEqual(labelled(all, placeEventsOf(all.world, [all.id('part')])), [['find', 'part']])
    deepEqual([...withKin(all.world, [all.id('part')])].map(all.label).toSorted(), ['part', 'screw', 'whole'])
    deepEqual(labelled(all, placeEventsOf(all.world, withKin(all.world, [all.id('part')]))), [['strike', 'whole', 'apart'], ['find', 'part'], ['store', 'whole']])
    deepEqual(placeEventsOf(all.world, [all.id('screw')]), [])
  })
})
