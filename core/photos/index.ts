/**
 * Photos: what tells that two pictures may be near copies of each other.
 * @module
 */
export * from './near-hash.ts'
