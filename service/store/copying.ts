/**
 * Copying: files of any size, durable and hashed on the way, never whole in memory.
 * @module
 */
import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Disk } from './disk.ts'

const blockSize = 1 << 20

/** Durable when it returns; the SHA-256 of what was read, in hex. The folder of `to` is made where it is missing. */
export function copyFile(from: string, to: string, disk: Disk): string {
  disk.replace(to, new Uint8Array())
  const target = openSync(to, 'w', 0o600)
  try {
    const sha256 = eachBlock(from, (block) => { for (let at = 0; at < block.length;) at += writeSync(target, block, at) })
    fsyncSync(target)
    return sha256
  } finally {
    closeSync(target)
  }
}

/** SHA-256 in hex. */
export const hashFile = (path: string): string => eachBlock(path, () => {})

/** Makes names durable: of files that were made or moved in the folder. */
export function syncFolder(path: string): void {
  const folder = openSync(path === '' ? dirname(path) : path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

function eachBlock(path: string, use: (block: Uint8Array) => void): string {
  const hash = createHash('sha256')
  const buffer = new Uint8Array(blockSize)
  const file = openSync(path, 'r')
  try {
    for (let length = readSync(file, buffer); length > 0; length = readSync(file, buffer)) {
      const block = buffer.subarray(0, length)
      hash.update(block)
      use(block)
    }
  } finally {
    closeSync(file)
  }
  return hash.digest('hex')
}
