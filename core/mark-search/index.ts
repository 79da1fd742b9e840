/**
 * Mark search: of millions of marks those that bear what is asked for, legibly or as far as damage leaves it open.
 * @module
 */
export { MarkIndex, type Grade, type IndexedMark, type MarkAnswer, type MarkHit } from './mark-index.ts'
export { hasId, idSetOf, type IdSet } from './id-set.ts'
export type { MarkParts, MarkPartsHead, PartsProblem } from './kept-parts.ts'
export { parsePattern, type MarkPattern, type ParsedPattern, type PatternPlace } from './mark-pattern.ts'
export { Symbols } from './symbols.ts'
export { aligned, type AlignedCell } from './aligned.ts'
export { around, sequenceOf, type Around, type NearMark, type Sequence } from './around.ts'
