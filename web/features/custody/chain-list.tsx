/**
 * Chain list: one thing from holder to holder, with each gap where it is, by shape and word.
 * @module
 */
import { paths } from '../../paths.ts'
import { useOpening } from '../../router.ts'
import type { ChainView } from '../../api.ts'
import { custodyWords } from './words.ts'
import './custody.css'

export function ChainList({ of }: { of: ChainView }) {
  const say = custodyWords.useWords()
  const opening = useOpening()
  const places = new Map(of.steps.map(({ id }, at) => [id, at]))
  /** A gap stands before the last hand-over that it names. */
  const placeOf = ({ statements }: ChainView['gaps'][number]) => Math.max(-1, ...statements.map((id) => places.get(id) ?? -1))
  const gapsAt = (at: number) => of.gaps.filter((gap) => placeOf(gap) === at).map(({ code, statements, days }) => (
    <li key={`${at} ${code} ${statements.join()}`} className="gap"><strong>{say('gap')}:</strong> {say(code, { from: days?.from ?? '', to: days?.to ?? '' })} {statements.map((id) => <a key={id} href={opening({ kind: 'statement', id })} className="mono small">{id.slice(0, 6)}</a>)}</li>
  ))
  const name = (holder: string | null) => (holder === null ? <span className="quiet">{say('unknown')}</span> : <bdi>{holder}</bdi>)
  return (
    <ol className="chain">
      <li>{say('first')}: {name(of.first)}</li>
      {gapsAt(-1)}
      {of.steps.flatMap((each, at) => [
        ...gapsAt(at),
        <li key={each.id}>{name(each.from)} → {name(each.to)} {each.when !== null && <bdi className="mono small" dir="ltr">{each.when}</bdi>}
          <span className="small quiet block">{[each.place, each.why, each.seal === null ? null : say('unsealed', { seal: each.seal })].filter((part) => part !== null).map((part) => <bdi key={part}>{part} </bdi>)}<a href={opening({ kind: 'statement', id: each.id })} className="mono">{each.id.slice(0, 6)}</a> <a href={paths.receipt(each.id)}>{say('receipt')}</a></span></li>,
      ])}
      {of.steps.length > 0 && <li><strong>{say(of.holders.length > 1 ? 'nowOpen' : 'now')}: {of.holders.length === 0 ? name(null) : of.holders.map((holder, at) => <span key={holder}>{at > 0 ? ' · ' : ''}{name(holder)}</span>)}</strong></li>}
      {of.steps.length === 0 && <li className="quiet">{say('noHandOver')}</li>}
    </ol>
  )
}
