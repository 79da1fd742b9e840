/**
 * Verify: drop a package, or two; they are checked in this browser, and nothing leaves it. Stands in the app and in verify.html.
 * @module
 */
import { useRef, useState, type DragEvent, type ReactNode } from 'react'
import { holdPackages, type NewerAnswer, type Verdict, type VerdictPart, type VerifiedStatement } from '@proofmark/core/evidence'
import { caseFiles, recomputed, type Recomputed } from '@proofmark/core/findings'
import { verifyAhead } from '../../verify-ahead.ts'
import { visible } from '../../visible.ts'
import { FindingSaid } from './finding-said.tsx'
import { headline, wordsOf } from './part-words.ts'
import { useOpenInPrint } from './open-in-print.ts'
import { Statement } from './statement.tsx'
import { stampsOf } from './stamps.ts'
import { noTrust, TrustFile, type ChosenTrust } from './trust-file.tsx'
import { ThisPage } from './this-page.tsx'
import { When } from './when.tsx'
import { Unshowable } from './unshowable.tsx'
import { NewerView } from './newer-view.tsx'
import { blobsOf, RedactedPhoto } from './redacted-photo.tsx'

const shapes = { holds: '●', fails: '✕', 'not-checked': '○' } as const

const megabytes = (bytes: number) => Math.round(bytes / 1_000_000)
interface Judged { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer>; readonly verdict: Verdict; readonly again: Recomputed | null }
interface Checked { readonly name: string; readonly of: Verdict; readonly again: Recomputed | null; readonly blobs: ReadonlyMap<string, Uint8Array> }
interface Shown { readonly first: Checked; readonly newer: { readonly older: string; readonly newer: string; readonly answer: NewerAnswer } | null }

/** `ownFile`: what the app says of the file that it hands out. Without it this is that file, and may have come with the very package that it is to check. */
export function VerifyView({ ownFile = null }: { ownFile?: ReactNode }) {
  useOpenInPrint()
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
    const options = { ...named, ...(key.trim() === '' ? {} : { rootKeys: [key.trim()] }) }
    const judged: Judged[] = []
    for (const [at, each] of bytes.entries()) {
      const read = await stampsOf(each, authorities)
      const stamps = read === null ? {} : { stamps: { read, namesAuthorities: authorities.length > 0 } }
      // What is shown of the finding is what the verdict was made from: it is computed once.
      let again: Recomputed | null = null
      const recompute = (statements: readonly VerifiedStatement[], finding: string) => (again = recomputed(statements, finding))
      const verdict = await verifyAhead(each, { ...options, ...stamps, recompute, forPeople: caseFiles }, (done, all) => setHashed({ done, all }))
      judged.push({ name: visible(chosen[at]!.name), bytes: each, verdict, again })
    }
    return judged
  }
  const onDrop = (event: DragEvent) => { event.preventDefault(); setOver(false); void check([...event.dataTransfer.files], rootKey) }
  return (
    <div className="page verify">
      <header><h1>Verify a package</h1><p className="lede">Checked in this browser by its own arithmetic. Nothing is sent anywhere; it works with the network cut.</p>{ownFile === null && <p className="small">Did this page come in the package that you want to check? Then <a href="#this-page">use a copy that you got elsewhere</a>: a forged package can bring a forged page.</p>}</header>
      <label className={`drop ${isOver ? 'over' : ''}`} onDragOver={(event) => { event.preventDefault(); setOver(true) }} onDragLeave={() => setOver(false)} onDrop={onDrop}>
        <span>{busy ? (hashed === null ? 'Checking …' : `Checking … ${megabytes(hashed.done)} of ${megabytes(hashed.all)} MB hashed`) : 'Drop a package (.zip) here, or choose it'}</span>
        <span className="small quiet">Two packages of one log, an older and a newer one: what changed between them is told as well.</span>
        <input type="file" multiple accept=".zip,application/zip" aria-label="Package file" onChange={(event) => void check([...(event.target.files ?? [])], rootKey)} />
      </label>
      <label className="field">Root key that you trust, if the publisher gave it to you in another way<input className="mono" value={rootKey} spellCheck={false} placeholder="root.0123456789abcdef+…" onChange={(event) => setRootKey(event.target.value)} onBlur={() => { if (rootKey !== askedKey.current) { askedKey.current = rootKey; void check(files, rootKey) } }} /></label>
      <TrustFile of={trusted} onChoose={(chosen) => { setTrusted(chosen); void check(files, rootKey, chosen) }} />
      <div aria-live="polite">
        {unreadable !== null && <p className="notice bad">{files[0]?.name ?? 'The file'} could not be read: {visible(unreadable)}. If it is a folder, choose the .zip as you got it; else choose it again.</p>}
        {files.length > 2 && <p className="notice bad">Two at a time: the first two of {files.length} files were checked.</p>}
        {shown !== null && shown.newer !== null && <NewerView {...shown.newer} />}
        {shown !== null && <Result {...shown.first} />}
      </div>
      <ThisPage ownFile={ownFile} />
    </div>
  )
}

