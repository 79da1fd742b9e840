/**
 * Chinese numerals: whole numbers to 999, as years are written with them.
 *
 * Two ways of writing are in use: by place (一一三) and by value (一百一十三). A text that is neither is no number.
 * @module
 */

const digits: Readonly<Record<string, number>> = {
  〇: 0, '○': 0, 零: 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
}

/** 元 is the first year of an era. `null`: no number in one of the two ways. */
export function parseChineseNumeral(text: string): number | null {
  if (text === '元') return 1
  if (/^[〇○零一二三四五六七八九]{1,3}$/u.test(text)) return Number([...text].map((char) => digits[char]).join(''))
  // Hundreds, then 零 where the tens are none, then tens (一 may be left out below 100), then ones.
  const found = /^(?:(?<h>[一二三四五六七八九])百)?(?<zero>零)?(?:(?<t>[一二三四五六七八九])?(?<ten>十))?(?<o>[一二三四五六七八九])?$/u.exec(text)?.groups
  if (found === undefined || text === '') return null
  const { h, zero, t, ten, o } = found
  if (zero !== undefined && (h === undefined || ten !== undefined || o === undefined)) return null
  if (h !== undefined && ten === undefined && zero === undefined && o !== undefined) return null
  return 100 * valueOf(h) + (ten === undefined ? 0 : 10 * (t === undefined ? 1 : valueOf(t))) + valueOf(o)
}

const valueOf = (char: string | undefined): number => char === undefined ? 0 : digits[char] ?? 0
