/**
 * Briefing files: one order as files, all drawn from the same document. What is asked twice of the same log is the same to the byte.
 *
 * A brief has at most four pages: it is set again with more in it as long as that fits, and what has no room is told with what is left out.
 * @module
 */
import { allRoom, makeBriefing, type BriefingDocument, type BriefingOrder, type BriefingProblem, type Room, type Surroundings } from '@proofmark/core/briefing'
import type { World } from '@proofmark/core/statements'
import { briefingDocx } from './briefing-docx.ts'
import { briefingHtml } from './briefing-html.ts'
import { pdfSetter, type PdfPages } from './briefing-pdf.ts'
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
  const setter = await pdfSetter()
  const set = async (room: Room) => {
    const made = makeBriefing(world, order, { ...folder, land: land(), room })
    if (!made.ok) return made
    await drawAll(made.document, folder, photographs)
    // How many pages it has decides what stands in it, whichever file is asked for.
    return { ok: true as const, document: made.document, pdf: setter.pages(made.document, photographs) }
  }
  const kept = order.form === 'brief' ? await filled(set) : await set(allRoom)
  if (!kept.ok) return kept
  const { document, pdf } = kept
  const files = []
  for (const format of formats) files.push({ format, name: `${order.form}.${order.language}.${format}`, type: briefingTypes[format], bytes: await bytesOf(format, document, photographs, pdf) })
  return { ok: true, document, pages: pdf.pages, files }
}

type SetPages = { readonly ok: true; readonly document: BriefingDocument; readonly pdf: PdfPages } | { readonly ok: false; readonly problems: readonly BriefingProblem[] }

/** What stands in every brief, and then each more that fits, in this order: where there is space nothing is said to have no room. */
async function filled(set: (room: Room) => Promise<SetPages>): Promise<SetPages> {
  let [room, kept] = [noRoom, await set(noRoom)]
  if (!kept.ok || kept.pdf.pages > mostPages) return kept
  const tried = async (more: Partial<Room>): Promise<boolean> => {
    const next = { ...room, ...more }
    const pages = await set(next)
    const isFitting = pages.ok && pages.pdf.pages <= mostPages
    if (isFitting) [room, kept] = [next, pages]
    return isFitting
  }
  await tried({ waysToDecide: true })
  await tried({ maps: true })
  await tried({ photographs: true })
  let [fits, least] = [0, kept.document.leftOut.filter(({ what, reason }) => what === 'position' && reason === 'no-room').length + 1]
  if (least > 1 && await tried({ positions: least - 1 })) fits = least - 1
  while (fits + 1 < least) { const middle = (fits + least) >> 1; if (await tried({ positions: middle })) fits = middle; else least = middle }
  await tried({ claims: true })
  return kept
}
const noRoom: Room = { photographs: false, maps: false, waysToDecide: false, claims: false, positions: 0 }

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
