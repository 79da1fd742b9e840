/**
 * Reading card: one reading of the decoder, with its reasons and the pages that it rests on.
 * @module
 */
import { markingSystems, nameOfCountry, type Reading } from '@proofmark/core/marks'

const dateWords = { production: 'made', proof: 'proofed', adoption: 'adopted', refurbishment: 'refurbished' } as const
const countryWords = { maker: 'made in', issuer: 'issued in', register: 'registered in', proof: 'proofed in' } as const
const titles = new Map(markingSystems.map(({ id, title }) => [id, title]))

/** Of several dates apart their number goes before the first and the last day: that span is no one date. */
function dateOf({ date, from, to }: Reading): string {
  if (date === null) return 'no date'
  const count = date.startsWith('[') ? date.split(',').length : 1
  return date.length <= 36 ? date : count > 1 ? `one of ${count} dates from ${from} to ${to}` : `${from} to ${to}`
}

export function ReadingCard({ of, place }: { of: Reading; place: number }) {
  const facts = [
    of.date === null ? 'no date' : `${of.dateOf === null ? '' : `${dateWords[of.dateOf]} `}${dateOf(of)}`,
    of.country === null ? null : `${of.countryOf === null ? '' : `${countryWords[of.countryOf]} `}${nameOfCountry(of.country)}`,
    of.maker, of.lot === null ? null : `lot ${of.lot}`, of.serial === null ? null : `serial ${of.serial}`,
    of.check === null ? null : `check digit ${of.check === 'valid' ? 'fits' : 'does not fit'}`,
  ].filter((fact) => fact !== null)
  return (
    <li className="decoded-reading">
      <h3><span className="place" aria-hidden="true">{place}</span><span>{titles.get(of.scheme) ?? of.scheme}</span><span className="mono small quiet">{of.scheme}</span>{of.isUnverified && <span className="stance">unverified</span>}
        <span className="weigh" role="img" title={`weight ${of.weight}`} aria-label={`weight ${of.weight}`}><span style={{ inlineSize: `${Math.round(of.weight * 100)}%` }} /></span><span className="small quiet" aria-hidden="true">{of.weight.toFixed(2)}</span></h3>
      <p>{of.meaning}</p>
      <p className="facts">{facts.map((fact) => <span key={fact}>{fact}</span>)}</p>
      <details><summary>{of.for.length} for, {of.against.length} against, {of.sources.length} {of.sources.length === 1 ? 'source' : 'sources'}</summary>
        <ul className="for">{of.for.map((reason) => <li key={reason}>{reason}</li>)}</ul>
        <ul className="against">{of.against.map((reason) => <li key={reason}>{reason}</li>)}</ul>
        {of.date !== null && of.date.length > 36 && <p className="small mono">{of.date}</p>}
        <ul className="sources">{of.sources.map(({ title, url }) => <li key={url}><a href={url} target="_blank" rel="noreferrer noopener">{title}</a></li>)}</ul>
        {of.sources.length === 0 && <p className="small quiet">No page for it has been checked.</p>}
      </details>
    </li>
  )
}
