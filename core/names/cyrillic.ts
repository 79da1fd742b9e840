/**
 * Cyrillic in Latin letters and back, for names of Russian, Ukrainian, Belarusian, Bulgarian, Serbian and Kazakh spelling.
 *
 * One broad table: what the national systems spell differently (Щ: shch, sht, šč; Й: i, y, j) is evened out again by the
 * sound of a word (sound.ts). Г is given as g; Ukrainian and Belarusian г sounds h, which a second reading says.
 *
 * Sources: BGN/PCGN 1947 (Russian), Cabinet of Ministers of Ukraine resolution 55 of 27 January 2010, ICAO Doc 9303 part 3.
 * @module
 */

const table = [
  'а a|б b|в v|г g|д d|е e|ё e|ж zh|з z|и i|й y|к k|л l|м m|н n|о o|п p|р r|с s|т t|у u|ф f|х kh|ц ts|ч ch|ш sh|щ shch|ъ |ы y|ь |э e|ю yu|я ya',
  'ґ g|є ye|і i|ї yi|ў w|ѓ g|ѕ dz|ј j|љ lj|њ nj|ћ c|ќ k|џ dz|ђ dj|ѣ e|ѳ f|ѵ i|ә a|ғ gh|қ q|ң n|ө o|ұ u|ү u|һ h|җ j|ҷ j|ӣ i|ӯ u|ҳ h',
].join('|')

const latinOf = new Map(table.split('|').map((pair) => pair.split(' ') as [string, string]))

/** Letters that are not Cyrillic stay. Text in small letters. */
export function latinFromCyrillic(text: string): string {
  // Marks belong to letters here: й is no и.
  const whole = text.normalize('NFC')
  let latin = ''
  for (let at = 0; at < whole.length; at++) {
    const char = whole[at]!
    // Е after a vowel or at the beginning sounds ye; lists write both, and the sound evens them out.
    latin += latinOf.get(char) ?? char
  }
  return latin
}

/** Ukrainian and Belarusian spelling tells by letters that Russian has not. */
export const isUkrainianSpelling = (text: string) => /[ґєіїў]/.test(text)

const cyrillicOf: readonly (readonly [string, string])[] = [
  ['shch', 'щ'], ['kh', 'х'], ['zh', 'ж'], ['ts', 'ц'], ['ch', 'ч'], ['sh', 'ш'], ['yu', 'ю'], ['ya', 'я'], ['ye', 'е'], ['yo', 'ё'], ['iy', 'ий'], ['ph', 'ф'], ['th', 'т'], ['ck', 'к'],
  ...Object.entries({ a: 'а', b: 'б', c: 'к', d: 'д', e: 'е', f: 'ф', g: 'г', h: 'х', i: 'и', j: 'дж', k: 'к', l: 'л', m: 'м', n: 'н', o: 'о', p: 'п', q: 'к', r: 'р', s: 'с', t: 'т', u: 'у', v: 'в', w: 'в', x: 'кс', y: 'ы', z: 'з' }),
]

/** One likely Russian spelling of a Latin word in small letters: to look for it in sources, not to compare by. */
export function cyrillicFromLatin(word: string): string {
  let cyrillic = ''
  for (let at = 0; at < word.length;) {
    const isVowelBefore = at > 0 && 'aeiou'.includes(word[at - 1]!)
    if (word[at] === 'y' && (at === word.length - 1 || isVowelBefore) && !'aeou'.includes(word[at + 1] ?? '-')) {
      cyrillic += isVowelBefore ? 'й' : 'ий'
      at++
      continue
    }
    const [from, to] = cyrillicOf.find(([latin]) => word.startsWith(latin, at)) ?? [word[at]!, word[at]!]
    cyrillic += to
    at += from.length
  }
  return cyrillic
}
