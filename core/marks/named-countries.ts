/**
 * Named countries: which countries a context names, and in which role.
 *
 * The idea: where a thing was made and where it was found are different facts, and only the first speaks for a
 * marking system. "Recovered near Kyiv" says nothing of the maker. A country that is named without a word for its role
 * is kept as such and counts for little.
 *
 * Codes: ISO 3166-1 alpha-2. The table is for recognising words in a note, not a list of States.
 * @module
 */

export type CountryRole = 'maker' | 'recovery' | 'unclear'

export interface NamedCountry {
  readonly country: string
  readonly role: CountryRole
  /** The words of the context that say so. */
  readonly words: string
}

interface CountryName {
  readonly country: string
  /** For a sentence: "the DPRK". */
  readonly name: string
  /** Count in any case. */
  readonly words: string
  /** Count in capitals only: "us", "de" and "ch" are words too. */
  readonly codes: string
}

const names: readonly CountryName[] = [
  { country: 'KP', codes: 'DPRK|KP', name: 'the DPRK', words: 'D\\.P\\.R\\.K\\.|North[- ]Korea(?:n|ns)?|Democratic People[\'’]s Republic of Korea|Pyongyang|조선민주주의인민공화국' },
  { country: 'KR', codes: 'ROK|KR', name: 'the Republic of Korea', words: '(?<!Democratic People[\'’]s )Republic of Korea|South[- ]Korea(?:n|ns)?|Seoul' },
  { country: 'TW', codes: 'ROC|TW|KMT', name: 'Taiwan', words: 'Taiwan(?:ese)?|(?<!People[\'’]s )Republic of China|Taipei|Kaohsiung|Kuomintang|Nationalist China|臺灣|台灣|中華民國' },
  { country: 'CN', codes: 'PRC|CN', name: 'China', words: '(?<!Republic of )(?<!Nationalist )China|People[\'’]s Republic of China|Chinese' },
  { country: 'UA', codes: 'UA', name: 'Ukraine', words: 'Ukrain(?:e|ian)|Ky[ii]v|Kiev|Kharkiv|Zaporizhzhia|Odes?sa|Poltava' },
  { country: 'RU', codes: 'USSR|RU', name: 'the Russian Federation', words: 'Russian Federation|Russian?|Soviet' },
  { country: 'IR', codes: 'IR', name: 'Iran', words: 'Iran(?:ian)?' },
  { country: 'JP', codes: 'JP', name: 'Japan', words: 'Japan(?:ese)?' },
  { country: 'US', codes: 'USA?', name: 'the United States', words: 'United States|U\\.S\\.|American' },
  { country: 'DE', codes: 'DE', name: 'Germany', words: 'German(?:y)?' },
  { country: 'GB', codes: 'UK|GB', name: 'the United Kingdom', words: 'United Kingdom|British|Britain' },
  { country: 'FR', codes: 'FR', name: 'France', words: 'France|French' },
  { country: 'CH', codes: 'CH', name: 'Switzerland', words: 'Switzerland|Swiss' },
  { country: 'NL', codes: 'NL', name: 'the Netherlands', words: 'Netherlands|Dutch' },
  { country: 'SY', codes: 'SY', name: 'Syria', words: 'Syrian?' },
  { country: 'YE', codes: 'YE', name: 'Yemen', words: 'Yemen(?:i)?' },
  { country: 'IQ', codes: 'IQ', name: 'Iraq', words: 'Iraqi?' },
  { country: 'XA', codes: 'XA', name: 'country XA', words: 'country XA' }, // a code that ISO 3166-1 leaves to users: for invented examples
]

/** For a sentence; the code itself where the table has no name. */
export const nameOfCountry = (country: string): string => names.find((entry) => entry.country === country)?.name ?? country

const makes = /(?:made|manufactured|produced|built|assembled|fabricated|origin(?:ated|ating)?|maker|manufacturer|factory|plant)\b/giu
const finds = /(?:recovered|found|seized|captured|surrendered|documented|photographed|used|fired|launched|struck|strike|attack|landed|fell|against|near|wreck\w*|debris)\b/giu
// What may follow a country's name when it names the maker: "DPRK-made", "North Korean missile", "of DPRK manufacture".
const makerAfter = /^(?:[- ](?:made|built|produced|manufactured|manufacture|origin|make|production))\b|^ (?:ballistic |artillery |guided |jet |infantry )?(?:missile|rocket|component|part|item|shell|ammunition|cartridge|munition|rifle|coin|fuze|fuse|actuator|calendar)s?\b/iu

/**
 * Every country named in the text with its role, in order. Short codes count in capitals only.
 *
 * The role is that of the nearest such word before it in the same clause, or of the words that follow it directly.
 */
export function findCountries(text: string): readonly NamedCountry[] {
  const found = names.flatMap(({ country, words, codes }) =>
    [...text.matchAll(whole(words, 'giu')), ...text.matchAll(whole(codes, 'gu'))]
      .map((match) => ({ country, at: match.index, length: match[0].length })))
  return found.sort((a, b) => a.at - b.at).map(({ country, at, length }) => ({ country, ...roleAt(text, at, length) }))
}

const whole = (words: string, flags: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, flags)

function roleAt(text: string, at: number, length: number): { role: CountryRole; words: string } {
  const clause = text.slice(0, at).split(/[.,;:()\n]/u).at(-1) ?? ''
  const name = text.slice(at, at + length)
  const after = makerAfter.exec(text.slice(at + length))?.[0]
  if (after !== undefined) return { role: 'maker', words: `${name}${after}` }
  const [made, found] = [lastIndex(clause, makes), lastIndex(clause, finds)]
  if (made < 0 && found < 0) return { role: 'unclear', words: name }
  return { role: made > found ? 'maker' : 'recovery', words: `${clause.slice(Math.max(made, found))}${name}`.trim() }
}

function lastIndex(clause: string, words: RegExp): number {
  return [...clause.matchAll(words)].at(-1)?.index ?? -1
}

/** A country given by code or name, as a form would: `KP`, `North Korea`. `null`: the table does not know it. */
export function countryOf(text: string): string | null {
  const wanted = text.trim()
  if (/^[A-Z]{2}$/u.test(wanted)) return wanted
  return names.find(({ words, codes }) => new RegExp(`^(?:the )?(?:${words}|${codes})$`, 'iu').test(wanted))?.country ?? null
}
