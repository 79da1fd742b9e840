/**
 * Answer: what an addressee says to a request, as one file that comes back by any way there is.
 *
 * Three things hold it, each against somebody else. Its SHA-256 shows damage. A code under a key from the sheet's token (HMAC) shows a
 * change by whoever never had the sheet. A signature shows a change by anybody but the holder of the key; whose key that is must be told
 * another way. None of them says who sat at the machine.
 *
 * Standard: RFC 2104, RFC 5869, C2SP signed-note. Format: spec/answer.md
 * @module
 */
import { hkdf } from '@noble/hashes/hkdf.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 as portableSha256 } from '@noble/hashes/sha2.js'
import { z } from 'zod'
import { type Bytes, canonicalBytes, fromBase64, fromHex, sha256, toHex, utf8 } from '@proofmark/core/bytes'
import { parseVerifierKey, verifyNote } from '@proofmark/core/log'
import { date, idHex, itemNumber, longestLine, longestWords, maybeDate, maybeWords, mostItems, sha256Hex, words } from './fields.ts'
import { type FileCode, readFile, writeFile } from './read-file.ts'
import { firstOutOfOrder } from './sheet.ts'

export const answerFormat = 'proofmark/answer/1'
/** Bytes of all attached files together, and of the answer that holds them in base64. */
export const largestFiles = 20 * 1024 * 1024
export const largestAnswer = 30 * 1024 * 1024
export const mostFiles = 100

/** Kinds of reply that an answer can be: those of core/statements/kinds/reply.ts but silence, which nobody says. */
export const answerKinds = [
  'acknowledged', 'full', 'partial', 'restricted', 'delayed-with-reason', 'refused-with-reason', 'refused-without-reason', 'no-record-held',
  'records-destroyed-or-lapsed', 'item-misidentified', 'more-information-needed', 'forwarded', 'disputed',
] as const
export const foundInRecords = ['yes', 'no', 'not-searched', 'not-said'] as const

const item = z.strictObject({
  number: itemNumber, found: z.enum(foundInRecords), maker: maybeWords(longestLine), produced: maybeDate, consignee: maybeWords(longestLine), delivered: maybeDate,
  licence: maybeWords(longestLine), onwardTo: maybeWords(longestLine), onwardWhen: maybeDate, remarks: maybeWords(longestWords),
})
const attached = z.strictObject({
  name: words(255), type: z.string().max(100).regex(/^[a-z]+\/[a-z0-9.+-]+$/, 'a media type such as application/pdf'), size: z.number().int().min(0).max(largestFiles),
  sha256: sha256Hex, base64: z.string().max(Math.ceil(largestFiles / 3) * 4),
})
const answer = z.strictObject({
  request: idHex, reference: maybeWords(longestLine), sheet: sha256Hex, responseKind: z.enum(answerKinds), dated: date, by: z.strictObject({ name: words(longestLine), office: maybeWords(longestLine) }),
  language: maybeWords(35), wording: maybeWords(longestWords), reason: maybeWords(longestWords), conditions: maybeWords(longestWords), forwardedTo: maybeWords(longestLine),
  items: z.array(item).max(mostItems), files: z.array(attached).max(mostFiles), key: maybeWords(200),
})
const file = z.strictObject({ format: z.literal(answerFormat), sha256: sha256Hex, hmac: sha256Hex.nullable(), note: maybeWords(2000), answer })

export type Answer = Readonly<z.output<typeof answer>>
export type AnsweredItem = Answer['items'][number]
export type AttachedFile = Answer['files'][number]

export type AnswerCode =
  | FileCode
  | 'answer-differs' // the SHA-256 is not that of the answer
  | 'items-order' // numbers of items that do not rise
  | 'reason-missing' // a refusal with a reason, without it
  | 'file-differs' // an attached file that is not what its size, hash and base64 say
  | 'files-too-large' // more than 20 MiB together
  | 'key-unusable' // no Ed25519 key of C2SP
  | 'signature-missing' // the answer names a key and is not signed
  | 'signature-without-key' // it is signed and names no key
  | 'signature-wrong' // the note is not one of this answer by this key

