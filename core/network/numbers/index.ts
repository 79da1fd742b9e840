/**
 * Numbers of registers: what the number of a ship, an aircraft, a container or a company says by itself.
 * @module
 */
export { callSignSeries } from './call-sign.ts'
export { maritimeCountries } from './maritime-countries.ts'
export { identifierSays, mostPossible, numberCanBe, numberSays, numberSchemes, schemeOf, schemesFor, type NumberSaid, type NumberWhy } from './number-said.ts'
export type { NumberKind, NumberScheme, NumberSchemeId } from './number-scheme.ts'
