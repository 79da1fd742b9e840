/**
 * What the server answers about indicators and watches, over what core computes (core/tracing/indicators).
 * @module
 */
import type { Alert, Indicators, IndicatorSuggestions, Watch } from '@proofmark/core/tracing'
import type { Named } from './chain-view.ts'

export interface IndicatorsView {
  readonly result: Indicators
  /** Items, cases, transfers and statements that the answer names, by id. */
  readonly named: Readonly<Record<string, Named>>
  /** `null`: so much is recorded that to gather them takes minutes. */
  readonly suggestions: IndicatorSuggestions | null
  /** Name and day of each register that transfers were held against. */
  readonly registers: readonly string[]
}

export interface AlertView extends Alert { readonly title: string; /** What it touches the watched thing through, where it can be named. */ readonly throughTitle: string | null }

/** `title`: the name of a party now, or the words of a model or a lot. */
export interface WatchView { readonly name: string; readonly watch: Watch; readonly title: string; readonly alerts: readonly AlertView[]; /** Alerts that are not listed, the earliest first. */ readonly more: number }

export interface WatchesView {
  readonly watches: readonly WatchView[]
  /** Alerts of all of them. */
  readonly count: number
  /** Entries of the log that were looked at: what is seen is seen up to here. */
  readonly size: number
  /** Watches of this data folder that its key does not open. */
  readonly unread: number
}
