/**
 * Answers over HTTP: what is asked and answered.
 * @module
 */
import { z } from '@hono/zod-openapi'
import { mostTogether } from '@proofmark/core/answers'
import type { World } from '@proofmark/core/statements'
import { linkTo } from '@proofmark/core/findings'
import { answerShown, sealedOf, type Intake, type PlannedStatement, type Taken } from './answer-intake.ts'
import { audiences } from './selection.ts'

const forWhom = { addressee: z.string().max(200).openapi({ description: 'Id or label of a party that the request names' }), language: z.enum(['en', 'fr', 'uk', 'ar']), audience: z.enum(audiences).default('restricted') }
const what = { photos: z.array(z.string().max(200)).max(200).default([]), deadline: z.string().max(200).nullable().optional(), questions: z.array(z.string().min(1).max(20_000)).max(100).optional() }
export const SheetRequest = z.object({ ...forWhom, ...what })
export const SheetsRequest = z.object({ ...forWhom, requests: z.array(z.object({ request: z.string().max(200), ...what })).min(1).max(mostTogether) })
export const AnswerSealRequest = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/).openapi({ description: 'Of an answer file that was checked' }), unbound: z.string().max(2000).nullable().default(null), keyTold: z.string().max(500).nullable().default(null),
  transfers: z.array(z.string().max(32)).max(2000).default([]),
})

export interface AnswerStatement { readonly id: string; readonly kind: string; readonly fields: Readonly<Record<string, unknown>>; readonly isSealed: boolean }
export interface AnswerView {
  readonly sha256: string
  readonly answer: ReturnType<typeof answerShown>
  readonly answerSha256: string
  readonly request: { readonly id: string; readonly title: string; readonly reference: string | null }
  readonly addressee: { readonly id: string; readonly title: string }
  readonly sheet: { readonly sha256: string; readonly made: string; readonly deadline: string | null }
  readonly hmac: 'right' | 'none'
  readonly signature: Taken['signature']
  readonly questions: Taken['questions']
  readonly planned: readonly AnswerStatement[]
  readonly suggested: readonly AnswerStatement[]
}

/** Of a file with several answers, each by itself, in the order of the file. */
export interface AnswersView { readonly together: readonly AnswerPart[] }
export type AnswerPart =
  | { readonly ok: true; readonly number: number; readonly view: AnswerView }
  | { readonly ok: false; readonly number: number; readonly code: string; readonly about: string | null; readonly expected: string }

export interface RequestChoice {
  readonly id: string
  readonly title: string
  readonly reference: string | null
  /** `isOpen`: it has not answered, declined or passed it on. */
  readonly addressees: readonly { readonly id: string; readonly title: string; readonly isOpen: boolean }[]
  readonly photos: readonly { readonly id: string; readonly title: string; readonly sha256: string; readonly handling: string }[]
  /** Sheets that were handed out, the first first. */
  readonly sheets: readonly { readonly sha256: string; readonly addressee: string; readonly language: string; readonly made: string }[]
}

export function answerView(world: World, { file, sha256, sheet, hmac, signature, questions, planned, suggested }: Taken): AnswerView {
  const sealed = sealedOf(world, [...planned, ...suggested])
  const shown = ({ id, kind, fields }: PlannedStatement): AnswerStatement => ({ id, kind, fields, isSealed: sealed.has(id) })
  return {
    sha256, answer: answerShown(file.answer), answerSha256: file.sha256, request: { id: sheet.request, title: linkTo(world, sheet.request)?.title ?? sheet.request, reference: sheet.reference }, addressee: { id: sheet.party, title: sheet.addressee },
    sheet: { sha256: sheet.sha256, made: sheet.made, deadline: sheet.deadline }, hmac, signature, questions, planned: planned.map(shown), suggested: suggested.map(shown),
  }
}

export const answersView = (world: World, taken: readonly Intake[]): AnswersView => ({
  together: taken.map((each, at): AnswerPart => (each.ok ? { ok: true, number: at + 1, view: answerView(world, each) } : { ok: false, number: at + 1, code: each.code, about: each.at === '' ? null : each.at, expected: each.expected })),
})
