/**
 * Dates: from EDTF text to the days on which something can have begun and ended, and from the order of events to
 * tighter days, or to the statements that contradict each other.
 *
 * A date is never one day unless somebody said the day. Formats and codes: spec/dates.md.
 * @module
 */
export * from './answer.ts'
export * from './bounds.ts'
export * as calendars from './calendars/index.ts'
export type { Calendar, Span } from './calendars/index.ts'
export * from './constraint.ts'
export { civil, day, dayOf, daysInMonth, formatDay, isCivilDate, isLeapYear, isoWeek, parseDay } from './day.ts'
export type { CivilDate, Day } from './day.ts'
export * from './edtf.ts'
export { onceWithinSteps, spend, withinSteps } from './effort.ts'
export { parseEdtf, type Parsed } from './edtf-parser.ts'
export * from './network.ts'
export { isRefusal, refusalCodes, type Refusal, type RefusalCode } from './refusal.ts'
export * from './window.ts'
