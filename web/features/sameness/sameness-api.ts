/**
 * Sameness and craft as the server has them (service/server/sameness-routes.ts), and what the pages ask for. For people only: what cannot be seen is shown as a sign.
 * @module
 */
import { queryOptions } from '@tanstack/react-query'
import type { SamenessCandidate, CraftsView, CraftView, SamenessDecision, JoinedView, NumberView, SamenessRecord, SamenessView, NamedHere } from 'proofmark/api'
import { get } from '../../api.ts'
import type { SamenessQuestion } from '../../paths.ts'
import { visibleJson } from '../../visible.ts'

export type { SamenessCandidate, CraftsView, CraftView, SamenessDecision, JoinedView, NumberView, SamenessRecord, SamenessView, NamedHere }

const part = encodeURIComponent
const shown = async <T>(path: string): Promise<T> => visibleJson(JSON.stringify(await get<unknown>(path))) as T

export const samenessOf = ({ case: of, kept }: Pick<SamenessQuestion, 'case' | 'kept'>) => queryOptions({ queryKey: ['sameness', of, kept], queryFn: () => shown<SamenessView>(`/api/sameness?case=${part(of)}&kept-apart=${part(kept)}`), staleTime: 0 })
/** Judgements on a pair that stand now, asked of the server whatever the page knows. */
export const judgedNow = async (a: string, b: string): Promise<readonly SamenessDecision[]> => judgementsOn((await shown<SamenessView>('/api/sameness?case=&kept-apart=')).decided, a, b)
export const judgementsOn = (decided: readonly SamenessDecision[], a: string, b: string): readonly SamenessDecision[] => decided.filter((each) => (each.a === a && each.b === b) || (each.a === b && each.b === a))
export const joinedOf = (id: string) => queryOptions({ queryKey: ['joined', id], queryFn: () => shown<JoinedView>(`/api/joined/${part(id)}`), staleTime: 0 })
export const craftsWith = (text: string) => queryOptions({ queryKey: ['crafts', text], queryFn: () => shown<CraftsView>(`/api/crafts?text=${part(text)}`), staleTime: 0 })
export const craftOf = (id: string) => queryOptions({ queryKey: ['craft', id], queryFn: () => shown<CraftView>(`/api/crafts/${part(id)}`), staleTime: 0 })
export const numberOf = (value: string, scheme: string) => queryOptions({ queryKey: ['number', value, scheme], queryFn: () => shown<NumberView>(`/api/numbers?value=${part(value)}&scheme=${part(scheme)}`) })
