/**
 * Chain check: the notes of one key follow each other, each with the hash of the one before.
 *
 * A device numbers its notes. Two notes with one number mean that it signed two histories: a backup was put back, or
 * somebody hides one of them. A package is a selection, so only what is next to each other in it can be compared.
 * @module
 */
import { sha256, toBase64, type Bytes } from '@proofmark/core/bytes'
import type { StatementBody } from './statement-note.ts'

/** A note whose signature holds: by which key, at which index of the log. */
export interface ChainLink { readonly signer: string; readonly index: number; readonly note: Bytes; readonly body: StatementBody }

export type ChainAnswer =
  | { readonly ok: true; readonly compared: number }
  | { readonly ok: false; readonly code: 'chain-forked' | 'chain-broken' | 'chain-order' | 'beacon-from-later'; readonly text: string }

/** `compared`: how many pairs of neighbours were there. */
export function checkChain(links: readonly ChainLink[]): ChainAnswer {
  const no = (code: (ChainAnswer & { ok: false })['code'], text: string) => ({ ok: false, code, text }) as const
  let compared = 0
  let last: ChainLink | null = null
  const order = links.toSorted((a, b) => (a.signer === b.signer ? a.body.n - b.body.n : a.signer < b.signer ? -1 : 1))
  for (const link of order) {
    const { body, index } = link
    const before = last?.signer === link.signer ? last : null
    last = link
    // A head of n entries cannot be known to a note that is itself one of these n.
    if (body.s !== null && body.s.size > index) return no('beacon-from-later', `statement ${body.id} at index ${index} names a head of ${body.s.size} entries: expected at most ${index}`)
    if (before === null) continue
    const name = `${link.signer.split('+')[0]} signed`
    if (before.body.n === body.n) return no('chain-forked', `${name} two notes with number ${body.n}: ${before.body.id} and ${body.id}`)
    if (before.index > index) return no('chain-order', `${name} note ${before.body.n} before note ${body.n}, but they are in the log at ${before.index} and ${index}`)
    if (before.body.n + 1 !== body.n) continue
    compared++
    if (toBase64(sha256(before.note)) !== body.p) return no('chain-broken', `${name} note ${body.n} after another note ${before.body.n} than the one here (${before.body.id})`)
  }
  return { ok: true, compared }
}
