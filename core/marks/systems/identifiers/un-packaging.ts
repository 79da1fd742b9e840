/**
 * UN packaging mark: kind and material, group and mass, solid or pressure, year of making, State that approved it, maker.
 * @module
 */
import { identifier } from '../../identifier.ts'
import { countryOf } from '../../named-countries.ts'
import { lastYear, yearStretch } from '../../possible-dates.ts'

const kinds: Readonly<Record<string, string>> = { 1: 'drum', 2: 'wooden barrel', 3: 'jerrican', 4: 'box', 5: 'bag', 6: 'composite packaging', 7: 'pressure receptacle' }
const materials: Readonly<Record<string, string>> = {
  A: 'steel', B: 'aluminium', C: 'natural wood', D: 'plywood', F: 'reconstituted wood', G: 'fibreboard', H: 'plastic', L: 'textile',
  M: 'multiwall paper', N: 'other metal', P: 'glass, porcelain or stoneware',
}

export const unPackaging = identifier({
  id: 'un-packaging',
  title: 'UN mark of packaging for dangerous goods',
  layout: '[un] kind material / X Y Z and mass / S or kPa / year / State / maker',
  namedBy: /\bUN (?:packaging|mark|approved)|packaging mark/iu,
  sources: [
    { title: 'Understanding UN designations', url: 'https://www.slideshare.net/slideshow/understanding-un-designations-46779504/46779504' },
    { title: 'Hazmat marking system', url: 'https://hazmatpac.com/un-hazmat-marking-system.html' },
  ],
  pattern: /^(?:\(?u ?\/?n\)?[ /]*)?(?<kind>[1-7])(?<material>[A-HL-NP])[A-Z]?(?<category>\d?) ?\/ ?(?<group>[XYZ]) ?(?<mass>\d+(?:\.\d+)?) ?\/ ?(?<state>S|\d+) ?\/ ?(?<year>\d\d|YR) ?\/ ?(?<country>[A-Z]{1,3})(?: ?\/ ?(?<maker>.{1,40}))?$/iu,
  alphabet: '0123456789XYZS/',
  longest: 80,
  silentOn: 'what was in it, and when it was filled: the State approved the design, the year is of the packaging',
  read: ({ kind = '', material = '', year = '', country = '', maker }) => [{
    dates: /^\d\d$/u.test(year) ? [yearStretch(2000 + Number(year)), yearStretch(1900 + Number(year))].filter(({ from }) => from >= yearStretch(1985).from && from <= yearStretch(lastYear).from) : [],
    ...(stateOf(country) === null ? {} : { country: stateOf(country)! }),
    ...(maker === undefined ? {} : { maker }),
    cautions: [`${kinds[kind]} of ${materials[material.toUpperCase()]}.`, ...(stateOf(country) === null ? [`${country} is no State that this version knows.`] : [])],
  }],
  names: ({ maker, country }) => `Packaging approved by ${country ?? 'a State'}${maker === undefined ? '' : `, maker ${maker}`}`,
  examples: [
    { mark: '4G/Y30/S/22/TR/BASPAK', gives: [{ maker: 'BASPAK', country: 'TR', date: '2022' }] },
    { mark: '1A2/Y1.5/150/12/USA/M4147', gives: [{ date: '2012', country: 'US', maker: 'M4147' }] },
    { mark: '1H2/Y1.8/100/YR/USA', gives: [{ date: null, country: 'US' }] },
    { mark: '8G/Y30/S/22/TR/BASPAK', gives: [] },
  ],
})

/** States write vehicle signs (D, F), two letters or three. */
function stateOf(sign: string): string | null {
  const signs: Readonly<Record<string, string>> = { D: 'DE', F: 'FR', I: 'IT', E: 'ES', B: 'BE', A: 'AT', S: 'SE', N: 'NO', P: 'PT', H: 'HU', L: 'LU', GB: 'GB', RUS: 'RU', USA: 'US', UA: 'UA', TR: 'TR', CN: 'CN', IR: 'IR' }
  return signs[sign.toUpperCase()] ?? countryOf(sign)
}
