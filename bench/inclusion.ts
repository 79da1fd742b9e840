/**
 * Inclusion proofs from a log of ten million entries that lies on the disk as tiles: random leaves, real nodes.
 * @module
 */
import { randomFillSync, randomInt } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { checkInclusion, proveInclusion, rootOf, tileHashes, tilePath, tileWidth, treeRoot, type TileName } from '@proofmark/core/log'
import 'proofmark/store'

export const leavesOfLog = 10_000_000
const rounds = 200
const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!

/** Milliseconds for one proof, its tiles read from the disk and nothing kept from the one before. */
export function inclusionTime(): number {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-bench-'))
  try {
    writeTiles(folder)
    const readTile = ({ level, index, width }: TileName) => new Uint8Array(readFileSync(join(folder, tilePath(level, index, width))))
    const root = rootOf(leavesOfLog, tileHashes(leavesOfLog, readTile))
    const times = Array.from({ length: rounds }, () => {
      const index = randomInt(leavesOfLog)
      const start = performance.now()
      const hashes = tileHashes(leavesOfLog, readTile)
      const path = proveInclusion(index, leavesOfLog, hashes)
      const time = performance.now() - start
      const checked = checkInclusion({ index, size: leavesOfLog, leafHash: hashes(0, index), path, root })
      if (!checked.ok) throw new Error(checked.code)
      return time
    })
    return median(times)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function writeTiles(folder: string) {
  let count = leavesOfLog
  let above: Uint8Array[] = []
  for (let level = 0; count > 0; level++) {
    const here = above
    above = []
    for (let index = 0; index * tileWidth < count; index++) {
      const width = Math.min(tileWidth, count - index * tileWidth)
      const hashes = level === 0 ? Array.from({ length: width }, () => randomFillSync(new Uint8Array(32))) : here.slice(index * tileWidth, index * tileWidth + width)
      const path = join(folder, tilePath(level, index, width))
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, Buffer.concat(hashes))
      if (width === tileWidth) above.push(treeRoot(hashes))
    }
    count = Math.floor(count / tileWidth)
  }
}
