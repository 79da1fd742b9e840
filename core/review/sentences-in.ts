/**
 * Sentences in a text: where a field that should hold one sentence holds several.
 *
 * Cut by the rules of Unicode (UAX 29, `Intl.Segmenter`), which know no abbreviation: what ends with an initial or a short form, or goes on in a small letter or with a number
 * after one, is joined again. Rather one sentence too few than half of one.
 * @module
 */

/** Months, titles, numbers and Latin forms after which a full stop ends no sentence, in our languages. */
const shortForms = /(?:^|[\s(“«"'-])(?:\p{Lu}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|janv|févr|avr|juil|déc|mr|mrs|ms|dr|prof|gen|col|lt|capt|sgt|st|no|nos|nr|vol|ed|eds|p|pp|para|paras|art|fig|ch|sect?|cf|e\.g|i\.e|etc|vs|approx|ca|al|inc|ltd|co|corp|m|mm|mme|mlle|n|р|рр|ст|п|пп|с|м|вул|ім|див|напр|т|тов|гр|ч|млн|тис|д|ص|م|هـ|د|رقم)\.$/iu

export function sentencesIn(text: string): string[] {
  const found: string[] = []
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)) {
    const before = found.at(-1)
    const isJoined = before !== undefined && (shortForms.test(before.trimEnd()) || /(?:^|[\s(])(?:\p{L}\.){2,}$/u.test(before.trimEnd()) || /^[\p{Ll}\p{N}]/u.test(segment) && !/[!?؟…]\s*$/u.test(before) && /\p{N}\.\s*$|…\s*$/u.test(before))
    if (isJoined) found[found.length - 1] = before + segment
    else found.push(segment)
  }
  return found.map((each) => each.trim()).filter((each) => /\p{L}/u.test(each))
}
