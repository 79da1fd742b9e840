/**
 * Thread at hand: one search thread, with each word to it as a call. When it ends, whatever was asked of it is refused.
 * @module
 */
import { Worker } from 'node:worker_threads'
import type { Changes } from './changes.ts'
import type { Head, IndexPlace, Unfit, Unusable } from './index-file.ts'
import type { SearchAnswers, SearchQuestion } from './questions.ts'
import type { FromSearchThread, ToSearchThread } from './thread-messages.ts'

/** The thread ended, or was ended, before it had answered. */
export class SearchEnded extends Error {
  override name = 'SearchEnded'
  readonly code = 'search-ended'
}

type Awaited<S extends FromSearchThread['said']> = Extract<FromSearchThread, { said: S }>

/** Batches of changes under way: enough that the thread never waits, and few enough that none lie about by the thousand. */
const mostUnderway = 4

/** Milliseconds that a thread that was replaced is left to answer. */
const longestAnswer = 10_000

export class ThreadAtHand {
  readonly #worker: Worker
  readonly #answers = new Map<number, { resolve(value: { size: number; answer: unknown }): void; reject(error: Error): void }>()
  readonly #told: { readonly said: FromSearchThread['said']; resolve(message: FromSearchThread): void; reject(error: Error): void }[] = []
  #number = 0
  #underway = 0
  #taken: (() => void) | null = null
  #fault: Error | null = null
  /** Statements that it was sent. */
  sent = 0
  /** Size of what it keeps on the disk; -1: nothing that is of this log. */
  written = -1
  isDue = false
  /** It was built with a value that was erased since, and only passes over it. */
  holdsErased = false
  /** Never rejects. */
  readonly ended: Promise<Error>

  constructor(place: IndexPlace | null) {
    this.#worker = new Worker(new URL('./search-thread.ts', import.meta.url), { workerData: { place }, execArgv: ['--disable-warning=ExperimentalWarning'] })
    const ended = Promise.withResolvers<Error>()
    this.ended = ended.promise
    const end = (error: Error): void => {
      this.#fault ??= error
      for (const each of [...this.#answers.values(), ...this.#told]) each.reject(this.#fault)
      this.#answers.clear()
      this.#told.length = 0
      this.#taken?.()
      ended.resolve(this.#fault)
    }
    this.#worker.on('message', (message: FromSearchThread) => this.#hear(message))
    this.#worker.on('error', (error) => end(new SearchEnded(`the search thread failed: ${(error as Error).message}`)))
    this.#worker.on('exit', (code) => end(new SearchEnded(`the search thread ended with ${code}`)))
    this.#worker.unref()
  }

  #hear(message: FromSearchThread): void {
    if (message.said === 'answer' || message.said === 'fault') {
      const asked = this.#answers.get(message.number)
      this.#answers.delete(message.number)
      if (message.said === 'fault') asked?.reject(new Error(message.fault))
      else asked?.resolve(message)
    } else if (message.said === 'changed') {
      this.isDue = message.isDue
      this.#underway--
      this.#taken?.()
    } else {
      const at = this.#told.findIndex(({ said }) => said === message.said)
      if (at >= 0) this.#told.splice(at, 1)[0]!.resolve(message)
    }
    this.#rest()
  }

  /** Nobody waits: the process may end. */
  #rest(): void {
    if (this.#answers.size + this.#told.length + this.#underway === 0) this.#worker.unref()
  }

  #post(message: ToSearchThread): void {
    if (this.#fault !== null) throw this.#fault
    this.#worker.ref()
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of worker_threads, not a window
    this.#worker.postMessage(message)
  }

  async #tell<S extends FromSearchThread['said']>(message: ToSearchThread, said: S): Promise<Awaited<S>> {
    this.#post(message)
    return new Promise<FromSearchThread>((resolve, reject) => { this.#told.push({ said, resolve, reject }) }) as Promise<Awaited<S>>
  }

  async look(): Promise<{ readonly head: Head | null; readonly why: Unusable | null }> { return this.#tell({ do: 'look' }, 'found') }
  /** `null`: it is used. */
  async take(): Promise<Unfit | null> { return (await this.#tell({ do: 'take' }, 'taken')).why }
  begin(): void { this.#post({ do: 'begin' }) }
  async build(): Promise<void> { await this.#tell({ do: 'build' }, 'built') }
  async drop(): Promise<void> { await this.#tell({ do: 'drop' }, 'dropped') }
  async write(head: Head): Promise<{ readonly isWhole: boolean; readonly fault: string | null }> {
    const answer = await this.#tell({ do: 'write', head }, 'written')
    if (answer.isWhole) this.written = head.size
    return answer
  }

  /** Waits only while too much is under way. */
  async change(changes: Changes, size: number, to: number): Promise<void> {
    while (this.#underway >= mostUnderway && this.#fault === null) await new Promise<void>((resolve) => { this.#taken = resolve })
    this.#taken = null
    this.#post({ do: 'change', changes, size, to })
    this.#underway++
  }

  async ask<W extends SearchQuestion['what']>(asked: Extract<SearchQuestion, { what: W }>): Promise<{ readonly size: number; readonly answer: SearchAnswers[W] }> {
    const number = this.#number++
    this.#post({ do: 'answer', number, asked })
    return new Promise((resolve, reject) => { this.#answers.set(number, { resolve: resolve as (value: { size: number; answer: unknown }) => void, reject }) })
  }

  /** When nobody waits for an answer any more; at most some seconds. */
  async answered(): Promise<void> {
    for (const until = performance.now() + longestAnswer; this.#answers.size > 0 && this.#fault === null && performance.now() < until;) await new Promise<void>((resolve) => { setTimeout(resolve, 5) })
  }

  /** As an unforeseen end does: for trials. */
  async kill(): Promise<void> { await this.#worker.terminate() }

  async end(): Promise<void> {
    this.#fault ??= new SearchEnded('the search was closed')
    await this.#worker.terminate()
  }
}
