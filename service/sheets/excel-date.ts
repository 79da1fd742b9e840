/**
 * Excel dates: the number that a cell keeps, as the day that it shows, in the date system of the workbook.
 *
 * In the system of 1900 the number 60 is 29 February 1900, a day that never was; numbers before it are one less than they seem. Both are kept as Excel shows them, and
 * what is no day is said to be none.
 *
 * Source: ECMA-376-1:2016 §18.17.4.1; number formats §18.8.30.
 * @module
 */

/** `YYYY-MM-DD`, with a time where there is one. `null`: no day. */
export function excelDate(serial: number, is1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial >= 2_958_466) return null
  const seconds = Math.round(serial * 86_400)
  const [whole, rest] = [Math.floor(seconds / 86_400), seconds % 86_400]
  if (!is1904 && (whole === 60 || whole === 0)) return null
  const days = is1904 ? whole - 24_107 : whole - (whole < 60 ? 25_568 : 25_569)
  const text = new Date(days * 86_400_000).toISOString().slice(0, 10)
  const two = (n: number) => String(n).padStart(2, '0')
  return rest === 0 ? text : `${text}T${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}`
}

/** Built-in formats that show a day, those of East Asian and Thai programs included. */
const builtIn = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])

/** Whether a number under this format is shown as a day. Times alone (`h:mm`) are not. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtIn.has(id)
  const plain = code.replaceAll(/"[^"]*"|\\.|_.|\*.|\[(?!h|m|s)[^\]]*\]/gi, '').split(';')[0]!
  return /[yd]/i.test(plain) || /m{3,}/i.test(plain) || /[aeg]{2,}/.test(plain)
}
