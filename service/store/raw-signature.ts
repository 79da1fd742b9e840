/**
 * Raw signature: RSA and ECDSA by node:crypto, as the check of time stamps asks for them.
 * @module
 */
import { constants, createPublicKey, verify } from 'node:crypto'
import type { RawQuestion } from '@proofmark/core/evidence'

/** Never throws: a key that node:crypto does not take has signed nothing. */
export function checkRaw({ algorithm, spki, message, signature }: RawQuestion): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' })
    if (algorithm.kind === 'ecdsa') return verify(algorithm.hash, message, { key, dsaEncoding: 'der' }, signature)
    if (algorithm.kind === 'rsa-pkcs1') return verify(algorithm.hash, message, { key, padding: constants.RSA_PKCS1_PADDING }, signature)
    return verify(algorithm.hash, message, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: algorithm.saltLength }, signature)
  } catch {
    return false
  }
}
