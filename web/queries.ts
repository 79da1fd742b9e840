/**
 * What each page asks for, by name, so that two places that ask the same share one answer.
 *
 * A sealed statement never changes, but what was said of it later does: nothing is kept as fresh for ever.
 * @module
 */
import { QueryClient, queryOptions } from '@tanstack/react-query'
import { api, Refused } from './api.ts'
import { importApi } from './import-api.ts'

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      // A refusal is an answer; only a server that was not there is asked again.
      retry: (count, error) => count < 1 && error instanceof Refused && error.code === 'unreachable',
    },
  },
})

export const allCases = queryOptions({ queryKey: ['cases'], queryFn: api.cases })
export const caseOf = (id: string) => queryOptions({ queryKey: ['case', id], queryFn: () => api.case(id) })
export const itemOf = (id: string) => queryOptions({ queryKey: ['item', id], queryFn: () => api.item(id) })
export const findingOf = (id: string) => queryOptions({ queryKey: ['finding', id], queryFn: () => api.finding(id) })
export const historyOf = (id: string) => queryOptions({ queryKey: ['history', id], queryFn: () => api.history(id) })
export const custodyOf = (id: string) => queryOptions({ queryKey: ['custody', id], queryFn: () => api.custody(id) })
export const chainOf = (id: string) => queryOptions({ queryKey: ['chain', id], queryFn: () => api.chain(id) })
export const receiptOf = (id: string) => queryOptions({ queryKey: ['receipt', id], queryFn: () => api.receipt(id) })
export const photoOf = (id: string) => queryOptions({ queryKey: ['photo', id], queryFn: () => api.photo(id) })
export const redactionOf = (photo: string) => queryOptions({ queryKey: ['redaction', photo], queryFn: () => api.redaction(photo) })
export const statementOf = (id: string) => queryOptions({ queryKey: ['statement', id], queryFn: () => api.statement(id) })
export const sealOf = (id: string) => queryOptions({ queryKey: ['seal', id], queryFn: () => api.seal(id) })
export const logHead = queryOptions({ queryKey: ['log'], queryFn: api.log })
export const allKeys = queryOptions({ queryKey: ['keys'], queryFn: api.keys })
export const entriesFrom = (from: number, count: number) =>
  queryOptions({ queryKey: ['entries', from, count], queryFn: () => api.entries(from, count) })
/** Asked again and again while an import runs. */
export const importState = queryOptions({ queryKey: ['import'], queryFn: importApi.state, staleTime: 0, refetchInterval: ({ state }) => (state.data?.job?.state === 'running' ? 400 : false) })
export const savedMappings = queryOptions({ queryKey: ['saved-mappings'], queryFn: importApi.mappings })
