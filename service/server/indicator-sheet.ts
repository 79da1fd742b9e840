/**
 * Indicator sheet: the answer as rows of a table, an interval a row, with counts and notes below, so that no number leaves without what it counts.
 * @module
 */
import { indicatorNoteText } from '@proofmark/core/tracing'
import type { IndicatorsView } from './indicators-view.ts'

export function indicatorSheet({ result, named, registers }: IndicatorsView): string[][] {
  const title = (id: string | null) => (id === null ? '' : (named[id]?.title ?? id))
  const words = (value: number | string | null) => (value === null ? '' : String(value))
  const head = ['item', 'id', 'case', 'reasons', 'diversion kinds', 'diversion stages', 'from', 'from what', 'from earliest', 'from latest', 'to', 'to what', 'to earliest', 'to latest', 'days at least', 'days at most', 'prohibitions, conditional']
  const rows = result.rows.flatMap((row) => {
    const own = [title(row.item), row.item, title(row.case), row.reasons.map(({ why }) => why).join('; '), row.hypotheses.map((each) => each.diversionKind).join('; '), row.hypotheses.map((each) => each.diversionStage).join('; ')]
    const law = row.prohibitions.map(({ transfer, says }) => `${title(transfer)}: ${says}`).join(' ')
    const spans = row.spans.map(({ from, to, least, most }) => [...[from, to].flatMap((end) => [end.event, title(end.statement), words(end.days.from), words(end.days.to)]), words(least), words(most)])
    return (spans.length === 0 ? [Array.from({ length: 10 }, () => '')] : spans).map((span) => [...own, ...span, law])
  })
  const line = (...cells: readonly string[]) => [...cells, ...Array.from({ length: head.length - cells.length }, () => '')]
  const { counts } = result
  return [
    head, ...rows, line(),
    ...Object.entries(result.asked).filter(([, text]: [string, string]) => text !== '').map(([name, text]: [string, string]) => line('asked', name, text)),
    line('items documented that fit', '', String(counts.itemsFitting)), line('of those, with a transfer on record', '', String(counts.itemsTraced)), line('of those fitting, listed as diverted', '', String(counts.itemsDiverted)), line('cases', '', String(counts.cases)), line('statements that the reasons rest on', '', String(counts.statements)),
    ...result.notes.map((note) => line('note', note.code, indicatorNoteText(note))), line('registers', '', registers.join('; ')),
  ]
}
