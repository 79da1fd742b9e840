/**
 * List id: by which hash a list is named whose bytes may be several files.
 *
 * Of one file it is the SHA-256; of several, and of one with a mapping, that of the lines which `sha256sum FILE…` prints, a mapping last as `mapping.json`.
 * @module
 */
import { createHash, type Hash } from 'node:crypto'
import type { ListFile } from '@proofmark/core/screening'

export interface MeasuredFile { readonly name: string; readonly size: number; readonly sha256: string }

export function listId(files: readonly MeasuredFile[], mapping: string | null): string {
  const all = [...files, ...(mapping === null ? [] : [{ name: 'mapping.json', sha256: hashOf(mapping) }])]
  return all.length === 1 ? all[0]!.sha256 : hashOf(all.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(''))
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** The same file, of which hash and size are known once it was read to its end; reading it again from the start begins again. */
export function measuring(file: ListFile): { readonly file: ListFile; readonly found: () => MeasuredFile } {
  let last: { readonly hash: Hash; size: number } = { hash: createHash('sha256'), size: 0 }
  return {
    file: {
      name: file.name,
      *chunks() {
        const now = { hash: createHash('sha256'), size: 0 }
        last = now
        for (const chunk of file.chunks()) { now.hash.update(chunk); now.size += chunk.length; yield chunk }
      },
    },
    found: () => ({ name: file.name, size: last.size, sha256: last.hash.copy().digest('hex') }),
  }
}
