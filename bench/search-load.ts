/**
 * Search under load: 32 who search and one who records, in a store of an invented world; how long answers take, how long the thread that serves is held up,
 * and how soon a new mark is found.
 * @module
 */
import { fork, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chanceFrom, inventedWorld, patternClasses } from '@proofmark/core/invented'
import { kinds, type KindName } from '@proofmark/core/statements'
import { openStore, type Sealable } from 'proofmark/store'
import type { HeldUp } from './search-server.ts'

const [clients, seconds, sealedAtOnce] = [32, 8, 2000]

export interface LoadTimes {
  readonly statements: number
  /** Milliseconds from the start of the search to its first answer: made, and read from the disk. */
  readonly made: number
  readonly read: number
  readonly megabytes: number
  /** Held up while the index is made, without anybody asking; while 32 search; while one records besides; while one records and nobody searches. */
  readonly making: HeldUp
  readonly searching: HeldUp
  readonly both: HeldUp
  readonly recording: HeldUp
  /** Answers: median, 95 in 100, most; and how many a second. */
  readonly answers: readonly [number, number, number]
  readonly aSecond: number
  readonly answersBeside: readonly [number, number, number]
  /** From the answer of the recording to the answer that has the new mark: median and most. */
  readonly found: readonly [number, number]
}

export async function searchLoad(items: number): Promise<LoadTimes> {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-bench-'))
  try {
    await fill(folder, items)
    const first = await begin(folder)
    const making = await first.heldUp()
    const kept = join(first.searchFolder, 'index')
    while (statSync(kept, { throwIfNoEntry: false }) === undefined) await new Promise((resolve) => { setTimeout(resolve, 100) })
    await first.end()
    const second = await begin(folder)
    const patterns = patternsOf()
    await searchFor(second.url, patterns, 1)
    await second.reset()
    const alone = await searchFor(second.url, patterns, seconds)
    const searching = await second.heldUp()
    await second.reset()
    const writer = recordFor(second.url, seconds)
    const beside = await searchFor(second.url, patterns, seconds)
    const found = await writer
    const both = await second.heldUp()
    await second.reset()
    await recordFor(second.url, seconds)
    const recording = await second.heldUp()
    await second.end()
    return {
      statements: second.size, made: first.ready, read: second.ready, megabytes: statSync(kept).size / 1e6, making, searching, both, recording,
      answers: spread(alone), aSecond: alone.length / seconds, answersBeside: spread(beside), found: [spread(found)[0], spread(found)[2]],
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export async function fill(folder: string, items: number): Promise<void> {
  const store = await openStore({ folder, clock: () => new Date(), random: (n) => new Uint8Array(randomBytes(n)) })
  const ids = new Map<string, string>()
  let drafts: Sealable[] = []
  const seal = async (): Promise<void> => { await store.seal(drafts); drafts = [] }
  for (const line of inventedWorld({ items })) {
    const { kind, ...fields } = JSON.parse(JSON.stringify(line).replace(/"#([^"]+)"/gu, (_, label: string) => `"${ids.get(label)!}"`)) as { kind: KindName; label?: string }
    const id = randomBytes(16).toString('hex')
    if (fields.label !== undefined) ids.set(fields.label, id)
    drafts.push({ id, kind, fields: kinds[kind].schema.parse(fields) } as Sealable)
    if (drafts.length === sealedAtOnce) await seal()
  }
  if (drafts.length > 0) await seal()
  await store.close()
}

async function begin(folder: string) {
  const child = fork(join(import.meta.dirname, 'search-server.ts'), [folder], { execArgv: ['--disable-warning=ExperimentalWarning'] })
  const { url, ready, size, searchFolder } = await told<{ url: string; ready: number; size: number; searchFolder: string }>(child)
  return {
    url, ready, size, searchFolder,
    heldUp: async (): Promise<HeldUp> => { const answer = told<HeldUp>(child); child.send('tell'); return answer },
    reset: async () => { child.send('reset') },
    end: async () => { const ended = new Promise((resolve) => { child.once('exit', resolve) }); child.send('end'); await ended },
  }
}

const told = <T>(child: ChildProcess): Promise<T> => new Promise((resolve, reject) => {
  child.once('message', (message) => resolve(message as T))
  child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
})

function patternsOf(): readonly string[] {
  const chance = chanceFrom(2024)
  const patterns = Object.values(patternClasses(chance)).flatMap((make) => Array.from({ length: 20 }, make))
  const marks = patterns.map((pattern) => `marks/search?pattern=${encodeURIComponent(pattern)}`)
  // What a page over items asks: hits, counts, map, bars, each with and without a mark.
  const items = patterns.slice(0, 60).flatMap((pattern, n) => {
    const question = ['class=rifle', `mark=${encodeURIComponent(pattern)}`, 'text=invented', 'made=2010/2020', 'within=box:-20,0,60,60'][n % 5]!
    return [`items/search?${question}`, `items/facets?${question}`, `items/map?${question}`, `items/chart?by=made-in&${question}`]
  })
  return [...marks, ...items]
}

/** Times of all answers. Whatever is no answer ends the bench. */
async function searchFor(url: string, patterns: readonly string[], long: number): Promise<number[]> {
  const until = performance.now() + long * 1000
  const times: number[] = []
  await Promise.all(Array.from({ length: clients }, async (_, client) => {
    for (let n = client; performance.now() < until; n += 37) {
      const start = performance.now()
      const answer = await fetch(`${url}api/${patterns[n % patterns.length]!}`)
      if (answer.status !== 200) throw new Error(`${answer.status}: ${await answer.text()}`)
      await answer.arrayBuffer()
      times.push(performance.now() - start)
    }
  }))
  return times
}

/** Records a mark, looks for it at once; times from one to the other. */
async function recordFor(url: string, long: number): Promise<number[]> {
  const until = performance.now() + long * 1000
  const times: number[] = []
  while (performance.now() < until) {
    const mark = `NEW${randomBytes(6).toString('hex').toUpperCase()}`
    const lines = [{ kind: 'item', label: `n${mark}`, handling: 'open', description: 'invented thing', itemClass: 'rifle' }, { kind: 'mark', handling: 'open', item: `#n${mark}`, transcription: mark, technique: 'stamped' }]
    const sealed = await fetch(`${url}api/statements`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text: lines.map((line) => JSON.stringify(line)).join('\n') }) })
    if (sealed.status !== 201) throw new Error(await sealed.text())
    const start = performance.now()
    const answer = await (await fetch(`${url}api/marks/search?pattern=${mark}`)).json() as { counts: { fits: number } }
    if (answer.counts.fits !== 1) throw new Error(`${mark} was sealed and not found`)
    times.push(performance.now() - start)
    await new Promise((resolve) => { setTimeout(resolve, 200) })
  }
  return times
}

function spread(times: readonly number[]): readonly [number, number, number] {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
  return [at(0.5), at(0.95), sorted.at(-1) ?? Number.NaN]
}
