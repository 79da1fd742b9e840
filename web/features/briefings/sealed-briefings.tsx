/**
 * Sealed briefings: each with its files, and what came to something else since it was sealed.
 * @module
 */
import { briefingWords as documentWords, type BriefingChange, type ChangeCause, type FindingPart } from '@proofmark/core/briefing'
import type { SealedBriefingView } from '../../briefing-api.ts'
import { blobAddress } from '../../api.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { nameOf } from '../../words/names.ts'
import { Own } from '../../words/said.tsx'
import { useFormats } from '../../words/formats.ts'
import { useLanguage, type Language } from '../../words/language.ts'
import { briefingWords } from './words.ts'

export function SealedBriefings({ sealed, onCorrect }: { sealed: readonly SealedBriefingView[]; onCorrect: (briefing: SealedBriefingView) => void }) {
  const say = briefingWords.useWords()
  const { day } = useFormats()
  if (sealed.length === 0) return <p className="empty">{say('noSealed')}</p>
  return <ul className="cards">{sealed.map((briefing) => (
    <li key={briefing.id} className="stack briefing-sealed">
      <p><strong><Own>{briefing.title}</Own></strong> <span className="small quiet">{[briefing.when, briefing.made].filter((text) => text !== null).slice(0, 1).map(day).join('')} · {say('statements', { count: briefing.asOf })}</span></p>
      {briefing.whatChanged !== null && <p className="small">{say('isCorrection', { what: briefing.whatChanged })}</p>}
      <ul className="row small">{briefing.files.map(({ language, sha256, name, type }) => <li key={`${language} ${sha256}`}><a href={blobAddress(sha256)} download={name ?? undefined}>{name ?? type}</a> <span className="mono quiet" title={sha256}>{sha256.slice(0, 12)}…</span></li>)}</ul>
      <Since of={briefing} />
      {briefing.correctedBy === null && <div className="buttons"><button type="button" className="button" onClick={() => onCorrect(briefing)}>{say('correct')}</button></div>}
    </li>
  ))}</ul>
}

function Since({ of }: { of: SealedBriefingView }) {
  const say = briefingWords.useWords()
  if (of.correctedBy !== null) return <p className="notice small">{say('correctedBy')}</p>
  if (of.changes.length === 0 && of.withdrawn === 0) return <p className="small quiet">{say('unchanged')}</p>
  return (
    <div className="notice bad small"><p><strong>{say('since')}</strong></p>
      <ul>{of.withdrawn > 0 && <li>{say('withdrawn', { count: of.withdrawn })}</li>}{of.changes.map((change, at) => <li key={at}>{change.kind === 'words' ? <ChangedWords change={change} /> : changeWords(change, say)}{of.causes[at] != null && <Cause of={of.causes[at]} />}</li>)}</ul>
    </div>
  )
}

function ChangedWords({ change }: { change: Extract<BriefingChange, { readonly kind: 'words' }> }) {
  const say = briefingWords.useWords()
  const language = useLanguage()
  const words = (all: readonly string[]) => all.length === 0 ? say('noWords') : <Own>{change.part === 'confidence' ? confidenceIn(language, all[0]!) : all.join(' · ')}</Own>
  return <><bdi className="mono">{change.id}</bdi> {partName(change.part, language)}<dl className="briefing-edit"><dt>{documentWords[language].says.before}</dt><dd>{words(change.before)}</dd><dt>{documentWords[language].says.now}</dt><dd>{words(change.now)}</dd></dl></>
}

const confidenceIn = (language: Language, code: string): string => documentWords[language].confidence[code as 'low' | 'moderate' | 'high'] ?? code

/** As the document itself calls it. */
function partName(part: FindingPart, language: Language): string {
  const { says } = documentWords[language]
  switch (part) {
    case 'title': return says.titleLabel
    case 'standard-of-proof': return says.standardOfProof
    case 'funding': return says.funding
    case 'confidence': return says.confidenceLabel
    case 'confidence-reason': return `${says.confidenceLabel}, ${says.because}`
    case 'caveat': return says.caveats
    case 'alternative': return says.alternatives
  }
}

/** Since which entry of the log, and what that entry gives as its reason. */
function Cause({ of: { index, made, reason } }: { of: ChangeCause }) {
  const { day } = useFormats()
  const { says, comma, colon } = documentWords[useLanguage()]
  return <span className="block quiet">{[...(made === null ? [] : [day(made)]), says.sinceEntry.replace('{index}', String(index))].join(comma)}{reason !== null && <>{colon}<Own>{reason}</Own></>}</span>
}

function changeWords(change: Exclude<BriefingChange, { readonly kind: 'words' }>, say: ReturnType<typeof briefingWords.useWords>): string {
  switch (change.kind) {
    case 'status': return say('statusChange', { id: change.id, before: nameOf(codeNames, change.before), now: nameOf(codeNames, change.now) })
    case 'figure': return say('figureChange', { id: change.id, before: change.before ?? '–', now: change.now ?? '–' })
    case 'reworded': return say('reworded', { id: change.id })
    case 'added': return say('added', { id: change.id })
    case 'removed': return say('removed', { id: change.id })
  }
}
