/**
 * Components as the server answers them (service/server/component-routes.ts).
 * @module
 */
import { queryOptions } from '@tanstack/react-query'
import type { ComparedSummary, ComponentsSummary, PartsPage } from 'proofmark/api'
import { ask } from '../../api.ts'
import { visibleJson } from '../../visible.ts'

export type { ComparedSummary, ComponentsSummary, CountRowView, CountsView, PartsPage } from 'proofmark/api'

const base = (of: string) => `/api/cases/${encodeURIComponent(of)}/components`
const query = (asked: Readonly<Record<string, string>>) => new URLSearchParams(Object.entries(asked).filter(([, text]) => text !== '')).toString()
/** For people only: what cannot be seen is shown as a sign. */
const shown = <T>(path: string) => ask(path).then(async (answer) => visibleJson(await answer.text()) as T)

export const componentsOf = (of: string) => queryOptions({ queryKey: ['components', of], queryFn: () => shown<ComponentsSummary>(base(of)) })
export const partsOfRow = (of: string, by: string, row: string, from: number) => queryOptions({ queryKey: ['components', of, by, row, from], queryFn: () => shown<PartsPage>(`${base(of)}/parts?${query({ by, row, from: String(from) })}`) })
export const compared = (of: string, first: string, second: string) => queryOptions({ queryKey: ['components', of, 'compare', first, second], queryFn: () => shown<ComparedSummary>(`${base(of)}/compare?${query({ first, second })}`) })
export const componentSheet = (of: string, by: string): string => `${base(of)}/sheet?${query({ by })}`
export const comparedSheet = (of: string, first: string, second: string): string => `${base(of)}/compare/sheet?${query({ first, second })}`
