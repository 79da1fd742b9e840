/**
 * Manifest of a bag: a line for each file, its hash and its path.
 *
 *     d2a84f4b8b650937ec8f73cd8be2c74add5a911ba64df27458ed8229da804a26  data/checkpoint
 *
 * Paths are foreign: one that leaves the bag would make an unpacker write elsewhere, so it is named and not followed.
 *
 * Standard: RFC 8493 §2.1.3, §2.4, §5.
 * @module
 */
import { md5, sha1 } from '@noble/hashes/legacy.js'
import { sha224, sha384, sha512 } from '@noble/hashes/sha2.js'
import { sha256, toHex, utf8, type Bytes } from '@proofmark/core/bytes'
import type { Entries } from './zip.ts'

/** By the name that stands in the name of the manifest: lower case, letters and digits. */
export const bagAlgorithms: Readonly<Record<string, (bytes: Bytes) => Bytes>> = { md5, sha1, sha224, sha256, sha384, sha512 }

/** The bytes of a SHA-256 manifest, sorted by path. CR, LF and percent stand percent-encoded. */
export function manifest(files: Entries): Bytes {
  const lines = [...files].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([path, bytes]) => `${toHex(sha256(bytes))}  ${encodePath(path)}\n`)
  return utf8(lines.join(''))
}

export type ManifestLine = {
  /** Lower case. */
  readonly hash: string
  readonly path: string
  /** A `*` or `./` before the path, as some programs write it: not in the standard; `''` for none. */
  readonly prefix: string
}

/** One line as a bag of this version means it; `null` when it is none. `has`: is there a file with this path? */
export function parseManifestLine(line: string, version: string, has: (path: string) => boolean): ManifestLine | null {
  // Lines are split already; the path may hold any other character. Neither part can match what the other does, so the cost is that of one pass.
  const match = /^([0-9A-Fa-f]+)[ \t]+([^ \t].*)$/s.exec(line)
  if (match === null) return null
  const hash = match[1]!.toLowerCase()
  const plain = decodePath(match[2]!, version, has)
  if (has(plain)) return { hash, path: plain, prefix: '' }
  const [, prefix, rest] = /^(\*?(?:\.\/)*)(.*)$/s.exec(match[2]!)!
  return rest === '' ? null : { hash, path: decodePath(rest!, version, has), prefix: prefix! }
}

/** Would a program that follows this path leave the folder of the bag, on any system? */
export function isPathEscaping(path: string): boolean {
  return path === '' || /^[/\\~]/.test(path) || /^[A-Za-z]:/.test(path) || path.includes('\0') || path.split(/[/\\]/).includes('..')
}

const encodePath = (path: string) => path.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

/** 1.0 encodes CR, LF and percent. Drafts did not agree, so there a path that exists as it is written means that. */
function decodePath(path: string, version: string, has: (path: string) => boolean): string {
  if (version !== '1.0' && has(path)) return path
  const encoded = version === '1.0' ? /%(0D|0A|25)/gi : /%(0D|0A)/gi
  return path.replace(encoded, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
