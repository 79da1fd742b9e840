/**
 * Small parts that stand wherever evidence stands: text as text, sources, handling, identifiers, pictures, quotations.
 * @module
 */
import { useState } from 'react'
import type { Link, PhotoView, PositionView, SourceView } from '@proofmark/core/findings'
import { blobAddress } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useOpening } from '../../router.ts'

/** Control and bidi characters are shown as signs: text from evidence must not be able to rearrange itself. */
export function EvidenceText({ children }: { children: string }) {
  // oxlint-disable-next-line no-control-regex -- these are what it is about
  const parts = children.split(/([\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff])/)
  return <>{parts.map((part, at) => (at % 2 === 0 ? part : <span key={at} className="sign" title="a character that is not visible">U+{part.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}</span>))}</>
}

export function Sources({ of }: { of: readonly SourceView[] }) {
  if (of.length === 0) return null
  return (
    <ul className="sources">
      {of.map(({ document, title, url, date, documentType, at }) => (
        <li key={document}>{url === null ? title : <a href={url} rel="noreferrer noopener" target="_blank">{title}</a>}{date === null ? '' : `, ${date}`} · {documentType}{at === null ? '' : `, ${at}`}</li>
      ))}
    </ul>
  )
}

export const Handling = ({ of }: { of: string }) => <span className={`handling ${of}`}>{of}</span>

/** Shortened in the middle, whole on focus, with a copy key. */
export function Identifier({ children, keep = 8 }: { children: string; keep?: number }) {
  const [copied, setCopied] = useState(false)
  const short = children.length > keep * 2 + 1 ? `${children.slice(0, keep)}…${children.slice(-keep)}` : children
  return (
    <span className="copied">
      <span className="identifier" tabIndex={0}><span className="short">{short}</span><span className="whole">{children}</span></span>
      <button type="button" className="button plain" aria-label={`Copy ${short}`} onClick={() => { void navigator.clipboard?.writeText(children).then(() => setCopied(true)) }}>{copied ? 'copied' : 'copy'}</button>
    </span>
  )
}

/** A statement as a line of a list; opens in the drawer. */
export function StatementLinks({ of }: { of: readonly Link[] }) {
  const opening = useOpening()
  return (
    <ul className="cards">
      {of.map(({ id, kind, title }) => <li key={id}><a className="card" href={opening({ kind: 'statement', id })}><span className="label">{kind}</span><span className="title"><EvidenceText>{title}</EvidenceText></span></a></li>)}
    </ul>
  )
}

export function Position({ of }: { of: PositionView }) {
  const opening = useOpening()
  return (
    <li className="said">
      <p className="who"><strong>{of.party}</strong>{of.speaker === null ? '' : `, ${of.speaker}`} <span className="stance">{of.stance.replaceAll('-', ' ')}</span></p>
      <blockquote className={of.form}>{of.form === 'quote' ? '“' : ''}<EvidenceText>{of.wording}</EvidenceText>{of.form === 'quote' ? '”' : ' (paraphrase)'}</blockquote>
      <p className="small quiet">{[of.forum, of.when].filter((part) => part !== null).join(', ')} <a href={opening({ kind: 'statement', id: of.id })}>statement</a></p>
      {of.note !== null && <p className="small quiet">{of.note}</p>}
      <Sources of={of.sources} />
    </li>
  )
}

/** Never cropped, always with the word for what it is. Region outlines can be hidden. */
export function Picture({ of }: { of: PhotoView }) {
  const [outlined, setOutlined] = useState(true)
  const [isBroken, setBroken] = useState(false)
  const opening = useOpening()
  return (
    <figure className="picture">
      <div className="plate">
        {isBroken ? <p className="small quiet no-picture">This file is sealed, and is no picture that a browser can show ({of.type}, {of.size.toLocaleString('en')} bytes). <a href={blobAddress(of.sha256)} download>Save it as it is</a></p>
          : <img src={blobAddress(of.sha256)} alt={`${of.pictureType}: ${of.caption ?? 'without a caption'}`} onError={() => setBroken(true)} />}
        {outlined && !isBroken && of.regions.map((region) => (
          <a key={region.mark} className="region" href={opening({ kind: 'statement', id: region.mark })} aria-label="the mark in this region"
            style={{ left: `${region.x * 100}%`, insetBlockStart: `${region.y * 100}%`, inlineSize: `${region.width * 100}%`, blockSize: `${region.height * 100}%` }} />
        ))}
      </div>
      <figcaption className="small">
        <strong>{of.pictureType}</strong>{of.caption === null ? '' : `: ${of.caption}`} <a href={opening({ kind: 'statement', id: of.id })}>statement</a>
        <> <a href={paths.photo(of.id)}>look closer</a></>
        {(of.pictureType === 'original' || of.pictureType === 'derivative') && <> <a href={paths.mark(of.id)}>read a mark</a> <a href={paths.redact(of.id)}>redact</a></>}
        {of.regions.length > 0 && <button type="button" className="button plain" aria-pressed={outlined} onClick={() => setOutlined(!outlined)}>{outlined ? 'hide regions' : 'show regions'}</button>}
        <span className="block quiet">SHA-256 <Identifier>{of.sha256}</Identifier></span>
      </figcaption>
    </figure>
  )
}
