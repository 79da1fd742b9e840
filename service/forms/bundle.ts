/**
 * Bundle: the files of an export, whether they lie in a zip, in a folder, or are one file alone. Nothing of it is unpacked to the disk, so a name leads nowhere.
 * @module
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import { zip } from '@proofmark/core/evidence'
import { readZipDirectory, SheetFault, unpackWhole } from 'proofmark/sheets'

export interface Bundle {
  readonly name: string
  /** With `/`, sorted. */
  readonly paths: readonly string[]
  size(path: string): number
  /** Throws `SheetFault` where the bytes are not what the zip says. */
  read(path: string): Uint8Array
  /** What is sealed as the source: the file itself; of a folder, a zip of the files that were read as submissions. */
  document(read: readonly string[]): { readonly bytes: Uint8Array; readonly name: string; readonly mediaType: string }
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

/** A workbook is a zip, and one file. Throws `SheetFault`. */
export function bundleOfFile(bytes: Uint8Array, name: string): Bundle {
  const entries = isZip(bytes) ? readZipDirectory(bytes) : null
  if (entries === null || entries.has('[Content_Types].xml')) {
    return { name, paths: [name], size: () => bytes.length, read: () => bytes, document: () => ({ bytes, name, mediaType: entries !== null ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : typeOf(name) }) }
  }
  const files = new Map([...entries.values()].filter((each) => !each.name.endsWith('/')).map((each) => [each.name.replaceAll('\\', '/'), each]))
  const paths = [...files.keys()].toSorted()
  return { name, paths, size: (path) => files.get(path)!.size, read: (path) => unpackWhole(bytes, files.get(path)!), document: () => ({ bytes, name, mediaType: 'application/zip' }) }
}

/** Links are not followed. */
export function bundleOfFolder(folder: string): Bundle {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile()).map((each) => relative(folder, join(each.parentPath, each.name)).replaceAll(sep, '/')).toSorted()
  const read = (path: string) => new Uint8Array(readFileSync(join(folder, path)))
  return {
    name: basename(folder), paths, read, size: (path) => statSync(join(folder, path)).size,
    document: (chosen) => ({ bytes: zip(new Map(chosen.map((path) => [path, new Uint8Array(read(path))]))), name: `${basename(folder)}.zip`, mediaType: 'application/zip' }),
  }
}

/** `../x` and `/x` are names that a file of an export does not have. */
export const isLeading = (path: string): boolean => path.startsWith('/') || /^[A-Za-z]:/.test(path) || path.split('/').includes('..')

export function requireFiles({ paths, name }: Bundle): void {
  if (paths.length === 0) throw new SheetFault('file-empty', `${name} holds no file`)
}

const types: Readonly<Record<string, string>> = { xml: 'application/xml', csv: 'text/csv', json: 'application/json' }
const typeOf = (name: string) => types[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream'
