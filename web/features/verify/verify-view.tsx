/**
 * Verify: drop a package, or two; they are checked in this browser, and nothing leaves it. Stands in the app and in verify.html.
 * @module
 */
import { useRef, useState, type DragEvent } from 'react'
import { holdPackages, type NewerAnswer, type Verdict, type VerdictPart, type VerifiedStatement } from '@proofmark/core/evidence'
import { recomputeFinding } from '@proofmark/core/findings'
import { verifyAhead } from '../../verify-ahead.ts'
import { visible } from '../../visible.ts'
import { headline, wordsOf } from './part-words.ts'
import { stampsOf } from './stamps.ts'
import { noTrust, TrustFile, type ChosenTrust } from './trust-file.tsx'
import { StatementWhen, When } from './when.tsx'
import { NewerView } from './newer-view.tsx'
import { blobsOf, RedactedPhoto } from './redacted-photo.tsx'

const shapes = { holds: '●', fails: '✕', 'not-checked': '○' } as const

const megabytes = (bytes: number) => Math.round(bytes / 1_000_000)
interface Judged { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer>; readonly verdict: Verdict }
interface Checked { readonly name: string; readonly of: Verdict; readonly blobs: ReadonlyMap<string, Uint8Array> }
interface Shown { readonly first: Checked; readonly newer: { readonly older: string; readonly newer: string; readonly answer: NewerAnswer } | null }

export function VerifyView() {
  const [shown, setShown] = useState<Shown | null>(null)
  const [busy, setBusy] = useState(false)
  const [hashed, setHashed] = useState<{ done: number; all: number } | null>(null)
  const [isOver, setOver] = useState(false)
  const [rootKey, setRootKey] = useState('')
  const [files, setFiles] = useState<readonly File[]>([])
  const [trusted, setTrusted] = useState<ChosenTrust>(noTrust)
  const [unreadable, setUnreadable] = useState<string | null>(null)
  /** Answers may come in another order than they were asked for; only the last one counts. */
  const turn = useRef(0)
  const askedKey = useRef('')
  const check = async (chosen: readonly File[], key: string, { trust }: ChosenTrust = trusted) => {
    if (chosen.length === 0) return
    const mine = ++turn.current
    setFiles(chosen)
    setBusy(true)
    setUnreadable(null)
    try {
      const verdicts = await judge(chosen, key, trust)
      if (mine === turn.current) setShown(shownOf(verdicts))
    } catch (error) {
      // Not of the package, whose verdict never throws: the file went away, or the memory is full.
      if (mine === turn.current) setUnreadable(error instanceof Error ? error.message : String(error))
    }
    if (mine !== turn.current) return
    setHashed(null)
    setBusy(false)
  }
  const judge = async (chosen: readonly File[], key: string, trust: ChosenTrust['trust']): Promise<Judged[]> => {
    const bytes = await Promise.all(chosen.slice(0, 2).map(async (file) => new Uint8Array(await file.arrayBuffer())))
    // One frame for "checking" to be painted; the last step of the check holds the thread for about a second.
    await new Promise((resolve) => setTimeout(resolve, 30))
    const { authorities = [], ...named } = trust
    const options = { recompute: recomputeFinding, ...named, ...(key.trim() === '' ? {} : { rootKeys: [key.trim()] }) }
    const judged: Judged[] = []
    for (const [at, each] of bytes.entries()) {
      const read = await stampsOf(each, authorities)
      const stamps = read === null ? {} : { stamps: { read, namesAuthorities: authorities.length > 0 } }
      judged.push({ name: visible(chosen[at]!.name), bytes: each, verdict: await verifyAhead(each, { ...options, ...stamps }, (done, all) => setHashed({ done, all })) })
    }
    return judged
  }
  const onDrop = (event: DragEvent) => { event.preventDefault(); setOver(false); void check([...event.dataTransfer.files], rootKey) }
  return (
    <div className="page">
      <header><h1>Verify a package</h1><p className="lede">Checked in this browser by its own arithmetic. Nothing is sent anywhere; it works with the network cut.</p></header>
      <label className={`drop ${isOver ? 'over' : ''}`} onDragOver={(event) => { event.preventDefault(); setOver(true) }} onDragLeave={() => setOver(false)} onDrop={onDrop}>
        <span>{busy ? (hashed === null ? 'Checking …' : `Checking … ${megabytes(hashed.done)} of ${megabytes(hashed.all)} MB hashed`) : 'Drop a package (.zip) here, or choose it'}</span>
        <span className="small quiet">Two packages of one log, an older and a newer one: what changed between them is told as well.</span>
        <input type="file" multiple accept=".zip,application/zip" aria-label="Package file" onChange={(event) => void check([...(event.target.files ?? [])], rootKey)} />
      </label>
      <label className="field">Root key that you trust, if the publisher gave it to you in another way<input className="mono" value={rootKey} spellCheck={false} placeholder="root.0123456789abcdef+…" onChange={(event) => setRootKey(event.target.value)} onBlur={() => { if (rootKey !== askedKey.current) { askedKey.current = rootKey; void check(files, rootKey) } }} /></label>
      <TrustFile of={trusted} onChoose={(chosen) => { setTrusted(chosen); void check(files, rootKey, chosen) }} />
      <div aria-live="polite">
        {unreadable !== null && <p className="notice bad">{files[0]?.name ?? 'The file'} could not be read: {visible(unreadable)}. Choose it again.</p>}
        {files.length > 2 && <p className="notice bad">Two at a time: the first two of {files.length} files were checked.</p>}
        {shown !== null && shown.newer !== null && <NewerView {...shown.newer} />}
        {shown !== null && <Result {...shown.first} />}
      </div>
    </div>
  )
}

