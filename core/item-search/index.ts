/**
 * Item search: all items by what is said of them: classes, makers, places, days within bounds, words.
 * @module
 */
export * from './item-query.ts'
export type * from './item-row.ts'
