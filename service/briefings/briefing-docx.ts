/**
 * Briefing DOCX: the document as a file of word processors, with real headings, tables and words for each picture. The same document always gives the same bytes.
 *
 * Pages hold what those of the PDF hold; slides lie on their side, one a page.
 *
 * Decision: docs/decisions/0038-formats-of-briefings.md
 * @module
 */
import { directionOf, keptDates, textOf, type Block, type BriefingDocument, type BriefingForm, type Run } from '@proofmark/core/briefing'
import { briefLayout, docxOf, drawnFigure, reportLayout, slidesLayout, type DrawnPicture, type DocxBlock, type Line, type Piece } from 'proofmark/letters'
import { apart } from './apart.ts'
import type { DrawnPhotograph } from './drawn-photograph.ts'
import { figurePictures } from './figure-picture.ts'
import { squareSvg } from './square.ts'

const layouts: Readonly<Record<BriefingForm, typeof briefLayout>> = { statement: reportLayout, brief: briefLayout, report: reportLayout, slides: slidesLayout }

export async function briefingDocx(document: BriefingDocument, photographs: ReadonlyMap<string, DrawnPhotograph>): Promise<Uint8Array> {
  const blocks: DocxBlock[] = [
    ...(document.marking === null ? [] : [paragraph(document, [{ text: document.marking, look: 'strong' }])]),
    { kind: 'heading', level: 1, line: lineOf(document, document.title) }, paragraph(document, document.under),
  ]
  const figures = await figurePictures(document.sections.flatMap(({ blocks: own }) => own.flatMap((block) => (block.kind === 'figure' ? [block.figure.svg] : []))))
  for (const [at, { title, blocks: own, isOnNewPage = false }] of document.sections.entries()) {
    if (isOnNewPage || (document.form === 'slides' && at > 0)) blocks.push({ kind: 'new-page' })
    blocks.push({ kind: 'heading', level: 1, line: lineOf(document, title) })
    for (const block of own) blocks.push(...(await drawn(block, document, photographs, figures)))
  }
  return docxOf({
    language: document.language, direction: document.direction, title: textOf(document.title), running: document.marking === null ? document.running : `${document.running} · ${document.marking}`, pageWords: document.pageWords,
    day: document.day, layout: layouts[document.form], blocks,
  })
}

async function drawn(block: Block, document: BriefingDocument, photographs: ReadonlyMap<string, DrawnPhotograph>, figures: ReadonlyMap<string, DrawnPicture>): Promise<DocxBlock[]> {
  switch (block.kind) {
    case 'paragraph': return [paragraph(document, block.look === 'small' ? block.runs.map((run) => ({ ...run, look: run.look ?? 'quiet' as const })) : block.runs)]
    case 'heading': return [{ kind: 'heading', level: 2, line: lineOf(document, block.runs) }]
    case 'sentence': {
      const marks = block.marks.flatMap(({ id, words }, at): Run[] => [{ text: at === 0 ? ' [\u2060' : '; ', look: 'quiet' }, { text: id, look: 'mono' }, { text: `${space}${words}`, look: 'quiet' }])
      return [paragraph(document, [{ text: block.id, look: 'mono' }, { text: `${space} ` }, ...block.runs, ...(block.nature === null ? [] : [{ text: ` [${block.nature}]`, look: 'quiet' } as const]), ...marks, ...(marks.length === 0 ? [] : [{ text: ']', look: 'quiet' } as const])])]
    }
    case 'list': return block.items.map((item) => paragraph(document, [{ text: '• ' }, ...item]))
    // The words of a party and who said them, one below the other, in one paragraph where both run one way.
    case 'quote': {
      const cite: Run[] = [{ text: '— ' }, ...block.cite]
      const isOneWay = directionOf(block.language ?? document.language) === document.direction
      return isOneWay ? [paragraph(document, [...block.runs, { text: '\n' }, ...cite])] : [paragraph(document, block.runs, true), paragraph(document, cite)]
    }
    case 'table': return [
      { ...paragraph(document, block.caption.map((run) => ({ ...run, look: 'strong' as const })), true) },
      { kind: 'table', widths: block.widths, head: block.head.map((cell) => [lineOf(document, cell.map((run) => ({ ...run, look: 'strong' as const })))]), rows: block.rows.map((row) => row.map((cell) => [lineOf(document, cell)])) },
    ]
    case 'figure': return [{ kind: 'picture', picture: figures.get(block.figure.svg)!, alt: block.figure.alt, caption: lineOf(document, [...block.caption.map((run) => ({ ...run, look: 'strong' as const })), { text: '. ' }, ...block.says]) }]
    case 'photographs': {
      const all = await Promise.all(block.photographs.map(async ({ sha256, alt, caption }) => { const found = photographs.get(sha256); return { picture: found === undefined ? null : await drawnFigure(found.jpeg), alt, caption } }))
      const kept = all.flatMap(({ picture, alt, caption }) => (picture === null ? [] : [{ picture, alt, caption: [lineOf(document, caption)] }]))
      return [
        ...all.filter(({ picture }) => picture === null).map(({ alt, caption }): DocxBlock => paragraph(document, [{ text: alt, look: 'quiet' }, { text: ' ' }, ...caption])),
        ...inRows(kept, document.form === 'slides' ? 1 : 2).map((row): DocxBlock => ({ kind: 'pictures', pictures: row, columns: document.form === 'slides' ? 1 : 2, widthCm: 16 })),
      ]
    }
    case 'squares': {
      const all = await Promise.all(block.squares.map(async ({ text, alt, beside }) => ({ picture: await drawnFigure(new TextEncoder().encode(squareSvg(text, 8)), 72), alt, caption: beside.map((line) => lineOf(document, line)) })))
      return inRows(all, 4).map((row): DocxBlock => ({ kind: 'pictures', pictures: row, columns: 3, widthCm: document.form === 'slides' ? 6 : 2.8 }))
    }
    default: return block satisfies never
  }
}

/** Between an id and what belongs to it: no line ends there. */
const space = '\u00a0'

const inRows = <T>(all: readonly T[], most: number): T[][] => Array.from({ length: Math.ceil(all.length / most) }, (_, n) => all.slice(n * most, (n + 1) * most))

const paragraph = (document: BriefingDocument, runs: readonly Run[], isKept = false): DocxBlock & { kind: 'paragraph' } => ({ kind: 'paragraph', line: lineOf(document, runs), isKept })

/** A line that is wholly of another language runs as that language does. */
function lineOf(document: BriefingDocument, runs: readonly Run[]): Line {
  const only = runs.length > 0 && runs.every(({ language }) => language !== undefined) ? runs[0]!.language! : null
  const direction = only === null ? document.direction : directionOf(only)
  return { direction, pieces: runs.flatMap((run) => pieces(run, document, direction)) }
}

const pieces = ({ text, look, language }: Run, document: BriefingDocument, around: 'ltr' | 'rtl'): Piece[] => text.split('\n').flatMap((part, at): Piece[] => [
  ...(at === 0 ? [] : [{ kind: 'break' } as const]), { kind: 'text', text: apart(language === undefined || language === document.language ? keptDates(part, document.language) : part, around), ...(look === undefined ? {} : { look }) },
])
