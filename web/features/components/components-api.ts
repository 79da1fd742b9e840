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

/** A case, and what of it may be told; `handling` empty: all. */
export interface Part { readonly of: string; readonly handling: string }

export const componentsOf = ({ of, handling }: Part) => queryOptions({ queryKey: ['components', of, handling], queryFn: () => shown<ComponentsSummary>(`${base(of)}?${query({ handling })}`) })
export const partsOfRow = ({ of, handling }: Part, by: string, row: string, from: number) => queryOptions({ queryKey: ['components', of, handling, by, row, from], queryFn: () => shown<PartsPage>(`${base(of)}/parts?${query({ by, row, from: String(from), handling })}`) })
export const compared = ({ of, handling }: Part, first: string, second: string) => queryOptions({ queryKey: ['components', of, handling, 'compare', first, second], queryFn: () => shown<ComparedSummary>(`${base(of)}/compare?${query({ first, second, handling })}`) })
export type SheetForm = 'csv' | 'xlsx'
export const componentSheet = ({ of, handling }: Part, by: string, form: SheetForm): string => `${base(of)}/sheet?${query({ by, handling, form })}`
export const comparedSheet = ({ of, handling }: Part, first: string, second: string, form: SheetForm): string => `${base(of)}/compare/sheet?${query({ first, second, handling, form })}`
