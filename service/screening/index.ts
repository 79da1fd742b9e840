/**
 * Screening on this machine: the work of core/screening for many parties, in several threads.
 * @module
 */
export { screenMany, type ScreenManyOptions } from './screening-many.ts'
