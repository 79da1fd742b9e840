/** Kept parts: what is read back answers as what was written, goes on to change as it, and is refused whole where anything is wrong. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { MarkIndex, type MarkParts } from './index.ts'

const cell = fc.constantFrom('1', '2', 'A', 'Б', 'к', '?', '*', '[12]', '{A}', '<star>', '<triangle:6>', '昭')
const mark = fc.array(cell, { minLength: 1, maxLength: 6 }).map((cells) => cells.join('').replace(/\*+/gu, '*'))
const patterns = ['*', '1*', '*A', '?2?', '*[1A]?*', 'Б*К', '{1}2', '*<star>*', 'A']

/** As a file would give it back: the head as text, buffers as copies. */
const through = ({ head, buffers }: MarkParts): { head: unknown; buffers: ArrayBuffer[] } => ({ head: JSON.parse(JSON.stringify(head)) as unknown, buffers: buffers.map((buffer) => buffer.slice(0)) })
const read = (parts: { readonly head: unknown; readonly buffers: readonly ArrayBuffer[] }): MarkIndex => {
  const answer = MarkIndex.fromParts(parts)
  ok(answer.ok, JSON.stringify(answer))
  return answer.index
}
const answers = (index: MarkIndex) => [index.count, ...patterns.map((asked) => { const answer = index.search(asked, { limit: 1000 }); return answer.ok ? [answer.counts, answer.hits] : answer.code })]
const sample = () => {
  const index = MarkIndex.of(['KB-1', 'K?1', '*1', 'Ж<star>[12]', '昭19'].map((transcription, id) => ({ id, transcription })))
  index.add({ id: 9, transcription: 'KB-2' })
  index.remove(1)
  return index
}

suite('kept parts', () => {
  test('law: what is read back answers as what was written, and as one made of all marks, also after marks come and go', () => {
    fc.assert(fc.property(fc.array(mark, { maxLength: 40 }), fc.array(mark, { maxLength: 12 }), fc.array(mark, { maxLength: 5 }), fc.array(fc.nat(60), { maxLength: 8 }), (first, then, last, gone) => {
      const all = [...first, ...then, ...last].map((transcription, id) => ({ id, transcription }))
      const index = MarkIndex.of(all.slice(0, first.length))
      for (const each of all.slice(first.length, first.length + then.length)) { index.add(each); index.search('1') }
      for (const id of gone.slice(0, 4)) index.remove(id)
      const again = read(through(index.toParts()))
      deepEqual(answers(again), answers(index))
      for (const each of all.slice(first.length + then.length)) { again.add(each); index.add(each) }
      for (const id of gone) { again.remove(id); index.remove(id) }
      deepEqual(answers(again), answers(index))
      const left = all.filter(({ id }) => !gone.slice(0, 4).includes(id) || id >= first.length + then.length).filter(({ id }) => !gone.includes(id))
      deepEqual(answers(again), answers(MarkIndex.of(left)))
    }), { numRuns: 150 })
  })
  test('law: one bit that differs, anywhere, and nothing is taken', () => {
    const { head, buffers } = sample().toParts()
    const filled = buffers.flatMap((buffer, at) => buffer.byteLength > 0 ? [at] : [])
    fc.assert(fc.property(fc.constantFrom(...filled), fc.nat(), fc.nat(7), (at, place, bit) => {
      const changed = buffers.map((buffer) => buffer.slice(0))
      const bytes = new Uint8Array(changed[at]!)
      bytes[place % bytes.length]! ^= 1 << bit
      const answer = MarkIndex.fromParts({ head, buffers: changed })
      deepEqual([answer.ok, !answer.ok && answer.code, !answer.ok && answer.about], [false, 'index-damaged', head.buffers[at]!.name])
    }))
  })
  test('another version, another format, a head that was changed, a buffer cut short or missing: each by its code', () => {
    const { head, buffers } = sample().toParts()
    const code = (parts: { head: unknown; buffers: readonly ArrayBuffer[] }): string => { const answer = MarkIndex.fromParts(parts); return answer.ok ? 'ok' : `${answer.code} ${answer.about}` }
    equal(code({ head, buffers }), 'ok')
    for (const [parts, expected] of [
      [{ head: null, buffers }, 'index-foreign head'], [{ head: { ...head, format: 'another' }, buffers }, 'index-foreign head'],
      [{ head: { ...head, version: head.version + 1 }, buffers }, 'index-version head'], [{ head: { ...head, byteOrder: 'middle' }, buffers }, 'index-version head'],
      [{ head: { ...head, signs: [...head.signs, '<moon>'] }, buffers }, 'index-damaged head'], [{ head: { ...head, parts: 0 }, buffers }, 'index-damaged head'],
      [{ head, buffers: buffers.slice(0, -1) }, `index-truncated ${head.buffers.at(-1)!.name}`],
      [{ head, buffers: [buffers[0]!.slice(0, -2), ...buffers.slice(1)] }, `index-truncated ${head.buffers[0]!.name}`],
    ] as const) equal(code(parts), expected)
  })
  test('numbers ascend, also after what was read back', () => {
    const again = read(through(sample().toParts()))
    for (const id of [9, 3]) try { again.add({ id, transcription: 'A' }); ok(false) } catch (error) { ok(error instanceof RangeError) }
    again.add({ id: 10, transcription: 'A' })
    equal(again.count, 6)
  })
})
