/**
 * Numbers in names: digits, words and Roman numerals as one value. Factory 12 is not Factory 21, and Brigade Forty-Four is Brigade 44.
 * @module
 */

const units = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const ordinals = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(' ')
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

const values = new Map<string, number>()
for (const [value, word] of units.entries()) values.set(word, value)
for (const [value, word] of ordinals.entries()) values.set(word, value)
for (const [at, word] of tens.entries()) values.set(word, 20 + at * 10).set(word.replace(/y$/, 'ieth'), 20 + at * 10)
values.set('fourty', 40).set('hundred', 100).set('pervyy', 1).set('pervyi', 1).set('vtoroy', 2).set('tretiy', 3)

/** `44`, `44th`, `1st`, `forty`, `first`; null for any other word. */
export function numberOf(word: string): number | null {
  const digits = /^(\d{1,15})(?:st|nd|rd|th|y|ya|i|e)?$/.exec(word)
  if (digits !== null) return Number(digits[1])
  return values.get(word) ?? null
}

/** Tens that a unit follows: forty four, forty 4. */
export const isTens = (value: number) => value >= 20 && value <= 90 && value % 10 === 0

/** Roman numerals up to 39, as they number funds, ships and kings. */
export function romanOf(word: string): number | null {
  const match = /^(x{0,3})(ix|iv|v?i{0,3})$/.exec(word)
  if (match === null || word === '') return null
  const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'].indexOf(match[2]!)
  return match[1]!.length * 10 + ones
}
