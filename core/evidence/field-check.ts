/**
 * Field check: the disclosures of one statement against the digests that its note commits to. Every field of the note is
 * either shown, or named as withheld or erased: nothing is missing without a word.
 * @module
 */
import { fromUtf8, type Bytes, type Json } from '@proofmark/core/bytes'
import { disclosureDigest, openDisclosure } from './disclosure.ts'

export type FieldAnswer =
  | { readonly ok: true; readonly shown: Record<string, Json>; readonly withheld: string[]; readonly erased: string[] }
  | { readonly ok: false; readonly code: 'lines-malformed' | 'disclosure-malformed' | 'digest-differs' | 'field-twice' | 'field-unaccounted' | 'field-unknown'; readonly text: string }

export function checkFields(digests: Readonly<Record<string, string>>, disclosures: Bytes | undefined, withheldList: Bytes | undefined): FieldAnswer {
  const shownLines = linesOf(disclosures)
  const hiddenLines = withheldList === undefined ? [] : linesOf(withheldList)
  if (shownLines === null || hiddenLines === null) return { ok: false, code: 'lines-malformed', text: 'expected text lines, each ended by a newline' }
  const shown: Record<string, Json> = {}
  const [withheld, erased]: [string[], string[]] = [[], []]
  const seen = new Set<string>()
  for (const line of shownLines) {
    const opened = openDisclosure(line)
    if (!opened.ok) return { ok: false, code: 'disclosure-malformed', text: `expected a disclosure, found ${opened.code}` }
    if (seen.has(opened.path)) return { ok: false, code: 'field-twice', text: `${opened.path} stands twice` }
    seen.add(opened.path)
    if (!Object.hasOwn(digests, opened.path) || digests[opened.path] !== disclosureDigest(line)) return { ok: false, code: 'digest-differs', text: `${opened.path} is not what was sealed` }
    shown[opened.path] = opened.value
  }
  for (const line of hiddenLines) {
    const match = /^(\S+) (withheld|erased)$/.exec(line)
    if (match === null) return { ok: false, code: 'lines-malformed', text: 'expected a path and "withheld" or "erased"' }
    const path = match[1]!
    if (seen.has(path)) return { ok: false, code: 'field-twice', text: `${path} stands twice` }
    if (!Object.hasOwn(digests, path)) return { ok: false, code: 'field-unknown', text: `${path} is no field of this statement` }
    seen.add(path)
    ;(match[2] === 'withheld' ? withheld : erased).push(path)
  }
  const missing = Object.keys(digests).find((path) => !seen.has(path))
  return missing === undefined ? { ok: true, shown, withheld, erased } : { ok: false, code: 'field-unaccounted', text: `${missing} is neither shown nor named as withheld or erased` }
}

/** The lines of a line file, each ended by a newline; `null` for other bytes and for no file. */
export function linesOf(bytes: Bytes | undefined): string[] | null {
  const text = bytes === undefined ? null : fromUtf8(bytes)
  if (text === null) return null
  return text === '' ? [] : text.endsWith('\n') ? text.slice(0, -1).split('\n') : null
}
