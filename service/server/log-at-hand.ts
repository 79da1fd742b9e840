/**
 * Log at hand: somebody's log as tlog-tiles serves it, in a folder or over HTTP: its head, growth between two sizes, its entries where they
 * are shown. Nothing of it is believed: growth and entries are held against signed heads by who asks; what reads it is in log-reading.ts.
 *
 * Standard: C2SP tlog-tiles (https://c2sp.org/tlog-tiles).
 * @module
 */
import { join } from 'node:path'
import { equalBytes } from '@proofmark/core/bytes'
import { kindOf, parseStatementNote, type LaterStatement } from '@proofmark/core/evidence'
import { hashesOf, leafHash, parseCheckpoint, parseEntryBundle, proveConsistency, rootOf, tileHashes, tilePath, tileWidth, verifyNote, type Growth, type ReadHash, type TileName } from '@proofmark/core/log'
import { LogUnread, logReader, type ReadLog } from './log-reading.ts'

export interface LogAtHand {
  readonly where: string
  readonly checkpoint: Uint8Array
  readonly size: number
  /** From one size to another, neither above its own; `null`: tiles are missing. */
  growth(size1: number, size2: number): Promise<Growth | null>
  /** The root of its first entries. `null`: tiles are missing. */
  rootAt(size: number): Promise<Uint8Array | null>
  /** All entries, if they hash to the head; `null`: not shown, or others. `rootKey`: whose signature counts as the root's. */
  entries(rootKey: string): Promise<LaterStatement[] | null>
}

/** Most entries that are looked through one by one, of a log that may say that it has any number of them. */
const mostEntries = 5_000_000

/** In a folder or at an address, or in `log` below it. Throws `LogUnread`, also later on, when a file of it is asked for. */
export async function openLogAtHand(where: string, means: { readonly timeoutMs?: number } = {}): Promise<LogAtHand> {
  let redirect: LogUnread | null = null
  for (const base of [where, /^https?:/.test(where) ? `${where.replace(/\/$/, '')}/log` : join(where, 'log')]) {
    const read = logReader(base, means)
    const checkpoint = await read('checkpoint').catch((error: unknown) => {
      // The address of a site that is not the log itself may lead anywhere; the log may lie below it.
      if (!(error instanceof LogUnread) || error.code !== 'log-redirects') throw error
      redirect ??= error
      return null
    })
    const head = checkpoint === null ? null : parseCheckpoint(checkpoint)
    if (checkpoint !== null && head?.ok === true) return logOf(base, checkpoint, head.size, head.root, read)
  }
  throw redirect ?? new LogUnread('log-missing', `${where}: expected a log with a signed head ("checkpoint"), as tlog-tiles serves it`)
}

function logOf(where: string, checkpoint: Uint8Array, size: number, root: Uint8Array, read: ReadLog): LogAtHand {
  const tiles = new Map<string, Uint8Array>()
  /** Proofs ask for hashes at once, files come later: what is asked for is fetched, and the proof begun again. */
  async function withHashes<T>(use: (readHash: ReadHash) => T): Promise<T | null> {
    for (;;) {
      let wanted: TileName | null = null
      const readHash = tileHashes(size, (tile) => {
        const known = tiles.get(tilePath(tile.level, tile.index, tile.width))
        if (known !== undefined) return known
        wanted = tile
        throw new TileWanted()
      })
      try {
        return use(readHash)
      } catch (error) {
        if (!(error instanceof TileWanted) || wanted === null) return null
      }
      const { level, index, width } = wanted as TileName
      const bytes = await read(tilePath(level, index, width))
      if (bytes === null || bytes.length !== width * 32) return null
      tiles.set(tilePath(level, index, width), bytes)
    }
  }
  return {
    where, checkpoint, size,
    rootAt: (at) => withHashes((readHash) => rootOf(at, readHash)),
    growth: (size1, size2) => withHashes((readHash) => ({ root: rootOf(size1, readHash), path: proveConsistency(size1, size2, readHash) })),
    async entries(rootKey) {
      if (size > mostEntries) throw new LogUnread('log-too-large', `${where}: it says that it has ${size} entries; at most ${mostEntries} are looked through. Give a newer package of the same finding instead`)
      // Only what is needed of them is kept: a log may be much larger than the memory.
      const leaves: Uint8Array[] = []
      const statements: LaterStatement[] = []
      for (let index = 0; index * tileWidth < size; index++) {
        const bundle = await read(tilePath('entries', index, Math.min(tileWidth, size - index * tileWidth)))
        const entries = bundle === null ? null : parseEntryBundle(bundle)
        if (entries === null) return null
        for (const entry of entries) {
          const statement = laterStatement(entry, leaves.length, rootKey)
          if (statement !== null) statements.push(statement)
          leaves.push(leafHash(entry))
        }
      }
      return leaves.length === size && equalBytes(rootOf(size, hashesOf(leaves)), root) ? statements : null
    },
  }
}

class TileWanted extends Error {}

/** An entry that is no statement note says nothing here. */
function laterStatement(note: Uint8Array, index: number, rootKey: string): LaterStatement | null {
  const parsed = parseStatementNote(note)
  if (!parsed.ok) return null
  const kind = kindOf(parsed.body)
  return { id: parsed.body.id, kind, index, refers: parsed.body.r, said: null, isByRoot: kind === 'key-close' && verifyNote(note, [rootKey]).ok }
}
