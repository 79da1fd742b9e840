/** Kept indexes that are not taken say why: what another version wrote is not damaged. */
import { equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { HeldIndexes } from './held-indexes.ts'
import { pack, unpack, type Packable } from './packed.ts'

interface Kept { marks: { indexes: { any: { head: string } } }; items: { items: { version: number; wordOrder: unknown } } }

/** What a file would give back, changed. */
function kept(change: (of: Kept) => void): Packable {
  const held = HeldIndexes.empty()
  held.build()
  const { layout, arrays } = pack(held.toPacked())
  const buffers = arrays.map(({ buffer, byteOffset, byteLength }) => buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer)
  const back = unpack(layout, () => buffers.shift()!)
  change(back as unknown as Kept)
  return back
}

suite('kept indexes', () => {
  test('as they were written are taken', () => ok(HeldIndexes.fromPacked(kept(() => undefined)) instanceof HeldIndexes))
  test('of another version are told from damaged ones, items and marks alike', () => {
    equal(HeldIndexes.fromPacked(kept(({ items }) => { items.items.version-- })), 'other-version')
    equal(HeldIndexes.fromPacked(kept(({ items }) => { items.items.wordOrder = new Uint8Array() })), 'damaged')
    const withHead = (from: RegExp, to: string) => kept(({ marks: { indexes: { any } } }) => { any.head = any.head.replace(from, to) })
    equal(HeldIndexes.fromPacked(withHead(/"check":(\d+|"[^"]*")(?=[^"]*$)/, '"check":1')), 'damaged')
    equal(HeldIndexes.fromPacked(withHead(/"version":\d+/, '"version":0')), 'other-version')
  })
})
