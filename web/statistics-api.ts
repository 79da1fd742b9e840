/**
 * Statistics as the server answers them.
 * @module
 */
import { queryOptions } from '@tanstack/react-query'
import type { Statistics } from '@proofmark/core/statistics'
import { ask } from './api.ts'
import { visibleJson } from './visible.ts'

/** `of` `null`: all that is recorded. `on` empty: today. */
export interface StatisticsAsked { readonly of: string | null; readonly on: string }

const query = ({ of, on }: StatisticsAsked, more: Readonly<Record<string, string>> = {}) =>
  new URLSearchParams({ ...(of === null ? {} : { case: of }), ...(on === '' ? {} : { on }), ...more }).toString()

export const statisticsOf = (asked: StatisticsAsked) => queryOptions({
  queryKey: ['statistics', asked.of, asked.on],
  queryFn: () => ask(`/api/statistics?${query(asked)}`).then(async (answer) => visibleJson(await answer.text()) as Statistics),
})

/** Of one figure, or of all. */
export const sheetAddress = (asked: StatisticsAsked, format: 'xlsx' | 'csv', figure: string | null = null): string =>
  `/api/statistics/sheet?${query(asked, { format, ...(figure === null ? {} : { figure }) })}`
