/**
 * Certificate chain: from the certificate of a signer to one that the reader trusts, each signed by the next.
 *
 * Every certificate of the chain was valid at the time of the stamp, the trusted one too. Revocation is not looked at. A chain
 * begins among the authorities themselves when the reader trusts the signer's own certificate.
 *
 * Standard: RFC 5280, section 6.1, without policies and without limits on names (a certificate that sets some is refused).
 * @module
 */
import { equalBytes } from '@proofmark/core/bytes'
import { allowsTimestamps, authorityOf, hasUnknownExtension, keyUsageOf, type Certificate } from './certificate.ts'
import { checkRawSignature, type CheckRaw } from './raw-signature.ts'
import { Refusal, refuse, type TimestampCode } from './timestamp-code.ts'

/** Real chains have two to four. */
const longest = 8
/** Signatures that one token may cost, so that many certificates of one name cannot. */
const mostChecks = 32

export interface ChainQuestion {
  readonly signer: Certificate
  readonly authorities: readonly Certificate[]
  /** From the token: in its order, and trusted in nothing. */
  readonly others: readonly Certificate[]
  /** Seconds since 1970. */
  readonly at: number
  readonly checkRaw: CheckRaw
}

/**
 * The chain, signer first, trusted certificate last; authorities are tried before others. Refuses with the first fault of the first
 * chain that was tried and reaches further than `not-trusted`.
 */
export function certificateChain({ signer, authorities, others, at, checkRaw }: ChainQuestion): readonly Certificate[] {
  let checksLeft = mostChecks
  let fault: TimestampCode = 'not-trusted'
  const isTrusted = (certificate: Certificate) => authorities.some(({ whole }) => equalBytes(whole, certificate.whole))

  function signs(issuer: Certificate, chain: readonly Certificate[]): void {
    const child = chain.at(-1)!
    requireUsable(issuer, at)
    requireIssuer(issuer, chain)
    if (checksLeft-- <= 0) refuse('path-too-long')
    if (!checkRawSignature(child.algorithm, issuer.spki, child.signed, child.signature, checkRaw)) refuse('certificate-signature-wrong')
  }

  function grow(chain: readonly Certificate[]): readonly Certificate[] | null {
    const last = chain.at(-1)!
    if (isTrusted(last)) return chain
    const issuers = [...authorities, ...others].filter((each) => equalBytes(each.subject.whole, last.issuer) && !chain.some(({ whole }) => equalBytes(whole, each.whole)))
    for (const issuer of issuers) {
      try {
        if (chain.length >= longest) refuse('path-too-long')
        signs(issuer, chain)
        const grown = grow([...chain, issuer])
        if (grown !== null) return grown
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        if (fault === 'not-trusted') fault = error.code
      }
    }
    return null
  }

  requireUsable(signer, at)
  return grow([signer]) ?? refuse(fault)
}

/** Of every certificate of a chain. */
function requireUsable(certificate: Certificate, at: number): void {
  if (at < certificate.notBefore || at > certificate.notAfter) refuse('certificate-not-valid-then')
  if (hasUnknownExtension(certificate)) refuse('certificate-extension-unknown')
}

/** Of every certificate above the first. */
function requireIssuer(issuer: Certificate, below: readonly Certificate[]): void {
  const { isAuthority, mostBelow } = authorityOf(issuer)
  if (!isAuthority || keyUsageOf(issuer)?.signsCertificates === false || !allowsTimestamps(issuer)) refuse('certificate-not-authority')
  // Certificates that an authority issued to itself do not count (RFC 5280, 6.1.4 l).
  const counted = below.slice(1).filter(({ issuer: by, subject }) => !equalBytes(by, subject.whole)).length
  if (mostBelow !== null && counted > mostBelow) refuse('path-too-long')
}
