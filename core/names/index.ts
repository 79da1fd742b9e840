/**
 * Names: whether two names, in whatever script and spelling, can be of one party, with a score that orders and the reasons for it.
 *
 * A score is no judgement: that two parties are one is said by a person, as a statement.
 * @module
 */
export { bandOf, bands, type Band } from './band.ts'
export type { PairReason } from './alignment.ts'
export { compareNames, scoreNames, scoringOf, type AlignedPart, type NameComparison, type NameReason } from './compare-names.ts'
export { compareBirths, compareParties, evidenceOf, weighed, type BirthEvidence, type Evidence, type PartyComparison, type PartyFacts, type SetEvidence } from './compare-parties.ts'
export { Kept } from './kept.ts'
export { bareNumber, compareNumbers } from './number-register.ts'
export { longestName, prepareName, shownName, whyNoName, type NameKind, type PreparedName } from './prepared-name.ts'
export { respell, type TargetScript } from './respelling.ts'
export type { Reading } from './reading.ts'
export { skeletonOf, soundOf } from './sound.ts'
export { SoundRow } from './sound-row.ts'
export { cannotBeAlike, soundingOf, wordOf, type Role, type Sounding, type Word } from './word.ts'
export { mainScript, type Script } from './script.ts'
