/**
 * Indicators and watches as the server has them.
 * @module
 */
import { queryOptions } from '@tanstack/react-query'
import type { IndicatorsView, WatchesView } from 'proofmark/api'
import { ask, post } from './api.ts'
import type { IndicatorsQuestion } from './paths.ts'
import { visibleJson } from './visible.ts'

export type { AlertView, IndicatorsView, WatchesView, WatchView } from 'proofmark/api'

const query = ({ exporter, consignee, endUser, model, lot }: IndicatorsQuestion) => new URLSearchParams({ exporter, consignee, endUser, model, lot }).toString()

export const indicatorsOf = (asked: IndicatorsQuestion) => queryOptions({ queryKey: ['indicators', query(asked)], queryFn: () => ask(`/api/indicators?${query(asked)}`).then(async (answer) => visibleJson(await answer.text()) as IndicatorsView), staleTime: 0 })
export const indicatorsSheet = (asked: IndicatorsQuestion): string => `/api/indicators/sheet?${query(asked)}`

/** Not made visible: names of watches go back as they are. Asked again while the page is open. */
export const watchesNow = queryOptions({ queryKey: ['watches'], queryFn: () => ask('/api/watches').then((answer) => answer.json() as Promise<WatchesView>), staleTime: 0, refetchInterval: 60_000 })
const changed = (path: string, body: unknown) => post(path, body).then((answer) => answer.json() as Promise<WatchesView>)
export const watch = (of: 'party' | 'model' | 'lot', value: string, note: string | null) => changed('/api/watches', { of, value, note })
export const seen = (name: string, upTo: number) => changed('/api/watches/seen', { name, upTo })
export const unwatch = (name: string) => changed('/api/watches/remove', { name })
