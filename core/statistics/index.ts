/**
 * Statistics: figures that say what they count, on which base, from which sample, and where they are cut off.
 * @module
 */
export { cellSentences, figureNames, figureSentences, groupNames, noteSentences, reasonSentences, unitSentences } from './figure-names.ts'
export type { CellName, FigureName, GroupName, NoteName, ReasonName, UnitName } from './figure-names.ts'
export { figureId, noteText, type Base, type Content, type Counts, type Figure, type LeftOut, type Note, type Notes, type SurvivalPair } from './figure.ts'
export type { Distribution, Quantiles, TimeClass } from './distribution.ts'
export { figureTable } from './figure-table.ts'
export type { End, Matrix, MatrixCell } from './matrix.ts'
export { statistics, type Statistics } from './statistics.ts'
export { atRiskOn, survival, type Median, type Survival, type SurvivalStep, type Wait } from './survival.ts'
