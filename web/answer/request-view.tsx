/**
 * The request as the addressee reads it, on the screen and on paper. All of it is text of others: it cannot become markup or turn the page around.
 * @module
 */
import { Fragment } from 'react'
import type { RequestSheet, SheetItem } from '@proofmark/core/answers'
import { Own } from '../words/said.tsx'
import { formatsIn } from '../words/formats.ts'
import { useLanguage } from '../words/language.ts'
import { visible } from '../visible.ts'
import { answerWords } from './words.ts'

export function RequestView({ sheet }: { sheet: RequestSheet }) {
  const say = answerWords.useWords()
  const { day } = formatsIn(useLanguage())
  const told = (text: string | null) => (text === null ? <span className="quiet">{say('notSaid')}</span> : <Own>{visible(text)}</Own>)
  const head = [['to', sheet.addressee], ['from', sheet.from], ['reference', sheet.reference]] as const
  return (
    <section aria-labelledby="the-request"><h2 id="the-request">{say('theRequest')}</h2>
      <dl className="fields">
        {head.map(([name, text]) => <Fragment key={name}><dt>{say(name)}</dt><dd>{told(text)}</dd></Fragment>)}
        <dt>{say('sent')}</dt><dd>{sheet.sent === null ? told(null) : <bdi>{day(sheet.sent)}</bdi>}</dd>
        <dt>{say('deadline')}</dt><dd>{sheet.deadline === null ? told(null) : <strong><bdi>{day(sheet.deadline)}</bdi></strong>}</dd>
      </dl>
      {sheet.content.map(({ part, text }) => <div key={part} className="part"><h3>{say(part)}</h3><p className="as-written" dir="auto">{told(text)}</p></div>)}
      {sheet.items.length > 0 && <div className="part"><h3>{say('items', { count: sheet.items.length })}</h3>{sheet.items.map((item) => <Item key={item.number} item={item} />)}</div>}
      {sheet.asks.length > 0 && sheet.items.length > 0 && <div className="part"><h3>{say('asked')}</h3><ul className="dots">{sheet.asks.map((each) => <li key={each}>{say(each)}</li>)}</ul></div>}
      {sheet.questions.length > 0 && <div className="part"><h3>{say('questions')}</h3><ol className="steps">{sheet.questions.map((each, at) => <li key={at} dir="auto">{told(each)}</li>)}</ol></div>}
    </section>
  )
}

function Item({ item: { number, description, itemClass, quantity, marks, photos } }: { item: SheetItem }) {
  const say = answerWords.useWords()
  return (
    <article className="item" aria-label={say('item', { number })}>
      <h4>{say('item', { number })} · <Own>{visible(description)}</Own></h4>
      {(itemClass !== null || quantity !== null) && <p className="small">{itemClass !== null && <Own>{visible(itemClass)}</Own>}{quantity !== null && <> · {say('quantity')}: <Own>{visible(quantity)}</Own></>}</p>}
      {marks.length > 0 && <><p className="label">{say('marks')}</p><ul className="dots">{marks.map(({ text, where, how }, at) => <li key={at}><bdi className="mono as-written">{visible(text)}</bdi>{[where, how].map((each, n) => each !== null && <Fragment key={n}> · <Own>{visible(each)}</Own></Fragment>)}</li>)}</ul></>}
      {photos.length > 0 && <div className="photos">{photos.map(({ src, caption }, at) => <figure key={at}><img src={src} alt={say('photo', { number: at + 1, item: number })} />{caption !== null && <figcaption className="tiny"><Own>{visible(caption)}</Own></figcaption>}</figure>)}</div>}
    </article>
  )
}
