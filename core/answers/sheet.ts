/**
 * Request sheet: what one addressee is asked, as a file that travels inside a page that works without a network.
 *
 * It carries a token that was drawn for this addressee alone. Who has the sheet can make an answer that holds; who has not cannot change
 * one unnoticed.
 *
 * Format: spec/answer.md
 * @module
 */
import { z } from 'zod'
import { type Bytes, canonicalBytes, canonicalText, sha256, toHex } from '@proofmark/core/bytes'
import { idHex, itemNumber, longestLine, longestWords, maybeDate, maybeWords, mostItems, sha256Hex, words } from './fields.ts'
import { type FileCode, readFile, writeFile } from './read-file.ts'

export const sheetFormat = 'proofmark/request-sheet/1'
/** Bytes; most of them photographs. */
export const largestSheet = 24 * 1024 * 1024
const longestPhoto = 3 * 1024 * 1024

/** Parts of a request, in the order in which they are read: core/statements/kinds/request.ts. */
export const contentParts = ['recoveryCircumstances', 'groundsOfIllegality', 'identification', 'intendedUse', 'other', 'confidentialityUndertaking'] as const
/** What is asked of each item. */
export const askedOfItems = ['maker', 'produced', 'consignee', 'delivered', 'licence', 'onward'] as const

const photo = z.strictObject({ caption: maybeWords(longestLine), src: z.string().max(longestPhoto).regex(/^data:image\/jpeg;base64,[A-Za-z0-9+/]+={0,2}$/, 'a JPEG as data URI') })
const mark = z.strictObject({ text: words(10_000), where: maybeWords(longestLine), how: maybeWords(longestLine) })
const item = z.strictObject({
  number: itemNumber, description: words(longestWords), itemClass: maybeWords(longestLine), quantity: maybeWords(longestLine),
  marks: z.array(mark).max(200), photos: z.array(photo).max(50),
})
const sheet = z.strictObject({
  request: idHex, reference: maybeWords(longestLine), purpose: z.enum(['trace', 'right-of-reply']), language: z.enum(['en', 'fr', 'uk', 'ar']),
  addressee: words(longestLine), from: maybeWords(longestLine), sent: maybeDate, deadline: maybeDate,
  content: z.array(z.strictObject({ part: z.enum(contentParts), text: words(longestWords) })).max(contentParts.length),
  items: z.array(item).max(mostItems), asks: z.array(z.enum(askedOfItems)).max(askedOfItems.length), questions: z.array(words(longestWords)).max(100),
  token: sha256Hex,
})
const file = z.strictObject({ format: z.literal(sheetFormat), sha256: sha256Hex, sheet })

export type RequestSheet = Readonly<z.output<typeof sheet>>
export type SheetItem = RequestSheet['items'][number]

export type SheetCode =
  | FileCode
  | 'sheet-differs' // the hash is not that of the sheet
  | 'items-order' // numbers of items that do not rise

export type ReadSheet = { readonly ok: true; readonly sheet: RequestSheet; readonly sha256: string } | { readonly ok: false; readonly code: SheetCode; readonly at: string; readonly expected: string }

/** Never throws. `formatSheet(parseSheet(f).sheet) = f`. */
export function parseSheet(given: Bytes | string): ReadSheet {
  const read = readFile(given, { format: sheetFormat, largest: largestSheet, schema: file })
  if (!read.ok) return read
  const at = firstOutOfOrder(read.value.sheet.items)
  if (at !== null) return { ok: false, code: 'items-order', at: `/sheet/items/${at}/number`, expected: 'a number above the one before' }
  const hash = sheetDigest(read.value.sheet)
  return hash === read.value.sha256 ? { ok: true, sheet: read.value.sheet, sha256: hash } : { ok: false, code: 'sheet-differs', at: '/sha256', expected: hash }
}

export const formatSheet = (of: RequestSheet): string => writeFile({ format: sheetFormat, sha256: sheetDigest(of), sheet: of })

/** SHA-256 of its canonical text, in hex. The token is part of it, so that the hash tells nothing of what is asked. */
export const sheetDigest = (of: RequestSheet): string => toHex(sha256(canonicalBytes(of)))

/** Place of the first whose number is not above the one before; `null`: they rise. */
export function firstOutOfOrder(items: readonly { readonly number: number }[]): number | null {
  const at = items.findIndex(({ number }, place) => place > 0 && number <= items[place - 1]!.number)
  return at === -1 ? null : at
}

export const sheetAsData = (of: RequestSheet): string => asData(formatSheet(of))

/** As inert text of a page: no character that ends a script, opens a comment, or ends a line for an old reader. */
export const asData = (file: string): string =>
  file.replaceAll(/[<>&\u2028\u2029]/g, (char) => `\\u${char.codePointAt(0)!.toString(16).padStart(4, '0')}`)

/** The canonical text of a value that was read from such a page, of one sheet or of several. */
export const sheetFromData = (value: unknown): string => `${canonicalText(value as never)}\n`
