/**
 * Request page: what it says part by part, and with each addressee what was sent, asked again and answered, in their order.
 * @module
 */
import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { blobAddress } from '../../api.ts'
import { requestOf, type AddresseeView, type ReplyView, type RequestView } from '../../desk-api.ts'
import { paths } from '../../paths.ts'
import { useOpening } from '../../router.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { Transcription } from '../../uncertainty/transcription.tsx'
import { useFormats } from '../../words/formats.ts'
import { nameOf } from '../../words/names.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { Own } from '../../words/said.tsx'
import { EvidenceText, Handling } from '../evidence/parts.tsx'
import { forEachWords } from './for-each-words.ts'
import { OfflinePage } from './offline-page.tsx'
import { ByLetter } from './by-letter.tsx'
import { DateField, isDate } from './date-field.tsx'
import { ReplyForm } from './reply-form.tsx'
import { orNull, WillSeal } from './will-seal.tsx'
import { malpracticeWords } from './malpractice-words.ts'
import { deskWords, reasonWord, stateWord, type DeskWord } from './words.ts'
import './desk.css'

export default function RequestPage({ id }: { id: string }) {
  const { data, error } = useQuery(requestOf(id))
  const say = deskWords.useWords()
  const sayMalpractice = malpracticeWords.useWords()
  const sayEach = forEachWords.useWords()
  const opening = useOpening()
  if (error !== null) return <div className="page"><Failure error={error} /></div>
  if (data === undefined) return <div className="page"><Waiting /></div>
  return (
    <div className="page desk">
      <header>
        <Handling of={data.handling} />
        <h1>{say(data.purpose)} <span className="mono"><bdi>{data.reference ?? say('noReference')}</bdi></span></h1>
        <p className="trail"><a href={paths.desk()}>{say('toDesk')}</a>{data.case !== null && <> · <a href={paths.case(data.case.id)}><Own>{data.case.title}</Own></a></>}{data.finding !== null && <> · {say('finding')}: <a href={paths.replies(data.finding.id)}><Own>{data.finding.title}</Own></a></>} · <a href={opening({ kind: 'statement', id: data.id })}>{say('statement')}</a></p>
      </header>
      <section aria-labelledby="whom"><h2 id="whom">{say('whom')} <span className="count">{data.addressees.length}</span></h2>
        {data.addressees.map((each) => <Addressee key={each.addressee} of={each} request={data} />)}
        {data.unassigned.length > 0 && <><h3>{say('unassigned')}</h3><ul className="happened">{data.unassigned.map((reply) => <Reply key={reply.id} of={reply} request={data} />)}</ul></>}
        {data.sameToOthers.length > 0 && <div className="stack"><h3>{sayEach('sameTo')}</h3><ul>{data.sameToOthers.map((each) => <li key={each.id}><a href={paths.request(each.id)}><bdi className="mono">{each.reference ?? sayEach('noNumber')}</bdi></a> · <Own>{each.addressees.join(' · ')}</Own></li>)}</ul></div>}
        {data.suggestions.length > 0 && <div className="stack"><h3>{say('suggestedNext')}</h3><ul>{data.suggestions.map((each) => <li key={each.party}><Own>{each.name}</Own> · <span className="small quiet">{each.reasons.map(({ code }) => say(reasonWord(code))).join(', ')}</span> · <a href={paths.newRequest({ items: data.items.map((item) => item.id), to: each.party! })}>{say('ask')}</a></li>)}</ul></div>}
        <Sent of={data} />
        <Chaser of={data} />
      </section>
      <Content of={data} />
      <section aria-labelledby="letter-place"><h2 id="letter-place">{say('letterPlace')}</h2><ByLetter request={data.id} /><OfflinePage request={data.id} /></section>
      <p className="small quiet">{sayMalpractice('sentence')}</p>
    </div>
  )
}

