/**
 * The desk of an adversarial editor: an invented case in a data folder of its own, and the ways by which words of it go out.
 *
 * Each attempt and its honest twin get a desk of their own. What is asked goes through the routes of the server or the command line; each way answers
 * with the codes with which it met what was asked, none where it let it pass.
 * @module
 */
import { equal, ok } from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { openStore, type Store } from 'proofmark/store'
import { evidence, finding, noticed, passed } from '../../core/review/invented-review.suite.ts'
import { typed, type Ended } from '../cli/in-process.suite.ts'
import { createApp } from './app.ts'
import { greyJpeg } from './camera-jpeg.suite.ts'

export type Lines = readonly Readonly<Record<string, unknown>>[]
/** `codes`: with what it was met; `said`: all words of the answer. */
export interface Met { readonly codes: readonly string[]; readonly said: string; readonly bytes: Uint8Array }

export interface Attempt {
  /** What is tried, as the list of attempts says it. */
  readonly tried: string
  readonly route: 'statements' | 'publish' | 'brief' | 'brief --check' | 'verify' | 'verify --newer' | 'changes'
  /** The code or flag, and what the answer names besides. */
  readonly met: string
  readonly names?: RegExp
  readonly attempt: () => Promise<Met>
  /** The same, done honestly: met by nothing. */
  readonly honest: () => Promise<Met>
}

export const jpegHash = createHash('sha256').update(greyJpeg).digest('hex')
const photographed = { blob: { sha256: jpegHash, size: greyJpeg.length, type: 'image/jpeg' } }
export const denial = { kind: 'position', label: 'denial', party: '#works', about: ['#finding'], form: 'quote', wording: 'No part of ours flew.', language: 'en', stance: 'denies' }
/** All that is known before the finding, and a denial of it after. */
export const before: Lines = evidence.map((line) => (line['kind'] === 'photo' ? { ...line, ...photographed } : line))
export const honestCase: Lines = [...before, finding(), denial, ...noticed, ...passed]
/** The honest case with one line in the place of another, by label. */
export const changed = (label: string, more: object): Lines => honestCase.map((line) => (line['label'] === label ? { ...line, ...more } : line))
export const without = (...labels: string[]): Lines => honestCase.filter((line) => !labels.includes(String(line['label'])))

export interface Desk {
  readonly store: Store
  readonly folder: string
  seal(...lines: Lines): Promise<void>
  /** Statements that may be refused. */
  sealing(...lines: Lines): Promise<Met>
  publishing(choices?: object): Promise<Met>
  /** The package of the honest case. */
  published(choices?: object): Promise<Uint8Array>
  briefing(path: '' | '/plan' | '/file' | '/preview', asked: object): Promise<Met>
  asked(path: string): Promise<unknown>
  command(...words: readonly string[]): Promise<Ended>
  /** A file beside the data folder. */
  file(name: string, bytes: Uint8Array): string
}

const host = '127.0.0.1:1'
const choices = { audience: 'open', rules: [], withhold: [], show: [], showFiles: [], leaveOut: [], redacted: [] }
export const order = { findings: ['finding'], form: 'brief', audience: 'press', when: '2085-01-02' }
const now = () => new Date('2085-01-02T12:00:00Z')
const newId = () => randomBytes(16).toString('hex')

export interface OpenDesk extends Desk { close(): Promise<void> }

export async function openDesk(): Promise<OpenDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-adversary-'))
  const store = await openStore({ folder: join(folder, 'data'), clock: () => new Date('2085-01-01T00:00:00Z'), random: (n) => new Uint8Array(randomBytes(n)) })
  await store.putBlob(new Uint8Array(greyJpeg))
  return { ...deskOf(store, folder), close: async () => { await store.close(); rmSync(folder, { recursive: true, force: true }) } }
}

/** Opens a desk, and clears it away afterwards whatever happens. */
export async function atDesk<T>(work: (desk: Desk) => Promise<T>): Promise<T> {
  const desk = await openDesk()
  try { return await work(desk) } finally { await desk.close() }
}

function deskOf(store: Store, folder: string): Desk {
  const app = createApp({ store, hosts: () => [host], pages: join(folder, 'pages'), newId, now, logger: pino({ level: 'silent' }) })
  const post = async (path: string, body: unknown): Promise<Met> => met(await app.request(path, { method: 'POST', headers: { host, 'content-type': 'application/json' }, body: JSON.stringify(body) }))
  /** What is refused seals nothing. */
  const sealsNothingRefused = async (ask: () => Promise<Met>) => {
    const size = store.size()
    const answer = await ask()
    if (answer.codes.length > 0) equal(store.size(), size, 'what was refused was sealed all the same')
    return answer
  }
  const desk: Desk = {
    store, folder,
    sealing: (...lines) => sealsNothingRefused(() => post('/api/statements', { text: lines.map((line) => JSON.stringify({ handling: 'open', ...line })).join('\n') })),
    seal: async (...lines) => { const { codes, said } = await desk.sealing(...lines); equal(codes.length, 0, said) },
    publishing: (more = {}) => sealsNothingRefused(() => post('/api/findings/finding/publish', { ...choices, ...more })),
    published: async (more = {}) => { const { codes, said, bytes } = await desk.publishing(more); equal(codes.length, 0, said); return bytes },
    briefing: (path, asked) => sealsNothingRefused(async () => path === '/preview' ? met(await app.request(`/api/cases/case/briefings/preview?asked=${encodeURIComponent(JSON.stringify(asked))}`, { headers: { host } })) : post(`/api/cases/case/briefings${path}`, asked)),
    asked: async (path) => { const answer = await app.request(path, { headers: { host } }); equal(answer.status, 200, path); return answer.json() },
    command: (...words) => typed(folder, [...words, ...(words[0] === 'verify' ? [] : ['--data', 'data'])]),
    file: (name, bytes) => { writeFileSync(join(folder, name), bytes); return name },
  }
  return desk
}

async function met(answer: Response): Promise<Met> {
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const isJson = (answer.headers.get('content-type') ?? '').includes('json')
  const said = isJson || !answer.ok ? Buffer.from(bytes).toString() : ''
  const code = isJson ? (JSON.parse(said) as { code?: string }).code : undefined
  ok(answer.ok || code !== undefined, `${answer.status} ${said}`)
  return { codes: answer.ok ? [] : [code!], said, bytes }
}

const known = new Map<string, Promise<Met>>()
/** A whole case is published once, however many attempts have it for their honest twin. */
function publishedOnce(lines: Lines, more?: object): Promise<Met> {
  const key = JSON.stringify([lines, more])
  const answer = known.get(key) ?? atDesk(async (desk) => { await desk.seal(...lines); return desk.publishing(more) })
  known.set(key, answer)
  return answer
}

/** An attempt that seals lines and publishes; each list stands for a whole case. */
export const publishes = (tried: string, met: string, names: RegExp, dishonest: Lines, honest: Lines, choices: { dishonest?: object; honest?: object } = {}): Attempt => ({
  tried, route: 'publish', met, names, attempt: () => publishedOnce(dishonest, choices.dishonest), honest: () => publishedOnce(honest, choices.honest),
})
