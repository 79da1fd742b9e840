/**
 * Suggestions for what can be asked: parties in a role, models and lots that are recorded, each once, in the order of the alphabet.
 * @module
 */
import type { World } from '@proofmark/core/statements'
import { holderOf } from '../supply/holder.ts'
import { supplyIndex } from '../supply/supply-index.ts'
import type { IndicatorQuestion } from './indicator-views.ts'
import { folded } from './party-asked.ts'

export interface IndicatorSuggestions { readonly exporter: readonly string[]; readonly consignee: readonly string[]; readonly endUser: readonly string[]; readonly model: readonly string[]; readonly lot: readonly string[] }

/** Recorded names of which what was asked is only a part, for whoever gets no answer: matching is by whole names. */
export function namesContaining(suggestions: IndicatorSuggestions, asked: IndicatorQuestion): readonly { readonly part: keyof IndicatorSuggestions; readonly names: readonly string[] }[] {
  return (Object.keys(suggestions) as (keyof IndicatorSuggestions)[]).flatMap((part) => {
    const wanted = folded(asked[part])
    const names = wanted === '' ? [] : suggestions[part].filter((name) => folded(name) !== wanted && folded(name).includes(wanted)).slice(0, mostNamed)
    return names.length === 0 ? [] : [{ part, names }]
  })
}

const mostNamed = 20

const made = new WeakMap<World, IndicatorSuggestions>()

export function indicatorSuggestions(world: World): IndicatorSuggestions {
  const found = made.get(world) ?? make(world)
  made.set(world, found)
  return found
}

function make(world: World): IndicatorSuggestions {
  const given = world.of('transfer').filter(({ fields }) => !['loss', 'theft', 'capture', 'seizure', 'surrender'].includes(fields.transferKind))
  const names = (all: readonly (string | null | undefined)[]) => [...new Set(all.filter((each) => each !== null && each !== undefined && each.trim() !== ''))].toSorted((a, b) => a!.localeCompare(b!, 'en')) as string[]
  const index = supplyIndex(world)
  return {
    exporter: names(given.map(({ fields }) => holderOf(world, fields.from, fields.fromText)?.name)),
    consignee: names(given.map(({ fields }) => holderOf(world, fields.to, fields.toText)?.name)),
    endUser: names(world.of('undertaking').map(({ fields }) => holderOf(world, fields.endUser, null)?.name)),
    model: names(world.of('identification').filter(({ fields }) => fields.status !== 'rejected' && ['type', 'model', 'variant', 'series'].includes(fields.level)).flatMap(({ fields }) => [fields.value, ...(fields.alternatives ?? [])])),
    lot: names(world.of('item').flatMap(({ id }) => index.lotsOf(id).map(({ lot }) => lot))),
  }
}
