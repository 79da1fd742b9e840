/**
 * Findings that were made to keep their reader busy: each takes minutes where nothing is counted. For Node, and for a page of Chromium.
 * @module
 */
import { equal } from 'node:assert/strict'
import { test } from 'node:test'
import { toHex } from '@proofmark/core/bytes'
import { withinSteps } from '@proofmark/core/dates'
import { outcomeOf, weighedFinding } from './index.ts'
import { worldOf, type Invented } from '../statements/invented-world.test.ts'
import { recordOf } from './finding-record.ts'

export const claimed = (...claims: object[]) => ({ kind: 'finding', label: 'finding', title: 'short', sentences: [{ text: 'It was short.', claims: ['c0'] }], claims: claims.map((claim, at) => ({ key: `c${at}`, claim, text: 'invented' })) })
export const duration = (item: string, atMostDays = 40_000) => ({ type: 'production-to-use', item, atMostDays })
export const item = (label: string, more: object = {}) => ({ kind: 'item', label, description: label, itemClass: 'missile', ...more })
export const report = (of: string, date: string) => ({ kind: 'reading', item: `#${of}`, scheme: 'as-reported', meaning: `made in ${date}`, status: 'proposed', date, dateOf: 'production', reason: 'invented' })
const use = { kind: 'use', label: 'use', what: 'strike', when: '2031-08-18' }

export const hostile: Readonly<Record<string, () => Invented>> = {
  'twelve reports that nobody rejected': () => worldOf(use, item('shell', { usedIn: ['#use'] }), ...Array.from({ length: 12 }, (_, n) => report('shell', `19${10 + n}/20${10 + n}`)), claimed(duration('#shell'))),
  'marks of which all is gone': () => worldOf(use, item('shell', { usedIn: ['#use'] }), ...Array.from({ length: 30 }, (_, n) => ({ kind: 'mark', label: `m${n}`, item: '#shell', transcription: `${n}??????` })), claimed(duration('#shell'))),
  'a chain of parts that contradicts itself': () => worldOf(use, item('i0', { usedIn: ['#use'] }), ...Array.from({ length: 120 }, (_, n) => item(`i${n + 1}`, { partOf: `#i${n}` })), report('i120', '2040'), claimed(duration('#i0'))),
  'a thousand objects, counted without each': () => worldOf(use, ...Array.from({ length: 1000 }, (_, n) => item(`i${n}`, { usedIn: ['#use'] })), claimed({ type: 'at-least-used', items: Array.from({ length: 1000 }, (_, n) => `#i${n}`), count: 990, from: '2031-01-01', to: '2031-12-31' })),
}

/** Of each: its record when it is cut, and how many steps its status alone takes, up to a limit. Compared between engines. */
export function answersOf(most: number): readonly (readonly [name: string, recordHex: string, steps: number | null])[] {
  return Object.entries(hostile).map(([name, make]) => {
    const { world, id } = make()
    const finding = world.get(id('finding'), 'finding')!
    // Ids count up over all worlds of a run, so the record is compared without them.
    const record = toHex(recordOf('0'.repeat(32), weighedFinding(world, finding.id, most)))
    return [name, record, withinSteps(2 ** 26, () => outcomeOf(world, finding.fields.claims[0]!.claim))?.steps ?? null]
  })
}

test('each of them is one finding with one claim', () => {
  for (const [name, make] of Object.entries(hostile)) equal(make().world.of('finding')[0]?.fields.claims.length, 1, name)
})
