/**
 * Statement panel: what one statement says, who says so, and its seal, checked in this browser with the log's own
 * arithmetic.
 * @module
 */
import { Fragment } from 'react'
import { useQuery } from '@tanstack/react-query'
import { fromHex, toBase64, utf8 } from '@proofmark/core/bytes'
import { checkInclusion, inclusionSteps, leafHash, parseCheckpoint, verifyNote, type Inclusion } from '@proofmark/core/log'
import type { StatementView } from '@proofmark/core/findings'
import { blobAddress, type SealView } from '../../api.ts'
import { paths } from '../../paths.ts'
import { logHead, sealOf, statementOf } from '../../queries.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { Transcription } from '../../uncertainty/transcription.tsx'
import { gaps } from '../../words/gaps.ts'
import { nameOf, wordsOfCode, isNamed } from '../../words/names.ts'
import { codeNames, isCoded } from '../../words/named/code-names.ts'
import { fieldNames } from '../../words/named/field-names.ts'
import { kindNames } from '../../words/named/kind-names.ts'
import { Name, Own } from '../../words/said.tsx'
import { State } from '../../words/state.tsx'
import { Woven } from '../../words/woven.tsx'
import { craftWords } from '../crafts/words.ts'
import { samenessWords } from '../sameness/words.ts'
import { ProofSteps } from './proof-steps.tsx'
import { EvidenceText, Handling, Identifier, Sources, StatementLinks } from './parts.tsx'
import { evidenceWords } from './words.ts'

export function StatementPanel({ id }: { id: string }) {
  const say = evidenceWords.useWords()
  const { data, error } = useQuery(statementOf(id))
  if (error !== null) return <Failure error={error} />
  if (data === undefined) return <Waiting />
  const blob = data.fields['blob'] as { sha256: string; type: string } | null | undefined
  return (
    <>
      <div className="stack">
        <span className="row"><span className="label"><Name of={kindNames} code={data.kind} /></span><Handling of={data.handling} />{data.standing !== 'holds' && <span className="stance"><Name of={codeNames} code={data.standing} /></span>}</span>
        <h2><EvidenceText>{data.title}</EvidenceText></h2>
        {typeof data.fields['transcription'] === 'string' && <div><Transcription text={data.fields['transcription']} size="large" /></div>}
        {data.note !== null && <p className="small"><Own>{data.note}</Own></p>}
        <p className="small"><a href={paths.upkeep(data.id)}>{say('upkeep')}</a>{data.kind === 'party' && <> · <a href={paths.joined(data.id)}>{samenessWords.say('joined')}</a></>}{[{ id: data.id, kind: data.kind }, ...data.refersTo].filter(({ kind }) => kind === 'craft').map(({ id: craft }) => <Fragment key={craft}> · <a href={paths.craft(craft)}>{craftWords.say('craft')}</a></Fragment>)}</p>
      </div>
      {blob?.sha256 !== undefined && blob.sha256 !== null && blob.type.startsWith('image/') && <div className="original"><img src={blobAddress(blob.sha256)} alt={say('pictureOf', { kind: typeof data.fields['pictureType'] === 'string' ? nameOf(codeNames, data.fields['pictureType']) : say('file'), caption: data.title })} /></div>}
      <div><h3>{say('says')}</h3><Fields of={data} /></div>
      {data.sources.length > 0 && <div><h3>{say('sources')}</h3><Sources of={data.sources} /></div>}
      {data.laterWord.length > 0 && <div><h3>{say('saidLater')}</h3><StatementLinks of={data.referredBy.filter((link) => data.laterWord.includes(link.id))} /></div>}
      <Seal id={id} />
      {data.refersTo.length > 0 && <div><h3>{say('refersTo')}</h3><StatementLinks of={data.refersTo} /></div>}
      {data.referredBy.length > 0 && <div><h3>{say('referredBy')}</h3><StatementLinks of={data.referredBy} /></div>}
    </>
  )
}

/** Fields that have their own place above, or are references shown below. */
const shownElsewhere = new Set(['label', 'case', 'author', 'made', 'note', 'sources', 'handling', 'blob', 'claims', 'sentences', 'regions'])

