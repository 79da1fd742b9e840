/** Countries of lists: every code, the names of issuers, and what has no code. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { comparableCountries, countryCode, countryCodes, readList, ScreeningList, type ListEntry } from './index.ts'

const data = join(import.meta.dirname, '../../../shared/data/sanctions')
const skip = existsSync(data) ? false : 'the published lists are not beside the project'

suite('countries of lists', () => {
  test('has all codes of ISO 3166-1, each found by the name that CLDR has for it', () => {
    equal(countryCodes.size, 250)
    // The data of the International Components for Unicode, which Node brings along: a second opinion.
    const names = new Intl.DisplayNames('en', { type: 'region' })
    deepEqual([...countryCodes].filter((code) => countryCode(names.of(code)!.replace('U.S.', 'US').replace('Congo - ', 'Congo ')) !== code).map((code) => `${code} ${names.of(code)}`), [])
  })
  test('reads what the United Nations, the Treasury and the United Kingdom write, in whatever order of words', () => {
    for (const [text, code] of [
      ['Korea, North', 'KP'], ['Democratic People\'s Republic of Korea', 'KP'], ['Korea, South', 'KR'], ['Congo, Democratic Republic of the', 'CD'], ['Congo, Republic of the', 'CG'], ['Iran (Islamic Republic of)', 'IR'], ['Burma', 'MM'], ['TÜRKIYE', 'TR'], ['Cote d Ivoire', 'CI'],
      ['Virgin Islands, British', 'VG'], ['The Gambia', 'GM'], ['Bahamas, The', 'BS'], ['St. Kitts & Nevis', 'KN'], ['Viet Nam', 'VN'], ['China, Hong Kong Special Administrative Region', 'HK'], ['Niger', 'NE'], ['Nigeria', 'NG'], ['XK', 'XK'],
    ] as const) equal(countryCode(text), code, text)
    for (const text of ['former Soviet Union', 'Region: Crimea', 'undetermined', 'na', 'None Identified', '', 'ZZ', 'UKXX', 'Korea', '__proto__']) equal(countryCode(text), null, text)
  })
  test('no name is of two codes', () => {
    const seen = new Map<string, string>()
    for (const code of countryCodes) seen.set(countryCode(code)!, code)
    equal(seen.size, countryCodes.size)
  })
  test('a country that is not known speaks against nobody', () => {
    deepEqual(comparableCountries(['Iran', 'Atlantis'], ['IR']), ['IR'])
    deepEqual(comparableCountries(['Iran', 'Atlantis'], ['RU']), [])
    deepEqual(comparableCountries(['Iran'], ['ru']), ['IR'])
    deepEqual(comparableCountries(['Iran'], []), [])
  })
  test('are weighed apart from the name in screening', () => {
    const entry: ListEntry = { reference: '1', kind: 'person', names: [{ text: 'Ivan Exampleman', quality: 'primary' }], born: [], countries: ['Korea, North'], identifiers: [], programme: null, listedOn: null, notes: [] }
    const list = new ScreeningList({ list: 'un', dated: null, entries: [entry, { ...entry, reference: '2', countries: ['Atlantis'] }] })
    const hitsOf = (countries: readonly string[]) => new Map(list.screen({ names: ['Ivan Examplemann'], kind: 'person', born: [], countries, identifiers: [] }, { atLeast: 0 }).map(({ entry: { reference }, countries: said, score }) => [reference, [said, score] as const]))
    const [same, other, none] = [hitsOf(['KP']), hitsOf(['KR']), hitsOf([])]
    deepEqual([same.get('1')![0], other.get('1')![0], none.get('1')![0], other.get('2')![0]], ['one-in-common', 'differ', 'unknown', 'unknown'])
    ok(same.get('1')![1] > none.get('1')![1] && none.get('1')![1] > other.get('1')![1])
    equal(other.get('2')![1], none.get('2')![1])
  })
  test('of the published lists are read but for States that are no more, regions and words for unknown', { skip }, () => {
    const file = (name: string) => ({ name, chunks: () => [new Uint8Array(readFileSync(join(data, name)))] })
    const files = [[file('un_sc_consolidated_2026-02-27.xml')], [file('ofac_sdn_2021/sdn.csv'), file('ofac_sdn_2021/alt.csv'), file('ofac_sdn_2021/add.csv')], [file('us_bis_denied_persons.tsv')], [file('us_csl_sample_2019.csv')]]
    const written = files.flatMap((each) => { const read = readList(each); ok(read.ok, JSON.stringify(read)); return read.list.entries.flatMap(({ countries }) => countries) })
    const unread = written.filter((text) => countryCode(text) === null)
    ok(written.length > 8000 && unread.length / written.length < 0.005, `${unread.length} of ${written.length}`)
    // NM: a code that the standard does not have. na: not available.
    deepEqual([...new Set(unread)].toSorted(), ['NM', 'na', 'None Identified', 'Netherlands Antilles', 'Region: Crimea', 'Region: Kafia Kingi', 'Region: Northern Mali', 'former Soviet Union', 'undetermined'].toSorted())
  })
})
