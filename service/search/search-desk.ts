/**
 * Search desk: what the thread that serves has of the search. It keeps the thread told of what is sealed, has the indexes made anew beside those that
 * answer, keeps them on the disk at quiet moments, and begins another thread when one dies.
 *
 * An answer is of one head, which it names, and never of one that lies before what was sealed when it was asked for. Rows are read from the world in
 * slices, between which others are served.
 * @module
 */
import { existsSync } from 'node:fs'
import { toBase64 } from '@proofmark/core/bytes'
import { withNamedValues } from '@proofmark/core/item-search'
import type { AnyStatement, World } from '@proofmark/core/statements'
import type { Head, IndexPlace, Unfit } from './index-file.ts'
import type { SearchAnswers, SearchQuestion } from './questions.ts'
import { allRows, isErasure, isErased, laterRows, placeIn, statementsFrom } from './rows.ts'
import { usualMeasures, type SearchMeasures } from './search-measures.ts'
import { oneByOne, sendRows, type RowsOf } from './sending.ts'
import { SearchEnded, ThreadAtHand } from './thread-at-hand.ts'

/** A store, as far as the search asks it. */
interface SearchSource {
  readonly origin: string
  world(): World
  statements(): readonly AnyStatement[]
  size(): number
  rootAt(size: number): Uint8Array
}

export interface SearchDeskOptions {
  readonly source: SearchSource
  /** `null`: nothing is kept. */
  readonly place: IndexPlace | null
  /** What is kept is read, and nothing written. */
  readonly readOnly?: boolean
  /** Told what people who keep the server should know: an index that was not used, or not written, and why. */
  readonly tell?: (text: string) => void
  readonly measures?: Partial<SearchMeasures>
}

/** A thread that dies so often within `restartsWithin` is not begun again before that time is over: a question may be what kills it. */
const [mostRestarts, restartsWithin] = [3, 60_000]

/** The indexes are being made. */
export interface InWork { readonly done: number; readonly of: number }

/** `world`: of the head that the answer is of. */
export type Answered<W extends SearchQuestion['what']> = { readonly size: number; readonly world: World; readonly answer: SearchAnswers[W] } | { readonly inWork: InWork }

export interface SearchDesk {
  /** Begins to read or make the indexes; a question does so too. */
  begin(): void
  /** Rejects with `SearchEnded` where the thread dies meanwhile, or has died too often. `patience`: as in `SearchMeasures`; a command that has the time waits without end. */
  ask<W extends SearchQuestion['what']>(asked: Extract<SearchQuestion, { what: W }>, options?: { readonly patience?: number }): Promise<Answered<W>>
  /** Resolves when nothing that was erased before is in any index or file of this search. */
  forgotten(): Promise<void>
  /** `null`: nothing is being made. */
  inWork(): InWork | null
  /** For trials: the thread that answers. */
  thread(): ThreadAtHand | null
  close(): Promise<void>
}

const unfitWords: Readonly<Record<Unfit, string>> = { 'other-version': 'an older or newer version of the program wrote it', damaged: 'it is damaged' }

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds).unref() })

