/**
 * Networks as the server derives them (`GET /api/network`), and the addresses of what it exports of them.
 * @module
 */
import { queryOptions } from '@tanstack/react-query'
import type { AppearancesView, CommunitiesView, CutsView, GapsView, NetworkView, PathsView, RecurringView } from 'proofmark/api'
import { ask } from '../../api.ts'
import { idsOf, type NetworkQuestion } from '../../paths.ts'
import { visible, visibleJson } from '../../visible.ts'

export type { CutsView, NetworkView, PathsView }

type Part = Pick<NetworkQuestion, 'case' | 'handling'>
const partOf = ({ case: of, handling }: Part) => ({ ...(of === '' ? {} : { case: of }), ...(handling === '' ? {} : { handling }) })

/** For people only: what cannot be seen is shown as a sign. A large answer without any is read the quick way. */
async function shown<View>(path: string): Promise<View> {
  const text = await (await ask(path)).text()
  return (text.includes('\\u') || visible(text) !== text ? visibleJson(text) : JSON.parse(text)) as View
}

/** Of a case; empty: all that is recorded. While another handling of the same is on its way, what there is stays; its `upTo` tells. */
export const networkOf = (part: Part) => queryOptions({
  queryKey: ['network', part.case, part.handling], queryFn: () => shown<NetworkView>(`/api/network?${new URLSearchParams(partOf(part)).toString()}`),
  placeholderData: (previous: NetworkView | undefined, query): NetworkView | undefined => (query?.queryKey[1] === part.case ? previous : undefined),
})

/** The same with claims supposed to be accepted (`accept`, as an address has them). */
export const supposedOf = ({ accept, ...part }: Part & Pick<NetworkQuestion, 'accept'>) => {
  const asked = new URLSearchParams([...Object.entries(partOf(part)), ...idsOf(accept).map((id) => ['accepted', id] as [string, string])]).toString()
  return queryOptions({ queryKey: ['network', 'supposed', asked], queryFn: () => shown<NetworkView>(`/api/network?${asked}`), enabled: accept !== '' })
}

export const exportAddress = (part: Part, form: 'gexf' | 'graphml'): string => `/api/network/export?${new URLSearchParams({ ...partOf(part), form }).toString()}`

/** What is supposed and how well an edge must be borne go with the question. */
function asking<View>(about: 'paths' | 'cuts' | 'recurring' | 'communities' | 'gaps' | 'appearances', { without, accept, strength, ...part }: NetworkQuestion, ends: Readonly<Record<string, string>>) {
  const asked = new URLSearchParams([...Object.entries({ ...partOf(part), ...(strength === '' ? {} : { strength }), ...ends }), ...idsOf(without).map((id) => ['without', id] as [string, string]), ...idsOf(accept).map((id) => ['accepted', id] as [string, string])]).toString()
  return queryOptions({ queryKey: ['network', about, asked], queryFn: () => shown<View>(`/api/network/${about}?${asked}`) })
}

/** `ends`: `from` or `to`, a node by its id; else from the makers of parts to the weapons. */
export const waysOf = (asked: NetworkQuestion, ends: Readonly<Record<string, string>>) => asking<PathsView>('paths', asked, ends)
export const recurringOf = (asked: NetworkQuestion, by: 'case' | 'weapon') => asking<RecurringView>('recurring', asked, { by })
/** `party`: a node by its id. */
export const appearancesOf = (asked: NetworkQuestion, party: string, day: string) => asking<AppearancesView>('appearances', asked, { since: `${party}:${day}` })
export const communitiesOf = (asked: NetworkQuestion) => asking<CommunitiesView>('communities', asked, {})
/** `weapon`: a node by its id. */
export const gapsOf = (asked: NetworkQuestion, weapon: string) => asking<GapsView>('gaps', asked, { weapon })
export const cutsOf = (asked: NetworkQuestion, ends: Readonly<Record<string, string>>) => asking<CutsView>('cuts', asked, ends)
