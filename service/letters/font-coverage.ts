/**
 * Which characters a TrueType font can draw, from its own table. What no font has is printed by its number: a page with empty boxes would hide it.
 *
 * Standard: ISO/IEC 14496-22, `cmap` formats 4 and 12
 * @module
 */

/** Code points. A table of another format gives none; the fonts are ours, and a test holds that they can be read. */
export function coverage(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const found = new Set<number>()
  const tables = view.getUint16(4)
  for (let n = 0; n < tables; n++) {
    const at = 12 + n * 16
    if (view.getUint32(at) !== 0x636d6170) continue
    const cmap = view.getUint32(at + 8)
    for (let each = 0; each < view.getUint16(cmap + 2); each++) {
      const table = cmap + view.getUint32(cmap + 4 + each * 8 + 4)
      const format = view.getUint16(table)
      if (format === 4) readFormat4(view, table, found)
      else if (format === 12) readFormat12(view, table, found)
    }
  }
  return found
}

function readFormat4(view: DataView, table: number, found: Set<number>): void {
  const double = view.getUint16(table + 6)
  for (let n = 0; n < double; n += 2) {
    const end = view.getUint16(table + 14 + n)
    const start = view.getUint16(table + 16 + double + n)
    const delta = view.getUint16(table + 16 + 2 * double + n)
    const rangeAt = table + 16 + 3 * double + n
    const range = view.getUint16(rangeAt)
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const glyph = range === 0 ? code + delta : view.getUint16(rangeAt + range + 2 * (code - start))
      if ((glyph & 0xffff) !== 0) found.add(code)
    }
  }
}

function readFormat12(view: DataView, table: number, found: Set<number>): void {
  for (let n = 0; n < view.getUint32(table + 12); n++) {
    const group = table + 16 + n * 12
    for (let code = view.getUint32(group); code <= view.getUint32(group + 4); code++) found.add(code)
  }
}
