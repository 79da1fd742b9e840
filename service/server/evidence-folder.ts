/**
 * Evidence folder: files that rows name, below one folder or in one zip, and nowhere else. Each is hashed where it is named, and read again when it is kept.
 * @module
 */
import { createHash } from 'node:crypto'
import { closeSync, openSync, readdirSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs'
import { basename, join, posix, relative, resolve, sep } from 'node:path'
import { type FileOfEvidence, type RowProblem, rowProblem } from '@proofmark/core/sheets'
import { SheetFault } from 'proofmark/sheets'
import { evidenceNames } from './evidence-names.ts'
import { largestFile, mediaType } from './media-type.ts'

export interface EvidenceFolder {
  find(name: string, column: string): FileOfEvidence | RowProblem
  /** Throws when the file changed since it was found. */
  read(path: string, sha256: string): Uint8Array
  nameOf(sha256: string): string | undefined
  unnamed(): string[]
  twins(): string[][]
}

/** Where the files lie: paths with `/`, sorted. */
export interface EvidenceSource {
  readonly name: string
  readonly paths: readonly string[]
  size(path: string): number
  hash(path: string): string
  read(path: string): Uint8Array
}

export function evidenceFolder(folder: string): EvidenceFolder {
  const root = realpathSync(resolve(folder))
  const paths = readdirSync(root, { recursive: true, withFileTypes: true }).filter((each) => each.isFile()).map((each) => relative(root, join(each.parentPath, each.name)).replaceAll(sep, '/')).toSorted()
  return evidenceFiles({ name: basename(root), paths, size: (path) => statSync(join(root, path)).size, hash: (path) => hashOf(join(root, path)), read: (path) => readFileSync(join(root, path)) })
}

/** Names are found as `evidence-names.ts` says. */
export function evidenceFiles({ name: folder, paths, size: sizeOf, hash, read: bytesOf }: EvidenceSource): EvidenceFolder {
  const names = evidenceNames(paths.map((path) => ({ path, own: path })), folder)
  const found = new Map<string, FileOfEvidence | RowProblem>()
  const named = new Map<string, string[]>()
  const look = (name: string, column: string): FileOfEvidence | RowProblem => {
    const file = names.find(name, column)
    if ('code' in file) return file
    const { own: path } = file
    const size = sizeOf(path)
    if (size > largestFile) return rowProblem('file-too-large', column, `at most ${largestFile / 1024 ** 2} MiB`, `${name}: ${Math.ceil(size / 1024 ** 2)} MiB`)
    let sha256: string
    try {
      sha256 = hash(path)
    } catch (error) {
      if (!(error instanceof SheetFault)) throw error
      return rowProblem('file-missing', column, 'a file that can be read', `${error.code}: ${error.message}`)
    }
    if (named.get(sha256)?.includes(path) !== true) named.set(sha256, [...(named.get(sha256) ?? []), path])
    return { sha256, size, type: mediaType(path), name: posix.basename(path) }
  }
  return {
    find(name, column) {
      const known = found.get(name) ?? look(name, column)
      found.set(name, known)
      return known
    },
    read(path, sha256) {
      const bytes = bytesOf(path)
      if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Error(`${path} changed while it was imported; import again`)
      return bytes
    },
    nameOf: (sha256) => named.get(sha256)?.[0],
    unnamed: () => { const known = new Set([...named.values()].flat()); return paths.filter((path) => !known.has(path)) },
    twins: () => [...named.values()].filter((each) => each.length > 1),
  }
}

/** In pieces: an original can be larger than what memory should hold of it. */
function hashOf(path: string): string {
  const [hash, file, piece] = [createHash('sha256'), openSync(path, 'r'), Buffer.alloc(1024 ** 2)]
  try {
    for (let size = readSync(file, piece); size > 0; size = readSync(file, piece)) hash.update(piece.subarray(0, size))
  } finally {
    closeSync(file)
  }
  return hash.digest('hex')
}
