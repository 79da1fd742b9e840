/**
 * Same object: other marks that the object bears, one a line; which readings of all of them can hold at once, and how the marks are related.
 * @module
 */
import { useMemo, useState } from 'react'
import { decode, relate, type Relation } from '@proofmark/core/marks'
import { TogetherTable } from './together-table.tsx'

export function SameObject({ mark, context }: { mark: string; context: string }) {
  const [text, setText] = useState('')
  const others = text.split('\n').map((line) => line.trim()).filter((line) => line !== '')
  const marks = [mark.trim(), ...others]
  const key = JSON.stringify([marks, context])
  const found = useMemo(() => {
    const readings = marks.map((each) => decode(each, context).readings)
    return { readings, relations: others.map((other) => relate(mark, other, context)) }
  // The key holds all that it depends on.
  }, [key])
  return (
    <section aria-labelledby="same"><h2 id="same">Other marks of the same object</h2>
      <label className="field">One mark a line<textarea aria-label="Other marks, one a line" value={text} onChange={(event) => setText(event.target.value)} spellCheck={false} placeholder={'4-67-179\n1991'} /></label>
      {others.length > 0 && <>
        <TogetherTable marks={marks.map((each, n) => ({ name: `${n + 1}. ${each}`, readings: found.readings[n]! }))} />
        <ul className="stack small">{others.map((other, at) => <li key={`${other} ${at}`}><span className="mono">{mark}</span> and <span className="mono">{other}</span>: {found.relations[at]?.length === 0 ? 'no relation is known' : found.relations[at]?.map(wordsOf).join('; ')}.</li>)}</ul>
      </>}
    </section>
  )
}

function wordsOf(relation: Relation): string {
  switch (relation.kind) {
    case 'same-mark': return 'the same mark'
    case 'may-be-same': return 'may be the same mark: damage hides what differs'
    case 'same-lot': return `the same lot ${relation.lot}${relation.maker === null ? '' : ` of ${relation.maker}`} (${relation.scheme})`
    case 'serials': return `numbers of one sequence, ${relation.distance} apart${relation.scheme === null ? '' : ` (${relation.scheme})`}`
  }
}
