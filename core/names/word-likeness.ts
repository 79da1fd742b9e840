/**
 * Word likeness: how alike two words of names sound, from 0 to 1, by what it costs to turn one into the other.
 *
 * Costs are in twentieths. A vowel for a vowel, or a consonant for one that scripts and ears confuse (k and g, t and d), costs
 * half a letter; two neighbours that changed places cost less than two letters. An abjad has no short vowels, so that there a
 * vowel more costs next to nothing. Commutative; 1 only for the same sound.
 * @module
 */

const one = 20
const substitution = new Uint8Array(128 * 128).fill(one)
const indel = new Uint8Array(128).fill(one)
const abjadIndel = new Uint8Array(128).fill(one)
const code = (char: string) => char.charCodeAt(0)

function pairsOf(groups: string, cost: number): void {
  for (const group of groups.split(' ')) {
    for (const a of group) for (const b of group) if (a !== b && substitution[code(a) * 128 + code(b)]! > cost) substitution[code(a) * 128 + code(b)] = cost
  }
}

for (let at = 0; at < 128; at++) substitution[at * 129] = 0
pairsOf('aeiou', 12)
pairsOf('eia ou ei oa', 9)
// Consonants that are confused between scripts, by ears, or by keyboards beside each other in sound.
pairsOf('kg gh kh kq td bp fv vb vp sz sc sx zj xq qj jg cq cz ij iv uv mn lr', 11)
for (const vowel of 'aeiou') { indel[code(vowel)] = 13; abjadIndel[code(vowel)] = 2 }
indel[code('h')] = 14
// Long vowels are written in an abjad: one that is missing there costs more than a short one.
abjadIndel[code('u')] = 4
abjadIndel[code('o')] = 4
abjadIndel[code('i')] = 3
const capital: Readonly<Record<string, readonly [free: string, near: string, indel: number]>> = {
  A: ['a', 'eiou', 3], E: ['aeiou', '', 1], W: ['vuo', 'afE', 8], Y: ['ie', 'ajE', 8], H: ['h', 'ae', 4], B: ['bv', 'p', one], K: ['kh', 'gq', one], P: ['pf', 'b', one], S: ['sx', 'zq', one],
}
for (const [char, [free, near, cost]] of Object.entries(capital)) {
  indel[code(char)] = abjadIndel[code(char)] = cost
  for (const [others, price] of [[free, 0], [near, 6]] as const) {
    for (const other of others) {
      substitution[code(char) * 128 + code(other)] = Math.min(price, substitution[code(char) * 128 + code(other)]!)
      substitution[code(other) * 128 + code(char)] = substitution[code(char) * 128 + code(other)]!
    }
  }
}
pairsOf('AEYW AH', 8)

const longest = 96
const [before, above, row] = [new Int32Array(longest + 1), new Int32Array(longest + 1), new Int32Array(longest + 1)]

/**
 * Twentieths of a letter that turn `a` into `b`; `most` or more as soon as it is sure. Of two longer than 96 letters the first 96 count.
 * `isAbjad`: one of the two, and only one, is a pattern of an abjad. O(|a|·|b|).
 */
export function soundCost(a: string, b: string, most: number, isAbjad: boolean): number {
  const [m, n] = [a.length < longest ? a.length : longest, b.length < longest ? b.length : longest]
  const gap = isAbjad ? abjadIndel : indel
  // So far from the diagonal no path stays below `most`: a letter too many costs 13 at least, but in an abjad next to nothing.
  const band = isAbjad ? longest : Math.floor(most / 13)
  if (Math.abs(m - n) > band) return most
  let [last, current, oldest] = [above, row, before]
  last[0] = 0
  const firstEnd = band < n ? band : n
  for (let j = 1; j <= firstEnd; j++) last[j] = last[j - 1]! + gap[b.charCodeAt(j - 1) & 127]!
  if (firstEnd < n) last[firstEnd + 1] = far
  let charBefore = 0
  for (let i = 1; i <= m; i++) {
    const charA = a.charCodeAt(i - 1) & 127
    const gapA = gap[charA]!
    const rowA = charA << 7
    const from = i > band ? i - band : 1
    const to = i + band < n ? i + band : n
    let left = from === 1 ? last[0]! + gapA : far
    current[from - 1] = left
    let least = left
    let charBefore2 = from > 1 ? b.charCodeAt(from - 2) & 127 : 0
    for (let j = from; j <= to; j++) {
      const charB = b.charCodeAt(j - 1) & 127
      let cost = last[j - 1]! + substitution[rowA | charB]!
      const withoutA = last[j]! + gapA
      if (withoutA < cost) cost = withoutA
      const withoutB = left + gap[charB]!
      if (withoutB < cost) cost = withoutB
      if (charA === charBefore2 && charB === charBefore && i > 1 && j > 1) {
        const swapped = oldest[j - 2]! + 16
        if (swapped < cost) cost = swapped
      }
      current[j] = left = cost
      if (cost < least) least = cost
      charBefore2 = charB
    }
    if (to < n) current[to + 1] = far
    if (least >= most) return least
    charBefore = charA
    const spare = oldest
    oldest = last
    last = current
    current = spare
  }
  return last[n]!
}

const far = 1_000_000

/** `abjads`: how many of the two are patterns of an abjad. `atLeast`: less alike than this is given as 0. */
export function soundLikeness(a: string, b: string, abjads: number, atLeast: number): number {
  if (a === b) return 1
  // A pattern has a letter for each consonant only, so that one of them is a larger part of the word.
  const isAbjad = abjads === 1
  const length = isAbjad ? Math.max(a.length, b.length * 0.8, 2.5) : Math.max(a.length, b.length) - (abjads === 2 ? 1 : 0)
  const most = (1 - atLeast) * length * one
  const cost = soundCost(a, b, most, isAbjad)
  return cost >= most ? 0 : 1 - cost / (length * one)
}

/** The same, of sounds of which each may be a pattern of an abjad. */
export const likenessOfSounds = (a: string, isAbjadA: boolean, b: string, isAbjadB: boolean, atLeast: number): number => soundLikeness(a, b, (isAbjadA ? 1 : 0) + (isAbjadB ? 1 : 0), atLeast)

/** Characters that differ, of scripts where each is a syllable or a word: one for another, added or left out counts one. */
export function characterLikeness(a: string, b: string): number {
  if (a === b) return 1
  const [from, to] = [[...a], [...b]]
  let last = to.map((_, at) => at).concat(to.length)
  for (const [i, char] of from.entries()) {
    const next = [i + 1]
    for (let j = 1; j <= to.length; j++) next.push(Math.min(last[j - 1]! + (char === to[j - 1] ? 0 : 1), last[j]! + 1, next[j - 1]! + 1))
    last = next
  }
  return 1 - last.at(-1)! / Math.max(from.length, to.length)
}
