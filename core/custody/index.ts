/**
 * Custody: the chain of custody of evidence since it was documented, with its gaps, and the receipt of a hand-over.
 * @module
 */
export { caseCustody, custodyChain, type ChainStep, type CustodyChain, type CustodyGap, type CustodyGapCode } from './chain.ts'
export { copiesOf, madeFrom, type Copy, type CopyHow } from './copies.ts'
export { holderOf, type Holder } from './holder.ts'
export { receiptOf, receiptOfLines } from './receipt-of.ts'
export { isKept, thingOf, type Thing, type ThingFile } from './thing.ts'
export { formatReceipt, parseReceipt, receiptDigest, receiptFormat, receiptSquare, type ParsedReceipt, type Receipt, type ReceiptCode, type ReceiptFile } from './receipt.ts'
