/**
 * Leak place: where in a file something stands, for a person who has to find it there. Never what stands there.
 * @module
 */
import { fromUtf8, type Bytes } from '@proofmark/core/bytes'

/** How far before it the name of a member of JSON is looked for, in bytes. */
const mostBefore = 400

/** Its line where the file is text, its byte in any case, both counted from 1; in JSON that we wrote the name of the member before it. */
export function placeInFile(bytes: Bytes, at: number, isOurJson: boolean): string {
  const text = fromUtf8(bytes)
  if (text === null) return `its byte ${at + 1} of ${bytes.length}`
  let line = 1
  for (let each = bytes.indexOf(0x0a); each !== -1 && each < at; each = bytes.indexOf(0x0a, each + 1)) line++
  const before = new TextDecoder().decode(bytes.subarray(Math.max(0, at - mostBefore), at))
  const member = isOurJson ? [...before.matchAll(/"([A-Za-z]{1,40})"\s*:/g)].at(-1)?.[1] : undefined
  return `its line ${line}, byte ${at + 1}${member === undefined ? '' : `, in "${member}"`}`
}
