/**
 * Verifying: a package checked in all its parts, the finding computed again included. Needs no data folder.
 * @module
 */
// Hashes and signatures by node:crypto come with it.
import 'proofmark/store'
import { verifyPackage, type Verdict } from '@proofmark/core/evidence'
import { recomputeFinding } from '@proofmark/core/findings'

export function verifyWithFinding(bytes: Uint8Array, rootKeys?: readonly string[]): Verdict {
  return verifyPackage(bytes, { recompute: recomputeFinding, ...(rootKeys === undefined ? {} : { rootKeys }) })
}
