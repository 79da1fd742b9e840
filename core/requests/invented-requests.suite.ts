/**
 * Lines for tests of requests: two items of Example Works, whom they can be asked of, and short forms for requests and replies. All invented.
 * @module
 */
import { parseDay, type Day } from '@proofmark/core/dates'
import { parseDeskSettings, type DeskSettings } from './desk-settings.ts'

export const at = (text: string): Day => parseDay(text)!

export const party = (label: string, more: object = {}) => ({ kind: 'party', label, case: '#case', names: [{ text: `Party ${label}` }], partyType: 'organisation', ...more })
export const request = (label: string, more: object = {}) => ({ kind: 'request', label, case: '#case', purpose: 'trace', addressees: ['#works'], items: ['#rifle'], sent: '2091-03-01', deadline: '2091-04-01', ...more })
export const reply = (label: string, responseKind: string, more: object = {}) => ({ kind: 'reply', label, case: '#case', requests: ['#request'], from: '#works', responseKind, received: '2091-03-10', ...(responseKind === 'refused-with-reason' ? { reason: 'a court has the file' } : {}), ...more })

export const base = [
  { kind: 'case', label: 'case', title: 'Invented case', mandate: 'to report to nobody' },
  party('works', { names: [{ text: 'Example Works' }], partyType: 'company', jurisdiction: 'XA' }),
  party('state-a', { names: [{ text: 'State of Example' }], partyType: 'state', jurisdiction: 'XA' }),
  party('contact-a', { partyType: 'body', jurisdiction: 'XA', roles: ['national point of contact'] }),
  party('army', { partyType: 'organisation', jurisdiction: 'XB' }),
  { kind: 'recovery', label: 'found', case: '#case', when: '2090-05', place: { text: 'Example Town', country: 'XC' }, situation: 'captured', byText: 'a patrol' },
  { kind: 'item', label: 'rifle', case: '#case', description: 'rifle', itemClass: 'rifle', recoveredIn: '#found' },
  { kind: 'item', label: 'twin', case: '#case', description: 'rifle, a second one', itemClass: 'rifle' },
]

/** Days within which everyone is asked to acknowledge and to answer, and after which to ask again. */
export const settings = (acknowledgeDays: number | null, answerDays: number | null, chaseAfterDays: number | null, addressees: object = {}): DeskSettings => {
  const parsed = parseDeskSettings(JSON.stringify({ format: 'proofmark/desk-settings/v1', everyone: { acknowledgeDays, answerDays, chaseAfterDays }, addressees }))
  if (!parsed.ok) throw new Error(parsed.expected)
  return parsed.settings
}
