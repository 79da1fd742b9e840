/**
 * Changes notice: what of a finding is otherwise since it was sealed or published, on its page and on that of its case. Nothing where nothing is.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import type { FindingView } from '@proofmark/core/findings'
import { paths } from '../../paths.ts'
import { useOpening } from '../../router.ts'
import { gaps } from '../../words/gaps.ts'
import { Woven } from '../../words/woven.tsx'
import { Translated } from '../translation/translated.tsx'
import { changedFindingsOf, changesOf } from './basis-api.ts'
import { Turned } from './what-if.tsx'
import { whatIfWords } from './what-if-words.ts'

export function ChangesNotice({ of }: { of: FindingView }) {
  const { data } = useQuery(changesOf(of.id))
  const say = whatIfWords.useWords()
  const opening = useOpening()
  if (data === undefined || data.since.length === 0) return null
  const claims = [...new Map(data.since.flatMap(({ changed }) => changed.claims).map((each) => [each.key, each])).values()]
  return (
    <div className="notice bad" role="note">
      <p><strong>{say('changed')}</strong></p>
      {data.since.map(({ by, what, changed }) => <p key={by} className="small"><Woven text={say(what === 'sealed' ? 'changedSealed' : 'changedPublished', { ...gaps('publication'), claims: changed.claims.length, sentences: changed.sentences.length })} with={{ publication: <a href={opening({ kind: 'statement', id: by })}><bdi dir="ltr">{by.slice(0, 8)}</bdi></a> }} /></p>)}
      <ul className="stack">{claims.map(({ key, was, is, what }) => (
        <li key={key} className="row"><a href={opening({ kind: 'claim', finding: of.label ?? of.id, key })}><Translated of={of.id}>{of.claims.find((each) => each.key === key)?.text ?? key}</Translated></a>
          {was !== null && is !== null && was.status !== is.status ? <Turned was={was.status} is={is.status} /> : <span className="small">{what.map((each) => (each === 'status' ? '' : say(each))).filter((each) => each !== '').join('; ')}</span>}</li>
      ))}</ul>
    </div>
  )
}

export function ChangedFindings({ of }: { of: string }) {
  const { data } = useQuery(changedFindingsOf(of))
  const say = whatIfWords.useWords()
  if (data === undefined || data.findings.length === 0) return null
  return (
    <div className="notice bad" role="note">
      <p><strong>{say('changedFindings')}</strong></p>
      <ul>{data.findings.map(({ id, title, claims, publications }) => <li key={id}><Woven text={say('changedFinding', { ...gaps('finding'), claims, publications })} with={{ finding: <a href={paths.finding(id)}><Translated of={id}>{title}</Translated></a> }} /></li>)}</ul>
    </div>
  )
}