export interface AnswerFile { readonly answer: Answer; readonly sha256: string; readonly hmac: string | null; readonly note: string | null }
export type ReadAnswer = ({ readonly ok: true; readonly fingerprint: string | null } & AnswerFile) | { readonly ok: false; readonly code: AnswerCode; readonly at: string; readonly expected: string }

/** The file as far as it can be judged without its sheet. Never throws. `formatAnswer(parseAnswer(f)) = f`. */
export function parseAnswer(given: Bytes | string): ReadAnswer {
  const no = (code: AnswerCode, at: string, expected: string): ReadAnswer => ({ ok: false, code, at, expected })
  const read = readFile(given, { format: answerFormat, largest: largestAnswer, schema: file })
  if (!read.ok) return read
  const { answer: said, sha256: hash, hmac: code, note } = read.value
  const outOfOrder = firstOutOfOrder(said.items)
  if (outOfOrder !== null) return no('items-order', `/answer/items/${outOfOrder}/number`, 'a number above the one before')
  if (said.responseKind === 'refused-with-reason' && said.reason === null) return no('reason-missing', '/answer/reason', 'the reason, or refused-without-reason')
  if (said.files.reduce((sum, { size }) => sum + size, 0) > largestFiles) return no('files-too-large', '/answer/files', `at most ${largestFiles} bytes together`)
  const differing = said.files.findIndex((each) => attachedBytes(each) === null)
  if (differing !== -1) return no('file-differs', `/answer/files/${differing}`, 'base64 of a file with this size and this SHA-256')
  const digest = answerDigest(said)
  if (digest !== hash) return no('answer-differs', '/sha256', digest)
  const held = signatureFault(said, hash, note)
  return held === null ? { ok: true, answer: said, sha256: hash, hmac: code, note, fingerprint: said.key === null ? null : fingerprintOf(said.key) } : no(...held)
}

export const formatAnswer = ({ answer: said, sha256: hash, hmac: code, note }: AnswerFile): string => writeFile({ answer: said, format: answerFormat, hmac: code, note, sha256: hash })

/** SHA-256 of the canonical text of the answer, in hex. */
export const answerDigest = (said: Answer): string => toHex(sha256(canonicalBytes(said)))

/** HMAC-SHA-256 of the canonical text, in hex, under HKDF-SHA-256 of the token (`info`: the format). */
export function answerHmac(said: Answer, token: string): string {
  const key = hkdf(portableSha256, fromHex(token)!, undefined, utf8(answerFormat), 32)
  return toHex(hmac(portableSha256, key, canonicalBytes(said)))
}

/** What is signed: which answer to which sheet, in three lines that a person can hold against the printed page. */
export const answerNoteText = ({ sheet }: Pick<Answer, 'sheet'>, digest: string): string => `${answerFormat}\n${sheet}\n${digest}\n`

/** The bytes of an attached file; `null`: not what it says of itself. */
export function attachedBytes({ base64, size, sha256: hash }: AttachedFile): Bytes | null {
  const bytes = fromBase64(base64)
  return bytes?.length === size && toHex(sha256(bytes)) === hash ? bytes : null
}

const spkiOfEd25519 = fromHex('302a300506032b6570032100')!

/** SHA-256 of the public key as `openssl pkey -pubout -outform DER` writes it, in hex. `null`: no Ed25519 key. */
export function fingerprintOf(key: string): string | null {
  const read = parseVerifierKey(key)
  return !read.ok || read.key.type !== 1 ? null : toHex(sha256(Uint8Array.of(...spkiOfEd25519, ...read.key.key)))
}

function signatureFault(said: Answer, digest: string, note: string | null): [code: AnswerCode, at: string, expected: string] | null {
  if (said.key === null) return note === null ? null : ['signature-without-key', '/answer/key', 'the key that signed']
  if (fingerprintOf(said.key) === null) return ['key-unusable', '/answer/key', 'an Ed25519 key as name+id+base64']
  if (note === null) return ['signature-missing', '/note', 'a note signed by the key that the answer names']
  const verified = verifyNote(note, [said.key])
  return verified.ok && verified.unknown.length === 0 && verified.verified.length === 1 && verified.text === answerNoteText(said, digest) ? null : ['signature-wrong', '/note', 'one signature by this key of this answer']
}
