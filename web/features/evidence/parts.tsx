/**
 * Small parts that stand wherever evidence stands: sources, handling, identifiers, pictures, quotations.
 * @module
 */
import { useState } from 'react'
import type { Link, PhotoView, PositionView, SourceView } from '@proofmark/core/findings'
import { blobAddress } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useOpening } from '../../router.ts'
import { useFormats } from '../../words/formats.ts'
import { nameOf } from '../../words/names.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { kindNames } from '../../words/named/kind-names.ts'
import { Name, Own } from '../../words/said.tsx'
import { Translated } from '../translation/translated.tsx'
import { EvidenceText } from './evidence-text.tsx'
import { evidenceWords } from './words.ts'

export { EvidenceText }

export function Sources({ of }: { of: readonly SourceView[] }) {
  const { day } = useFormats()
  if (of.length === 0) return null
  return (
    <ul className="sources">
      {of.map(({ document, title, url, date, documentType, at }) => (
        <li key={document}>{url === null ? <Own>{title}</Own> : <a href={url} rel="noreferrer noopener" target="_blank"><Own>{title}</Own></a>}{date === null ? '' : `, ${day(date)}`} · <Name of={codeNames} code={documentType} />{at !== null && <>, <Own>{at}</Own></>}</li>
      ))}
    </ul>
  )
}

export const Handling = ({ of }: { of: string }) => <span className={`handling ${of}`}><Name of={codeNames} code={of} /></span>

/** Shortened in the middle, whole on focus, with a copy key. */
export function Identifier({ children, keep = 8 }: { children: string; keep?: number }) {
  const say = evidenceWords.useWords()
  const [copied, setCopied] = useState(false)
  const short = children.length > keep * 2 + 1 ? `${children.slice(0, keep)}…${children.slice(-keep)}` : children
  return (
    <span className="copied" dir="ltr">
      <span className="identifier" tabIndex={0}><span className="short">{short}</span><span className="whole">{children}</span></span>
      <button type="button" className="button plain" aria-label={say('copyThis', { text: short })} onClick={() => { void navigator.clipboard?.writeText(children).then(() => setCopied(true)) }}>{say(copied ? 'copied' : 'copy')}</button>
    </span>
  )
}

/** A statement as a line of a list; opens in the drawer. */
export function StatementLinks({ of }: { of: readonly Link[] }) {
  const opening = useOpening()
  return (
    <ul className="cards">
      {of.map(({ id, kind, title }) => <li key={id}><a className="card" href={opening({ kind: 'statement', id })}><span className="label"><Name of={kindNames} code={kind} /></span><span className="title"><EvidenceText>{title}</EvidenceText></span></a></li>)}
    </ul>
  )
}

export function Position({ of }: { of: PositionView }) {
  const opening = useOpening()
  const say = evidenceWords.useWords()
  const { day } = useFormats()
  return (
    <li className="said">
      <p className="who"><strong><Own>{of.party}</Own></strong>{of.speaker !== null && <>, <Own>{of.speaker}</Own></>} <span className="stance"><Name of={codeNames} code={of.stance} /></span></p>
      <blockquote className={of.form}>{of.form === 'quote' ? '“' : ''}<Translated of={of.id} marks="none">{of.wording}</Translated>{of.form === 'quote' ? '”' : say('paraphrase')}</blockquote>
      <p className="small quiet">{of.forum !== null && <Own>{of.forum}</Own>}{of.forum !== null && of.when !== null && ', '}{of.when !== null && day(of.when)} <a href={opening({ kind: 'statement', id: of.id })}>{say('statement')}</a></p>
      {of.note !== null && <p className="small quiet"><Own>{of.note}</Own></p>}
      <Sources of={of.sources} />
    </li>
  )
}

/** Never cropped, always with the word for what it is. Region outlines can be hidden. */
export function Picture({ of }: { of: PhotoView }) {
  const [outlined, setOutlined] = useState(true)
  const [isBroken, setBroken] = useState(false)
  const opening = useOpening()
  const say = evidenceWords.useWords()
  const { number } = useFormats()
  return (
    <figure className="picture">
      <div className="plate">
        {isBroken ? <p className="small quiet no-picture">{say('noPicture', { type: of.type, size: number(of.size) })} <a href={blobAddress(of.sha256)} download>{say('saveIt')}</a></p>
          : <img src={blobAddress(of.sha256)} alt={say('pictureOf', { kind: nameOf(codeNames, of.pictureType), caption: of.caption ?? say('noCaption') })} onError={() => setBroken(true)} />}
        {outlined && !isBroken && of.regions.map((region) => (
          <a key={region.mark} className="region" href={opening({ kind: 'statement', id: region.mark })} aria-label={say('markHere')}
            style={{ left: `${region.x * 100}%`, insetBlockStart: `${region.y * 100}%`, inlineSize: `${region.width * 100}%`, blockSize: `${region.height * 100}%` }} />
        ))}
      </div>
      <figcaption className="small">
        <strong><Name of={codeNames} code={of.pictureType} /></strong>{of.caption !== null && <>: <Own>{of.caption}</Own></>} <a href={opening({ kind: 'statement', id: of.id })}>{say('statement')}</a> <a href={paths.photo(of.id)}>{say('lookCloser')}</a>
        {(of.pictureType === 'original' || of.pictureType === 'derivative') && <> <a href={paths.mark(of.id)}>{say('readMark')}</a> <a href={paths.redact(of.id)}>{say('redact')}</a></>}
        {of.regions.length > 0 && <button type="button" className="button plain" aria-pressed={outlined} onClick={() => setOutlined(!outlined)}>{say(outlined ? 'hideRegions' : 'showRegions')}</button>}
        <span className="block quiet">SHA-256 <Identifier>{of.sha256}</Identifier></span>
      </figcaption>
    </figure>
  )
}
