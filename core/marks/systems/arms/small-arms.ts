/**
 * Small arms: year letters and serials of Soviet, Chinese, Bulgarian, German, Austrian and Spanish makers.
 *
 * Rules of collectors disagree, so one serial has several readings; none is the right one before other evidence says so.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { dayOf } from '@proofmark/core/dates'
import { yearsOfTwo } from '../../date-code.ts'
import { dayStretch, describeStretches, lastYear, yearsEnding, yearStretch } from '../../possible-dates.ts'
import { against, inFavour } from '../../reading.ts'
import { markingSystem, type Candidate, type Sense } from '../../system.ts'

const base = { version: 1, inUse: null, lookalikes: [], seenOn: ['firearm'] as const } as const
const made = (what: string) => ({ dates, senses }: Candidate, mark: string): string =>
  `${what}${senses[0]?.maker === undefined ? '' : `, made by ${senses[0].maker}`}${dates.length === 0 ? ', without a date' : `, of ${describeStretches(dates, 'year')}`}, if ${mark} is that.`
const spanOfYears = (from: number, to: number) => dayStretch(dayOf(from, 1, 1), dayOf(to, 12, 31))

const gunnutz = { title: 'Canadian Gunnutz: letters on SKS and PM', url: 'https://www.canadiangunnutz.com/forum/threads/1958-production-sks.1324490/post-12152536' }
const sovietLetters = codeTable({ gunnutz }, `
  code | maker   | country | from | to   | source
  Д    | Izhevsk | SU      | 1956 | 1956 | gunnutz
  И    | Izhevsk | SU      | 1957 | 1957 | gunnutz
  К    | Izhevsk | SU      | 1958 | 1958 | gunnutz
  Л    | Izhevsk | SU      | 1959 | 1959 | gunnutz
  М    | Izhevsk | SU      | 1960 | 1960 | gunnutz
  Р    | Izhevsk | SU      | 1964 | 1964 | gunnutz
`)

export const sovietYearLetter = markingSystem({
  ...base, id: 'su-firearm-letter', title: 'Year letter of Soviet pistols and carbines (PM, SKS)', kind: 'production-year', usedIn: ['SU'], script: 'Cyrillic', namedBy: /suffix letter|\bPM\b|\bSKS\b|Makarov/u,
  sources: [gunnutz], layout: 'one Cyrillic letter, perhaps with the serial before it',
  pattern: /^(?:(?<serial>[А-Я]{0,2} ?\d{3,5}) ?)?(?<letter>[ДИКЛМР])$/u, alphabet: 'ДИКЛМР0123456789', longest: 12, silentOn: 'the plant: Tula used the same letters on the SKS as Izhevsk on the PM',
  read: ({ letter = '', serial }) => sovietLetters.of(letter).map(({ maker, from, source }): Sense => ({
    dates: from === null ? [] : [yearStretch(from)], country: 'SU', ...(maker === null ? {} : { maker }), ...(serial === undefined ? {} : { serial }), ...(source === null ? {} : { sources: [source] }),
    cautions: ['A rival theory has all SKS with a letter made in 1956.'],
  })),
  meaning: made('A pistol or carbine'), weigh: ({ texts }) => texts.every((text) => text.length === 1) ? [against('some', 'One letter is too little to tell it from others.')] : [],
  examples: [
    { mark: 'Л', context: 'suffix letter of a Makarov PM', gives: [{ date: '1959', country: 'SU' }] },
    { mark: 'K', gives: [{ date: '1958' }] },
    { mark: 'Б', gives: [] },
  ],
})

const cartridgeLetters: Readonly<Record<string, number>> = { Г: 1952, Д: 1953, Е: 1954, И: 1955, К: 1956 }

export const sovietHeadstampLetter = markingSystem({
  ...base, id: 'su-headstamp-letter', title: 'Year letter of Soviet headstamps', kind: 'headstamp', seenOn: ['cartridge'], usedIn: ['SU'], script: 'Cyrillic', isUnverified: true,
  sources: [], layout: 'factory number and a Cyrillic letter', pattern: /^(?:(?<factory>\d{1,3})[ /·-]*)?(?<letter>[ГДЕИК])$/u, alphabet: '0123456789ГДЕИК', longest: 8,
  silentOn: 'the user; the letters of firearms are two or three years apart from these',
  read: ({ factory, letter = '' }) => [{ dates: [yearStretch(cartridgeLetters[letter]!)], country: 'SU', isUnverified: true, ...(factory === undefined ? {} : { maker: `factory ${factory}` }) }],
  meaning: made('A cartridge'),
  weigh: ({ texts }) => texts.every((text) => text.length === 1) ? [against('some', 'One letter is too little to tell it from others.')] : [inFavour('strong', 'A number with one of these letters after it keeps to that form.')],
  examples: [
    { mark: '17 Е', gives: [{ date: '1954', isUnverified: true }] },
    { mark: '17 Ж', gives: [] },
  ],
})

const weebly = { title: 'Chinese SKS: dating (called interpretation by its compiler)', url: 'http://chinesesks.weebly.com/dating-the-chinese-sks.html' }
const poll = { title: 'Canadian Gunnutz: Chinese SKS factory codes', url: 'https://www.canadiangunnutz.com/forum/threads/poll-chinese-sks-factory-codes.30808/post-230940' }
const albanian = { title: 'Dating an Albanian and other SKS', url: 'https://vangogphoto.ru/dating-an-albanian-18403.html' }

export const chineseSksSerial = markingSystem({
  ...base, id: 'cn-sks-serial', title: 'Serial of the Chinese SKS (Type 56 carbine)', kind: 'serial', usedIn: ['CN'], namedBy: /\bSKS\b|Type 56 carbine/u, sources: [weebly, poll, albanian],
  layout: '4 to 8 digits, or a letter and digits', pattern: /^(?<letter>[A-Y])?(?<digits>\d{4,8})$/u, alphabet: '0123456789', longest: 9,
  silentOn: 'the year for certain: three rules of collectors contradict each other',
  read: ({ letter, digits = '' }): Sense[] => {
    const maker = 'Factory 26 (Jianshe)'
    if (letter !== undefined) {
      const year = letter <= 'K' ? 1959 : 1960
      return digits.length > 5 ? [] : [{ dates: [yearStretch(1956), yearStretch(year)], country: 'CN', maker, serial: `${letter}${digits}`, cautions: ['A letter is read as 1959 or 1960 by one rule, as the Soviet-Chinese carbine of 1956 by another.'] }]
    }
    const n = Number(digits)
    const byRange = n <= 2000 ? [1956] : n < 213_700 ? [1956, 1957] : n <= 348_996 ? [1957] : n >= 2_350_000 && n <= 2_422_810 ? [1957] : n >= 3_000_001 && n <= 3_234_000 ? [1958] : []
    const millions = digits.length < 7 ? null : Math.floor(n / 1_000_000)
    const byMillion = millions === null || millions < 1 || millions > 26 ? [] : [1956 + millions, 1955 + millions]
    const years = [...new Set([...byRange, ...byMillion])].filter((year) => year >= 1956 && year <= 1982)
    return years.length === 0 ? [] : [{ dates: years.map(yearStretch), country: 'CN', maker, serial: digits, cautions: ['Rules of collectors: ranges of serials, and the leading millions added to 1956 or 1955. They contradict each other.'] }]
  },
  meaning: made('A Chinese SKS'),
  weigh: (_, { text }) => /\bSKS\b|Type 56/u.test(text) ? [against('slight', 'Digits alone are many things.')] : [against('strong', 'Digits alone are many things, and the context names no such carbine.')],
  examples: [
    { mark: '3100000', context: 'SKS', gives: [{ country: 'CN', date: '[1958,1959]' }] },
    { mark: '10121943', gives: [{ date: '[1965,1966]' }] },
    { mark: 'A0001', gives: [{ date: '[1956,1959]' }] },
    { mark: '99121943', gives: [] },
  ],
})

const museum = { title: 'Museums Victoria: Type 56 rifle of State Factory 66', url: 'https://collections.museumsvictoria.com.au/items/388898' }
const vendor = { title: 'Norinco Type 56: factory numbers', url: 'https://wildebeesoutdoor.com/norinco-type-56-7-62x39mm-ak-47-self-loading-rifle' }
const owner = { title: 'Dates from a list of owners of Type 56 carbines', url: 'https://cowboyblob.blogspot.com/2005/05/saturday-furniture.html' }
const chineseFactories = codeTable({ museum, vendor, owner, poll }, `
  code | maker                               | country | from | to   | source
  66   | State Factory 66                    | CN      | 1956 | 1973 | museum
  26   | Jianshe, Chongqing (factory 26)     | CN      | 1956 |      | poll
  386  | Factory 386                         | CN      |      |      | vendor
  416  | Factory 416                         | CN      |      |      | vendor
  636  | Factory 636                         | CN      | 1973 | 1973 | owner
  206  | Factory 206                         | CN      | 1970 | 1970 | owner
`)

export const chineseFactoryMark = markingSystem({
  ...base, id: 'cn-factory-mark', title: 'Factory number on Chinese rifles, mostly in a triangle', kind: 'plant', usedIn: ['CN'], namedBy: /Type 56|\bNorinco\b/u, sources: [museum, vendor, owner],
  layout: 'number, in a triangle or an oval; characters and serial may follow',
  pattern: /^(?:<(?:triangle|oval):(?<code>\d{2,3})>|\/(?<code>\d{2,3})\\|(?<code>\d{2,3})(?: in (?:an? )?(?:triangle|oval))?)(?:,? (?:56.?(?:type|式)(?: characters)?),? ?(?<serial>\d{4,9})?)?$/iu,
  alphabet: '0123456789', longest: 60, silentOn: 'the year of this rifle: years are those in which the factory had the number',
  read: ({ code = '', serial }) => chineseFactories.of(code).flatMap(({ maker, from, to, source }): Sense[] => {
    const sense: Sense = {
      dates: [], country: 'CN', ...(maker === null ? {} : { maker }), ...(source === null ? {} : { sources: [source] }), ...(serial === undefined ? {} : { serial }),
      cautions: ['The frame belongs to the code: numbers in triangles stand for acceptance too, and in other countries for other factories.'],
    }
    if (from === null || to === null) return [sense]
    if (from !== to) return [{ ...sense, dates: [spanOfYears(from, to)] }]
    // One rifle was dated; that says nothing of the next with this number.
    return [{ ...sense, dates: [yearStretch(from)] }, { ...sense, meaning: `Made by ${maker ?? 'that factory'}; its number is no date.` }]
  }),
  meaning: made('A rifle'),
  weigh: ({ texts, dates }) => [
    texts.every((text) => /triangle|oval|\//iu.test(text)) ? inFavour('some', 'The number stands in a frame, as there.') : against('slight', 'No frame was seen around the number.'),
    ...(dates.length > 0 ? [inFavour('slight', 'A source gives years for the factory.')] : []),
  ],
  examples: [
    { mark: '66 in triangle, 56-type characters, 10121943', gives: [{ country: 'CN', maker: 'State Factory 66', from: '1956-01-01', to: '1973-12-31', serial: '10121943' }] },
    { mark: '636', context: 'Type 56 carbine', gives: [{ date: '1973' }, { date: null }] },
    { mark: '/26\\\\', gives: [{ date: null, country: 'CN' }] },
    { mark: '67 in triangle', gives: [] },
  ],
})

const collecting = { title: 'Collecting Mosin: China', url: 'https://collectingmosin.com/it/cina' }

export const chineseAcceptance = markingSystem({
  ...base, id: 'cn-acceptance', title: 'Acceptance mark on the Chinese Type 53', kind: 'symbol', usedIn: ['CN'], namedBy: /Type 53/u, sources: [collecting], layout: '21 in a triangle; o in a circle',
  pattern: /^(?:<(?:triangle:21|circle:o)>|21 in (?:a )?triangle|o in (?:a )?circle)$/iu, alphabet: '012', longest: 20, silentOn: 'maker and year; the same number in another frame is Hungarian or Romanian',
  read: () => [{ dates: [], country: 'CN', cautions: ['o in a circle was also seen on an Albanian rifle of about 1961.'] }], meaning: made('A part accepted in China'), weigh: () => [],
  examples: [
    { mark: '21 in triangle', gives: [{ country: 'CN', date: null }] },
    { mark: 'o in circle', gives: [{ country: 'CN' }] },
    { mark: '21', gives: [] },
  ],
})

export const chineseType53 = markingSystem({
  ...base, id: 'cn-type53-serial', title: 'Serial of the Chinese Type 53 with a letter', kind: 'serial', usedIn: ['CN'], namedBy: /Type 53/u, sources: [collecting], layout: 'A and digits',
  pattern: /^A ?(?:\+ number|(?<serial>\d{3,7}))$/u, alphabet: '0123456789', longest: 12, silentOn: 'the year for certain',
  read: ({ serial }) => [{ dates: [yearStretch(1960)], country: 'CN', maker: 'Jianshe, Chongqing (State Factory 296)', ...(serial === undefined ? {} : { serial }), cautions: ['The source says "probably".'] }],
  meaning: made('A Type 53'), weigh: () => [],
  examples: [
    { mark: 'A + number', context: 'Type 53', gives: [{ date: '1960', country: 'CN' }] },
    { mark: 'A12345', gives: [{ serial: '12345' }] },
    { mark: 'B12345', gives: [] },
  ],
})

const makarov = { title: 'Makarov.ch: allocation of serials', url: 'https://makarov.ch/index.php/allocation_example' }
const rival = { title: 'Rival base year of Bulgarian serials', url: 'http://spirithas.blogg.se/category/allmant.html' }

export const bulgarianMakarov = markingSystem({
  ...base, id: 'bg-makarov', title: 'Serial of the Bulgarian Makarov', kind: 'serial', usedIn: ['BG'], script: 'Cyrillic', namedBy: /Makarov/u, sources: [makarov, rival], layout: 'two letters, two digits of the year, four digits',
  pattern: /^(?<letters>[А-ЯA-Z]{2}) (?<year>\d\d) (?<serial>\d{4})$/u, alphabet: '0123456789', longest: 10, silentOn: 'which of the two base years holds',
  read: ({ letters = '', year = '', serial = '' }) => [{
    dates: [1960, 1970].map((first) => first + Number(year)).filter((found) => found >= 1975 && found <= lastYear).map(yearStretch), country: 'BG', maker: 'Arsenal, Kazanlak', serial: `${letters} ${year} ${serial}`,
    cautions: ['The base year is given as 1960 by one page and as 1970 by another.'],
  }],
  meaning: made('A Makarov pistol'), weigh: () => [],
  examples: [
    { mark: 'АБ 27 1234', gives: [{ date: '[1987,1997]', country: 'BG' }] },
    { mark: 'АБ 1234', gives: [] },
  ],
})

export const eastGermanMakarov = markingSystem({
  ...base, id: 'dd-makarov', title: 'Serial and year of the East German Makarov', kind: 'serial', usedIn: ['DD', 'DE'], script: 'Latin', namedBy: /Makarov/u, sources: [makarov], layout: 'two letters, four digits, and a year of two digits beside',
  pattern: /^(?<letters>[A-Z]{2}) ?(?<serial>\d{4}|N{4}) ?(?:\+|\/|,)? ?(?<year>5[89]|6[0-5])$/u, alphabet: '0123456789', longest: 14, silentOn: 'the user',
  read: ({ letters = '', serial = '', year = '' }) => [{ dates: yearsEnding(year, 1958, 1965), country: 'DE', maker: 'Ernst Thaelmann, Suhl', ...(serial.startsWith('N') ? {} : { serial: `${letters} ${serial}` }) }],
  meaning: made('A Makarov pistol'), weigh: () => [],
  examples: [
    { mark: 'AU NNNN + 61', gives: [{ date: '1961', country: 'DE', maker: 'Ernst Thaelmann, Suhl' }] },
    { mark: 'AU 1234 61', gives: [{ serial: 'AU 1234' }] },
    { mark: 'AU 1234 75', gives: [] },
  ],
})

export const germanLetters = markingSystem({
  ...base, id: 'de-year-letters', title: 'Year in two letters on German firearms (A = 0 to K = 9)', kind: 'proof-year', dateOf: 'proof', countryOf: 'proof', usedIn: ['DE'], script: 'Latin', namedBy: /Heckler|\bH&K\b|\bHK\b|German proof/u, isUnverified: true,
  sources: [], layout: 'two letters of A to K without J, each a digit of the year', pattern: /^(?<tens>[A-IK])(?<ones>[A-IK])?$/u, alphabet: 'ABCDEFGHIK', longest: 2, silentOn: 'the maker',
  read: ({ tens = '', ones }) => [{ dates: ones === undefined ? [] : yearsOfTwo(`${digitOfLetter(tens)}${digitOfLetter(ones)}`, 1960).map(yearStretch), country: 'DE', isUnverified: true }],
  meaning: made('A firearm'), weigh: ({ texts }) => [...(texts.every((text) => text.length === 1) ? [against('some', 'One letter is one digit of a year only.')] : []), against('slight', 'Letters are many things.')],
  examples: [
    { mark: 'IH', context: 'H&K pistol', gives: [{ date: '1987', country: 'DE', isUnverified: true }] },
    { mark: 'A', gives: [{ date: null }] },
    { mark: 'JA', gives: [] },
  ],
})

const digitOfLetter = (letter: string): number => 'ABCDEFGHIK'.indexOf(letter)

export const spanishSerial = markingSystem({
  ...base, id: 'es-serial', title: 'Spanish serial from 1995 (maker-type-number-year)', kind: 'serial', usedIn: ['ES'], sources: [{ title: 'Doublegun shop: Spanish serials since 1995', url: 'https://www.doublegunshop.com/forums/ubbthreads.php?Number=71345&ubb=showthreaded' }],
  layout: 'maker - type - number - year 2 digits', pattern: /^(?<maker>\d{2,3})-(?<type>\d\d)-(?<serial>\d{3,7})-(?<year>\d\d)$/u, alphabet: '0123456789-', longest: 20, silentOn: 'the name of the maker',
  read: ({ maker = '', serial = '', year = '' }) => {
    const dates = yearsEnding(year, 1995, lastYear)
    return dates.length === 0 ? [] : [{ dates, country: 'ES', maker: `maker ${maker}`, serial }]
  },
  meaning: made('A firearm'), weigh: () => [inFavour('some', 'Four groups with hyphens keep to that form.')],
  examples: [
    { mark: '16-03-000123-98', gives: [{ date: '1998', country: 'ES', serial: '000123' }] },
    { mark: '16-03-000123-94', gives: [] },
  ],
})

export const glockSerial = markingSystem({
  ...base, id: 'at-glock', title: 'Serial of early Glock pistols', kind: 'serial', usedIn: ['AT'], script: 'Latin', namedBy: /\bGlock\b/u, sources: [{ title: 'Small Arms Review on Glock serials', url: 'https://yumpu.com/en/document/view/54045151/sar-186/53' }],
  layout: 'two or three letters, three digits, perhaps US', pattern: /^(?<serial>[A-Z]{2,3} ?\d{3})(?<us>US)?$/u, alphabet: '0123456789', longest: 9, silentOn: 'the date: month and year stand on the barrel in letters of which no table is checked',
  read: ({ serial = '', us }) => [{ dates: [], country: 'AT', maker: 'Glock', serial, cautions: us === undefined ? [] : ['US was added for export to the United States.'] }],
  meaning: made('A pistol'), weigh: ({ texts }, { text }) => texts.length > 0 && /\bGlock\b/u.test(text) ? [] : [against('strong', 'The form is that of many serials.')],
  examples: [
    { mark: 'AB123US', context: 'Glock pistol', gives: [{ maker: 'Glock', country: 'AT', date: null }] },
    { mark: 'ABCD123', gives: [] },
  ],
})

export const iraqiTariq = markingSystem({
  ...base, id: 'iq-tariq', title: 'Tariq pistol of Iraq', kind: 'type', usedIn: ['IQ'], script: 'Latin', sources: [{ title: 'A Tariq pistol, with its marks', url: 'https://492131.site/pics/5085649.html' }], layout: 'Tariq … MADE IN IRAQ',
  pattern: /^Tariq(?: 9 ?mm)?(?: MADE IN IRAQ)?$/iu, alphabet: '0123456789', longest: 30, silentOn: 'the year of this pistol',
  read: () => [{ dates: [spanOfYears(1981, 2003)], country: 'IQ', maker: 'Iraqi copy of the Beretta M1951' }], meaning: made('A pistol'), weigh: () => [],
  examples: [
    { mark: 'Tariq 9mm MADE IN IRAQ', gives: [{ country: 'IQ', from: '1981-01-01', to: '2003-12-31' }] },
    { mark: 'Tarik', gives: [] },
  ],
})

export const smallArms = [
  germanLetters, bulgarianMakarov, chineseAcceptance, chineseFactoryMark, chineseSksSerial, chineseType53, eastGermanMakarov, glockSerial, iraqiTariq, sovietHeadstampLetter, sovietYearLetter, spanishSerial,
] as const
