/**
 * Storage: where files of evidence and the copy of the log lie when they lie elsewhere, and which folder belongs to it.
 *
 * `blobs-at` names it, so that a folder is not opened without it by mistake.
 * @module
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { utf8 } from '@proofmark/core/bytes'
import type { Disk } from './disk.ts'
import { ObjectsFailed } from './faults.ts'
import { folderObjects } from './folder-objects.ts'
import type { Objects } from './objects.ts'
import { parseS3Address } from './s3-address.ts'
import { s3Objects } from './s3-objects.ts'

const marker = (folder: string) => join(folder, 'blobs-at')

/** `s3://…`, or `file:///FOLDER` for a disk that several machines reach. Throws `ObjectsFailed`. */
export function openObjects(url: string): Objects {
  if (!url.startsWith('file:///')) return s3Objects(parseS3Address(url))
  return folderObjects(fileURLToPath(url))
}

/** For a folder that is opened with object storage, or without (`null`). Throws `ObjectsFailed` where its files lie elsewhere. */
export function requireStorage(folder: string, objects: Objects | null): void {
  const isElsewhere = existsSync(marker(folder))
  if (objects === null && isElsewhere) throw new ObjectsFailed('blobs-elsewhere', `the files of ${folder} lie in ${readFileSync(marker(folder), 'utf8').trim()}: give its address with --blobs or PROOFMARK_BLOBS`)
  if (objects !== null && !isElsewhere && existsSync(join(folder, 'log', 'checkpoint'))) throw new ObjectsFailed('blobs-elsewhere', `the files of ${folder} lie in the folder itself, not in ${objects.name}: open it without --blobs`)
}

export function noteStorage(folder: string, { name }: Objects, disk: Disk): void {
  const line = utf8(`${name}\n`)
  if (!existsSync(marker(folder)) || !readFileSync(marker(folder)).equals(line)) disk.replace(marker(folder), line)
}

/** For what is done with the files of a folder. `instead`: what to do. */
export function refuseStorage(folder: string, instead: string): void {
  if (existsSync(marker(folder))) throw new ObjectsFailed('not-with-blobs', `the files of ${folder} lie in ${readFileSync(marker(folder), 'utf8').trim()}: ${instead}`)
}
