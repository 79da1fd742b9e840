/**
 * Matching: which serials two organisations both hold, without either showing the others.
 * @module
 */
export * from './exchange.ts'
export { expanded, formatScalar, parseScalar, raiseElement, raiseHashed, scalarOf, type Sha512 } from './group.ts'
export * from './match-file.ts'
export * from './serial-form.ts'
