/**
 * The verdict of an answer in parts, what it says, and what would be sealed.
 * @module
 */
import { Fragment, useState } from 'react'
import type { AnswerView } from '../../answers-api.ts'
import { isNamed, nameOf } from '../../words/names.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { kindNames } from '../../words/named/kind-names.ts'
import { Own } from '../../words/said.tsx'
import { visible } from '../../visible.ts'
import { questionNames } from '../../answer/kind-words.ts'
import { shownFingerprint } from '../../answer/fingerprint.ts'
import { answersWords } from './words.ts'

const marks = { holds: '●', open: '○', fails: '✕' } as const

export function AnswerVerdict({ of, onSeal }: { of: AnswerView; onSeal: (more: { unbound: string | null; keyTold: string | null; transfers: readonly string[] }) => Promise<void> }) {
  const say = answersWords.useWords()
  const [unbound, setUnbound] = useState('')
  const [keyTold, setKeyTold] = useState('')
  const [transfers, setTransfers] = useState<ReadonlySet<string>>(new Set())
  const [busy, setBusy] = useState(false)
  const { answer, signature, hmac } = of
  const toggle = (id: string) => { const next = new Set(transfers); if (!next.delete(id)) next.add(id); setTransfers(next) }
  const parts: (readonly [mark: keyof typeof marks, words: string])[] = [
    ['holds', say('whole')],
    hmac === 'right' ? ['holds', say('codeRight')] : ['open', say('codeNone')],
    signature === null ? ['open', say('unsigned')] : signature.known === null ? ['open', say('keyUnknown')] : ['holds', say('keyKnown', { on: signature.known.on, how: visible(signature.known.how) })],
    ...(signature?.knownOfOthers ?? []).map((name) => ['fails', say('keyOfOther', { name: visible(name) })] as const),
    ['open', say('notProved')],
  ]
  const needsWords = hmac === 'none' && unbound.trim() === ''
  const all = [...of.planned, ...of.suggested.filter(({ id }) => transfers.has(id))]
  return (
    <div className="stack">
      <h3><Own>{visible(of.request.reference ?? of.request.title)}</Own> · <Own>{visible(of.addressee.title)}</Own></h3>
      <ul className="stack small">{parts.map(([mark, words]) => <li key={words}><span aria-hidden="true">{marks[mark]}</span> {words}</li>)}</ul>
      {signature !== null && <p className="small">{say('fingerprint')}: <span className="mono">{shownFingerprint(signature.fingerprint)}</span></p>}
      <dl className="fields">
        <dt>{say('kind')}</dt><dd>{nameOf(codeNames, answer.responseKind)}</dd>
        <dt>{say('by')}</dt><dd><Own>{visible([answer.by.name, answer.by.office].filter((part) => part !== null).join(', '))}</Own> · <bdi>{answer.dated}</bdi></dd>
        {([['wording', answer.wording], ['reason', answer.reason], ['conditions', answer.conditions], ['forwardedTo', answer.forwardedTo]] as const).map(([name, text]) => text !== null && <Fragment key={name}><dt>{say(name)}</dt><dd className="verbatim"><Own>{visible(text)}</Own></dd></Fragment>)}
        <dt>{say('items')}</dt><dd>{answer.items.length === 0 ? say('none') : <ul>{answer.items.map(({ number, found, maker, produced, consignee, delivered, licence, onwardTo, onwardWhen, remarks }) => <li key={number}>{say('item', { number })}: {say(found)}{[maker, produced, consignee, delivered, licence, onwardTo, onwardWhen, remarks].map((text, at) => text !== null && <span key={at}> · <Own>{visible(text)}</Own></span>)}</li>)}</ul>}</dd>
        <dt>{say('files')}</dt><dd>{answer.files.length === 0 ? say('none') : <ul>{answer.files.map(({ name, sha256, size }) => <li key={`${sha256} ${name}`}><Own>{visible(name)}</Own> <span className="mono tiny">{size} B · {sha256.slice(0, 16)}…</span></li>)}</ul>}</dd>
      </dl>
      {of.questions.length > 0 && <ul className="small">{of.questions.map(({ code, number }, at) => <li key={at}>○ {number === null ? '' : `${say('item', { number })}: `}{isNamed(questionNames, code) ? questionNames.say(code) : code}</li>)}</ul>}
      {of.suggested.length > 0 && <fieldset><legend className="small">{say('suggested')}</legend>{of.suggested.map(({ id, fields, isSealed }) => <label key={id} className="choice"><input type="checkbox" disabled={isSealed} checked={isSealed || transfers.has(id)} onChange={() => toggle(id)} /><span>{nameOf(codeNames, String(fields['transferKind']))}: <Own>{visible(String(fields['fromText'] ?? (fields['from'] === undefined ? '?' : of.addressee.title)))}</Own> → <Own>{visible(String(fields['toText'] ?? '?'))}</Own> · <bdi>{String(fields['when'] ?? '?')}</bdi></span></label>)}</fieldset>}
      {hmac === 'none' && <label className="field">{say('unbound')}<input dir="auto" value={unbound} onChange={(event) => setUnbound(event.target.value)} /></label>}
      {signature !== null && signature.known === null && <label className="field">{say('keyTold')}<input dir="auto" value={keyTold} onChange={(event) => setKeyTold(event.target.value)} /></label>}
      <details><summary>{say('willSeal', { count: all.filter(({ isSealed }) => !isSealed).length })}</summary><pre className="will" dir="ltr">{all.map(({ id, kind, fields, isSealed }) => `${isSealed ? `${say('already')} ` : ''}${nameOf(kindNames, kind)} ${id}\n${visible(JSON.stringify(fields, null, 2))}`).join('\n\n')}</pre></details>
      <div className="buttons"><button type="button" className="button first" disabled={busy || needsWords} onClick={() => { setBusy(true); void onSeal({ unbound: unbound.trim() || null, keyTold: keyTold.trim() || null, transfers: [...transfers] }).finally(() => setBusy(false)) }}>{say(busy ? 'sealing' : 'seal')}</button></div>
    </div>
  )
}
