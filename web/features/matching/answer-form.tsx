/**
 * Answer form: what an offer is of and how many serials it tries, before anything of ours is put beside it.
 * @module
 */
import { useState } from 'react'
import { matchingApi, type OfferView } from '../../matching-api.ts'
import { queries } from '../../queries.ts'
import { useFormats } from '../../words/formats.ts'
import { Own } from '../../words/said.tsx'
import { visible } from '../../visible.ts'
import { ListForm, noChoice } from './list-form.tsx'
import { MatchRefusal } from './match-refusal.tsx'
import { Padding } from './padding.tsx'
import { matchingWords } from './words.ts'

/** An offer that is so much longer than the own list looks like an attempt to try serials. */
const suspiciouslyLonger = 10

export function AnswerForm({ offer, isBusy, onMade }: { offer: OfferView; isBusy: boolean; onMade: () => void }) {
  const say = matchingWords.useWords()
  const { number } = useFormats()
  const [choice, setChoice] = useState(noChoice)
  const [padTo, setPadTo] = useState('')
  const [atMost, setAtMost] = useState('')
  const [again, setAgain] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const make = async () => {
    setError(null)
    try {
      const most = atMost === '' ? Math.min(1_000_000, (await matchingApi.list(choice)).count * suspiciouslyLonger) : Number(atMost)
      queries.setQueryData(['matching'], await matchingApi.answer({ ...choice, offer: offer.sha256, padTo: Number(padTo), atMost: most, again }))
      onMade()
    } catch (refused) {
      setError(refused)
    }
  }
  return (
    <form className="stack" aria-label={say('answerOffer')} onSubmit={(event) => { event.preventDefault(); void make() }}>
      <h3>{say('answerOffer')}</h3>
      <dl className="fields">
        <dt>{say('isOf')}</dt><dd><Own>{visible(offer.context)}</Own></dd>
        <dt>{say('tries')}</dt><dd>{number(offer.tries)}</dd>
        <dt>{say('hash')}</dt><dd className="mono wrap">{offer.sha256}</dd>
      </dl>
      <p className="small">{say('triesHint')}</p>
      <ListForm name="answer" choice={choice} onChange={setChoice} />
      <Padding value={padTo} onChange={setPadTo} />
      <label className="field">{say('atMost')}<input type="number" dir="ltr" min={1} max={1_000_000} step={1} inputMode="numeric" value={atMost} onChange={(event) => setAtMost(event.target.value)} /><span className="small quiet">{say('atMostHint')}</span></label>
      {offer.isAgain && <><p className="notice">{say('isAgain')}</p><label className="choice"><input type="checkbox" checked={again} onChange={() => setAgain(!again)} /><span>{say('again')}</span></label></>}
      {error !== null && <p className="notice bad" role="alert"><MatchRefusal of={error} /></p>}
      <div className="buttons"><button type="submit" className="button first" disabled={isBusy || (offer.isAgain && !again) || (choice.cases.length === 0 && choice.text === null)}>{say('makeAnswer')}</button></div>
    </form>
  )
}
