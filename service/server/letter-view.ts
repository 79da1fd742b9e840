/**
 * Letters over HTTP: what a screen asks and is answered.
 * @module
 */
import { z } from '@hono/zod-openapi'

const language = z.enum(['en', 'fr', 'uk', 'ar'])
const purpose = z.enum(['trace', 'right-of-reply'])
export const LetterRequest = z.object({
  addressee: z.string().max(200).openapi({ description: 'Id or label of a party that the request is addressed to' }),
  language,
  template: z.string().max(80).nullable().default(null).openapi({ description: 'Name of a kept template; null: the one that comes with the program' }),
  draft: z.string().max(100_000).nullable().default(null).openapi({ description: 'Text of a template that is being edited, in place of a kept one' }),
  format: z.enum(['docx', 'pdf', 'text']),
  audience: z.enum(['open', 'restricted', 'confidential']).default('open').openapi({ description: 'Up to which handling the addressee may see' }),
  photos: z.array(z.string().max(200)).max(200).default([]),
  addressLines: z.array(z.string().min(1).max(300)).max(12).default([]),
  role: z.string().min(1).max(300).nullable().default(null),
})
export const LetterTemplateRequest = z.object({ text: z.string().max(100_000).openapi({ description: 'A template (spec/letter-template.md)' }) })
export const BuiltInQuery = z.object({ purpose, language })

/** What there is to choose from for a letter of one request. */
export interface LetterChoices {
  readonly request: { readonly id: string; readonly reference: string | null; readonly purpose: 'trace' | 'right-of-reply'; readonly language: string | null }
  readonly addressees: readonly { readonly id: string; readonly name: string; readonly roles: readonly string[] }[]
  readonly photos: readonly { readonly id: string; readonly title: string; readonly handling: 'open' | 'restricted' | 'confidential'; readonly hasFile: boolean }[]
  readonly templates: readonly LetterTemplateView[]
  readonly unread: number
}
export interface LetterTemplateView { readonly name: string; readonly language: 'en' | 'fr' | 'uk' | 'ar'; readonly purpose: 'trace' | 'right-of-reply'; readonly text: string; readonly isBuiltIn: boolean }
export interface LetterTemplates { readonly templates: readonly LetterTemplateView[]; readonly unread: number }
export interface LetterProblem { readonly code: string; readonly line: number; readonly expected: string; readonly found: string }
