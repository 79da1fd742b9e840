/**
 * Claim subject: whether a sentence speaks of what its claims speak of. What it must share is computed from the parts of the claims: names of items and parties, texts of marks,
 * places, figures and days, and words of what they say happened.
 *
 * A list of words understands nothing: a sentence that shares a name with its claim and says something else by words that stand in no list is not found. What is found is
 * shown with what was expected, and a reviewer may let it pass by name.
 *
 * Decision: docs/decisions/0044-sentences-of-their-claims.md
 * @module
 */
import { countryIn, sentenceLanguages, type Outcome } from '@proofmark/core/findings'
import { referencesOf, type AnyStatement, type Claim, type World } from '@proofmark/core/statements'
import { currentOf, givenBy, idsIn, inDays, leaves, numbersIn, westernDigits, type Given } from './given.ts'
import { partiesNamedIn } from './named-parties.ts'
import { isSamePerson } from './persons.ts'
import { assertedIn, topicsOf, touchesAny, type Topic } from './topics.ts'
import { withoutQuotations } from './wording-check.ts'
import { strengthsIn } from './words-of-strength.ts'

export interface SubjectFlag {
  readonly code:
    | 'other-than-claim' // it shares no name, mark, figure or subject with any of its claims
    | 'verb-of-no-claim' // it says that something happened of which none of them speaks
    | 'party-of-no-claim' // it names a party of which neither they nor what bears on them speak
  readonly words: string
  readonly at: number
  /** What was expected: names, marks and figures of the claims. */
  readonly given: readonly string[]
}
export interface Bearing { readonly claim: Claim; readonly outcome: Outcome }

export function checkSubject(world: World, text: string, bearing: readonly Bearing[]): SubjectFlag[] {
  const given = givenBy(world, bearing)
  const parts = partsOf(world, bearing.map(({ claim }) => claim))
  const flags: SubjectFlag[] = [...checkVerbs(text, topicsOfAll(world, bearing)), ...checkParties(world, text, given, bearing)]
  return isOfSubject(text, parts, given, bearing) ? flags : [{ code: 'other-than-claim', words: '', at: 0, given: expected(parts) }, ...flags]
}

/** Whether it shares a name, mark, place, figure, day or subject with them. */
export function isOfSubject(text: string, parts: Parts, given: Given, bearing: readonly Bearing[]): boolean {
  const words = wordsIn(text)
  if (words.some((word) => parts.words.has(stemOf(word)))) return true
  const folded = text.toLowerCase()
  if (parts.phrases.some((phrase) => folded.includes(phrase))) return true
  if (numbersIn(text).some((number) => given.own.has(number))) return true
  // A number of days is of a claim on days, whichever it is: whether it is the right one is told as a figure.
  if (bearing.some(({ claim }) => claim.type === 'production-to-use') && westernDigits(text).match(inDays) !== null) return true
  return touchesAny(text, new Set(bearing.flatMap(({ claim }) => topicsOf(claim))))
}

/** Verbs of what none of the claims speaks of; quoted words are somebody else's, and what somebody is said to say is his. */
export function checkVerbs(text: string, allowed: ReadonlySet<Topic>): SubjectFlag[] {
  const own = withoutQuotations(text)
  if (allowed.has('said') && strengthsIn(own, 'said').length > 0) return []
  const found = assertedIn(own).filter(({ topic }) => !allowed.has(topic))
  return found.filter(({ topic }, at) => found.findIndex((other) => other.topic === topic) === at).map(({ words, at }) => ({ code: 'verb-of-no-claim' as const, words, at, given: [...allowed] }))
}

export function topicsOfAll(world: World, bearing: readonly Bearing[]): ReadonlySet<Topic> {
  const found = new Set(bearing.flatMap(({ claim }) => topicsOf(claim)))
  // A count is of what its words say.
  for (const { claim } of bearing) {
    if (claim.type !== 'counted') continue
    const { unit, qualifier: _qualifier, note } = (world.get(claim.quantity, 'quantity')?.fields ?? {}) as { unit?: string | null; qualifier?: string; note?: string | null }
    for (const { topic } of assertedIn([unit, note].filter((each) => typeof each === 'string').join(' '))) found.add(topic)
  }
  return found
}

