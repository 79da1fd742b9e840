/**
 * Verify: drop a package; it is checked in this browser, and nothing leaves it. Stands in the app and in verify.html.
 * @module
 */
import { useState, type DragEvent } from 'react'
import type { Verdict, VerifiedStatement } from '@proofmark/core/evidence'
import { recomputeFinding } from '@proofmark/core/findings'
import { verifyAhead } from '../../verify-ahead.ts'
import { visible } from '../../visible.ts'
import { stampsOf } from './stamps.ts'
import { noTrust, TrustFile, type ChosenTrust } from './trust-file.tsx'
import { StatementWhen, When } from './when.tsx'

const shapes = { holds: '●', fails: '✕', 'not-checked': '○' } as const
const says = { holds: 'Every part that can be checked here holds.', fails: 'Not to be relied on: a part fails.', incomplete: 'Incomplete: not every part could be checked.' } as const

const megabytes = (bytes: number) => Math.round(bytes / 1_000_000)

export function VerifyView() {
  const [verdict, setVerdict] = useState<{ name: string; of: Verdict } | null>(null)
  const [busy, setBusy] = useState(false)
  const [hashed, setHashed] = useState<{ done: number; all: number } | null>(null)
  const [isOver, setOver] = useState(false)
  const [rootKey, setRootKey] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const [trusted, setTrusted] = useState<ChosenTrust>(noTrust)
  const check = async (chosen: File | null, key: string, { trust }: ChosenTrust = trusted) => {
    if (chosen === null) return
    setFile(chosen)
    setBusy(true)
    const bytes = new Uint8Array(await chosen.arrayBuffer())
    // One frame for "checking" to be painted; the last step of the check holds the thread for about a second.
    await new Promise((resolve) => setTimeout(resolve, 30))
    const { authorities = [], ...named } = trust
    const read = await stampsOf(bytes, authorities)
    const stamps = read === null ? {} : { stamps: { read, namesAuthorities: authorities.length > 0 } }
    const of = await verifyAhead(bytes, { recompute: recomputeFinding, ...named, ...stamps, ...(key.trim() === '' ? {} : { rootKeys: [key.trim()] }) }, (done, all) => setHashed({ done, all }))
    setVerdict({ name: visible(chosen.name), of })
    setHashed(null)
    setBusy(false)
  }
  const onDrop = (event: DragEvent) => { event.preventDefault(); setOver(false); void check(event.dataTransfer.files[0] ?? null, rootKey) }
  return (
    <div className="page">
      <header><h1>Verify a package</h1><p className="lede">Checked in this browser by its own arithmetic. Nothing is sent anywhere; it works with the network cut.</p></header>
      <label className={`drop ${isOver ? 'over' : ''}`} onDragOver={(event) => { event.preventDefault(); setOver(true) }} onDragLeave={() => setOver(false)} onDrop={onDrop}>
        <span>{busy ? (hashed === null ? 'Checking …' : `Checking … ${megabytes(hashed.done)} of ${megabytes(hashed.all)} MB hashed`) : 'Drop a package (.zip) here, or choose it'}</span>
        <input type="file" accept=".zip,application/zip" aria-label="Package file" onChange={(event) => void check(event.target.files?.[0] ?? null, rootKey)} />
      </label>
      <label className="field">Root key that you trust, if the publisher gave it to you in another way<input className="mono" value={rootKey} spellCheck={false} placeholder="root.0123456789abcdef+…" onChange={(event) => setRootKey(event.target.value)} onBlur={() => void check(file, rootKey)} /></label>
      <TrustFile of={trusted} onChoose={(chosen) => { setTrusted(chosen); void check(file, rootKey, chosen) }} />
      <div aria-live="polite">{verdict !== null && <Result name={verdict.name} of={verdict.of} />}</div>
    </div>
  )
}

function Result({ name, of }: { name: string; of: Verdict }) {
  return (
    <>
      <section><h2>{name}</h2><p className={`notice ${of.status === 'fails' ? 'bad' : ''}`}><strong>{says[of.status]}</strong></p>
        <ul className="parts">{of.parts.map(({ part, status, code, text }) => <li key={part}><strong>{part}</strong><span className={status}>{shapes[status]} {status.replace('-', ' ')}</span><span>{visible(text)}{code === 'ok' ? '' : ` (${code})`}</span></li>)}</ul>
      </section>
      <When of={of} />
      <section><h2>What is not proved</h2><ul className="stack small">{of.notProved.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul></section>
      <section><h2>Statements <span className="count">{of.statements.length}; {of.counts.shown} fields shown, {of.counts.withheld} withheld, {of.counts.erased} erased</span></h2>{of.statements.map((statement) => <Statement key={statement.id} of={statement} />)}</section>
    </>
  )
}

function Statement({ of }: { of: VerifiedStatement }) {
  const shown = Object.entries(of.fields).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
  return (
    <details><summary>{of.kind}: {titleOf(of)} <span className="small quiet">entry {of.index}, signed by {visible(of.signedBy?.name ?? 'nobody known')} ({of.signedBy?.role ?? 'no role'}){of.withheld.length > 0 ? `, ${of.withheld.length} ${of.withheld.length === 1 ? 'field' : 'fields'} withheld` : ''}</span></summary>
      <dl className="fields"><StatementWhen of={of.existed} />{shown.map(([path, value]) => [<dt key={path}>{path}</dt>, <dd key={`${path} value`}>{visible(typeof value === 'string' ? value : JSON.stringify(value))}</dd>])}{[...of.withheld, ...of.erased].map((path) => [<dt key={path}>{path}</dt>, <dd key={`${path} value`} className="quiet">{of.erased.includes(path) ? 'erased' : 'withheld'}</dd>])}</dl>
    </details>
  )
}

/** The first field that says what it is, cut to a line. */
function titleOf({ fields, id }: VerifiedStatement): string {
  const names = fields['/names']
  const first = Array.isArray(names) ? (names[0] as { text?: unknown } | undefined)?.text : undefined
  const text = [first, ...['/title', '/description', '/transcription', '/meaning', '/what', '/wording', '/value', '/caption', '/role', '/label'].map((path) => fields[path])].find((value) => typeof value === 'string' && value !== '')
  return typeof text === 'string' ? visible(text.length > 90 ? `${text.slice(0, 90)}…` : text) : id.slice(0, 8)
}
