/**
 * Screening: lists as snapshots, an index over millions of names, and candidates with reasons.
 * @module
 */
export { largestList, type ListCode, type ListedName, type ListEntry, type ListRefusal, type NameQuality, type ParsedList, type ReadList } from './list-entry.ts'
export { NameIndex, type NameHit } from './name-index.ts'
export { readOfacList, type OfacFiles } from './ofac-list.ts'
export { ScreeningList, usualThreshold, type ScreeningHit } from './screening.ts'
export { readUnList } from './un-list.ts'
