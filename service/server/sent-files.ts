/**
 * Sent files: photographs that come along with a sheet over HTTP. First only their names and hashes are known; the bytes of those that rows name are sent before sealing.
 * @module
 */
import { rowProblem, type FileOfEvidence, type RowProblem } from '@proofmark/core/sheets'
import type { EvidenceFolder } from './evidence-folder.ts'
import { evidenceNames } from './evidence-names.ts'
import { largestFile, mediaType } from './media-type.ts'
import type { SentFile } from './import-view.ts'

export interface SentFiles extends EvidenceFolder {
  /** Hashes of files that rows name and that are not kept yet. */
  wanted(): string[]
}

/** `mustBeKept`: a file whose bytes were not sent is missing. */
export function sentFiles(files: readonly SentFile[], hasBlob: (sha256: string) => boolean, mustBeKept: boolean): SentFiles {
  const names = evidenceNames(files, 'those that were sent')
  const named = new Map<string, Set<string>>()
  return {
    find(name, column): FileOfEvidence | RowProblem {
      const file = names.find(name, column)
      if ('code' in file) return file
      const { path, size, sha256 } = file
      if (size > largestFile) return rowProblem('file-too-large', column, `at most ${largestFile / 1024 ** 2} MiB`, `${name}: ${Math.ceil(size / 1024 ** 2)} MiB`)
      if (mustBeKept && !hasBlob(sha256)) return rowProblem('file-missing', column, 'a file whose bytes were sent', name)
      named.set(sha256, (named.get(sha256) ?? new Set()).add(path))
      return { sha256, size, type: mediaType(path), name: path.slice(path.lastIndexOf('/') + 1) }
    },
    read(path) { throw new Error(`${path} was kept before and is gone; send it again`) },
    nameOf: (sha256) => [...(named.get(sha256) ?? [])][0],
    unnamed: () => { const known = new Set([...named.values()].flatMap((paths) => [...paths])); return files.filter(({ path }) => !known.has(path)).map(({ path }) => path) },
    twins: () => [...named.values()].filter(({ size }) => size > 1).map((paths) => [...paths]),
    wanted: () => [...named.keys()].filter((sha256) => !hasBlob(sha256)),
  }
}
