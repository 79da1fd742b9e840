/**
 * Briefings as the server makes them (spec/briefing.md).
 * @module
 */
import { queryOptions } from '@tanstack/react-query'
import type { BriefingPlan, BriefingsView, CheckedCopy } from 'proofmark/api'
import { ask, post } from './api.ts'
import { visibleJson } from './visible.ts'
import type { Language } from './words/language.ts'

export type { CheckedCopy, BriefableFinding, BriefingPlan, BriefingsView, SealedBriefingView } from 'proofmark/api'
export const forms = ['statement', 'brief', 'report', 'slides'] as const
export const audiences = ['security-council', 'government', 'court', 'press', 'public', 'other'] as const
export const formats = ['pdf', 'docx', 'html'] as const
export type BriefingFormat = (typeof formats)[number]

export interface BriefingAsked {
  readonly findings: readonly string[]
  readonly form: (typeof forms)[number]
  readonly audience: (typeof audiences)[number]
  readonly occasion: string | null
  readonly when: string | null
  readonly title: string | null
  readonly reach: 'open' | 'restricted'
  readonly minutes: number
  readonly corrects: string | null
  readonly whatChanged: string | null
}

const at = (id: string) => `/api/cases/${encodeURIComponent(id)}/briefings`
export const briefingsOf = (id: string) => queryOptions({ queryKey: ['briefings', id], queryFn: async () => visibleJson(await (await ask(at(id))).text()) as BriefingsView })

export const briefingApi = {
  check: async (id: string, file: Blob) => visibleJson(await (await ask(`${at(id)}/check`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: file })).text()) as CheckedCopy,
  plan: async (id: string, order: BriefingAsked, language: Language) => visibleJson(await (await post(`${at(id)}/plan`, { order, language })).text()) as BriefingPlan,
  previewAddress: (id: string, order: BriefingAsked, language: Language) => `${at(id)}/preview?asked=${encodeURIComponent(JSON.stringify({ order, language }))}`,
  file: async (id: string, order: BriefingAsked, language: Language, format: BriefingFormat) => (await post(`${at(id)}/file`, { order, language, format })).blob(),
  seal: async (id: string, order: BriefingAsked, languages: readonly Language[], all: readonly BriefingFormat[]) => (await post(at(id), { order, languages, formats: all })).json() as Promise<{ id: string; index: number }>,
}
