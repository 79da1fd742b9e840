/**
 * Intake: files from a card become photographs of the draft: room is looked for first, each file is hashed as it is read, kept, and only then named.
 *
 * A device that is full, a card that is pulled out or a tab that is closed loses nothing that was taken, and names what was not.
 * @module
 */
import { largestOriginal, type DraftPhoto } from '@proofmark/core/capture'
import { drawId } from './device-store.ts'
import type { FileAsked, FileRead } from './file.worker.ts'
import type { CaptureSession } from './session.ts'

export interface IntakeProgress { readonly done: number; readonly all: number; readonly secondsLeft: number }
export interface IntakeResult {
  readonly taken: number
  /** The same bytes are here already. */
  readonly known: number
  /** Of another type than their name says. */
  readonly lies: number
  readonly unread: readonly string[]
  /** Larger than what can be sealed. */
  readonly tooLarge: readonly string[]
  readonly notTaken: readonly string[]
  /** Why not: the device is full, somebody stopped it, or there was no room from the beginning. */
  readonly because: null | 'full' | 'stopped' | { readonly need: number; readonly room: number }
}

/** What a browser grants, less a reserve for the draft itself. */
export async function roomLeft(): Promise<{ readonly used: number; readonly room: number } | null> {
  const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {}
  return quota === undefined || usage === undefined ? null : { used: usage, room: Math.max(0, quota - usage - reserve) }
}
const reserve = 20_000_000

/** Photographs of one step: so many that the page keeps up, so few that they are seen soon. */
const atOnce = 10

/** All photographs of one intake are one step back. `item`: to which they belong; `null`: to be assigned. */
export async function takeFiles(session: CaptureSession, files: readonly File[], { item, signal, onProgress }: { item: string | null; signal: AbortSignal; onProgress: (progress: IntakeProgress) => void }): Promise<IntakeResult> {
  const fitting = files.filter(({ size }) => size <= largestOriginal)
  const need = fitting.reduce((sum, { size }) => sum + size, 0)
  const room = await roomLeft()
  const names = (from: readonly File[]) => from.map(({ name }) => name)
  const result = { taken: 0, known: 0, lies: 0, unread: [] as string[], tooLarge: names(files.filter(({ size }) => size > largestOriginal)) }
  if (room !== null && need > room.room) return { ...result, notTaken: names(files), because: { need, room: room.room } }
  const order = fitting.toSorted((a, b) => a.lastModified - b.lastModified || a.name.localeCompare(b.name, 'en', { numeric: true }))
  const known = new Set(session.draft.photos.map(({ sha256 }) => sha256))
  const group = session.nextStep
  const started = performance.now()
  const worker = fileReader()
  let batch: DraftPhoto[] = []
  const flush = () => {
    if (batch.length > 0) session.do({ do: 'add-photos', photos: batch }, { group, taken: batch.map(({ id }) => id) })
    batch = []
  }
  try {
    for (const [at, file] of order.entries()) {
      if (signal.aborted) return { ...result, notTaken: names(order.slice(at)), because: 'stopped' }
      const read = await worker.read(file)
      if ('error' in read) result.unread.push(file.name)
      else if (known.has(read.sha256)) result.known++
      else {
        const photo: DraftPhoto = { id: drawId(), sha256: read.sha256, size: read.size, type: read.media.type, name: file.name.toWellFormed().slice(0, 1000).toWellFormed(), modified: Math.max(0, Math.round(file.lastModified)), item, marks: [], shot: null, caption: '', read: read.read }
        try {
          await session.store.putFile(session.id, photo, file, read.thumb)
        } catch (error) {
          if ((error as DOMException).name === 'QuotaExceededError') return { ...result, notTaken: names(order.slice(at)), because: 'full' }
          result.unread.push(file.name)
          continue
        }
        known.add(read.sha256)
        if (read.media.named !== null) result.lies++
        result.taken++
        batch.push(photo)
        if (batch.length >= atOnce) flush()
      }
      const done = at + 1
      onProgress({ done, all: order.length, secondsLeft: ((performance.now() - started) / done / 1000) * (order.length - done) })
    }
    return { ...result, notTaken: [], because: null }
  } finally {
    flush()
    worker.end()
  }
}

function fileReader() {
  const worker = new Worker(new URL('./file.worker.ts', import.meta.url), { type: 'module' })
  let [n, answer]: [number, (read: FileRead) => void] = [0, () => undefined]
  worker.addEventListener('message', ({ data }: MessageEvent<FileRead>) => { if (data.n === n) answer(data) })
  worker.addEventListener('error', (event) => answer({ n, error: event.message }))
  return {
    /** One file after the other. */
    read: (file: File): Promise<FileRead> => new Promise((resolve) => {
      answer = resolve
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
      worker.postMessage({ n: ++n, file } satisfies FileAsked)
    }),
    end: () => worker.terminate(),
  }
}
