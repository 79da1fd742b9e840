/**
 * Machine reader: what a program for printed text, where one is installed, takes a close-up for. Suggestions and nothing else.
 *
 * Such a program is made for books; on metal it is often wrong and always sure. So every form in which it was asked is told, each character
 * of which it is less than sure is written as uncertain, and nothing of it reaches a statement unless a person takes it over.
 *
 * The picture is decoded and drawn anew before the program sees it; the program runs for some seconds at most, one at a time.
 * @module
 */
import { execFile } from 'node:child_process'
import { formatTranscription, parseTranscription, type Cell } from '@proofmark/core/marks'
import { foreignPicture } from './pixels.ts'

export interface MachineReader { readonly name: string; readonly languages: readonly string[] }
/** `sure`: 0 to 100, the mean of what the program says of its characters. `as`: how the picture was shown to it. */
export interface Suggestion { readonly transcription: string; readonly sure: number; readonly as: 'as it is' | 'inverted' | 'stretched' }
export type Suggestions = { readonly ok: true; readonly reader: MachineReader; readonly suggestions: readonly Suggestion[] } | { readonly ok: false; readonly code: 'reader-missing' | 'reader-language' | 'reader-failed' | 'no-picture'; readonly message: string }

/** Below this a character is written as uncertain. By the program's own measure. */
const leastSure = 85
/** Milliseconds for one look. */
const patience = 10_000
/** Longest side that the program is shown: letters of some thirty pixels are read best (tesseract, "Improving the quality of the output"). */
const longestSide = 1200
const program = 'tesseract'

const run = (given: readonly string[], input: Uint8Array | null = null) => new Promise<string | null>((resolve) => {
  const child = execFile(program, given, { timeout: patience, maxBuffer: 4 * 1024 * 1024, encoding: 'utf8', env: { PATH: process.env.PATH, OMP_THREAD_LIMIT: '1' } }, (error, out) => resolve(error === null ? out : null))
  child.stdin?.on('error', () => undefined)
  child.stdin?.end(input ?? undefined)
})

let known: Promise<MachineReader | null> | null = null

/** `null`: none is installed. Asked once. */
export const machineReader = (): Promise<MachineReader | null> => (known ??= find())

async function find(): Promise<MachineReader | null> {
  const [version, list] = [await run(['--version']), await run(['--list-langs'])]
  if (version === null || list === null) return null
  const languages = list.split('\n').slice(1).map((line) => line.trim()).filter((line) => /^[A-Za-z_]{3,20}$/.test(line) && line !== 'osd')
  return { name: /^tesseract [\w.]+/.exec(version)?.[0] ?? program, languages }
}

let last: Promise<unknown> = Promise.resolve()

/** Looks at the picture in several ways, one request after the other. */
export function suggestions(bytes: Uint8Array, language: string): Promise<Suggestions> {
  const next = last.then(() => look(bytes, language))
  last = next.catch(() => undefined)
  return next
}

async function look(bytes: Uint8Array, language: string): Promise<Suggestions> {
  const reader = await machineReader()
  if (reader === null) return { ok: false, code: 'reader-missing', message: 'No program that reads printed text is installed here. Install tesseract to be given suggestions.' }
  if (!reader.languages.includes(language)) return { ok: false, code: 'reader-language', message: `${reader.name} has no language ${language}. It has ${reader.languages.join(', ')}.` }
  const opened = await foreignPicture(bytes)
  if (!opened.ok) return { ok: false, code: 'no-picture', message: opened.message }
  const grey = opened.file.resize({ width: longestSide, height: longestSide, fit: 'inside' }).flatten({ background: '#808080' }).greyscale()
  const found: Suggestion[] = []
  try {
    for (const [as, picture] of [['as it is', grey.clone()], ['stretched', grey.clone().normalise()], ['inverted', grey.clone().normalise().negate()]] as const) {
      const hocr = await run(['stdin', 'stdout', '--psm', '6', '-l', language, '-c', 'hocr_char_boxes=1', 'hocr'], await picture.png().toBuffer())
      if (hocr === null) return { ok: false, code: 'reader-failed', message: `${reader.name} did not come to an end with this picture.` }
      const read = fromHocr(hocr)
      if (read !== null && !found.some(({ transcription }) => transcription === read.transcription)) found.push({ ...read, as })
    }
  } catch (error) {
    return { ok: false, code: 'no-picture', message: `The picture does not decode: ${(error as Error).message}.` }
  }
  return { ok: true, reader, suggestions: found.toSorted((a, b) => b.sure - a.sure) }
}

/** The characters of hOCR 1.2 with what the program says of each, as a transcription. `null`: it saw none. */
export function fromHocr(hocr: string): Omit<Suggestion, 'as'> | null {
  const cells: Cell[] = []
  const sure: number[] = []
  for (const line of hocr.split(/<span class=['"]ocr_(?:line|header|caption|textfloat)['"]/).slice(1)) {
    if (cells.length > 0) cells.push({ kind: 'break' })
    for (const [at, word] of line.split(/<span class=['"]ocrx_word['"]/).slice(1).entries()) {
      if (at > 0) cells.push({ kind: 'certain', char: ' ' })
      for (const [, conf, text] of word.matchAll(/<span class=['"]ocrx_cinfo['"][^>]*x_conf ([\d.]+)[^>]*>([^<]*)<\/span>/g)) {
        for (const char of plain(text!).normalize('NFC')) cells.push({ kind: Number(conf) < leastSure ? 'uncertain' : 'certain', char })
        sure.push(Number(conf))
      }
    }
  }
  const trimmed = cells.filter((cell, at) => cell.kind !== 'break' || (at > 0 && at < cells.length - 1))
  if (sure.length === 0) return null
  const transcription = formatTranscription(trimmed)
  return parseTranscription(transcription).ok && /\p{L}|\p{N}/u.test(transcription) ? { transcription, sure: Math.round(sure.reduce((sum, each) => sum + each, 0) / sure.length) } : null
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'", '#x27': "'" }
const plain = (text: string): string => text.replace(/&([#\w]+);/g, (whole, name: string) => named[name] ?? whole)
