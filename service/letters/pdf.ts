/**
 * PDF: a letter as pages, set by Typst. The program is loaded when the first letter is printed; it reaches no network, and of the disk one file of ours.
 *
 * What the letter says is handed over as data (JSON) that the fixed file `letter.typ` sets as text, so that nothing of the evidence can become markup.
 * The pages are tagged (PDF/UA-1), the fonts lie in the file, and the same letter always gives the same bytes.
 *
 * Standard: ISO 32000-1, ISO 14289-1. Decision: docs/decisions/0025-letters-as-docx-and-pdf.md
 * @module
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { coverage } from './font-coverage.ts'
import type { Block, Letter, Line } from './letter.ts'

/** Latin and Cyrillic, Arabic (whose words are read back in their order: decision 0025), Hangul with signs, and one of even width for marks. */
const fontFiles = [
  'ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf', 'ibm-plex-sans/700Bold/IBMPlexSans_700Bold.ttf', 'amiri/400Regular/Amiri_400Regular.ttf', 'amiri/700Bold/Amiri_700Bold.ttf',
  'nanum-gothic/400Regular/NanumGothic_400Regular.ttf', 'nanum-gothic/700Bold/NanumGothic_700Bold.ttf', 'ibm-plex-mono/400Regular/IBMPlexMono_400Regular.ttf',
]
const folder = import.meta.dirname
/** Millimetres: largest picture. */
const largest = { width: 140, height: 90 }

export type PdfCode = 'pdf-unavailable' | 'pdf-failed'
export class PdfRefused extends Error {
  readonly code: PdfCode
  constructor(code: PdfCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

export async function pdfOf(letter: Letter): Promise<Uint8Array> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler').catch((cause: unknown) => {
    throw new PdfRefused('pdf-unavailable', 'The program that sets PDF pages does not run on this machine. Take the letter as DOCX.', { cause })
  })
  const { fonts, known } = loadedFonts()
  // A compiler for each letter: nothing of one stays in the memory of another.
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: [...fonts] }] })
  let count = 0
  const blocks = letter.blocks.map((block) => {
    if (block.kind !== 'picture') return blockData(block, known)
    const scale = Math.min(largest.width / block.picture.width, largest.height / block.picture.height)
    const file = `picture${++count}.jpeg`
    compiler.mapShadow(join(folder, file), Buffer.from(block.picture.jpeg))
    return { kind: 'picture', file, alt: drawable(block.alt, known), width: block.picture.width * scale, height: block.picture.height * scale, caption: lineData(block.caption, known) }
  })
  const [page, of] = letter.pageWords
  const data = { language: letter.language, direction: letter.direction, title: letter.title, running: drawable(letter.running, known), page, of, blocks }
  compiler.mapShadow(join(folder, 'letter.json'), Buffer.from(JSON.stringify(data)))
  try {
    const compiled = compiler.compile({ mainFilePath: join(folder, 'letter.typ') })
    if (compiled.result === null) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? []))
    const seconds = letter.day === null ? 0 : Date.parse(`${letter.day}T00:00:00Z`) / 1000
    return new Uint8Array(compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: seconds }))
  } catch (cause) {
    throw new PdfRefused('pdf-failed', `The pages could not be set: ${(cause as Error).message}`, { cause })
  }
}

function blockData(block: Exclude<Block, { kind: 'picture' }>, known: ReadonlySet<number>): unknown {
  if (block.kind === 'new-page') return block
  if (block.kind !== 'table') return { isKept: false, isSignature: false, ...block, line: lineData(block.line, known) }
  const cells = (row: readonly (readonly Line[])[]) => row.map((lines) => lines.map((each) => lineData(each, known)))
  return { kind: 'table', widths: block.widths, plain: block.isPlain === true, tall: block.isTall === true, head: block.head === null ? null : cells(block.head), rows: block.rows.map(cells) }
}

const lineData = ({ direction, pieces }: Line, known: ReadonlySet<number>) => ({ direction, pieces: pieces.map((piece) => (piece.kind === 'text' ? { kind: 'text', text: drawable(piece.text, known), look: piece.look ?? 'plain' } : { kind: piece.kind, look: 'plain' })) })

/** What no font here draws, by its number. Marks of direction draw nothing and stay. */
const drawable = (text: string, known: ReadonlySet<number>): string => [...text].map((char) => (known.has(char.codePointAt(0)!) || /[\u200c-\u200f]/.test(char) ? char : `‹U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}›`)).join('')

let loaded: { readonly fonts: readonly Buffer[]; readonly known: ReadonlySet<number> } | null = null
function loadedFonts() {
  const require = createRequire(import.meta.url)
  const read = () => fontFiles.map((file) => readFileSync(require.resolve(`@expo-google-fonts/${file}`)))
  if (loaded === null) {
    const fonts = read()
    loaded = { fonts, known: new Set(fonts.flatMap((font) => [...coverage(font)])) }
  }
  return loaded
}
