/**
 * Letters as the server makes them (spec/letter-template.md, "Over HTTP").
 * @module
 */
import type { LetterChoices, LetterTemplates, LetterTemplateView } from 'proofmark/api'
import { ask, get, post } from './api.ts'

export type { LetterChoices, LetterTemplateView }
export type LetterLanguage = LetterTemplateView['language']

export interface LetterAsked {
  readonly addressee: string
  readonly language: LetterLanguage
  readonly template: string | null
  /** Text of a template that is being edited. */
  readonly draft: string | null
  readonly audience: 'open' | 'restricted' | 'confidential'
  readonly photos: readonly string[]
  readonly addressLines: readonly string[]
  readonly role: string | null
}

const id = encodeURIComponent
export const letterApi = {
  /** Not through `shown`: a template is edited and kept as it is. */
  choices: (request: string) => get<LetterChoices>(`/api/requests/${id(request)}/letter`),
  /** The answer holds the file; `withheld`: how many records lie above the audience. */
  make: async (request: string, asked: LetterAsked, format: 'docx' | 'pdf' | 'text'): Promise<{ readonly file: Blob; readonly name: string; readonly withheld: number }> => {
    const answer = await post(`/api/requests/${id(request)}/letter`, { ...asked, format })
    const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? `letter.${format}`
    return { file: await answer.blob(), name, withheld: Number(answer.headers.get('x-withheld') ?? 0) }
  },
  templates: () => get<LetterTemplates>('/api/letter-templates'),
  keep: (text: string) => post('/api/letter-templates', { text }).then((answer) => answer.json() as Promise<LetterTemplateView>),
  remove: (name: string) => ask(`/api/letter-templates/${id(name)}`, { method: 'DELETE' }),
}
