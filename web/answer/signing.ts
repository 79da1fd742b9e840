/**
 * Signing: a key that is made in this browser, or one from a file, and an answer signed by it.
 *
 * The browser's own Ed25519 makes the key and the signature where it has one; else the same library that checks signatures everywhere here.
 * What was signed is checked once more by the strict rule before it is handed out.
 *
 * Standard: RFC 8032, RFC 8410 (the file of a key). Format: spec/answer.md
 * @module
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import { answerDigest, answerHmac, answerNoteText, fingerprintOf, type Answer, type AnswerFile } from '@proofmark/core/answers'
import { fromBase64, fromUtf8, toBase64, toHex } from '@proofmark/core/bytes'
import { checkSignature, formatNote, formatVerifierKey, noteSignedText, signatureType, verifierKey, type VerifierKey } from '@proofmark/core/log'

type Bytes = Uint8Array<ArrayBuffer>

export interface AnswerKey {
  /** 32 bytes. Never leaves this page but in the file that the person saves. */
  readonly secret: Bytes
  readonly key: VerifierKey
  readonly text: string
  readonly fingerprint: string
}

/** Name of the key in the note; who holds it is said by the fingerprint alone. */
const keyName = 'answer'
const pkcs8Head = '302e020100300506032b657004220420'

export async function makeKey(): Promise<AnswerKey> {
  try {
    const { privateKey } = await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify']) as CryptoKeyPair
    return keyOf(new Uint8Array(await crypto.subtle.exportKey('pkcs8', privateKey)).slice(-32))
  } catch {
    // A browser without Ed25519, or a page that may not use it.
    return keyOf(crypto.getRandomValues(new Uint8Array(32)))
  }
}

/** A private key as `openssl genpkey -algorithm ed25519` writes it. `null`: none. */
export function keyFromFile(bytes: Uint8Array): AnswerKey | null {
  const body = /^-----BEGIN PRIVATE KEY-----\s+([A-Za-z0-9+/=\s]+)-----END PRIVATE KEY-----\s*$/.exec(fromUtf8(bytes.subarray(0, 4096)) ?? '')?.[1]
  const der = body === undefined ? null : fromBase64(body.replaceAll(/\s/g, ''))
  return der !== null && der.length === 48 && toHex(der.subarray(0, 16)) === pkcs8Head ? keyOf(new Uint8Array(der.subarray(16))) : null
}

export const keyAsFile = ({ secret }: AnswerKey): string =>
  `-----BEGIN PRIVATE KEY-----\n${toBase64(new Uint8Array([...fromHexHead(), ...secret]))}\n-----END PRIVATE KEY-----\n`

export const plainAnswer = (answer: Answer, token: string): AnswerFile => ({ answer, sha256: answerDigest(answer), hmac: answerHmac(answer, token), note: null })

export async function signedAnswer(given: Answer, token: string, by: AnswerKey): Promise<AnswerFile> {
  const answer = { ...given, key: by.text }
  const sha256 = answerDigest(answer)
  const text = answerNoteText(answer, sha256)
  const message = new Uint8Array(noteSignedText(text))
  const signature = await sign(by.secret, message)
  if (!checkSignature(by.key.key, message, signature)) throw new Error('the signature that was made does not hold')
  const note = fromUtf8(formatNote({ text, signatures: [{ name: by.key.name, keyId: by.key.keyId, signature }] }))
  return { answer, sha256, hmac: answerHmac(answer, token), note }
}

async function sign(secret: Bytes, message: Bytes): Promise<Uint8Array> {
  try {
    const key = await crypto.subtle.importKey('pkcs8', new Uint8Array([...fromHexHead(), ...secret]), { name: 'Ed25519' }, false, ['sign'])
    return new Uint8Array(await crypto.subtle.sign({ name: 'Ed25519' }, key, message))
  } catch {
    return ed25519.sign(message, secret)
  }
}

function keyOf(secret: Bytes): AnswerKey {
  const key = verifierKey(keyName, signatureType.ed25519, ed25519.getPublicKey(secret))
  const text = formatVerifierKey(key)
  return { secret, key, text, fingerprint: fingerprintOf(text)! }
}

const fromHexHead = (): number[] => pkcs8Head.match(/../g)!.map((pair) => Number.parseInt(pair, 16))
