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

// The firms use these names themselves; that a mark is not copied from them, no page can show.
const names = codeTable({}, `
  code                | maker                                  | country | source
  FABRIQUE NATIONALE  | Fabrique Nationale, Herstal            | BE      |
  FN HERSTAL          | Fabrique Nationale, Herstal            | BE      |
  BERETTA             | Fabbrica d'Armi Pietro Beretta         | IT      |
  GLOCK               | Glock                                  | AT      |
  ZASTAVA             | Zastava, Kragujevac                    | RS      |
  ЗАСТАВА             | Zastava, Kragujevac                    | RS      |
  CRVENA ZASTAVA      | Zastava, Kragujevac                    | RS      |
  ČESKÁ ZBROJOVKA     | Česká zbrojovka                        | CZ      |
  CESKA ZBROJOVKA     | Česká zbrojovka                        | CZ      |
  HECKLER & KOCH      | Heckler & Koch                         | DE      |
  STEYR               | Steyr                                  | AT      |
  ИЖМАШ               | Izhmash, Izhevsk                       | RU      |
  IZHMASH             | Izhmash, Izhevsk                       | RU      |
  КАЛАШНИКОВ          | Kalashnikov, Izhevsk                   | RU      |
  BAIKAL              | Izhmekh, Izhevsk                       | RU      |
  БАЙКАЛ              | Izhmekh, Izhevsk                       | RU      |
  TAURUS              | Taurus                                 | BR      |
  RUGER               | Sturm, Ruger & Co.                     | US      |
  COLT                | Colt                                   | US      |
  SMITH & WESSON      | Smith & Wesson                         | US      |
  CARL WALTHER        | Carl Walther                           | DE      |
  ARSENAL             | Arsenal, Kazanlak                      | BG      |
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
  isUnverified: true, sources: [], layout: 'the name of a firm, alone or among other words; perhaps a year of four digits',
  pattern: new RegExp(`^(?=\\D{3})(?<before>[^\\n]{0,40}?)(?<![\\p{L}\\d])(?<name>${longestFirst.join('|')})(?![\\p{L}\\d])(?<after>[^\\n]{0,60})$`, 'iu'),
  alphabet: '0123456789', longest: 110, silentOn: 'the date, where no year stands there; who assembled it, for firms had their arms made in several countries', lookalikes: [],
  read: ({ before = '', name = '', after = '' }): Sense[] => {
    const years = [...`${before} ${after}`.matchAll(/(?<![\d.,-])(?:19[1-9]\d|20[0-2]\d)(?![\d,-])/gu)].map(([year]) => Number(year)).filter((year) => year <= lastYear)
    return names.of(name.toUpperCase()).map(({ maker, country }) => ({
      dates: years.length === 1 ? years.map(yearStretch) : [], ...(maker === null ? {} : { maker }), ...(country === null ? {} : { country }),
      isUnverified: true,
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
