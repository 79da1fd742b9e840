/**
 * Search thread: holds the indexes and answers from them, beside the thread that serves. It knows no world: it is sent rows, and answers with places in the log.
 *
 * What it is told is done in order, but for one thing: while it writes what it holds, questions go on being answered, and changes wait.
 * @module
 */
import { parentPort, workerData } from 'node:worker_threads'
import { HeldIndexes } from './held-indexes.ts'
import { dropIndex, openIndex, writeIndex, type Head, type OpenedIndex } from './index-file.ts'
import type { FromSearchThread, SearchThreadData, ToSearchThread } from './thread-messages.ts'

const { place } = workerData as SearchThreadData

let held = HeldIndexes.empty()
let size = 0
let opened: OpenedIndex | null = null
let writing: { isGivenUp: boolean } | null = null
let waiting: ToSearchThread[] = []

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of worker_threads, not a window
const say = (message: FromSearchThread) => parentPort!.postMessage(message)

parentPort!.on('message', (message: ToSearchThread) => {
  if (message.do === 'drop' && writing !== null) writing.isGivenUp = true
  // A question behind a change is of what was changed: it waits with it.
  if (writing !== null && (message.do !== 'answer' || waiting.length > 0)) waiting.push(message)
  else take(message)
})

function take(message: ToSearchThread): void {
  switch (message.do) {
    case 'look': return look()
    case 'take': return takeKept()
    case 'begin':
      opened?.close()
      ;[opened, held, size] = [null, HeldIndexes.empty(), 0]
      return
    case 'change':
      held.change(message.changes, message.to)
      size = message.size
      return say({ said: 'changed', isDue: held.isDue })
    case 'build':
      held.build()
      return say({ said: 'built' })
    case 'answer': return answer(message)
    case 'write': return void write(message.head)
    case 'drop':
      if (place !== null) dropIndex(place.path)
      return say({ said: 'dropped' })
  }
}

function look(): void {
  const found = place === null ? 'missing' as const : openIndex(place)
  if (typeof found === 'string') return say({ said: 'found', head: null, why: found })
  opened = found
  say({ said: 'found', head: found.head, why: null })
}

function takeKept(): void {
  const kept = opened
  opened = null
  const value = kept?.value() ?? null
  const read = value === null ? 'damaged' : HeldIndexes.fromPacked(value)
  if (kept !== null && typeof read !== 'string') [held, size] = [read, kept.head.size]
  say({ said: 'taken', why: typeof read === 'string' ? read : null })
}

function answer({ number, asked }: Extract<ToSearchThread, { do: 'answer' }>): void {
  try {
    say({ said: 'answer', number, size, answer: held.answer(asked) })
  } catch (error) {
    say({ said: 'fault', number, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}

async function write(head: Head): Promise<void> {
  const own = { isGivenUp: false }
  writing = own
  try {
    say({ said: 'written', isWhole: place !== null && await writeIndex(place, head, held.toPacked(), () => own.isGivenUp), fault: null })
  } catch (error) {
    // A full disk is no reason to answer no more: what is kept only makes the next start shorter.
    say({ said: 'written', isWhole: false, fault: error instanceof Error ? error.message : String(error) })
  }
  writing = null
  const left = waiting
  waiting = []
  for (const [n, message] of left.entries()) {
    // Another writing begins in the middle: the rest waits behind it.
    if (writing !== null) { waiting.push(...left.slice(n)); break }
    take(message)
  }
}
