/**
 * Together, as a table: which readings of the marks of one object can hold at once, and why the others cannot.
 * @module
 */
import { useMemo, useState } from 'react'
import { together, type DatedReading } from '@proofmark/core/marks'
import { Table } from '../../shell/table.tsx'
import { formats } from '../../words/formats.ts'
import { English } from '../../words/said.tsx'
import { decoderWords } from './words.ts'

/** Lines at first: the numbers of all are always said, and the rest opens on demand. */
const atFirst = 8

export function TogetherTable({ marks }: { marks: readonly { readonly name: string; readonly readings: readonly DatedReading[] }[] }) {
  const say = decoderWords.useWords()
  const [isWhole, setWhole] = useState(false)
  const { combinations, conflicts, excluded, isComplete } = useMemo(() => together(marks.map(({ readings }) => readings)), [JSON.stringify(marks)])
  const shown = isWhole ? combinations : combinations.slice(0, atFirst)
  const reasons = [...new Set(conflicts.map(({ because }) => because))]
  return (
    <>
      <p>{say('canHold', { count: combinations.length, all: combinations.length + excluded })}{isComplete ? '' : say('moreThanTried')}.</p>
      {shown.length > 0 && <Table head={[...marks.map(({ name }) => name), say('made')]} rows={shown.map(({ places, from, to }) => ({
        key: places.join(), cells: [...places.map((place, at) => <English>{short(marks[at]!.readings[place]!)}</English>), from === null && to === null ? say('notBounded') : say('span', { from: from === null ? '…' : formats().day(from), to: to === null ? '…' : formats().day(to) })],
      }))} />}
      {combinations.length > atFirst && <p><button type="button" className="button" onClick={() => setWhole(!isWhole)}>{isWhole ? say('firstOnly') : say('showMore', { count: combinations.length - atFirst })}</button></p>}
      {reasons.length > 0 && <details><summary>{say('exclude', { count: conflicts.length })}</summary><ul className="against stack small" lang="en" dir="ltr">{reasons.map((because) => <li key={because}>{because}</li>)}</ul></details>}
    </>
  )
}

const short = ({ scheme, date, from }: DatedReading): string => `${scheme}${date === null ? '' : ` ${date.length > 24 ? `${from} …` : date}`}`
