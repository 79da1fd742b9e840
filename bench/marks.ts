/**
 * Marks searched, against SQLite FTS5 (trigram) and PostgreSQL (pg_trgm) over the same marks with the same patterns, each counting all that fits.
 *
 * The two others hold the marks that leave nothing open, spelled as the index folds them; what damage leaves open they cannot search. The index searches all, and
 * is asked once more, beside the measured question, how many of those that fit leave nothing open: there all three must say the same.
 * @module
 */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { idSetOf, MarkIndex, type MarkParts } from '@proofmark/core/mark-search'
import { chanceFrom, inventedMarks, patternClasses } from '@proofmark/core/invented'
import { withPostgres } from './postgres.ts'

export type Times = readonly [median: number, p95: number, most: number]

export interface MarkClassTimes {
  readonly name: string
  /** Milliseconds: a page of 50 with the counts of all grades. */
  readonly index: Times
  /** The counts alone, which is all that the two others are asked for. */
  readonly counted: Times
  readonly sqlite: Times
  /** `null`: PostgreSQL is not installed. */
  readonly postgres: Times | null
  /** Marks that fit, in the middle. */
  readonly hits: number
}

/** Patterns of each class; the two others, which may take a second for one, are asked fewer. */
const [patternsAsked, patternsOfOthers] = [100, 9]

export function markTimes(count: number) {
  const start = performance.now()
  const index = MarkIndex.of(inventedMarks(count))
  const build = performance.now() - start
  const megabytes = index.byteLength / 1e6
  const chance = chanceFrom(2024)
  const asked = Object.entries(patternClasses(chance)).map(([name, make]) => ({ name, patterns: Array.from({ length: patternsAsked }, make) }))
  const whole = idSetOf(Array.from(inventedMarks(count)).flatMap(({ id, transcription }) => (foldedText(transcription) === null ? [] : [id])))
  const fit = (pattern: string, more: { readonly among?: typeof whole; readonly limit?: number } = {}): number => { const answer = index.search(pattern, more); if (!answer.ok) throw new Error(`${pattern}: ${answer.expected}`); return answer.counts.fits }
  const ours = asked.map(({ patterns }) => patterns.map((pattern) => timed(() => fit(pattern))))
  const counts = asked.map(({ patterns }) => patterns.map((pattern) => timed(() => fit(pattern, { limit: 0 }))))
  const likes = asked.map(({ patterns }) => patterns.slice(0, patternsOfOthers).map(likeOf))
  const sqlite = sqliteTimes(count, likes)
  const postgres = postgresTimes(count, likes)
  const classes = asked.map(({ name, patterns }, n): MarkClassTimes => {
    for (const [answers, of] of [[sqlite[n]!, 'SQLite'], ...(postgres === null ? [] : [[postgres[n]!, 'PostgreSQL'] as const])] as const) {
      answers.forEach(({ answer }, at) => { const own = fit(patterns[at]!, { among: whole }); if (answer !== own) throw new Error(`${patterns[at]}: ${of} finds ${answer}, the index ${own}`) })
    }
    return { name, index: spread(ours[n]!), counted: spread(counts[n]!), sqlite: spread(sqlite[n]!), postgres: postgres === null ? null : spread(postgres[n]!), hits: ours[n]!.map(({ answer }) => answer).toSorted((a, b) => a - b)[patternsAsked >> 1]! }
  })
  return { build, megabytes, classes }
}

export interface MarkGrowth {
  readonly count: number
  /** Milliseconds: made of all marks; written to a file; read back from it, checks and all. */
  readonly build: number
  readonly write: number
  readonly read: number
  readonly megabytes: number
  readonly classes: readonly { readonly name: string; readonly times: Times }[]
  /** From the addition of one mark to the answer that holds it, with 12,000 added one by one. */
  readonly added: Times
}

/** One size after the other, each asked the same patterns; a page of 50 and all counts. */
export function markGrowth(count: number): MarkGrowth {
  let start = performance.now()
  const built = MarkIndex.of(inventedMarks(count))
  const build = performance.now() - start
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-marks-'))
  try {
    start = performance.now()
    const parts = built.toParts()
    writeParts(join(folder, 'index'), parts)
    const write = performance.now() - start
    const megabytes = parts.buffers.reduce((sum, { byteLength }) => sum + byteLength, 0) / 1e6
    start = performance.now()
    const answer = MarkIndex.fromParts({ head: parts.head, buffers: readBuffers(join(folder, 'index'), parts) })
    const read = performance.now() - start
    if (!answer.ok) throw new Error(`${answer.code}: ${answer.about}`)
    const { index } = answer
    const chance = chanceFrom(2024)
    const ask = (pattern: string): number => { const found = index.search(pattern); if (!found.ok) throw new Error(pattern); return found.counts.fits }
    const asked = Object.entries(patternClasses(chance)).map(([name, make]) => ({ name, patterns: Array.from({ length: patternsAsked }, make) }))
    for (const { patterns } of asked) for (const pattern of patterns.slice(0, 20)) ask(pattern)
    const classes = asked.map(({ name, patterns }) => ({ name, times: spread(patterns.map((pattern) => timed(() => ask(pattern)))) }))
    const added = spread(Array.from({ length: 12_000 }, (_, n) => timed(() => {
      index.add({ id: count + n, transcription: `ЩЩ-${n}` })
      const found = ask(`ЩЩ${n}`)
      if (found === 0) throw new Error('an added mark was not found')
      return found
    })))
    return { count, build, write, read, megabytes, classes, added }
  } finally { rmSync(folder, { recursive: true }) }
}

