/**
 * Same object: other marks that the object bears, one a line; which readings of all of them can hold at once, and how the marks are related.
 * @module
 */
import { useMemo, useState } from 'react'
import { decode, relate, type Relation } from '@proofmark/core/marks'
import { gaps } from '../../words/gaps.ts'
import { Woven } from '../../words/woven.tsx'
import { TogetherTable } from './together-table.tsx'
import { decoderWords } from './words.ts'

export function SameObject({ mark, context }: { mark: string; context: string }) {
  const say = decoderWords.useWords()
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
    <section aria-labelledby="same"><h2 id="same">{say('others')}</h2>
      <label className="field">{say('oneALine')}<textarea aria-label={say('othersLabel')} value={text} onChange={(event) => setText(event.target.value)} spellCheck={false} placeholder={'4-67-179\n1991'} /></label>
      {others.length > 0 && <>
        <TogetherTable marks={marks.map((each, n) => ({ name: `${n + 1}. ${each}`, readings: found.readings[n]! }))} />
        <ul className="stack small">{others.map((other, at) => <li key={`${other} ${at}`}><Woven text={say('pair', { ...gaps('one', 'other'), relation: found.relations[at]?.length === 0 ? say('noRelation') : (found.relations[at] ?? []).map(wordsOf).join('; ') })} with={{ one: <bdi className="mono">{mark}</bdi>, other: <bdi className="mono">{other}</bdi> }} /></li>)}</ul>
      </>}
    </section>
  )
}

function wordsOf(relation: Relation): string {
  const { say } = decoderWords
  switch (relation.kind) {
    case 'same-mark': return say('sameMark')
    case 'may-be-same': return say('mayBeSame')
    case 'same-lot': return relation.maker === null ? say('sameLot', { lot: relation.lot, scheme: relation.scheme }) : say('sameLotOf', { lot: relation.lot, maker: relation.maker, scheme: relation.scheme })
    case 'serials': return relation.scheme === null ? say('serials', { distance: relation.distance }) : say('serialsBy', { distance: relation.distance, scheme: relation.scheme })
  }
}
