/**
 * Signs of makers and arsenals: named in words or as `<name>`, since no keyboard has them. They name a maker; a year beside them dates the arm.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { inFavour } from '../../reading.ts'
import { describeStretches, yearStretch } from '../../possible-dates.ts'
import { markingSystem, type Sense } from '../../system.ts'

const nambu = { title: 'Nambu World: logos of arsenals', url: 'http://www.nambuworld.com/t1452pix.htm' }
const nagoya = { title: 'Nambu World: Type 94 and the Nagoya logo', url: 'http://nambuworld.com/t94187pix.htm' }
const chuo = { title: 'Nambu World: nan and Nagoya logos', url: 'http://www.nambuworld.com/t94161pix.htm' }
const rbth = { title: 'Russia Beyond: how to know a genuine AK', url: 'https://id.rbth.com/technology/82690-cara-mengetahui-keaslian-ak-gyx/amp' }
const exordinanza = { title: 'Ex-ordinanza: 10 in two circles', url: 'https://www.collezionareexordinanza.it/scheda/12/AK-Bulgaria/' }
const ranyy = { title: 'Romanian AK variants', url: 'https://ranyy.com/romanian-ak-variants/' }
const makarov = { title: 'Makarov.ch: marks of makers', url: 'https://makarov.ch/index.php/allocation_example' }

const signs = codeTable({ nambu, nagoya, chuo, rbth, exordinanza, ranyy, makarov }, `
  code                    | maker                             | country | source
  arrow in triangle       | Izhevsk                           | RU      | rbth
  arrow in a triangle     | Izhevsk                           | RU      | rbth
  star                    | Tula                              | RU      | rbth
  10 in two circles       | Arsenal, Kazanlak (Factory 10)    | BG      | exordinanza
  10 in concentric circles | Arsenal, Kazanlak (Factory 10)   | BG      | exordinanza
  double circle:10        | Arsenal, Kazanlak (Factory 10)    | BG      | exordinanza
  10 in double circle     | Arsenal, Kazanlak (Factory 10)    | BG      | exordinanza
  triangle                | Cugir                             | RO      | ranyy
  triangle with arrow     | Cugir                             | RO      | ranyy
  triangle with upward arrow | Cugir                          | RO      | ranyy
  triangle in circle      | Izhevsk Mechanical Plant          | RU      | makarov
  circle in diamond       | Ernst Thaelmann, Suhl             | DE      | makarov
  circle:11               | Łucznik, Radom                    | PL      |
  oval:11                 | Łucznik, Radom                    | PL      |
  11 in oval              | Łucznik, Radom                    | PL      |
  stacked cannonballs     | Tokyo arsenal                     | JP      | nambu
  stacked cannonballs     | Kokura arsenal                    | JP      | nambu
  shachi in circle        | Nagoya arsenal                    | JP      | nagoya
  nan                     | Chuo Kogyo (Nambu)                | JP      | chuo
`)

const names = [...new Set(signs.rows.map(({ code }) => code))]

export const makerSigns = markingSystem({
  id: 'maker-sign', version: 1, title: 'Signs of makers and arsenals on firearms', kind: 'symbol', seenOn: ['firearm'], inUse: null, usedIn: [],
  sources: [nambu, rbth, makarov], layout: `<name>, or in words: ${names.join(', ')}; perhaps a full year and a serial`,
  pattern: new RegExp(`^<?(?<name>${names.toSorted((a, b) => b.length - a.length).join('|')})>?(?:[ ,]+(?<year>19[3-9]\\d|20[0-2]\\d))?(?:[ ,]+(?<serial>[A-ZА-Я]{0,3}[ -]?\\d{2,8}))?$`, 'iu'), alphabet: '0123456789', longest: 50, silentOn: 'the date; some signs were used by several arsenals', lookalikes: [],
  read: ({ name = '', year, serial }): Sense[] => signs.of(name.toLowerCase()).map(({ maker, country, source }) => ({
    dates: year === undefined ? [] : [yearStretch(Number(year))], ...(serial === undefined ? {} : { serial }), ...(maker === null ? {} : { maker }), ...(country === null ? {} : { country }), ...(source === null ? { isUnverified: true } : { sources: [source] }),
  })),
  meaning: ({ senses, dates }, mark) => `Made or supervised by ${senses[0]?.maker}${dates.length === 0 ? '' : ` in ${describeStretches(dates, 'year')}`}, if ${mark} is its sign.`, weigh: () => [inFavour('slight', 'The sign is in a table.')],
  examples: [
    { mark: 'arrow in triangle', gives: [{ maker: 'Izhevsk', country: 'RU', date: null }] },
    { mark: '<stacked cannonballs>', gives: [{ maker: 'Tokyo arsenal' }, { maker: 'Kokura arsenal' }] },
    { mark: '<circle:11> 1976 KB 01234', gives: [{ country: 'PL', date: '1976', serial: 'KB 01234', isUnverified: true }] },
    { mark: 'square', gives: [] },
  ],
})
