/**
 * List thread: reads lists and holds records against them beside the thread that answers requests (list-threads.ts). A list is indexed once and stays while it is
 * asked for; between records it listens, so that one name that is asked for does not wait for a whole case.
 * @module
 */
import { setImmediate as breath } from 'node:timers/promises'
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import { candidatesOf, ScreeningList, type Candidate } from '@proofmark/core/screening'
import { listShelf } from './list-shelf.ts'
import { bytesOfWaiting, sizeOfWaiting } from './list-spool.ts'
import type { ThreadAnswer, ThreadAsk, ThreadStart, ThreadWork } from './list-threads.ts'

/** Lists that stay indexed: the newest two of each of the common ones. */
const mostIndexed = 12
/** Records whose candidates are remembered; a case that is screened again after one more record costs one record. */
const mostRemembered = 50_000
/** Records between two looks at what else is asked. */
const atOnce = 8
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
const indexed = new Map<string, ScreeningList>()
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
    const screening = index(snapshot)
    if (screening === null) unread.push(snapshot)
    return screening === null ? [] : [{ snapshot, name, screening }]
  })
  let done = 0
  for (const each of taken) {
    for (const record of records) {
      if (isStopped()) throw new Cancelled()
      const key = JSON.stringify([each.snapshot, record.id, record.facts])
      const known = remembered.get(key)
      const candidates = known ?? candidatesOf(record, each)
      // What is asked without a record is remembered nowhere.
      if (known === undefined && record.id !== '') {
        if (remembered.size >= mostRemembered) remembered.delete(remembered.keys().next().value!)
        remembered.set(key, candidates)
      }
      found.push(...candidates)
      if (++done % atOnce === 0) { onDone(done, records.length * taken.length); await breath() }
    }
  }
  return { candidates: found, unread }
}

/** `null`: it cannot be opened. */
function index(snapshot: string): ScreeningList | null {
  const known = indexed.get(snapshot)
  indexed.delete(snapshot)
  if (known === undefined) {
    const opened = shelf.openSnapshot(snapshot)
    if (!opened.ok) return null
    if (indexed.size >= mostIndexed) indexed.delete(indexed.keys().next().value!)
    indexed.set(snapshot, new ScreeningList(opened.list))
  } else indexed.set(snapshot, known)
  return indexed.get(snapshot)!
}

/** Progress is that of one pass; the bytes are looked at more than once. */
function add({ files, list, format, encoding, mapping, addedAt, dated }: Extract<ThreadAsk, { what: 'add' }>, isStopped: () => boolean, onDone: Progress): unknown {
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
  })), { list, format, encoding, mapping, addedAt, dated })
}
