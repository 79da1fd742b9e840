/**
 * Verifying: a package checked in all its parts, the finding computed again included. Needs no data folder.
 * @module
 */
import { stampReader, verifyPackage, type ReaderTrust, type Verdict } from '@proofmark/core/evidence'
import { caseFiles, recomputed } from '@proofmark/core/findings'
// Hashes and signatures by node:crypto come with it.
import { checkRaw } from 'proofmark/store'

export function verifyWithFinding(bytes: Uint8Array, { authorities = [], ...trust }: ReaderTrust = {}): Verdict {
  return verifyPackage(bytes, { recompute: recomputed, forPeople: caseFiles, stamps: { read: stampReader({ authorities, checkRaw }), namesAuthorities: authorities.length > 0 }, ...trust })
}
