/**
 * Intake of an answer: what its file tells by itself, what it is worth against the sheet that was handed out, and which statements would be
 * sealed. Refused, it is told by which code, and nothing of it is sealed.
 *
 * Format: spec/answer.md
 * @module
 */
import { createHash } from 'node:crypto'
import { answerDigest, attachedBytes, checkBinding, parseAnswer, questionsOf, suggestedTransfers, type Answer, type AnswerCode, type AnswerFile, type BindingCode } from '@proofmark/core/answers'
import type { World } from '@proofmark/core/statements'
import { linkTo } from '@proofmark/core/findings'
import type { Store } from 'proofmark/store'
import type { AnswerShelf, SheetRecord } from './answer-shelf.ts'

export type IntakeCode =
  | AnswerCode
  | BindingCode
  | 'sheet-unknown' // no sheet of this data folder
  | 'sheet-unread' // its record is here and does not open with the key of this folder
  | 'request-withdrawn' // the request does not count any more

export interface PlannedStatement { readonly id: string; readonly kind: 'document' | 'reply' | 'transfer'; readonly fields: Readonly<Record<string, unknown>> }

export interface Taken {
  readonly ok: true
  readonly file: AnswerFile
  /** SHA-256 of the file as it came. */
  readonly sha256: string
  readonly sheet: SheetRecord
  readonly hmac: 'right' | 'none'
  readonly signature: { readonly fingerprint: string; readonly known: { readonly how: string; readonly on: string } | null; readonly knownOfOthers: readonly string[] } | null
  readonly questions: ReturnType<typeof questionsOf>
  /** The documents, then the reply. */
  readonly planned: readonly PlannedStatement[]
  /** Not sealed unless somebody chooses them. */
  readonly suggested: readonly PlannedStatement[]
  readonly blobs: ReadonlyMap<string, Uint8Array>
}
export type Intake = Taken | { readonly ok: false; readonly code: IntakeCode; readonly at: string; readonly expected: string }

/** `unbound`: how it is known from whom it comes, of an answer without a code. Never throws for what the file holds. */
export function takeAnswer(store: Pick<Store, 'world' | 'derivedId'>, shelf: AnswerShelf, bytes: Uint8Array, { now, unbound = null }: { now: Date; unbound?: string | null }): Intake {
  const read = parseAnswer(bytes)
  if (!read.ok) return read
  const { answer, fingerprint } = read
  const sheet = shelf.sheet(answer.sheet)
  if (sheet === null && shelf.isUnread(answer.sheet)) return { ok: false, code: 'sheet-unread', at: '/answer/sheet', expected: 'a record of the sheet that opens with the key of this data folder: it was cut off or changed, or is of another vault; restore answers/ from a backup' }
  if (sheet === null) return { ok: false, code: 'sheet-unknown', at: '/answer/sheet', expected: 'a sheet that was made here' }
  const bound = checkBinding(read, sheet)
  if (!bound.ok) return bound
  const world = store.world()
  const request = world.get(sheet.request, 'request')
  if (request === undefined) return { ok: false, code: 'request-withdrawn', at: '/answer/request', expected: 'a request that counts' }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const told = fingerprint === null ? [] : shelf.keys(fingerprint)
  const own = told.find(({ party }) => party === sheet.party)
  const signature = fingerprint === null ? null : { fingerprint, known: own === undefined ? null : { how: own.how, on: own.on }, knownOfOthers: told.filter(({ party }) => party !== sheet.party).map(({ party }) => linkTo(world, party)?.title ?? party) }
  const common = { case: request.fields.case, handling: request.fields.handling === 'confidential' ? 'confidential' : 'restricted' }
  const idOf = (...words: string[]) => store.derivedId(['answer', ...words])
  const document = idOf('document', sha256)
  // The same answer, whether signed or not, is one reply.
  const said = answerDigest({ ...answer, key: null })
  const attachedDocuments = answer.files.map((file): PlannedStatement => ({ id: idOf('attached', said, file.sha256, file.name), kind: 'document', fields: { ...common, documentType: 'other', title: file.name, language: null, blob: { sha256: file.sha256, size: file.size, type: file.type, name: file.name }, restsOn: document, note: 'attached to an answer; who issued it is not established by that' } }))
  const reply = {
    ...common, requests: [sheet.request], from: sheet.party, responseKind: answer.responseKind, dated: answer.dated, received: now.toISOString().slice(0, 10), wording: answer.wording, language: answer.language, reason: answer.reason,
    conditions: answer.conditions, document, note: noteOf(answer, bound.hmac, signature, unbound),
  }
  const planned: PlannedStatement[] = [
    { id: document, kind: 'document', fields: { ...common, documentType: 'other', title: `answer file to ${sheet.reference ?? 'a request'}, ${sheet.addressee}`.slice(0, 20_000), issuer: sheet.party, date: answer.dated, language: answer.language, blob: { sha256, size: bytes.length, type: 'application/json', name: null } } },
    ...attachedDocuments,
    { id: idOf('reply', said), kind: 'reply', fields: reply },
  ]
  const suggested = suggestedTransfers(answer, { party: sheet.party, document, items: new Map(sheet.items.map(({ number, id }) => [number, id])) })
    .map(({ number, step, fields }): PlannedStatement => ({ id: idOf('transfer', said, step, String(number)), kind: 'transfer', fields: { ...common, ...fields } }))
  const blobs = new Map([[sha256, bytes], ...answer.files.map((file) => [file.sha256, attachedBytes(file)!] as const)])
  return { ok: true, file: read, sha256, sheet, hmac: bound.hmac, signature, questions: questionsOf(answer, { sent: request.fields.sent, items: sheet.items }), planned, suggested, blobs }
}

/** Whole statements, as they would be sealed. */
export const plannedLine = ({ id, kind, fields }: PlannedStatement): string => JSON.stringify({ kind, id, ...fields })

/** Ids of those that are sealed already, withdrawn or not. */
export const sealedOf = (world: World, planned: readonly PlannedStatement[]): ReadonlySet<string> => new Set(planned.map(({ id }) => id).filter((id) => world.sealed(id) !== undefined))

/** What a reader of the reply has to know of how it came, in words that stay with it. */
function noteOf(answer: Answer, hmac: 'right' | 'none', signature: Taken['signature'], unbound: string | null): string {
  return [
    `Answered by ${answer.by.name}${answer.by.office === null ? '' : `, ${answer.by.office}`}.`,
    hmac === 'right' ? 'The answer file carries the right code of its sheet: it was made with the file that the addressee was sent.' : `The answer file carries no code of its sheet${unbound === null ? '' : `; ${unbound}`}.`,
    signature === null ? 'Not signed.' : `Signed by the key ${signature.fingerprint}${signature.known === null ? ', which nobody has told by another way' : `, told on ${signature.known.on}: ${signature.known.how}`}.`,
    ...(answer.forwardedTo === null ? [] : [`Passed on to: ${answer.forwardedTo}.`]),
  ].join(' ').slice(0, 20_000)
}

/** For the screen: everything but the bytes of attached files. */
export const answerShown = (answer: Answer) => ({ ...answer, files: answer.files.map(({ name, type, size, sha256 }) => ({ name, type, size, sha256 })) })
