/**
 * Decode worker: readings of a mark while it is typed, off the page, so that typing never waits for them.
 * @module
 */
import { decode } from '@proofmark/core/marks'

export interface DecodeAsked { readonly n: number; readonly mark: string; readonly context: string }
export interface ShortReading { readonly scheme: string; readonly words: string }
export interface DecodeAnswered { readonly n: number; readonly readings: readonly ShortReading[] }

addEventListener('message', ({ data: { n, mark, context } }: MessageEvent<DecodeAsked>) => {
  const readings = decode(mark, context).readings.map(({ scheme, maker, country, date, lot, serial }) => ({ scheme, words: [maker, country, date, lot === null ? null : `lot ${lot}`, serial === null ? null : `serial ${serial}`].filter((part) => part !== null && part !== undefined && part !== '').join(', ') }))
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
  postMessage({ n, readings } satisfies DecodeAnswered)
})
