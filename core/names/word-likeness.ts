/**
 * Word likeness: how alike two words of names sound, from 0 to 1, by what it costs to turn one into the other.
 *
 * Costs are in twentieths. A vowel for a vowel, or a consonant for one that scripts and ears confuse (k and g, t and d), costs
 * half a letter; two neighbours that changed places cost less than two letters. An abjad has no short vowels, so that there a
 * vowel more costs next to nothing. Commutative; 1 only for the same sound.
 * @module
 */

/** What a letter costs that is another one or is missing, unless it is told below. */
export const wholeLetter = 20
const substitution = new Uint8Array(128 * 128).fill(wholeLetter)
const indel = new Uint8Array(128).fill(wholeLetter)
const abjadIndel = new Uint8Array(128).fill(wholeLetter)
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
  A: ['a', 'eiou', 3], E: ['aeiou', '', 1], W: ['vuo', 'afE', 8], Y: ['ie', 'ajE', 8], H: ['h', 'ae', 4], B: ['bv', 'p', wholeLetter], K: ['kh', 'gq', wholeLetter], P: ['pf', 'b', wholeLetter], S: ['sx', 'zq', wholeLetter],
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

/**
 * Least cost of letters: what a letter costs at least that the other sound has not, where that has one it is confused with (`near`), and where not.
 * 26 bits a set of letters, in two halves of 13.
 */
const half = 1 << 13
const [nearLow, nearHigh, farLow, farHigh] = [new Uint8Array(half), new Uint8Array(half), new Uint8Array(half), new Uint8Array(half)]
const nearTo = new Uint32Array(26)
/** A sound with anything but small letters: nothing is said of it by its letters. */
const otherSign = 1 << 26

for (let a = 0; a < 26; a++) {
  const row = (97 + a) * 128
  let least = wholeLetter
  for (let b = 0; b < 26; b++) {
    const cost = substitution[row + 97 + b]!
    if (a === b || cost < wholeLetter) nearTo[a]! |= 1 << b
    if (a !== b && cost < least) least = cost
  }
  const [near, far, bit] = a < 13 ? [nearLow, farLow, a] : [nearHigh, farHigh, a - 13]
  const gap = indel[97 + a]!
  for (let set = 1 << bit; set < half; set++) {
    if ((set >> bit & 1) === 0) continue
    near[set] = Math.min(255, near[set]! + Math.min(least, gap))
    far[set] = Math.min(255, far[set]! + gap)
  }
}

/** Which letters a sound has, as a set of bits; of a long one those that are compared. */
export function lettersOf(sound: string): number {
  let letters = 0
  for (let at = 0; at < sound.length && at < longest; at++) {
    const letter = sound.charCodeAt(at) - 97
    letters |= letter >= 0 && letter < 26 ? 1 << letter : otherSign
  }
  return letters
}

/** Those letters and all that are confused with one of them. */
export function nearLetters(letters: number): number {
  let near = 0
  for (let letter = 0; letter < 26; letter++) if ((letters >> letter & 1) === 1) near |= nearTo[letter]!
  return near
}

/** What `soundCost` of two sounds that are no patterns is at least, by their letters alone: each letter that the other has not is changed or left out. */
export function leastSoundCost(a: number, nearA: number, b: number, nearB: number): number {
  if (((a | b) & otherSign) !== 0) return 0
  const [onlyA, onlyB] = [a & ~b, b & ~a]
  const costA = nearLow[onlyA & nearB & half - 1]! + nearHigh[(onlyA & nearB) >> 13]! + farLow[onlyA & ~nearB & half - 1]! + farHigh[(onlyA & ~nearB) >> 13]!
  const costB = nearLow[onlyB & nearA & half - 1]! + nearHigh[(onlyB & nearA) >> 13]! + farLow[onlyB & ~nearA & half - 1]! + farHigh[(onlyB & ~nearA) >> 13]!
  return costA > costB ? costA : costB
}

/** Letters of a sound that are compared. */
export const longest = 96
const [before, above, row] = [new Int32Array(longest + 1), new Int32Array(longest + 1), new Int32Array(longest + 1)]

const [codesA, codesB] = [new Uint8Array(longest), new Uint8Array(longest)]

