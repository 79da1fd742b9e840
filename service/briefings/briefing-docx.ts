/**
 * Briefing DOCX: the document as a file of word processors, with real headings, tables and words for each picture. The same document always gives the same bytes.
 *
 * Decision: docs/decisions/0038-formats-of-briefings.md
 * @module
 */
import { directionOf, textOf, type Block, type BriefingDocument, type Run } from '@proofmark/core/briefing'
import { docxOf, drawnFigure, isolated, type DrawnPicture, type Block as LetterBlock, type Line, type Piece } from 'proofmark/letters'
import type { DrawnPhotograph } from './drawn-photograph.ts'
import { figurePictures } from './figure-picture.ts'
import { squareSvg } from './square.ts'

export async function briefingDocx(document: BriefingDocument, photographs: ReadonlyMap<string, DrawnPhotograph>): Promise<Uint8Array> {
  const blocks: LetterBlock[] = [
    ...(document.marking === null ? [] : [paragraph(document, [{ text: document.marking, look: 'strong' }])]),
    { kind: 'heading', level: 1, line: lineOf(document, document.title) }, paragraph(document, document.under),
  ]
  const figures = await figurePictures(document.sections.flatMap(({ blocks: own }) => own.flatMap((block) => (block.kind === 'figure' ? [block.figure.svg] : []))))
  for (const { title, blocks: own, isOnNewPage = false } of document.sections) {
    if (isOnNewPage) blocks.push({ kind: 'new-page' })
    blocks.push({ kind: 'heading', level: 1, line: lineOf(document, title) })
    for (const block of own) blocks.push(...(await drawn(block, document, photographs, figures)))
  }
  return docxOf({ language: document.language, direction: document.direction, title: textOf(document.title), running: document.marking === null ? document.running : `${document.running} · ${document.marking}`, pageWords: document.pageWords, day: document.day, blocks })
}

async function drawn(block: Block, document: BriefingDocument, photographs: ReadonlyMap<string, DrawnPhotograph>, figures: ReadonlyMap<string, DrawnPicture>): Promise<LetterBlock[]> {
  switch (block.kind) {
    case 'paragraph': return [paragraph(document, block.look === 'small' ? block.runs.map((run) => ({ ...run, look: run.look ?? 'quiet' as const })) : block.runs)]
    case 'heading': return [{ kind: 'heading', level: 2, line: lineOf(document, block.runs) }]
    case 'sentence': {
      const marks = block.marks.flatMap(({ id, words }, at): Run[] => [{ text: at === 0 ? ' [' : '; ', look: 'quiet' }, { text: id, look: 'mono' }, { text: ` ${words}`, look: 'quiet' }])
      return [paragraph(document, [{ text: block.id, look: 'mono' }, { text: '  ' }, ...block.runs, ...(block.nature === null ? [] : [{ text: ` [${block.nature}]`, look: 'quiet' } as const]), ...marks, ...(marks.length === 0 ? [] : [{ text: ']', look: 'quiet' } as const])])]
    }
    case 'list': return block.items.map((item) => paragraph(document, [{ text: '• ' }, ...item]))
    case 'quote': return [paragraph(document, block.runs, true), paragraph(document, [{ text: '— ' }, ...block.cite])]
    case 'table': return [
      { ...paragraph(document, block.caption.map((run) => ({ ...run, look: 'strong' as const })), true) },
      { kind: 'table', widths: block.widths, head: block.head.map((cell) => [lineOf(document, cell.map((run) => ({ ...run, look: 'strong' as const })))]), rows: block.rows.map((row) => row.map((cell) => [lineOf(document, cell)])) },
    ]
    case 'figure': return [{ kind: 'picture', picture: figures.get(block.figure.svg)!, alt: block.figure.alt, caption: lineOf(document, block.caption) }]
    case 'photographs': return Promise.all(block.photographs.map(async ({ sha256, alt, caption }): Promise<LetterBlock> => {
      const found = photographs.get(sha256)
      return found === undefined ? paragraph(document, [{ text: alt, look: 'quiet' }, { text: ' ' }, ...caption]) : { kind: 'picture', picture: await drawnFigure(found.jpeg), alt, caption: lineOf(document, caption) }
    }))
    case 'squares': return Promise.all(block.squares.map(async ({ text, alt, beside }): Promise<LetterBlock> => {
      return { kind: 'picture', picture: await drawnFigure(new TextEncoder().encode(squareSvg(text, 8)), 72), alt, caption: lineOf(document, beside.flatMap((line, at) => [...(at === 0 ? [] : [{ text: '  ' }]), ...line])) }
    }))
    default: return block satisfies never
  }
}

const paragraph = (document: BriefingDocument, runs: readonly Run[], isKept = false): LetterBlock & { kind: 'paragraph' } => ({ kind: 'paragraph', line: lineOf(document, runs), isKept })

/** A line that is wholly of another language runs as that language does. */
function lineOf(document: BriefingDocument, runs: readonly Run[]): Line {
  const only = runs.length > 0 && runs.every(({ language }) => language !== undefined) ? runs[0]!.language! : null
  const direction = only === null ? document.direction : directionOf(only)
  return { direction, pieces: runs.flatMap((run) => pieces(run, direction)) }
}

const pieces = ({ text, look }: Run, around: 'ltr' | 'rtl'): Piece[] => text.split('\n').flatMap((part, at): Piece[] => [...(at === 0 ? [] : [{ kind: 'break' } as const]), { kind: 'text', text: isolated(part, around), ...(look === undefined ? {} : { look }) }])
