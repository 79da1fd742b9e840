/**
 * Headstamps without letters: Sudan's three numbers (plant, calibre, year), and calibre and year alone, as on Iranian cartridges.
 *
 * The second is known by what is missing: no code of a maker. Others left it away as well, so it is a weak reading.
 * @module
 */
import { describeStretches, yearsEnding, lastYear } from '../../possible-dates.ts'
import { against, inFavour } from '../../reading.ts'
import { markingSystem, type Candidate } from '../../system.ts'

const base = { version: 1, kind: 'headstamp', seenOn: ['cartridge'], inUse: null, lookalikes: [], alphabet: '0123456789' } as const
const made = (who: string) => ({ dates }: Candidate, mark: string): string => `Made by ${who} in ${describeStretches(dates, 'year')}, if ${mark} is that headstamp.`

export const sudaneseNumbers = markingSystem({
  ...base, id: 'sd-three-numbers', title: 'Headstamps of Sudan in three numbers', usedIn: ['SD'], isUnverified: true, sources: [],
  layout: 'plant 1 or 2, length of the case 39, 51, 54 or 108, year 2 digits, in the order of the base', longest: 16,
  pattern: /^(?:SU[ _/·-]{1,3})?(?:(?<plant>[12])[ _/·-]{1,3}(?<length>39|51|54|108)[ _/·-]{1,3}(?<year>\d\d)|(?<length>39|51|54|108)[ _/·-]{1,3}(?:(?<plant>[12])[ _/·-]{1,3}(?<year>\d\d)|(?<year>\d\d)[ _/·-]{1,3}(?<plant>[12]))|(?<year>\d\d)[ _/·-]{1,3}(?<plant>[12])[ _/·-]{1,3}(?<length>39|51|54|108))$/u,
  silentOn: 'who had it: Sudan gave ammunition to others',
  read: ({ plant = '', length, year = '' }) => {
    const dates = yearsEnding(year, 1990, lastYear)
    return dates.length === 0 ? [] : [{ dates, country: 'SD', maker: `Sudanese plant ${plant}`, isUnverified: true, cautions: [`${length} is the length of the case in millimetres and no year.`] }]
  },
  meaning: made('a plant in Sudan'), weigh: ({ texts }) => texts.every((text) => /\d.*\d/u.test(text)) ? [inFavour('some', 'Three numbers of which one is the length of a case keep to that form.')] : [],
  examples: [
    { mark: '1 39 11', context: 'headstamp', gives: [{ country: 'SD', date: '2011', isUnverified: true }] },
    { mark: '54_10_2', gives: [{ date: '2010' }] },
    { mark: '3 39 11', gives: [] },
    { mark: '1 45 11', gives: [] },
  ],
})

export const calibreAndYear = markingSystem({
  ...base, id: 'ir-calibre-and-year', title: 'Calibre and year without a code, as on Iranian cartridges', usedIn: ['IR'],
  sources: [{ title: 'Orange County Register: Iranian ammunition in Africa, told by elimination', url: 'http://www.ocregister.com/news/ammunition-203661-ocprint-iran-arms.html' }],
  layout: 'calibre in figures and year 2 or 4 digits, no code of a maker', longest: 20,
  pattern: /^(?:(?<calibre>(?:5[.,]56|7[.,]62|12[.,]7)[ ]?[x×*хХ][ ]?(?:39|45|51|54R?|99|108)(?: ?mm)?)[ _/·-]{1,3}(?<year>\d\d|20[0-2]\d)|(?<year>\d\d|20[0-2]\d)[ _/·-]{1,3}(?<calibre>(?:5[.,]56|7[.,]62|12[.,]7)[ ]?[x×*хХ][ ]?(?:39|45|51|54R?|99|108)(?: ?mm)?))$/u,
  silentOn: 'the maker: that no code stands there shows none by itself',
  read: ({ year = '' }) => {
    const dates = yearsEnding(year, 1980, lastYear).slice(0, 1)
    return dates.length === 0 ? [] : [{ dates, country: 'IR', maker: 'Iranian state production', cautions: ['The source found the maker by ruling others out for years, not by this mark; that cartridges with calibre and year alone are Iranian is an inference from it.'] }]
  },
  meaning: made('Iranian state production'), weigh: () => [against('slight', 'That there is no code shows no maker by itself.')],
  examples: [
    { mark: '7.62x39 03', context: 'headstamp', gives: [{ country: 'IR', date: '2003' }] },
    { mark: '7.62x39', gives: [] },
    { mark: '9x19 03', gives: [] },
  ],
})

export const numbersOnly = [calibreAndYear, sudaneseNumbers] as const
