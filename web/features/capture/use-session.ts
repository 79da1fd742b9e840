/**
 * Hooks of the capture screens: the session of an address, small pictures, readings of a mark.
 * @module
 */
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { DraftPhoto } from '@proofmark/core/capture'
import type { DecodeAnswered, DecodeAsked, ShortReading } from './decode.worker.ts'
import { CaptureSession, type SessionView } from './session.ts'

/** `undefined`: being opened; `null`: not on this device. */
export function useSession(id: string): CaptureSession | null | undefined | Error {
  const [session, setSession] = useState<CaptureSession | null | undefined | Error>(undefined)
  useEffect(() => {
    let isGone = false
    let opened: CaptureSession | null = null
    void CaptureSession.open(id).then((found) => {
      opened = found
      if (isGone) found?.close()
      else setSession(found)
    }, (error: Error) => setSession(error))
    return () => {
      isGone = true
      opened?.close()
    }
  }, [id])
  return session
}

export const useView = (session: CaptureSession): SessionView => useSyncExternalStore(session.subscribe, session.view)

/** Address of the small picture; `null`: there is none, or not yet. */
export function useThumb(session: CaptureSession, { sha256 }: Pick<DraftPhoto, 'sha256'>): string | null {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    let made: string | null = null
    let isGone = false
    void session.store.thumb(session.id, sha256).then((blob) => {
      if (blob === null || isGone) return
      made = URL.createObjectURL(blob)
      setAddress(made)
    })
    return () => {
      isGone = true
      if (made !== null) URL.revokeObjectURL(made)
    }
  }, [session, sha256])
  return address
}

let decoder: Worker | null = null
let asked = 0
const waiting = new Map<number, (readings: readonly ShortReading[]) => void>()

function startDecoder(): Worker {
  const worker = new Worker(new URL('./decode.worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data: { n, readings } }: MessageEvent<DecodeAnswered>) => { waiting.get(n)?.(readings); waiting.delete(n) })
  return worker
}

function readingsOf(mark: string, context: string): Promise<readonly ShortReading[]> {
  decoder ??= startDecoder()
  const n = ++asked
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
  decoder.postMessage({ n, mark, context } satisfies DecodeAsked)
  return new Promise((resolve) => waiting.set(n, resolve))
}

/** A moment after the last key. `null`: not read yet. */
export function useReadings(mark: string, context: string): readonly ShortReading[] | null {
  const [found, setFound] = useState<{ key: string; readings: readonly ShortReading[] } | null>(null)
  const key = `${mark}\n${context}`
  const latest = useRef(key)
  latest.current = key
  useEffect(() => {
    if (mark.trim() === '') return undefined
    const later = setTimeout(() => { void readingsOf(mark, context).then((readings) => { if (latest.current === key) setFound({ key, readings }) }) }, 250)
    return () => clearTimeout(later)
  }, [key])
  return mark.trim() === '' ? [] : found?.key === key ? found.readings : null
}