/** Parties that the text names and of which neither the claims nor what bears on them speak. A state may stand for the country that they name. */
export function checkParties(world: World, text: string, given: Given, bearing: readonly Bearing[]): SubjectFlag[] {
  const is = isSamePerson(world)
  const countries = new Set(bearing.flatMap(({ claim }) => leaves(claim)).filter((leaf) => typeof leaf === 'string' && /^[A-Z]{2}$/.test(leaf)))
  return partiesNamedIn(world, text).flatMap(({ parties, words, at }): SubjectFlag[] => {
    const isKnown = parties.some((party) => {
      const found = world.get(party, 'party')
      return [...given.statements].some((id) => is(id, party)) || (found?.fields.partyType === 'state' && (found.fields.jurisdiction === null || countries.has(found.fields.jurisdiction) || given.countries.has(found.fields.jurisdiction)))
    })
    return isKnown ? [] : [{ code: 'party-of-no-claim', words, at, given: [] }]
  })
}

export interface Parts { readonly words: ReadonlySet<string>; /** Texts of marks and other names that are no words. */ readonly phrases: readonly string[]; readonly names: readonly string[] }

/** What claims are about, from what they name and what that names. */
export function partsOf(world: World, claims: readonly Claim[]): Parts {
  const names: string[] = []
  const ids = new Set(claims.flatMap((claim) => idsIn(claim)))
  const near = [...ids].flatMap((id) => { const statement = currentOf(world, id); return statement === undefined ? [] : referencesOf(statement.kind, statement.fields).map(({ value }) => value) })
  for (const id of new Set([...ids, ...near])) names.push(...namesOf(currentOf(world, id)))
  for (const claim of claims) for (const leaf of leaves(claim)) {
    if (typeof leaf !== 'string' || /^[0-9a-f]{32}$/.test(leaf) || leaf === claim.type) continue
    names.push(...(/^[A-Z]{2}$/.test(leaf) ? sentenceLanguages.map((language) => countryIn(leaf, language)) : [leaf]))
  }
  return { words: new Set(names.flatMap(wordsIn).map(stemOf)), phrases: claims.flatMap((claim) => (claim.type === 'bears-mark' ? [claim.mark.toLowerCase()] : [])), names }
}

function namesOf(statement: AnyStatement | undefined): string[] {
  const texts = (...all: readonly (string | null | undefined)[]) => all.filter((each) => typeof each === 'string')
  switch (statement?.kind) {
    case 'item': return texts(statement.fields.description, statement.fields.itemClass, statement.fields.quantity?.unit)
    case 'party': return texts(...(statement.fields.names ?? []).map(({ text }) => text), statement.fields.partyType, ...(statement.fields.roles ?? []))
    case 'transfer': return texts(statement.fields.fromText, statement.fields.toText, statement.fields.transferKind)
    case 'quantity': return texts(statement.fields.unit, statement.fields.note)
    case 'position': return texts(statement.fields.wording, statement.fields.partyText, statement.fields.speakerText, statement.fields.forum)
    case 'use': case 'recovery': return texts(statement.kind === 'use' ? statement.fields.what : null, statement.fields.place?.text, ...(statement.fields.place?.country == null ? [] : sentenceLanguages.map((language) => countryIn(statement.fields.place!.country!, language))))
    case 'craft': return texts(statement.fields.model, ...(statement.fields.names ?? []).map(({ text }) => text))
    case 'document': return texts(statement.fields.title, statement.fields.publisher)
    case 'photo': return texts(statement.fields.caption)
    default: return []
  }
}

const expected = ({ names }: Parts): string[] => [...new Set(names)].filter((name) => name.length <= 60).slice(0, 8)

/** Words of four letters and more; shorter ones are mostly articles and prepositions, whatever the language. */
const wordsIn = (text: string): string[] => (text.toLowerCase().match(/[\p{L}\p{M}][\p{L}\p{M}\p{N}'-]{3,}/gu) ?? []).filter((word) => !stopWords.has(word))
const stopWords = new Set('this that these those with from were been have their there them they then than into upon over under after before between which what when where while also only such some more most least each other same both about according avec dans pour leur leurs cette elle elles sont mais plus moins entre après avant selon comme from'.split(' '))
/** Singular and plural, cases and most endings: what two words of one stem begin with. */
const stemOf = (word: string): string => word.slice(0, Math.max(4, word.length - 2))
