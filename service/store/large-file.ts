/**
 * Large file: reading and writing at places of a file that is never whole in memory. What is written is durable after `sync` only.
 * @module
 */
import { closeSync, fsyncSync, ftruncateSync, openSync, readSync, statSync, writeSync } from 'node:fs'
import type { Readable } from './chunked-blob.ts'

/** `modified`: in milliseconds since 1970. */
export interface LargeFile extends Readable { readonly modified: number }

/** `null`: not there. */
export function largeFile(path: string): LargeFile | null {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return null
  return { size: found.size, modified: found.mtimeMs, read: (at, length) => opened(path, 'r', (file) => readAll(file, at, Math.max(0, Math.min(length, found.size - at)))) }
}

/** The file is there. */
export const writeAt = (path: string, at: number, bytes: Uint8Array): void => opened(path, 'r+', (file) => {
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done, bytes.length - done, at + done)
})

/** Cuts what lies behind `size`. */
export const cutAt = (path: string, size: number): void => opened(path, 'r+', (file) => ftruncateSync(file, size))

export const sync = (path: string): void => opened(path, 'r+', fsyncSync)

function readAll(file: number, at: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let done = 0
  for (let more = -1; done < length && more !== 0; done += more) more = readSync(file, bytes, done, length - done, at + done)
  return bytes.subarray(0, done)
}

function opened<T>(path: string, flag: string, work: (file: number) => T): T {
  const file = openSync(path, flag, 0o600)
  try {
    return work(file)
  } finally {
    closeSync(file)
  }
}
