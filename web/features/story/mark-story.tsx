/**
 * Mark story: the fragment with its mark, what the mark is read as, and the days that follow from it, side by side.
 * @module
 */
import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { CaseView, ItemView, MarkView, PhotoView, ReadingView } from '@proofmark/core/findings'
import { blobAddress } from '../../api.ts'
import { paths } from '../../paths.ts'
import { itemOf } from '../../queries.ts'
import { useOpening } from '../../router.ts'
import { Bounds, axisOf } from '../../uncertainty/bounds.tsx'
import { Transcription } from '../../uncertainty/transcription.tsx'
import { windowWords } from '../../uncertainty/window-words.ts'
import { useFormats } from '../../words/formats.ts'
import { isNamed, nameOf } from '../../words/names.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { Name, Own } from '../../words/said.tsx'
import { caseWords } from '../cases/words.ts'
import { evidenceWords } from '../evidence/words.ts'
import { markedItem, type MarkedItem } from './marked-item.ts'
import { calendarNames, storyWords } from './words.ts'
import './story.css'
import { Translated } from '../translation/translated.tsx'

/** A longer mark would break over lines at that size. */
const mostLarge = 5

export function MarkStory({ of }: { of: CaseView }) {
  const found = markedItem(of)
  return found === null ? null : <Told of={found} />
}

function Told({ of }: { of: MarkedItem }) {
  const say = storyWords.useWords()
  const { data } = useQuery(itemOf(of.item.id))
  const address = paths.item(of.item.label ?? of.item.id)
  const mark = data?.marks.find(({ id }) => id === of.mark.id)
  return (
    <div className="mark-story" role="group" aria-label={say('inPictures')}>
      <div className="on-it"><h3 className="label">{say('onIt')}</h3>
        {data !== undefined && <Fragment of={data} mark={of.mark.id} />}
        <p><a href={address}><Transcription text={of.mark.transcription} size={(of.mark.transcription ?? '').length > mostLarge ? '' : 'large'} /></a></p>
        <p className="small quiet"><Translated of={of.item.id} marks="none">{of.item.title}</Translated></p>
      </div>
      <div className="means"><h3 className="label">{say('means')}</h3>{mark !== undefined && <Meaning of={mark} address={address} />}</div>
      <div className="days"><h3 className="label">{say('days')}</h3><Bounds of={of.bounds} axis={axisOf([of.bounds])} /><p className="small quiet">{caseWords.say('production', { window: windowWords(of.bounds.production) })}</p></div>
    </div>
  )
}

/** The picture on which the mark is outlined, else any of the item; always with the word for what it is. */
function Fragment({ of, mark }: { of: ItemView; mark: string }) {
  const photo = of.photos.find(({ regions }) => regions.some((each) => each.mark === mark)) ?? of.photos[0]
  return photo === undefined ? null : <StoryPicture of={photo} />
}

export function StoryPicture({ of }: { of: Pick<PhotoView, 'id' | 'sha256' | 'pictureType' | 'caption'> }) {
  const say = evidenceWords.useWords()
  const opening = useOpening()
  const [isBroken, setBroken] = useState(false)
  if (isBroken) return null
  const kind = nameOf(codeNames, of.pictureType)
  return (
    <figure className="story-picture">
      <a href={opening({ kind: 'statement', id: of.id })}><img src={blobAddress(of.sha256)} alt={say('pictureOf', { kind, caption: of.caption ?? say('noCaption') })} onError={() => setBroken(true)} /></a>
      <figcaption className="tiny quiet" aria-hidden="true">{kind}</figcaption>
    </figure>
  )
}

const standing: readonly ReadingView['status'][] = ['accepted', 'preferred']

function Meaning({ of, address }: { of: MarkView; address: string }) {
  const say = storyWords.useWords()
  const opening = useOpening()
  const { number } = useFormats()
  const read = of.readings.find(({ status }) => standing.includes(status))
  const others = of.readings.filter((each) => each !== read)
  const counts = [...Map.groupBy(others, ({ status }) => status)].map(([status, all]) => `${nameOf(codeNames, status)} (${number(all.length)})`)
  const judged = read?.judgements.at(-1)
  return (
    <>
      {read === undefined ? <p className="quiet">{say('notRead')}</p> : (
        <>
          <p className={`read-as ${/^\d{4}$/.test(dateOf(read)) ? '' : 'long'}`}><span className="unseen">{say('readAs', { mark: of.transcription ?? '', date: dateOf(read) })}</span><span aria-hidden="true"><Arrow /> {dateOf(read)}</span></p>
          <p className="small">{isNamed(calendarNames, read.scheme) ? calendarNames.say(read.scheme) : <Own>{read.meaning}</Own>}: {judged === undefined ? <Name of={codeNames} code={read.status} /> : <a href={opening({ kind: 'statement', id: judged })}><Name of={codeNames} code={read.status} /></a>}</p>
        </>
      )}
      {others.length > 0 && <p className="small quiet"><a href={address}>{say('others', { count: others.length })}</a>: {counts.join(' · ')}</p>}
    </>
  )
}

/** A year as it is; what is finer or doubtful by its days. */
const dateOf = ({ date, from, to, meaning }: ReadingView): string => (date !== null && /^\d{4}$/.test(date) ? date : from === null && to === null ? date ?? meaning : windowWords({ from, to }))

/** Towards what it is read as: the other way on a page from right to left. */
const Arrow = () => <svg className="story-arrow" viewBox="0 0 28 12" aria-hidden="true"><path d="M1 6 H26 M21 1.5 L26 6 L21 10.5" fill="none" stroke="currentColor" strokeWidth="1.5" /></svg>
