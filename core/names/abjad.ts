/**
 * Arabic and Hebrew as patterns of sound: consonants, with the long vowels as far as they are written.
 *
 * A pattern has small letters for what is certain, and capitals where one sign has several sounds: `W` is v, u or o; `Y` is i, e or y;
 * `A` is an a that may be silent, `E` any vowel or none (ʿayn, alef); `B` is b or v, `K` is k or h, `P` is p or f, `S` is s or sh.
 * word-likeness.ts holds what each of them may stand for. Short vowels are not written, so that in comparing them with an
 * alphabet a vowel more costs next to nothing.
 *
 * Sources: ISO 233-2:1993, ISO 259-2:1994, DIN 31635; letters of Persian and Urdu by ISO 233-3 and the Unicode charts.
 * @module
 */

const arabic = new Map(('ا A|أ A|إ A|آ A|ٱ A|ب b|ت t|ث t|ج j|ح h|خ h|د d|ذ d|ر r|ز z|س s|ش x|ص s|ض d|ط t|ظ z|ع E|غ g|ف f|ق k|ك k|ل l|م m|ن n|ه H|و W|ي Y|ى A|ة H|ؤ W|ئ Y|ء |'
  + 'پ p|چ q|ژ j|ک k|گ g|ی Y|ہ H|ھ H|ۀ H|ں n|ے Y|ٹ t|ڈ d|ڑ r|ۇ W|ۆ W|ێ Y|ڤ v|ڭ n|ە E').split('|').map((pair) => pair.split(' ') as [string, string]))
const hebrew = new Map('א A|ב B|ג g|ד d|ה H|ו W|ז z|ח h|ט t|י Y|כ K|ך K|ל l|מ m|ם m|נ n|ן n|ס s|ע E|פ P|ף P|צ c|ץ c|ק k|ר r|ש S|ת t'.split('|').map((pair) => pair.split(' ') as [string, string]))

/** Words of a text in Arabic letters; the article stands alone as `al`. Vowel signs and the stretching line are dropped. */
export function arabicWords(text: string): string[] {
  // Only vowel signs go: a hamza or madda that is composed stays with its letter.
  return text.normalize('NFC').replace(/\u0640|[\u{64b}-\u{65f}]|\u0670/gu, '').split(/[^\p{L}\p{N}]+/u).filter(Boolean).flatMap((word) => {
    // آل is the house of somebody, and as little told apart by as the article.
    if (word === 'آل') return ['al']
    const whole = (word.length > 3 && word.startsWith('ال') ? word.slice(2) : word)
    // ا with a hamza belongs to the name (إلياس), without it is the article.
    return whole !== word ? ['al', whole] : [word]
  })
}

export const arabicPattern = (word: string): string => pattern(word, arabic)
export const hebrewPattern = (word: string): string => pattern(word, hebrew)

function pattern(word: string, table: ReadonlyMap<string, string>): string {
  let sounds = ''
  for (const char of word) {
    const sound = table.get(char) ?? (/[a-z0-9]/.test(char) ? char : '')
    // A double sign sounds once.
    if (sound !== '' && !(sound === sounds.at(-1) && sound !== 'A')) sounds += sound
  }
  return sounds
}

const arabicOf: readonly (readonly [string, string])[] = [
  ['sh', 'ش'], ['kh', 'خ'], ['gh', 'غ'], ['th', 'ث'], ['dh', 'ذ'], ['ch', 'تش'], ['ou', 'و'], ['oo', 'و'], ['ee', 'ي'], ['ai', 'ي'], ['ay', 'ي'], ['aa', 'ا'],
  ...Object.entries({ b: 'ب', c: 'ك', d: 'د', f: 'ف', g: 'ج', h: 'ح', j: 'ج', k: 'ك', l: 'ل', m: 'م', n: 'ن', p: 'ب', q: 'ق', r: 'ر', s: 'س', t: 'ت', u: 'و', v: 'ف', w: 'و', x: 'كس', y: 'ي', z: 'ز', i: '', e: '', o: '', a: '' }),
]
const hebrewOf: readonly (readonly [string, string])[] = [
  ['sh', 'ש'], ['ch', 'ח'], ['kh', 'ח'], ['tz', 'צ'], ['ts', 'צ'], ['th', 'ת'], ['ph', 'פ'], ['oo', 'ו'], ['ee', 'י'],
  ...Object.entries({ b: 'ב', c: 'ק', d: 'ד', f: 'פ', g: 'ג', h: 'ה', j: 'ג', k: 'ק', l: 'ל', m: 'מ', n: 'נ', p: 'פ', q: 'ק', r: 'ר', s: 'ס', t: 'ט', v: 'ו', w: 'ו', x: 'קס', y: 'י', z: 'ז', i: 'י', o: 'ו', u: 'ו', a: '', e: '' }),
]

/** The consonants of a Latin word in Arabic letters: what to look for, not one sure spelling. */
export const arabicFromLatin = (word: string): string => spelled(word, arabicOf, 'ا')
export const hebrewFromLatin = (word: string): string => spelled(word, hebrewOf, 'א').replace(/[מנפצכ]$/, (last) => ({ מ: 'ם', נ: 'ן', פ: 'ף', צ: 'ץ', כ: 'ך' })[last]!)

function spelled(word: string, table: readonly (readonly [string, string])[], initial: string): string {
  let text = 'aeiou'.includes(word[0] ?? '-') ? initial : ''
  let last = ''
  for (let at = text === '' ? 0 : 1; at < word.length;) {
    const [from, to] = table.find(([latin]) => word.startsWith(latin, at)) ?? [word[at]!, '']
    if (!(from === last && from.length === 1)) text += to
    last = from
    at += from.length
  }
  return text
}
