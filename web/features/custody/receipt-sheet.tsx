/**
 * Receipt sheet: a receipt as it is printed and signed, with every hash whole and a square that carries the digest.
 * @module
 */
import { formatReceipt, receiptDigest, receiptSquare, type Receipt } from '@proofmark/core/custody'
import { visible } from '../../visible.ts'
import { saveFile } from '../capture/save-file.ts'
import { Square } from './square.tsx'
import { custodyWords } from './words.ts'
import './custody.css'

/** `sealed`: where it is in the log; `null`: a draft, which says so. */
export function ReceiptSheet({ receipt, sealed }: { receipt: Receipt; sealed: { readonly index: number | null; readonly head: string } | null }) {
  const say = custodyWords.useWords()
  const text = formatReceipt(receipt)
  const digest = receiptDigest(text)
  const [, size, root] = sealed?.head.split('\n') ?? []
  const said = (value: string) => (value === '' ? <span className="quiet">{say('notSaid')}</span> : <bdi lang="">{visible(value)}</bdi>)
  return (
    <article className="receipt" aria-label={say('receiptTitle')}>
      <header className="receipt-head">
        <div>
          <h1>{say('receiptTitle')}</h1>
          {sealed === null && <p className="draft-stamp"><strong>{say('draft')}</strong> {say('draftHint')}</p>}
          <dl className="receipt-facts">
            {(['from', 'to', 'when', 'place', 'why', 'seal'] as const).map((name) => <div key={name}><dt>{say(name)}</dt><dd>{said(receipt[name])}</dd></div>)}
            <div><dt>{say('id')}</dt><dd><bdi className="mono hash">{receipt.handOver}</bdi></dd></div>
            {sealed !== null && <div><dt>{say('entry')}</dt><dd className="mono">{sealed.index}</dd></div>}
            {sealed !== null && root !== undefined && <div><dt>{say('head')}</dt><dd><bdi className="mono hash">{size} · {root}</bdi></dd></div>}
          </dl>
        </div>
        <Square of={receiptSquare(text)} label={say('square')} />
      </header>
      {receipt.things.length > 0 && <section><h2>{say('others')}</h2><ul>{receipt.things.map((thing) => <li key={thing}><bdi lang="">{visible(thing)}</bdi></li>)}</ul></section>}
      <section><h2>{say('files', { count: receipt.files.length })}</h2>
        {receipt.files.length === 0 ? <p>{say('noFiles')}</p> : (
          <table className="receipt-files" dir="ltr"><thead><tr><th>{say('name')}</th><th>{say('hash')}</th></tr></thead>
            <tbody>{receipt.files.map(({ sha256, name }) => <tr key={`${sha256} ${name}`}><td><bdi lang="">{visible(name)}</bdi></td><td className="mono hash">{grouped(sha256)}</td></tr>)}</tbody></table>
        )}
      </section>
      <section><h2>{say('digest')}</h2><p className="mono hash" dir="ltr">{grouped(digest)}</p><p className="small">{say('digestHint')}</p></section>
      <div className="signatures"><p>{say('given')}</p><p>{say('taken')}</p></div>
      <div className="row no-print"><button type="button" className="button first" onClick={() => print()}>{say('print')}</button><button type="button" className="button" onClick={() => saveFile('receipt.txt', text, 'text/plain')}>{say('save')}</button></div>
    </article>
  )
}

/** In eights, so that two people can compare it by eye and by voice. */
const grouped = (hash: string) => (hash.match(/.{1,8}/g) ?? []).map((part, at) => <span key={at} className="eight">{part}</span>)
