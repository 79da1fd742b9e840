/**
 * For each: a request of its own for each addressee that was chosen, or a common one, with what that loses.
 * @module
 */
import { referencesForEach } from '@proofmark/core/requests'
import type { Titled } from '../../desk-api.ts'
import { visible } from '../../visible.ts'
import { Own } from '../../words/said.tsx'
import { forEachWords } from './for-each-words.ts'

interface Drawn { readonly reference: string | null; readonly addressees: readonly string[] }

/** In the order in which they were chosen. */
export function requestsFor<T extends Drawn>(request: T, isCommon: boolean): readonly T[] {
  const numbers = referencesForEach(request.reference, request.addressees.length)
  return isCommon ? [request] : request.addressees.map((party, at) => ({ ...request, addressees: [party], reference: numbers[at]! }))
}

export function ForEach({ requests, parties, isCommon, onChange }: { requests: readonly Drawn[]; parties: readonly Titled[]; isCommon: boolean; onChange: (isCommon: boolean) => void }) {
  const say = forEachWords.useWords()
  const nameOf = (id: string) => visible(parties.find((each) => each.id === id)?.title ?? id)
  return (
    <fieldset className="stack"><legend>{say('howMany')}</legend>
      <label className="choice"><input type="radio" name="for-each" checked={!isCommon} onChange={() => onChange(false)} /><span>{say('each', { count: requests.length })} <span className="small quiet">{say('eachHint')}</span></span></label>
      {!isCommon && <ul className="small">{requests.map(({ reference, addressees }) => <li key={addressees[0]}><bdi className="mono">{reference ?? say('noNumber')}</bdi> · <Own>{nameOf(addressees[0]!)}</Own></li>)}</ul>}
      <label className="choice"><input type="radio" name="for-each" checked={isCommon} onChange={() => onChange(true)} /><span>{say('common')} <span className="small quiet">{say('commonHint')}</span></span></label>
    </fieldset>
  )
}
