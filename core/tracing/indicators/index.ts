/**
 * Indicators: what of an exporter, a consignee, an end user, a model or a lot was diverted before, how soon; and watches on a party, a model or a lot.
 * @module
 */
export { alertReasons, alertsOf, type Alert } from './alerts.ts'
export * from './indicator-views.ts'
export { indicators, nothingAsked } from './indicators.ts'
export { partyAsked } from './party-asked.ts'
export { indicatorSuggestions, namesContaining, type IndicatorSuggestions } from './suggestions.ts'
export { formatWatch, parseWatch, watchFormat, watchName, type Watch } from './watch.ts'
