/**
 * Findings: claims computed from statements, what they rest on, and the views that screens and commands show.
 * @module
 */
export * from './views.ts'
export { outcomeOf, rulesVersion, type Outcome } from './claim-outcome.ts'
export { relevantTo } from './relevant.ts'
export { supportOf, type Support } from './support.ts'
export { caseView } from './case-view.ts'
export { findingView, mostSteps, weighedFinding, type WeighedFinding } from './finding-view.ts'
export { findingRecord, findingFormat } from './finding-record.ts'
export { packagedWorld, recomputed, recomputeFinding, type Recomputed } from './recompute.ts'
export { itemView, decoderContext } from './item-view.ts'
export { statementView, linkTo, positionView } from './statement-view.ts'
export { boundsView } from './bounds-view.ts'
export { titleOf, partyName } from './titles.ts'
export { daysText } from './wording.ts'
export { caseRecords, factsBefore, recordFacts, statedDecisions, type CaseRecord } from './screened-records.ts'
export { screeningView, type CandidateView, type DecisionView, type KeptLists, type ScreeningView } from './screening-view.ts'
export { caseComponents, comparedComponents, componentRules, partReadings, weaponComponents, type ComparedView, type ComponentsView, type PartReading, type PartView, type WeaponSummary } from './components-view.ts'
export { datedPart, youngestOf, type DatedPart, type Youngest } from './part-dates.ts'
export { comparisonTable, countTable, leastText, partTable, several } from './component-table.ts'
