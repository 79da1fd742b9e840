/**
 * Evidence names: which of the files that came along a row means by the name in its cell.
 * @module
 */
import { rowProblem, type RowProblem } from '@proofmark/core/sheets'

export interface EvidenceNames<File> { find(name: string, column: string): File | RowProblem }

const last = (path: string) => path.slice(path.lastIndexOf('/') + 1)

/**
 * `where`: the folder, in words. Paths part by `/`. A name is looked for as a path below the folder first, then as the name of a file anywhere below it; letters of both
 * cases are one only where no file has the very name.
 */
export function evidenceNames<File extends { readonly path: string }>(files: readonly File[], where: string): EvidenceNames<File> {
  const byPath = new Map(files.map((file) => [file.path.normalize('NFC'), file]))
  const byName = Map.groupBy(files, ({ path }) => last(path).normalize('NFC'))
  const byFolded = Map.groupBy(files, ({ path }) => last(path).normalize('NFC').toLowerCase())
  return {
    find(name, column) {
      const wanted = name.normalize('NFC').replaceAll('\\', '/')
      if (wanted.includes('\0') || wanted.startsWith('/') || /^[A-Za-z]:/.test(wanted) || leaves(wanted)) return rowProblem('file-outside', column, 'a file below the folder', name)
      const direct = byPath.get(wanted)
      const candidates = direct !== undefined ? [direct] : wanted.includes('/') ? [] : (byName.get(wanted) ?? byFolded.get(wanted.toLowerCase()) ?? [])
      const [file, second] = candidates
      if (file === undefined) return rowProblem('file-missing', column, `a file of ${where}`, name)
      if (second !== undefined) return rowProblem('file-ambiguous', column, 'a name that one file has, or its path', `${name}: ${candidates.slice(0, 4).map(({ path }) => path).join(', ')}`)
      return file
    },
  }
}

/** Whether a path climbs above where it begins, or names that place itself. */
function leaves(path: string): boolean {
  let depth = 0
  for (const part of path.split('/')) {
    depth += part === '..' ? -1 : part === '' || part === '.' ? 0 : 1
    if (depth < 0) return true
  }
  return depth === 0
}
