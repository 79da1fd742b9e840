/**
 * Offer form: what the lists are of, which serials, and how long the list shall look; then the offer is made.
 * @module
 */
import { useState } from 'react'
import { Refused } from '../../api.ts'
import { matchingApi } from '../../matching-api.ts'
import { queries } from '../../queries.ts'
import { ListForm, noChoice } from './list-form.tsx'
import { MatchRefusal } from './match-refusal.tsx'
import { Padding } from './padding.tsx'
import { matchingWords } from './words.ts'

export function OfferForm({ isBusy }: { isBusy: boolean }) {
  const say = matchingWords.useWords()
  const [context, setContext] = useState('')
  const [choice, setChoice] = useState(noChoice)
  const [padTo, setPadTo] = useState('')
  const [again, setAgain] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const isAgain = error instanceof Refused && error.code === 'matching-agreed'
  const make = async () => {
    setError(null)
    try {
      queries.setQueryData(['matching'], await matchingApi.offer({ ...choice, context: context.trim(), padTo: Number(padTo), again }))
      setAgain(false)
      setContext('')
    } catch (refused) {
      setError(refused)
    }
  }
  const isEmpty = choice.cases.length === 0 && choice.text === null
  return (
    <form className="stack" onSubmit={(event) => { event.preventDefault(); void make() }}>
      <label className="field">{say('context')}<input dir="auto" maxLength={200} value={context} onChange={(event) => { setContext(event.target.value); setError(null) }} /><span className="small quiet">{say('contextHint')}</span></label>
      <ListForm name="offer" choice={choice} onChange={setChoice} />
      <Padding value={padTo} onChange={setPadTo} />
      {error !== null && <p className="notice bad" role="alert"><MatchRefusal of={error} /></p>}
      {(isAgain || again) && <label className="choice"><input type="checkbox" checked={again} onChange={() => setAgain(!again)} /><span>{say('again')}</span></label>}
      <div className="buttons"><button type="submit" className="button first" disabled={isBusy || isEmpty || context.trim() === ''}>{say('makeOffer')}</button></div>
    </form>
  )
}
