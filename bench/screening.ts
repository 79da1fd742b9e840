/**
 * Names looked up in an index over many: invented names of 128,000 surnames and given names, some of them far more common than others.
 * @module
 */
import { spawnSync } from 'node:child_process'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { compareNames, prepareName } from '@proofmark/core/names'
import { NameIndex } from '@proofmark/core/screening'

const syllables = 'ba be bo da di do ka ki ko la li lo ma mi mo na ni no ra ri ro sa si so ta ti to va vi vo za zi mar kon ber lin tor gul han sol dan ver'.split(' ')

/** Times of a processor, in seconds for the build and milliseconds for all else. */
export function screeningTimes(count: number) {
  let seed = 1
  const chance = (below: number) => { seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648; return Math.floor((seed / 2_147_483_648) * below) }
  const word = (parts: number) => Array.from({ length: parts }, () => syllables[chance(syllables.length)]!).join('')
  const [family, given] = [Array.from({ length: 120_000 }, () => word(2 + chance(3))), Array.from({ length: 8000 }, () => word(2 + chance(2)))]
  // The third power: a few given names are borne by many.
  const common = () => given[Math.floor(given.length * (chance(32_768) / 32_768) ** 3)]!
  const name = () => `${common()} ${common()} ${family[chance(family.length)]}`
  const names = function* () { for (let entry = 0; entry < count; entry++) yield { text: name(), entry, kind: 'person' as const } }
  const start = process.cpuUsage()
  const index = new NameIndex(names())
  const build = since(start) / 1000
  const most = process.resourceUsage().maxRSS / 1000
  const kept = keptMemory()
  const times: number[] = []
  for (let round = 0; round < 300; round++) {
    const asked = round % 2 === 0 ? name() : name().replace(/(?<=^..)./, '')
    const before = process.cpuUsage()
    const prepared = prepareName(asked, 'person')
    for (const { name: found } of index.search(prepared)) compareNames(prepared, prepareName(found, 'person'))
    times.push(since(before))
  }
  times.sort((a, b) => a - b)
  const numbers = new Uint32Array(1_000_000)
  const before = process.cpuUsage()
  let sum = 0
  for (let round = 0; round < 20; round++) for (let at = 0; at < numbers.length; at++) if (numbers[at] === round) sum++
  return { build, arrays: index.byteLength / 1e6, kept, most, usual: times[150]!, p95: times[285]!, slowest: times.at(-1)!, sequential: since(before) / 20, sum }
}

/** In a process of its own, which has loaded nothing else: what it takes at its most is what the index takes. */
export const screeningAlone = (count: number): ReturnType<typeof screeningTimes> => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', import.meta.filename, String(count)], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as ReturnType<typeof screeningTimes>
}

const since = (start: NodeJS.CpuUsage) => { const { user, system } = process.cpuUsage(start); return (user + system) / 1000 }

/** Heap and array buffers that are still needed, in megabytes: with the index, the names that it was made from, and the program. */
function keptMemory(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1e6
}

if (import.meta.main) console.log(JSON.stringify(screeningTimes(Number(process.argv[2]))))
