/**
 * Here panel: the items of one place of the map, in the drawer: those of the answer whose point lies there.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import type { AreaAsked } from '@proofmark/core/item-search'
import { paths } from '../../paths.ts'
import { useAddress } from '../../router.ts'
import { itemPage, questionText } from '../../search-api.ts'
import { Own } from '../../words/said.tsx'
import { Handling } from '../evidence/parts.tsx'
import { AnswerOf } from '../search/in-work.tsx'
import { addressOf, askedAt, withArea } from '../search/question.ts'
import { itemMapWords } from './map-words.ts'
import type { Box } from './near.ts'

export default function HerePanel({ box }: { box: Box }) {
  const say = itemMapWords.useWords()
  const asked = askedAt(useAddress())
  // Of points that lie here some reach beyond it, and others reach in: who can lie in the box is asked for, whose point does is listed.
  const area: AreaAsked = { kind: 'box', box: widened(box), certainty: 'can' }
  const answer = useQuery(itemPage(questionText(withArea(asked.query, area)), '', ''))
  return (
    <>
      <h2>{say('here')}</h2>
      <p className="small quiet">{say('hereNote')}</p>
      <AnswerOf of={answer}>{(page) => {
        const hits = page.hits.filter(({ place }) => place !== null && isIn(place, area.box))
        return <>
          {hits.length === 0 && <p className="empty">{say('hereNone')}</p>}
          <ul className="cards">{hits.map(({ item, label, description, handling, place }) => (
            <li key={item} className="stack"><a href={paths.item(label ?? item)}><Own>{description}</Own></a>
              <span className="row small">{handling !== 'open' && <Handling of={handling} />}{place?.text !== null && <Own>{place?.text}</Own>}<bdi className="quiet">±{say('km', { km: place?.precisionKm ?? 0 })}</bdi><a href={addressOf({ ...asked, route: item })}>{say('showWay')}</a></span></li>
          ))}</ul>
          {page.next !== null && <p className="small">{say('hereMore')}</p>}
        </>
      }}</AnswerOf>
    </>
  )
}

/** A box of one point is no area: by some hundred metres, the rounding of what the server answers. */
const widened = ([west, south, east, north]: Box): Box => [Math.max(-180, rounded(west - 0.002)), Math.max(-90, rounded(south - 0.002)), Math.min(180, rounded(east + 0.002)), Math.min(90, rounded(north + 0.002))]

const rounded = (degrees: number) => Number(degrees.toFixed(4))

const isIn = ({ lat, lon }: { readonly lat: number; readonly lon: number }, [west, south, east, north]: Box): boolean => lat >= south && lat <= north && (east < west ? lon >= west || lon <= east : lon >= west && lon <= east)
