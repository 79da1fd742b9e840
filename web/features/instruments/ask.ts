/**
 * What the screens of instruments ask the server for, and what of the register an address shows.
 * @module
 */
import { queryOptions } from '@tanstack/react-query'
import type { InstrumentsView, ProhibitionsView } from 'proofmark/api'
import { ask } from '../../api.ts'
import type { InstrumentsQuestion } from '../../paths.ts'
import { visibleJson } from '../../visible.ts'

const shown = <T>(path: string): Promise<T> => ask(path).then(async (answer) => visibleJson(await answer.text()) as T)
const on = (date: string) => (date === '' ? '' : `?on=${encodeURIComponent(date)}`)

/** `date`: the answer of each row for it; empty: none. */
export const instrumentsOn = (date: string) => queryOptions({ queryKey: ['instruments', date], queryFn: () => shown<InstrumentsView>(`/api/instruments${on(date)}`), placeholderData: (before) => before })
/** `date`: supposed instead of the one that the transfer states; empty: that one. */
export const prohibitionsOf = (transfer: string, date = '') => queryOptions({ queryKey: ['prohibitions', transfer, date], queryFn: () => shown<ProhibitionsView>(`/api/transfers/${encodeURIComponent(transfer)}/prohibitions${on(date)}`) })

type Row = InstrumentsView['measures'][number]

export const filtered = (rows: readonly Row[], { regime, clock, direction, state, text }: InstrumentsQuestion): readonly Row[] => {
  const words = text.toLocaleLowerCase('en').split(/\s+/).filter((word) => word !== '')
  return rows.filter(({ measure, citation }) => {
    const said = [measure.id, citation, measure.items.words, measure.actors.words, measure.territory?.words, measure.note, ...measure.exceptions.map((each) => each.words), ...measure.disputedBy, ...measure.assertedBy].join(' ').toLocaleLowerCase('en')
    return (regime === '' || measure.regime === regime) && (clock === '' || measure.clock === clock) && (direction === '' || measure.direction === direction) &&
      (state === '' || measure.status === state || (state === 'unverified' && measure.unverified.length > 0)) && words.every((word) => said.includes(word))
  })
}
