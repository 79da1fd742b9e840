/**
 * Answers as the server takes them (spec/answer.md, "Over HTTP").
 * @module
 */
import { ask, get, post } from './api.ts'
import type { AnswersView, AnswerView, RequestChoice } from 'proofmark/api'

export type { AnswerPart, AnswerStatement, AnswersView, AnswerView, RequestChoice } from 'proofmark/api'

export interface SheetAsked { readonly addressee: string; readonly language: string; readonly photos: readonly string[]; readonly audience: string; readonly deadline?: string | null; readonly questions?: readonly string[] }
export interface SheetsAsked { readonly addressee: string; readonly language: string; readonly audience: string; readonly requests: readonly { readonly request: string; readonly photos: readonly string[] }[] }
export interface AnswerSealed { readonly sealed: readonly { readonly id: string; readonly kind: string; readonly index: number }[]; readonly reply: string }

const asPage = async (answer: Response) => ({ file: await answer.blob(), name: /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'request.html' })

export const answersApi = {
  requests: () => get<{ requests: readonly RequestChoice[] }>('/api/answers/requests').then(({ requests }) => requests),
  /** The page, with the name that the server gave it. */
  sheet: (request: string, asked: SheetAsked) => post(`/api/requests/${encodeURIComponent(request)}/sheet`, asked).then(asPage),
  /** One page for several requests of one addressee. */
  sheets: (asked: SheetsAsked) => post('/api/sheets', asked).then(asPage),
  /** Byte for byte: not read here. */
  check: (file: Blob) => ask('/api/answers', { method: 'POST', headers: { 'content-type': 'application/json' }, body: file }).then((answer) => answer.json() as Promise<AnswerView | AnswersView>),
  seal: (sha256: string, more: { unbound: string | null; keyTold: string | null; transfers: readonly string[] }) => post('/api/answers/seal', { sha256, ...more }).then((answer) => answer.json() as Promise<AnswerSealed>),
}