export function searchDesk({ source, place, readOnly = false, tell = () => {}, measures }: SearchDeskOptions): SearchDesk {
  const { slice, patience: usualPatience, quiet, between, closing, tick, keptFrom } = { ...usualMeasures, ...measures }
  let live: ThreadAtHand | null = null
  /** All threads that were begun and have not ended. */
  const begun = new Set<ThreadAtHand>()
  let opening: Promise<void> | null = null
  let renewing: Promise<void> | null = null
  let work: InWork | null = null
  let isClosed = false
  let deaths: number[] = []
  let ticking: NodeJS.Timeout | null = null
  let [lastSize, quietSince, lastWritten] = [-1, performance.now(), Number.NEGATIVE_INFINITY]
  let writing: Promise<void> | null = null
  /** One after the other: rows of what was sealed later must not come before those of what was sealed earlier. */
  let following: Promise<void> = Promise.resolve()

  const turns = oneByOne()

  const headOf = (size: number): Head => ({ origin: source.origin, size, root: toBase64(source.rootAt(size)) })
  const sizeOf = (world: World): number => { const last = world.all.at(-1); return last === undefined ? 0 : placeIn(last) + 1 }

  const newThread = (): ThreadAtHand => {
    const thread = new ThreadAtHand(place)
    begun.add(thread)
    void thread.ended.then((error) => {
      begun.delete(thread)
      if (live !== thread || isClosed) return
      live = null
      tell(`${error.message}; another one is begun`)
      deaths = [...deaths.filter((at) => performance.now() - at < restartsWithin), performance.now()]
      if (deaths.length <= mostRestarts) open()
    })
    return thread
  }

  const send = (thread: ThreadAtHand, rows: RowsOf, size: number, sizeBetween: (place: number) => number) => sendRows(thread, rows, { size, sizeBetween, slice, isClosed: () => isClosed })

  const fill = async (thread: ThreadAtHand): Promise<void> => {
    const world = await settledWorld()
    const size = sizeOf(world)
    work = { done: 0, of: size }
    thread.begin()
    await send(thread, (into) => allRows(world, into), size, (done) => { work = { done, of: size }; return 0 })
    await thread.build()
    thread.sent = size
  }

  const inOrder = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = following.then(work)
    following = turn.then(() => undefined, () => undefined)
    return turn
  }

  /** The world as it is when no erasure is under way: one is sealed a moment before its values go. */
  const settledWorld = async (): Promise<World> => {
    for (let tries = 0; tries < 100; tries++) {
      const world = source.world()
      if (isErased(world)) return world
      await new Promise<void>((resolve) => { setImmediate(resolve) })
    }
    // The values did not go: the store said so to who erased, and tries again at its next opening.
    return source.world()
  }

  /** What was sealed since; only to be called in order. Between its slices an index is of no head, and nothing is asked of it. */
  const catchUp = async (thread: ThreadAtHand): Promise<World> => {
    const world = await settledWorld()
    const [from, size] = [thread.sent, sizeOf(world)]
    if (size === from) return world
    const later = statementsFrom(world.all, from)
    await send(thread, (into) => laterRows(world, later, into), size, () => from)
    thread.sent = size
    if (later.some(isErasure)) {
      thread.holdsErased = true
      thread.written = -1
      if (!readOnly && place !== null) await thread.drop()
    }
    return world
  }
  const follow = (thread: ThreadAtHand): Promise<World> => inOrder(() => catchUp(thread))

  const isOfThisLog = (head: Head): boolean => head.origin === source.origin && head.size <= source.size() && head.root === toBase64(source.rootAt(head.size))

  const openNow = async (): Promise<void> => {
    const thread = newThread()
    const { head, why } = await thread.look()
    const tellUnused = (reason: string) => tell(`the kept search index is not used (${reason}); it is made anew`)
    if (why !== null && why !== 'missing') tellUnused(unfitWords[why])
    if (head !== null) {
      const isOurs = isOfThisLog(head)
      const erased = isOurs && statementsFrom(source.statements(), head.size).some(isErasure)
      const unfit = isOurs && !erased ? await thread.take() : null
      if (isOurs && !erased && unfit === null) {
        [thread.sent, thread.written] = [head.size, head.size]
        await follow(thread)
        live = thread
        return
      }
      tellUnused(unfit !== null ? unfitWords[unfit] : isOurs ? 'something was erased since' : 'it is of another log')
      if (!readOnly) await thread.drop()
    }
    await fill(thread)
    await follow(thread)
    live = thread
  }
  function open(): void {
    if (isClosed || opening !== null) return
    opening = openNow().catch((error: unknown) => {
      // What is closed has nothing to tell.
      if (!isClosed) tell(`the search index could not be made: ${error instanceof Error ? error.message : String(error)}`)
      if (!isClosed && deaths.length <= mostRestarts) deaths.push(performance.now())
    }).finally(() => { [opening, work] = [null, null] })
  }

  /** Other indexes are made beside those that answer, and take their place when they are of the same head. */
  const renew = (): Promise<void> => renewing ??= (async () => {
    const next = newThread()
    await fill(next)
    while (next.sent !== source.size()) await follow(next)
    // Between two who ask, and when those that the old ones were asked have their answers.
    const before = await inOrder(async () => { const old = live; live = next; return old })
    await before?.answered()
    await before?.end()
    if (next.holdsErased) return
    await write(next)
  })().finally(() => { [renewing, work] = [null, null] })

  const write = async (thread: ThreadAtHand): Promise<void> => {
    if (readOnly || place === null || thread.holdsErased || thread.sent < keptFrom || (thread.written === thread.sent && existsSync(place.path))) return
    writing ??= (async () => {
      // In order, so that what is written is of a head; who comes next does not wait for the disk.
      const { written } = await inOrder(async () => ({ written: thread.write(headOf(thread.sent)) }))
      const { fault } = await written
      lastWritten = performance.now()
      if (fault !== null) tell(`the search index could not be kept: ${fault}`)
    })().finally(() => { writing = null })
    await writing
  }

  const complain = (error: unknown): void => { if (!isClosed) tell(`the search index could not be made anew: ${error instanceof Error ? error.message : String(error)}`) }
  const look = (): void => {
    const [now, size] = [performance.now(), source.size()]
    const isQuiet = size === lastSize
    if (!isQuiet) [lastSize, quietSince] = [size, now]
    const thread = live
    if (thread === null || renewing !== null) return
    if (size !== thread.sent && (isQuiet || statementsFrom(source.statements(), thread.sent).some(isErasure))) follow(thread).catch(complain)
    else if (thread.isDue || thread.holdsErased) renew().catch(complain)
    else if (now - quietSince >= quiet && now - lastWritten >= between) write(thread).catch(complain)
  }

  const desk: SearchDesk = {
    begin() {
      if (isClosed) throw new SearchEnded('the search was closed')
      if (ticking === null) ticking = setInterval(look, tick).unref()
      deaths = deaths.filter((at) => performance.now() - at < restartsWithin)
      if (live === null && deaths.length <= mostRestarts) open()
    },
    async ask(asked, { patience = usualPatience } = {}) {
      desk.begin()
      if (live === null && opening !== null) await (patience === Infinity ? opening : Promise.race([opening, wait(patience)]))
      if (live === null && opening !== null) return { inWork: work ?? { done: 0, of: source.size() } }
      await turns.next()
      const { world, answered } = await inOrder(async () => {
        const thread = live
        if (thread === null) throw new SearchEnded('the search thread ended; it is begun again')
        const of = await catchUp(thread)
        return { world: of, answered: thread.ask(asMeant(of, asked)) }
      })
      const given = await answered
      await turns.next()
      return { ...given, world }
    },
    async forgotten() {
      desk.begin()
      for (;;) {
        if (opening !== null) await opening
        const thread = live
        if (thread === null) throw new SearchEnded('the search thread ended')
        await follow(thread)
        if (!thread.holdsErased && renewing === null) return
        await renew()
      }
    },
    inWork: () => (live === null ? work : null),
    thread: () => live,
    async close() {
      if (isClosed) return
      if (ticking !== null) clearInterval(ticking)
      const thread = live
      if (thread !== null && renewing === null) await Promise.race([wait(closing), (async () => { await follow(thread); await writing; await write(thread) })().catch(complain)])
      isClosed = true
      await Promise.all([...begun].map((each) => each.end()))
      await Promise.all([opening, renewing].map((each) => each?.catch(() => undefined)))
    },
  }
  return desk
}

/** Labels, beginnings of ids and names of countries as the indexes have them. */
function asMeant<Q extends SearchQuestion>(world: World, asked: Q): Q {
  if ('query' in asked) return { ...asked, query: withNamedValues(world, asked.query) }
  return 'queries' in asked ? { ...asked, queries: asked.queries.map((query) => withNamedValues(world, query)) } : asked
}
