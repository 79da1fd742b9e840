/**
 * Sealing an answer: its file and the files attached to it as documents, the reply, and transfers that somebody chose. All at once or nothing,
 * and the same answer never twice.
 * @module
 */
import type { TogetherCode } from '@proofmark/core/answers'
import { readStatementFile, type Problem } from '@proofmark/core/statements'
import type { Receipt, Store } from 'proofmark/store'
import { plannedLine, sealedOf, takeAnswer, type IntakeCode } from './answer-intake.ts'
import type { AnswerShelf } from './answer-shelf.ts'

export type AnswerSealCode =
  | IntakeCode
  | 'unbound-not-explained' // it carries no code, and nobody says how it is known from whom it comes
  | 'key-not-signed' // a way by which a key was told, of an answer that is not signed
  | 'answer-invalid' // statements that no kind takes

export interface AnswerSealOptions {
  readonly now: Date
  /** How it is known from whom an answer without a code comes. */
  readonly unbound: string | null
  /** By which way the addressee told the fingerprint of the key. */
  readonly keyTold: string | null
  /** Ids of suggested transfers to be sealed, too; `all`. */
  readonly transfers: readonly string[]
}

export type AnswerSealed =
  | { readonly ok: true; readonly sealed: readonly Receipt[]; readonly reply: string; readonly before: readonly string[] }
  | { readonly ok: false; readonly code: AnswerSealCode | TogetherCode; readonly message: string; readonly at: string; readonly problems: readonly Problem[] }

type Sealer = Pick<Store, 'known' | 'hasBlob' | 'putBlob' | 'seal' | 'world' | 'derivedId'>

/** Calls must come one after the other: what is sealed is looked up first. */
export async function sealAnswer(store: Sealer, shelf: AnswerShelf, bytes: Uint8Array, { now, unbound, keyTold, transfers }: AnswerSealOptions): Promise<AnswerSealed> {
  const no = (code: AnswerSealCode, message: string, at: string, problems: readonly Problem[] = []): AnswerSealed => ({ ok: false, code, message, at, problems })
  const explained = unbound === null || unbound.trim() === '' ? null : unbound.trim()
  const first = takeAnswer(store, shelf, bytes, { now, unbound: explained })
  if (!first.ok) return no(first.code, `Nothing was sealed. Expected ${first.expected}.`, first.at)
  if (first.hmac === 'none' && explained === null) return no('unbound-not-explained', 'Nothing was sealed. The answer carries no code, so anybody can have changed it. Say how you know from whom it comes.', '/hmac')
  const told = keyTold === null || keyTold.trim() === '' ? null : keyTold.trim().slice(0, 500)
  if (told !== null && first.signature === null) return no('key-not-signed', 'Nothing was sealed. The answer is not signed, so there is no key that was told.', '/note')
  if (told !== null && first.signature !== null) shelf.keep({ fingerprint: first.signature.fingerprint, party: first.sheet.party, how: told, on: now.toISOString().slice(0, 10) })
  const taken = told === null ? first : takeAnswer(store, shelf, bytes, { now, unbound: explained })
  if (!taken.ok) return no(taken.code, 'Nothing was sealed.', taken.at)
  const chosen = [...taken.planned, ...taken.suggested.filter(({ id }) => transfers.includes(id) || transfers.includes('all'))]
  const before = sealedOf(store.world(), chosen)
  const left = chosen.filter(({ id }) => !before.has(id))
  const reply = taken.planned.at(-1)!.id
  if (left.length === 0) return { ok: true, sealed: [], reply, before: [...before] }
  const lines = left.map(plannedLine).join('\n')
  const { drafts, problems } = readStatementFile(lines, { known: store.known, newId: () => '', hasBlob: (sha256) => taken.blobs.has(sha256) || store.hasBlob(sha256), blobOfFile: () => null })
  if (problems.length > 0) return no('answer-invalid', 'Nothing was sealed. A statement of the answer is not valid.', '', problems)
  for (const file of taken.blobs.values()) await store.putBlob(file)
  return { ok: true, sealed: await store.seal(drafts), reply, before: [...before] }
}