function Addressee({ of, request }: { of: AddresseeView; request: RequestView }) {
  const say = deskWords.useWords()
  const { day } = useFormats()
  const days = (span: { from: string | null; to: string | null }) => [...new Set([span.from, span.to])].filter((each) => each !== null).map((each) => day(each)).join(' – ')
  return (
    <article className="addressee" aria-label={of.name}>
      <h3><Own>{of.name}</Own> <span className={`request-state ${of.state}`}>{say(stateWord(of.state))}</span>{of.reply !== null && <span className="small quiet">{nameOf(codeNames, of.reply.responseKind)}</span>}</h3>
      {(['chaser', 'answer', 'acknowledgement'] as const).filter((what) => of.due[what] !== 'no').map((what) => <p key={what} className="small"><strong>{of.due[what] === 'surely' ? `● ${say(what)}` : `◐ ${say('possibly', { what: say(what) })}`}</strong></p>)}
      {of.silence !== null && <p>{say('silence', { day: day(of.silence.by), deadline: days(of.silence.deadline) })}</p>}
      {of.isOrderOpen && <p className="gap small">{say('orderOpen')}</p>}
      {of.reply !== null && of.state === 'refused' && <p>{of.reply.reason === null ? say('noReason') : <EvidenceText>{say('reasonGiven', { reason: of.reply.reason })}</EvidenceText>}</p>}
      <p className="small quiet">{[of.deadline === null ? null : `${say('deadlineOn', { day: days(of.deadline) })}${of.deadline.basis === 'settings' ? ` (${say('bySettings')})` : ''}`, of.rule.channel === null ? null : `${say('channel')}: ${of.rule.channel}`, of.rule.language === null ? null : `${say('writtenIn')}: ${of.rule.language}`, of.rule.contact.length === 0 ? null : `${say('contact')}: ${of.rule.contact.join(', ')}`].filter((part) => part !== null).join(' · ')}</p>
      <ol className="happened" aria-label={say('timeline')}>
        <li className="ours">{request.sent === null ? say('notSentYet') : say('sentOn', { day: day(request.sent) })}</li>
        {request.chasers.map((chaser, at) => <li key={at} className="ours">{say('chaserOn', { day: chaser.sent === null ? say('noDay') : day(chaser.sent) })}{chaser.text !== null && <p className="verbatim-reply"><EvidenceText>{chaser.text}</EvidenceText></p>}</li>)}
        {of.replies.map((reply) => <Reply key={reply.id} of={reply} request={request} />)}
        {of.replies.length === 0 && <li className="ours quiet">{say('noReply')}</li>}
      </ol>
      <ReplyForm request={request} addressee={of.addressee} />
    </article>
  )
}

function Reply({ of, request }: { of: ReplyView; request: RequestView }) {
  const say = deskWords.useWords()
  const opening = useOpening()
  const { day } = useFormats()
  const when = of.received ?? of.dated
  return (
    <li>
      <p><strong>{nameOf(codeNames, of.responseKind)}</strong> · {when === null ? say('noDay') : day(when)}{of.from !== null && <> · <Own>{of.from.title}</Own></>} · <a href={opening({ kind: 'statement', id: of.id })}>{say('statement')}</a></p>
      {of.wording !== null && <blockquote className="verbatim-reply"><EvidenceText>{of.wording}</EvidenceText></blockquote>}
      {of.reason !== null && <p className="small"><EvidenceText>{say('reasonGiven', { reason: of.reason })}</EvidenceText></p>}
      {of.conditions !== null && <p className="small"><EvidenceText>{say('limits', { text: of.conditions })}</EvidenceText></p>}
      {of.forwardedTo !== null && <p className="small">{say('forwardedTo')} <Own>{of.forwardedTo.title}</Own> · <a href={paths.newRequest({ items: request.items.map((item) => item.id), to: of.forwardedTo.id })}>{say('ask')}</a></p>}
      {of.document !== null && <p className="small">{of.document.sha256 === null ? <Own>{of.document.title}</Own> : <a href={blobAddress(of.document.sha256)} download><Own>{of.document.title}</Own></a>}</p>}
      {of.also.map((other) => <p key={other.id} className="small quiet"><a href={paths.request(other.id)}>{say('alsoAnswers', { what: other.title })}</a></p>)}
    </li>
  )
}

const parts: readonly (readonly [DeskWord, keyof RequestView['content']])[] = [
  ['partA', 'recoveryCircumstances'], ['partB', 'groundsOfIllegality'], ['partC', 'intendedUse'], ['partE', 'identification'], ['partF', 'other'], ['partConfidentiality', 'confidentialityUndertaking'],
]

