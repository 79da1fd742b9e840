/**
 * statistics: what was asked and answered, how long things took, and from where to where, each figure with what it counts.
 * @module
 */
import { parseDay } from '@proofmark/core/dates'
import { figureId, figureSentences, figureTable, noteText, reasonSentences, statistics as figuresOf, unitSentences, type Content, type Figure, type Statistics } from '@proofmark/core/statistics'
import { csvMark, csvOf } from '@proofmark/core/sheets'
import { findStatement } from 'proofmark/server'
import { BadUse, textOption, type Command } from '../command.ts'
import { dataHelp, dataOption, means, readStore } from '../data-folder.ts'

export const statistics: Command = {
  name: 'statistics',
  usage: ['statistics [CASE] [--as-of DAY]', 'statistics [CASE] [--as-of DAY] --csv FIGURE'],
  does: 'Figures of a case, or of all that is recorded: requests, replies, times, matrices, diversion; each with its base and notes.',
  options: { ...dataOption, 'as-of': { type: 'string' }, csv: { type: 'string' } },
  optionHelp: { ...dataHelp, '--as-of DAY': 'YYYY-MM-DD; what is dated later is not counted; else today', '--csv FIGURE': 'one figure as CSV with its notes, by its name or its name and group, such as time-to-answer.trace' },
  example: 'proofmark statistics example-case --as-of 2031-05-01 --json',
  async run(input) {
    const [name, more] = input.arguments
    if (more !== undefined) throw new BadUse(`one CASE at a time; "${more}" is one too many`)
    const asOf = textOption(input, 'as-of') ?? means.clock().toISOString().slice(0, 10)
    const day = parseDay(asOf)
    if (day === null) throw new BadUse(`--as-of "${asOf}": expected a day, YYYY-MM-DD`)
    const all = await readStore(input, (store) => {
      if (name === undefined) return figuresOf(store.world(), null, day)
      const found = findStatement(store.world(), name, 'case')
      if (found.ok) return figuresOf(store.world(), found.statement.id, day)
      const known = store.world().of('case').map(({ id, fields }) => fields.label ?? id)
      throw new BadUse(`no case has the id or label "${name}"; there ${known.length === 0 ? 'are none' : `are: ${known.join(', ')}`}`)
    })
    const csv = textOption(input, 'csv')
    if (csv !== undefined) input.print(asCsv(chosen(all, csv)))
    else input.print(input.isJson ? JSON.stringify(all, null, 2) : asText(all))
    return 0
  },
}

function chosen({ figures }: Statistics, name: string): readonly Figure[] {
  const found = figures.filter((figure) => figureId(figure) === name || figure.name === name)
  if (found.length === 0) throw new BadUse(`--csv "${name}": ${figures.length === 0 ? 'nothing is recorded that could be counted' : `there are: ${figures.map(figureId).join(', ')}`}`)
  return found
}

/** Lines as a terminal and a pipe have them. */
const asCsv = (figures: readonly Figure[]): string => csvOf(figures.flatMap(figureTable)).slice(csvMark.length, -2).replaceAll('\r\n', '\n')

function asText({ figures, on }: Statistics): string {
  if (figures.length === 0) return `Nothing is recorded by ${on} that could be counted: no request, and no item.`
  return figures.map((figure) => [
    `${figureId(figure)}: as of ${on}`, `  ${figureSentences[figure.name]}`, ...(figure.base.counted === 0 ? ['not one could be counted'] : contentText(figure.content)).map((line) => `    ${line}`),
    `  base: ${figure.base.counted} ${unitSentences[figure.base.unit]}`, ...figure.base.leftOut.map(({ reason, count }) => `  left out: ${count}, ${reasonSentences[reason]}`),
    ...figure.sampling.map((note) => `  sample: ${noteText(note)}`), ...figure.truncation.map((note) => `  cut off: ${noteText(note)}`), ...figure.method.map((note) => `  method: ${noteText(note)}`),
  ].join('\n')).join('\n\n')
}

function contentText(content: Content): string[] {
  const days = (value: number | null, otherwise: string) => (value === null ? otherwise : String(value))
  switch (content.kind) {
    case 'counts': return content.rows.map(({ key, values, share }) =>
      `${key}: ${values.map((value, at) => `${value} ${content.columns[at]}`).join(', ')}${share === null ? '' : ` (${content.lowerBounds.includes(key) ? 'at least ' : ''}${(share * 100).toFixed(1)} % of the base)`}`)
    case 'survival': return (['shortest', 'longest'] as const).map((reading) => {
      const { median, ended, open } = content[reading]
      return `dates read at their ${reading}: median ${days(median.days, 'not reached')} days, 95 % interval ${days(median.low, 'not reached')} to ${days(median.high, 'not reached')}; ${ended} ended, ${open.length} open`
    })
    case 'distribution': return (['least', 'most'] as const).map((at) => {
      const { minimum, lower, median, upper, maximum } = content[at]
      return `each time at its ${at}: median ${days(median, 'without limit')} days; quartiles ${days(lower, 'without limit')} and ${days(upper, 'without limit')}; from ${days(minimum, 'without limit')} to ${days(maximum, 'without limit')}`
    })
    case 'matrix': return [`${content.total.isLeast ? 'at least ' : ''}${content.total.objects} objects, ${content.rows.length} rows from, ${content.columns.length} columns to; --csv has the whole matrix`]
  }
}
