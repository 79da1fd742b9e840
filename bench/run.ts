/**
 * Benchmarks, as ratios within one run: these machines are shared, so single times say little.
 * @module
 */
import { availableParallelism } from 'node:os'
import { decode } from '@proofmark/core/marks'
import { hashesOf, leafHash, proveInclusion, treeRoot } from '@proofmark/core/log'

/** Median of some rounds, in milliseconds. */
function median(work: () => void, rounds = 9): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)]!
}

const leaves = Array.from({ length: 4096 }, (_, n) => leafHash(Uint8Array.of(n & 255, n >> 8)))
const hashes = hashesOf(leaves)
treeRoot(leaves)
const repeat = (work: (n: number) => void) => median(() => { for (let n = 0; n < 100; n++) work(n) }) / 100
const rows: readonly (readonly [string, number, string, number])[] = [
  ['inclusion proof of 4,096 entries from kept hashes', repeat((n) => proveInclusion(n, leaves.length, hashes)), 'the root from all leaves', median(() => treeRoot(leaves))],
  ['decode 113', repeat(() => decode('113', 'made in the DPRK')), 'decode 1?3', repeat(() => decode('1?3', 'made in the DPRK'))],
]
console.log(`Node ${process.version}, ${availableParallelism()} processors`)
for (const [a, timeA, b, timeB] of rows) console.log(`${a}: ${timeA.toFixed(4)} ms · ${b}: ${timeB.toFixed(4)} ms · ratio ${(timeB / timeA).toFixed(1)}`)
