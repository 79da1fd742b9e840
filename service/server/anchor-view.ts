/**
 * Anchor view: the heads of the log with what others said of them, newest first, for the log page.
 * @module
 */
import { createHash } from 'node:crypto'
import { toBase64, utf8 } from '@proofmark/core/bytes'
import { certificatesIn, readAnchors, stampReader, utcText } from '@proofmark/core/evidence'
import { parseCheckpoint } from '@proofmark/core/log'
import { AnchorRefused, checkRaw, type AnchorSettings, type Store } from 'proofmark/store'
import type { AnchorView } from './api.ts'

/** Heads of one page: each costs some signatures. */
const mostHeads = 20

export function anchorViews(store: Store): AnchorView[] {
  const head = parseCheckpoint(store.checkpoint())
  if (!head.ok) return []
  const { policy, authorities } = settingsOf(store)
  const trusted = authorities.flatMap(({ certificates }) => certificates.flatMap((text) => certificatesIn(text) ?? []))
  const trust = { policy, readStamp: stampReader({ authorities: trusted, checkRaw }) }
  const sealedAt = new Map(store.world().of('anchor').map(({ fields, index }) => [fields.blob?.sha256, index]))
  return store.anchors.heads().toReversed().slice(0, mostHeads).map(({ size, checkpoint, files }) => ({
    size,
    words: [...files].map(([file, bytes]) => {
      const consistency = size <= head.size ? store.proveConsistency(size, head.size) : []
      const at = `data/anchors/${size}`
      const { words, faults } = readAnchors(new Map([[`${at}/checkpoint`, checkpoint], [`${at}/consistency`, utf8(consistency.map((hash) => `${toBase64(hash)}\n`).join(''))], [`${at}/${file}`, bytes]]), head, [store.logKey], trust)
      const [word] = words
      return {
        file, what: file.endsWith('.tsr') ? 'time-stamp' as const : 'cosignature' as const, by: word?.by ?? null, isNamed: word?.isTrusted ?? false, fault: faults[0]?.code ?? null,
        from: word === undefined ? null : utcText(word.from), to: word === undefined ? null : utcText(word.to), sealedAt: sealedAt.get(createHash('sha256').update(bytes).digest('hex')) ?? null,
      }
    }),
  }))
}

/** What is wrong with them is told apart. */
function settingsOf(store: Store): AnchorSettings {
  try {
    return store.anchors.settings()
  } catch (error) {
    if (error instanceof AnchorRefused) return { policy: null, authorities: [] }
    throw error
  }
}
