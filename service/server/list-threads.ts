/**
 * List threads: one that screens and one that reads what is added, each begun with the first question, so that the thread that answers requests only routes.
 * @module
 */
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads'
import type { Candidate, ListEntry, ListWanted, ScreenedRecord } from '@proofmark/core/screening'
import type { Store } from 'proofmark/store'
import type { AddedSnapshot, ListShelf } from './list-shelf.ts'
import type { WaitingFile } from './list-spool.ts'

export interface ThreadStart { readonly folder: string; readonly ids: MessagePort; readonly flag: SharedArrayBuffer }
export interface ThreadWork { readonly what: 'screen'; readonly lists: readonly { readonly snapshot: string; readonly name: string }[]; readonly records: readonly ScreenedRecord[] }
export type ThreadAsk =
  | ThreadWork
  | ({ readonly what: 'add'; readonly files: readonly SentList[]; readonly addedAt: string; readonly dated?: string | undefined; readonly isSure?: boolean | undefined } & ListWanted)
  | { readonly what: 'differences'; readonly before: string; readonly after: string }
  | { readonly what: 'entries'; readonly of: readonly { readonly snapshot: string; readonly references: readonly string[] }[] }
export type ThreadAnswer = { readonly done: number; readonly of: number } | { readonly value: unknown } | { readonly cancelled: true } | { readonly failed: string }

export type SentList = { readonly name: string } & WaitingFile
/** `unread`: snapshots that could not be opened: nothing was held against them. */
export interface Screened { readonly candidates: readonly Candidate[]; readonly unread: readonly string[] }

interface Attended { readonly signal?: AbortSignal; readonly onDone?: (done: number, of: number) => void }
interface Waiting { readonly onDone: (done: number, of: number) => void; readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }

/** Answers `null` where its signal ended it: nothing of it is kept. */
export class ListThreads {
  readonly #screening: Thread
  readonly #reading: Thread

  constructor(folder: string, idOf: Store['derivedId']) {
    this.#screening = new Thread(folder, idOf)
    this.#reading = new Thread(folder, idOf)
  }

  /** A record as it crosses to the thread is no more than what is compared. */
  screen = (records: readonly ScreenedRecord[], lists: ThreadWork['lists'], attended: Attended = {}) =>
    this.#screening.ask<Screened>({ what: 'screen', lists, records: records.map(({ id, kind, facts }) => ({ id, kind, facts })) }, attended)
  add = (files: readonly SentList[], about: ListWanted & { readonly addedAt: string; readonly dated?: string | undefined; readonly isSure?: boolean | undefined }, attended: Attended = {}) => this.#reading.ask<AddedSnapshot>({ what: 'add', files, ...about }, attended)
  differences = (before: string, after: string) => this.#reading.ask<ReturnType<ListShelf['differences']>>({ what: 'differences', before, after }, {})
  /** Of each snapshot the entries of these numbers; `null`: it cannot be opened. */
  entries = (of: Extract<ThreadAsk, { what: 'entries' }>['of']) => this.#screening.ask<readonly (readonly ListEntry[] | null)[]>({ what: 'entries', of }, {})
}

class Thread {
  readonly #folder: string
  readonly #idOf: Store['derivedId']
  readonly #waiting = new Map<number, Waiting>()
  #worker: Worker | null = null
  #jobs = 0

  constructor(folder: string, idOf: Store['derivedId']) {
    this.#folder = folder
    this.#idOf = idOf
  }

  async ask<T>(asked: ThreadAsk, { signal, onDone = () => {} }: Attended): Promise<T | null> {
    if (signal?.aborted === true) return null
    const [job, stop] = [++this.#jobs, new SharedArrayBuffer(4)]
    signal?.addEventListener('abort', () => Atomics.store(new Int32Array(stop), 0, 1), { once: true })
    return new Promise<unknown>((resolve, reject) => {
      this.#waiting.set(job, { onDone, resolve, reject })
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of worker_threads, not a window
      this.#running().postMessage({ job, stop, ...asked })
    }) as Promise<T | null>
  }

  #running(): Worker {
    if (this.#worker !== null) { this.#worker.ref(); return this.#worker }
    const { port1: own, port2: ids } = new MessageChannel()
    const flag = new SharedArrayBuffer(4)
    const worker = new Worker(new URL('./list-thread.ts', import.meta.url), { execArgv: ['--disable-warning=ExperimentalWarning'], workerData: { folder: this.#folder, ids, flag } satisfies ThreadStart, transferList: [ids] })
    own.on('message', (parts: readonly string[]) => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of worker_threads, not a window
      own.postMessage(this.#idOf(parts))
      Atomics.store(new Int32Array(flag), 0, 1)
      Atomics.notify(new Int32Array(flag), 0)
    })
    own.unref()
    worker.on('message', ({ job, ...answer }: { job: number } & ThreadAnswer) => this.#hear(job, answer))
    worker.on('error', (error) => { own.close(); this.#drop(error as Error) })
    this.#worker = worker
    return worker
  }

  #hear(job: number, answer: ThreadAnswer): void {
    const waiting = this.#waiting.get(job)
    if (waiting === undefined) return
    if ('done' in answer) { waiting.onDone(answer.done, answer.of); return }
    this.#waiting.delete(job)
    // Without work it keeps no process alive.
    if (this.#waiting.size === 0) this.#worker?.unref()
    if ('value' in answer) waiting.resolve(answer.value)
    else if ('cancelled' in answer) waiting.resolve(null)
    else waiting.reject(new Error(answer.failed))
  }

  /** What it did not end fails; the next question begins another. */
  #drop(error: Error): void {
    this.#worker = null
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}