/** Its codes into `codes`; whether a capital is among them, which is a sign of a pattern. */
export function readCodes(text: string, length: number, codes: Uint8Array): boolean {
  let isPattern = false
  for (let at = 0; at < length; at++) {
    const sign = text.charCodeAt(at) & 127
    codes[at] = sign
    if (sign >= 64 && sign < 96) isPattern = true
  }
  return isPattern
}

/**
 * Twentieths of a letter that turn `a` into `b`; `most` or more as soon as it is sure. Of two longer than 96 letters the first 96 count.
 * `isAbjad`: one of the two, and only one, is a pattern of an abjad. O(|a|·|b|).
 */
export function soundCost(a: string, b: string, most: number, isAbjad: boolean): number {
  const [m, n] = [a.length < longest ? a.length : longest, b.length < longest ? b.length : longest]
  if (Math.abs(m - n) > bandOf(most, isAbjad)) return most
  const isPatternA = readCodes(a, m, codesA)
  return costOfCodes(codesA, m, codesB, 0, n, readCodes(b, n, codesB) || isPatternA, most, isAbjad)
}

/** So far from the diagonal no path stays below `most`: a letter too many costs 13 at least, but in an abjad next to nothing. */
const bandOf = (most: number, isAbjad: boolean) => (isAbjad ? longest : Math.floor(most / 13))

/** The same of sounds whose codes were read: the first `m` of one, and `n` of the other from `from` on; `isPattern`: one of them is a pattern. */
export function costOfCodes(one: Uint8Array, m: number, codes: Uint8Array, from: number, n: number, isPattern: boolean, most: number, isAbjad: boolean): number {
  const gap = isAbjad ? abjadIndel : indel
  const band = bandOf(most, isAbjad)
  if (Math.abs(m - n) > band) return most
  // Between two words of letters what was left out on one side is left out on the other before the end, so that half of it is room enough.
  const slack = (band - Math.abs(m - n)) >> 1
  if (isPattern || isAbjad) return walk(one, m, codes, from, n, most, gap, band, band, true)
  isDoubtful = false
  const cost = walk(one, m, codes, from, n, most, gap, (m > n ? m - n : 0) + slack, (n > m ? n - m : 0) + slack, false)
  return isDoubtful && cost < most ? walk(one, m, codes, from, n, most, gap, band, band, true) : cost
}

/** Whether a change of places stepped over a row that had nothing below `most`: a wider band may have it otherwise. */
let isDoubtful = false

/** Of `one` and of `codes` from `start` on: from `below` the diagonal to `beyond` it. `isStrict`: a row that has nothing below `most` is the end, else two. */
function walk(one: Uint8Array, m: number, codes: Uint8Array, start: number, n: number, most: number, gap: Uint8Array, below: number, beyond: number, isStrict: boolean): number {
  let [last, current, oldest] = [above, row, before]
  let isOver = false
  last[0] = 0
  const firstEnd = beyond < n ? beyond : n
  for (let j = 1; j <= firstEnd; j++) last[j] = last[j - 1]! + gap[codes[start + j - 1]!]!
  if (firstEnd < n) last[firstEnd + 1] = far
  let charBefore = 0
  for (let i = 1; i <= m; i++) {
    const charA = one[i - 1]!
    const gapA = gap[charA]!
    const rowA = charA << 7
    const from = i > below ? i - below : 1
    const to = i + beyond < n ? i + beyond : n
    let left = from === 1 ? last[0]! + gapA : far
    current[from - 1] = left
    let least = left
    let charBefore2 = from > 1 ? codes[start + from - 2]! : 0
    let diagonal = last[from - 1]!
    for (let j = from; j <= to; j++) {
      const charB = codes[start + j - 1]!
      let cost = diagonal + substitution[rowA | charB]!
      diagonal = last[j]!
      const withoutA = diagonal + gapA
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
    if (least >= most) {
      if (isStrict || isOver) return least
      isOver = isDoubtful = true
    } else isOver = false
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
  const length = lengthOf(a.length, b.length, abjads)
  const most = (1 - atLeast) * length * wholeLetter
  const cost = soundCost(a, b, most, abjads === 1)
  return cost >= most ? 0 : 1 - cost / (length * wholeLetter)
}

/** What a cost is a part of. A pattern has a letter for each consonant only, so that one of them is a larger part of the word. */
export const lengthOf = (a: number, b: number, abjads: number): number => (abjads === 1 ? Math.max(a, b * 0.8, 2.5) : Math.max(a, b) - (abjads === 2 ? 1 : 0))

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
