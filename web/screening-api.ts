/**
 * Lists and screening as the server does them (spec/screening.md, "Over HTTP").
 * @module
 */
import { queryOptions } from '@tanstack/react-query'
import type { CaseScreeningView, DifferencesView, ListsView, NameScreeningView, ScreeningOverview } from 'proofmark/api'
import { ask, fetched, fileAtServer, get, post, refuseFailed, type FileAtServer } from './api.ts'
import { visibleJson } from './visible.ts'

export type { AgainView, CandidateView, DecisionView } from '@proofmark/core/findings'
export type { CaseScreeningView, DifferencesView, ListJob, ListsView, NameScreeningView, ScreenedRecordView, ScreeningNews, ScreeningOverview, SnapshotBrief, SnapshotView, ThresholdView } from 'proofmark/api'

const id = encodeURIComponent
const shown = <T>(answer: Promise<Response>): Promise<T> => answer.then(async (each) => visibleJson(await each.text()) as T)
const fileAddress = (sha256: string) => `/api/lists/files/${id(sha256)}`

export const listsApi = {
  fileAt: (sha256: string) => ask(fileAddress(sha256), { method: 'HEAD' }).then(fileAtServer),
  sendPart: async (sha256: string, part: Blob, offset: number, length: number): Promise<FileAtServer> => {
    const answer = await fetched(fileAddress(sha256), { method: 'PUT', headers: { 'content-type': 'application/octet-stream', 'upload-offset': String(offset), 'upload-length': String(length) }, body: part })
    return answer.status === 409 ? fileAtServer(answer) : fileAtServer(await refuseFailed(answer, sha256))
  },
  add: (files: readonly { readonly sha256: string; readonly name: string }[], how: { readonly list: string | null; readonly encoding: string | null; readonly mapping: string | null; readonly dated: string | null; readonly isSure: boolean }) => shown<ListsView>(post('/api/lists', { files, ...how })),
  cancel: () => shown<ListsView>(post('/api/lists/cancel', {})),
  remove: (snapshot: string) => shown<ListsView>(ask(`/api/lists/${id(snapshot)}`, { method: 'DELETE' })),
}

/** Asked again while a file is read. */
export const listsNow = queryOptions({ queryKey: ['lists'], queryFn: () => shown<ListsView>(ask('/api/lists')), staleTime: 0, refetchInterval: ({ state }) => (state.data?.job?.status === 'reading' ? 500 : false) })
export const differencesOf = (before: string, after: string) => queryOptions({ queryKey: ['lists', 'differences', before, after], queryFn: () => shown<DifferencesView>(ask(`/api/lists/differences?before=${id(before)}&after=${id(after)}`)) })

export const screeningNow = queryOptions({ queryKey: ['screening'], queryFn: () => shown<ScreeningOverview>(ask('/api/screening')), staleTime: 0, refetchInterval: ({ state }) => (state.data?.isRescreening === true || state.data?.cases.some(({ status }) => status === 'running') === true ? 1000 : false) })
/** Asked again while the page is open. */
export const screeningNews = queryOptions({ queryKey: ['screening', 'news'], queryFn: () => get<{ readonly count: number }>('/api/screening/news'), staleTime: 0, refetchInterval: 60_000 })

const caseAddress = (of: string) => `/api/cases/${id(of)}/screening`
/** Not made visible: ids and names of entries go back as they are. */
export const caseScreeningOf = (of: string) => queryOptions({ queryKey: ['screening', 'case', of], queryFn: () => get<CaseScreeningView>(caseAddress(of)), staleTime: 0, refetchInterval: ({ state }) => (state.data?.status === 'running' ? 500 : false) })

export interface Decision { readonly record: string; readonly list: string; readonly snapshot: string; readonly entry: string; readonly decision: 'match' | 'no-match' | 'undecided'; readonly reasons: readonly string[]; readonly by: string | null; /** Decisions that were shown, by their statements. */ readonly seen: readonly string[] }

export const screeningApi = {
  begin: (of: string) => post(caseAddress(of), {}).then((answer) => answer.json() as Promise<CaseScreeningView>),
  cancel: (of: string) => post(`${caseAddress(of)}/cancel`, {}).then((answer) => answer.json() as Promise<CaseScreeningView>),
  decide: (of: string, decision: Decision) => post(`${caseAddress(of)}/decisions`, decision).then((answer) => answer.json() as Promise<{ readonly view: CaseScreeningView }>).then(({ view }) => view),
  seen: (of: string, list: string, to: string) => shown<ScreeningOverview>(post('/api/screening/seen', { case: of, list, to })),
  /** In the body: a name that is asked for stands in no address. */
  name: (names: readonly string[], born: string | null, number: string | null) => shown<NameScreeningView>(post('/api/screening/name', { names, born, number })),
  sheetAddress: (of: string, from: string) => `${caseAddress(of)}/sheet${from === '' ? '' : `?from=${id(from)}`}`,
}
