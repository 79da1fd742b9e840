/**
 * List thread: reads lists and holds records against them beside the thread that answers requests (list-threads.ts). Comparing is done by
 * service/screening, many records in several threads; meanwhile this one listens, so that one name that is asked for does not wait for a whole case.
 * @module
 */
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import type { PartyFacts } from '@proofmark/core/names'
import { candidatesFrom, lowestThreshold, mostCandidates, type Candidate, type ParsedList, type ScreeningHit } from '@proofmark/core/screening'
import { screenMany } from 'proofmark/screening'
import { listShelf } from './list-shelf.ts'
import { bytesOfWaiting, sizeOfWaiting } from './list-spool.ts'
import type { ThreadAnswer, ThreadAsk, ThreadStart, ThreadWork } from './list-threads.ts'

/** Entries of a list that each thread may have a copy of. */
const mostCopied = 200_000
/** So few are screened in this thread. */
const fewAtOnce = 400
/** Records whose candidates are remembered; a case that is screened again after one more record costs one record. */
const mostRemembered = 50_000
const blockSize = 65_536

class Cancelled extends Error {}

const { folder, ids, flag } = workerData as ThreadStart
const answered = new Int32Array(flag)
/** Names of files come from the key of the vault, which stays with the thread that has it: this one asks and waits. */
const shelf = listShelf(folder, (parts) => {
  Atomics.store(answered, 0, 0)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of worker_threads, not a window
  ids.postMessage(parts)
  Atomics.wait(answered, 0, 0)
  return (receiveMessageOnPort(ids) as { message: string }).message
})
const remembered = new Map<string, readonly Candidate[]>()
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of worker_threads, not a window
const say = (job: number, answer: ThreadAnswer) => parentPort!.postMessage({ job, ...answer })

parentPort!.on('message', (ask: { readonly job: number; readonly stop: SharedArrayBuffer } & ThreadAsk) => {
  const flagged = new Int32Array(ask.stop)
  const isStopped = () => Atomics.load(flagged, 0) !== 0
  void answer(ask, isStopped, (done, of) => say(ask.job, { done, of })).then(
    (value) => say(ask.job, { value }),
    (error: unknown) => say(ask.job, error instanceof Cancelled ? { cancelled: true } : { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  )
})

type Progress = (done: number, of: number) => void

async function answer(ask: ThreadAsk, isStopped: () => boolean, onDone: Progress): Promise<unknown> {
  switch (ask.what) {
    case 'screen': return screen(ask, isStopped, onDone)
    case 'add': return add(ask, isStopped, onDone)
    case 'differences': return shelf.differences(ask.before, ask.after)
    case 'entries': return ask.of.map(({ snapshot, references }) => {
      const opened = shelf.openSnapshot(snapshot)
      const wanted = new Set(references)
      return opened.ok ? opened.list.entries.filter(({ reference }) => wanted.has(reference)) : null
    })
  }
}

async function screen({ lists, records }: ThreadWork, isStopped: () => boolean, onDone: Progress): Promise<unknown> {
  const [found, unread]: [Candidate[], string[]] = [[], []]
  // Taken once: what is forgotten while this goes on is still held here.
  const taken = lists.flatMap(({ snapshot, name }) => {
    const opened = shelf.openSnapshot(snapshot)
    if (!opened.ok) unread.push(snapshot)
    return opened.ok ? [{ snapshot, name, list: opened.list }] : []
  })
  for (const [at, { snapshot, name, list }] of taken.entries()) {
    const keyOf = ({ id, facts }: ThreadWork['records'][number]) => JSON.stringify([snapshot, id, facts])
    const missing = records.filter((record) => !remembered.has(keyOf(record)))
    const told = (done: number) => onDone(at * records.length + records.length - missing.length + done, records.length * taken.length)
    const made = new Map<string, readonly Candidate[]>()
    for (const [n, hits] of (await hitsOf(list, missing.map(({ facts }) => facts), isStopped, told)).entries()) {
      const record = missing[n]!
      made.set(keyOf(record), candidatesFrom(record, hits, { snapshot, name }))
    }
    for (const record of records) found.push(...(made.get(keyOf(record)) ?? remembered.get(keyOf(record)) ?? []))
    for (const [key, candidates] of made) {
      // What is asked without a record is remembered nowhere.
      if (JSON.parse(key)[1] === '') continue
      if (remembered.size >= mostRemembered) remembered.delete(remembered.keys().next().value!)
      remembered.set(key, candidates)
    }
  }
  return { candidates: found, unread }
}

/** Many at once as everywhere, in as many threads as the machine has processors. A list of very many names is not copied into those: its records are held against the one index, some at a time. */
async function hitsOf(list: ParsedList, parties: readonly PartyFacts[], isStopped: () => boolean, onDone: (done: number) => void): Promise<ScreeningHit[][]> {
  const stop = new AbortController()
  const perCall = list.entries.length > mostCopied ? fewAtOnce : parties.length
  const hits: ScreeningHit[][] = []
  try {
    for (let from = 0; from < parties.length; from += perCall) {
      const look = (done: number) => { onDone(from + done); if (isStopped()) stop.abort(new Cancelled()) }
      if (isStopped()) throw new Cancelled()
      for (const [ofList] of await screenMany([list], parties.slice(from, from + perCall), { limit: mostCandidates, atLeast: lowestThreshold, signal: stop.signal, onProgress: look })) hits.push(ofList!)
    }
  } catch (error) {
    if (stop.signal.aborted) throw new Cancelled()
    throw error
  }
  return hits
}

/** Progress is that of one pass; the bytes are looked at more than once. */
function add({ files, list, format, encoding, mapping, addedAt, dated, isSure }: Extract<ThreadAsk, { what: 'add' }>, isStopped: () => boolean, onDone: Progress): unknown {
  const of = files.reduce((sum, file) => sum + sizeOfWaiting(file), 0)
  let last = 0
  return shelf.addSnapshot(files.map((file, at) => ({
    name: file.name,
    *chunks() {
      let done = files.slice(0, at).reduce((sum, each) => sum + sizeOfWaiting(each), 0)
      for (const block of bytesOfWaiting(file, blockSize)) {
        if (isStopped()) throw new Cancelled()
        if (Math.abs(done - last) >= 16 * blockSize) onDone(last = done, of)
        yield block
        done += block.length
      }
    },
  })), { list, format, encoding, mapping, addedAt, dated, isSure })
}