/** One package by itself; of two, the newer one by itself, and the older one held against it. */
function shownOf(judged: readonly Judged[]): Shown {
  const sizeOf = ({ verdict }: Judged) => verdict.log?.size ?? 0
  const [older, newer] = judged.toSorted((a, b) => sizeOf(a) - sizeOf(b)) as [Judged, Judged | undefined]
  const checked = ({ name, verdict, bytes }: Judged): Checked => ({ name, of: verdict, blobs: blobsOf(bytes, verdict) })
  return newer === undefined ? { first: checked(older), newer: null } : { first: checked(newer), newer: { older: older.name, newer: newer.name, answer: holdPackages(older, newer) } }
}

function Result({ name, of, blobs }: Checked) {
  const [says, next] = headline(of)
  const reached = of.parts.filter(({ code }) => code !== 'not-reached')
  const rest = of.parts.filter(({ code }) => code === 'not-reached')
  return (
    <>
      <section><h2>{name}</h2><div className={`notice ${of.status === 'fails' ? 'bad' : ''}`}><p><strong>{says}</strong></p><p>{next}</p></div>
        <ul className="parts">{reached.map((part) => <Part key={part.part} of={part} />)}</ul>
        {rest.length > 0 && <details><summary>{rest.length === 1 ? 'One part was' : `${rest.length} parts were`} not checked, because an earlier one fails</summary><ul className="parts">{rest.map((part) => <Part key={part.part} of={part} />)}</ul></details>}
      </section>
      {of.pictures.length > 0 && <section><h2>Redacted photos <span className="count">{of.pictures.length}</span></h2><div className="pictures">{of.pictures.map((picture) => <RedactedPhoto key={picture.sha256} of={picture} file={blobs.get(picture.sha256)} />)}</div></section>}
      <When of={of} />
      <section><h2>Up to where</h2><p>{of.asOf}</p>{of.replaces !== null && <p>It takes the place of an earlier publication of this finding, entry {of.replaces.index} of the log; the manifest of that one hashes to <span className="mono">{of.replaces.manifestSha256.slice(0, 16)}…</span></p>}</section>
      <section><h2>What is not proved</h2><ul className="stack small">{of.notProved.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul></section>
      <section><h2>Statements <span className="count">{of.statements.length}; {of.counts.shown} fields shown, {of.counts.withheld} withheld, {of.counts.erased} erased</span></h2>{of.statements.map((statement) => <Statement key={statement.id} of={statement} />)}</section>
    </>
  )
}

/** The name that a report has for it stands small beneath. */
function Part({ of: { part, status, code, text } }: { of: VerdictPart }) {
  const [title, question] = wordsOf(part)
  return (
    <li data-part={part} data-status={status} data-code={code}>
      <span><strong>{title}</strong><span className="block quiet mono">{part}</span></span>
      <span className={status}>{shapes[status]} {status.replace('-', ' ')}</span>
      <span><span className="block quiet">{question}</span>{visible(text)}{code === 'ok' ? '' : ` (${code})`}</span>
    </li>
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
