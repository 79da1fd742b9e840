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
  { threshold: 0.7, found: 335, mistaken: 239 }, { threshold: 0.72, found: 334, mistaken: 171 }, { threshold: 0.74, found: 334, mistaken: 133 },
  { threshold: 0.76, found: 334, mistaken: 95 }, { threshold: 0.78, found: 334, mistaken: 71 }, { threshold: 0.8, found: 334, mistaken: 55 },
  { threshold: 0.82, found: 334, mistaken: 39 }, { threshold: 0.84, found: 332, mistaken: 29 }, { threshold: 0.86, found: 332, mistaken: 18 },
  { threshold: 0.88, found: 331, mistaken: 10 }, { threshold: 0.9, found: 329, mistaken: 7 }, { threshold: 0.92, found: 326, mistaken: 4 },
  { threshold: 0.94, found: 321, mistaken: 2 }, { threshold: 0.96, found: 312, mistaken: 1 }, { threshold: 0.98, found: 307, mistaken: 0 },
]

/** Of the thresholds that were measured the highest that is not above `threshold`: what it finds by mistake is not fewer. */
export const figureAt = (threshold: number): ThresholdFigure | null => thresholdFigures.findLast((each) => each.threshold <= threshold + 1e-9) ?? null
