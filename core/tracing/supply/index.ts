/**
 * The chain of supply: accounts of it, where it left authorised hands, siblings, undertakings.
 * @module
 */
export { heldSerials, type HeldSerial } from './held-serials.ts'
export { relatedItems, type Related } from './bearing.ts'
export { supplyChain, type SupplyOptions } from './supply-chain.ts'
