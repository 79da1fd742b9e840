/**
 * Edited copy: of a file that is none of those that were sealed: which of them it was made from, and the first place in which it differs.
 *
 * A PDF is compared page by page, a DOCX part by part and paragraph by paragraph, an HTML line by line.
 * @module
 */
import { createHash } from 'node:crypto'
import { unzip } from '@proofmark/core/evidence'
import type { BriefingFormat } from './briefing-files.ts'
import { pdfPages } from './pdf-pages.ts'

/** `text`: what is compared; `words`: what a person reads there, `null`: nothing that can be shown. */
interface Unit { readonly place: string; readonly text: string; readonly words: string | null }

/** `sealed` and `here`: the words in that place in the sealed file and in the copy; `null`: none that can be shown. */
export interface EditedPlace { readonly place: string; readonly sealed: string | null; readonly here: string | null }

/** By what it begins with. `null`: none of these. */
export function formatOf(bytes: Uint8Array): BriefingFormat | null {
  const start = new TextDecoder('latin1').decode(bytes.slice(0, 64)).trimStart().toLowerCase()
  return start.startsWith('%pdf-') ? 'pdf' : start.startsWith('pk\u0003\u0004') ? 'docx' : start.startsWith('<!doctype html') || start.startsWith('<html') ? 'html' : null
}

/** How much of `sealed` stands unchanged in `copy`, 0 to 1: to find the file that a copy was made from. */
export function likeness(format: BriefingFormat, sealed: Uint8Array, copy: Uint8Array): number {
  const [then, now] = [unitsOf(format, sealed), new Set(unitsOf(format, copy).map(({ text }) => text))]
  return then.length === 0 ? 0 : then.filter(({ text }) => now.has(text)).length / then.length
}

/** The first place that is not the same. Where all that is compared is the same, the bytes around it differ, and their place is told. */
export function editedPlace(format: BriefingFormat, sealed: Uint8Array, copy: Uint8Array): EditedPlace {
  const [then, now] = [unitsOf(format, sealed), unitsOf(format, copy)]
  const at = Array.from({ length: Math.max(then.length, now.length) }, (_, n) => n).find((n) => then[n]?.text !== now[n]?.text)
  if (at !== undefined) return { place: (then[at] ?? now[at])!.place, sealed: then[at]?.words ?? null, here: now[at]?.words ?? null }
  const byte = sealed.findIndex((each, n) => each !== copy[n])
  return { place: byte === -1 ? `after the end of the sealed file, byte ${sealed.length + 1}` : `byte ${byte + 1}, outside ${same[format]}`, sealed: null, here: null }
}

/** What was compared and is the same. */
const same: Readonly<Record<BriefingFormat, string>> = { pdf: 'what its pages draw', docx: 'its words and pictures', html: 'its lines' }

function unitsOf(format: BriefingFormat, bytes: Uint8Array): readonly Unit[] {
  switch (format) {
    case 'pdf': return (pdfPages(bytes) ?? []).map((text, n) => ({ place: `page ${n + 1}`, text, words: null }))
    case 'docx': return docxUnits(bytes)
    case 'html': return htmlUnits(bytes)
  }
}

const main = 'word/document.xml'

function docxUnits(bytes: Uint8Array): readonly Unit[] {
  const files = unzip(bytes)
  if (!files.ok) return []
  const paragraphs = (new TextDecoder().decode(files.entries.get(main) ?? new Uint8Array()).match(/<w:p[ >][^]*?<\/w:p>/g) ?? []).map((xml) => ({ xml, words: wordsOf(xml.replaceAll('<w:br/>', ' ')) }))
  // A word processor writes the file again: only words and pictures are compared, not how they are marked.
  const parts = [...files.entries].filter(([name]) => name.startsWith('word/media/')).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return [
    ...paragraphs.filter(({ words }) => words !== '').map(({ words }, n) => ({ place: `paragraph ${n + 1}`, text: words, words })),
    ...parts.map(([name, content], n) => ({ place: `picture ${n + 1} (${name})`, text: createHash('sha256').update(content).digest('hex'), words: null })),
  ]
}

function htmlUnits(bytes: Uint8Array): readonly Unit[] {
  return new TextDecoder().decode(bytes).split('\n').map((line, n) => {
    const sentence = /id="s-([A-Z]\d+)"/.exec(line)?.[1]
    return { place: `line ${n + 1}${sentence === undefined ? '' : `, sentence ${sentence}`}`, text: line, words: wordsOf(line) || null }
  })
}

const wordsOf = (markup: string): string => markup.replaceAll(/<[^>]*>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll(/[\u200e\u200f\u2060]/g, '').replaceAll(/\s+/g, ' ').trim()
