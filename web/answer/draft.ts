/**
 * Draft: what was typed so far, as it was typed, and the answer that it makes or what keeps it from being one.
 *
 * A draft is kept in the browser where that is allowed, and as a file that can be opened again. A file of a draft is foreign like any other.
 * @module
 */
import { z } from 'zod'
import { answerDate, answerKinds, attachedBytes, foundInRecords, longestWords, mostFiles, readFile, writeFile, type Answer, type AnsweredItem, type FileCode, type RequestSheet } from '@proofmark/core/answers'
import type { Json } from '@proofmark/core/bytes'

const draftFormat = 'proofmark/answer-draft/1'
const largestDraft = 30 * 1024 * 1024

const typed = z.string().max(longestWords)
const item = z.strictObject({ found: z.enum(foundInRecords), maker: typed, produced: typed, consignee: typed, delivered: typed, licence: typed, onwardTo: typed, onwardWhen: typed, remarks: typed })
const attached = z.strictObject({ name: typed, type: typed, size: z.number().int().min(0), sha256: typed, base64: z.string() })
const said = z.strictObject({
  responseKind: z.enum(['', ...answerKinds]), dated: typed, name: typed, office: typed, wording: typed, reason: typed, conditions: typed, forwardedTo: typed,
  language: z.enum(['en', 'fr', 'uk', 'ar']), items: z.record(z.string().regex(/^[1-9]\d{0,4}$/), item), files: z.array(attached).max(mostFiles),
})
const file = z.strictObject({ format: z.literal(draftFormat), sheet: z.string(), said })

export type Said = z.output<typeof said>
export type SaidItem = z.output<typeof item>
export type DraftCode = FileCode | 'draft-of-another' | 'file-differs'

export const nothingOfItem: SaidItem = { found: 'not-said', maker: '', produced: '', consignee: '', delivered: '', licence: '', onwardTo: '', onwardWhen: '', remarks: '' }
export const emptyDraft = (sheet: RequestSheet, today: string): Said =>
  ({ responseKind: '', dated: today, name: '', office: '', wording: '', reason: '', conditions: '', forwardedTo: '', language: sheet.language, items: {}, files: [] })

/** `withFiles`: storage of a browser is too small for them. */
export const formatDraft = (of: Said, sheet: string, withFiles: boolean): string => writeFile({ format: draftFormat, sheet, said: (withFiles ? of : { ...of, files: [] }) as unknown as Json })

/** Never throws. A draft of another sheet is refused: its rows would stand beside other items. */
export function parseDraft(text: string, sheet: string): { readonly ok: true; readonly said: Said } | { readonly ok: false; readonly code: DraftCode } {
  const read = readFile(text, { format: draftFormat, largest: largestDraft, schema: file })
  if (!read.ok) return { ok: false, code: read.code }
  if (read.value.sheet !== sheet) return { ok: false, code: 'draft-of-another' }
  if (read.value.said.files.some((each) => attachedBytes(each) === null)) return { ok: false, code: 'file-differs' }
  return { ok: true, said: read.value.said }
}

/** What no answer can lack. `field`: where it is mended. */
export type DraftFault = { readonly code: 'kind-missing' | 'name-missing' | 'date-missing' | 'date-unreadable' | 'reason-missing' | 'too-long'; readonly field: string; readonly number: number | null }

export type Made = { readonly ok: true; readonly answer: Answer } | { readonly ok: false; readonly faults: readonly DraftFault[] }

/** The answer that the draft makes, not signed yet. */
export function answerOf(of: Said, sheet: RequestSheet, sheetHash: string): Made {
  const faults: DraftFault[] = []
  const fault = (code: DraftFault['code'], field: string, holds: boolean, number: number | null = null) => { if (holds) faults.push({ code, field, number }) }
  const date = (text: string, field: string, number: number) => fault('date-unreadable', field, text.trim() !== '' && !answerDate.safeParse(text.trim()).success, number)
  const short = (text: string, field: string, number: number | null = null) => fault('too-long', field, text.trim().length > 500, number)
  fault('kind-missing', 'responseKind', of.responseKind === '')
  fault('name-missing', 'name', of.name.trim() === '')
  fault('date-missing', 'dated', of.dated.trim() === '')
  fault('date-unreadable', 'dated', of.dated.trim() !== '' && !answerDate.safeParse(of.dated.trim()).success)
  fault('reason-missing', 'reason', of.responseKind === 'refused-with-reason' && of.reason.trim() === '')
  for (const field of ['name', 'office', 'forwardedTo'] as const) short(of[field], field)
  const rows = sheet.items.flatMap(({ number }) => { const row = of.items[number]; return row === undefined || isBlank(row) ? [] : [{ number, row }] })
  for (const { number, row } of rows) {
    for (const field of ['produced', 'delivered', 'onwardWhen'] as const) date(row[field], field, number)
    for (const field of ['maker', 'consignee', 'licence', 'onwardTo'] as const) short(row[field], field, number)
  }
  if (faults.length > 0 || of.responseKind === '') return { ok: false, faults }
  const answer: Answer = {
    request: sheet.request, reference: sheet.reference, sheet: sheetHash, responseKind: of.responseKind, dated: of.dated.trim(), by: { name: of.name.trim(), office: words(of.office) }, language: of.language,
    // Verbatim: not even spaces are taken away, unless there is nothing else.
    wording: of.wording.trim() === '' ? null : of.wording, reason: words(of.reason), conditions: words(of.conditions), forwardedTo: words(of.forwardedTo),
    items: rows.map(({ number, row }) => answered(number, row)), files: of.files, key: null,
  }
  return { ok: true, answer }
}

const answered = (number: number, { found, ...row }: SaidItem): AnsweredItem => ({
  number, found, maker: words(row.maker), produced: words(row.produced), consignee: words(row.consignee), delivered: words(row.delivered), licence: words(row.licence), onwardTo: words(row.onwardTo), onwardWhen: words(row.onwardWhen), remarks: words(row.remarks),
})
const words = (text: string): string | null => (text.trim() === '' ? null : text.trim())
const isBlank = ({ found, ...row }: SaidItem): boolean => found === 'not-said' && Object.values(row).every((text) => text.trim() === '')

/** Of one request among several. The name of who answers, which is taken over, begins nothing. */
export const stageOf = (of: Said, made: Made): 'ready' | 'begun' | 'untouched' => (made.ok ? 'ready' : of.responseKind === '' && of.wording === '' && of.files.length === 0 && Object.keys(of.items).length === 0 ? 'untouched' : 'begun')
