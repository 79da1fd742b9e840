/**
 * Supply: transfers that claims are about, from whom to whom, in layers from left to right (in Arabic from right to left). What is only asserted is a broken line.
 * @module
 */
import type { ClaimStatus } from '@proofmark/core/findings'
import type { StatementId, World } from '@proofmark/core/statements'
import type { Run } from '../document.ts'
import { directionOf, fill, type BriefingLanguage } from '../language.ts'
import { runOf, type Named, type Names } from '../names.ts'
import { briefingWords } from '../words.ts'
import { colours, drawing, figureWidth, round, words, wrapped, type Figure } from './figure.ts'

export interface SuppliedClaim { readonly id: string; readonly transfer: StatementId; readonly through: StatementId | null; readonly status: ClaimStatus }

const box = { width: 190, height: 62 }

/** `null`: no such transfer is shown. */
export function supplyOf(world: World, claims: readonly SuppliedClaim[], names: Names, language: BriefingLanguage, title: string, width = figureWidth): Figure | null {
  const direction = directionOf(language)
  const { says, status: statusWords } = briefingWords[language]
  const rows = claims.flatMap(({ id, transfer, through, status }) => {
    const found = world.get(transfer, 'transfer')?.fields
    if (found === undefined) return []
    const ends = [names.party(found.from, found.fromText), ...(through === null ? [] : [names.party(through, null)]), names.party(found.to, found.toText)]
    return [{ id, status, ends }]
  })
  if (rows.length === 0) return null
  const height = rows.length * (box.height + 30) + 6
  const xOf = (at: number, count: number) => { const x = at * ((width - box.width - 2) / (count - 1)) + 1; return direction === 'rtl' ? width - x - box.width : x }
  const body = rows.map(({ id, status, ends }, n) => {
    const y = n * (box.height + 30) + 18
    const middle = y + box.height / 2
    return ends.map((name, at) => {
      const x = xOf(at, Math.max(2, ends.length))
      const lines = wrapped(name?.text ?? says.unnamed, box.width - 16, 11.5, 4)
      const first = middle - (lines.length - 1) * 7 + 4
      const next = at + 1 < ends.length ? xOf(at + 1, ends.length) : null
      const way = direction === 'rtl' ? -1 : 1
      const [from, to] = next === null ? [0, 0] : direction === 'rtl' ? [x, next + box.width] : [x + box.width, next]
      const arrow = next === null ? '' : `<path d="M${round(from)} ${middle}H${round(to - way * 9)}" stroke="${colours.ink}" stroke-width="1.75"${status === 'established' ? '' : ' stroke-dasharray="6 5"'}/><path d="M${round(to)} ${middle}l${-way * 11} -5.5v11z" fill="${colours.ink}"/>${words({ x: (from + to) / 2, y: middle - 9, text: id, size: 12, at: 'middle', isStrong: true, fill: colours.accent }, 'ltr')}${words({ x: (from + to) / 2, y: middle + 19, text: statusWords[status], size: 11.5, at: 'middle', fill: colours.quiet }, direction)}`
      return `<rect x="${round(x)}" y="${y}" width="${box.width}" height="${box.height}" rx="4" fill="${name === null ? '#fff' : '#f2f5f8'}" stroke="${colours.shore}"${name === null ? ' stroke-dasharray="4 3"' : ''}/>${lines.map((line, l) => words({ x: x + box.width / 2, y: first + l * 14, text: line, size: 11.5, at: 'middle' }, name === null || name.language === null ? direction : 'ltr')).join('')}${arrow}`
    }).join('')
  }).join('')
  const cell = (text: string): Run[] => [{ text }]
  const own = (name: Named | null | undefined): Run[] => [name == null ? { text: says.unnamed, look: 'quiet' } : runOf(name)]
  return {
    svg: drawing(width, height, `<rect width="${width}" height="${height}" fill="#fff"/>${body}`, direction), width, height,
    alt: `${title}. ${fill(says.supplyAlt, { rows: rows.map(({ id, status, ends }) => `${id}: ${ends.map((name) => name?.text ?? says.unnamed).join(direction === 'rtl' ? ' ← ' : ' → ')} (${statusWords[status]})`).join('; ') })}`,
    table: {
      widths: [12, 34, 34, 20], head: [says.claimId, says.from, says.to, says.status].map(cell),
      rows: rows.map(({ id, status, ends }) => [[{ text: id, look: 'mono' }], own(ends[0]), ends.slice(1).flatMap((name, at) => [...(at === 0 ? [] : [{ text: direction === 'rtl' ? ' ← ' : ' → ' }]), ...own(name)]), cell(statusWords[status])]),
    },
  }
}
