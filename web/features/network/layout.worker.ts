/**
 * Layout worker: positions of a network, computed off the page in pieces, so that the page can say how far it is.
 * @module
 */
import { startLayout, type LayoutAsked } from './positions.ts'

export type LayoutSaid = { readonly done: number; readonly of: number } | { readonly positions: Float32Array }

addEventListener('message', ({ data }: MessageEvent<LayoutAsked>) => {
  const layout = startLayout(data)
  const piece = Math.max(1, Math.floor(layout.steps / 20))
  for (let done = 0; done < layout.steps; done += piece) {
    say({ done, of: layout.steps })
    layout.run(Math.min(piece, layout.steps - done))
  }
  say({ positions: layout.positions() })
})

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
const say = (said: LayoutSaid) => postMessage(said)
