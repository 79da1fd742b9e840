/**
 * PEM: certificates as people keep them in text files.
 *
 * Text before, between and after them is left alone, as openssl does; a block that is opened must be closed and hold base64.
 *
 * Standard: RFC 7468, section 5.
 * @module
 */
import { fromBase64, type Bytes } from '@proofmark/core/bytes'

const [opening, closing] = ['-----BEGIN CERTIFICATE-----', '-----END CERTIFICATE-----']

/** All certificates of a text, in DER; `null`: there is none, or one is torn. What they are is not looked at. */
export function certificatesIn(text: string): Bytes[] | null {
  if (typeof text !== 'string') return null
  const blocks = text.split(opening).slice(1).map((block) => { const end = block.indexOf(closing); return end < 0 ? null : fromBase64(block.slice(0, end).replaceAll(/[\r\n \t]/g, '')) })
  return blocks.length > 0 && blocks.every((block) => block !== null && block.length > 0) ? (blocks as Bytes[]) : null
}
