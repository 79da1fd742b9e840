/**
 * Marks: a transcription with its damaged places, and all its readings.
 *
 * A mark seldom has one meaning. What was seen is kept apart from what it is taken to mean; every marking system that
 * fits gives its reading with its source and with what speaks for and against it; people accept or reject.
 * @module
 */
export { decode, decoderVersion, type Decoded } from './decode.ts'
export { markingSystems } from './systems.ts'
export { markingSystem, type Candidate, type Example, type MarkingSystem, type Sense } from './system.ts'
export { inFavour, against, type Argument, type Reading, type ReadingKind, type Source } from './reading.ts'
export { factsOf, type Context, type ContextFacts } from './context.ts'
export { expand, type Expansion } from './expand.ts'
export { digitOf, lookalikeDigit, spellingsOfDigit } from './glyphs.ts'
export {
  formatTranscription, longestTranscription, parseTranscription,
  type Cell, type ParsedTranscription, type TranscriptionCode, type TranscriptionProblem,
} from './transcription.ts'
