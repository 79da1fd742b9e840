/**
 * Item search: all items by what is said of them: classes, makers, places, days within bounds, words.
 * @module
 */
export { charts, type Bar, type Chart, type ChartBy, type NotCounted } from './charts.ts'
export type { Cluster, ViewBox } from './clusters.ts'
export { isCursor, ItemIndex, itemSorts, type FacetCounts, type ItemsAsked, type ItemSort } from './item-index.ts'
export * from './item-query.ts'
export type * from './item-row.ts'
export type { Route, Routes } from './routes.ts'
export { itemsFrom, keptItems, type KeptItems } from './kept-items.ts'
export type { Ranks } from './matching.ts'
export { distanceKm, farthestKm, goesRoundPole, unrolled } from './area.ts'
export { withNamedValues } from './named-values.ts'
export { queryParametersOf, readQuery, type AddressProblem } from './query-address.ts'
export { itemRow, itemsTouchedBy } from './row-of.ts'
export { wordsOf } from './words.ts'
