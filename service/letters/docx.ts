/**
 * DOCX: a letter as a file of word processors, with real headings, tables and places to fill in. The same letter always gives the same bytes.
 *
 * Every paragraph says its direction, and every run that goes against it too, so that no program has to guess.
 *
 * Standard: ECMA-376-1:2016 §17; [MS-DOCX] 2.5.1 (boxes to tick). Decision: docs/decisions/0025-letters-as-docx-and-pdf.md
 * @module
 */
import { utf8 } from '@proofmark/core/bytes'
import { zip } from '@proofmark/core/evidence'
import { contentTypes, coreProperties, documentRelations, footerId, grey, headerId, main, monoFonts, packageRelations, pictureId, relations, settings, styles, xmlHead, xmlText } from './docx-parts.ts'
import { letterLayout, textWidthOf, type DocxLayout } from './docx-layout.ts'
import type { Block as LetterBlock, Cell, Letter, Line, Piece } from './letter.ts'
import type { DrawnPicture } from './letter-picture.ts'
import { isolated, stretchesOf } from './own-text.ts'
import type { Direction } from './language.ts'

const namespaces = `xmlns:w="${main}" xmlns:r="${relations}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"`
/** English metric units: 360,000 a centimetre. */
const emuPerCm = 360_000

/** Pictures beside each other, in at least so many columns. */
export interface PictureRow { readonly kind: 'pictures'; readonly pictures: readonly { readonly picture: DrawnPicture; readonly alt: string; readonly caption: readonly Line[] }[]; readonly columns: number; readonly widthCm: number }
export type DocxBlock = LetterBlock | PictureRow
type Block = DocxBlock
/** `layout`: of its pages; that of letters unless told otherwise. */
export interface DocxFile extends Omit<Letter, 'blocks'> { readonly layout?: DocxLayout; readonly blocks: readonly DocxBlock[] }

export function docxOf(letter: DocxFile): Uint8Array {
  const pictures = letter.blocks.flatMap((block) => (block.kind === 'picture' ? [block.picture] : block.kind === 'pictures' ? block.pictures.map(({ picture }) => picture) : []))
  const { layout = letterLayout } = letter
  const state: State = { direction: letter.direction, layout, nextId: 1, nextPicture: 0 }
  const body = letter.blocks.map((block, n) => blockXml(block, state, letter.blocks[n - 1]?.kind) + (isTable(block) && isTable(letter.blocks[n + 1]) ? '<w:p><w:pPr><w:pStyle w:val="Cell"/></w:pPr></w:p>' : '')).join('')
  const page = `<w:sectPr><w:headerReference w:type="default" r:id="${headerId}"/><w:footerReference w:type="default" r:id="${footerId}"/><w:pgSz w:w="${layout.page.wide}" w:h="${layout.page.high}"${layout.page.wide > layout.page.high ? ' w:orient="landscape"' : ''}/><w:pgMar w:top="${layout.margin.top}" w:right="${layout.margin.side}" w:bottom="${layout.margin.bottom}" w:left="${layout.margin.side}" w:header="${Math.min(680, layout.margin.top - 510)}" w:footer="${Math.min(567, layout.margin.bottom - 453)}" w:gutter="0"/>${letter.direction === 'rtl' ? '<w:bidi/>' : ''}</w:sectPr>`
  const text: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes], ['_rels/.rels', packageRelations], ['docProps/core.xml', coreProperties(letter)],
    ['word/_rels/document.xml.rels', documentRelations(pictures.length)], ['word/settings.xml', settings(letter)], ['word/styles.xml', styles(letter, layout)],
    ['word/header1.xml', `${xmlHead}<w:hdr ${namespaces}>${paragraphXml({ direction: letter.direction, pieces: [{ kind: 'text', text: isolated(letter.running, letter.direction) }] }, state, { style: 'Header' })}</w:hdr>`],
    ['word/footer1.xml', `${xmlHead}<w:ftr ${namespaces}>${footerXml(letter, state)}</w:ftr>`],
    ['word/document.xml', `${xmlHead}<w:document ${namespaces}><w:body>${body}${page}</w:body></w:document>`],
  ]
  return zip(new Map([...text.map(([name, xml]) => [name, utf8(xml)] as const), ...pictures.map(({ jpeg }, n) => [`word/media/picture${n + 1}.jpeg`, jpeg] as const)]))
}

