/**
 * Marks: a transcription with its damaged places, and all its readings.
 *
 * A mark seldom has one meaning. What was seen is kept apart from what it is taken to mean; every marking system that
 * fits gives its reading with its source and with what speaks for and against it; people accept or reject.
 * @module
 */
export { decode, type Decoded } from './decode.ts'
export { decoderVersion, markingSystems, systemsOfVersion } from './systems.ts'
export { markingSystem, type Candidate, type Example, type MarkingSystem, type Sense } from './system.ts'
export { inFavour, against, type Argument, type CountryRole, type DateRole, type Reading, type ReadingKind, type Source } from './reading.ts'
export { borneText, type Borne } from './borne-text.ts'
export { codeTable, type CodeRow, type CodeTable } from './code-table.ts'
export { dayStretch, monthStretch, yearStretch, yearsEnding, type Stretch } from './possible-dates.ts'
export { twinIn, type Script } from './look-alikes.ts'
export { estimateMade, type MadeEstimate } from './made-estimate.ts'
export { distanceOf, relate, type Relation } from './relations.ts'
export { together, type Combination, type Conflict, type DatedReading, type Together } from './together.ts'
export { countryOf, nameOfCountry } from './named-countries.ts'
export { factsOf, type Context, type ContextFacts } from './context.ts'
export { expand, type Expansion } from './expand.ts'
export { containerDigit, imoDigit } from './check-digits.ts'
export { aircraftPrefixes } from './tables/aircraft-prefixes.ts'
export { digitOf, lookalikeDigit, spellingsOfDigit } from './glyphs.ts'
export {
  formatTranscription, longestTranscription, parseTranscription,
  type Cell, type ParsedTranscription, type TranscriptionCode, type TranscriptionProblem,
} from './transcription.ts'
