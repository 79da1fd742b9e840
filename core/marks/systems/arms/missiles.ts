/**
 * Missiles, uncrewed aircraft and their parts: serials, Korean signs, fuzes, names of types.
 * @module
 */
import { yearsEnding, yearStretch, describeStretches } from '../../possible-dates.ts'
import { against, inFavour } from '../../reading.ts'
import { markingSystem, type Candidate, type Sense } from '../../system.ts'

const base = { version: 1, inUse: null, lookalikes: [] } as const
const what = (name: string) => ({ dates, senses }: Candidate, mark: string): string =>
  `${name}${senses[0]?.maker === undefined ? '' : ` of ${senses[0].maker}`}${dates.length === 0 ? ', without a date' : `, of ${describeStretches(dates, 'year')}`}, if ${mark} is that.`

const nashDonbass = { title: 'Nash Donbass: first Shahed of Russian production', url: 'https://nashdonbass.com/v-ukrayini-zbito-pershij-shahed-rosijskogo-virobnitstva/' }
const gagadget = { title: 'gagadget: tail number of a UAV in Kazakhstan', url: 'https://gagadget.com/de/606938-russische-kamikaze-drohne-shahed-136-sturzt-in-kasachstan-ab' }

export const geranSerial = markingSystem({
  ...base, id: 'geran-serial', title: 'Serial of Shahed and Geran uncrewed aircraft', kind: 'serial', seenOn: ['aircraft'], usedIn: ['IR', 'RU'], namedBy: /\bShahed|\bGeran/iu, sources: [nashDonbass, gagadget],
  layout: 'letter of the series and digits; perhaps the name', pattern: /^(?<letter>[MМИУYЫ])-?(?<digits>\d{3,5})(?: ?["«“]?(?:Geran|Герань)-\d["»”]?)?$/u, alphabet: '0123456789MИYЫ', longest: 20,
  silentOn: 'the date: the number is none',
  read: ({ letter = '', digits = '' }): Sense[] => {
    const serial = `${letter}${digits}`
    if (/[MМ]/u.test(letter)) return [{ dates: [], country: 'IR', serial, cautions: ['That M stands for assembly in Iran is claimed, not shown.'] }]
    if (letter === 'И') return [{ dates: [], country: 'RU', maker: 'Alabuga (suggested)', serial, cautions: ['That И stands for Russian production is an inference of experts.'] }]
    return [{ dates: [], country: 'RU', serial, cautions: ['The press prints the letter in Latin; it can be У or Ы.'] }]
  },
  meaning: what('An uncrewed aircraft'), weigh: () => [],
  examples: [
    { mark: 'M214 "Geran-2"', context: 'wreck near Kupyansk', gives: [{ country: 'IR', date: null }] },
    { mark: 'И002', gives: [{ country: 'RU' }] },
    { mark: 'Y18358', gives: [{ country: 'RU', serial: 'Y18358' }] },
    { mark: 'Z214', gives: [] },
  ],
})

export const uavEngine = markingSystem({
  ...base, id: 'uav-engine', title: 'Engine maker of Shahed uncrewed aircraft', kind: 'plant', seenOn: ['aircraft'], usedIn: ['IR'], script: 'Latin', namedBy: /\bengine\b/iu,
  sources: [{ title: 'Business Insider: engines of Iran-made UAVs', url: 'https://www.businessinsider.com/russia-iran-made-drones-powered-by-stolen-german-technology-experts-2023-4' }],
  layout: 'MADO', pattern: /^MADO(?:-?\d{2,4})?$/u, alphabet: '0123456789', longest: 10, silentOn: 'the date', read: () => [{ dates: [], country: 'IR', maker: 'Mado' }], meaning: what('An engine'), weigh: () => [inFavour('some', 'The word is the name of the maker.')],
  examples: [{ mark: 'MADO', gives: [{ maker: 'Mado', country: 'IR' }] }, { mark: 'MADA', gives: [] }],
})

const malaymail = { title: 'Malay Mail: the Russian account of the serial of the MH17 missile', url: 'https://www.malaymail.com/s/1673461/russia-claims-serial-number-showed-ukraine-owned-missile-that-downed-mh17' }
const iflscience = { title: 'The Joint Investigation Team on the MH17 missile', url: 'https://www.iflscience.com/international-investigation-confirms-mh17-was-downed-by-rebel-missile-47887' }

export const bukSerial = markingSystem({
  ...base, id: 'buk-serial', title: 'Serial of Buk missiles and their motors', kind: 'serial', seenOn: ['missile'], usedIn: ['SU'], namedBy: /\bBuk\b|9[MМ]38/u, sources: [malaymail, iflscience],
  layout: '[9Д131] 8, year 2 digits, 4 to 6 more', pattern: /^(?:9[ДD]131 ?)?(?<serial>8(?<year>[789]\d)\d{4,6})$/u, alphabet: '0123456789', longest: 16, silentOn: 'the user; whose missile it was is what the parties dispute',
  read: ({ serial = '', year = '' }): Sense[] => year > '91' ? [] : [
    { dates: yearsEnding(year, 1976, 1991), country: 'SU', maker: 'Dolgoprudny plant', serial, sources: [malaymail], cautions: ['A claim of one party to the dispute.', 'No source states the rule: that the second and third digit are the year is read from three marks.'] },
  ],
  meaning: what('A Buk missile or its part'), weigh: (_, { text }) => /\bBuk\b|9[MМ]38/u.test(text) ? [] : [against('strong', 'Digits alone are many things.')],
  examples: [
    { mark: '8868720', context: 'Buk missile engine', gives: [{ date: '1986', country: 'SU' }] },
    { mark: '9Д131 8869032', gives: [{ date: '1986' }] },
    { mark: '8968720', gives: [] },
  ],
})