/** A row of pictures is one too. Two in a row would grow together, and a file does not end with one. */
const isTable = (block: Block | undefined): boolean => block !== undefined && (block.kind === 'table' || block.kind === 'pictures')

interface State { readonly direction: Direction; readonly layout: DocxLayout; nextId: number; nextPicture: number }

function blockXml(block: Block, state: State, before: Block['kind'] | undefined): string {
  switch (block.kind) {
    case 'heading': return paragraphXml(block.line, state, { style: `Heading${block.level}`, isOnNewPage: before === 'new-page' })
    case 'paragraph': return paragraphXml(block.line, state, { isKept: block.isKept === true, room: block.isSignature === true ? 800 : before === 'table' ? 140 : 0 })
    case 'table': return tableXml(block, state)
    case 'pictures': return picturesXml(block, state)
    case 'picture': return pictureXml(block, state, state.layout.picture) + paragraphXml(block.caption, state, { style: 'Caption' })
    // Said by the heading that follows it.
    case 'new-page': return ''
    default: return block satisfies never
  }
}

interface ParagraphLook { readonly style?: string; readonly isKept?: boolean; readonly isOnNewPage?: boolean; readonly room?: number; readonly isInCell?: boolean }

/** Elements in the order of §17.3.1.26. In a cell what goes against the letter begins where the letter begins. */
const paragraphXml = ({ direction, pieces }: Line, state: State, { style, isKept = false, isOnNewPage = false, room = 0, isInCell = false }: ParagraphLook): string =>
  `<w:p><w:pPr>${style === undefined ? '' : `<w:pStyle w:val="${style}"/>`}${isKept ? '<w:keepNext/>' : ''}${isOnNewPage ? '<w:pageBreakBefore/>' : ''}<w:bidi${direction === 'rtl' ? '' : ' w:val="0"'}/>${room === 0 ? '' : `<w:spacing w:before="${room}"/>`}${isInCell && direction !== state.direction ? '<w:jc w:val="end"/>' : ''}</w:pPr>${pieces.map((piece) => pieceXml(piece, direction, state)).join('')}</w:p>`

function pieceXml(piece: Piece, around: Direction, state: State): string {
  switch (piece.kind) {
    case 'break': return '<w:r><w:br/></w:r>'
    case 'text': {
      const look = piece.look
      const before = look === 'mono' ? monoFonts : look === 'strong' ? '<w:b/><w:bCs/>' : ''
      const after = look === 'mono' ? '<w:noProof/>' : look === 'quiet' ? `<w:color w:val="${grey}"/>` : ''
      return stretchesOf(piece.text, around).map(({ text, direction }) => runXml(text, `${before}${after}${direction === 'rtl' ? '<w:rtl/>' : ''}`)).join('')
    }
    case 'tick': return `<w:sdt><w:sdtPr><w:rPr><w:sz w:val="26"/></w:rPr>${control(piece.name, state)}<w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rFonts w:ascii="MS Gothic" w:hAnsi="MS Gothic" w:eastAsia="MS Gothic" w:hint="eastAsia"/><w:sz w:val="26"/></w:rPr><w:t>☐</w:t></w:r></w:sdtContent></w:sdt>`
    case 'fill': return `<w:sdt><w:sdtPr>${control(piece.name, state)}<w:showingPlcHdr/><w:text w:multiLine="1"/></w:sdtPr><w:sdtContent>${runXml(piece.hint, `<w:rStyle w:val="PlaceholderText"/>${around === 'rtl' ? '<w:rtl/>' : ''}`)}</w:sdtContent></w:sdt>`
    default: return piece satisfies never
  }
}

const runXml = (text: string, properties: string): string => `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`
/** By its name a returned file is read; the number is only unique. */
const control = (name: string, state: State): string => `<w:alias w:val="${xmlText(name)}"/><w:tag w:val="${xmlText(name)}"/><w:id w:val="${state.nextId++}"/>`

