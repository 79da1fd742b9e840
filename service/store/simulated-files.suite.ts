/**
 * A file system that can be cut off at any step, and then shows what a real one might: names and bytes that were not synced are there, gone,
 * torn, or there in another order than they were written.
 *
 * State: what programs see now, and beside it what is durable. Both are kept as values, so that a run leaves a snapshot at each step.
 * @module
 */
import { dirname } from 'node:path'
import { diskOver, type Disk } from './disk.ts'
import type { Files } from './files.ts'

interface File { readonly seen: Uint8Array; readonly durable: Uint8Array }

export interface Snapshot {
  /** Path → number of a file; `null`: a folder. */
  readonly names: ReadonlyMap<string, number | null>
  readonly durableNames: ReadonlyMap<string, number | null>
  readonly files: ReadonlyMap<number, File>
}

export const emptyDisk: Snapshot = { names: new Map([['/', null]]), durableNames: new Map([['/', null]]), files: new Map() }

/** How a step goes wrong, for a program that lives on: it throws, with or without its effect. */
export type Fault = 'failed' | 'failed-but-stored'

/** The disk under test, made worse. */
export interface Careless { readonly disk?: (disk: Disk, files: Files) => Disk; readonly syncsNoFile?: true }

export interface Simulated { readonly disk: Disk; now(): Snapshot }

/** `onStep`: before each step, with its name; what it answers happens. */
export function simulate(start: Snapshot, onStep: (step: string, before: Snapshot) => Fault | null = () => null, careless: Careless = {}): Simulated {
  const names = new Map(start.names)
  const durableNames = new Map(start.durableNames)
  const files = new Map(start.files)
  let next = Math.max(0, ...files.keys()) + 1
  const now = (): Snapshot => ({ names: new Map(names), durableNames: new Map(durableNames), files: new Map(files) })
  const step = (name: string, effect: () => void) => {
    const fault = onStep(name, now())
    if (fault !== 'failed') effect()
    if (fault !== null) throw Object.assign(new Error(`invented fault at ${name}`), { code: 'EIO' })
  }
  const isIn = (folder: string, path: string) => path !== '/' && dirname(path) === folder
  const fileAt = (path: string): File | undefined => { const number = names.get(path); return typeof number === 'number' ? files.get(number) : undefined }
  const calls: Files = {
    read: (path) => fileAt(path)?.seen.slice() ?? null,
    exists: (path) => names.has(path),
    list: (folder) => (names.has(folder) ? [...names].flatMap(([path, number]) => (isIn(folder, path) ? [`${path.slice(folder.length).replace(/^\//, '')}${number === null ? '/' : ''}`] : [])) : null),
    makeFolder: (path) => step(`mkdir ${path}`, () => {
      if (!names.has(dirname(path)) || names.has(path)) throw new Error(`mkdir ${path}: no parent, or there already`)
      names.set(path, null)
    }),
    writeSynced(path, bytes, flag) {
      if (!names.has(dirname(path))) throw new Error(`write ${path}: no folder`)
      step(`write ${path}`, () => {
        const number = typeof names.get(path) === 'number' ? (names.get(path) as number) : next++
        const old = files.get(number) ?? { seen: new Uint8Array(), durable: new Uint8Array() }
        names.set(path, number)
        files.set(number, { ...old, seen: flag === 'a' ? Buffer.concat([old.seen, bytes]) : bytes.slice() })
      })
      if (careless.syncsNoFile) return
      step(`fsync ${path}`, () => { const number = names.get(path) as number; const { seen } = files.get(number)!; files.set(number, { seen, durable: seen }) })
    },
    syncFolder: (folder) => step(`fsync ${folder}/`, () => {
      for (const [path] of durableNames) if (isIn(folder, path) && !names.has(path)) durableNames.delete(path)
      for (const [path, number] of names) if (isIn(folder, path)) durableNames.set(path, number)
    }),
    rename: (from, to) => step(`rename ${to}`, () => { names.set(to, names.get(from)!); names.delete(from) }),
    remove: (path) => { if (names.has(path)) step(`remove ${path}`, () => void names.delete(path)) },
    removeFolder: (path) => step(`rmdir ${path}`, () => void names.delete(path)),
  }
  const disk = diskOver(calls)
  return { disk: careless.disk?.(disk, calls) ?? disk, now }
}

export const cuts = ['lost', 'kept', 'torn-512', 'torn-4096', 'reordered', 'renamed-without-bytes'] as const
export type Cut = (typeof cuts)[number]

/** What lies there after the power was cut at this state. `random`: from 0 to below 1. */
export function afterCut({ names, durableNames, files }: Snapshot, cut: Cut, random: () => number): Snapshot {
  const isKept = () => cut === 'kept' || cut.startsWith('torn') || cut === 'renamed-without-bytes' || (cut === 'reordered' && random() < 0.5)
  const left = new Map<string, number | null>()
  for (const path of new Set([...durableNames.keys(), ...names.keys()])) {
    const number = names.get(path) === durableNames.get(path) || isKept() ? names.get(path) : durableNames.get(path)
    if (number !== undefined) left.set(path, number)
  }
  // What lies in a folder whose own name is gone is gone too.
  for (const path of [...left.keys()].toSorted((a, b) => a.length - b.length)) if (path !== '/' && left.get(dirname(path)) !== null) left.delete(path)
  const bytes = new Map([...files].map(([number, file]) => [number, bytesAfter(file, cut, random)]))
  return { names: left, durableNames: new Map(left), files: bytes }
}

function bytesAfter({ seen, durable }: File, cut: Cut, random: () => number): File {
  const chosen = seen === durable || cut === 'kept' ? seen : cut === 'lost' || cut === 'renamed-without-bytes' ? durable : cut === 'reordered' ? (random() < 0.5 ? seen : durable) : torn(seen, durable, cut === 'torn-512' ? 512 : 4096, random)
  return { seen: chosen, durable: chosen }
}

/** Each block is the new one or not: then the old one, or nothing but zeros. */
function torn(seen: Uint8Array, durable: Uint8Array, block: number, random: () => number): Uint8Array {
  const length = random() < 0.5 ? seen.length : Math.max(durable.length, Math.floor((seen.length * random()) / block) * block)
  const mixed = new Uint8Array(length)
  for (let at = 0; at < length; at += block) mixed.set((random() < 0.5 ? seen : durable).subarray(at, Math.min(at + block, length)), at)
  return mixed
}
