/**
 * Timestamp code: why a time stamp is refused, and how a check deep inside says so.
 *
 * Reading a token is a hundred small steps, each of which can end it. They throw a `Refusal`, which never leaves this folder: what
 * is exported answers with data.
 * @module
 */

export type TimestampCode =
  | 'not-der' // or too large: not the one form that signed bytes have
  | 'not-granted' // the authority refused, or sent no token
  | 'token-malformed' // not a CMS SignedData as RFC 3161 describes it
  | 'content-not-timestamp' // signed is something else than a TSTInfo
  | 'info-malformed' // the TSTInfo is not as RFC 3161 describes it
  | 'version-unknown' // of the token, its signer or its TSTInfo
  | 'extension-unknown' // critical, in the TSTInfo, and unknown
  | 'imprint-not-sha256' // another hash was stamped
  | 'imprint-differs' // other bytes were stamped
  | 'nonce-differs' // the answer to another question
  | 'signer-count' // not exactly one
  | 'attributes-malformed' // signed attributes: missing, twice, in another order than DER has
  | 'content-type-differs' // the signed attribute names another type
  | 'digest-differs' // the signed attribute names another content
  | 'hash-weak' // MD5, SHA-1, SHA-224 where a signature or an attribute hangs on it
  | 'algorithm-unknown' // of a hash, a signature or a key
  | 'key-weak' // RSA below 2048 bits, or beyond what every engine checks
  | 'signer-missing' // no certificate of the signer in the token or among the authorities
  | 'certificate-malformed' // not X.509 as RFC 5280 describes it
  | 'certificate-id-differs' // the signed attribute names another certificate
  | 'signature-wrong' // of the token
  | 'usage-not-timestamping' // the extended key usage is missing, not critical, or not time-stamping alone
  | 'key-usage-wrong' // the key of the signer may not sign, or may do other things
  | 'authority-name-differs' // the token names another authority than its certificate
  | 'not-trusted' // no chain to a certificate that the reader trusts
  | 'certificate-signature-wrong' // not signed by the next one of the chain
  | 'certificate-not-valid-then' // before its first or after its last second at the time of the stamp
  | 'certificate-not-authority' // signs another one and may not
  | 'path-too-long' // more certificates than one of them allows below it, or than anybody needs
  | 'certificate-extension-unknown' // critical and unknown, or a limit on names, which we do not apply
  | 'authority-malformed' // a certificate that the reader gave is none

export class Refusal extends Error {
  readonly code: TimestampCode
  constructor(code: TimestampCode) {
    super(code)
    this.code = code
  }
}

export function refuse(code: TimestampCode): never {
  throw new Refusal(code)
}

/** The answer of `work`, or its refusal as data. Anything else that is thrown is a bug of ours. */
export function answering<Answer>(work: () => Answer): Answer | { readonly ok: false; readonly code: TimestampCode } {
  try {
    return work()
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, code: error.code }
    throw error
  }
}
