/**
 * Marks together: the marks of one item, and which of the readings that nobody rejected can hold at once.
 * @module
 */
import type { MarkView, ReadingView } from '@proofmark/core/findings'
import type { DatedReading, DateRole } from '@proofmark/core/marks'
import { nameOf } from '../../words/names.ts'
import { kindNames } from '../../words/named/kind-names.ts'
import { TogetherTable } from '../decoder/together-table.tsx'
import { itemWords } from './words.ts'

export function MarksTogether({ of }: { of: readonly MarkView[] }) {
  const say = itemWords.useWords()
  const marks = of.map(({ transcription, position, readings }, n) => ({ name: `${n + 1}. ${transcription ?? position ?? nameOf(kindNames, 'mark')}`, readings: readings.filter(({ status }) => status !== 'rejected').map(dated) })).filter(({ readings }) => readings.length > 0)
  if (marks.length < 2) return null
  return <section aria-labelledby="together"><h2 id="together">{say('together')}</h2><p className="small quiet">{say('oneStretch')}</p><TogetherTable marks={marks} /></section>
}

const isDay = (text: string | null): text is string => text !== null && /^\d{4}-\d\d-\d\d$/u.test(text)

const dated = ({ scheme, date, from, to, dateOf, country, decoder, status }: ReadingView): DatedReading => ({
  scheme, date, from: isDay(from) ? from : null, to: isDay(to) ? to : null, dateOf: dateOf as DateRole | null, country,
  countryOf: country === null ? null : decoder?.countryOf ?? 'maker', weight: status === 'accepted' ? 1 : decoder?.weight ?? 0.5,
})
