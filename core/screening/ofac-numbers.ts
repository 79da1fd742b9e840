/**
 * Numbers of the US Treasury's lists: which of what it calls identification names one party or craft, and which only tells of it.
 *
 * Kept are documents, registers, tax numbers, call signs; left out are addresses of the web, genders, orders, places.
 * @module
 */
import type { ListEntry } from './list-entry.ts'

const kinds = [
  'Passport', 'Tax ID No', 'National ID No', 'National Foreign ID Number', 'Identification Number', 'Registration ID', 'Registration Number', 'Registered Charity No', 'Company Number', 'Commercial Registry Number', 'Business Registration Number',
  'Chamber of Commerce Number', 'Cedula No', 'D-U-N-S Number', 'MMSI', 'Vessel Registration Identification', 'Aircraft Manufacturer\'s Serial Number (MSN)', 'Aircraft Tail Number', 'SWIFT/BIC', 'BIK (RU)', 'C.U.R.P', 'C.U.I.T', 'R.F.C', 'RUC #', 'NIT #', 'RIF #', 'V.A.T. Number', 'V.A.T Number', 'SSN', 'Driver\'s License No', 'Residency Number',
  'Legal Entity Number', 'Government Gazette Number', 'Unified Social Credit Code (USCC)', 'Organization Code', 'Matricula Mercantil No', 'Tazkira National ID Card', 'Birth Certificate Number', 'Enterprise Number', 'Trade License No', 'License', 'UK Company Number', 'File Number', 'Personal ID Card', 'Seafarer\'s Identification Document', 'Travel Document Number', 'Turkish Identification Number', 'Refugee ID Card', 'Stateless Person ID Card', 'Stateless Person Passport', 'British National Overseas Passport', 'Diplomatic Passport', 'Numero de Identidad', 'Pasaporte', 'Kenyan ID No', 'Bosnian Personal ID No', 'Central Registration System Number', 'Paraguayan tax identification number', 'Italian Fiscal Code', 'Economic Register Number (CBLS)', 'Istanbul Chamber of Comm. No', 'Public Registration Number', 'Folio Mercantil No', 'Global Intermediary Identification Number', 'I.F.E', 'C.R. No', 'N.I.E', 'D.N.I', 'LE Number', 'RTN', 'CNP (Personal Numerical Code)', 'VisaNumberID', 'Digital Currency Address',
]
const byName = new Map(kinds.map((kind) => [kind.toLowerCase(), kind]))

/** By the name of its kind and the number; `null`: of a kind that names nothing. */
export function ofacNumber(kind: string, value: string): ListEntry['identifiers'][number] | null {
  const bare = kind.trim().replace(/\.$/, '').toLowerCase()
  const known = byName.get(bare) ?? (bare.startsWith('digital currency address') ? 'Digital Currency Address' : undefined)
  if (known === undefined || value.trim() === '') return null
  const number = value.trim()
  // Craft have one number worldwide, and the list writes its register before it.
  if (known === 'Vessel Registration Identification') return number.startsWith('IMO ') ? { scheme: 'imo', value: number.slice(4).trim() } : { scheme: 'vessel registration', value: number }
  return { scheme: known.toLowerCase(), value: number }
}

/** At the beginning of a remark, such as `Passport XX12345 (Nowhere)`; `null`: none. */
export function ofacNumberIn(remark: string): ListEntry['identifiers'][number] | null {
  const kind = longestFirst.find((each) => remark.startsWith(each))
  const number = kind === undefined ? null : /^(?:\.\s*|\s+)(?:- [A-Z]{2,5} )?((?:IMO )?[\p{L}\p{N}][\p{L}\p{N} /.-]*)/u.exec(remark.slice(kind.length))
  return number === null ? null : ofacNumber(kind!, number[1]!)
}

const longestFirst = kinds.toSorted((a, b) => b.length - a.length)
