/**
 * A letter as plain text: what a screen shows before a file is made.
 * @module
 */
import type { Cell, Letter, Line } from './letter.ts'
import { lineText } from './letter.ts'

export function letterText({ blocks }: Letter): string {
  const said = ({ pieces }: Line) => lineText(pieces)
  const cell = (lines: Cell) => lines.map(said).join('\n')
  return `${blocks.map((block) => {
    switch (block.kind) {
      case 'heading': return `${block.level === 1 ? '#' : '##'} ${said(block.line)}`
      case 'paragraph': return said(block.line)
      case 'table': return [...(block.head === null ? [] : [block.head]), ...block.rows].map((row) => row.map(cell).filter((text) => text !== '').join(' | ')).join('\n')
      case 'picture': return `[${said(block.caption)}]`
      case 'new-page': return '— — —'
      default: return block satisfies never
    }
  }).join('\n\n')}\n`
}
