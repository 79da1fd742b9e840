/**
 * What the page of matching asks: exchanges, again and again while a raising runs, and cases that have serials.
 * @module
 */
import { queryOptions } from '@tanstack/react-query'
import { matchingApi } from '../../matching-api.ts'

export const matchingState = queryOptions({ queryKey: ['matching'], queryFn: matchingApi.state, staleTime: 0, refetchInterval: ({ state }) => (state.data?.job?.state === 'running' ? 400 : false) })
export const matchingCases = queryOptions({ queryKey: ['matching-cases'], queryFn: matchingApi.cases, staleTime: 0 })
