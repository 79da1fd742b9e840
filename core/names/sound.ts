/**
 * Sound: one spelling for what several systems of romanisation write differently.
 *
 * Khodorkovsky, Chodorkowski and Hodorkovskij differ in how an ear for English, German or Croatian wrote one sound. The sound
 * of a word has letters of its own: x for sh, q for ch, c for ts, h for kh; i for y and j after a vowel, u for ou and oo, v for w; no double letters.
 * What still differs is weighed letter by letter (word-likeness.ts).
 * @module
 */

const isVowel = (char: string | undefined) => char !== undefined && 'aeiouy'.includes(char)

/** Longest first at each place. `null` in the table: letters of their own. */
const groups: readonly (readonly [string, string])[] = [
  ['shch', 'x'], ['tsch', 'q'], ['sch', 'x'], ['tch', 'q'], ['dzh', 'j'], ['tzs', 'c'], ['sh', 'x'], ['ch', 'q'], ['kh', 'h'], ['zh', 'j'], ['gh', 'g'], ['ph', 'f'], ['th', 't'], ['dh', 'd'], ['bh', 'b'], ['rh', 'r'],
  ['dj', 'j'], ['ts', 'c'], ['tz', 'c'], ['cz', 'q'], ['ck', 'k'], ['sz', 's'], ['qu', 'k'], ['ou', 'u'], ['oo', 'u'], ['ee', 'i'], ['ie', 'i'], ['ei', 'i'], ['ey', 'i'], ['ej', 'i'], ['iy', 'i'], ['ij', 'i'], ['yi', 'i'], ['yy', 'i'], ['ye', 'e'], ['je', 'e'], ['ae', 'e'], ['oe', 'o'], ['ue', 'u'],
]
/** By the code of their first letter. */
const groupsBy: (readonly (readonly [string, string])[] | undefined)[] = Array.from({ length: 128 }, () => undefined)
for (const group of groups) groupsBy[group[0].charCodeAt(0)] = [...(groupsBy[group[0].charCodeAt(0)] ?? []), group]
const single: Readonly<Record<string, string>> = { y: 'i', w: 'v', q: 'k', x: 'ks' }

/** Of a word in small Latin letters; digits stay. `soundOf('khodorkovskij')` is `soundOf('hodorkovsky')`. */
export function soundOf(word: string): string {
  let [sound, last] = ['', '']
  for (let at = 0; at < word.length;) {
    const char = word[at]!
    let next = 1
    let said = char
    const ofChar = groupsBy[word.charCodeAt(at)]
    if (ofChar !== undefined) {
      for (let group = 0; group < ofChar.length; group++) {
        const [letters, one] = ofChar[group]!
        if (word[at + 1] !== letters[1] || !word.startsWith(letters, at)) continue
        // Ahmet, Mohamed: an e before a vowel belongs to the next syllable only where a consonant opened it (ye at the beginning).
        next = letters.length
        said = one
        break
      }
    }
    if (next === 1) {
      if (char === 'c') said = 'eiy'.includes(word[at + 1] ?? '-') ? 's' : 'k'
      else if (char === 'j') said = isVowel(word[at - 1]) && !isVowel(word[at + 1]) ? 'i' : 'j'
      // An h that ends a word after a vowel, or stands before a consonant, is often not written.
      else if (char === 'h') said = at === word.length - 1 && isVowel(word[at - 1]) ? '' : 'h'
      else if (char === 'y' || char === 'w' || char === 'q' || char === 'x') said = single[char]!
    }
    for (let each = 0; each < said.length; each++) {
      if (said[each] === last) continue
      last = said[each]!
      sound += last
    }
    at += next
  }
  return sound
}

/** Consonants alone, with the classes that scripts confuse made one: what is left of a word in an abjad, and a key for looking it up. */
export function skeletonOf(sound: string): string {
  let skeleton = ''
  for (const char of sound) {
    const kept = classOf[char] ?? ''
    if (kept !== '' && kept !== skeleton.at(-1)) skeleton += kept
  }
  return skeleton
}

const classOf: Readonly<Record<string, string>> = {
  b: 'b', p: 'b', f: 'f', v: 'f', d: 'd', t: 'd', g: 'k', k: 'k', h: 'h', j: 's', q: 's', x: 's', s: 's', z: 's', c: 's', l: 'l', m: 'm', n: 'n', r: 'r',
  B: 'b', K: 'k', P: 'f', S: 's', H: 'h',
}
