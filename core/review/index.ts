/**
 * Review: what each sentence of a finding rests on, which stages it passed and by whom, and what keeps it from being published.
 * @module
 */
export { confidentialIn, confidentialTold, type Told } from './confidential-told.ts'
export { builtInProcedure, procedureOf, standingProcedure, type ProcedureOf, type Requirement, type Stage } from './procedure-of.ts'
export { isOfSubject, publicationGate, type GateProblem, type GateProblemCode, type GoingOut, type PublicationGate } from './publication-gate.ts'
export type { FigureFlag } from './figures.ts'
export type { Missing } from './requirements.ts'
export { sentenceStates, type SentenceNature, type SentenceState } from './sentence-states.ts'
export type { SentenceFlag } from './sentence-flags.ts'
export type { SubjectFlag } from './claim-subject.ts'
export type { NamedNotHeard } from './named-of-finding.ts'
export type { OtherWords, WordsPlace } from './other-words.ts'
export { sentencesIn } from './sentences-in.ts'
export { aboutFindings, titleOverFindings } from './words-over-findings.ts'
export type { SentenceWaiver } from './waivers.ts'
export { stagesOf, wholeWaiver, type NotCounted, type NotCountedCode, type ReviewRecord, type StageState, type Stages, type StageStatus } from './stages.ts'
export { allowedWords, checkWording, type WordingCode, type WordingFlag } from './wording-check.ts'
export { strengthsIn, wordsOfStrength, type Strength, type WordLanguage } from './words-of-strength.ts'
