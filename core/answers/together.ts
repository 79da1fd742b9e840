/**
 * Together: several sheets of one addressee in one page, and the answers to them in one file. Each sheet keeps its own token and hash, each answer
 * its own hash, code and signature: this file adds nothing to what one of them is worth, and taking it apart loses nothing.
 *
 * Format: spec/answer.md
 * @module
 */
import { z } from 'zod'
import { type Bytes, canonicalText, type Json } from '@proofmark/core/bytes'
import { largestAnswer } from './answer.ts'
import { type FileCode, readFile, writeFile } from './read-file.ts'
import { asData, formatSheet, largestSheet, parseSheet, type RequestSheet, type SheetCode } from './sheet.ts'

export const sheetsFormat = 'proofmark/request-sheets/1'
export const answersFormat = 'proofmark/answers/1'
/** Requests of one page: as many as a person looks through in one list. */
export const mostTogether = 50

// The members are read by the readers of one of them, as they stand.
const sheets = z.strictObject({ format: z.literal(sheetsFormat), sheets: z.array(z.unknown()).min(1).max(mostTogether) })
const answers = z.strictObject({ format: z.literal(answersFormat), answers: z.array(z.unknown()).min(1).max(mostTogether) })

export type TogetherCode =
  | FileCode
  | 'request-twice' // two sheets of one request
  | 'addressee-differs' // sheets of two addressees: each would read what the other is asked
  | 'sheet-twice' // two answers to one sheet: nobody can tell which is meant

type Refused<Code> = { readonly ok: false; readonly code: Code; readonly at: string; readonly expected: string }
export interface KeptSheet { readonly sheet: RequestSheet; readonly sha256: string }
export type ReadSheets = { readonly ok: true; readonly sheets: readonly KeptSheet[] } | Refused<TogetherCode | SheetCode>
/** `files`: the text of each answer file, as it would be if it had come alone. */
export type ReadAnswers = { readonly ok: true; readonly files: readonly string[] } | Refused<TogetherCode>

/** Refused as a whole where one sheet is: a page that was changed in one place is not to be trusted in another. Never throws. `formatSheets(parseSheets(f).sheets) = f`. */
export function parseSheets(given: Bytes | string): ReadSheets {
  const read = readFile(given, { format: sheetsFormat, largest: largestSheet, schema: sheets })
  if (!read.ok) return read
  const found: KeptSheet[] = []
  for (const [at, each] of read.value.sheets.entries()) {
    const no = (code: TogetherCode | SheetCode, path: string, expected: string): ReadSheets => ({ ok: false, code, at: `/sheets/${at}${path}`, expected })
    const one = parseSheet(writeFile(each as Json))
    if (!one.ok) return no(one.code, one.at, one.expected)
    if (found.some(({ sheet }) => sheet.request === one.sheet.request)) return no('request-twice', '/sheet/request', 'one sheet of each request')
    if (one.sheet.addressee !== (found[0]?.sheet ?? one.sheet).addressee) return no('addressee-differs', '/sheet/addressee', found[0]!.sheet.addressee)
    found.push({ sheet: one.sheet, sha256: one.sha256 })
  }
  return { ok: true, sheets: found }
}

export const formatSheets = (of: readonly Pick<KeptSheet, 'sheet'>[]): string => joined('sheets', sheetsFormat, of.map(({ sheet }) => formatSheet(sheet)))

/** As inert text of a page. */
export const sheetsAsData = (of: readonly Pick<KeptSheet, 'sheet'>[]): string => asData(formatSheets(of))

/** Takes the file apart; each answer is judged by itself, by `parseAnswer`. Never throws. `formatAnswers(parseAnswers(f).files) = f`. */
export function parseAnswers(given: Bytes | string): ReadAnswers {
  const read = readFile(given, { format: answersFormat, largest: largestAnswer, schema: answers })
  if (!read.ok) return read
  const seen = new Set<string>()
  for (const [at, each] of read.value.answers.entries()) {
    const sheet = member(member(each, 'answer'), 'sheet')
    if (typeof sheet !== 'string') continue
    if (seen.has(sheet)) return { ok: false, code: 'sheet-twice', at: `/answers/${at}/answer/sheet`, expected: 'one answer to each sheet' }
    seen.add(sheet)
  }
  return { ok: true, files: read.value.answers.map((each) => writeFile(each as Json)) }
}

/** `files`: texts of `formatAnswer`. */
export const formatAnswers = (files: readonly string[]): string => joined('answers', answersFormat, files)

/** Each part is canonical and so is the whole: "answers" and "sheets" stand where their first letter puts them. */
const joined = (name: 'sheets' | 'answers', format: string, files: readonly string[]): string => {
  const members = [[name, `[${files.map((file) => file.trimEnd()).join(',')}]`], ['format', canonicalText(format)]] as const
  return `{${members.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, text]) => `"${key}":${text}`).join(',')}}\n`
}

const member = (of: unknown, name: 'answer' | 'sheet'): unknown => (typeof of === 'object' && of !== null && Object.hasOwn(of, name) ? (of as Record<string, unknown>)[name] : undefined)
