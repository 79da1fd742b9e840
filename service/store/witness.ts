/**
 * Witness: asks one to cosign a head of this log, and takes nothing but a cosignature that holds over exactly that head.
 *
 * It remembers the largest head that it cosigned, and wants proof that the log only grew from there. Its memory is no secret to
 * it alone: an answer of a larger size than the log has means that this folder is older than what the world has seen.
 *
 * Standard: C2SP tlog-witness, add-checkpoint (https://c2sp.org/tlog-witness).
 * @module
 */
import { concatBytes, fromUtf8, toBase64, utf8 } from '@proofmark/core/bytes'
import { parseDecimal, parseNote, signatureLine, verifyNote, type PolicyWitness } from '@proofmark/core/log'
import { isAddress } from './anchor-settings.ts'

export type WitnessCode =
  | 'address-missing' // the policy has no address of it, or one that is none
  | 'key-unchecked' // its key is of a type that is not checked here
  | 'unreachable'
  | 'timed-out'
  | 'answer-too-large'
  | 'log-unknown' // 404: it does not witness this log
  | 'log-key-refused' // 403: it knows another key of this log
  | 'proof-refused' // 422: what it remembers is no beginning of this log
  | 'request-refused' // 400
  | 'witness-ahead' // 409: it cosigned a larger head
  | 'witness-behind' // 409: it cosigned a smaller head or none, and was only asked what it remembers
  | 'head-conflict' // 409: at this size it cosigned another root, or it keeps answering with other sizes
  | 'answer-unexpected' // another status, or a text that is none of the protocol
  | 'cosignature-missing' // none by its key
  | 'cosignature-wrong' // by its key, and does not hold for this head

export type WitnessAnswer =
  | { readonly ok: true; /** The checkpoint with the cosignature behind it. */ readonly cosigned: Uint8Array; /** Seconds since 1970-01-01T00:00:00Z. */ readonly time: number; /** Size of the head that it had cosigned before; 0: it had seen none of this log. */ readonly remembered: number }
  | { readonly ok: false; readonly code: WitnessCode; readonly message: string }

export interface WitnessQuestion {
  readonly witness: PolicyWitness
  readonly size: number
  /** Signed by the log. */
  readonly checkpoint: Uint8Array
  /** Size of the largest head that it is known to have cosigned; 0: none is. */
  readonly known: number
  /** Consistency from a smaller head of this log to this one. */
  readonly proveFrom: (size: number) => readonly Uint8Array[]
  readonly timeoutMs: number
  /** Only to hear whether it remembers exactly this head; it is shown nothing that it has not seen. */
  readonly isOnlyAsked?: boolean
  /** Ends the question. */
  readonly signal?: AbortSignal
}

/** A few cosignatures; a post-quantum one has some 2.5 kB. */
const largestAnswer = 65_536
/** The size that we know is old at most once, unless somebody else submits heads of this log meanwhile. */
const mostTries = 3

/** Never throws for what the other side does. */
export async function askWitness(question: WitnessQuestion): Promise<WitnessAnswer> {
  const { witness, size } = question
  const no = (code: WitnessCode, message: string) => ({ ok: false, code, message: `witness ${witness.name}: ${message}` }) as const
  if (!witness.isChecked) return no('key-unchecked', 'its key is of a type that is not checked here, so its word would not count')
  if (witness.url === null || !isAddress(witness.url)) return no('address-missing', `the policy gives ${witness.url === null ? 'no address' : `"${witness.url}", which is no address`}; add https://… to its line`)
  let old = question.isOnlyAsked === true ? size : Math.min(question.known, size)
  for (let tries = 0; tries < mostTries; tries++) {
    const answer = await post(question, witness.url, old)
    if (!answer.ok) return no(answer.code, answer.message)
    if (answer.status === 200) return cosignatureIn(question, old, answer.body, no)
    if (answer.status !== 409) return no(...refusalOf(answer.status))
    const remembered = parseDecimal((fromUtf8(answer.body) ?? '').replace(/\n$/, ''))
    if (remembered === null) return no('answer-unexpected', 'status 409 without the size that it remembers')
    if (remembered > size) return no('witness-ahead', `it cosigned a head of ${remembered} entries of this log, which here has ${size}: this folder is older than what others have seen, or somebody else signs with its key`)
    // The size that it was asked with, and still a conflict: at this size it has another root.
    if (remembered === old && old < size) return no('answer-unexpected', `status 409 and the size ${old} with which it was asked`)
    if (remembered === old) return no('head-conflict', `it cosigned another head of ${remembered} entries of this log: two histories. Keep both, and ask an expert`)
    if (question.isOnlyAsked === true) return no('witness-behind', remembered === 0 ? 'it never saw this log' : `it remembers ${remembered} entries of this log, fewer than the ${size} here; what came after them need not have reached it`)
    old = remembered
  }
  return no('head-conflict', `it named another size at each of ${mostTries} questions: somebody else submits heads of this log`)
}

