/**
 * Log at hand: somebody's log as tlog-tiles serves it, in a folder or over HTTP: its head, growth between two sizes, its entries where they
 * are shown. Nothing of it is believed: growth and entries are held against signed heads by who asks.
 *
 * Standard: C2SP tlog-tiles (https://c2sp.org/tlog-tiles).
 * @module
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { equalBytes } from '@proofmark/core/bytes'
import { kindOf, parseStatementNote, type LaterStatement } from '@proofmark/core/evidence'
import { hashesOf, leafHash, parseCheckpoint, parseEntryBundle, proveConsistency, rootOf, tileHashes, tilePath, tileWidth, verifyNote, type Growth, type ReadHash, type TileName } from '@proofmark/core/log'

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

/** A folder or an address that has no readable head. */
export class LogMissing extends Error {
  override name = 'LogMissing'
  readonly code = 'log-missing'
}

/** Largest answer that is taken: a bundle of 256 entries of the greatest size. */
const largestFile = 256 * (65_535 + 2)
const patience = 20_000

export async function openLogAtHand(where: string): Promise<LogAtHand> {
  for (const base of [where, /^https?:/.test(where) ? `${where.replace(/\/$/, '')}/log` : join(where, 'log')]) {
    const read = reader(base)
    const checkpoint = await read('checkpoint')
    const head = checkpoint === null ? null : parseCheckpoint(checkpoint)
    if (checkpoint !== null && head?.ok === true) return logOf(base, checkpoint, head.size, head.root, read)
  }
  throw new LogMissing(`${where}: expected a log with a signed head ("checkpoint"), as tlog-tiles serves it`)
}

type Read = (path: string) => Promise<Uint8Array | null>

function reader(base: string): Read {
  if (!/^https?:/.test(base)) return (path) => readFile(join(base, path)).then((bytes) => new Uint8Array(bytes), () => null)
  return async (path) => {
    // A server that is not there, or sends us elsewhere, has no such file.
    const answer = await fetch(`${base.replace(/\/$/, '')}/${path}`, { redirect: 'error', signal: AbortSignal.timeout(patience) }).catch(() => null)
    if (answer === null || !answer.ok) return null
    const bytes = new Uint8Array(await answer.arrayBuffer())
    return bytes.length > largestFile ? null : bytes
  }
}

function logOf(where: string, checkpoint: Uint8Array, size: number, root: Uint8Array, read: Read): LogAtHand {
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
      const all: Uint8Array[] = []
      for (let index = 0; index * tileWidth < size; index++) {
        const bundle = await read(tilePath('entries', index, Math.min(tileWidth, size - index * tileWidth)))
        const entries = bundle === null ? null : parseEntryBundle(bundle)
        if (entries === null) return null
        all.push(...entries)
      }
      if (all.length !== size || !equalBytes(rootOf(size, hashesOf(all.map(leafHash))), root)) return null
      return all.flatMap((note, index) => laterStatement(note, index, rootKey) ?? [])
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
