/**
 * Scope: whether items, sides and territory of a transfer are those that a measure asks about: met, failing, or open, with the fact that says so.
 *
 * Nothing is met because it is not known. A class says what an item is only by the taxonomy `items/1`; a name of a party never says that it is on a list.
 * @module
 */
import type { Side, TransferFacts, TransferredItem } from './facts.ts'
import type { Exception, Measure } from './register.ts'
import { heldTimeOf } from './held-time.ts'
import { classesAbove, surelyOf } from './item-classes.ts'
import { intervalOf, termOfException } from './term.ts'

export type ConditionState = 'met' | 'open' | 'fails'

/** `if`: completes "would be forbidden if …". `because`: the fact that meets it or lets it fail; `null` where it is open. */
export interface MeasureCondition {
  readonly key: 'items' | 'actors' | 'territory' | `exception-${number}`
  readonly state: ConditionState
  readonly if: string
  readonly because: string | null
}

/** Classes of `items/1` of which every member is an arm or ammunition. Parts, fuzes and electronics are "related materiel" or not: a question of law, left open. */
const armsClasses = new Set(['weapon', 'cartridge', 'medium-calibre-round', 'artillery-projectile', 'mortar-bomb', 'rocket', 'grenade', 'landmine', 'naval-mine', 'aerial-bomb', 'submunition', 'missile',
  'armed-uav', 'one-way-attack-uav', 'battle-tank', 'armoured-combat-vehicle', 'combat-aircraft', 'attack-helicopter', 'warship'])
const notWholeArms = new Set(['cartridge-case', 'bullet', 'glide-bomb-kit'])

const isArms = ({ itemClass, taxonomy }: TransferredItem): boolean => taxonomy === 'items/1' && !notWholeArms.has(itemClass) && classesAbove(itemClass).some((id) => armsClasses.has(id))

/** Whether an item is of one of the classes, each `items:class` or `unroca:category`. `other`: it is of others of the same taxonomies. */
function isOfClasses({ itemClass, taxonomy }: TransferredItem, classes: readonly string[]): 'yes' | 'other' | 'unknown' {
  const asked = new Set(classes.map((each) => each.split(':')[0]))
  const sure = taxonomy === 'items/1' ? surelyOf(itemClass).filter((each) => asked.has(each.split(':')[0])) : []
  if (sure.some((each) => classes.includes(each))) return 'yes'
  // A class above one that is asked for may still be that one.
  const isAbove = classes.some((each) => each.startsWith('items:') && classesAbove(each.slice('items:'.length)).includes(itemClass))
  return sure.length > 0 && !isAbove ? 'other' : 'unknown'
}

export function itemsCondition({ items: scope, isOfArms }: Measure, { items }: TransferFacts): MeasureCondition {
  const states = items.map((item): ConditionState => {
    if (!isOfArms) return isArms(item) ? 'fails' : 'open'
    if (scope.test === 'arms') return isArms(item) ? 'met' : 'open'
    if (scope.test === 'words') return 'open'
    const of = isOfClasses(item, scope.classes)
    return of === 'yes' ? 'met' : of === 'other' && scope.isComplete ? 'fails' : 'open'
  })
  const state = states.includes('met') ? 'met' : states.length > 0 && states.every((each) => each === 'fails') ? 'fails' : 'open'
  const telling = items.filter((_, at) => states[at] === state).map(({ name, itemClass }) => `${name} is of the class ${itemClass}`)
  return { key: 'items', state, if: `the items are covered: ${scope.words}`, because: state === 'open' ? null : telling.join('; ') }
}

/** The sides that a measure asks about: the receiving one, the sending one, or both. */
const sidesOf = ({ direction }: Measure, { from, to }: TransferFacts): readonly (readonly [which: string, side: Side])[] =>
  [...(direction === 'from' ? [] : [['receiving', to] as const]), ...(direction === 'to' ? [] : [['sending', from] as const])]

const named = ({ name, party }: Side): string => name ?? party ?? 'nobody named'

/** Where a side is by its recorded jurisdiction. `fails`: every side that is asked about is of another country. */
export function territoryCondition(measure: Measure, facts: TransferFacts): MeasureCondition | null {
  const { territory, direction } = measure
  if (territory === null) return null
  const goes = direction === 'to' ? 'they went to' : direction === 'from' ? 'they came from' : 'they went to or came from'
  const condition = (state: ConditionState, because: string | null): MeasureCondition => ({ key: 'territory', state, if: `${goes} ${territory.words}`, because })
  const isHere = (country: string | null) => country !== null && territory.countries.includes(country)
  const sides = sidesOf(measure, facts)
  const here = sides.find(([, { country }]) => isHere(country))
  if (here !== undefined && territory.isWhole) return condition('met', `${named(here[1])}, the ${here[0]} side, is of ${here[1].country}`)
  if (here !== undefined || isHere(facts.placeCountry) || sides.some(([, { country }]) => country === null)) return condition('open', null)
  return condition('fails', sides.map(([which, side]) => `${named(side)}, the ${which} side, is of ${side.country}`).join('; '))
}

/** A side that is asked about, or the place, is in a country of its territory. */
export const pointsTo = (measure: Measure, facts: TransferFacts): boolean =>
  [facts.placeCountry, ...sidesOf(measure, facts).map(([, { country }]) => country)].some((country) => country !== null && measure.territory?.countries.includes(country) === true)

export function actorsCondition(measure: Measure, facts: TransferFacts): MeasureCondition {
  const { actors: { test, words }, territory, direction } = measure
  const sides = sidesOf(measure, facts)
  const asked = sides.filter(([, { country }]) => territory === null || country === null || territory.countries.includes(country))
  const whose = direction === 'both' ? 'a side' : `the ${sides[0]![0]} side`
  const condition = (state: ConditionState, because: string | null): MeasureCondition => ({ key: 'actors', state, if: `${whose} is covered: ${words}`, because })
  if (test === 'anyone') return condition('met', 'whoever is there is covered')
  if (test === 'words' || asked.length === 0) return condition('open', null)
  if (asked.every(([, { partyType }]) => partyType === 'state')) return condition('fails', asked.map(([, side]) => `${named(side)} is recorded as a State`).join('; '))
  const group = asked.find(([, { partyType }]) => partyType === 'armed-group')
  return test === 'non-governmental' && group !== undefined ? condition('met', `${named(group[1])} is recorded as an armed group`) : condition('open', null)
}

/** That an exception does not apply. One that was not in force then is met. */
export function exceptionCondition(measure: Measure, exception: Exception, at: number, { items, when }: TransferFacts): MeasureCondition {
  const condition = (state: ConditionState, because: string | null): MeasureCondition => ({ key: `exception-${at + 1}`, state, if: `its exception does not apply: ${exception.words}`, because })
  const time = heldTimeOf({ untilKind: 'fixed', status: 'in-force' }, termOfException(measure, exception), intervalOf(when))
  if (time === 'not') return condition('met', 'the exception was not in force then')
  if (exception.classes.length === 0 || items.length === 0) return condition('open', null)
  const of = items.map((item) => isOfClasses(item, exception.classes))
  if (of.every((each) => each === 'other')) return condition('met', items.map(({ name, itemClass }) => `${name} is of the class ${itemClass}`).join('; '))
  if (of.every((each) => each === 'yes') && time === 'throughout') return condition('fails', items.map(({ name, itemClass }) => `${name} is of the class ${itemClass}`).join('; '))
  return condition('open', null)
}
