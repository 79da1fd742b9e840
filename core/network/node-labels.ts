/**
 * Node labels: one line for each node, made only of what its record says; what is withheld is named as such.
 * @module
 */
import { itemClasses, ancestorsOf } from '@proofmark/core/taxonomies'
import type { FieldsOf, Statement } from '@proofmark/core/statements'
import type { NodeKind } from './network.ts'

const isHidden = (hidden: readonly string[], path: string) => hidden.some((each) => each === path || each.startsWith(`${path}/`))

export function partyLabel({ fields, hidden }: Statement<'party'>): string {
  const names = fields.names ?? []
  return (names.find(({ use }) => use === 'primary') ?? names[0])?.text ?? (isHidden(hidden, '/names') ? 'party, name withheld' : 'party')
}

export const itemLabel = ({ fields, hidden }: Statement<'item'>): string => fields.description ?? (isHidden(hidden, '/description') ? 'item, description withheld' : 'item')

export function craftLabel({ fields, hidden }: Statement<'craft'>): string {
  const names = (fields.names ?? []).map(({ text }) => text).join(' / ')
  return names !== '' ? names : isHidden(hidden, '/names') ? `${fields.craftType ?? 'craft'}, names withheld` : (fields.model ?? fields.craftType ?? 'craft')
}

export function documentLabel({ fields }: Statement<'document'>): string {
  return fields.title ?? [fields.documentType, fields.publisher ?? fields.url ?? '', fields.date ?? ''].filter((each) => each).join(', ')
}

export const transferLabel = ({ fields }: Statement<'transfer'>): string => [fields.transferKind ?? 'transfer', fields.when ?? ''].filter((each) => each).join(', ')

type Place = NonNullable<FieldsOf<'role'>['place']>

/** Words first; a point only where nobody gave words. */
export function placeLabel(place: Place | null, country: string | null): string {
  const words = place?.text ?? (place?.lat !== null && place?.lat !== undefined ? `${place.lat}, ${place.lon} (within ${place.precisionKm} km)` : null)
  return [words, country ?? place?.country].filter((each) => each).join(', ')
}

const ofWeapons: readonly string[] = ['weapon', 'munition', 'uncrewed-system']

/** A part is a component. Else its class says what it is, where it is of the taxonomy that comes along; else a whole with parts counts as a weapon. */
export function itemKind({ fields }: Pick<Statement<'item'>, 'fields'>, hasWhole: boolean, hasParts: boolean): NodeKind {
  if (hasWhole) return 'component'
  const top = fields.taxonomy === 'items/1' ? ancestorsOf(itemClasses, fields.itemClass).at(-1)?.id : undefined
  if (top !== undefined) return ofWeapons.includes(top) ? 'weapon' : top === 'component' ? 'component' : 'item'
  return hasParts ? 'weapon' : 'item'
}
