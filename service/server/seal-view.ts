/**
 * Seal view: how one statement is sealed, with all that a browser needs to check it by itself.
 * @module
 */
import { createHash } from 'node:crypto'
import { fromUtf8, toHex } from '@proofmark/core/bytes'
import { parseStatementNote } from '@proofmark/core/evidence'
import { leafHash, parseCheckpoint } from '@proofmark/core/log'
import type { Store } from 'proofmark/store'
import type { SealView } from './api.ts'
import { keysOf } from './keys.ts'

/** `null`: no such statement in the log. */
export function sealView(store: Store, id: string): SealView | null {
  const note = store.note(id)
  const index = store.indexOf(id)
  if (note === null || index === null) return null
  const checkpoint = store.checkpoint()
  const head = parseCheckpoint(checkpoint)
  const parsed = parseStatementNote(note)
  const size = store.size()
  const signer = parsed.ok ? parsed.note.signatures[0]?.name : undefined
  const key = keysOf(store).find(({ name }) => name === signer)
  return {
    id,
    index,
    size,
    root: head.ok ? toHex(head.root) : '',
    noteText: fromUtf8(note) ?? '',
    noteSha256: createHash('sha256').update(note).digest('hex'),
    leafHash: toHex(leafHash(note)),
    signedBy: key === undefined ? null : { name: key.name, role: key.role },
    path: store.prove(index, size).map(toHex),
    checkpoint: fromUtf8(checkpoint) ?? '',
    digests: parsed.ok ? parsed.body.d : {},
  }
}
