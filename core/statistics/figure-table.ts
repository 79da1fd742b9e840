/**
 * Figure table: a figure as rows of texts, for a sheet: what is counted, then the values, then base and notes. No row of values leaves without the notes.
 *
 * In English, with the codes of rows as they are: a table that programs read is the same in each language.
 * @module
 */
import { noteText, type Content, type Figure, type Note } from './figure.ts'
import { figureSentences, reasonSentences, unitSentences } from './figure-names.ts'
import type { End } from './matrix.ts'

export type Row = readonly string[]

/** First column of each row: what the row is. */
export function figureTable(figure: Figure): Row[] {
  const { name, group, base, sampling, truncation, method } = figure
  const notes = (kind: string, of: readonly Note[]): Row[] => of.map((each) => [kind, noteText(each)])
  return [
    ['figure', name, group], ['counts', figureSentences[name]], ...contentRows(figure.content),
    ['base', unitSentences[base.unit], String(base.counted)], ...base.leftOut.map(({ reason, count }): Row => ['left-out', reasonSentences[reason], String(count)]),
    ...notes('sampling', sampling), ...notes('truncation', truncation), ...notes('method', method),
  ]
}

function contentRows(content: Content): Row[] {
  switch (content.kind) {
    case 'counts': {
      const hasShares = content.rows.some(({ share }) => share !== null)
      return [
        ['columns', 'of', ...content.columns, ...(hasShares ? ['share', 'share-is'] : [])],
        ...content.rows.map(({ key, values, share }): Row => ['value', key, ...values.map(String), ...(hasShares ? [share === null ? '' : decimal(share), content.lowerBounds.includes(key) ? 'lower bound' : ''] : [])]),
      ]
    }
    case 'survival': return [
      ['columns', 'dates read', 'days', 'at risk', 'ended', 'share still waiting', '95 % low', '95 % high'],
      ...(['shortest', 'longest'] as const).flatMap((reading) => content[reading].steps.map((step): Row => ['value', reading, String(step.days), String(step.atRisk), String(step.ended), decimal(step.share), decimal(step.low), decimal(step.high)])),
      ['columns', 'dates read', 'median days', '95 % low', '95 % high', 'pairs', 'ended', 'open'],
      ...(['shortest', 'longest'] as const).map((reading): Row => { const { median, counted, ended, open } = content[reading]; return ['value', reading, reached(median.days), reached(median.low), reached(median.high), String(counted), String(ended), String(open.length)] }),
    ]
    case 'distribution': return [
      ['columns', 'each time at its', 'minimum', 'lower quartile', 'median', 'upper quartile', 'maximum'],
      ...(['least', 'most'] as const).map((at): Row => { const { minimum, lower, median, upper, maximum } = content[at]; return ['value', at, ...[minimum, lower, median, upper, maximum].map((days) => (days === null ? 'no limit' : decimal(days)))] }),
      ['columns', 'days from', 'below', 'certainly in it', 'possibly in it'],
      ...content.classes.map(({ from, to, certain, possible }): Row => ['value', String(from), to === null ? '' : String(to), String(certain), String(possible)]),
    ]
    case 'matrix': {
      const cells = new Map(content.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]))
      const sum = ({ objects, isLeast }: { readonly objects: number; readonly isLeast: boolean }) => (isLeast ? `at least ${objects}` : String(objects))
      return [
        ['columns', 'from \\ to', ...content.columns.map(endText), 'sum'],
        ...content.rows.map((row, at): Row => ['value', endText(row), ...content.columns.map((_, column) => { const cell = cells.get(`${at} ${column}`); return cell === undefined ? '0' : sum(cell) }), sum(row.sum)]),
        ['sum', 'sum', ...content.columns.map((column) => sum(column.sum)), sum(content.total)],
      ]
    }
  }
}

/** What has no name stands in brackets, so that no place is taken for it. */
const endText = (end: End): string => (end.is === 'named' ? end.text : `(${end.is})`)
const reached = (days: number | null): string => (days === null ? 'not reached' : String(days))
const decimal = (value: number | null): string => (value === null ? '' : String(Math.round(value * 1e6) / 1e6))
