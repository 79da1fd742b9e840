/**
 * Anchor folder: what witnesses and authorities said of heads of this log, one file a word, beside the log.
 *
 *     log/anchors/12/checkpoint        the head of 12 entries, as the log signed it
 *     log/anchors/12/north.cosigned    the same note with the cosignature of a witness behind it
 *     log/anchors/12/works.tsr         an RFC 3161 answer over the SHA-256 of the checkpoint
 *
 * A word never changes: its hash is sealed. So whoever comes second with the same name on the same head changes nothing.
 *
 * Format: spec/data-folder.md, "Anchors"
 * @module
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { equalBytes, invariant } from '@proofmark/core/bytes'
import { isAnchorName } from '@proofmark/core/evidence'
import { parseDecimal } from '@proofmark/core/log'
import { anchorSettings, type AnchorSettings } from './anchor-settings.ts'
import type { Disk } from './disk.ts'
import { StoreLocked } from './faults.ts'
import { takeLock, type Lock } from './lock.ts'

export interface AnchoredHead {
  readonly size: number
  /** Signed by the log alone. */
  readonly checkpoint: Uint8Array
  /** `NAME.cosigned`, `NAME.tsr`; sorted. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

export interface AnchorFolder {
  /** Who is asked, as the folder says now. Throws `AnchorRefused`. */
  settings(): AnchorSettings
  /** Smallest first. What lies there is not checked. */
  heads(): AnchoredHead[]
  /** Durable when it returns. Gives the word that is kept: an earlier one of this name on this head stays. */
  keep(head: { readonly size: number; readonly checkpoint: Uint8Array }, file: string, bytes: Uint8Array): Uint8Array
  /** Of those who ask at the same time the first; a lock of its own, so that nobody who seals has to wait. Throws `StoreLocked`. */
  lock(now: Date): Lock
}

export function anchorFolder(folder: string, disk: Disk): AnchorFolder {
  const root = join(folder, 'log', 'anchors')
  const isWord = (name: string) => /\.(?:cosigned|tsr)$/.test(name) && isAnchorName(name.replace(/\.[a-z]+$/, ''))
  return {
    settings: () => anchorSettings(folder, disk),
    heads() {
      const sizes = disk.list(root).flatMap((name) => { const size = name.endsWith('/') ? parseDecimal(name.slice(0, -1)) : null; return size === null ? [] : [size] })
      return sizes.toSorted((a, b) => a - b).map((size) => {
        const at = join(root, String(size))
        const words = disk.list(at).filter(isWord).toSorted()
        return { size, checkpoint: disk.read(join(at, 'checkpoint')) ?? new Uint8Array(), files: new Map(words.map((name) => [name, disk.read(join(at, name)) ?? new Uint8Array()])) }
      })
    },
    keep({ size, checkpoint }, file, bytes) {
      invariant(isWord(file), `the name of an anchor: ${file}`)
      const at = join(root, String(size))
      const there = disk.read(join(at, 'checkpoint'))
      invariant(there === null || equalBytes(there, checkpoint), `the head of ${size} entries has one checkpoint`)
      const before = disk.read(join(at, file))
      if (before !== null) return before
      // The head first: a word without it would be about nothing.
      if (there === null) disk.replace(join(at, 'checkpoint'), checkpoint)
      disk.replace(join(at, file), bytes)
      return bytes
    },
    lock(now) {
      mkdirSync(root, { recursive: true, mode: 0o700 })
      try {
        return takeLock(root, now)
      } catch (error) {
        if (error instanceof StoreLocked) throw new StoreLocked('another process asks witnesses and authorities for this log just now; try again in a minute')
        throw error
      }
    },
  }
}
