/**
 * Lots and dates of ammunition and munitions: United States lots, old and new; Soviet lot, year, factory; Brazilian lots; Krusik; Bosnian marks.
 * @module
 */
import { monthOfLetter, yearsOfTwo } from '../../date-code.ts'
import { describeStretches, lastYear, monthStretch, yearsEnding, yearStretch } from '../../possible-dates.ts'
import { against, inFavour } from '../../reading.ts'
import { markingSystem, type Sense } from '../../system.ts'

const plain = { version: 1, inUse: null, lookalikes: [] } as const
const dated = (what: string) => ({ dates, senses }: { dates: Parameters<typeof describeStretches>[0]; senses: readonly Sense[] }, mark: string) =>
  `${what}${senses[0]?.maker === undefined ? '' : ` of ${senses[0].maker}`}${dates.length === 0 ? ', without a date' : `, made in ${describeStretches(dates, 'date')}`}, if ${mark} is of that form.`

export const unitedStatesLot = markingSystem({
  ...plain, id: 'us-lot', title: 'Ammunition lot of the United States (MIL-STD-1168)', kind: 'lot', seenOn: ['cartridge', 'munition', 'fuze', 'rocket', 'packaging'], usedIn: ['US'], script: 'Latin',
  namedBy: /\bUS (?:ammunition )?lot|MIL-STD-1168/iu,
  sources: [{ title: 'MIL-STD-1168C, pages on the form of a lot number', url: 'https://miscellaneousammunition.emilspec.com/MIL-STD-1168/page14.html' }],
  layout: 'maker 2-3 letters, year 2, month A-M without I, interfix 3, hyphen or letter, sequence 3; suffix',
  pattern: /^(?:LOT:? ?)?(?<maker>[A-Z]{2,3})[- ]?(?<year>\d\d)(?<month>[A-HJ-M])(?<interfix>\d{3})(?:[- ]|[A-Z])(?<sequence>\d{3})(?<suffix>[A-Z]{0,3})$/u,
  alphabet: '0123456789ABCDEFGHJKLM-', longest: 24, silentOn: 'who used it; a lot is large and had many users',
  read: ({ maker = '', year = '', month = '', interfix = '', sequence = '' }) => [{
    dates: yearsOfTwo(year, 1960).map((found) => monthStretch(found, monthOfLetter(month))),
    maker, country: 'US', lot: `${interfix}-${sequence}`,
  }],
  meaning: dated('Lot'), weigh: () => [inFavour('some', 'A long mark that keeps to the form of the standard.')],
  examples: [
    { mark: 'XYZ07D006-004', gives: [{ date: '2007-04', maker: 'XYZ', country: 'US', lot: '006-004' }] },
    { mark: 'XYZ08A006-015', gives: [{ date: '2008-01' }] },
    { mark: 'LOT XYZ-08A006-015', gives: [{ date: '2008-01', maker: 'XYZ' }] },
    { mark: 'XYZ08I006-015', gives: [] },
  ],
})

export const unitedStatesOldLot = markingSystem({
  ...plain, id: 'us-lot-old', title: 'Ammunition lot of the United States, old form', kind: 'lot', seenOn: ['cartridge', 'munition', 'fuze', 'rocket', 'packaging'], usedIn: ['US'], script: 'Latin',
  namedBy: /\bUS (?:ammunition )?lot/iu,
  sources: [{ title: 'MIL-STD-1168C, pages on the form of a lot number', url: 'https://miscellaneousammunition.emilspec.com/MIL-STD-1168/page14.html' }],
  layout: 'maker 2-3 letters - interfix 1-3 - sequence 1-4, or maker - number; no date',
  pattern: /^(?:LOT:? ?)?(?<maker>[A-Z]{2,3})-(?:(?<interfix>\d{1,3})-(?<sequence>\d{1,4})(?<rework>[A-Z])?|(?<sequence>\d{3,5}))$/u,
  alphabet: '0123456789-', longest: 21, silentOn: 'the date: the old form has none',
  read: ({ maker = '', interfix, sequence = '' }) => [{ dates: [], maker, country: 'US', lot: interfix === undefined ? sequence : `${interfix}-${sequence}` }],
  meaning: dated('Lot'), weigh: () => [against('none', 'The old form has no date: no number in it is a year.')],
  examples: [
    { mark: 'LW-06-01A', gives: [{ maker: 'LW', lot: '06-01', date: null, country: 'US' }] },
    { mark: 'LW-0601', gives: [{ lot: '0601' }] },
    { mark: 'LW0601', gives: [] },
  ],
})

/** Factories of munitions read from published marks. */
const sovietFactories: Readonly<Record<string, string>> = { 179: 'Sibselmash, Novosibirsk (factory 179)' }

