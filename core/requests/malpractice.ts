/**
 * The sentence on malpractice, as the desk, the board of the right of reply and the command line print it. The page of a chain and the letters say the
 * same in the language of their reader.
 * @module
 */

/** In our own words. */
export const malpracticeSentence = 'Being named in a chain of supply says that an item passed, or may have passed, through a party’s hands. Unless it is stated clearly, no wrongdoing by a maker, or by anyone at an earlier stage, is inferred from it.'

/** The practice that it follows, as published. */
export const malpracticeSource = {
  quotation: 'Unless clearly stated, there is no inference of malpractice on the part of manufacturers or parties located at earlier stages in the supply chain',
  publisher: 'Conflict Armament Research, iTrace, methodology, background',
  url: 'https://www.conflictarm.com/itrace/methodology/background/',
} as const
