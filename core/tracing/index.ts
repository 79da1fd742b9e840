/**
 * Tracing: what is known of one object: its readings weighed, its parts, its dates.
 * @module
 */
export * from './assembly.ts'
export * from './indicators/index.ts'
export * from './item-dates.ts'
export * from './scenario.ts'
export * from './supply/index.ts'
export * from './supply-views.ts'
export * from './weighed-readings.ts'