function Content({ of }: { of: RequestView }) {
  const say = deskWords.useWords()
  const missing = (name: string) => of.missing.includes(name as RequestView['missing'][number])
  const marks = <div key="marks"><h3>{say('partD')}</h3>{of.marks.length === 0 ? <p className={missing('marks') ? 'is-missing' : 'quiet'}>{say('missing')}</p> : <ul className="stack">{of.marks.map((mark) => <li key={mark.id}><Transcription text={mark.transcription} size="small" /> <span className="small quiet">{mark.position !== null && <Own>{mark.position}</Own>}</span></li>)}</ul>}</div>
  return (
    <section aria-labelledby="content"><h2 id="content">{say('content')}</h2>
      {of.purpose === 'trace' && <p className="small">{say('missingCount', { count: of.missing.length })}</p>}
      <div className="content-parts">
        {(of.items.length > 0 || of.purpose === 'trace') && <div><h3>{say('items')}</h3>{of.items.length === 0 ? <p className={missing('items') ? 'is-missing' : 'quiet'}>{say('missing')}</p> : <ul>{of.items.map((item) => <li key={item.id}><a href={paths.item(item.id)}><Own>{item.title}</Own></a></li>)}</ul>}</div>}
        {parts.flatMap(([label, name]) => {
          const text = of.content[name]
          const part = text === null && of.purpose === 'right-of-reply' ? null : <div key={name}><h3>{say(label)}</h3>{text === null ? <p className={missing(name) ? 'is-missing' : 'quiet'}>{say('missing')}</p> : <p><EvidenceText>{text}</EvidenceText></p>}</div>
          return name === 'identification' && (of.marks.length > 0 || of.purpose === 'trace') ? [marks, part] : [part]
        })}
        {of.purpose === 'trace' && <div><h3>{say('partAgency')}</h3>{of.requestingAgency === null ? <p className="is-missing">{say('missing')}</p> : <p><Own>{of.requestingAgency.title}</Own></p>}</div>}
      </div>
      {of.items.length > 0 && <><h3>{say('photographs')}</h3>{of.pictures.length === 0 ? <p className="empty">{say('noPhotographs')}</p> : <div className="request-pictures">{of.pictures.map((picture) => <figure key={picture.id}>{picture.sha256 !== null && picture.type?.startsWith('image/') === true && <a href={paths.photo(picture.id)}><img src={blobAddress(picture.sha256)} alt={picture.caption ?? ''} loading="lazy" /></a>}<figcaption className="small"><Handling of={picture.handling} /> {picture.caption !== null && <Own>{picture.caption}</Own>}</figcaption></figure>)}</div>}</>}
    </section>
  )
}

function Sent({ of }: { of: RequestView }) {
  const say = deskWords.useWords()
  const [when, setWhen] = useState('')
  if (of.sent !== null) return null
  return (
    <details><summary>{say('recordSent')}</summary><div className="reply-form"><DateField label={say('when')} value={when} onChange={setWhen} />
      <WillSeal button={say('review')} isReady={when.trim() !== '' && isDate(when)} prepare={() => Promise.resolve({ of: of.id, seen: of.seen, changes: [{ field: '/sent', value: when.trim() }], reason: 'the request was sent' })} onSealed={() => setWhen('')} /></div></details>
  )
}

function Chaser({ of }: { of: RequestView }) {
  const say = deskWords.useWords()
  const [when, setWhen] = useState('')
  const [text, setText] = useState('')
  return (
    <details><summary>{say('recordChaser')}</summary><div className="reply-form"><DateField label={say('when')} value={when} onChange={setWhen} />
      <label className="field whole">{say('chaserText')}<textarea dir="auto" value={text} onChange={(event) => setText(event.target.value)} /></label>
      <WillSeal button={say('review')} isReady={when.trim() !== '' && isDate(when)} prepare={() => Promise.resolve({ of: of.id, seen: of.seen, changes: [{ field: '/chasers', value: [...of.chasers, { sent: when.trim(), text: orNull(text) }] }], reason: 'a chaser was sent' })} onSealed={() => { setWhen(''); setText('') }} /></div></details>
  )
}
