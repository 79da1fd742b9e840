/**
 * One case: an input that follows from seed, target and number, what came of it, and how long it took.
 * @module
 */
import { chance } from './chance.ts'
import { mutated } from './mutate.ts'
import type { Given, Target } from './target.ts'

export interface Finding { readonly target: string; readonly number: number; readonly what: string; readonly given: string }
export interface Attempt { readonly answer: string; readonly milliseconds: number; readonly finding: Finding | null }

/** More is a finding: a reader must not be kept busy by a small file. Of the processor, not of the clock: others may keep the machine busy. */
const longestMs = 1000
const busyMs = (): number => { const { user, system } = process.threadCpuUsage(); return (user + system) / 1000 }

const madeSeeds = new WeakMap<Target, readonly Given[]>()

export function inputOf(target: Target, seed: number, number: number): Given {
  const seeds = madeSeeds.get(target) ?? target.seeds()
  madeSeeds.set(target, seeds)
  // The first cases are the seeds as they are.
  return number < seeds.length ? seeds[number]! : mutated(seeds, chance(seed, target.name, number))
}

export async function attempt(target: Target, seed: number, number: number): Promise<Attempt> {
  const given = inputOf(target, seed, number)
  const found = (what: string): Finding => ({ target: target.name, number, what, given: shown(given) })
  const started = busyMs()
  try {
    const answer = await target.run(given as never)
    const milliseconds = busyMs() - started
    if (!target.answers.includes(answer)) return { answer, milliseconds, finding: found(`answers ${JSON.stringify(answer)}, which is none of its codes`) }
    return { answer, milliseconds, finding: milliseconds > longestMs ? found(`takes ${Math.round(milliseconds)} ms`) : null }
  } catch (error) {
    return { answer: 'threw', milliseconds: busyMs() - started, finding: found(error instanceof Error ? `${error.name}: ${error.message.slice(0, 300)}${placeOf(error)}` : String(error)) }
  }
}

const placeOf = (error: Error): string => /\n\s+at (?!require)[^\n]*?([\w-]+\.(?:ts|js|cjs|mjs):\d+)/.exec((error.stack ?? '').replaceAll(/\n[^\n]*target\.ts[^\n]*/g, ''))?.[1]?.replace(/^/, ' at ') ?? ''

/** So that a report can hold it; the case itself is repeated by its number. */
function shown(given: Given): string {
  if (typeof given === 'string') return JSON.stringify(given.slice(0, 400))
  if (given instanceof Uint8Array) return `${given.length} bytes, base64 ${Buffer.from(given.subarray(0, 600)).toString('base64')}`
  return plain(given).slice(0, 600)
}

function plain(value: unknown): string {
  if (value instanceof Uint8Array) return `bytes(${value.length})`
  if (value instanceof Map) return `Map{${[...value].map(([key, each]) => `${plain(key)}: ${plain(each)}`).join(', ')}}`
  if (Array.isArray(value)) return `[${value.map(plain).join(', ')}]`
  if (typeof value === 'object' && value !== null) return `{${Object.entries(value).map(([key, each]) => `${key}: ${plain(each)}`).join(', ')}}`
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 200)) : String(value as symbol)
}
