/**
 * Custody: the chain of custody of evidence since it was documented, with its gaps, and the receipt of a hand-over.
 * @module
 */
export { custodyChain, gapCodes, type Chain, type Gap, type GapCode, type HandOver } from './chain.ts'
export { isNamed, isSameHolder, type Holder } from './holder.ts'
export { formatReceipt, parseReceipt, receiptDigest, receiptFormat, receiptSquare, type ParsedReceipt, type Receipt, type ReceiptCode, type ReceiptFile } from './receipt.ts'
