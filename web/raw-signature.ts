/**
 * Raw signature: RSA and ECDSA by WebCrypto, as the check of time stamps asks for them.
 *
 * WebCrypto answers later, the core asks at once. So a check runs with a port that notes each question and says yes; the questions go
 * to WebCrypto; and the check runs again with the answers, until it asks nothing new. No answer that was only supposed is ever given out.
 * @module
 */
import { derTag, parseDer, toHex, type Bytes } from '@proofmark/core/bytes'
import type { CheckRaw, RawAlgorithm, RawQuestion } from '@proofmark/core/evidence'

/** A check asks a bounded number of questions, and each run brings at least one that is new. */
const mostRuns = 100

/**
 * What `check` answers once WebCrypto answered all that it asks. `check` may run many times and has to be free of effects.
 * Rejects where there is no WebCrypto (a page that is neither local nor over https), or not for an algorithm that is asked for.
 */
export async function withWebCrypto<Answer>(check: (checkRaw: CheckRaw) => Answer): Promise<Answer> {
  if (globalThis.crypto?.subtle === undefined) throw new Error('this page has no WebCrypto: open it from a file or over https')
  const answers = new Map<string, boolean>()
  for (let run = 0; run < mostRuns; run++) {
    const open = new Map<string, RawQuestion>()
    const answer = check((question) => {
      const name = nameOf(question)
      const known = answers.get(name)
      if (known === undefined) open.set(name, question)
      return known ?? true
    })
    if (open.size === 0) return answer
    for (const [name, question] of open) answers.set(name, await verify(question))
  }
  throw new Error(`a check asked new questions ${mostRuns} times`)
}

const nameOf = ({ algorithm, spki, message, signature }: RawQuestion) => [JSON.stringify(algorithm), ...[spki, message, signature].map(toHex)].join(' ')

const hashNames = { sha256: 'SHA-256', sha384: 'SHA-384', sha512: 'SHA-512' } as const
const coordinateSize = { 'P-256': 32, 'P-384': 48, 'P-521': 66 } as const

/** A key that WebCrypto does not take has signed nothing. Rejects where this browser lacks the algorithm: then nobody knows. */
async function verify({ algorithm, spki, message, signature }: RawQuestion): Promise<boolean> {
  try {
    const { forKey, forCheck } = parametersOf(algorithm)
    const key = await crypto.subtle.importKey('spki', new Uint8Array(spki), forKey, false, ['verify'])
    const raw = algorithm.kind === 'ecdsa' ? pairOf(signature, coordinateSize[algorithm.curve]) : signature
    return raw !== null && (await crypto.subtle.verify(forCheck, key, new Uint8Array(raw), new Uint8Array(message)))
  } catch (error) {
    if ((error as Error).name === 'NotSupportedError') throw new Error(`this browser cannot check ${JSON.stringify(algorithm)}`, { cause: error })
    return false
  }
}

function parametersOf(algorithm: RawAlgorithm) {
  const hash = hashNames[algorithm.hash]
  if (algorithm.kind === 'ecdsa') return { forKey: { name: 'ECDSA', namedCurve: algorithm.curve }, forCheck: { name: 'ECDSA', hash } }
  if (algorithm.kind === 'rsa-pkcs1') return { forKey: { name: 'RSASSA-PKCS1-v1_5', hash }, forCheck: { name: 'RSASSA-PKCS1-v1_5' } }
  return { forKey: { name: 'RSA-PSS', hash }, forCheck: { name: 'RSA-PSS', saltLength: algorithm.saltLength } }
}

/** X.509 writes two numbers in DER, WebCrypto two of fixed size one after the other; `null` where one is larger. */
function pairOf(signature: Bytes, size: number): Bytes | null {
  const read = parseDer(signature)
  const numbers = (read.ok ? read.der.parts ?? [] : []).map(({ tag, content }) => (tag === derTag.integer ? content.subarray(content[0] === 0 ? 1 : 0) : null))
  if (numbers.length !== 2 || numbers.some((number) => number === null || number.length > size)) return null
  const raw = new Uint8Array(2 * size)
  for (const [at, number] of numbers.entries()) raw.set(number!, (at + 1) * size - number!.length)
  return raw
}
