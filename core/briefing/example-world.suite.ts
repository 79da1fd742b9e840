/** An invented case with one mark, one finding and its positions, for the tests of briefings. */
import { kinds, world, type AnyStatement, type KindName, type World } from '@proofmark/core/statements'
import type { BriefingOrder } from './order.ts'
import { allRoom, type Surroundings } from './setting.ts'

export const idOf = (name: string): string => [...name].map((char) => char.charCodeAt(0).toString(16)).join('').padEnd(32, '0').slice(0, 32)

export interface Line { readonly kind: KindName; readonly name: string; readonly [field: string]: unknown }

export const statement = ({ kind, name, ...fields }: Line, index: number): AnyStatement => ({
  id: idOf(name), kind, version: kinds[kind].version, index, hidden: [],
  fields: kinds[kind].schema.parse({ label: name, handling: 'open', ...(kind === 'case' ? {} : { case: idOf('case') }), ...fields }),
}) as unknown as AnyStatement

export const first = 'The item of the mark QX was made in 2023 or later.'
export const second = 'It was used on 10 May 2024.'
export const third = 'Nothing more is known of it.'
const claims = [
  { key: 'made', claim: { type: 'made-after', item: idOf('item'), day: '2023-01-01' }, text: 'The item was not made before 2023.' },
  { key: 'used', claim: { type: 'used-within', item: idOf('item'), from: '2024-05-10', to: '2024-05-10' }, text: 'The item was used on 10 May 2024.' },
]

export const exampleLines: readonly Line[] = [
  { kind: 'case', name: 'case', title: 'An invented case', fundingStatement: 'Paid by Example Works.', standardOfProof: 'Balance of probabilities.' },
  { kind: 'party', name: 'denier', names: [{ text: 'State of Example' }, { text: 'État d’Exemple', language: 'fr' }], partyType: 'state' },
  { kind: 'procedure', name: 'alone', title: 'One person', stages: [{ id: 'glance', title: 'Glance' }], persons: 0 },
  { kind: 'use', name: 'use', what: 'strike', when: '2024-05-10', place: { text: 'Exampleville', lat: 48.5, lon: 12.25, precisionKm: 20 } },
  { kind: 'item', name: 'item', itemClass: 'component', description: 'a housing', usedIn: [idOf('use')] },
  { kind: 'mark', name: 'mark', item: idOf('item'), transcription: 'QX' },
  { kind: 'reading', name: 'reading', mark: idOf('mark'), scheme: 'example', meaning: '2023', dateOf: 'production', date: '2023', status: 'accepted', reason: 'as the maker says' },
  { kind: 'reading', name: 'plain', mark: idOf('mark'), scheme: 'plain-number', meaning: 'A number.', status: 'rejected', reason: 'the maker says what it is' },
  { kind: 'finding', name: 'finding', title: 'An item of 2023', sentences: [{ text: first, claims: ['made'] }, { text: second, claims: ['used'] }, { text: third, claims: [] }], claims, confidence: 'moderate', confidenceReason: 'One mark.', caveats: ['It dates the housing.'], alternatives: [{ text: 'A lot number.', setAsideBecause: 'The maker says so.', wouldDecide: 'A second mark.' }] },
  { kind: 'sentence', name: 'nature', of: idOf('finding'), text: third, nature: 'context' },
  { kind: 'position', name: 'denial', party: idOf('denier'), about: [idOf('finding')], form: 'quote', wording: 'invented from beginning to end', language: 'en', when: '2024-06-01', stance: 'denies' },
  { kind: 'position', name: 'aside', party: idOf('denier'), about: [idOf('denier')], form: 'quote', wording: 'we speak of something else', language: 'en', stance: 'asserts' },
]

export const worldOf = (lines: readonly Line[]): World => world(lines.map(statement))
export const around: Surroundings = { land: [], origin: 'works.example/log', address: null, hasFile: () => false, room: allRoom }
export const order: BriefingOrder = { findings: [idOf('finding')], form: 'report', language: 'en', audience: 'other', occasion: null, when: '2026-11-26', title: null, reach: 'open', minutes: 3, leaveOut: [], corrects: null, whatChanged: null }
