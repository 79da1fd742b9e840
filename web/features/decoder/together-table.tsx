/**
 * Together, as a table: which readings of the marks of one object can hold at once, and why the others cannot.
 * @module
 */
import { useMemo, useState } from 'react'
import { together, type DatedReading } from '@proofmark/core/marks'
import { Table } from '../../shell/table.tsx'

/** Lines at first: the numbers of all are always said, and the rest opens on demand. */
const atFirst = 8

export function TogetherTable({ marks }: { marks: readonly { readonly name: string; readonly readings: readonly DatedReading[] }[] }) {
  const [isWhole, setWhole] = useState(false)
  const { combinations, conflicts, excluded, isComplete } = useMemo(() => together(marks.map(({ readings }) => readings)), [JSON.stringify(marks)])
  const shown = isWhole ? combinations : combinations.slice(0, atFirst)
  const reasons = [...new Set(conflicts.map(({ because }) => because))]
  return (
    <>
      <p>{combinations.length} of {combinations.length + excluded} combinations of readings can hold at once{isComplete ? '' : '; there are more than were tried'}.</p>
      {shown.length > 0 && <Table head={[...marks.map(({ name }) => name), 'made']} rows={shown.map(({ places, from, to }) => ({
        key: places.join(), cells: [...places.map((place, at) => short(marks[at]!.readings[place]!)), from === null && to === null ? 'not bounded' : `${from ?? '…'} to ${to ?? '…'}`],
      }))} />}
      {combinations.length > atFirst && <p><button type="button" className="button" onClick={() => setWhole(!isWhole)}>{isWhole ? 'Show the first only' : `Show ${combinations.length - atFirst} more`}</button></p>}
      {reasons.length > 0 && <details><summary>{conflicts.length === 1 ? 'One pair excludes each other' : `${conflicts.length} pairs exclude each other`}</summary><ul className="against stack small">{reasons.map((because) => <li key={because}>{because}</li>)}</ul></details>}
    </>
  )
}

const short = ({ scheme, date, from }: DatedReading): string => `${scheme}${date === null ? '' : ` ${date.length > 24 ? `${from} …` : date}`}`
