/**
 * Compact degrees: coordinates whose degrees, minutes and seconds stand together: `480724N 0373236E`, `N4807.4 E03732.6`, `+480724+0373236/`.
 *
 * Aviation, sea charts and GPS receivers write so. An even number of digits begins with two of degrees, an odd one with three.
 *
 * Sources: ICAO Annex 15; ISO 6709:2022, annex H; NMEA 0183 (`4807.4012,N,03732.6021,E`).
 * @module
 */

/** An angle without its sign, in degrees; `unit`: of its last digit, in degrees. */
export interface CompactAngle { readonly value: number; readonly unit: number }

const number = String.raw`(\d{4,9})(?:[.,](\d{1,9}))?`
const side = '[NSEWСЮВЗ]'
const gap = String.raw`[\s,;/_|-]{0,3}`
const forms = [
  // 480724N 0373236E, and with signs or a comma between number and letter.
  String.raw`(?<![\d.])${number} ?,? ?${side}(?!\p{L})${gap}${number} ?,? ?${side}(?![\p{L}])`,
  String.raw`(?<![\d.])${number}${side}${number}${side}(?![\p{L}])`,
  String.raw`(?<!\p{L})${side} ?${number}${gap}${side} ?${number}(?!\d)`,
  String.raw`[-+−–]${number}[\s,;]?[-+−–]${number}(?!\d)`,
  // Without a letter only where the number of digits says which is which.
  String.raw`(?<![\d.,])(\d{6})(?:\.(\d{1,9}))?[\s,;/]{1,3}([01]\d{6})(?:\.(\d{1,9}))?(?!\d)`,
  String.raw`(?<![\d.,])([01]\d{6})(?:\.(\d{1,9}))?[\s,;/]{1,3}(\d{6})(?:\.(\d{1,9}))?(?!\d)`,
].map((source) => new RegExp(source, 'giu'))

/** Every pair, in the order in which it stands. `plain`: digits folded, each run of spaces one. */
export function compactPairsIn(plain: string): (readonly [CompactAngle, CompactAngle])[] {
  return forms.flatMap((form) => [...plain.matchAll(form)].flatMap(([, a, aPart, b, bPart]) => {
    const [first, second] = [angle(a!, aPart), angle(b!, bPart)]
    return first === null || second === null ? [] : [[first, second] as const]
  }))
}

/** Null: minutes or seconds of sixty and more. */
function angle(digits: string, part = ''): CompactAngle | null {
  const start = digits.length % 2 === 0 ? 2 : 3
  const [degrees, minutes, seconds, hundredths] = [digits.slice(0, start), digits.slice(start, start + 2), digits.slice(start + 2, start + 4), digits.slice(start + 4, start + 6)]
  const decimals = hundredths + part
  const last = (text: string) => Number(`${text}${decimals === '' ? '' : `.${decimals}`}`)
  if (Number(minutes) >= 60 || Number(seconds) >= 60) return null
  const unit = 10 ** -decimals.length / (seconds === '' ? 60 : 3600)
  return { value: seconds === '' ? Number(degrees) + last(minutes) / 60 : Number(degrees) + Number(minutes) / 60 + last(seconds) / 3600, unit }
}
