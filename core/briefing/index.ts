/**
 * Briefing: findings put before an audience: one document from which all files are drawn, in four languages.
 * @module
 */
export { briefingAudiences, briefingForms, textOf, type Block, type BriefedPhotograph, type BriefedSentence, type BriefingAudience, type BriefingDocument, type BriefingForm, type ClaimMark, type LeftOut, type LeftOutReason, type Run, type Section, type Speech } from './document.ts'
export { compareSentences, type SentenceChange } from './compare.ts'
export { type FindingPart, type WordsChange } from './finding-words.ts'
export { type ChangeCause } from './change-cause.ts'
export { changesSinceSealed, type ChangeSinceSealed } from './since-sealed.ts'
export { type Figure } from './figures/figure.ts'
export { type Land } from './figures/map.ts'
export { briefingLanguages, dateSaid, dateStretches, directionOf, keptDates, type Stretch, isBriefingLanguage, type BriefingLanguage, type Direction } from './language.ts'
export { makeBriefing, type MadeBriefing } from './make-briefing.ts'
export { briefingProblem, mostFindings, problemsOf, type BriefingCode, type BriefingOrder, type BriefingProblem } from './order.ts'
export { hashGroups, squareText } from './parts/check-part.ts'
export { sentenceNatures, type NaturedSentence } from './sentence-nature.ts'
export { allRoom, type Room, type Surroundings } from './setting.ts'
export { isShown, shownWorld, type Reach } from './shown-world.ts'
export { speechOf, wordCount, wordsPerMinute } from './spoken.ts'
export { sentencesOf, standingOf, worldAt, type BriefingChange, type BriefingStanding } from './standing.ts'
export { originalLanguage, translatableWords, translationState, translatorOf, type TranslationState } from './translated.ts'
export { translationView, type TranslationView } from './translation-view.ts'
export { visibleText } from './visible-text.ts'
export { briefingWords, type BriefingWords } from './words.ts'
