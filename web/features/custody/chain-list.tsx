/**
 * Chain list: one thing from holder to holder, with each gap where it is, by shape and word.
 * @module
 */
import { paths } from '../../paths.ts'
import { useOpening } from '../../router.ts'
import type { ChainView } from '../../api.ts'
import { copyWords } from './copy-words.ts'
import { custodyWords } from './words.ts'
import './custody.css'

export function ChainList({ of }: { of: ChainView }) {
  const say = custodyWords.useWords()
  const sayCopy = copyWords.useWords()
  const opening = useOpening()
  const places = new Map(of.steps.map(({ id }, at) => [id, at]))
  /** A gap stands before the last hand-over that it names. */
  const placeOf = ({ statements }: ChainView['gaps'][number]) => Math.max(-1, ...statements.map((id) => places.get(id) ?? -1))
  const gapsAt = (at: number) => of.gaps.filter((gap) => placeOf(gap) === at).map(({ code, statements, days }) => (
    <li key={`${at} ${code} ${statements.join()}`} className="gap"><strong>{say('gap')}:</strong> {say(code, { from: days?.from ?? '', to: days?.to ?? '' })} {statements.map((id) => <a key={id} href={opening({ kind: 'statement', id })} className="mono small">{id.slice(0, 6)}</a>)}</li>
  ))
  const name = (holder: string | null) => (holder === null ? <span className="quiet">{say('unknown')}</span> : <bdi>{holder}</bdi>)
  return <>
    {of.madeFrom !== null && <p className="small">{sayCopy(of.thing.kind === 'document' ? 'copyOf' : 'madeFrom')}: <a href={opening({ kind: 'statement', id: of.madeFrom.id })}><bdi>{of.madeFrom.title}</bdi></a></p>}
    <ol className="chain">
      <li>{say('first')}: {name(of.first)}</li>
      {gapsAt(-1)}
      {of.steps.flatMap((each, at) => [
        ...gapsAt(at),
        <li key={each.id}>{name(each.from)} → {name(each.to)} {each.when !== null && <bdi className="mono small" dir="ltr">{each.when}</bdi>}
          <span className="small quiet block">{[each.place, each.why, each.seal === null ? null : say('unsealed', { seal: each.seal }), each.sealState === 'none' ? null : sayCopy(each.sealState)].filter((part) => part !== null).map((part) => <bdi key={part}>{part} </bdi>)}<a href={opening({ kind: 'statement', id: each.id })} className="mono">{each.id.slice(0, 6)}</a> <a href={paths.receipt(each.id)}>{say('receipt')}</a></span></li>,
      ])}
      {of.steps.length > 0 && <li><strong>{say(of.holders.length > 1 ? 'nowOpen' : 'now')}: {of.holders.length === 0 ? name(null) : of.holders.map((holder, at) => <span key={holder}>{at > 0 ? ' · ' : ''}{name(holder)}</span>)}</strong></li>}
      {of.steps.length === 0 && <li className="quiet">{say('noHandOver')}</li>}
    </ol>
    {of.copies.length > 0 && <>
      <h3>{sayCopy('copies')} <span className="count">{of.copies.length}</span></h3><p className="small quiet">{sayCopy('lede')}</p>
      <ul>{of.copies.map((copy) => <li key={copy.id}><a href={opening({ kind: 'statement', id: copy.id })}><bdi>{copy.title}</bdi></a>: {[sayCopy(copy.how), copy.madeHow, copy.madeBy === null ? null : sayCopy('madeBy', { who: copy.madeBy }), sayCopy('handOvers', { count: copy.handOvers }), copy.together === 0 ? null : sayCopy('together', { count: copy.together })].filter((part) => part !== null).map((part, at) => <span key={part}>{at > 0 ? ' · ' : ''}<bdi>{part}</bdi></span>)}</li>)}</ul>
    </>}
  </>
}
