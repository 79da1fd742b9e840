/**
 * Mark search: of millions of marks those that bear what is asked for, legibly or as far as damage leaves it open.
 * @module
 */
export { MarkIndex, type Grade, type IndexedMark, type MarkAnswer } from './mark-index.ts'
export { idSetOf } from './id-set.ts'
export type { MarkParts } from './kept-parts.ts'
export { parsePattern, type MarkPattern } from './mark-pattern.ts'
export { Symbols } from './symbols.ts'
export { aligned, type AlignedCell } from './aligned.ts'
export { around, type Around, type Sequence } from './around.ts'
