/**
 * Evidence folder: files that rows name, below one folder and nowhere else. Each is hashed where it is named, and read again when it is kept.
 * @module
 */
import { createHash } from 'node:crypto'
import { closeSync, openSync, readdirSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs'
import { basename, join, relative, resolve, sep } from 'node:path'
import { type FileOfEvidence, type RowProblem, rowProblem } from '@proofmark/core/sheets'
import { largestFile, mediaType } from './media-type.ts'

export interface EvidenceFolder {
  find(name: string, column: string): FileOfEvidence | RowProblem
  /** Throws when the file changed since it was found. */
  read(path: string, sha256: string): Uint8Array
  nameOf(sha256: string): string | undefined
  unnamed(): string[]
  twins(): string[][]
}

/** A name is looked for as a path below the folder first, then as the name of a file anywhere below it; letters of both cases are one only where no file has the very name. */
export function evidenceFolder(folder: string): EvidenceFolder {
  const root = realpathSync(resolve(folder))
  const paths = readdirSync(root, { recursive: true, withFileTypes: true }).filter((each) => each.isFile()).map((each) => relative(root, join(each.parentPath, each.name))).toSorted()
  const byName = Map.groupBy(paths, (path) => basename(path).normalize('NFC'))
  const byFolded = Map.groupBy(paths, (path) => basename(path).normalize('NFC').toLowerCase())
  const found = new Map<string, FileOfEvidence | RowProblem>()
  const named = new Map<string, string[]>()
  const look = (name: string, column: string): FileOfEvidence | RowProblem => {
    const wanted = name.normalize('NFC').replaceAll('\\', '/')
    const full = resolve(root, wanted)
    if (wanted.includes('\0') || wanted.startsWith('/') || /^[A-Za-z]:/.test(wanted) || !full.startsWith(root + sep)) return rowProblem('file-outside', column, 'a file below the folder', name)
    const direct = paths.find((path) => path.normalize('NFC').replaceAll(sep, '/') === wanted)
    const candidates = direct !== undefined ? [direct] : wanted.includes('/') ? [] : (byName.get(wanted) ?? byFolded.get(wanted.toLowerCase()) ?? [])
    const [path, second] = candidates
    if (path === undefined) return rowProblem('file-missing', column, `a file of ${basename(root)}`, name)
    if (second !== undefined) return rowProblem('file-ambiguous', column, 'a name that one file has, or its path', `${name}: ${candidates.slice(0, 4).join(', ')}`)
    const { size } = statSync(join(root, path))
    if (size > largestFile) return rowProblem('file-too-large', column, `at most ${largestFile / 1024 ** 2} MiB`, `${name}: ${Math.ceil(size / 1024 ** 2)} MiB`)
    const sha256 = hashOf(join(root, path))
    if (named.get(sha256)?.includes(path) !== true) named.set(sha256, [...(named.get(sha256) ?? []), path])
    return { sha256, size, type: mediaType(path), name: basename(path) }
  }
  return {
    find(name, column) {
      const known = found.get(name) ?? look(name, column)
      found.set(name, known)
      return known
    },
    read(path, sha256) {
      const bytes = readFileSync(join(root, path))
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