export const tochkaSerial = markingSystem({
  ...base, id: 'tochka-serial', title: 'Serial of Tochka-U missiles', kind: 'serial', seenOn: ['missile'], usedIn: [], script: 'Cyrillic', namedBy: /Tochka/u, sources: [{ title: 'SANA: serials of Tochka-U', url: 'https://sana.sy/es/?p=228166' }],
  layout: 'Ш and 5 or 6 digits', pattern: /^Ш ?(?<serial>\d{5,6})$/u, alphabet: '0123456789', longest: 8, silentOn: 'maker, date and holder: whose missiles have serials near to it is disputed between the parties',
  read: ({ serial = '' }) => [{ dates: [], serial: `Ш${serial}` }], meaning: what('A Tochka-U'), weigh: () => [],
  examples: [{ mark: 'Ш91579', gives: [{ serial: 'Ш91579', date: null, country: null }] }, { mark: 'Ш915', gives: [] }],
})

const kbs = { title: 'Press on a handwritten Korean letter in missile wreckage', url: 'https://markets.financialcontent.com/sandiego/news/read/43869174/russian_missile_found_marked_with_korean_character' }

export const koreanSigns = markingSystem({
  ...base, id: 'korean-signs', title: 'Korean letters on munitions and their parts', kind: 'symbol', seenOn: ['missile', 'rocket', 'munition', 'fuze'], usedIn: ['KP', 'KR'],
  sources: [kbs, { title: 'VOA Korea: F-7 rocket', url: 'https://voakorea.com/amp/7430663.html' }, { title: 'Financial News: letters on a fuze', url: 'https://www.fnnews.com/news/202401050941584044' }],
  layout: 'one or more Korean letters, perhaps with numbers', pattern: /^(?=.{1,24}$)(?<text>[\d\-\s.]*[\p{Script=Hangul}][\p{Script=Hangul}\d\-\s.]*)$/u, alphabet: '0123456789', longest: 24,
  silentOn: 'meaning and date: no published page explains the numbers, and 80 in it must not be read as a year',
  read: ({ text = '' }): Sense[] => /년|주체|단기|式/u.test(text) ? [] : [{ dates: [], country: 'KP' }, { dates: [], country: 'KR' }],
  meaning: ({ senses }, mark) => `Written in Korean, so by somebody who writes it, perhaps in ${senses[0]?.country === 'KR' ? 'the Republic of Korea' : 'the DPRK'}; ${mark} has no published meaning and no date.`,
  weigh: ({ senses }) => senses[0]?.country === 'KP' ? [inFavour('some', 'Munitions of the DPRK were published with such letters.')] : [],
  examples: [
    { mark: 'ㅈ', context: 'label in missile wreckage', gives: [{ country: 'KP', date: null }, { country: 'KR', date: null }] },
    { mark: '시8-80-53', gives: [{ country: 'KP', date: null }, { country: 'KR' }] },
    { mark: '주체 105년', gives: [] },
    { mark: '8-80-53', gives: [] },
  ],
})

export const chineseFuze = markingSystem({
  ...base, id: 'cn-fuze', title: 'Chinese fuze MJ-4 and year', kind: 'production-year', seenOn: ['fuze'], usedIn: ['CN'], script: 'Latin', sources: [{ title: 'LB: fuzes seized in Syria', url: 'https://lb.ua/world/2025/09/28/698732_sirii_viluchili_kontrabandnu_partiyu.html' }],
  layout: 'MJ - number of the type, year', pattern: /^MJ-(?<type>\d{1,2}) (?<year>19[5-9]\d|20[0-2]\d)$/u, alphabet: '0123456789', longest: 10, silentOn: 'the factory',
  read: ({ type = '', year }) => [{ dates: [yearStretch(Number(year))], country: 'CN', cautions: [`MJ-${type} is the type; its number is no year.`] }], meaning: what('A fuze'), weigh: () => [],
  examples: [{ mark: 'MJ-4 1991', gives: [{ date: '1991', country: 'CN' }] }, { mark: 'MJ-4', gives: [] }],
})

export const unitedStatesNomenclature = markingSystem({
  ...base, id: 'us-nomenclature', title: 'Type designation of the United States (MAU-169L/B, CBU-58)', kind: 'type', seenOn: ['munition', 'missile'], usedIn: ['US'], script: 'Latin',
  sources: [{ title: 'Amnesty International: MAU-169L/B in Sanaa', url: 'https://www.amnesty.org.uk/press-releases/yemen-deadly-strike-houses-sanaa-last-month-was' }, { title: 'CBU-58 in Sanaa', url: 'https://www.mintpressnews.com/amnesty-us-bomb-used-kill-civilians-saudi-airstrike-yemen/232347/' }],
  layout: 'three letters - number, model letter, / and letter of the series', pattern: /^(?<type>(?:AGM|AIM|BDU|BGM|BLU|BSU|CBU|FMU|FSU|GBU|KMU|MAU|MXU|RGM|SUU|WCU|WGU)-\d{1,4}[A-Z]?(?:\/[A-Z]{1,2})?)$/u, alphabet: '0123456789', longest: 14,
  silentOn: 'maker, date and user: a type was made by several firms and given to many States',
  read: () => [{ dates: [], country: 'US', cautions: ['A part fits several types of bomb, so it does not name the bomb.'] }], meaning: what('A type of the United States'), weigh: () => [inFavour('some', 'The form is that of the joint designation system.')],
  examples: [{ mark: 'MAU-169L/B', gives: [{ country: 'US', date: null }] }, { mark: 'ABC-169', gives: [] }],
})

export const missiles = [bukSerial, chineseFuze, geranSerial, koreanSigns, tochkaSerial, uavEngine, unitedStatesNomenclature] as const
