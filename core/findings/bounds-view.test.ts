/**
 * @module
 */
import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { boundsView } from './bounds-view.ts'
import { worldOf } from '../statements/invented-world.test.ts'

const use = { kind: 'use', label: 'use', what: 'strike', when: '2024-08-18' }
const shell = { kind: 'item', label: 'shell', description: 'shell', itemClass: 'example', usedIn: ['#use'] }
const reported = (date: string, status: string) => ({ kind: 'reading', label: `rp-${date}`, item: '#shell', scheme: 'as-reported', meaning: date, status, date, dateOf: 'production', reason: 'example' })

suite('boundsView', () => {
  test('names the statements that collide, and shows no dates, where no reading can hold', () => {
    const { world, id } = worldOf(use, shell, reported('2031', 'accepted'))
    const view = boundsView(world, id('shell'))
    equal(view.isContradicted, true)
    deepEqual(view.contradictions.map((set) => set.toSorted()), [[id('use'), id('shell'), id('rp-2031')].toSorted()])
    deepEqual([view.production.from, view.production.to, view.use.from], [null, null, null])
  })
  test('shows the dates that are left where one of two readings can hold, and which set the other falls by', () => {
    const { world, id } = worldOf(use, shell, reported('2031', 'proposed'), reported('2020', 'accepted'))
    const view = boundsView(world, id('shell'))
    equal(view.isContradicted, false)
    deepEqual(view.contradictions.map((set) => set.includes(id('rp-2031'))), view.contradictions.map(() => true))
    equal(view.contradictions.length > 0, true)
    deepEqual([view.production.from, view.production.to], ['2020-01-01', '2020-12-31'])
  })
  test('is silent where nothing collides', () => {
    const { world, id } = worldOf(use, shell, reported('2020', 'accepted'))
    const view = boundsView(world, id('shell'))
    deepEqual([view.isContradicted, view.contradictions], [false, []])
  })
})
