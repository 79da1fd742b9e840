/**
 * PDF pages: what is drawn on each page of a PDF, as bytes, to tell on which page two of them differ. It reads files that other programs wrote again too:
 * numbers of objects do not matter, nor how they are packed.
 *
 * It is no reader of PDF: what it cannot follow is `null`, and nothing is drawn.
 *
 * Standard: ISO 32000-1 §7.3.8 (streams), §7.5.7 (streams of objects), §7.7.3 (page tree)
 * @module
 */
import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'

interface Found { readonly head: string; readonly stream: Buffer | null }

/** A foreign file may unpack to more than it is. */
const mostUnpacked = 256 * 2 ** 20

/** SHA-256 of what each page draws, unpacked; `null`: no pages are found. */
export function pdfPages(bytes: Uint8Array): readonly string[] | null {
  const objects = objectsOf(Buffer.from(bytes))
  const root = [...objects.values()].findLast(({ head }) => /\/Type\s*\/Catalog\b/.test(head))
  const first = /\/Pages\s+(\d+)\s+\d+\s+R/.exec(root?.head ?? '')?.[1]
  if (first === undefined) return null
  const pages: string[] = []
  const seen = new Set<string>()
  const visit = (id: string): void => {
    const found = objects.get(id)
    if (found === undefined || seen.has(id)) return
    seen.add(id)
    const kids = /\/Kids\s*\[([^\]]*)\]/.exec(found.head)?.[1]
    if (kids !== undefined) return void [...kids.matchAll(/(\d+)\s+\d+\s+R/g)].forEach(([, kid]) => visit(kid!))
    const contents = /\/Contents\s*(?:\[([^\]]*)\]|(\d+\s+\d+\s+R))/.exec(found.head)
    const streams = [...(contents?.[1] ?? contents?.[2] ?? '').matchAll(/(\d+)\s+\d+\s+R/g)].map(([, each]) => objects.get(each!))
    const hash = createHash('sha256')
    for (const each of streams) hash.update(each === undefined ? '' : unpacked(each))
    pages.push(hash.digest('hex'))
  }
  visit(first)
  return pages.length === 0 ? null : pages
}

function objectsOf(bytes: Buffer): Map<string, Found> {
  const text = bytes.toString('latin1')
  const objects = new Map<string, Found>()
  for (const match of text.matchAll(/(?<![0-9])(\d{1,10})\s+\d{1,5}\s+obj\b/g)) {
    const from = match.index + match[0].length
    const end = text.indexOf('endobj', from)
    const at = text.indexOf('stream', from)
    const hasStream = at !== -1 && (end === -1 || at < end)
    const head = text.slice(from, hasStream ? at : end === -1 ? undefined : end)
    const start = at + 6 + (text.startsWith('\r\n', at + 6) ? 2 : 1)
    const length = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(head)?.[1] ?? Number.NaN)
    const stop = Number.isNaN(length) ? text.indexOf('endstream', start) : start + length
    // A later object of the same number takes the place of an earlier one: that is how a file is changed at its end.
    objects.set(match[1]!, { head, stream: hasStream && stop >= start ? bytes.subarray(start, stop) : null })
  }
  const packed = Array.from(objects.values()).filter(({ head }) => /\/Type\s*\/ObjStm\b/.test(head))
  for (const found of packed) for (const [id, head] of packedIn(found)) objects.set(id, { head, stream: null })
  return objects
}

function packedIn(found: Found): (readonly [string, string])[] {
  const text = unpacked(found).toString('latin1')
  const first = Number(/\/First\s+(\d+)/.exec(found.head)?.[1] ?? 0)
  const numbers = text.slice(0, first).trim().split(/\s+/)
  return Array.from({ length: Math.floor(numbers.length / 2) }, (_, n) => [numbers[2 * n]!, text.slice(first + Number(numbers[2 * n + 1]), numbers[2 * n + 3] === undefined ? undefined : first + Number(numbers[2 * n + 3]))] as const)
}

/** What does not unpack stands as it is: it differs then, and that is said. */
function unpacked({ head, stream }: Found): Buffer {
  if (stream === null) return Buffer.alloc(0)
  if (!/\/FlateDecode\b/.test(head)) return stream
  try { return inflateSync(stream, { maxOutputLength: mostUnpacked }) } catch { return stream }
}
