/**
 * Named countries: which countries a context names, and in which role.
 *
 * The idea: where a thing was made and where it was found are different facts, and only the first speaks for a
 * marking system. "Recovered near Kyiv" says nothing of the maker. A country that is named without a word for its role
 * is kept as such and counts for little.
 *
 * @module
 */
import { countryNames } from './country-names.ts'

export type CountryRole = 'maker' | 'recovery' | 'unclear'

export interface NamedCountry {
  readonly country: string
  readonly role: CountryRole
  /** The words of the context that say so. */
  readonly words: string
}

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
  const found = patterns().flatMap(({ country, words, codes }) =>
    [...text.matchAll(words), ...text.matchAll(codes)].map((match) => ({ country, at: match.index, length: match[0].length })))
  return found.sort((a, b) => a.at - b.at).map(({ country, at, length }) => ({ country, ...roleAt(text, at, length) }))
}

/** For a sentence; the code itself where the table has no name. */
export const nameOfCountry = (country: string): string => nameByCode.get(country) ?? country

const nameByCode = new Map(countryNames.map(({ country, name }) => [country, name]))

/** States that ended, and those in which what they had made was made. For arguments only: a reading keeps the code it has. */
const heirs: Readonly<Record<string, readonly string[]>> = {
  SU: ['RU', 'UA', 'KG', 'BY', 'KZ', 'UZ', 'GE', 'AM', 'AZ', 'MD', 'LT', 'LV', 'EE', 'TM', 'TJ'],
  YU: ['RS', 'BA', 'HR', 'SI', 'MK', 'ME'],
  CS: ['CZ', 'SK'],
  DD: ['DE'],
}

export const areOneState = (a: string, b: string): boolean => a === b || heirs[a]?.includes(b) === true || heirs[b]?.includes(a) === true

const whole = (words: string, flags: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, flags)

/** Made with the first text: some hundred of them take a tenth of a second, and pages that read no text need none. */
let made: readonly { readonly country: string; readonly words: RegExp; readonly codes: RegExp }[] | null = null
const patterns = () => (made ??= countryNames.map(({ country, words, codes }) => ({ country, words: whole(words, 'giu'), codes: whole(codes, 'gu') })))

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

/** Long names as the United Nations write them: "Iran (Islamic Republic of)", "the Islamic Republic of Iran". */
const longName = /^(?:the )?Islamic Republic of |\s*\((?:Islamic|Bolivarian) Republic of\)$/iu

/** A country given by code or name, as a form would: `KP`, `North Korea`, `Iran (Islamic Republic of)`. `null`: the table does not know it. */
export function countryOf(text: string): string | null {
  const wanted = text.trim()
  wholes ??= countryNames.map(({ country, words, codes }) => ({ country, name: new RegExp(`^(?:the )?(?:${words}|${codes})$`, 'iu') }))
  const short = wanted.replace(longName, '')
  return wholes.find(({ name }) => name.test(short))?.country ?? (/^[A-Z]{2}$/u.test(wanted) ? wanted : null)
}

/** Made with the first name that is asked for, as above. */
let wholes: readonly { readonly country: string; readonly name: RegExp }[] | null = null