function cosignatureIn({ witness, checkpoint }: WitnessQuestion, remembered: number, body: Uint8Array, no: (code: WitnessCode, message: string) => WitnessAnswer): WitnessAnswer {
  const whole = concatBytes(checkpoint, body)
  const note = parseNote(whole)
  if (body.length === 0 || !note.ok || !startsWithDash(body)) return no('answer-unexpected', 'expected lines of signatures, found another text')
  const own = note.signatures.find(({ name, keyId }) => name === witness.key.name && keyId === witness.key.keyId)
  if (own === undefined) return no('cosignature-missing', `expected a cosignature by ${witness.key.name}, found none`)
  const cosigned = concatBytes(checkpoint, utf8(signatureLine(own)))
  const verified = verifyNote(cosigned, [witness.key])
  const time = verified.ok ? verified.verified[0]!.time : null
  return time === null ? no('cosignature-wrong', 'its cosignature does not hold for this head') : { ok: true, cosigned, time, remembered }
}

const startsWithDash = (body: Uint8Array) => (fromUtf8(body) ?? '').startsWith('— ')

function refusalOf(status: number): [WitnessCode, string] {
  switch (status) {
    case 400: return ['request-refused', 'it takes the question for malformed (status 400)']
    case 403: return ['log-key-refused', 'it knows no key that signed this head (status 403): give its operator the key of "proofmark log checkpoint"']
    case 404: return ['log-unknown', 'it does not witness this log (status 404): ask its operator to']
    case 422: return ['proof-refused', 'it refuses the proof that the log only grew (status 422): what it remembers is no beginning of this log']
    default: return ['answer-unexpected', `status ${status}`]
  }
}

type Posted = { readonly ok: true; readonly status: number; readonly body: Uint8Array } | { readonly ok: false; readonly code: WitnessCode; readonly message: string }

async function post({ size, checkpoint, proveFrom, timeoutMs, signal }: WitnessQuestion, url: string, old: number): Promise<Posted> {
  const proof = old === 0 || old === size ? [] : proveFrom(old)
  const body = concatBytes(utf8(`old ${old}\n${proof.map((hash) => `${toBase64(hash)}\n`).join('')}\n`), checkpoint)
  try {
    const answer = await fetch(`${url.replace(/\/$/, '')}/add-checkpoint`, {
      method: 'POST', body: body as Uint8Array<ArrayBuffer>, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, redirect: 'manual', signal: AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(signal === undefined ? [] : [signal])]),
    })
    const read = await readAnswer(answer)
    return read === null ? { ok: false, code: 'answer-too-large', message: `its answer has more than ${largestAnswer} bytes` } : { ok: true, status: answer.status, body: read }
  } catch (error) {
    const { name, cause, message } = error as Error & { cause?: { code?: string } }
    if (name === 'TimeoutError') return { ok: false, code: 'timed-out', message: `no answer within ${timeoutMs / 1000} seconds` }
    return { ok: false, code: 'unreachable', message: `${url} does not answer (${cause?.code ?? message})` }
  }
}

/** `null`: too large; what is left is not read. */
async function readAnswer(answer: Response): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of answer.body ?? []) {
    length += part.length
    if (length > largestAnswer) return null
    parts.push(part)
  }
  return concatBytes(...parts)
}
