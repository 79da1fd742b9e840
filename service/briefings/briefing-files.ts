/**
 * Briefing files: one order as files, all drawn from the same document. What is asked twice of the same log is the same to the byte.
 *
 * A brief has at most four pages: it is set again with less in it until it fits, and what went is told with what is left out.
 * @module
 */
import { makeBriefing, type BriefingDocument, type BriefingOrder, type BriefingProblem, type Surroundings } from '@proofmark/core/briefing'
import type { World } from '@proofmark/core/statements'
import { briefingDocx } from './briefing-docx.ts'
import { briefingHtml } from './briefing-html.ts'
import { briefingPdf, type PdfPages } from './briefing-pdf.ts'
import { drawnPhotograph, type DrawnPhotograph } from './drawn-photograph.ts'
import { land } from './land.ts'

export const briefingFormats = ['pdf', 'docx', 'html'] as const
export type BriefingFormat = (typeof briefingFormats)[number]

export const briefingTypes: Readonly<Record<BriefingFormat, string>> = { pdf: 'application/pdf', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', html: 'text/html' }

/** What a data folder knows. */
export interface BriefingFolder extends Pick<Surroundings, 'origin' | 'address' | 'hasFile'> {
  blob(sha256: string): Promise<Uint8Array | null>
}

export interface BriefingFile { readonly format: BriefingFormat; readonly name: string; readonly type: string; readonly bytes: Uint8Array }
export type BriefingFiles =
  | { readonly ok: true; readonly document: BriefingDocument; /** Of the PDF. */ readonly pages: number; readonly files: readonly BriefingFile[] }
  | { readonly ok: false; readonly problems: readonly BriefingProblem[] }

const mostPages = 4

/** Throws `PdfRefused` where the pages cannot be set. */
export async function briefingFiles(world: World, order: BriefingOrder, folder: BriefingFolder, formats: readonly BriefingFormat[]): Promise<BriefingFiles> {
  const photographs = new Map<string, DrawnPhotograph>()
  for (const tightness of [0, 1, 2, 3] as const) {
    const made = makeBriefing(world, order, { ...folder, land: land(), tightness })
    if (!made.ok) return made
    const { document } = made
    await drawAll(document, folder, photographs)
    // How many pages it has decides what stands in it, whichever file is asked for.
    const pdf = await briefingPdf(document, photographs, tightness)
    if (order.form === 'brief' && pdf.pages > mostPages && tightness < 3) continue
    const files = []
    for (const format of formats) files.push({ format, name: `${order.form}.${order.language}.${format}`, type: briefingTypes[format], bytes: await bytesOf(format, document, photographs, pdf) })
    return { ok: true, document, pages: pdf.pages, files }
  }
  throw new Error('the last try is always kept')
}

async function drawAll(document: BriefingDocument, folder: BriefingFolder, drawn: Map<string, DrawnPhotograph>): Promise<void> {
  for (const { sha256, regions } of document.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'photographs' ? block.photographs : [])))) {
    if (drawn.has(sha256)) continue
    const bytes = await folder.blob(sha256)
    const picture = bytes === null ? null : await drawnPhotograph(bytes, regions)
    if (picture !== null) drawn.set(sha256, picture)
  }
}

function bytesOf(format: BriefingFormat, document: BriefingDocument, photographs: ReadonlyMap<string, DrawnPhotograph>, pdf: PdfPages): Promise<Uint8Array> | Uint8Array {
  switch (format) {
    case 'pdf': return pdf.bytes
    case 'docx': return briefingDocx(document, photographs)
    case 'html': return briefingHtml(document, photographs)
  }
}
