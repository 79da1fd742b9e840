/**
 * Runs: a mark runs as its own letters do, whatever the page: digits always from left to right, letters of Arabic and Hebrew script from
 * right to left.
 * @module
 */
import type { Cell } from '@proofmark/core/marks'

export interface Run { readonly isRightToLeft: boolean; readonly cells: readonly Cell[] }

/** Characters that nobody can read go with those before them; the break of a line stands alone. */
export function runsOf(cells: readonly Cell[]): readonly Run[] {
  const runs: { isRightToLeft: boolean; cells: Cell[] }[] = []
  for (const cell of cells) {
    const last = runs.at(-1)
    const chars = 'char' in cell ? cell.char : 'chars' in cell ? cell.chars.join('') : ''
    const isRightToLeft = chars === '' ? (last?.isRightToLeft ?? false) : runsLeft(chars)
    if (last?.isRightToLeft === isRightToLeft && cell.kind !== 'break' && last.cells[0]?.kind !== 'break') last.cells.push(cell)
    else runs.push({ isRightToLeft, cells: [cell] })
  }
  return runs
}

const runsLeft = (chars: string): boolean => /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(chars) && !/\p{Nd}/u.test(chars)

/** The same of a mark or a part of one as it is typed: `?` and `*` go with those before them, what stands in brackets stays together. `text` is that of all runs, in order. */
export function typedRuns(text: string): readonly { readonly isRightToLeft: boolean; readonly text: string }[] {
  const runs: { isRightToLeft: boolean; text: string }[] = []
  for (const [part] of text.matchAll(/\\.|\[[^\]]*\]|\{[^}]*\}|./gsu)) {
    const last = runs.at(-1)
    const isRightToLeft = part === '?' || part === '*' ? (last?.isRightToLeft ?? false) : runsLeft(part)
    if (last?.isRightToLeft === isRightToLeft) last.text += part
    else runs.push({ isRightToLeft, text: part })
  }
  return runs
}
