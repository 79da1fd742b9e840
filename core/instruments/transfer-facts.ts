/**
 * Transfer facts from statements: sides by their recorded jurisdiction and type, items by their class, the date as it was said.
 *
 * Nothing is read out of words: a side that is only named in words has no country here.
 * @module
 */
import { bounds, isRefusal } from '@proofmark/core/dates'
import type { Statement, StatementId, World } from '@proofmark/core/statements'
import type { InferredDays, Side, TransferFacts } from './facts.ts'

/** `null`: there is no such transfer, or it was withdrawn. `supposed`: a date to hold instead of the one stated; `inferred`: days of a transfer that nobody dated. */
export function transferFacts(world: World, id: StatementId, supposed: string | null = null, inferred: InferredDays | null = null): TransferFacts | null {
  const transfer = world.get(id, 'transfer')
  if (transfer === undefined) return null
  const { from, fromText, to, toText, items, when, place } = transfer.fields
  const words = supposed ?? when
  const found = words === null ? null : bounds(words)
  const isInferred = words === null && inferred !== null
  return {
    when: isInferred ? inferred.bounds : found === null || isRefusal(found) ? null : found,
    whenIs: supposed !== null ? 'supposed' : when !== null ? 'stated' : isInferred ? 'inferred' : 'not-said',
    whenWords: isInferred ? inferred.words : words,
    whenFrom: isInferred ? { because: inferred.because, by: inferred.by } : { because: [], by: [] },
    from: sideOf(world.get(from, 'party'), fromText),
    to: sideOf(world.get(to, 'party'), toText),
    placeCountry: place?.country ?? null,
    // One that is not at hand stays, of no class: what is not known must not make the others count for all.
    items: items.map((item) => {
      const known = world.get(item, 'item')?.fields
      return { id: item, name: known?.description ?? 'an item', itemClass: known?.itemClass ?? '', taxonomy: known?.taxonomy ?? null }
    }),
  }
}

function sideOf(party: Statement<'party'> | undefined, words: string | null): Side {
  if (party === undefined) return { party: null, name: words, country: null, partyType: null }
  const { names, jurisdiction, partyType } = party.fields
  // Of a party that is shown in part, the names may be withheld.
  const name = names.find(({ use }) => use === 'primary') ?? names[0]
  return { party: party.id, name: name?.text ?? null, country: jurisdiction, partyType }
}