function Fields({ of }: { of: StatementView }) {
  const say = evidenceWords.useWords()
  const rows = Object.entries(of.fields).filter(([name, value]) => !shownElsewhere.has(name) && value !== null && !(Array.isArray(value) && value.length === 0))
  return (
    <dl className="fields">
      {rows.map(([name, value]) => <Fragment key={name}><dt><Name of={fieldNames} code={name} /></dt><dd>{isCoded(of.kind, name) && typeof value === 'string' && isNamed(codeNames, value) ? codeNames.say(value) : isCountry(name) && typeof value === 'string' ? <State code={value} /> : <EvidenceText>{textOf(name, value, of)}</EvidenceText>}</dd></Fragment>)}
      {of.hidden.map((path) => <Fragment key={path}><dt>{path.slice(1).split('/').map((name) => nameOf(fieldNames, name)).join(' ')}</dt><dd>{say(of.erased.includes(path) ? 'erased' : 'withheld')}</dd></Fragment>)}
      {of.author !== null && <><dt>{say('author')}</dt><dd><EvidenceText>{textOf('author', of.author, of)}</EvidenceText></dd></>}
      {of.made !== null && <><dt>{say('made')}</dt><dd><EvidenceText>{of.made}</EvidenceText></dd></>}
      {of.label !== null && <><dt>{say('label')}</dt><dd><EvidenceText>{of.label}</EvidenceText></dd></>}
    </dl>
  )
}

/** Fields that hold the code of a country. */
const isCountry = (field: string): boolean => field === 'country' || field === 'jurisdiction'

/** One text for a value of any shape: what it refers to by its title, its codes and the names inside it in the language of the screen. */
function textOf(field: string, value: unknown, of: StatementView): string {
  if (typeof value === 'string') return of.refersTo.find((link) => link.id === value)?.title ?? (isCoded(of.kind, field) && isNamed(codeNames, value) ? codeNames.say(value) : value)
  if (Array.isArray(value)) return value.map((each) => textOf(field, each, of)).join(' · ')
  if (typeof value === 'object' && value !== null) return Object.entries(value).filter(([, each]) => each !== null && !(Array.isArray(each) && each.length === 0)).map(([name, each]) => `${isNamed(fieldNames, name) ? fieldNames.say(name) : wordsOfCode(name)}: ${textOf(name, each, of)}`).join('; ')
  return String(value)
}

export function Seal({ id }: { id: string }) {
  const say = evidenceWords.useWords()
  const seal = useQuery(sealOf(id))
  const head = useQuery(logHead)
  if (seal.data === undefined || head.data === undefined) return <Waiting />
  const checked = checkSeal(seal.data, head.data.verifierKey)
  return (
    <div className="stack">
      <h3>{say('seal')}</h3>
      <p className="small"><span className={`status ${checked.ok ? 'established' : 'contradicted'}`}>{say(checked.ok ? 'verified' : 'fails')}</span>: {checked.text}</p>
      <dl className="fields">
        <dt>{say('entry')}</dt><dd>{say('entryOf', { index: seal.data.index, size: seal.data.size })}</dd>
        <dt>{say('signedBy')}</dt><dd>{seal.data.signedBy === null ? say('unknownKey') : <Woven text={say('keyAndRole', gaps('name', 'role'))} with={{ name: <Own>{seal.data.signedBy.name}</Own>, role: <Name of={codeNames} code={seal.data.signedBy.role} /> }} />}</dd>
        <dt>{say('noteHash')}</dt><dd><Identifier>{seal.data.noteSha256}</Identifier></dd>
        <dt>{kindNames.say('statement')}</dt><dd><Identifier>{id}</Identifier></dd>
      </dl>
      {checked.proof !== null && <details><summary>{say('proof', { count: checked.proof.path.length })}</summary><ProofSteps leaf={checked.proof.leafHash} steps={inclusionSteps(checked.proof)} /></details>}
      <details><summary>{say('noteAsIs')}</summary><pre className="note" dir="ltr" lang="">{seal.data.noteText}</pre></details>
    </div>
  )
}

interface CheckedSeal { readonly ok: boolean; readonly text: string; readonly proof: Inclusion | null }

/** Leaf, path, root and the log's signature, all computed here. */
function checkSeal(seal: SealView, verifierKey: string): CheckedSeal {
  const { say } = evidenceWords
  const head = parseCheckpoint(seal.checkpoint)
  const path = seal.path.flatMap((text) => fromHex(text) ?? [])
  if (!head.ok || path.length !== seal.path.length) return { ok: false, text: say('noProof'), proof: null }
  const signed = verifyNote(seal.checkpoint, [verifierKey])
  if (!signed.ok) return { ok: false, text: say('badHead', { code: signed.code }), proof: null }
  const proof: Inclusion = { index: seal.index, size: head.size, leafHash: leafHash(utf8(seal.noteText)), path, root: head.root }
  const included = checkInclusion(proof)
  return included.ok
    ? { ok: true, text: say('included', { root: toBase64(head.root).slice(0, 12), count: path.length }), proof }
    : { ok: false, text: say('notIncluded', { code: included.code }), proof: null }
}
