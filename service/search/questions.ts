/**
 * Questions that the search thread answers, and what it answers: numbers of statements in the log, counts and grades. What a page shows beside them is
 * added by who holds the world.
 * @module
 */
import type { TranscriptionProblem } from '@proofmark/core/marks'
import type { Grade, MarkAnswer } from '@proofmark/core/mark-search'

/** `any`: all marks as transcribed; `serial`, `lot`: what readings that nobody rejected say. */
export const markFields = ['any', 'serial', 'lot'] as const
export type MarkField = (typeof markFields)[number]

export interface MarkQuestion { readonly pattern: string; readonly field: MarkField; readonly limit: number; readonly after: number }

/** `place`: of the mark, or of the reading where serials or lots are asked for, in the log. */
export interface FoundMark { readonly place: number; readonly grade: Grade; readonly legible: number }

export interface FoundMarks extends Pick<MarkAnswer, 'ok' | 'counts' | 'next'> {
  readonly asked: number
  readonly hits: readonly FoundMark[]
  /** `text`: what was asked for instead of the pattern. */
  readonly neighbours: readonly (FoundMark & { readonly text: string; readonly distance: number })[]
  /** Places of serials or lots that are no marks. */
  readonly notSearched: readonly number[]
}

export type SearchQuestion = { readonly what: 'marks'; readonly question: MarkQuestion }
export interface SearchAnswers { readonly marks: FoundMarks | TranscriptionProblem }
