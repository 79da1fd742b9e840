/**
 * Hits of a search: each mark as it was seen, with the places that were asked for, on which item of which case.
 * @module
 */
import type { MarkHitView, MarkNeighbourView } from '../../search-api.ts'
import { paths } from '../../paths.ts'
import { Transcription } from '../../uncertainty/transcription.tsx'
import { Own } from '../../words/said.tsx'
import { searchWords } from './words.ts'

export function HitList({ grade, of: hits, asked }: { grade: MarkHitView['grade']; of: readonly MarkHitView[]; asked: number }) {
  const say = searchWords.useWords()
  if (hits.length === 0) return null
  return (
    <section aria-labelledby={`search-${grade}`}>
      <h2 id={`search-${grade}`}>{say(grade)}</h2>
      {grade !== 'fits' && <p className="quiet small">{say(`${grade}-note`)}</p>}
      <ul className="search-hits">{hits.map((hit) => <Hit key={hit.statement} of={hit}>{grade !== 'fits' && asked > 0 && <span className="quiet">{say('legible', { legible: hit.legible, asked })}</span>}</Hit>)}</ul>
    </section>
  )
}

export function NeighbourList({ of: neighbours }: { of: readonly MarkNeighbourView[] }) {
  const say = searchWords.useWords()
  return (
    <section aria-labelledby="search-near">
      <h2 id="search-near">{say('near')}</h2>
      <p className="quiet small">{say('nearNote')}</p>
      <ul className="search-hits">{neighbours.map((hit) => <Hit key={hit.statement} of={hit}><bdi dir="ltr" className="distance">{hit.distance > 0 ? `+${hit.distance}` : `−${-hit.distance}`}</bdi></Hit>)}</ul>
    </section>
  )
}

function Hit({ of: { text, cells, item, case: of, position, handling }, children }: { of: MarkHitView; children: React.ReactNode }) {
  const say = searchWords.useWords()
  return (
    <li>
      <Transcription text={text} states={cells} />
      <div>
        {item === null ? <span className="quiet">{say('noItem')}</span> : <a href={paths.item(item.id)}><Own>{item.title}</Own></a>}
        <div className="small quiet">{position !== null && <><Own>{position}</Own> · </>}{of !== null && <a href={paths.case(of.id)}><Own>{of.title}</Own></a>}{handling !== 'open' && <> · {say(handling)}</>}{cells.includes('typed-otherwise') && <> · {say('typedOtherwise')}</>}</div>
      </div>
      {children}
    </li>
  )
}
