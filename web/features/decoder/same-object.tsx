/**
 * Same object: other marks that the object bears, one a line; which readings of all of them can hold at once, and how the marks are related.
 * @module
 */
import { useMemo, useState } from 'react'
import { decode, relate, together, type Reading, type Relation } from '@proofmark/core/marks'
import { Table } from '../../shell/table.tsx'

/** Combinations and conflicts listed; the numbers of all are always said. */
const listed = 8

export function SameObject({ mark, context }: { mark: string; context: string }) {
  const [text, setText] = useState('')
  const others = text.split('\n').map((line) => line.trim()).filter((line) => line !== '')
  const marks = [mark.trim(), ...others]
  const key = JSON.stringify([marks, context])
  const found = useMemo(() => {
    const readings = marks.map((each) => decode(each, context).readings)
    return { readings, ...together(readings), relations: others.map((other) => relate(mark, other, context)) }
  // The key holds all that it depends on.
  }, [key])
  return (
    <section aria-labelledby="same"><h2 id="same">Other marks of the same object</h2>
      <label className="field">One mark a line<textarea aria-label="Other marks, one a line" value={text} onChange={(event) => setText(event.target.value)} spellCheck={false} placeholder={'4-67-179\n1991'} /></label>
      {others.length > 0 && <>
        <p>{found.combinations.length} of {found.combinations.length + found.excluded} combinations of readings can hold at once{found.isComplete ? '' : '; there are more than were tried'}.</p>
        {found.combinations.length > 0 && <Table head={[...marks.map((each, n) => `${n + 1}. ${each}`), 'made']} rows={found.combinations.slice(0, listed).map((one) => ({
          key: one.places.join(), cells: [...one.places.map((place, at) => short(found.readings[at]?.[place])), one.from === null && one.to === null ? 'not bounded' : `${one.from ?? '…'} to ${one.to ?? '…'}`],
        }))} />}
        {found.conflicts.length > 0 && <details><summary>{found.conflicts.length} pairs exclude each other</summary><ul className="against stack small">{[...new Set(found.conflicts.map(({ because }) => because))].slice(0, 40).map((because) => <li key={because}>{because}</li>)}</ul></details>}
        <ul className="stack small">{others.map((other, at) => <li key={`${other} ${at}`}><span className="mono">{mark}</span> and <span className="mono">{other}</span>: {found.relations[at]?.length === 0 ? 'no relation is known' : found.relations[at]?.map(wordsOf).join('; ')}.</li>)}</ul>
      </>}
    </section>
  )
}

const short = (reading: Reading | undefined): string => reading === undefined ? '' : `${reading.scheme}${reading.date === null ? '' : ` ${reading.date.length > 24 ? `${reading.from} …` : reading.date}`}`

function wordsOf(relation: Relation): string {
  switch (relation.kind) {
    case 'same-mark': return 'the same mark'
    case 'may-be-same': return 'may be the same mark: damage hides what differs'
    case 'same-lot': return `the same lot ${relation.lot}${relation.maker === null ? '' : ` of ${relation.maker}`} (${relation.scheme})`
    case 'serials': return `numbers of one sequence, ${relation.distance} apart${relation.scheme === null ? '' : ` (${relation.scheme})`}`
  }
}
