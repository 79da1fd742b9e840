/**
 * Number register: which numbers of two parties or craft can be held against each other, though records and lists name their registers otherwise.
 *
 * Equal numbers of one register speak for one party, and of a register that is not named too, from six signs on. Different numbers speak against it only
 * where a register gives one number worldwide: a company has a tax number in each state in which it pays.
 * @module
 */
interface Numbered { readonly scheme: string; readonly value: string }

/** Words of records (identifier statements), of issuers of lists and of FollowTheMoney for one register. */
const registers: Readonly<Record<string, readonly string[]>> = {
  imo: ['imo-ship', 'imo', 'imo number', 'imonumber', 'imo ship number'],
  'imo company': ['imo-company', 'imo company number'],
  mmsi: ['mmsi', 'mmsi number'],
  'call sign': ['call-sign', 'call sign', 'callsign'],
  lei: ['lei', 'leicode', 'lei code', 'legal entity identifier'],
  duns: ['duns', 'd-u-n-s number', 'dunscode', 'duns code'],
  bic: ['bic', 'swift/bic', 'swiftbic', 'swift'],
  tax: ['tax', 'tax id no', 'tax number', 'taxnumber', 'inn', 'inncode', 'v.a.t. number', 'v.a.t number', 'vatcode', 'vat number', 'paraguayan tax identification number', 'italian fiscal code'],
  registration: ['registration', 'registration number', 'registration id', 'registrationnumber', 'ogrn', 'ogrncode', 'company number', 'uk company number', 'commercial registry number', 'business registration number', 'chamber of commerce number', 'enterprise number', 'unified social credit code (uscc)', 'usccode', 'public registration number'],
  'aircraft registration': ['aircraft-registration', 'aircraft tail number', 'tail number'],
  'constructor number': ['constructor-number', 'aircraft manufacturer\'s serial number (msn)', 'serialnumber', 'msn'],
  'icao address': ['icao-address', 'icao code', 'icaocode'],
  'official number': ['official-number', 'vessel registration'],
}
const registerOf = new Map(Object.entries(registers).flatMap(([register, words]) => words.map((word) => [word, register] as const)))

/** One number worldwide: another one is another ship, or another company. */
const oneWorldwide = new Set(['imo', 'imo company', 'lei'])

/** Signs from which a number of an unnamed register tells something. */
const shortestTelling = 6

/** Without what only writing differs in; `IMO` before a number names its register. */
export const bareNumber = (value: string): string => value.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '').replace(/^IMO(?=\d{7}$)/, '')

const read = ({ scheme, value }: Numbered) => { const raw = scheme.trim().toLowerCase(); return { raw, register: registerOf.get(raw) ?? (raw === 'other' || raw === '' ? null : raw), bare: bareNumber(value) } }

export function compareNumbers(a: readonly Numbered[], b: readonly Numbered[]): 'one-in-common' | 'differ' | 'unknown' {
  const [ones, others] = [a.map(read), b.map(read)]
  let differ = false
  for (const one of ones) for (const other of others) {
    if (one.bare === '' || other.bare === '') continue
    const isOne = one.register !== null && one.register === other.register
    if (one.bare === other.bare && (isOne || ((one.register === null || other.register === null) && one.bare.length >= shortestTelling))) return 'one-in-common'
    // Of one word of one issuer they may differ too; of two words for one register only where it is one worldwide.
    if (isOne && one.bare !== other.bare && (one.raw === other.raw || oneWorldwide.has(one.register!))) differ = true
  }
  return differ ? 'differ' : 'unknown'
}