function tableXml({ widths, head, rows, isPlain = false, isTall = false }: Block & { kind: 'table' }, state: State): string {
  const columns = widths.map((share) => Math.round((share * textWidthOf(state.layout)) / 100))
  const edge = (name: string) => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="B8C0C8"/>`
  const borders = isPlain ? '' : `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(edge).join('')}</w:tblBorders>`
  const cell = (lines: Cell, at: number, isHead: boolean) => `<w:tc><w:tcPr><w:tcW w:w="${columns[at]}" w:type="dxa"/>${isHead ? '<w:shd w:val="clear" w:color="auto" w:fill="E8EDF3"/>' : ''}</w:tcPr>${lines.length === 0 ? '<w:p><w:pPr><w:pStyle w:val="Cell"/></w:pPr></w:p>' : lines.map((each) => paragraphXml(each, state, { style: 'Cell', isInCell: true })).join('')}</w:tc>`
  const row = (cells: readonly Cell[], isHead: boolean) => `<w:tr><w:trPr><w:cantSplit/>${isTall && !isHead ? '<w:trHeight w:val="1000" w:hRule="atLeast"/>' : ''}${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${cells.map((lines, at) => cell(lines, at, isHead)).join('')}</w:tr>`
  return `<w:tbl><w:tblPr>${state.direction === 'rtl' ? '<w:bidiVisual/>' : ''}<w:tblW w:w="${columns.reduce((sum, width) => sum + width, 0)}" w:type="dxa"/>${borders}<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="${isPlain ? 0 : 100}" w:type="dxa"/><w:bottom w:w="50" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${head === null ? '' : row(head, true)}${rows.map((cells) => row(cells, false)).join('')}</w:tbl>`
}

/** A table without lines, read from its first column on as the letter runs. */
function picturesXml({ pictures, columns, widthCm }: Block & { kind: 'pictures' }, state: State): string {
  const count = Math.max(columns, pictures.length)
  const wide = Math.floor(textWidthOf(state.layout) / count)
  const cells = Array.from({ length: count }, (_, at) => {
    const found = pictures[at]
    const content = found === undefined ? '<w:p><w:pPr><w:pStyle w:val="Cell"/></w:pPr></w:p>' : pictureXml(found, state, { width: Math.min(widthCm, (wide - 160) / twipsPerCm), height: state.layout.picture.height }) + found.caption.map((line) => paragraphXml(line, state, { style: 'Caption' })).join('')
    return `<w:tc><w:tcPr><w:tcW w:w="${wide}" w:type="dxa"/></w:tcPr>${content}</w:tc>`
  })
  return `<w:tbl><w:tblPr>${state.direction === 'rtl' ? '<w:bidiVisual/>' : ''}<w:tblW w:w="${wide * count}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="120" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${`<w:gridCol w:w="${wide}"/>`.repeat(count)}</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr></w:tbl>`
}
const twipsPerCm = 567

function pictureXml({ picture, alt }: Pick<Block & { kind: 'picture' }, 'picture' | 'alt'>, state: State, largest: { readonly width: number; readonly height: number }): string {
  const scale = Math.min(largest.width / picture.width, largest.height / picture.height)
  const [wide, high] = [Math.round(picture.width * scale * emuPerCm), Math.round(picture.height * scale * emuPerCm)]
  const relation = pictureId(state.nextPicture++)
  const id = state.nextId++
  return `<w:p><w:pPr><w:keepNext/><w:bidi${state.direction === 'rtl' ? '' : ' w:val="0"'}/><w:spacing w:before="${state.layout === letterLayout ? 160 : 40}" w:after="0"/></w:pPr><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${wide}" cy="${high}"/><wp:docPr id="${id}" name="picture ${state.nextPicture}" descr="${xmlText(alt)}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="${id}" name="picture ${state.nextPicture}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${wide}" cy="${high}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
}

function footerXml({ direction, pageWords: [page, of] }: Pick<Letter, 'direction' | 'pageWords'>, state: State): string {
  const rtl = direction === 'rtl' ? '<w:rtl/>' : ''
  const field = (name: string) => `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`
  return `<w:p><w:pPr><w:pStyle w:val="Footer"/><w:bidi${state.direction === 'rtl' ? '' : ' w:val="0"'}/></w:pPr>${runXml(`${page} `, rtl)}${field('PAGE')}${runXml(` ${of} `, rtl)}${field('NUMPAGES')}</w:p>`
}