/** One package by itself; of two, the newer one by itself, and the older one held against it. */
function shownOf(judged: readonly Judged[]): Shown {
  const sizeOf = ({ verdict }: Judged) => verdict.log?.size ?? 0
  const [older, newer] = judged.toSorted((a, b) => sizeOf(a) - sizeOf(b)) as [Judged, Judged | undefined]
  const checked = ({ name, verdict, again, bytes }: Judged): Checked => ({ name, of: verdict, again, blobs: blobsOf(bytes, verdict) })
  return newer === undefined ? { first: checked(older), newer: null } : { first: checked(newer), newer: { older: older.name, newer: newer.name, answer: holdPackages(older, newer) } }
}

function Result({ name, of, again, blobs }: Checked) {
  const [says, next] = headline(of)
  const reached = of.parts.filter(({ code }) => code !== 'not-reached')
  const rest = of.parts.filter(({ code }) => code === 'not-reached')
  const isRelied = of.status !== 'fails'
  return (
    <>
      <section><h2>{name}</h2><div className={`notice ${of.status === 'fails' ? 'bad' : ''}`}><p><strong>{says}</strong></p><p>{next}</p></div></section>
      {of.case === null ? <Unshowable><FindingSaid verdict={of} again={again} /></Unshowable> : <section><h2>What it says</h2><p>It is the bag of a case and says no finding. Its tables and its README say what the fields shown say, which this browser made again; the statements are below.</p></section>}
      <section><h2>Part by part</h2>
        <ul className="parts">{reached.map((part) => <Part key={part.part} of={part} />)}</ul>
        {rest.length > 0 && <details><summary>{rest.length === 1 ? 'One part was' : `${rest.length} parts were`} not checked, because an earlier one fails</summary><ul className="parts">{rest.map((part) => <Part key={part.part} of={part} />)}</ul></details>}
      </section>
      {of.pictures.length > 0 && <section><h2>Redacted photos <span className="count">{of.pictures.length}</span></h2><div className="pictures">{of.pictures.map((picture) => <RedactedPhoto key={picture.sha256} of={picture} file={blobs.get(picture.sha256)} />)}</div></section>}
      <When of={of} />
      {isRelied && <section><h2>Up to where</h2><p>{of.asOf}</p>{of.replaces !== null && <p>It takes the place of an earlier publication of this finding, entry {of.replaces.index} of the log; the manifest of that one hashes to <span className="mono">{of.replaces.manifestSha256.slice(0, 16)}…</span></p>}</section>}
      <section><h2>What is not proved</h2><ul className="stack small">{of.notProved.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul></section>
      <section><h2>Statements <span className="count">{of.statements.length}; {of.counts.shown} fields shown, {of.counts.withheld} withheld, {of.counts.erased} erased</span></h2>{of.statements.map((statement) => <Statement key={statement.id} of={statement} world={again?.world ?? null} isTimeTold={isRelied} />)}</section>
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
