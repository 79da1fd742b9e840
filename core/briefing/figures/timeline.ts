/**
 * Timeline: when things can have been made and used. A day is a solid diamond, a window is hatched, and an end that nothing bounds fades out: the look of the screens.
 * @module
 */
import { formatDay, parseDay, type Day } from '@proofmark/core/dates'
import { boundsView, type BoundsView, type WindowView } from '@proofmark/core/findings'
import type { Claim, StatementId, World } from '@proofmark/core/statements'
import type { Run } from '../document.ts'
import { dateSaid, directionOf, fill, keptDates, type BriefingLanguage } from '../language.ts'
import { briefingWords } from '../words.ts'
import { colours, drawing, figureWidth, round, words, wrapped, type Figure } from './figure.ts'

/** A claim about dates, with its id and its words in this language. */
export interface DatedClaim { readonly id: string; readonly words: string; readonly claim: Claim }

const left = 262
const rowHeight = 54
const dayOf = (text: string): number => parseDay(text)!

/** `null`: none of these claims is about dates that anything bounds. */
export function timelineOf(world: World, claims: readonly DatedClaim[], language: BriefingLanguage, title: string, width = figureWidth): Figure | null {
  // Of an item once, beside the claim that is about it alone.
  const near = claims.flatMap(({ id, words: said, claim }) => { const items = datedItems(claim); return items.map((item) => ({ id, said, item, others: items.length })) })
  const best = near.filter((row, at) => near.every((other, n) => other.item !== row.item || other.others > row.others || (other.others === row.others && n >= at)))
  const rows = best.map(({ item, ...row }) => ({ ...row, bounds: boundsView(world, item) })).filter(({ bounds }) => hasDay(bounds)).toSorted((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }))
  if (rows.length === 0) return null
  const direction = directionOf(language)
  const { says, window: windowWords, comma } = briefingWords[language]
  const days = rows.flatMap(({ bounds: { production, use } }) => [production.from, production.to, use.from, use.to]).filter((day) => day !== null).map(dayOf)
  const margin = Math.max(25, (Math.max(...days) - Math.min(...days)) * 0.08)
  const axis = { from: Math.min(...days) - margin, to: Math.max(...days) + margin }
  const x = (day: number) => { const at = left + ((day - axis.from) / (axis.to - axis.from)) * (width - left - 12); return direction === 'rtl' ? width - at : at }
  const edge = direction === 'rtl' ? width : 0
  const inward = direction === 'rtl' ? -1 : 1
  const top = 30
  const height = top + rows.length * rowHeight + 34
  const ticks = ticksOf(axis.from, axis.to)
  const body = [
    `<defs><pattern id="may" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="#fff"/><rect width="1.8" height="5" fill="${colours.may}"/></pattern></defs>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...ticks.map((tick) => `<path d="M${round(x(dayOf(tick)))} ${top - 6}V${height - 30}" stroke="${colours.rule}" stroke-width="1"/>${words({ x: x(dayOf(tick)), y: top - 12, text: tick.endsWith('-01-01') ? tick.slice(0, 4) : tick.slice(0, 7), size: 11, at: 'middle', fill: colours.quiet }, 'ltr')}`),
    ...rows.map(({ id, said, bounds }, n) => {
      const y = top + n * rowHeight
      // Lines are broken here, at spaces alone: no joiner is needed.
      const lines = wrapped(keptDates(said, language).replaceAll('\u2060', ''), left - 62, 11.5, 3)
      // Arabic letters reach higher above their line and lower below it.
      const [step, firsts] = direction === 'rtl' ? [17, [31, 22, 14]] : [14.5, [31, 24, 16]]
      return [
        `<path d="M0 ${y + rowHeight}H${width}" stroke="${colours.rule}" stroke-width="0.75"/>`,
        words({ x: edge + inward * 2, y: y + 21, text: id, size: 11.5, isStrong: true, fill: colours.accent }, direction === 'rtl' ? 'rtl' : 'ltr'),
        ...lines.map((line, at) => words({ x: edge + inward * 46, y: y + firsts[lines.length - 1]! + at * step, text: line, size: 11.5 }, direction)),
        span(bounds.production, y + 10, x, axis, 15), span(bounds.use, y + 30, x, axis, 15),
      ].join('')
    }),
    legend(width, height, direction, says.production, says.use),
  ].join('')
  const windowSaid = (of: WindowView) => (of.from === null && of.to === null ? says.open : windowText(of, windowWords, language))
  const cell = (text: string): Run[] => [{ text }]
  return {
    svg: drawing(width, height, body, direction), width, height,
    alt: `${title}. ${fill(says.timelineAlt, { rows: rows.map(({ id, said, bounds }) => `${id} ${said}${comma}${says.production}: ${windowSaid(bounds.production)}${comma}${says.use}: ${windowSaid(bounds.use)}`).join('; ') })}`,
    table: {
      widths: [10, 44, 23, 23], head: [says.claimId, says.claim, says.production, says.use].map(cell),
      rows: rows.map(({ id, said, bounds }) => [[{ text: id, look: 'mono' }], cell(said), cell(windowSaid(bounds.production)), cell(windowSaid(bounds.use))]),
    },
  }
}

export function windowText({ from, to }: { readonly from: string | null; readonly to: string | null }, patterns: (typeof briefingWords)['en']['window'], language: BriefingLanguage): string {
  const said = { from: from === null ? '' : dateSaid(from, language), to: to === null ? '' : dateSaid(to, language) }
  return fill(from === null ? patterns.notAfter : to === null ? patterns.notBefore : from === to ? patterns.on : patterns.between, said)
}

export const isDated = (claim: Claim): boolean => datedItems(claim).length > 0

function datedItems(claim: Claim): StatementId[] {
  switch (claim.type) {
    case 'production-to-use': case 'produced-within': case 'made-after': case 'used-within': return [claim.item]
    case 'at-least-used': return [...claim.items]
    default: return []
  }
}

const hasDay = ({ production, use }: BoundsView) => [production.from, production.to, use.from, use.to].some((day) => day !== null)

function span({ from, to }: WindowView, y: number, x: (day: number) => number, axis: { readonly from: number; readonly to: number }, high: number): string {
  if (from === null && to === null) return ''
  const [start, end] = [x(from === null ? axis.from : dayOf(from)), x(to === null ? axis.to : dayOf(to))]
  const middle = y + high / 2
  if (from !== null && from === to) return `<path d="M${round(start)} ${middle - 7}l7 7l-7 7l-7 -7z" fill="${colours.must}"/>`
  const [a, b] = [Math.min(start, end), Math.max(start, end)]
  const stop = (at: number) => `<path d="M${round(at)} ${y - 3}v${high + 6}" stroke="${colours.accent}" stroke-width="2.5"/>`
  // An open end has no stop, and points on.
  const open = (at: number, way: number) => `<path d="M${round(at)} ${middle - 5}l${way * 7} 5l${way * -7} 5" fill="none" stroke="${colours.may}" stroke-width="1.75"/>`
  const outward = (at: number) => (at === a ? -1 : 1)
  return `<rect x="${round(a)}" y="${y}" width="${round(Math.max(1.5, b - a))}" height="${high}" fill="url(#may)"/><path d="M${round(a)} ${y}H${round(b)}M${round(a)} ${y + high}H${round(b)}" stroke="${colours.may}" stroke-width="1.25"/>${from === null ? open(start, outward(start)) : stop(start)}${to === null ? open(end, outward(end)) : stop(end)}`
}

function legend(width: number, height: number, direction: 'ltr' | 'rtl', production: string, use: string): string {
  const y = height - 14
  const at = (offset: number) => (direction === 'rtl' ? width - offset : offset)
  const rect = (offset: number) => `<rect x="${direction === 'rtl' ? at(offset) - 26 : at(offset)}" y="${y - 9}" width="26" height="10" fill="url(#may)" stroke="${colours.may}" stroke-width="1"/>`
  return `${rect(left)}${words({ x: at(left + 32), y, text: production, size: 11, fill: colours.quiet }, direction)}<path d="M${round(at(left + 170))} ${y - 11}l6.5 6.5l-6.5 6.5l-6.5 -6.5z" fill="${colours.must}"/>${words({ x: at(left + 182), y, text: use, size: 11, fill: colours.quiet }, direction)}`
}

/** Beginnings of years, of quarters where few years are shown; at most nine. */
function ticksOf(from: number, to: number): string[] {
  const [first, last] = [from, to].map((day) => Number(formatDay(Math.round(day) as Day).slice(0, 4))) as [number, number]
  const all = Array.from({ length: last - first + 1 }, (_, n) => first + n)
    .flatMap((year) => (last - first > 3 ? [`${year}-01-01`] : last - first > 1 ? [`${year}-01-01`, `${year}-07-01`] : [`${year}-01-01`, `${year}-04-01`, `${year}-07-01`, `${year}-10-01`]))
    .filter((day) => dayOf(day) >= from && dayOf(day) <= to)
  const step = Math.ceil(all.length / 9)
  return all.filter((_, at) => at % step === 0)
}
