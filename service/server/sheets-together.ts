/**
 * Sheets together: several requests of one addressee in one page, each with its own token and its own record; and the file in which several answers come
 * back, taken apart into the files that would have come alone.
 *
 * Format: spec/answer.md
 * @module
 */
import { formatSheets, parseAnswers, parseSheets, sheetsAsData, type KeptSheet, type SheetCode, type TogetherCode } from '@proofmark/core/answers'
import { utf8 } from '@proofmark/core/bytes'
import type { Store } from 'proofmark/store'
import type { SheetRecord } from './answer-shelf.ts'
import { largestPage, makeSheet, type SheetAsked, type SheetMakingCode } from './request-sheet.ts'

export type MadeSheets =
  | { readonly ok: true; readonly sheets: readonly KeptSheet[]; readonly records: readonly Omit<SheetRecord, 'kind'>[] }
  | { readonly ok: false; readonly code: SheetMakingCode | SheetCode | TogetherCode; readonly message: string; readonly about: string | null }

/** All of them or none: nothing is left out silently. The message names the request. */
export async function makeSheetsTogether(store: Pick<Store, 'world' | 'blob'>, asked: readonly SheetAsked[], { token, now }: { token: () => string; now: Date }): Promise<MadeSheets> {
  const made: { sheet: KeptSheet['sheet']; sha256: string; record: Omit<SheetRecord, 'kind'> }[] = []
  for (const each of asked) {
    const one = await makeSheet(store, each, { token: token(), now })
    if (!one.ok) return { ok: false, code: one.code, message: `Request ${store.world().get(each.request, 'request')?.fields.reference ?? each.request}: ${one.message}`, about: one.about }
    made.push(one)
  }
  const read = parseSheets(formatSheets(made))
  if (!read.ok) return { ok: false, code: read.code, message: `These requests do not go into one page: expected ${read.expected}.`, about: read.at }
  if (sheetsAsData(made).length > largestPage) return { ok: false, code: 'sheet-too-large', message: 'Together the requests would be too large to send. Choose fewer requests or photographs.', about: null }
  return { ok: true, sheets: read.sheets, records: made.map(({ record }) => record) }
}

export type AnswerFiles = { readonly ok: true; readonly isTogether: boolean; readonly files: readonly Uint8Array[] } | { readonly ok: false; readonly code: TogetherCode; readonly at: string; readonly expected: string }

/** What came, as single answer files: one that is no file of several is one itself, and is judged as that. */
export function answerFilesOf(bytes: Uint8Array): AnswerFiles {
  const several = parseAnswers(bytes)
  if (several.ok) return { ok: true, isTogether: true, files: several.files.map((text) => utf8(text)) }
  return several.code === 'format-unknown' ? { ok: true, isTogether: false, files: [bytes] } : several
}