function writeParts(file: string, { buffers }: MarkParts): void {
  const to = openSync(file, 'w')
  for (const buffer of buffers) for (let at = 0; at < buffer.byteLength;) at += writeSync(to, new Uint8Array(buffer), at, Math.min(buffer.byteLength - at, 2 ** 30))
  closeSync(to)
}

function readBuffers(file: string, { head }: MarkParts): ArrayBuffer[] {
  const from = openSync(file, 'r')
  const buffers = head.buffers.map(({ bytes }) => {
    const buffer = new ArrayBuffer(bytes)
    for (let at = 0; at < bytes;) at += readSync(from, new Uint8Array(buffer), at, Math.min(bytes - at, 2 ** 30), null)
    return buffer
  })
  closeSync(from)
  return buffers
}

interface Timed { readonly time: number; readonly answer: number }

function timed(work: () => number): Timed {
  const start = performance.now()
  const answer = work()
  return { time: performance.now() - start, answer }
}

function spread(all: readonly Timed[]): Times {
  const times = all.map(({ time }) => time).toSorted((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))]!
  return [at(0.5), at(0.95), times.at(-1)!]
}

/** The same question in SQL: alternatives as several patterns, one of which fits. */
function likeOf(pattern: string): string {
  const cells = inLatin(pattern).match(/\[[^\]]+\]|\{[^}]+\}|./gu) ?? []
  const texts = cells.reduce<string[]>((all, cell) => all.flatMap((text) => (cell.startsWith('[') ? cell.slice(1, -1).split('') : [cell === '?' || cell.startsWith('{') ? '_' : cell === '*' ? '%' : cell]).map((way) => text + way)), [''])
  return texts.map((text) => `text LIKE '${text}'`).join(' OR ')
}

const twins: Readonly<Record<string, string>> = { А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', У: 'Y', Х: 'X' }
const inLatin = (text: string): string => text.replace(/[АВЕКМНОРСТУХ]/gu, (char) => twins[char]!)

/** As the index folds them: look-alikes as Latin, nothing between the characters. `null`: a place is open. */
function foldedText(transcription: string): string | null {
  return /[?*[{]/u.test(transcription) ? null : inLatin(transcription.replace(/[ -]/gu, ''))
}

function sqliteTimes(count: number, likes: readonly (readonly string[])[]): Timed[][] {
  const database = new DatabaseSync(':memory:')
  database.exec("CREATE VIRTUAL TABLE mark USING fts5(text, tokenize = 'trigram'); BEGIN")
  const insert = database.prepare('INSERT INTO mark (text) VALUES (?)')
  for (const { transcription } of inventedMarks(count)) {
    const text = foldedText(transcription)
    if (text !== null) insert.run(text)
  }
  database.exec("COMMIT; INSERT INTO mark (mark) VALUES ('optimize')")
  const times = likes.map((all) => all.map((like) => timed(() => Number(database.prepare(`SELECT count(*) AS count FROM mark WHERE ${like}`).get()!['count']))))
  database.close()
  return times
}

function postgresTimes(count: number, likes: readonly (readonly string[])[]): Timed[][] | null {
  return withPostgres((psql) => {
    const rows: string[] = []
    for (const { transcription } of inventedMarks(count)) {
      const text = foldedText(transcription)
      if (text !== null) rows.push(text)
    }
    psql(`CREATE EXTENSION pg_trgm; CREATE UNLOGGED TABLE mark (text text);\nCOPY mark FROM STDIN;\n${rows.join('\n')}\n\\.\nCREATE INDEX ON mark USING gin (text gin_trgm_ops); VACUUM ANALYZE mark;`)
    return likes.map((all) => {
      const said = psql(`\\timing on\n${all.map((like) => `SELECT 'count=' || count(*) FROM mark WHERE ${like};`).join('\n')}`)
      const [counts, times] = [[...said.matchAll(/count=(\d+)/gu)], [...said.matchAll(/Time: ([\d.]+) ms/gu)]]
      return counts.map(([, answer], at) => ({ answer: Number(answer), time: Number(times[at]![1]) }))
    })
  })
}
