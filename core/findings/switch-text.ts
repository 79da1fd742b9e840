/**
 * Switch text: a switch of a hypothesis as one word, for addresses and command lines: `without:ID`, `reject:ID`, `accept-reading:MARK:juche:2024`, `dated:ID:2024-08`.
 *
 * Parts between colons are percent-encoded as in addresses; what parses prints back identically.
 * @module
 */
import { parseEdtf } from '@proofmark/core/dates'
import type { Switch } from './hypothesis.ts'

/** `null`: no such switch. */
export function parseSwitch(text: string): Switch | null {
  const parts = text.split(':').map(decoded)
  const found = parts.includes(null) ? null : switchOf(parts as string[])
  return found !== null && formatSwitch(found) === text ? found : null
}

function switchOf([word = '', id = '', ...rest]: readonly string[]): Switch | null {
  if (id === '') return null
  const [scheme, date] = rest
  switch (word) {
    case 'without': return { what: 'set-aside', id }
    case 'accept': case 'reject': case 'same': case 'not-same': case 'documented': return { what: word, id }
    case 'dated': return scheme === undefined || !parseEdtf(scheme).ok ? null : { what: word, id, when: scheme }
    case 'accept-reading': case 'reject-reading': return scheme === undefined || scheme === '' || (date !== undefined && !parseEdtf(date).ok) ? null : { what: word, mark: id, scheme, date: date ?? null }
    default: return null
  }
}

export function formatSwitch(of: Switch): string {
  const word = of.what === 'set-aside' ? 'without' : of.what
  const parts = 'mark' in of ? [of.mark, of.scheme, ...(of.date === null ? [] : [of.date])] : of.what === 'dated' ? [of.id, of.when] : [of.id]
  return [word, ...parts.map(encoded)].join(':')
}

/** `null`: not text. An encoder that is given half a character throws; such text is no switch. */
const encoded = (part: string): string => (part.isWellFormed() ? encodeURIComponent(part) : '')

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
