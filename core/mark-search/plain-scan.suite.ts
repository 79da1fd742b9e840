/**
 * A plain scan: each mark laid beside the pattern, cell by cell, by what the notation says. It shares no code with the index: no symbols, no
 * lists, a folding of its own for the characters that its worlds use.
 */
import type { Grade } from './index.ts'

/** `null`: any character; a text: any of its characters; `run`: any number of characters. `first`: what was read with doubt. */
interface PlainCell { readonly of: string | null | 'run'; readonly first: string | null }

/** Letters that look alike, in three scripts, small letters, and digits of two more scripts, each with what they are folded to. */
const alike: Readonly<Record<string, string>> = { А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', Х: 'X', У: 'Y', Α: 'A', Β: 'B', Κ: 'K' }
const eastern = ['٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹']
function foldedChar(char: string): string {
  for (const digits of eastern) if (digits.includes(char)) return String(digits.indexOf(char))
  const capital = char.toUpperCase()
  return alike[capital] ?? capital
}

export function plainCells(text: string): readonly PlainCell[] {
  return (text.match(/\[[^\]]+\]|\{[^}]+\}|./gsu) ?? []).flatMap((cell): PlainCell[] => {
    if (/^[\s.\-/·]$/u.test(cell)) return []
    if (cell === '*') return [{ of: 'run', first: null }]
    if (cell === '?') return [{ of: null, first: null }]
    if (cell.startsWith('{')) return [{ of: null, first: foldedChar(cell.slice(1, -1)) }]
    const chars = [...new Set([...cell.replace(/^\[|\]$/gu, '')].map(foldedChar))].join('')
    return [{ of: chars, first: chars.length === 1 ? chars : null }]
  })
}

/** Of a mark that can be what is asked for. */
export const plainGrade = (cells: readonly PlainCell[], pattern: readonly PlainCell[]): Grade =>
  fitsLegibly(cells, pattern) ? 'fits' : cells.some(({ of }) => of === 'run') ? 'not-excluded' : 'may-fit'

/** Each place that asks for a character on one that was read, each `?` on any one, and what is torn only within a run that is asked for. */
function fitsLegibly(mark: readonly PlainCell[], pattern: readonly PlainCell[]): boolean {
  let from = new Set([0])
  for (const { of } of pattern) {
    if (of === 'run') from = new Set(Array.from({ length: mark.length + 1 - Math.min(...from) }, (_, n) => Math.min(...from) + n))
    else from = new Set([...from].flatMap((at) => { const here = mark[at]; return here === undefined || here.of === 'run' || (of !== null && !(here.of?.length === 1 && of.includes(here.of))) ? [] : [at + 1] }))
    if (from.size === 0) return false
  }
  return from.has(mark.length)
}

/** Places of the pattern that the mark bears legibly, at most; -1: it cannot be what is asked for. */
export function plainFit(mark: readonly PlainCell[], pattern: readonly PlainCell[]): number {
  const known = new Map<number, number>()
  const from = (m: number, p: number): number => {
    const key = m * 1000 + p
    const before = known.get(key)
    if (before !== undefined) return before
    const [here, asked] = [mark[m], pattern[p]]
    let best = here === undefined && asked === undefined ? 0 : -1
    if (asked?.of === 'run') best = Math.max(best, from(m, p + 1), here === undefined ? -1 : from(m + 1, p))
    if (here?.of === 'run') best = Math.max(best, from(m + 1, p), asked === undefined ? -1 : from(m, p + 1))
    if (here !== undefined && asked !== undefined && here.of !== 'run' && asked.of !== 'run') {
      const gain = together(here, asked)
      const rest = gain < 0 ? -1 : from(m + 1, p + 1)
      if (rest >= 0) best = Math.max(best, rest + gain)
    }
    known.set(key, best)
    return best
  }
  return from(0, 0)
}

function together(here: PlainCell, asked: PlainCell): -1 | 0 | 1 {
  const isLegible = here.of !== null && here.of.length === 1
  if (asked.of === null) return isLegible && asked.first === here.of ? 1 : 0
  if (here.of === null) return 0
  return [...here.of].some((char) => asked.of!.includes(char)) ? isLegible ? 1 : 0 : -1
}
