/**
 * Replies page: the right of reply of a finding: of each party what was sent, when, by when, and what came back in its own words; or the exception.
 * @module
 */
import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { malpracticeSource, replyStage } from '@proofmark/core/requests'
import { deskSettings, repliesOf, type RepliesBoard } from '../../desk-api.ts'
import { paths } from '../../paths.ts'
import { useOpening } from '../../router.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { visible } from '../../visible.ts'
import { useFormats } from '../../words/formats.ts'
import { nameOf } from '../../words/names.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { English, Own } from '../../words/said.tsx'
import { EvidenceText } from '../evidence/parts.tsx'
import { newId, today, WillSeal } from './will-seal.tsx'
import { malpracticeWords } from './malpractice-words.ts'
import { deskWords, outcomeWord } from './words.ts'
import './desk.css'

export default function RepliesPage({ id }: { id: string }) {
  const { data, error } = useQuery(repliesOf(id))
  const say = deskWords.useWords()
  const sayMalpractice = malpracticeWords.useWords()
  if (error !== null) return <div className="page"><Failure error={error} /></div>
  if (data === undefined) return <div className="page"><Waiting /></div>
  const shut = data.parties.filter(({ keepsShut }) => keepsShut).length
  return (
    <div className="page desk">
      <header><h1 data-of={data.finding.title}>{say('replies')}</h1><p className="lede">{say('repliesLede')}</p><p className="trail"><a href={paths.finding(data.finding.label ?? data.finding.id)}><Own>{data.finding.title}</Own></a> · <a href={paths.desk({ purpose: 'right-of-reply' })}>{say('toDesk')}</a></p></header>
      {data.parties.length === 0 ? <p className="empty">{say('nobody')}</p> : <p className={data.isOpen ? 'notice' : 'notice bad'} role="status">{data.isOpen ? say('gateOpen') : say('gateShut', { count: shut })}</p>}
      <section aria-label={say('whom')}>{data.parties.map((party) => <Party key={party.party} of={party} board={data} />)}</section>
      {data.parties.length > 0 && <Waive board={data} />}
      <section aria-labelledby="malpractice"><h2 id="malpractice">{say('malpractice')}</h2><p>{sayMalpractice('sentence')}</p><p className="small quiet">{say('source')}: <English>“{malpracticeSource.quotation}” (<a href={malpracticeSource.url} rel="noreferrer noopener" target="_blank">{malpracticeSource.publisher}</a>)</English></p></section>
    </div>
  )
}

function Party({ of, board }: { of: RepliesBoard['parties'][number]; board: RepliesBoard }) {
  const say = deskWords.useWords()
  const opening = useOpening()
  const { day } = useFormats()
  return (
    <article className="addressee" aria-label={of.name}>
      <h3><Own>{of.name}</Own> <span className={`request-state ${of.keepsShut ? 'silent' : ''}`}>{of.keepsShut ? '○ ' : '● '}{say(outcomeWord(of.outcome))}</span></h3>
      {of.waiver !== null && <p>{say('waiver', { name: of.waiver.byName ?? '' })}{of.waiver.isOwn && ` (${say('isOwn')})`}{of.waiver.when !== null && `, ${day(of.waiver.when)}`}: {of.waiver.reason !== null && <EvidenceText>{of.waiver.reason}</EvidenceText>} <a href={opening({ kind: 'statement', id: of.waiver.review })}>{say('statement')}</a></p>}
      {of.notices.map((notice) => (
        <ol key={notice.id} className="happened">
          <li className="ours"><a href={paths.request(notice.id)}>{say('notice')} <bdi>{notice.reference ?? ''}</bdi></a> · {notice.sent === null ? say('notSentYet') : say('sentOn', { day: day(notice.sent) })} · {notice.deadline === null ? say('no-deadline') : say('deadlineOn', { day: day(notice.deadline) })}</li>
          {notice.replies.map((reply) => <li key={reply.id}><p><strong>{nameOf(codeNames, reply.responseKind)}</strong> · {reply.received ?? reply.dated ?? say('noDay')} · <a href={opening({ kind: 'statement', id: reply.id })}>{say('statement')}</a></p>{reply.wording !== null && <blockquote className="verbatim-reply"><EvidenceText>{reply.wording}</EvidenceText></blockquote>}{reply.reason !== null && <p className="small"><EvidenceText>{say('reasonGiven', { reason: reply.reason })}</EvidenceText></p>}</li>)}
          {notice.replies.length === 0 && <li className="ours quiet">{say('noReply')}</li>}
        </ol>
      ))}
      {of.outcome === 'not-noticed' || of.notices.length === 0 ? <p><a href={paths.newRequest({ finding: board.finding.id, to: of.party })}>{say('sendNotice')}</a></p> : null}
    </article>
  )
}

function Waive({ board }: { board: RepliesBoard }) {
  const say = deskWords.useWords()
  const [isOpen, setOpen] = useState(false)
  const { data } = useQuery({ ...deskSettings, enabled: isOpen })
  const [by, setBy] = useState('')
  const [party, setParty] = useState('')
  const [reason, setReason] = useState('')
  // Of this case, and none of those that are to be heard: nobody waives his own right.
  const reviewers = (data?.parties ?? []).filter((each) => each.case === board.finding.case && !board.parties.some(({ party: heard }) => heard === each.id))
  const review = { kind: 'review', id: newId(), of: board.finding.id, stage: party === '' ? replyStage : `${replyStage}:${party}`, outcome: 'passed', by, author: by, reason: reason.trim(), when: today(), made: today(), case: board.finding.case, handling: 'open' }
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}><summary>{say('waive')}</summary>
      <div className="reply-form">
        <p className="small quiet whole">{say('waiveHint')}</p>
        <label className="field">{say('by')}<select value={by} onChange={(event) => setBy(event.target.value)}><option value="">{say('choose')}</option>{reviewers.map(({ id, title }) => <option key={id} value={id}>{visible(title)}</option>)}</select></label>
        <label className="field">{say('forWhom')}<select value={party} onChange={(event) => setParty(event.target.value)}><option value="">{say('allParties')}</option>{board.parties.map((each) => <option key={each.party} value={each.party}>{visible(each.name)}</option>)}</select></label>
        <label className="field whole">{say('reason')}<textarea dir="auto" value={reason} onChange={(event) => setReason(event.target.value)} /></label>
        <WillSeal button={say('review')} isReady={by !== '' && reason.trim() !== ''} prepare={() => Promise.resolve({ statements: [review] })} onSealed={() => { setReason(''); setBy('') }} />
      </div>
    </details>
  )
}
