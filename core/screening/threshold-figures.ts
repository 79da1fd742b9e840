/**
 * Threshold figures: what a threshold finds and what it finds by mistake, counted on a labelled set. Made by threshold-figures.long.test.ts, which fails when they
 * are no longer those of the code.
 *
 * Measured on: spellings of names of the consolidated list of the United Nations (`un_screening_positives_dev.csv`), each to be found as its own entry; and invented
 * persons who stand on no list (`screening_negatives_dev.csv`). Names alone, without dates or numbers, one list. Another list, other names or other
 * scripts have other figures.
 * @module
 */

export interface ThresholdFigure {
  readonly threshold: number
  /** Spellings of listed names that were found, of `figuresMeasured.spellings`. */
  readonly found: number
  /** Persons on no list who got a candidate, of `figuresMeasured.persons`. */
  readonly mistaken: number
}

/** EDTF: the day of the list, and the day on which it was counted. */
export const figuresMeasured = { list: 'un', listDate: '2026-02-27', counted: '2026-11-26', spellings: 338, persons: 15_000 } as const

export const thresholdFigures: readonly ThresholdFigure[] = [
  { threshold: 0.7, found: 335, mistaken: 237 }, { threshold: 0.72, found: 334, mistaken: 171 }, { threshold: 0.74, found: 334, mistaken: 129 },
  { threshold: 0.76, found: 334, mistaken: 94 }, { threshold: 0.78, found: 334, mistaken: 67 }, { threshold: 0.8, found: 334, mistaken: 50 },
  { threshold: 0.82, found: 333, mistaken: 38 }, { threshold: 0.84, found: 332, mistaken: 25 }, { threshold: 0.86, found: 332, mistaken: 12 },
  { threshold: 0.88, found: 331, mistaken: 9 }, { threshold: 0.9, found: 329, mistaken: 5 }, { threshold: 0.92, found: 326, mistaken: 2 },
  { threshold: 0.94, found: 319, mistaken: 2 }, { threshold: 0.96, found: 313, mistaken: 0 }, { threshold: 0.98, found: 285, mistaken: 0 },
]

/** Of the thresholds that were measured the highest that is not above `threshold`: what it finds by mistake is not fewer. */
export const figureAt = (threshold: number): ThresholdFigure | null => thresholdFigures.findLast((each) => each.threshold <= threshold + 1e-9) ?? null
