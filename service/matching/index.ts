/**
 * Matching on this machine: the work of core/matching in several threads, and what stays with each side.
 * @module
 */
export { raiseInThreads } from './raising.ts'
export * from './secret-file.ts'
