/**
 * Raw answers: the RSA and ECDSA signatures of time stamps, checked by WebCrypto before the package is.
 *
 * WebCrypto answers later, and the check of a package asks now. So the stamps are read first with a port that notes each question
 * and says no; the questions are answered; and again, until nothing new is asked.
 * @module
 */
import { parseDer, sha256, toHex, type Bytes } from '@proofmark/core/bytes'
import { stampReader, unzip, type CheckRaw, type RawQuestion } from '@proofmark/core/evidence'

/** A chain has 8 certificates at most, and each answer can lead to a next question. */
const mostRounds = 40

/** `null`: this browser has no WebCrypto here, so time stamps cannot be read. */
export async function rawAnswers(zip: Bytes, authorities: readonly Bytes[]): Promise<CheckRaw | null> {
  const opened = unzip(zip)
  const stamps = opened.ok ? [...opened.entries].filter(([path]) => /^data\/anchors\/[0-9]+\/[^/]+\.tsr$/.test(path)) : []
  // The type says that it is always there; on a page without a secure context it is not.
  if ((crypto as Partial<Crypto>).subtle === undefined) return stamps.length === 0 ? () => false : null
  const known = new Map<string, boolean>()
  for (let round = 0; round < mostRounds; round++) {
    const open = new Map<string, RawQuestion>()
    const check: CheckRaw = (question) => {
      const name = nameOf(question)
      if (!known.has(name)) open.set(name, question)
      return known.get(name) ?? false
    }
    const read = stampReader({ authorities, checkRaw: check })
    for (const [path, token] of stamps) read(token, sha256((opened.ok ? opened.entries.get(path.replace(/[^/]+$/, 'checkpoint')) : undefined) ?? new Uint8Array()))
    if (open.size === 0) break
    await Promise.all([...open].map(async ([name, question]) => known.set(name, await answer(question).catch(() => false))))
  }
  return (question) => known.get(nameOf(question)) ?? false
}

const nameOf = ({ algorithm, spki, message, signature }: RawQuestion): string => [JSON.stringify(algorithm), ...[spki, message, signature].map((part) => toHex(sha256(part)))].join(' ')

const hashNames = { sha256: 'SHA-256', sha384: 'SHA-384', sha512: 'SHA-512' } as const
const coordinateSize = { 'P-256': 32, 'P-384': 48, 'P-521': 66 } as const

async function answer({ algorithm, spki, message, signature }: RawQuestion): Promise<boolean> {
  const hash = hashNames[algorithm.hash]
  const [own, signed] = [new Uint8Array(message), new Uint8Array(spki)]
  if (algorithm.kind === 'ecdsa') {
    const key = await crypto.subtle.importKey('spki', signed, { name: 'ECDSA', namedCurve: algorithm.curve }, false, ['verify'])
    const pair = pairOf(signature, coordinateSize[algorithm.curve])
    return pair !== null && crypto.subtle.verify({ name: 'ECDSA', hash }, key, pair, own)
  }
  const name = algorithm.kind === 'rsa-pss' ? 'RSA-PSS' : 'RSASSA-PKCS1-v1_5'
  const key = await crypto.subtle.importKey('spki', signed, { name, hash }, false, ['verify'])
  return crypto.subtle.verify(algorithm.kind === 'rsa-pss' ? { name, saltLength: algorithm.saltLength } : name, key, new Uint8Array(signature), own)
}

/** WebCrypto wants both numbers in their full width, one behind the other; `null`: one is wider. */
function pairOf(signature: Bytes, size: number): Uint8Array<ArrayBuffer> | null {
  const read = parseDer(signature)
  const numbers = read.ok ? (read.der.parts ?? []).map(({ content }) => (content[0] === 0 ? content.subarray(1) : content)) : []
  if (numbers.length !== 2 || numbers.some(({ length }) => length > size)) return null
  const pair = new Uint8Array(2 * size)
  numbers.forEach((number, at) => pair.set(number, (at + 1) * size - number.length))
  return pair
}
