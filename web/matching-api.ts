/**
 * Matching as the server does it (spec/matching.md, "Over HTTP").
 * @module
 */
import { ask, get, post } from './api.ts'
import type { CommonSerial, ListView, MatchCase, MatchingView, SentFileView } from 'proofmark/api'

export type { CommonSerial, ExchangeView, ListView, MatchCase, MatchingView, MatchJob, OfferView, SentFileView } from 'proofmark/api'

/** Serials of cases, and of a text: one a line, or the column of a CSV file. */
export interface SerialChoice { readonly cases: readonly string[]; readonly text: string | null; readonly column: string | null }

const answered = <T>(path: string, body: unknown) => post(path, body).then((answer) => answer.json() as Promise<T>)

export const matchingApi = {
  state: () => get<MatchingView>('/api/matching'),
  cases: () => get<{ cases: readonly MatchCase[] }>('/api/matching/cases').then(({ cases }) => cases),
  list: (choice: SerialChoice) => answered<ListView>('/api/matching/list', choice),
  offer: (asked: SerialChoice & { context: string; padTo: number; again: boolean }) => answered<MatchingView>('/api/matching/offers', asked),
  /** Byte for byte: not read here. */
  take: (file: Blob) => ask('/api/matching/files', { method: 'POST', headers: { 'content-type': 'application/json' }, body: file }).then((answer) => answer.json() as Promise<SentFileView>),
  answer: (asked: SerialChoice & { offer: string; padTo: number; atMost: number; again: boolean }) => answered<MatchingView>('/api/matching/answers', asked),
  cancel: () => answered<MatchingView>('/api/matching/cancel', {}),
  close: (key: string) => answered<MatchingView>(`/api/matching/${encodeURIComponent(key)}/close`, {}),
  common: (key: string) => get<{ common: readonly CommonSerial[] | null }>(`/api/matching/${encodeURIComponent(key)}/common`).then(({ common }) => common),
  fileAddress: (key: string) => `/api/matching/${encodeURIComponent(key)}/file`,
}