export const sovietLot = markingSystem({
  ...plain, id: 'soviet-lot', title: 'Lot, year and factory of Soviet munitions', kind: 'lot', seenOn: ['munition', 'rocket', 'packaging', 'fuze', 'cartridge'], usedIn: ['SU'],
  sources: [{ title: 'Siberian Times: 4-67-179 on a rocket motor, read as batch, year, factory', url: 'http://siberiantimes.com/other/others/news/chemical-weapon-propulsion-unit-on-syrian-missile-made-in-siberia-says-russian-expert/?comm_order=best' }],
  layout: '[words] lot - year 2 digits - factory, or factory - lot - year; perhaps a letter of the loading before the lot',
  pattern: /^(?:[^\n-]{1,20} )?(?:(?:LOT|BATCH|ПАРТИЯ|П\.) ?(?:№|NO\.?)? ?)?[А-Я]{0,2}(?<a>\d{1,3})-(?<b>\d{1,3})-(?<c>\d{1,3})$/iu,
  alphabet: '0123456789-', longest: 32, silentOn: 'who used it',
  read: ({ a = '', b = '', c = '' }): Sense[] => {
    const senses = [
      ...(b.length === 2 ? [of(a, b, c)] : []),
      ...(c.length === 2 && a.length >= 2 ? [{ ...of(b, c, a), cautions: ['Stencils have the factory first as well as last.'] }] : []),
    ]
    // Where one order gives a Soviet year and the other none, the other is not the order.
    return senses.some(({ dates }) => dates.length > 0) ? senses.filter(({ dates }) => dates.length > 0) : senses
  },
  meaning: dated('Lot'), weigh: ({ senses }) => senses.some(({ maker }) => maker?.includes('Sibselmash')) ? [inFavour('some', 'The factory is one that a source names.')] : [],
  examples: [
    { mark: '4-67-179', gives: [{ date: '1967', country: 'SU', lot: '4', maker: 'Sibselmash, Novosibirsk (factory 179)' }] },
    { mark: '179-4-67', gives: [{ date: '1967', lot: '4' }] },
    { mark: 'Партия 4-67-179', gives: [{ date: '1967', lot: '4' }] },
    { mark: 'Б4-67-179', gives: [{ date: '1967', lot: '4' }] },
    { mark: '04-76-17', gives: [{ date: '1976', lot: '04' }] },
    { mark: '4-6-179', gives: [] },
  ],
})

function of(lot: string, year: string, factory: string): Sense {
  return { dates: yearsEnding(year, 1930, 1991), lot, country: 'SU', maker: sovietFactories[factory] ?? `factory ${factory}` }
}

export const brazilianLot = markingSystem({
  ...plain, id: 'br-cbc-lot', title: 'Lot of CBC on cartridges of Brazilian forces', kind: 'lot', seenOn: ['cartridge'], usedIn: ['BR'], script: 'Latin', namedBy: /\bCBC\b|case lot/u,
  sources: [
    { title: 'Extra: the lot of the shots at Marielle Franco', url: 'https://extra.globo.com/casos-de-policia/lote-de-municao-que-matou-marielle-foi-usado-pelo-trafico-em-sao-goncalo-22499615.html' },
  ],
  layout: 'three letters and two digits, with a hyphen, a space or nothing between',
  pattern: /^(?<letters>[A-Z]{3})[- ]?(?<digits>\d\d)$/u,
  alphabet: '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', longest: 6, silentOn: 'the year: the digits are none; and the user: a lot of 1.86 million rounds had many',
  read: ({ letters = '', digits = '' }) => {
    const lot = `${letters}-${digits}`
    // Sold to the Federal Police in December 2006, so made by then; no source says since when.
    return [{ dates: lot === 'UZZ-18' ? [yearStretch(2006)] : [], lot, country: 'BR', maker: 'Companhia Brasileira de Cartuchos' }]
  },
  meaning: dated('Lot'), weigh: () => [against('none', 'The two digits are part of the lot and no year.'), against('slight', 'Three letters and two digits are many things.')],
  examples: [
    { mark: 'UZZ18', gives: [{ lot: 'UZZ-18', country: 'BR', date: '2006' }] },
    { mark: 'BNT-84', gives: [{ lot: 'BNT-84', date: null }] },
    { mark: 'BNT-841', gives: [] },
  ],
})

export const krusik = markingSystem({
  ...plain, id: 'krusik', title: 'Year and month on mortar bombs of Krusik Valjevo (KV-YYMM)', kind: 'production-month', seenOn: ['munition'], usedIn: ['YU', 'RS'],
  sources: [{ title: 'Detektor: KV-9307 on a tail fin read as July 1993', url: 'https://detektor.ba/?lang=en&p=25368' }],
  layout: 'KV (Cyrillic КВ, so KB too) - year 2 digits month 2',
  pattern: /^(?:[^\n]{1,30} )?(?:KV|KB|КВ)[- ]?(?<year>\d\d)(?<month>0[1-9]|1[0-2])$/u,
  alphabet: '0123456789', longest: 40, silentOn: 'when and by whom it was fired',
  read: ({ year = '', month }) => [{ dates: yearsOfTwo(year, 1945).map((found) => monthStretch(found, Number(month))), country: 'RS', maker: 'Krusik Valjevo' }],
  meaning: dated('Mortar bomb'), weigh: () => [inFavour('some', 'The letters are those of the maker.')],
  examples: [
    { mark: 'KV-9307', gives: [{ date: '1993-07', country: 'RS' }] },
    { mark: 'КВ-9307', gives: [{ date: '1993-07' }] },
    { mark: '81 MM LOT KV 9505', gives: [{ date: '1995-05' }] },
    { mark: 'KV-9313', gives: [] },
  ],
})

