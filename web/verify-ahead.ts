/**
 * A package verified with the browser's own arithmetic: files are hashed and signatures checked by WebCrypto, beside the page and many at a
 * time; then core judges as everywhere. Where the browser has none, core computes all by itself.
 * @module
 */
import { answersOf, signaturesIn, unzip, verifyPackage, type Verdict, type VerifyOptions } from '@proofmark/core/evidence'
import { withSignatures } from '@proofmark/core/log'
import { signatureChecker } from './webcrypto-signature.ts'

/** Below this asking costs more than hashing. */
const smallest = 32_768

/** Files that are hashed at one time: each is copied for it. */
const atOnce = 4

/** `progress`: bytes hashed so far, and in all. */
export async function verifyAhead(bytes: Uint8Array, options: VerifyOptions, progress: (done: number, all: number) => void = () => undefined): Promise<Verdict> {
  const unpacked = unzip(bytes)
  if (!unpacked.ok) return verifyPackage(bytes, { ...options, unpacked })
  const asked = signaturesIn(unpacked.entries)
  const { check } = await signatureChecker()
  const [digests, holds] = await Promise.all([
    digestsOf([...unpacked.entries.values()].filter(({ length }) => length >= smallest), progress),
    Promise.all(asked.map(({ publicKey, message, signature }) => check(publicKey, message, signature))),
  ])
  return withSignatures(answersOf(asked, holds), () => verifyPackage(bytes, { ...options, unpacked, digests }))
}

async function digestsOf(files: readonly Uint8Array[], progress: (done: number, all: number) => void): Promise<WeakMap<Uint8Array, Uint8Array>> {
  const digests = new WeakMap<Uint8Array, Uint8Array>()
  const subtle = globalThis.crypto?.subtle
  if (subtle === undefined) return digests
  const all = files.reduce((sum, { length }) => sum + length, 0)
  let [next, done] = [0, 0]
  const work = async () => {
    while (next < files.length) {
      const file = files[next++]!
      digests.set(file, new Uint8Array(await subtle.digest('SHA-256', file as Uint8Array<ArrayBuffer>)))
      progress((done += file.length), all)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return digests
}
