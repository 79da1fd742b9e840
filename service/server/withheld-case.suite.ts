/**
 * An invented case with everything that is worth withholding: persons with aliases, exact places, days, custodians, files with
 * metadata, a restricted and a confidential statement, labels that tell, corrections of what is withheld.
 * @module
 */
import { deepEqual, ok } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, type Store } from 'proofmark/store'
import { cameraJpeg, greyJpeg } from './camera-jpeg.suite.ts'
import { findStatement } from './lookup.ts'
import { publish, type Published } from './publishing.ts'
import { record } from './recording.ts'
import type { Choices } from './selection.ts'

export const newId = () => randomBytes(16).toString('hex')

const withComment = (words: string) => { const text = Buffer.from(words); return Buffer.concat([greyJpeg.subarray(0, 2), Buffer.from([0xff, 0xfe, (text.length + 2) >> 8, (text.length + 2) & 255]), text, greyJpeg.subarray(2)]) }

/** A directory without entries, and a second one that names a thumbnail of eight bytes. */
function thumbnailExif(): Buffer {
  const entry = (tag: number, value: number) => { const bytes = Buffer.alloc(12); bytes.writeUInt16LE(tag, 0); bytes.writeUInt16LE(4, 2); bytes.writeUInt32LE(1, 4); bytes.writeUInt32LE(value, 8); return bytes }
  return Buffer.concat([Buffer.from('II*\0'), Buffer.from([8, 0, 0, 0]), Buffer.from([0, 0, 14, 0, 0, 0]), Buffer.from([2, 0]), entry(0x0201, 44), entry(0x0202, 8), Buffer.from([0, 0, 0, 0]), Buffer.from('thumbnai')])
}

export const caseFiles: Readonly<Record<string, Buffer>> = {
  'clean.jpg': greyJpeg,
  'IMG_21240818_101112.jpg': withComment('frame 7'),
  'with-name.jpg': withComment('taken by N. Example'),
  'with-trailer.jpg': Buffer.concat([greyJpeg, Buffer.from([1, 2, 3, 4]), Buffer.from(' 10.4501, 20.5234')]),
  'redacted.jpg': Buffer.concat([greyJpeg.subarray(0, 2), Buffer.from([0xff, 0xe1, 0, 2 + 6 + 52]), Buffer.from('Exif\0\0'), thumbnailExif(), greyJpeg.subarray(2)]),
  // Named by no line below: for tests that record it.
  'camera.jpg': cameraJpeg({ artist: 'Somebody Invented', owner: 'Owner Invented', serial: 'SN-0815-XA', taken: '2124:08:19 09:08:07', lat: [10, 27, 0.43], lon: [20, 31, 24.42] }),
  'letter.txt': Buffer.from('A letter about the parts.\n'),
}

