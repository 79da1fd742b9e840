/**
 * Chains of supply as the server answers them (service/server/chain-routes.ts), and what the pages ask for.
 * @module
 */
import { queryOptions } from '@tanstack/react-query'
import type { ChainRow, ChainRows, Choices, SupplyChainView } from 'proofmark/api'
import { get } from '../../api.ts'
import { visibleJson } from '../../visible.ts'

export type { ChainRow, ChainRows, Choices, SupplyChainView }

const id = encodeURIComponent

/** For people only: what cannot be seen is shown as a sign. */
const shown = async <T>(path: string): Promise<T> => visibleJson(JSON.stringify(await get<unknown>(path))) as T

export const chainApi = {
  chain: (item: string) => shown<SupplyChainView>(`/api/items/${id(item)}/chain`),
  rows: (of: string, from: number) => shown<ChainRows>(`/api/cases/${id(of)}/chains?from=${from}`),
  choices: (of: string, kinds: readonly string[], text: string) => shown<Choices>(`/api/cases/${id(of)}/choices?kinds=${kinds.map(id).join(',')}&text=${id(text)}`),
}

export const supplyOf = (item: string) => queryOptions({ queryKey: ['supply', item], queryFn: () => chainApi.chain(item) })
export const choicesOf = (of: string, kinds: readonly string[], text: string) => queryOptions({ queryKey: ['choices', of, kinds.join(), text], queryFn: () => chainApi.choices(of, kinds, text) })
