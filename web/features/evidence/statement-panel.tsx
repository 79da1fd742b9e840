/**
 * Statement panel: what one statement says, who says so, and its seal, checked in this browser with the log's own
 * arithmetic.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import { fromHex, toBase64, utf8 } from '@proofmark/core/bytes'
import { checkInclusion, inclusionSteps, leafHash, parseCheckpoint, verifyNote, type Inclusion } from '@proofmark/core/log'
import type { StatementView } from '@proofmark/core/findings'
import { blobAddress, type SealView } from '../../api.ts'
import { logHead, sealOf, statementOf } from '../../queries.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { Transcription } from '../../uncertainty/transcription.tsx'
import { ProofSteps } from './proof-steps.tsx'
import { EvidenceText, Handling, Identifier, Sources, StatementLinks } from './parts.tsx'

export function StatementPanel({ id }: { id: string }) {
  const { data, error } = useQuery(statementOf(id))
  if (error !== null) return <Failure error={error} />
  if (data === undefined) return <Waiting />
  const blob = data.fields['blob'] as { sha256: string; type: string } | null | undefined
  return (
    <>
      <div className="stack">
        <span className="row"><span className="label">{data.kind}</span><Handling of={data.handling} />{data.standing !== 'holds' && <span className="stance">{data.standing}</span>}</span>
        <h2><EvidenceText>{data.title}</EvidenceText></h2>
        {typeof data.fields['transcription'] === 'string' && <div><Transcription text={data.fields['transcription']} size="large" /></div>}
        {data.note !== null && <p className="small">{data.note}</p>}
      </div>
      {blob?.sha256 !== undefined && blob.sha256 !== null && blob.type.startsWith('image/') && <div className="original"><img src={blobAddress(blob.sha256)} alt={`${String(data.fields['pictureType'] ?? 'file')}: ${data.title}`} /></div>}
      <div><h3>Says</h3><Fields of={data} /></div>
      {data.sources.length > 0 && <div><h3>Sources</h3><Sources of={data.sources} /></div>}
      {data.laterWord.length > 0 && <div><h3>Said of it later</h3><StatementLinks of={data.referredBy.filter((link) => data.laterWord.includes(link.id))} /></div>}
      <Seal id={id} />
      {data.refersTo.length > 0 && <div><h3>Refers to</h3><StatementLinks of={data.refersTo} /></div>}
      {data.referredBy.length > 0 && <div><h3>Referred to by</h3><StatementLinks of={data.referredBy} /></div>}
    </>
  )
}

/** Fields that have their own place above, or are references shown below. */
const shownElsewhere = new Set(['label', 'case', 'author', 'made', 'note', 'sources', 'handling', 'blob', 'claims', 'sentences', 'regions'])

function Fields({ of }: { of: StatementView }) {
  const rows = Object.entries(of.fields).filter(([name, value]) => !shownElsewhere.has(name) && value !== null && !(Array.isArray(value) && value.length === 0))
  return (
    <dl className="fields">
      {rows.map(([name, value]) => <Row key={name} name={words(name)} value={value} of={of} />)}
      {of.hidden.map((path) => <Row key={path} name={words(path.slice(1).replaceAll('/', ' '))} value={of.erased.includes(path) ? 'erased for good; the erasure stands below' : 'withheld here'} of={of} />)}
      {of.author !== null && <Row name="author" value={of.author} of={of} />}
      {of.made !== null && <Row name="made (claimed)" value={of.made} of={of} />}
      {of.label !== null && <Row name="label" value={of.label} of={of} />}
    </dl>
  )
}

const words = (name: string) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

function Row({ name, value, of }: { name: string; value: unknown; of: StatementView }) {
  return <><dt>{name}</dt><dd>{<EvidenceText>{textOf(value, of)}</EvidenceText>}</dd></>
}

function textOf(value: unknown, of: StatementView): string {
  if (typeof value === 'string') return of.refersTo.find((link) => link.id === value)?.title ?? value
  if (Array.isArray(value)) return value.map((each) => textOf(each, of)).join(' · ')
  if (typeof value === 'object' && value !== null) return Object.entries(value).filter(([, each]) => each !== null && !(Array.isArray(each) && each.length === 0)).map(([name, each]) => `${words(name)}: ${textOf(each, of)}`).join('; ')
  return String(value)
}

export function Seal({ id }: { id: string }) {
  const seal = useQuery(sealOf(id))
  const head = useQuery(logHead)
  if (seal.data === undefined || head.data === undefined) return <Waiting />
  const checked = checkSeal(seal.data, head.data.verifierKey)
  return (
    <div className="stack">
      <h3>Seal</h3>
      <p className="small"><span className={`status ${checked.ok ? 'established' : 'contradicted'}`}>{checked.ok ? 'verified here' : 'does not verify'}</span>: {checked.text}</p>
      <dl className="fields">
        <dt>entry</dt><dd>{seal.data.index} of {seal.data.size}</dd>
        <dt>signed by</dt><dd>{seal.data.signedBy === null ? 'a key that the log does not know' : `${seal.data.signedBy.name} (${seal.data.signedBy.role})`}</dd>
        <dt>note SHA-256</dt><dd><Identifier>{seal.data.noteSha256}</Identifier></dd>
        <dt>statement</dt><dd><Identifier>{id}</Identifier></dd>
      </dl>
      {checked.proof !== null && <details><summary>the proof, {checked.proof.path.length} hashes from the note to the root</summary><ProofSteps leaf={checked.proof.leafHash} steps={inclusionSteps(checked.proof)} /></details>}
      <details><summary>the note as it lies in the log</summary><pre className="note">{seal.data.noteText}</pre></details>
    </div>
  )
}

interface CheckedSeal { readonly ok: boolean; readonly text: string; readonly proof: Inclusion | null }

/** Leaf, path, root and the log's signature, all computed here. */
function checkSeal(seal: SealView, verifierKey: string): CheckedSeal {
  const head = parseCheckpoint(seal.checkpoint)
  const path = seal.path.flatMap((text) => fromHex(text) ?? [])
  if (!head.ok || path.length !== seal.path.length) return { ok: false, text: 'the server sent no readable proof', proof: null }
  const signed = verifyNote(seal.checkpoint, [verifierKey])
  if (!signed.ok) return { ok: false, text: `the head of the log: ${signed.code}`, proof: null }
  const proof: Inclusion = { index: seal.index, size: head.size, leafHash: leafHash(utf8(seal.noteText)), path, root: head.root }
  const included = checkInclusion(proof)
  return included.ok
    ? { ok: true, text: `the note is in the log whose root is ${toBase64(head.root).slice(0, 12)}…, by ${path.length} hashes computed in this browser`, proof }
    : { ok: false, text: `inclusion: ${included.code}`, proof: null }
}
