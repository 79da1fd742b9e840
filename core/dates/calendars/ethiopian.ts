/**
 * Ethiopian: twelve months of 30 days and one of 5, or 6 in a leap year; a year begins on 11 or 12 September.
 *
 * Rule: every fourth year has a leap day at its end, as in the Julian calendar; year 1 begins on 29 August 8 (Julian).
 * Source: Dershowitz and Reingold, Calendrical Calculations, chapter 4. Numerals: Unicode 15.0, 22.3, Ethiopic.
 * @module
 */
import { day, dayOf } from '../day.ts'
import { calendar } from './calendar.ts'

/** 29 August 8 (Julian) is 27 August 8 (Gregorian). */
const epoch = dayOf(8, 8, 27)

export const ethiopian = calendar({
  id: 'ethiopian', title: 'Ethiopian', years: [1, 2200],
  newYear: (n) => day(epoch + 365 * (n - 1) + Math.floor(n / 4)),
  monthLength: (n, month) => month <= 12 ? 30 : month === 13 ? (n % 4 === 3 ? 6 : 5) : 0,
})

const ones = [...'፩፪፫፬፭፮፯፰፱']
const tens = [...'፲፳፴፵፶፷፸፹፺']

/** Additive to 99, then in hundreds and ten thousands: ፲፰፻፺፭ is 18 × 100 + 95. `null`: no such numeral. Up to 99,999,999. */
export function ethiopicNumber(text: string): number | null {
  const parts = /^(?:([፩-፱፲-፺]*)(፼))?(?:([፩-፱፲-፺]*)(፻))?([፩-፱፲-፺]*)$/u.exec(text)
  if (parts === null || text === '') return null
  const [, upper = '', hasUpper, middle = '', hasMiddle, lower = ''] = parts
  const values = [upper, middle, lower].map(below100)
  const [a, b, c] = values
  if (a == null || b == null || c == null) return null
  return (hasUpper === undefined ? 0 : Math.max(a, 1) * 10_000) + (hasMiddle === undefined ? 0 : Math.max(b, 1) * 100) + c
}

/** One ten, then one unit, each at most once. */
function below100(text: string): number | null {
  const chars = [...text]
  const ten = tens.indexOf(chars[0] ?? '') + 1
  const rest = ten > 0 ? chars.slice(1) : chars
  const one = ones.indexOf(rest[0] ?? '') + 1
  return rest.length > 1 || (rest.length === 1 && one === 0) ? null : ten * 10 + one
}
