/**
 * Messages between the thread that serves and the search thread.
 * @module
 */
import type { Changes } from './changes.ts'
import type { Head, IndexPlace, Unfit, Unusable } from './index-file.ts'
import type { SearchAnswers, SearchQuestion } from './questions.ts'

export interface SearchThreadData { /** `null`: nothing is kept. */ readonly place: IndexPlace | null }

export type ToSearchThread =
  /** Looks for a kept index; answered by `found`. */
  | { readonly do: 'look' }
  /** Uses the kept index that was found; answered by `taken`. */
  | { readonly do: 'take' }
  /** Leaves it, and begins with nothing. */
  | { readonly do: 'begin' }
  /** On the way to a log of `to` statements: with these it is of the first `size`. Answered by `changed`, so that no more is sent than is taken. */
  | { readonly do: 'change'; readonly changes: Changes; readonly size: number; readonly to: number }
  /** All of a beginning was sent; answered by `built`. */
  | { readonly do: 'build' }
  | { readonly do: 'answer'; readonly number: number; readonly asked: SearchQuestion }
  /** Keeps the index as it is now; answered by `written`. */
  | { readonly do: 'write'; readonly head: Head }
  /** Gives up what is being written, and removes what is kept; answered by `dropped`. */
  | { readonly do: 'drop' }

export type FromSearchThread =
  | { readonly said: 'found'; readonly head: Head | null; readonly why: Unusable | null }
  | { readonly said: 'taken'; /** It is not used. */ readonly why: Unfit | null }
  | { readonly said: 'changed'; readonly isDue: boolean }
  | { readonly said: 'built' }
  | { readonly said: 'answer'; readonly number: number; readonly size: number; readonly answer: SearchAnswers[keyof SearchAnswers] }
  | { readonly said: 'fault'; readonly number: number; readonly fault: string }
  /** `fault`: what the disk said. `isWhole` false without one: it was given up. */
  | { readonly said: 'written'; readonly isWhole: boolean; readonly fault: string | null }
  | { readonly said: 'dropped' }
