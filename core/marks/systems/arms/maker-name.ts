/**
 * Maker's name in full on a firearm or a munition: the firm, and the country where it has its works. A year beside it is a year.
 *
 * A name is the easiest mark to copy, and firms had the same arm made in several countries.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { describeStretches, lastYear, yearStretch } from '../../possible-dates.ts'
import { against, inFavour } from '../../reading.ts'
import { markingSystem, type Sense } from '../../system.ts'

const sources = {
  fn: { title: 'FN Herstal', url: 'https://fnherstal.com/' },
  beretta: { title: 'Beretta', url: 'https://www.beretta.com/' },
  glock: { title: 'Glock', url: 'https://www.glock.com/' },
  zastava: { title: 'Zastava Arms', url: 'https://www.zastava-arms.rs/' },
  cz: { title: 'Česká zbrojovka', url: 'https://www.czub.cz/' },
  hk: { title: 'Heckler & Koch', url: 'https://www.heckler-koch.com/' },
  steyr: { title: 'Steyr Arms', url: 'https://www.steyr-arms.com/' },
  kalashnikov: { title: 'Kalashnikov Group', url: 'https://kalashnikovgroup.ru/' },
  taurus: { title: 'Taurus', url: 'https://www.taurususa.com/' },
  ruger: { title: 'Ruger', url: 'https://www.ruger.com/' },
  colt: { title: 'Colt', url: 'https://www.colt.com/' },
  smith: { title: 'Smith & Wesson', url: 'https://www.smith-wesson.com/' },
  walther: { title: 'Carl Walther', url: 'https://carl-walther.com/' },
  arsenal: { title: 'Arsenal, Kazanlak', url: 'https://www.arsenal-bg.com/' },
}

const names = codeTable(sources, `
  code                | maker                                  | country | source
  FABRIQUE NATIONALE  | Fabrique Nationale, Herstal            | BE      | fn
  FN HERSTAL          | Fabrique Nationale, Herstal            | BE      | fn
  BERETTA             | Fabbrica d'Armi Pietro Beretta         | IT      | beretta
  GLOCK               | Glock                                  | AT      | glock
  ZASTAVA             | Zastava, Kragujevac                    | RS      | zastava
  ЗАСТАВА             | Zastava, Kragujevac                    | RS      | zastava
  CRVENA ZASTAVA      | Zastava, Kragujevac                    | RS      | zastava
  ČESKÁ ZBROJOVKA     | Česká zbrojovka                        | CZ      | cz
  CESKA ZBROJOVKA     | Česká zbrojovka                        | CZ      | cz
  HECKLER & KOCH      | Heckler & Koch                         | DE      | hk
  STEYR               | Steyr                                  | AT      | steyr
  ИЖМАШ               | Izhmash, Izhevsk                       | RU      | kalashnikov
  IZHMASH             | Izhmash, Izhevsk                       | RU      | kalashnikov
  КАЛАШНИКОВ          | Kalashnikov, Izhevsk                   | RU      | kalashnikov
  BAIKAL              | Izhmekh, Izhevsk                       | RU      | kalashnikov
  БАЙКАЛ              | Izhmekh, Izhevsk                       | RU      | kalashnikov
  TAURUS              | Taurus                                 | BR      | taurus
  RUGER               | Sturm, Ruger & Co.                     | US      | ruger
  COLT                | Colt                                   | US      | colt
  SMITH & WESSON      | Smith & Wesson                         | US      | smith
  CARL WALTHER        | Carl Walther                           | DE      | walther
  ARSENAL             | Arsenal, Kazanlak                      | BG      | arsenal
  NORINCO             | China North Industries                 | CN      |
  WAFFENFABRIK MAUSER | Mauser, Oberndorf                      | DE      |
  LLAMA               | Llama, Gabilondo                       | ES      |
  ASTRA               | Astra, Unceta                          | ES      |
  STAR                | Star, Bonifacio Echeverria             | ES      |
  TIKKAKOSKI          | Tikkakoski                             | FI      |
  VALMET              | Valmet                                 | FI      |
  IMBEL               | Imbel                                  | BR      |
  ROSSI               | Rossi                                  | BR      |
  FÉG                 | Fegyver- és Gépgyár, Budapest          | HU      |
  FEG                 | Fegyver- és Gépgyár, Budapest          | HU      |
  CUGIR               | Cugir                                  | RO      |
  ROMARM              | Romarm                                 | RO      |
  MKEK                | Makina ve Kimya Endüstrisi             | TR      |
  SARSILMAZ           | Sarsılmaz                              | TR      |
  GIRSAN              | Girsan                                 | TR      |
  CANIK               | Canik                                  | TR      |
  MOSSBERG            | O.F. Mossberg & Sons                   | US      |
  REMINGTON           | Remington                              | US      |
  WINCHESTER          | Winchester                             | US      |
  MAADI               | Maadi                                  | EG      |
  PINDAD              | Pindad                                 | ID      |
  DAEWOO              | Daewoo                                 | KR      |
  ARMSCOR             | Arms Corporation of the Philippines    | PH      |
  SAKO                | Sako                                   | FI      |
  KRUŠIK              | Krušik, Valjevo                        | RS      |
  KRUSIK              | Krušik, Valjevo                        | RS      |
  DYNAMIT NOBEL       | Dynamit Nobel                          | DE      |
  SAAB BOFORS         | Saab Bofors Dynamics                   | SE      |
  BOFORS              | Bofors                                 | SE      |
  RAYTHEON            | Raytheon                               | US      |
`)

const longestFirst = [...new Set(names.rows.map(({ code }) => code))].toSorted((a, b) => b.length - a.length)

export const makerName = markingSystem({
  id: 'maker-name', version: 1, title: 'Name of the maker in full', kind: 'plant', seenOn: ['firearm', 'munition', 'rocket', 'missile', 'packaging'], inUse: null, usedIn: [],
  sources: Object.values(sources), layout: 'the name of a firm, alone or among other words; perhaps a year of four digits',
  pattern: new RegExp(`^(?=\\D{3})(?<before>[^\\n]{0,40}?)(?<![\\p{L}\\d])(?<name>${longestFirst.join('|')})(?![\\p{L}\\d])(?<after>[^\\n]{0,60})$`, 'iu'),
  alphabet: '0123456789', longest: 110, silentOn: 'the date, where no year stands there; who assembled it, for firms had their arms made in several countries', lookalikes: [],
  read: ({ before = '', name = '', after = '' }): Sense[] => {
    const years = [...`${before} ${after}`.matchAll(/(?<![\d.,-])(?:19[1-9]\d|20[0-2]\d)(?![\d,-])/gu)].map(([year]) => Number(year)).filter((year) => year <= lastYear)
    return names.of(name.toUpperCase()).map(({ maker, country, source }) => ({
      dates: years.length === 1 ? years.map(yearStretch) : [], ...(maker === null ? {} : { maker }), ...(country === null ? {} : { country }),
      ...(source === null ? { isUnverified: true } : { sources: [source] }),
    }))
  },
  meaning: ({ senses, dates }, mark) => `Made by ${senses[0]?.maker}${dates.length === 0 ? '' : ` in ${describeStretches(dates, 'year')}`}, if ${mark} names its maker.`,
  weigh: ({ texts }) => [inFavour('some', 'The name of a maker stands there in words.'), ...(texts.every((text) => text.length < 6) ? [against('slight', 'One short word.')] : [])],
  examples: [
    { mark: 'FABRIQUE NATIONALE HERSTAL BELGIQUE', gives: [{ country: 'BE', date: null }] },
    { mark: 'ZASTAVA KRAGUJEVAC 1984', gives: [{ country: 'RS', date: '1984' }] },
    { mark: 'EXAMPLE WORKS 1984', gives: [] },
  ],
})
