/**
 * Search measures: how long the search works, waits and rests.
 * @module
 */
/** In milliseconds, but for the last. */
export interface SearchMeasures {
  /** Work in one go on rows; a quarter of what an answer may wait. */
  readonly slice: number
  /** A question waits so long for an index that is being made before it is told to come again: small ones are made sooner. */
  readonly patience: number
  /** Without anything sealed, before what is held is written. */
  readonly quiet: number
  /** From one writing to the next. */
  readonly between: number
  /** Closing waits so long for the last writing. */
  readonly closing: number
  readonly tick: number
  /** Statements; the index of fewer is made sooner than read from the disk. */
  readonly keptFrom: number
}

export const usualMeasures: SearchMeasures = { slice: 5, patience: 1500, quiet: 15_000, between: 180_000, closing: 5000, tick: 1000, keptFrom: 5000 }
