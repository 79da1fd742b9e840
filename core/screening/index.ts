/**
 * Screening: lists as snapshots, an index over millions of names, and candidates with reasons.
 * @module
 */
export { candidateKey, candidatesFrom, candidatesOf, lowestThreshold, mostCandidates, rescreened, type Candidate, type Rescreened, type ScreenedRecord } from './case-screening.ts'
export { largestCollection, largestList, mostEntries, type ListCode, type ListedName, type ListEntry, type ListRefusal, type NameQuality, type ParsedList, type ReadList } from './list-entry.ts'
export { knownList, knownLists, type KnownList, type ListFormat } from './known-lists.ts'
export { comparableCountries, countryCode, countryCodes } from './countries.ts'
export { beginningOf, type Beginning } from './list-detection.ts'
export { ageOf, usualAgeLimits, type AgeLimits, type ListAge } from './list-age.ts'
export { differencesOf, inListOrder, withDifferences, type EntryChange, type EntryField, type ListDifferences } from './list-differences.ts'
export { NameIndex, type NameHit } from './name-index.ts'
export { listFilesInOrder, readList, type FileRefusal, type ListFile, type ListWanted, type ReadListFiles } from './read-list.ts'
export { formatListMapping, parseListMapping, type ListMapping, type ReadMapping } from './mapped-list.ts'
export { listEncodings, type ListEncoding } from './text-chunks.ts'
export { readOfacList, type OfacFiles } from './ofac-list.ts'
export { ScreeningList, usualThreshold, type ScreeningHit } from './screening.ts'
export { readUnList } from './un-list.ts'
export { candidateStates, changedFields, stateOf, standingOf, type CandidateState, type DecisionWord, type RecordFacts, type Reopening, type StandingDecision, type StatedDecision } from './standing.ts'
export { figureAt, figuresMeasured, thresholdFigures, type ThresholdFigure } from './threshold-figures.ts'
