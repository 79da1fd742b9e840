/**
 * Positions of the network on the screen: those that were kept, else a first guess that is drawn at once while a worker lays it out.
 * @module
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Network } from '@proofmark/core/network'
import { alignedWith, keptLayouts, layoutOf } from './kept-layouts.ts'
import type { LayoutSaid } from './layout.worker.ts'
import { firstPositions, type LayoutAsked } from './positions.ts'

export interface Positions {
  /** Two numbers for each node; `null`: not known yet. The array stays the same when one node is dragged; `version` counts. */
  readonly xy: Float32Array | null
  readonly version: number
  readonly progress: { readonly done: number; readonly of: number } | null
  stop(): void
  again(): void
  move(at: number, x: number, y: number): void
}

/** `of`: the part of what `whole` names that is drawn; where its places were never kept, they are those of the whole. */
export function usePositions(network: Network, whole: string, of = ''): Positions {
  const name = of === '' ? whole : `${whole} ${of}`
  const [state, set] = useState<{ readonly xy: Float32Array | null; readonly version: number }>({ xy: null, version: 0 })
  const [progress, setProgress] = useState<Positions['progress']>(null)
  const worker = useRef<Worker | null>(null)
  const now = useRef<Float32Array | null>(null)

  const keep = useCallback(() => { if (now.current !== null) void keptLayouts.put(layoutOf(name, network.nodes.map(({ id }) => id), now.current)) }, [network, name])
  const put = useCallback((xy: Float32Array) => { now.current = xy; set(({ version }) => ({ xy, version: version + 1 })) }, [])
  const stop = useCallback(() => { worker.current?.terminate(); worker.current = null; setProgress(null); keep() }, [keep])
  const lay = useCallback((asked: LayoutAsked) => {
    worker.current?.terminate()
    put(firstPositions(asked))
    // The first picture comes before the layout: both want the processor.
    const made = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' })
    worker.current = made
    setProgress({ done: 0, of: 1 })
    made.addEventListener('message', ({ data }: MessageEvent<LayoutSaid>) => {
      if (worker.current !== made) return
      if (!('positions' in data)) return setProgress(data)
      put(data.positions)
      stop()
    })
    made.addEventListener('error', stop)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
    setTimeout(() => { if (worker.current === made) made.postMessage(asked) }, firstMs)
  }, [put, stop])

  useEffect(() => {
    let isHere = true
    now.current = null
    void keptLayouts.get(name).then(async (row) => row ?? (of === '' ? null : await keptLayouts.get(whole))).then((row) => {
      if (!isHere) return
      const asked = askedOf(network, alignedWith(network.nodes.map(({ id }) => id), row))
      if (asked.kept !== null && !asked.kept.some((value) => Number.isNaN(value))) put(asked.kept)
      else lay(asked)
    })
    return () => { isHere = false; worker.current?.terminate(); worker.current = null; setProgress(null) }
  }, [network, name, whole, of, lay, put])

  return {
    ...state, progress, stop,
    again: useCallback(() => lay(askedOf(network, null)), [lay, network]),
    // What is only supposed has no place that is kept.
    move: useCallback((at, x, y) => { if (now.current !== null && 2 * at + 1 < now.current.length) { now.current.set([x, y], 2 * at); keep() } }, [keep]),
  }
}

const firstMs = 300

const askedOf = ({ nodes, edges }: Network, kept: Float32Array | null): LayoutAsked => ({ ids: nodes.map(({ id }) => id), edges: Uint32Array.from(edges.flatMap(({ from, to }) => [from, to])), kept })
