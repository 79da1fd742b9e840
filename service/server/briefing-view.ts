/**
 * What is asked of briefings over HTTP, and the shapes of the answers.
 * @module
 */
import { z } from '@hono/zod-openapi'
import { briefingAudiences, briefingForms, briefingLanguages, type BriefingChange, type BriefingLanguage, type BriefingProblem, type ChangeCause, type LeftOut, type TranslationState } from '@proofmark/core/briefing'
import type { ClaimStatus } from '@proofmark/core/findings'

const id = z.string().min(1).max(200)
const words = z.string().max(2_000).nullable().default(null)

export const BriefingOrderAsked = z.strictObject({
  findings: z.array(id).max(100), form: z.enum(briefingForms), audience: z.enum(briefingAudiences), occasion: words, when: z.string().max(100).nullable().default(null), title: words,
  reach: z.enum(['open', 'restricted']).default('open'), minutes: z.number().min(0.5).max(120).default(3), leaveOut: z.array(z.strictObject({ position: id, reason: z.string().min(1).max(2_000) })).max(1_000).default([]),
  corrects: id.nullable().default(null), whatChanged: words,
})
const address = z.url().max(500).nullable().default(null)
const formats = z.array(z.enum(['pdf', 'docx', 'html'])).min(1).max(3)
export const BriefingFileAsked = z.strictObject({ order: BriefingOrderAsked, language: z.enum(briefingLanguages), format: z.enum(['pdf', 'docx', 'html']), address })
export const BriefingPlanAsked = z.strictObject({ order: BriefingOrderAsked, language: z.enum(briefingLanguages), address })
export const BriefingSealAsked = z.strictObject({ order: BriefingOrderAsked, languages: z.array(z.enum(briefingLanguages)).min(1).max(4), formats, address })

/** What would stand in it, and what not. */
export interface BriefingPlan { readonly pages: number; readonly seconds: number | null; readonly words: number | null; readonly leftOut: readonly LeftOut[]; readonly untranslated: readonly string[] }
export interface BriefingRefused { readonly code: string; readonly message: string; readonly about: string | null; readonly problems: readonly BriefingProblem[] }

export interface BriefableFinding { readonly id: string; readonly label: string | null; readonly title: string; readonly status: ClaimStatus; readonly problems: readonly BriefingProblem[]; readonly translations: readonly TranslationState[]; readonly hasPackage: boolean }
export interface SealedBriefingView {
  readonly id: string
  readonly title: string
  readonly form: string
  readonly audience: string
  readonly occasion: string | null
  readonly when: string | null
  readonly made: string | null
  readonly asOf: number
  readonly findings: readonly { readonly id: string; readonly title: string }[]
  readonly files: readonly { readonly language: string; readonly sha256: string; readonly size: number; readonly type: string; readonly name: string | null }[]
  readonly leftOut: number
  readonly corrects: string | null
  readonly whatChanged: string | null
  readonly correctedBy: string | null
  readonly changes: readonly BriefingChange[]
  /** Of each of them in their order: since which entry, and why. */
  readonly causes: readonly (ChangeCause | null)[]
  readonly withdrawn: number
}
export interface BriefingsView { readonly case: string; readonly findings: readonly BriefableFinding[]; readonly sealed: readonly SealedBriefingView[]; readonly languages: readonly BriefingLanguage[] }
/** `null`: no sealed file is like it. `sealed` and `here`: the words in that place, where there are any to show. */
export interface CheckedCopy { readonly edited: { readonly briefing: string; readonly title: string; readonly name: string | null; readonly place: string; readonly sealed: string | null; readonly here: string | null } | null }
