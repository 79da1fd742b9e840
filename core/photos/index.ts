/**
 * Photos: what a file of a camera says by itself, whether that fits what is claimed of it, and whether two pictures may be near copies.
 * @module
 */
export * from './camera-file.ts'
export * from './camera-point.ts'
export * from './camera-time.ts'
export * from './conflicts.ts'
export * from './metadata-text.ts'
export * from './near-copies.ts'
export * from './near-hash.ts'
export * from './telling-bytes.ts'
