/**
 * Countries of lists: from the names that issuers write to codes of ISO 3166-1, so that they can be held against those of a party.
 *
 * A name that is not in the table has no code: a State that is no more (Soviet Union), a region whose State is in dispute (Crimea), a word for unknown. Hong Kong, Macao and
 * Taiwan have codes of their own in the standard, which says nothing of what they are.
 * @module
 */
import { countryTable } from './country-table.ts'

/** Words in the order of the alphabet: `Korea, North` and `North Korea` are one name. */
function keyOf(name: string): string {
  const bare = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('&', ' and ').replace(/[^\p{L}\p{N}]+/gu, ' ')
  return bare.split(' ').filter((word) => word !== '' && word !== 'the' && word !== 'of' && word !== 'and').map((word) => (word === 'st' ? 'saint' : word)).toSorted().join(' ')
}

const codes = new Set<string>()
const byName = new Map<string, string>()
for (const row of countryTable.trim().split('\n')) {
  const code = row.slice(0, 2)
  codes.add(code)
  for (const name of row.slice(3).split('|')) byName.set(keyOf(name), code)
}

export const countryCodes: ReadonlySet<string> = codes

/** Of a name, or of a code in two capital letters (`na` is the issuers' word for not available); `null`: of none that the table has. */
export function countryCode(text: string): string | null {
  return codes.has(text.trim()) ? text.trim() : (byName.get(keyOf(text)) ?? null)
}

/**
 * Codes of the countries of an entry, to hold against those of a party. Where one of them has no code, the others can speak for sameness and not
 * against it: `asked` has none in common with them, and the one that is not known may be the one. Then there are none.
 */
export function comparableCountries(written: readonly string[], asked: readonly string[]): readonly string[] {
  if (asked.length === 0) return []
  const found = written.map(countryCode)
  const known = found.filter((code) => code !== null)
  const wanted = asked.map((code) => code.toUpperCase())
  return found.length === known.length || known.some((code) => wanted.includes(code)) ? known : []
}
