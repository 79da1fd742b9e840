/**
 * Reading card: one reading of the decoder, with its reasons and the pages that it rests on.
 * @module
 */
import { Fragment } from 'react'
import { markingSystems, type Reading } from '@proofmark/core/marks'
import { gaps } from '../../words/gaps.ts'
import { English, Own } from '../../words/said.tsx'
import { State } from '../../words/state.tsx'
import { Woven } from '../../words/woven.tsx'
import { decoderWords } from './words.ts'

const countryWords = { maker: 'maker', issuer: 'issuer', register: 'register', proof: 'proofed' } as const
const titles = new Map(markingSystems.map(({ id, title }) => [id, title]))

/** Of several dates apart their number goes before the first and the last day: that span is no one date. */
function dateOf({ date, from, to }: Reading): string {
  const { say } = decoderWords
  if (date === null) return say('noDate')
  const count = date.startsWith('[') ? date.split(',').length : 1
  return date.length <= 36 ? date : count > 1 ? say('oneOf', { count, from: from!, to: to! }) : say('span', { from: from!, to: to! })
}

export function ReadingCard({ of, place }: { of: Reading; place: number }) {
  const say = decoderWords.useWords()
  const facts = [
    of.date === null || of.dateOf === null ? dateOf(of) : say('dated', { what: say(of.dateOf), date: dateOf(of) }),
    of.country === null ? null : of.countryOf === null ? <State code={of.country} /> : <Woven text={say(countryWords[of.countryOf], gaps('name'))} with={{ name: <State code={of.country} /> }} />,
    of.maker === null ? null : <Own>{of.maker}</Own>, of.lot === null ? null : <Woven text={say('lot', gaps('text'))} with={{ text: <Own>{of.lot}</Own> }} />, of.serial === null ? null : <Woven text={say('serial', gaps('text'))} with={{ text: <Own>{of.serial}</Own> }} />,
    of.check === null ? null : say(of.check === 'valid' ? 'checkFits' : 'checkFails'),
  ]
  return (
    <li className="decoded-reading">
      <h3><span className="place" aria-hidden="true">{place}</span><English>{titles.get(of.scheme) ?? of.scheme}</English><span className="mono small quiet" lang="en" dir="ltr">{of.scheme}</span>{of.isUnverified && <span className="stance">{say('unverified')}</span>}
        <span className="weigh" role="img" title={say('weight', { weight: of.weight })} aria-label={say('weight', { weight: of.weight })}><span style={{ inlineSize: `${Math.round(of.weight * 100)}%` }} /></span><span className="small quiet" aria-hidden="true">{of.weight.toFixed(2)}</span></h3>
      <p><English>{of.meaning}</English></p>
      <p className="facts">{facts.map((fact, at) => (fact === null ? <Fragment key={at} /> : <span key={at}>{fact}</span>))}</p>
      <details><summary>{say('forAgainst', { for: of.for.length, against: of.against.length, sources: of.sources.length })}</summary>
        <ul className="for" lang="en" dir="ltr">{of.for.map((reason) => <li key={reason}>{reason}</li>)}</ul>
        <ul className="against" lang="en" dir="ltr">{of.against.map((reason) => <li key={reason}>{reason}</li>)}</ul>
        {of.date !== null && of.date.length > 36 && <p className="small mono" dir="ltr">{of.date}</p>}
        <ul className="sources">{of.sources.map(({ title, url }) => <li key={url}><a href={url} target="_blank" rel="noreferrer noopener"><Own>{title}</Own></a></li>)}</ul>
        {of.sources.length === 0 && <p className="small quiet">{say('noPage')}</p>}
      </details>
    </li>
  )
}
