/**
 * Crash: a log that grows on a simulated disk, cut or failing at every step, and what must hold of it afterwards.
 * @module
 */
import { deepEqual, equal, ok, throws } from 'node:assert/strict'
import { createHash, randomInt } from 'node:crypto'
import { parseCheckpoint } from '@proofmark/core/log'
import type { Disk } from './disk.ts'
import { openLogFolder, type LogFolder } from './log-folder.ts'
import { afterCut, cuts, emptyDisk, simulate, type Careless, type Fault, type Snapshot } from './simulated-files.suite.ts'
import { makeKeys, signingKey } from './signing-key.ts'

const key = signingKey(makeKeys(['log'])[0]!)
const open = (disk: Disk): LogFolder => openLogFolder('/data', disk, { name: key.name, keyId: key.keyId, verifierKey: key.verifierKey, sign: (message) => key.sign(message) })

/** Sizes at which a batch begins: small logs, around the edges of tiles, and a batch that fills several. */
const batches = [1, 1, 1, 2, 3, 1, 1, 5, 1, 3, 2, 8, 1, 1, 4, 1, 20, 1, 197, 2, 1, 1, 3, 250, 2]

/** Entries of invented bytes, some longer than a page. */
const entry = (place: number): Uint8Array => new Uint8Array(Buffer.concat([Buffer.from(`invented entry ${place} `), createHash('shake256', { outputLength: place % 37 === 0 ? 5000 : 40 }).update(String(place)).digest()]))
const entriesFrom = (first: number, count: number) => Array.from({ length: count }, (_, n) => entry(first + n))

interface Point { readonly step: string; readonly before: Snapshot; /** Size that was acknowledged, and the one that was being written. */ readonly from: number; readonly to: number; readonly start: Snapshot; readonly place: number }

/** Each step of a run, with the state before it. */
function pointsOfRun(careless?: Careless): Point[] {
  const points: Point[] = []
  let start: Snapshot = emptyDisk
  let size = 0
  for (const count of batches) {
    let place = 0
    const sim = simulate(start, (step, before) => { points.push({ step, before, from: size, to: size + count, start, place: place++ }); return null }, careless)
    open(sim.disk).append(entriesFrom(size, count))
    size += count
    start = sim.now()
  }
  return points
}

/** What was acknowledged is there, no second history is signed, the folder can be read and goes on. */
function check(before: Snapshot, after: Snapshot, { from, to, step }: Point, how: string): void {
  const about = `${how} at ${step}, from ${from} to ${to}`
  const sim = simulate(after)
  const log = open(sim.disk)
  ok(log.size === from || log.size === to, `${about}: ${log.size} entries`)
  // A head that a reader can have seen stays part of the history.
  const published = simulate(before).disk.read('/data/log/checkpoint')
  const seen = published === null ? null : parseCheckpoint(published)
  if (seen?.ok === true) ok(seen.size <= log.size, `${about}: a head of ${seen.size} was to be seen`)
  for (const place of [0, from - 1, log.size - 1]) if (place >= 0 && place < log.size) deepEqual(Buffer.from(log.entry(place)!), Buffer.from(entry(place)), `${about}: entry ${place}`)
  log.append(entriesFrom(log.size, 2))
  const again = open(simulate(afterCut(sim.now(), 'lost', Math.random)).disk)
  equal(again.size, log.size, about)
  deepEqual(Buffer.from(again.root), Buffer.from(log.root), about)
}

/** The step fails and the program sees it: it appends nothing more, and after a new start all is well. */
function checkFault(point: Point, fault: Fault, random: () => number): void {
  let place = 0
  const sim = simulate(point.start, () => (place++ === point.place ? fault : null))
  const about = `${fault} at ${point.step}`
  let log: LogFolder | null = null
  try {
    log = open(sim.disk)
    log.append(entriesFrom(point.from, point.to - point.from))
  } catch {
    if (log !== null && log.size === point.from) throws(() => log!.append(entriesFrom(0, 1)), { code: 'append-unfinished' }, about)
  }
  const now = sim.now()
  const isAcknowledged = log !== null && log.size === point.to
  for (const cut of ['kept', 'lost'] as const) check(now, afterCut(now, cut, random), isAcknowledged ? { ...point, from: point.to } : point, `${about}, then ${cut}`)
}

export interface CrashRun { readonly points: number; readonly steps: number; readonly seed: number }

/**
 * All points, or about `most` of them, spread evenly; throws at the first that does not hold. `seed` repeats a run. `careless`: the log is
 * written by a disk that leaves something out, to show that it is found.
 */
export function crash(most: number, careless?: Careless, seed = Number(process.env['PROOFMARK_SEED'] ?? randomInt(2 ** 31))): CrashRun {
  const all = pointsOfRun(careless)
  const random = numbers(seed)
  const ways = [...cuts.map((cut) => (point: Point) => check(point.before, afterCut(point.before, cut, random), point, cut)), (point: Point) => checkFault(point, 'failed', random), (point: Point) => checkFault(point, 'failed-but-stored', random)]
  // Cuts by chance are tried with other chances as often as is asked for.
  const rounds = Math.max(1, Math.ceil(most / (all.length * ways.length)))
  const every = Math.max(1, Math.floor((all.length * ways.length * rounds) / most))
  let points = 0
  let turn = 0
  for (let round = 0; round < rounds; round++) for (const point of all) for (const way of ways) {
    if (turn++ % every !== 0) continue
    try {
      way(point)
    } catch (error) {
      throw new Error(`seed ${seed}: ${(error as Error).message}`, { cause: error })
    }
    points++
  }
  return { points, steps: all.length, seed }
}

/** Mulberry32 of Tommy Ettinger, public domain. */
function numbers(from: number): () => number {
  let state = from | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
