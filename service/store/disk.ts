/**
 * Disk: writes that survive a power cut. A file is durable when its bytes and its name are: fsync of the file, and of every
 * folder that got a new name for it.
 *
 * @module
 */
import { dirname } from 'node:path'
import { files as realFiles, type Files } from './files.ts'

export interface Disk {
  /** Durable when it returns; readers see the old bytes or the new ones, never a part. */
  replace(path: string, bytes: Uint8Array): void
  /** Durable when it returns. A cut may leave a part of the last append. */
  append(path: string, bytes: Uint8Array): void
  /** `null`: not there. */
  read(path: string): Uint8Array | null
  exists(path: string): boolean
  /** Names in a folder, folders with a slash behind; none where the folder is not there. */
  list(folder: string): string[]
  /** Of a file that is synced, on the same disk. Durable when it returns. */
  move(from: string, to: string): void
  /** Not durable: a cut may bring the file back. */
  remove(path: string): void
  /** An empty folder. Not durable. */
  removeFolder(path: string): void
}

export function diskOver(files: Files): Disk {
  /** A folder is there for good when the folder above it has its name for good. */
  const makeFolders = (path: string): void => {
    if (files.exists(path)) return
    makeFolders(dirname(path))
    files.makeFolder(path)
    files.syncFolder(dirname(path))
  }
  return {
    replace(path, bytes) {
      makeFolders(dirname(path))
      const temporary = `${path}.new`
      files.writeSynced(temporary, bytes, 'w')
      files.rename(temporary, path)
      files.syncFolder(dirname(path))
    },
    append(path, bytes) {
      makeFolders(dirname(path))
      const isNew = !files.exists(path)
      files.writeSynced(path, bytes, 'a')
      if (isNew) files.syncFolder(dirname(path))
    },
    move(from, to) {
      makeFolders(dirname(to))
      files.rename(from, to)
      files.syncFolder(dirname(to))
    },
    read: (path) => files.read(path),
    exists: (path) => files.exists(path),
    list: (folder) => files.list(folder) ?? [],
    remove: (path) => files.remove(path),
    removeFolder: (path) => files.removeFolder(path),
  }
}

export const disk: Disk = diskOver(realFiles)
