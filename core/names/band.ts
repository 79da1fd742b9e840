/**
 * Band of a score: what a reader may do with it. A number alone is read as more exact than it is.
 * @module
 */

export type Band = 'STRONG' | 'PROBABLE' | 'POSSIBLE' | 'WEAK'

/** From which score each band begins. `PROBABLE` begins at the threshold by which the figures of the project are measured. */
export const bands: readonly (readonly [Band, number])[] = [['STRONG', 0.94], ['PROBABLE', 0.7], ['POSSIBLE', 0.5], ['WEAK', 0]]

export const bandOf = (score: number): Band => bands.find(([, from]) => score >= from)?.[0] ?? 'WEAK'
