/**
 * Briefing document: what is put before an audience, as plain data from which pages, word processor files, HTML and slides are drawn alike.
 *
 * Standard of proof and funding stand at the outset; each sentence has its number, and each claim that bears it its id and status.
 * @module
 */
import type { ClaimStatus } from '@proofmark/core/findings'
import type { StatementId } from '@proofmark/core/statements'
import type { Figure } from './figures/figure.ts'
import type { BriefingLanguage, Direction } from './language.ts'

export const briefingForms = ['statement', 'brief', 'report', 'slides'] as const
export type BriefingForm = (typeof briefingForms)[number]
export const briefingAudiences = ['security-council', 'government', 'court', 'press', 'public', 'other'] as const
export type BriefingAudience = (typeof briefingAudiences)[number]

/** Words set one way. `language`: other than that of the document. */
export interface Run { readonly text: string; readonly look?: 'strong' | 'quiet' | 'mono'; readonly language?: string }

/** Of a claim: its id in this document, and what it comes to. */
export interface ClaimMark { readonly id: string; readonly status: ClaimStatus; readonly words: string }

export type Block =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[]; readonly look?: 'lead' | 'notice' | 'small' }
  | { readonly kind: 'heading'; readonly runs: readonly Run[] }
  /** `nature`: where no claim bears it, as what it stands there. */
  | { readonly kind: 'sentence'; readonly id: string; readonly runs: readonly Run[]; readonly marks: readonly ClaimMark[]; readonly nature: string | null }
  | { readonly kind: 'list'; readonly items: readonly (readonly Run[])[] }
  /** Words of a party, in their own language. */
  | { readonly kind: 'quote'; readonly runs: readonly Run[]; readonly cite: readonly Run[]; readonly language: string | null }
  | { readonly kind: 'table'; readonly caption: readonly Run[]; readonly widths: readonly number[]; readonly head: readonly (readonly Run[])[]; readonly rows: readonly (readonly (readonly Run[])[])[] }
  | { readonly kind: 'figure'; readonly figure: Figure; readonly caption: readonly Run[]; /** What it draws, how much of it, and on what that rests. */ readonly says: readonly Run[] }
  | { readonly kind: 'photographs'; readonly photographs: readonly BriefedPhotograph[] }
  | { readonly kind: 'squares'; readonly squares: readonly { readonly text: string; readonly alt: string; readonly beside: readonly (readonly Run[])[] }[] }

/** Shares of width and height; the file is looked up by its hash. */
export interface BriefedPhotograph {
  readonly photo: StatementId
  readonly sha256: string
  readonly type: string
  readonly regions: readonly { readonly x: number; readonly y: number; readonly width: number; readonly height: number }[]
  readonly alt: string
  readonly caption: readonly Run[]
}

/** A slide, or a part with a heading. */
export interface Section { readonly id: string; readonly title: readonly Run[]; readonly blocks: readonly Block[]; readonly isOnNewPage?: boolean; /** How many blocks stand on the first side of a slide, the others on the other; 0: below each other. */ readonly besideAt?: number }

export type LeftOutReason = 'above-handling' | 'no-room' | 'not-of-these-findings' | 'other-form' | 'time'
/** `count`: of statements that are not even named. */
export interface LeftOut { readonly what: 'position' | 'sentence' | 'photograph' | 'statements'; readonly id: StatementId | null; readonly words: string; readonly reason: LeftOutReason; readonly count: number }

/** A sentence as a correction compares it. */
export interface BriefedSentence { readonly finding: StatementId; readonly id: string; readonly text: string; readonly claims: readonly { readonly id: string; readonly key: string; readonly status: ClaimStatus; readonly figure: string | null }[] }

export interface Speech { readonly words: number; readonly wordsPerMinute: number; readonly seconds: number }

export interface BriefingDocument {
  readonly language: BriefingLanguage
  readonly direction: Direction
  readonly form: BriefingForm
  readonly title: readonly Run[]
  /** Form, audience, occasion, day. */
  readonly under: readonly Run[]
  /** Printed on every page where not all of it is open. */
  readonly marking: string | null
  /** In the head of each page. */
  readonly running: string
  readonly pageWords: readonly [page: string, of: string]
  /** What its table of contents is called. */
  readonly contents: string
  readonly day: string | null
  readonly sections: readonly Section[]
  readonly sentences: readonly BriefedSentence[]
  readonly leftOut: readonly LeftOut[]
  /** Of a statement. */
  readonly speech: Speech | null
  /** Pieces shown in the original. */
  readonly untranslated: readonly string[]
}

export const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')

/** A pattern with runs in place of `{name}`: what comes from the evidence keeps its own language, and so its own direction. */
export function fillRuns(pattern: string, values: Readonly<Record<string, readonly Run[]>>): Run[] {
  return pattern.split(/(\{\w+\})/).flatMap((part): Run[] => {
    const runs = values[/^\{(\w+)\}$/.exec(part)?.[1] ?? '']
    return runs !== undefined ? [...runs] : part === '' ? [] : [{ text: part }]
  })
}
