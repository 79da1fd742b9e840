/**
 * Reply form: what came back, of whatever kind, in its own words, with the file if there is one; seen before it is sealed.
 * @module
 */
import { useState } from 'react'
import { kinds } from '@proofmark/core/statements'
import type { ReturnedFormView } from 'proofmark/api'
import { ask, Refused } from '../../api.ts'
import type { RequestView } from '../../desk-api.ts'
import { nameOf } from '../../words/names.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { visible } from '../../visible.ts'
import { English } from '../../words/said.tsx'
import { hasher, sendPhotos } from '../import/sending.ts'
import { DateField, isDate } from './date-field.tsx'
import { FormRead } from './form-read.tsx'
import { formWords } from './form-words.ts'
import { newId, orNull, today, WillSeal, type Sealing } from './will-seal.tsx'
import { deskWords } from './words.ts'

const responseKinds = kinds.reply.schema.shape.responseKind.options
const nothing = { kind: '', received: '', dated: '', wording: '', language: '', reason: '', conditions: '', forwardedTo: '' }

export function ReplyForm({ request, addressee }: { request: RequestView; addressee: string }) {
  const say = deskWords.useWords()
  const sayForm = formWords.useWords()
  const [said, setSaid] = useState(nothing)
  const [file, setFile] = useState<File | null>(null)
  /** A file that was sealed is not chosen any more. */
  const [turn, setTurn] = useState(0)
  const [told, setTold] = useState<'fileSending' | 'fileUnread' | null>(null)
  const set = (change: Partial<typeof nothing>) => setSaid({ ...said, ...change })
  const [form, setForm] = useState<ReturnedFormView | null>(null)
  const [refused, setRefused] = useState<Refused | null>(null)
  const readForm = async (of: File) => {
    setRefused(null)
    try {
      const view = await ask(`/api/requests/${encodeURIComponent(request.id)}/returned-form`, { method: 'PUT', body: of }).then((answer) => answer.json() as Promise<ReturnedFormView>)
      setForm(view)
      const { responseKind, dated, language, wording, reason, conditions } = view.reply
      set({ kind: responseKind ?? '', dated: dated ?? '', language: language ?? '', wording: wording ?? '', reason: reason ?? '', conditions: conditions ?? '' })
    } catch (error) {
      setRefused(error instanceof Refused ? error : new Refused('unreachable', String(error), ''))
    }
  }
  const needsReason = said.kind === 'refused-with-reason' || said.kind === 'delayed-with-reason'
  const lacksReason = needsReason && said.reason.trim() === ''
  const lacksParty = said.kind === 'forwarded' && said.forwardedTo === ''
  const isReady = said.kind !== '' && !lacksReason && !lacksParty && isDate(said.received) && isDate(said.dated)
  const prepare = async (): Promise<Sealing | null> => {
    const about = { case: request.case?.id ?? null, handling: request.handling, made: today() }
    const document = file === null ? null : await documentOf(file, about)
    if (file !== null && document === null) return null
    const reply = {
      kind: 'reply', id: newId(), requests: [request.id], from: addressee, responseKind: said.kind, received: orNull(said.received), dated: orNull(said.dated), wording: said.wording === '' ? null : said.wording,
      language: orNull(said.language), reason: orNull(said.reason), conditions: orNull(said.conditions), forwardedTo: orNull(said.forwardedTo), document: document?.id ?? null, ...(form === null ? {} : { note: form.reply.note }), ...about,
    }
    return { statements: document === null ? [reply] : [document, reply] }
  }
  const documentOf = async (of: File, about: object) => {
    setTold('fileSending')
    const worker = hasher()
    const sha256 = await worker.hash(of)
    worker.end()
    if (sha256 === null) { setTold('fileUnread'); return null }
    await sendPhotos([sha256], [{ sha256, size: of.size, path: of.name, file: of }], () => undefined)
    setTold(null)
    const type = /^[a-z]+\/[a-z0-9.+-]+$/.test(of.type) ? of.type : 'application/octet-stream'
    return { kind: 'document', id: newId(), documentType: 'letter', title: of.name, issuer: addressee, date: orNull(said.dated), language: orNull(said.language), blob: { sha256, size: of.size, type, name: of.name }, ...about }
  }
  const text = (name: 'language' | 'conditions') => <label className="field">{say(name)}<input dir="auto" value={said[name]} onChange={(event) => set({ [name]: event.target.value })} /></label>
  return (
    <details><summary>{say('recordReply')}</summary>
      <div className="reply-form">
        <label className="field">{say('kind')}<select value={said.kind} onChange={(event) => set({ kind: event.target.value })}><option value="">{say('choose')}</option>{responseKinds.map((kind) => <option key={kind} value={kind}>{nameOf(codeNames, kind)}</option>)}</select></label>
        <DateField label={say('received')} value={said.received} onChange={(received) => set({ received })} />
        <DateField label={say('dated')} value={said.dated} onChange={(dated) => set({ dated })} />
        {text('language')}
        <label className="field whole">{say('wording')}<textarea dir="auto" value={said.wording} onChange={(event) => set({ wording: event.target.value })} /></label>
        <div className="field whole"><label className="field">{say('reason')}<textarea dir="auto" value={said.reason} aria-required={needsReason} onChange={(event) => set({ reason: event.target.value })} /></label>{lacksReason && <span className="small bad" role="status">{say('reasonNeeded')}</span>}</div>
        {text('conditions')}
        {said.kind === 'forwarded' && <div className="field"><label className="field">{say('passedTo')}<select value={said.forwardedTo} onChange={(event) => set({ forwardedTo: event.target.value })}><option value="">{say('choose')}</option>{request.parties.filter(({ id }) => id !== addressee).map(({ id, title }) => <option key={id} value={id}>{visible(title)}</option>)}</select></label>{lacksParty && <span className="small bad" role="status">{say('partyNeeded')}</span>}</div>}
        <label className="field">{say('file')}<input key={turn} type="file" onChange={(event) => { setFile(event.target.files?.[0] ?? null); setTold(null); setForm(null); setRefused(null) }} /></label>
        {file !== null && /\.docx$/i.test(file.name) && <button type="button" className="button" onClick={() => void readForm(file)}>{sayForm('read')}</button>}
        {refused !== null && <p className="notice bad whole" role="alert">{sayForm('refused', { code: refused.code })} <English>{visible(refused.message)}</English></p>}
        {form !== null && <FormRead of={form} />}
        {told !== null && <p className={told === 'fileUnread' ? 'notice bad whole' : 'notice whole'} role="status">{say(told)}</p>}
        <WillSeal prepare={prepare} button={say('review')} isReady={isReady} onSealed={() => { setSaid(nothing); setFile(null); setForm(null); setTurn(turn + 1) }} />
      </div>
    </details>
  )
}
