/**
 * Briefing PDF: pages or slides, set by Typst from data alone, tagged (PDF/UA-1), with their fonts. The same document always gives the same bytes.
 *
 * Standard: ISO 32000-1, ISO 14289-1. Decision: docs/decisions/0038-formats-of-briefings.md
 * @module
 */
import { join } from 'node:path'
import { coverage, PdfRefused } from 'proofmark/letters'
import { dateStretches, directionOf, textOf, type Block, type BriefingDocument, type Direction, type Run } from '@proofmark/core/briefing'
import { apart } from './apart.ts'
import { fontBytes } from './briefing-fonts.ts'
import type { DrawnPhotograph } from './drawn-photograph.ts'
import { squareSvg } from './square.ts'

const folder = import.meta.dirname

export interface PdfPages { readonly bytes: Uint8Array; readonly pages: number }

/** Sets one document as often as it is made otherwise, until it fits: what it knows of the fonts and pictures it keeps. */
export interface PdfSetter { pages(document: BriefingDocument, photographs: ReadonlyMap<string, DrawnPhotograph>): PdfPages }

export async function pdfSetter(): Promise<PdfSetter> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler').catch((cause: unknown) => {
    throw new PdfRefused('pdf-unavailable', 'The program that sets PDF pages does not run on this machine. Take the briefing as DOCX or HTML.', { cause })
  })
  // A compiler for each document: nothing of one stays in the memory of another.
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: [...fontBytes()] }] })
  return { pages: (document, photographs) => { compiler.resetShadow(); return pagesOf(compiler, document, photographs) } }
}

type Compiler = ReturnType<(typeof import('@myriaddreamin/typst-ts-node-compiler'))['NodeCompiler']['create']>

function pagesOf(compiler: Compiler, document: BriefingDocument, photographs: ReadonlyMap<string, DrawnPhotograph>): PdfPages {
  let count = 0
  const put = (bytes: Uint8Array, ending: string) => { const file = `picture${++count}.${ending}`; compiler.mapShadow(join(folder, file), Buffer.from(bytes)); return file }
  const runs = (all: readonly Run[]) => all.map((run) => runData(run, document))
  const blockData = (block: Block, isBehind: boolean): unknown => {
    switch (block.kind) {
      case 'paragraph': return { kind: 'paragraph', direction: foreignDirection(block.runs) ?? document.direction, look: block.look ?? 'plain', behind: isBehind, runs: runs(block.runs) }
      case 'heading': return { kind: 'heading', runs: runs(block.runs) }
      case 'sentence': return { ...block, id: drawable(block.id), runs: runs(block.runs) }
      case 'list': return { kind: 'list', items: block.items.map(runs) }
      case 'quote': return { kind: 'quote', direction: directionOf(block.language ?? document.language), runs: runs(block.runs), cite: runs(block.cite) }
      case 'table': return { kind: 'table', caption: runs(block.caption), widths: block.widths, head: block.head.map(runs), rows: block.rows.map((row) => row.map(runs)) }
      case 'figure': return { kind: 'figure', file: put(new TextEncoder().encode(block.figure.svg), 'svg'), alt: block.figure.alt, width: block.figure.width, height: block.figure.height, most: document.form === 'report' ? 95 : 56, caption: runs(block.caption), says: runs(block.says) }
      case 'photographs': return { kind: 'photographs', all: block.photographs.map(({ sha256, alt, caption }) => { const drawn = photographs.get(sha256); return { file: drawn === undefined ? null : put(drawn.jpeg, 'jpeg'), alt, caption: runs(caption), most: document.form === 'report' ? 62 : 36 } }) }
      case 'squares': return { kind: 'squares', all: block.squares.map(({ text, alt, beside }) => ({ file: put(new TextEncoder().encode(squareSvg(text)), 'svg'), alt, beside: beside.map(runs) })) }
      default: return block satisfies never
    }
  }
  const data = {
    language: document.language, direction: document.direction, form: document.form, title: runs(document.title), 'title-text': textOf(document.title), under: runs(document.under), running: drawable(document.running),
    marking: document.marking, page: document.pageWords[0], of: document.pageWords[1],
    sections: document.sections.map(({ title, blocks, isOnNewPage = false, besideAt = 0 }, at) => ({ title: runs(title), newpage: isOnNewPage, beside: besideAt, blocks: blocks.map((block) => blockData(block, document.sections.slice(0, at + 1).some((each) => each.id === 'behind'))) })),
  }
  compiler.mapShadow(join(folder, 'briefing.json'), Buffer.from(JSON.stringify(data)))
  try {
    const compiled = compiler.compile({ mainFilePath: join(folder, 'briefing.typ') })
    if (compiled.result === null) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? []))
    const pages = compiled.result.numOfPages
    const seconds = document.day === null ? 0 : Date.parse(`${document.day}T00:00:00Z`) / 1000
    return { bytes: new Uint8Array(compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: seconds })), pages }
  } catch (cause) {
    throw new PdfRefused('pdf-failed', `The pages could not be set: ${(cause as Error).message}`, { cause })
  }
}

/** Of a paragraph that is wholly in another language. */
const foreignDirection = (runs: readonly Run[]): Direction | null => (runs.length > 0 && runs.every(({ language }) => language !== undefined) ? directionOf(runs[0]!.language!) : null)

/** Words that run the other way than the document keep their own order; a date keeps to one line. */
const runData = ({ text, look, language }: Run, document: BriefingDocument) => ({
  parts: (language === undefined || language === document.language ? dateStretches(text, document.language) : [{ text, isDate: false }]).map((each) => ({ text: apart(drawable(each.text), document.direction), kept: each.isDate })), look: look ?? 'plain', language: language ?? null,
})

let known: ReadonlySet<number> | null = null
/** What no font here draws, by its number. */
function drawable(text: string): string {
  known ??= new Set(fontBytes().flatMap((font) => [...coverage(font)]))
  return [...text].map((char) => (known!.has(char.codePointAt(0)!) || /[\n\u200c-\u200f]/.test(char) ? char : `‹U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}›`)).join('')
}
