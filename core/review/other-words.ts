/**
 * Other words: what a finding says beside its sentences: its title, caveats, the words of its claims, captions of its photographs, and its translations. Held to what its
 * claims bear, so that nothing is said there that could not be said in a sentence.
 *
 * A title may not say more than the strongest claim of what it says. Caveats and captions are no findings: they may not say that somebody made, used or handed over something
 * of which no claim speaks, unless they say that it is not shown. The words of a claim say what is claimed, and its status stands beside them: they are held to its parts.
 *
 * Decision: docs/decisions/0044-sentences-of-their-claims.md
 * @module
 */
import type { ClaimStatus } from '@proofmark/core/findings'
import type { AnyStatement, Statement, StatementId, World } from '@proofmark/core/statements'
import { checkParties, checkSubject, checkVerbs, topicsOfAll, type Bearing } from './claim-subject.ts'
import { checkDates, checkFigures } from './figures.ts'
import { givenBy } from './given.ts'
import type { outcomesOf } from './sentence-states.ts'
import { flagsOf, type SentenceFlag } from './sentence-flags.ts'
import { assertedIn, topicsOf } from './topics.ts'
import { saidOfWords, type SentenceWaiver } from './waivers.ts'
import { checkWording, clausesOf } from './wording-check.ts'
import { strengthsIn } from './words-of-strength.ts'

export type WordsPlace = 'title' | 'caveat' | 'claim' | 'caption' | 'translation'

export interface OtherWords {
  readonly place: WordsPlace
  /** The finding, photograph or translation in which they stand. */
  readonly statement: StatementId
  readonly text: string
  readonly flags: readonly SentenceFlag[]
  readonly waiver: SentenceWaiver | null
}

type Outcomes = ReturnType<typeof outcomesOf>

/** Those that are flagged. `photos`: those that go out with it. */
export function otherWords(world: World, finding: Statement<'finding'>, outcomes: Outcomes, photos: readonly AnyStatement[]): OtherWords[] {
  const { title, caveats, claims, sentences } = finding.fields
  const all = [...outcomes.values()]
  const of = (place: WordsPlace, statement: StatementId, text: string, flags: OtherWords['flags']): OtherWords[] => (flags.length === 0 ? [] : [{ place, statement, text, flags, waiver: saidOfWords(world, finding, text).waiver }])
  return [
    ...of('title', finding.id, title, titleFlags(world, title, all)),
    ...caveats.flatMap((text) => of('caveat', finding.id, text, asideFlags(world, text, all))),
    ...claims.flatMap(({ key, text }) => of('claim', finding.id, text, claimFlags(world, text, [outcomes.get(key)!]))),
    ...photos.flatMap((photo) => (photo.kind === 'photo' && photo.fields.caption !== null ? of('caption', photo.id, photo.fields.caption, asideFlags(world, photo.fields.caption, all)) : [])),
    ...world.referring(finding.id, 'translation').filter(({ fields }) => fields.of === finding.id).flatMap((translation) => (translation.fields.pieces ?? []).flatMap(({ source, text }) => {
      const bound = sentences.find((sentence) => sentence.text === source)?.claims.flatMap((key) => outcomes.get(key) ?? []) ?? []
      if (bound.length > 0) return of('translation', translation.id, text, flagsOf(world, text, bound))
      return source === title ? of('translation', translation.id, text, titleFlags(world, text, all)) : caveats.includes(source) ? of('translation', translation.id, text, asideFlags(world, text, all)) : []
    })),
  ]
}

const strongest = (of: readonly Bearing[]): ClaimStatus => (['established', 'possible', 'not-established'] as const).find((status) => of.some(({ outcome }) => outcome.status === status)) ?? 'contradicted'

/** What a title says and no claim bears. */
export function titleFlags(world: World, text: string, all: readonly Bearing[]): OtherWords['flags'] {
  const told = new Set(assertedIn(text).map(({ topic }) => topic))
  const ofIt = all.filter(({ claim }) => topicsOf(claim).some((topic) => told.has(topic)))
  const bearing = ofIt.length === 0 ? all : ofIt
  // A heading that asserts nothing needs no limit.
  const wording = checkWording(text, strongest(bearing), false).filter(({ code }) => told.size > 0 || code === 'certain-words' || code === 'firm-words')
  return [...wording, ...checkFigures(world, text, all), ...checkVerbs(text, topicsOfAll(world, all)), ...checkParties(world, text, givenBy(world, all), all)]
}

function asideFlags(world: World, text: string, all: readonly Bearing[]): OtherWords['flags'] {
  const certain = checkWording(text, 'established', false)
  // What somebody limits, denies or says in another's name is no fact of his own.
  const free = clausesOf(text).filter(({ clause }) => strengthsIn(clause, 'hedge', 'open', 'denied', 'said').length === 0)
  return [...certain, ...free.flatMap(({ clause, from }) => {
    const verbs = checkVerbs(clause, topicsOfAll(world, all))
    const strong = assertedIn(clause).length === 0 ? [] : checkParties(world, clause, givenBy(world, all), all)
    const dates = assertedIn(clause).length === 0 ? [] : checkDates(world, clause, all, true)
    return [...verbs, ...strong, ...dates].map((flag) => ({ ...flag, at: from + flag.at }))
  })]
}

const claimFlags = (world: World, text: string, own: readonly Bearing[]): OtherWords['flags'] =>
  [...checkWording(text, 'established', false), ...checkFigures(world, text, own), ...checkSubject(world, text, own).filter(({ code }) => code !== 'other-than-claim')]