const open = { handling: 'open', case: '#invented' }
export const caseLines: readonly Record<string, unknown>[] = [
  { kind: 'case', label: 'invented', title: 'An invented case', handling: 'open' },
  { ...open, kind: 'party', label: 'party-smythe', names: [{ text: 'Nemo Smythe-Example', use: 'alias' }, { text: 'Немо Вигаданий', use: 'alias' }, { text: 'Falkenauge', use: 'pseudonym' }], partyType: 'person', competence: 'knows missiles' },
  { ...open, kind: 'party', label: 'works', names: [{ text: 'Example Works' }], partyType: 'company' },
  { ...open, kind: 'party', label: 'keeper', names: [{ text: 'Invented Depot Nineteen' }], partyType: 'organisation' },
  { ...open, kind: 'party', label: 'collector', names: [{ text: 'Team Seven Invented' }], partyType: 'organisation', author: '#party-smythe' },
  { ...open, kind: 'site', label: 'site-1', what: 'a depot', when: '2124-08-18', place: { text: 'Invented Street 5, Nowhereville', lat: 10.45012, lon: 20.52345, precisionKm: 0.1, country: 'XA' }, custodian: '#keeper', custodianText: 'the keeper of Invented Depot Nineteen', accessConditions: 'shown for one hour in the cellar', team: ['#party-smythe'], author: '#party-smythe', made: '2124-08-18' },
  { ...open, kind: 'use', label: 'use-1', what: 'strike', when: '2124-08-05', place: { text: 'Nowhereville', lat: 10.5, lon: 20.5, precisionKm: 20, country: 'XA' } },
  { ...open, kind: 'item', label: 'item-1', description: 'An invented part, seen by F. in the cellar', itemClass: 'missile part', documentedAt: ['#site-1'], usedIn: ['#use-1'], custodian: '#keeper', sources: [{ document: '#letter', at: null }], note: 'Photographed on 18 August 2124 at 10°27\'00.4"N 20°31\'24.4"E by Smythe-Example, Nemo.' },
  { ...open, kind: 'mark', label: 'mark-1', item: '#item-1', transcription: '113', technique: 'stamped', transcribedBy: '#party-smythe', note: 'Mr Smythe held the lamp.' },
  { ...open, kind: 'reading', label: 'reading-1', mark: '#mark-1', scheme: 'juche', meaning: 'a year', status: 'accepted', date: '2024', dateOf: 'production', reason: 'invented', by: '#party-smythe' },
  ...['clean.jpg', 'IMG_21240818_101112.jpg', 'with-name.jpg', 'with-trailer.jpg'].map((file, n) => ({ ...open, kind: 'photo', label: `photo-${n + 1}`, blob: { file }, pictureType: 'original', shows: ['#item-1', '#mark-1'], taken: '2124-08-18T10:11:12Z', takenBy: '#party-smythe', takenAt: { lat: 10.45012, lon: 20.52345, precisionKm: 0.01 }, cameraMetadata: 'GPS 10.45012, 20.52345' })),
  { ...open, kind: 'photo', label: 'photo-redacted', blob: { file: 'redacted.jpg' }, pictureType: 'redacted', shows: ['#item-1'], madeFrom: '#photo-1', madeHow: 'the face was painted over' },
  { ...open, kind: 'document', label: 'letter', documentType: 'letter', title: 'A letter of Немо Вигаданий', blob: { file: 'letter.txt' } },
  { case: '#invented', kind: 'item', label: 'item-restricted', description: 'A restricted part from Hideaway Hollow', itemClass: 'missile part', usedIn: ['#use-1'], partOf: '#item-1', handling: 'restricted' },
  { case: '#invented', kind: 'custody', label: 'custody-1', of: ['#item-1'], from: '#keeper', toText: 'a confidential laboratory', when: '2124-09-01', why: 'for study', handling: 'confidential' },
  { ...open, kind: 'position', label: 'position-1', party: '#works', about: ['#finding-1'], form: 'quote', wording: 'Who is this Falkenauge?', stance: 'attacks-independence' },
  { ...open, kind: 'procedure', title: 'One person', stages: [{ id: 'glance', title: 'Glance' }], persons: 0 },
  { ...open, kind: 'finding', label: 'finding-1', title: 'An invented finding', sentences: [{ text: 'The part was used on 5 August 2124.', claims: ['used'] }], claims: [{ key: 'used', claim: { type: 'used-within', item: '#item-1', from: '2124-08-05', to: '2124-08-05' }, text: 'Used on that day.' }, { key: 'within', claim: { type: 'used-within', item: '#item-restricted', from: '2124-08-05', to: '2124-08-05' }, text: 'And the other.' }] },
  // Nobody reviewed what is invented for a test, and its rules and it say so.
  { ...open, kind: 'review', of: '#finding-1', stage: 'waiver:procedure', outcome: 'passed', by: '#works', author: '#works', reason: 'invented for a test' },
]

export interface InventedCase {
  readonly store: Store
  id(label: string): string
  publish(choices?: Partial<Choices>): Promise<Published>
  record(...lines: readonly Record<string, unknown>[]): Promise<void>
  close(): Promise<void>
}

export async function inventedCase(): Promise<InventedCase> {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-withheld-case-'))
  for (const [name, bytes] of Object.entries(caseFiles)) writeFileSync(join(folder, name), bytes)
  const store = await openStore({ folder: join(folder, 'data'), clock: () => new Date('2131-01-01'), random: (n) => new Uint8Array(randomBytes(n)) })
  const add = async (...lines: readonly Record<string, unknown>[]) => {
    const { problems } = await record(store, lines.map((line) => JSON.stringify(line)).join('\n'), { folder, newId })
    deepEqual(problems, [])
  }
  await add(...caseLines)
  const id = (label: string) => { const found = findStatement(store.world(), label); ok(found.ok, label); return found.statement.id }
  return {
    store, id, record: add,
    publish: (choices = {}) => publish(store, { withhold: [], ...choices, finding: id('finding-1'), verifyPage: join(folder, 'no-page'), newId, now: new Date('2131-01-02') }),
    close: async () => { await store.close(); rmSync(folder, { recursive: true, force: true }) },
  }
}
