/**
 * The chain of supply: accounts of it, where it left authorised hands, siblings, undertakings.
 * @module
 */
export { heldSerials, type HeldSerial } from './held-serials.ts'
export { relatedItems, type Related } from './bearing.ts'
export { supplyChain, type SupplyOptions } from './supply-chain.ts'
export { carriedDays, type CarriedDays } from './carried-days.ts'
export { statedDays } from './hand-over.ts'
export { holderOf, isSameHolder } from './holder.ts'
export { fit as fitsVersion } from './hypotheses.ts'
export { numberOptions, type NumberOption } from './number-options.ts'
export { featureWords } from './siblings.ts'
export { usualReach } from './supply-chain.ts'
export * from './group-chain.ts'
