/**
 * Hooks of copies: near ones, found in a worker a moment after the last photograph; the same bytes in other sessions; what the server has.
 * @module
 */
import { useEffect, useMemo, useRef, useState } from 'react'
import { labelsOf, type DraftPhoto } from '@proofmark/core/capture'
import { captureApi } from '../../../api.ts'
import type { CaptureSession } from '../session.ts'
import type { CopiesAnswered, CopiesAsked } from './copies.worker.ts'

/** At most so often, however many are being added; and never more than a fifth of the time. */
const restMs = 1000

/** Heaps of photographs that may be near copies. Pictures of different labels look alike and are none. */
export function useNearCopies(photos: readonly DraftPhoto[]): readonly (readonly DraftPhoto[])[] {
  const [heaps, setHeaps] = useState<readonly (readonly DraftPhoto[])[]>([])
  const worker = useRef<Worker | null>(null)
  const last = useRef(0)
  // Steps that change no photograph's picture ask nothing again.
  const key = useMemo(() => photos.map(({ id }) => id).toSorted().join(' '), [photos])
  useEffect(() => () => { worker.current?.terminate(); worker.current = null }, [])
  useEffect(() => {
    let isStale = false
    const later = setTimeout(() => {
      const started = performance.now()
      worker.current ??= new Worker(new URL('./copies.worker.ts', import.meta.url), { type: 'module' })
      const asked = worker.current
      const n = started
      const onAnswer = ({ data }: MessageEvent<CopiesAnswered>) => {
        if (data.n !== n) return
        asked.removeEventListener('message', onAnswer)
        last.current = performance.now() - started
        if (!isStale) setHeaps(data.heaps.flatMap((places) => byLabel(places.map((place) => photos[place]!))))
      }
      asked.addEventListener('message', onAnswer)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
      asked.postMessage({ n, hashes: photos.map(({ read }) => read?.near ?? null) } satisfies CopiesAsked)
    }, photos.length < 50 ? 50 : Math.max(restMs, 4 * last.current))
    return () => { isStale = true; clearTimeout(later) }
  }, [key])
  return heaps
}

/** A heap parted by the numbers of the labels that are shown; those without a label stay with the first. */
function byLabel(heap: readonly DraftPhoto[]): DraftPhoto[][] {
  const numbersOf = (photo: DraftPhoto) => labelsOf(photo).map(({ kind, session, number }) => `${kind} ${session} ${number}`).toSorted().join('\n')
  const first = heap.map(numbersOf).find((numbers) => numbers !== '') ?? ''
  const parts = Map.groupBy(heap, (photo) => numbersOf(photo) || first)
  return [...parts.values()].filter((part) => part.length > 1)
}

/** Photographs whose bytes another session of this device holds too. */
export function useElsewhere(session: CaptureSession, photos: readonly DraftPhoto[]): readonly DraftPhoto[] {
  const [found, setFound] = useState<readonly DraftPhoto[]>([])
  useEffect(() => {
    let isGone = false
    void session.store.elsewhere(session.id, new Set(photos.map(({ sha256 }) => sha256))).then((others) => { if (!isGone) setFound(photos.filter(({ sha256 }) => others.has(sha256))) }, () => undefined)
    return () => { isGone = true }
  }, [session, photos.length])
  return found
}

export type AtServer = { readonly state: 'asking'; readonly done: number; readonly all: number } | { readonly state: 'known'; readonly photos: readonly DraftPhoto[] } | { readonly state: 'no-server' }

/** Asks for each file, six at a time, whether the server keeps it. `onState` hears how far it is. */
export async function askServer(session: CaptureSession, photos: readonly DraftPhoto[], onState: (state: AtServer) => void): Promise<void> {
  const known: DraftPhoto[] = []
  let [next, done] = [0, 0]
  onState({ state: 'asking', done, all: photos.length })
  const ask = async () => {
    for (let photo = photos[next++]; photo !== undefined; photo = photos[next++]) {
      if ((await captureApi.fileAt(session.id, photo.sha256)).isWhole) known.push(photo)
      done++
      if (done % 20 === 0) onState({ state: 'asking', done, all: photos.length })
    }
  }
  try {
    await Promise.all(Array.from({ length: 6 }, ask))
    onState({ state: 'known', photos: photos.filter((photo) => known.includes(photo)) })
  } catch {
    next = photos.length
    onState({ state: 'no-server' })
  }
}
