/**
 * Level: which of the three conformance levels of EDTF a date needs. A reader of level 1 can read what is of level 0 or 1.
 *
 * Source: Library of Congress, EDTF specification of 2019-02-04, "Level 0", "Level 1", "Level 2".
 * @module
 */
import { datePartsOf, partsOf, type DatePart, type Edtf, type Level } from './edtf.ts'
import { isNamedSeason } from './season.ts'

/** The lowest level that has all the forms used in the value. */
export function levelOf(value: Edtf): Level {
  if (value.kind === 'set') return 2
  const parts = datePartsOf(value)
  const level = Math.max(0, ...parts.map(levelOfDate)) as Level
  if (value.kind !== 'interval') return level
  const hasPattern = parts.flatMap(partsOf).some(({ digits }) => digits.includes('X'))
  if (hasPattern) return 2
  return parts.length === 2 ? level : Math.max(1, level) as Level // open and unknown ends are of level 1
}

function levelOfDate(date: DatePart): Level {
  const parts = partsOf(date)
  const isPartlyQualified = parts.some(({ before, after }, index) =>
    before !== null || (after !== null && index < parts.length - 1))
  if (isPartlyQualified) return 2
  const beyondLevel0 = parts.some(({ digits, after }) => after !== null || digits.startsWith('-'))
  switch (date.kind) {
    case 'numbered-year': return date.exponent === null && date.significant === null ? 1 : 2
    case 'season': return isNamedSeason(Number(date.season.digits)) && !date.year.digits.includes('X') ? 1 : 2
    case 'date': {
      const text = parts.map(({ digits }) => digits.replace('-', '')).join('-')
      if (!text.includes('X')) return beyondLevel0 ? 1 : 0
      return /^(\d\d[\dX]X|\d{4}-XX|\d{4}-XX-XX|\d{4}-\d\d-XX)$/.test(text) ? 1 : 2
    }
  }
}
