/**
 * Objects in a folder: a disk that several machines may reach. Each is a file; its etag is its SHA-256.
 *
 * What is replaced is guarded within this process alone: over a shared disk the lock of the data folder or the lease of the database is the guard.
 * @module
 */
import { createHash, randomUUID } from 'node:crypto'
import { copyFileSync, linkSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { invariant } from '@proofmark/core/bytes'
import { ObjectsFailed } from './faults.ts'
import { files } from './files.ts'
import { largeFile, sync } from './large-file.ts'
import { isObjectKey, type ListedObject, type Objects, type ObjectSource } from './objects.ts'

/** Bytes that are read at once where two files are compared. */
const compared = 1 << 20

export function folderObjects(folder: string): Objects {
  const pathOf = (key: string): string => {
    invariant(isObjectKey(key), 'a key of plain letters')
    return join(folder, key)
  }
  const etagOf = (path: string): string => {
    const [hash, file] = [createHash('sha256'), largeFile(path)]
    if (file !== null) for (let at = 0; at < file.size; at += compared) hash.update(file.read(at, compared))
    return hash.digest('hex')
  }
  /** The bytes under a name that nobody looks at, durable; then `place` gives them their own. */
  function written(path: string, source: ObjectSource, place: (temporary: string) => void): void {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    const temporary = `${path}~${randomUUID()}`
    try {
      if (source instanceof Uint8Array) writeFileSync(temporary, source, { mode: 0o600 })
      else copyFileSync(source.path, temporary)
      sync(temporary)
      place(temporary)
      for (let at = dirname(path); at.length >= folder.length; at = dirname(at)) files.syncFolder(at)
    } finally {
      rmSync(temporary, { force: true })
    }
  }
  function* listed(at: string): Generator<ListedObject> {
    const names = (files.list(join(folder, at)) ?? []).filter((name) => !name.includes('~')).toSorted((a, b) => (a < b ? -1 : 1))
    for (const name of names) {
      if (name.endsWith('/')) yield* listed(`${at}${name}`)
      else {
        const { size, mtimeMs } = statSync(join(folder, at, name))
        yield { key: `${at}${name}`, size, modified: mtimeMs }
      }
    }
  }

  return {
    name: `the folder ${folder}`,
    awaySince: () => null,
    async putNew(key, source) {
      const path = pathOf(key)
      written(path, source, (temporary) => {
        try {
          // Unlike a rename, a link takes no name that is there.
          linkSync(temporary, path)
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
          if (etagOf(path) !== etagOf(temporary)) throw new ObjectsFailed('object-differs', `${key} in ${this.name}: other bytes lie there; nothing was changed`)
        }
      })
    },
    async replace(key, bytes, etag) {
      const path = pathOf(key)
      const found = files.exists(path) ? etagOf(path) : null
      if (found !== etag) throw new ObjectsFailed('object-changed', `${key} in ${this.name}: somebody else wrote it meanwhile; nothing was changed`)
      written(path, bytes, (temporary) => renameSync(temporary, path))
      return createHash('sha256').update(bytes).digest('hex')
    },
    async get(key, range) {
      const file = largeFile(pathOf(key))
      if (file === null) return null
      // The hash of a large file for each part of it would be read as often.
      return range === undefined ? { bytes: file.read(0, file.size), etag: etagOf(pathOf(key)) } : { bytes: file.read(range.from, range.length), etag: '' }
    },
    async head(key) {
      const file = largeFile(pathOf(key))
      return file === null ? null : { size: file.size, etag: etagOf(pathOf(key)), modified: file.modified }
    },
    async* list(prefix) {
      const all = [...listed('')].filter(({ key }) => key.startsWith(prefix))
      yield* all.toSorted((a, b) => (a.key < b.key ? -1 : 1))
    },
    async remove(key) {
      files.remove(pathOf(key))
    },
  }
}
