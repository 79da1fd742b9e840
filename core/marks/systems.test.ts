import { suite, test } from 'node:test'
import { deepEqual, equal, ok } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { parseEdtf } from '@proofmark/core/dates'
import { decode } from './decode.ts'
import type { Reading } from './reading.ts'
import { markingSystem } from './system.ts'
import { markingSystems } from './systems.ts'

/** The given fields only, so that an example can leave out what it is not about. */
const pick = (reading: Reading, fields: Partial<Reading>) =>
  Object.fromEntries(Object.entries(reading).filter(([name]) => name in fields))

for (const system of markingSystems) {
  suite(`marking system ${system.id}`, () => {
    for (const { mark, context, gives } of system.examples) {
      test(`${JSON.stringify(mark)}${context === undefined ? '' : ` in ${JSON.stringify(context)}`}`, () => {
        const { readings } = decode(mark, context, [system])
        equal(readings.length, gives.length, JSON.stringify(readings.map(({ date, maker }) => ({ date, maker }))))
        for (const fields of gives) {
          const found = readings.some((reading) => JSON.stringify(sorted(pick(reading, fields))) === JSON.stringify(sorted(fields)))
          if (!found) deepEqual(readings.map((reading) => pick(reading, fields)), gives)
        }
      })
    }
    test('has an example that it reads and one that it does not, unless it reads any characters', () => {
      ok(system.examples.some(({ gives }) => gives.length > 0))
      ok(system.examples.some(({ gives }) => gives.length === 0))
    })
    test('names public pages as its sources', () => {
      for (const { url, published } of system.sources) {
        ok(/^https?:\/\/[^\s]+$/u.test(url), url)
        ok(published === undefined || parseEdtf(published).ok, published)
      }
    })
    test('names its limits in EDTF and its lookalikes by their ids', () => {
      ok(system.inUse === null || parseEdtf(system.inUse).ok)
      for (const id of system.lookalikes) ok(id !== system.id && markingSystems.some((other) => other.id === id), id)
    })
  })
}

const sorted = (fields: object) => Object.fromEntries(Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1)))

suite('markingSystems', () => {
  test('have ids of their own, in order', () => {
    const ids = markingSystems.map(({ id }) => id)
    deepEqual(ids, [...new Set(ids)].toSorted())
  })
})

suite('markingSystem', () => {
  const [any] = markingSystems
  ok(any)
  const throws = (change: object) => {
    try {
      markingSystem({ ...any, ...change })
      return false
    } catch {
      return true
    }
  }
  test('refuses a system without source or example, with a bad id, or a pattern that keeps state', () => {
    deepEqual([{}, { sources: [], isUnverified: false }, { examples: [] }, { id: 'Example Works' }, { pattern: /1/gu }].map(throws), [false, true, true, true, true])
  })
})

suite('documents', () => {
  const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
  test('the format names every kind of cell and every refusal', () => {
    const format = read('spec/transcription.md')
    const source = read('core/marks/transcription.ts')
    const union = /export type TranscriptionCode =([\s\S]*?)\n\n/u.exec(source)?.[1] ?? ''
    const names = [...source.matchAll(/readonly kind: '(.+?)'/gu), ...union.matchAll(/'(.+?)'/gu)].map(([, name]) => name)
    ok(names.length > 15)
    for (const name of names) ok(format.includes(`\`${name}\``), name)
  })
})
