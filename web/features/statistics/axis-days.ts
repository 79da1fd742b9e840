/**
 * Axis of days: some round numbers from 0 to the last day.
 * @module
 */
const units = [1, 2, 5, 7, 10, 14, 30, 60, 90, 182, 365, 730, 1825, 3650] as const

/** 0 and at most six more, the last not before `last`. */
export function axisDays(last: number): number[] {
  const unit = units.find((each) => each * 6 >= last) ?? Math.ceil(last / 6)
  return Array.from({ length: Math.max(1, Math.ceil(last / unit)) + 1 }, (_, at) => at * unit)
}
