/**
 * Read file: a request sheet or an answer is canonical JSON and one line feed, so that each content has one text and one hash.
 *
 * The first fault is named by its code and place. Duplicate keys and halves of characters have codes of their own, since they are how one
 * text is shown to two readers as two things.
 *
 * Standard: RFC 8785. Format: spec/answer.md
 * @module
 */
import type { z } from 'zod'
import { type Bytes, canonicalText, fromUtf8, parseJson, type Json, type JsonCode } from '@proofmark/core/bytes'

export type FileCode =
  | JsonCode
  | 'too-large' // more bytes than a file of this form may have
  | 'not-utf8'
  | 'format-unknown' // another format, or a later version of it
  | 'field-invalid' // a field that is missing, too many, too long or of another form
  | 'not-canonical' // the same content as other bytes: a space, an escape too many, no line feed at the end

export interface FileRefusal { readonly ok: false; readonly code: FileCode; readonly at: string; readonly expected: string }

export interface FileForm<T extends z.ZodType> { readonly format: string; readonly largest: number; readonly schema: T }

/** Never throws. `at` is a JSON pointer, or a place in the text. */
export function readFile<T extends z.ZodType>(given: Bytes | string, { format, largest, schema }: FileForm<T>): { readonly ok: true; readonly value: z.output<T> } | FileRefusal {
  const no = (code: FileCode, at: string, expected: string): FileRefusal => ({ ok: false, code, at, expected })
  if (given.length > largest) return no('too-large', '', `at most ${largest} bytes`)
  const text = typeof given === 'string' ? given : fromUtf8(given)
  if (text === null) return no('not-utf8', '', 'UTF-8')
  const parsed = parseJson(text)
  if (!parsed.ok) return no(parsed.code, parsed.path === '' ? `line ${parsed.at.line}` : parsed.path, parsed.expected)
  if (formatOf(parsed.value) !== format) return no('format-unknown', '/format', format)
  const read = schema.safeParse(parsed.value)
  if (!read.success) {
    const [issue] = read.error.issues
    return no('field-invalid', pointer(issue?.path ?? []), issue?.message ?? 'another form')
  }
  return writeFile(parsed.value) === text ? { ok: true, value: read.data } : no('not-canonical', '', 'canonical JSON and one line feed')
}

/** `readFile` of it gives the same value. */
export const writeFile = (value: Json): string => `${canonicalText(value)}\n`

const formatOf = (value: Json): unknown => (typeof value === 'object' && value !== null && 'format' in value ? value.format : null)
const pointer = (path: readonly PropertyKey[]): string => path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