/** Codes of producers in the national report of Bosnia and Herzegovina. */
const bosnianMakers: Readonly<Record<string, string>> = { SRB: 'Slavko Rodic, Bugojno', 124: 'Slavko Rodic, Bugojno' }

export const bosnianMunition = markingSystem({
  ...plain, id: 'ba-munition', title: 'Producer, year and series of Bosnian munitions', kind: 'lot', seenOn: ['munition', 'fuze', 'packaging'], usedIn: ['BA', 'YU'], script: 'Latin',
  sources: [{ title: 'Bosnia and Herzegovina to the UN Programme of Action: specimens of marks', url: 'http://www.poa-iss.org/InternationalTracing/ITInfo.aspx?Acc=M&IntTraIns_Id=12' }],
  layout: 'producer code, year 2 digits series 2, perhaps - series of war production 2',
  pattern: /^(?:[^\n]{1,30} (?=SRB))?(?<maker>SRB|\d{3}) (?<year>\d\d)(?<series>\d\d)(?:-(?<war>\d\d))?$/u,
  alphabet: '0123456789-', longest: 44, silentOn: 'the State: SRB is a firm here and not Serbia',
  read: ({ maker = '', year = '', series = '', war }) => [{
    dates: yearsEnding(year, 1946, lastYear), country: 'BA', lot: war === undefined ? series : `${series}-${war}`, ...(bosnianMakers[maker] === undefined ? {} : { maker: bosnianMakers[maker] }),
  }],
  meaning: dated('Munition'), weigh: () => [],
  examples: [
    { mark: 'SRB 8702-01', gives: [{ date: '1987', lot: '02-01', country: 'BA', maker: 'Slavko Rodic, Bugojno' }] },
    { mark: '124 0301', gives: [{ date: '2003' }] },
    { mark: '007 9401-01', gives: [{ date: '1994', maker: null }] },
    { mark: 'HE 120MM M62P8 SRB 9006', gives: [{ date: '1990', country: 'BA' }] },
    { mark: 'SRB 87', gives: [] },
  ],
})

export const bosnianModel = markingSystem({
  ...plain, id: 'yu-model', title: 'Model of a Yugoslav or Bosnian munition (M68P1)', kind: 'type', dateOf: 'adoption', seenOn: ['munition', 'fuze'], usedIn: ['BA', 'YU', 'RS'], script: 'Latin',
  sources: [{ title: 'Bosnia and Herzegovina to the UN Programme of Action: specimens of marks', url: 'http://www.poa-iss.org/InternationalTracing/ITInfo.aspx?Acc=M&IntTraIns_Id=12' }],
  layout: 'M, year of adoption 2 digits, perhaps P and the modification',
  pattern: /^(?:(?<kind>[A-Z]{1,3}) )?M ?(?<year>[4-9]\d)(?:P(?<change>\d))?$/u,
  alphabet: '0123456789', longest: 10, silentOn: 'when the thing was made: the year is that of the design',
  read: ({ change }) => [{ dates: [], country: 'BA', cautions: [`The digits are the year of adoption of the type${change === undefined ? '' : `, modification ${change}`}, not of making.`] }],
  meaning: (_, mark) => `A type of munition, adopted in the year in its name, if ${mark} is a model; no date of making.`, weigh: () => [],
  examples: [
    { mark: 'M68P1', gives: [{ date: null, country: 'BA' }] },
    { mark: 'TF M68P1', gives: [{ date: null }] },
    { mark: 'M23', gives: [] },
  ],
})

export const sovietPowder = markingSystem({
  ...plain, id: 'su-powder-lot', title: 'Batch of powder on Soviet crates (ВТ 5/83 Ш)', kind: 'lot', seenOn: ['packaging', 'munition', 'cartridge'], usedIn: ['SU'], script: 'Cyrillic', isUnverified: true, sources: [],
  layout: 'kind of powder in letters, batch / year 2 digits, letters of the plant', pattern: /^(?:ПОРОХ )?(?<kind>[А-Я]{1,4})[ -]?(?<lot>\d{1,3})\/(?<year>\d\d) ?[А-Я]{1,2}$/u, alphabet: '0123456789', longest: 22,
  silentOn: 'when the cartridge was loaded: the powder is older',
  read: ({ lot = '', year = '' }) => [{ dates: yearsEnding(year, 1930, 1991), lot, country: 'SU', isUnverified: true }],
  meaning: dated('Powder'), weigh: () => [inFavour('slight', 'Letters, batch and year keep to the form of a batch of powder.')],
  examples: [
    { mark: 'ВТ 5/83 Ш', context: 'crate', gives: [{ date: '1983', lot: '5', isUnverified: true }] },
    { mark: 'ВТ 5/83', gives: [] },
  ],
})

export const lots = [bosnianModel, bosnianMunition, brazilianLot, krusik, sovietLot, sovietPowder, unitedStatesLot, unitedStatesOldLot] as const
