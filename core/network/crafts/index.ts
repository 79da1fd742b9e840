/**
 * Craft: vessels and aircraft by their numbers.
 * @module
 */
export { borneNames, type BetweenNames, type BorneName } from './borne-names.ts'
export { craftLines, craftRecord, type CraftLine, type CraftRecord, type CraftRole } from './craft-record.ts'
