/**
 * Killing: processes of the command line that are ended by SIGKILL, and statements that are sent to a server until then.
 *
 * A ledger keeps each unit from before it was sent, with what was answered. `kept.suite.ts` holds a store against it.
 * @module
 */
import { ok } from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chanceFrom, type Chance } from '@proofmark/core/invented'

/** Variables that say where the data are; the rest of the environment goes along. */
export type Env = Readonly<Record<string, string>>
export interface Receipt { readonly id: string; readonly kind: string; readonly index: number }

/** What is sent in one request or one file: an item with its mark for each name. All of it is sealed under one head, or nothing. */
export interface Unit {
  readonly names: readonly string[]
  /** `none`: nobody answered, or that nobody knows, so that it may be there; `refused`: it was not done. */
  answer: 'none' | 'sealed' | 'refused'
  /** An item, its mark, the next item …; empty where the answer was cut behind its first line. */
  receipts: readonly Receipt[]
  /** Hashes of entries by id, in hex: as the server told them when it had acknowledged, else as they were found after the first kill. */
  readonly leaves: Map<string, string>
  /** When it was sent and when it was answered, by `performance.now`. */
  readonly sentAt: number
  answeredAt: number
}

const main = join(import.meta.dirname, 'proofmark.mjs')
const children = new Set<ChildProcess>()
/** For the end of a test, whatever came of it. */
export const killAll = () => { for (const child of children) child.kill('SIGKILL') }

export function begin(words: readonly string[], env: Env): { readonly child: ChildProcess; readonly out: () => string; readonly err: () => string; readonly ended: Promise<unknown> } {
  const child = spawn(process.execPath, [main, ...words], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  children.add(child)
  child.once('exit', () => children.delete(child))
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk) => { out += String(chunk) })
  child.stderr.on('data', (chunk) => { err += String(chunk) })
  return { child, out: () => out, err: () => err, ended: once(child, 'close') }
}

/** To its end, which has to be a good one; what it printed. */
export async function run(words: readonly string[], env: Env): Promise<string> {
  const { child, out, err, ended } = begin(words, env)
  await ended
  ok(child.exitCode === 0, `${words.join(' ')}: ${child.exitCode} ${child.signalCode} ${err()}`)
  return out()
}

export interface Served { readonly child: ChildProcess; readonly url: string; readonly err: () => string; /** SIGKILL, and gone. */ kill(): Promise<void> }

/** A server that listens; requests come as fast as they like. */
export async function serving(env: Env, ...more: readonly string[]): Promise<Served> {
  const { child, out, err, ended } = begin(['serve', '--port', '0', '--rate', '0', '--json', ...more], env)
  while (!out().includes('\n')) await Promise.race([once(child.stdout!, 'data'), ended.then(() => { throw new Error(`serve ended: ${err()}`) })])
  return { child, url: (JSON.parse(out()) as { url: string }).url, err, kill: async () => { child.kill('SIGKILL'); await ended } }
}

export async function get<T>(address: string): Promise<{ readonly status: number; readonly body: T }> {
  const answer = await fetch(address)
  return { status: answer.status, body: await answer.json() as T }
}

let names = 0
/** Of names that nothing else has, in this process. */
export function newUnit(size: number): Unit {
  return { names: Array.from({ length: size }, () => `KILL${String(++names).padStart(6, '0')}`), answer: 'none', receipts: [], leaves: new Map(), sentAt: performance.now(), answeredAt: NaN }
}
export const itemFields = (name: string) => ({ label: `i-${name}`, description: `invented thing of ${name}`, itemClass: 'rifle', handling: 'open' })
/** `item`: an id, or `#` and a label. */
export const markFields = (name: string, item: string) => ({ item, transcription: name, technique: 'stamped', handling: 'open' })
/** As a statement file. */
export const textOf = ({ names }: Unit): string => names.flatMap((name) => [{ kind: 'item', ...itemFields(name) }, { kind: 'mark', ...markFields(name, `#i-${name}`) }]).map((line) => `${JSON.stringify(line)}\n`).join('')

/** Sends one; `false`: nobody answers there any more. Any refusal but that the database is away is a fault. */
export async function send(url: string, ledger: Unit[], size: number): Promise<boolean> {
  const unit = newUnit(size)
  ledger.push(unit)
  try {
    const answer = await fetch(`${url}api/statements`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text: textOf(unit) }) })
    unit.answeredAt = performance.now()
    if (answer.status === 201) unit.answer = 'sealed'
    const body = await answer.json() as { sealed?: Receipt[]; code?: string }
    if (answer.status === 503 && body.code === 'database-away') unit.answer = 'refused'
    else if (answer.status !== 201 && body.code !== 'database-doubt') throw new Error(`${answer.status} ${JSON.stringify(body)}`)
    unit.receipts = (body.sealed ?? []).map(({ id, kind, index }) => ({ id, kind, index }))
    for (const { id } of unit.receipts.slice(-2)) unit.leaves.set(id, (await get<{ leafHash: string }>(`${url}api/statements/${id}/seal`)).body.leafHash)
    return true
  } catch (error) {
    // Of fetch, where the line breaks: before the answer or in the middle of it.
    if (error instanceof TypeError) return false
    throw error
  }
}

/** Sends without a pause, three at once and every eighth time so much that the vault writes in a thread, until nobody answers or it is stopped. */
export function loading(url: string, ledger: Unit[]): { readonly stop: () => Promise<void> } {
  const stopped = new AbortController()
  let sent = 0
  const one = async () => { while (!stopped.signal.aborted && await send(url, ledger, sent++ % 8 === 7 ? 80 : 1)); }
  const all = Promise.all([one(), one(), one()])
  // Told when it is stopped.
  all.catch(() => undefined)
  return { stop: async () => { stopped.abort(); await all } }
}

/** So many that were sent after a moment are acknowledged; at most a minute is waited for it. The first of them. */
export async function acknowledged(ledger: readonly Unit[], since: number, wanted = 1): Promise<Unit> {
  for (const until = performance.now() + 60_000; performance.now() < until; await wait(2)) {
    const found = ledger.filter(({ answer, sentAt }) => answer === 'sealed' && sentAt >= since)
    if (found.length >= wanted) return found[0]!
  }
  throw new Error(`${wanted} were not acknowledged within a minute`)
}

/** For whoever runs the test. */
export function toldOf(ledger: readonly Unit[]): string {
  const count = (answer: Unit['answer']) => ledger.filter((unit) => unit.answer === answer).length
  return `requests acknowledged ${count('sealed')}, refused ${count('refused')}, without an answer ${count('none')}, of which ${ledger.filter(({ answer, receipts }) => answer === 'none' && receipts.length > 0).length} were carried out whole`
}

/** The first seed: another one at each run. */
export const seed = Number(process.env['PROOFMARK_SEED'] ?? randomInt(1_000_000))

/** A chance of its own for each round. What fails says with which seed the first round is this one. */
export async function rounds(many: number, round: (chance: Chance, number: number) => Promise<void>): Promise<void> {
  for (let number = 0; number < many; number++) {
    await round(chanceFrom(seed + number), number).catch((error: unknown) => {
      throw new Error(`round ${number + 1} of ${many}; PROOFMARK_SEED=${seed + number} begins with this one: ${(error as Error).message}`, { cause: error })
    })
  }
}
