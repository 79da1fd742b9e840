/**
 * Bag: a folder with manifests (BagIt), as libraries and archives use it to hand files on unharmed.
 *
 * `checkBag` reads bags of any version from 0.93 to 1.0; ours are 1.0 with SHA-256.
 *
 * Standard: RFC 8493.
 * @module
 */
import { md5, sha1 } from '@noble/hashes/legacy.js'
import { sha256, sha512 } from '@noble/hashes/sha2.js'
import { fromUtf8, toHex, utf8, type Bytes } from '@proofmark/core/bytes'
import type { Entries } from './zip.ts'

export type BagCode =
  | 'declaration-missing' | 'declaration-malformed' | 'version-unknown' | 'payload-missing' | 'manifest-missing' | 'manifest-malformed' | 'algorithm-unknown'
  | 'path-escapes' | 'path-twice' | 'file-missing' | 'file-not-listed' | 'hash-differs' | 'oxum-differs' | 'info-malformed' | 'fetch-malformed' | 'not-entries'

export interface BagProblem { readonly code: BagCode; readonly path: string; readonly expected: string; readonly found: string }
export interface BagAnswer { readonly ok: boolean; readonly version: string | null; readonly problems: readonly BagProblem[] }

const algorithms: Readonly<Record<string, (bytes: Bytes) => Bytes>> = { md5, sha1, sha256, sha512 }
const versions = ['0.93', '0.94', '0.95', '0.96', '0.97', '1.0']

/** All entries of a bag of these payload files (paths below `data/`), with the tag files given. */
export function formatBag(payload: Entries, tags: Entries, info: Readonly<Record<string, string>>): Map<string, Bytes> {
  const files = new Map([...payload].map(([path, bytes]) => [`data/${path}`, bytes]))
  const octets = [...payload.values()].reduce((sum, bytes) => sum + bytes.length, 0)
  const described = { ...info, 'Payload-Oxum': `${octets}.${payload.size}` }
  const tagged = new Map<string, Bytes>([
    ['bagit.txt', utf8('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')],
    ['bag-info.txt', utf8(Object.entries(described).map(([label, value]) => `${label}: ${value}\n`).join(''))],
    ['manifest-sha256.txt', manifest(files)],
    ...tags,
  ])
  return new Map([...files, ...tagged, ['tagmanifest-sha256.txt', manifest(tagged)]])
}

/** `hash  path` a line, sorted by path. */
export function manifest(files: Entries): Bytes {
  return utf8([...files].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([path, bytes]) => `${toHex(sha256(bytes))}  ${path}\n`).join(''))
}

/** Whether the entries (path → bytes) are a valid bag. All problems, not only the first. Never throws. */
export function checkBag(entries: Entries): BagAnswer {
  if (!(entries instanceof Map)) return { ok: false, version: null, problems: [{ code: 'not-entries', path: '', expected: 'a Map of paths and bytes', found: typeof entries }] }
  const problems: BagProblem[] = []
  const report = (code: BagCode, path: string, expected: string, found: string) => { problems.push({ code, path, expected, found }) }
  const version = declaredVersion(entries, report)
  for (const path of entries.keys()) if (escapes(path)) report('path-escapes', path, 'a path inside the bag', path)

  const payload = [...entries.keys()].filter((path) => path.startsWith('data/'))
  const fetched = fetchList(entries, report)
  const manifests = [...entries.keys()].filter((path) => /^manifest-[a-z0-9]+\.txt$/i.test(path))
  if (manifests.length === 0) report('manifest-missing', 'manifest-sha256.txt', 'at least one payload manifest', 'none')
  if (payload.length === 0 && fetched.size === 0 && !manifests.some((name) => entries.get(name)!.length === 0)) report('payload-missing', 'data/', 'a payload folder', 'none')
  const listed = manifests.map((name) => checkManifest(name, entries, version, report, true))
  for (const path of payload) {
    // From 1.0 on every manifest lists every payload file; before, one of them was enough.
    const missing = manifests.filter((_, at) => !listed[at]!.has(path))
    if (manifests.length > 0 && (version === '1.0' ? missing.length > 0 : missing.length === manifests.length)) report('file-not-listed', path, `a line in ${missing[0]}`, 'none')
  }
  for (const name of [...entries.keys()].filter((path) => /^tagmanifest-[a-z0-9]+\.txt$/i.test(path))) checkManifest(name, entries, version, report, false)
  for (const path of fetched) if (!listed.some((paths) => paths.has(path))) report('file-not-listed', path, 'a line in a manifest', 'only in fetch.txt')
  checkInfo(entries, payload, report)
  return { ok: problems.length === 0, version, problems }
}

type Report = (code: BagCode, path: string, expected: string, found: string) => void

function declaredVersion(entries: Entries, report: Report): string | null {
  const bytes = entries.get('bagit.txt')
  if (bytes === undefined) { report('declaration-missing', 'bagit.txt', 'a declaration', 'nothing'); return null }
  const text = fromUtf8(bytes)
  const match = /^BagIt-Version: (\d+\.\d+)\r?\n?Tag-File-Character-Encoding: (\S+)\s*$/.exec(text?.replace(/\r/g, '\n').replace(/\n+/g, '\n') ?? '')
  if (text === null || match === null || text.startsWith('\uFEFF')) { report('declaration-malformed', 'bagit.txt', 'BagIt-Version and Tag-File-Character-Encoding, a line each', preview(text)); return null }
  if (!versions.includes(match[1]!)) report('version-unknown', 'bagit.txt', versions.join(', '), match[1]!)
  if (!/^utf-?8$/i.test(match[2]!)) report('declaration-malformed', 'bagit.txt', 'UTF-8', match[2]!)
  return match[1]!
}

function checkManifest(name: string, entries: Entries, version: string | null, report: Report, isPayload: boolean): Set<string> {
  const listed = new Set<string>()
  const algorithm = /-([a-z0-9]+)\.txt$/i.exec(name)![1]!.toLowerCase()
  const hash = Object.hasOwn(algorithms, algorithm) ? algorithms[algorithm]! : null
  if (hash === null) report('algorithm-unknown', name, Object.keys(algorithms).join(', '), algorithm)
  const text = fromUtf8(entries.get(name)!)
  if (text === null) { report('manifest-malformed', name, 'UTF-8', 'other bytes'); return listed }
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (line === '') continue
    const match = /^([0-9a-fA-F]+)[ \t]+\*?(.+)$/.exec(line)
    if (match === null) { report('manifest-malformed', name, 'hash and path', preview(line)); continue }
    const path = decodePath(match[2]!.replace(/^\.\//, ''), version)
    if (escapes(path) || path.startsWith('~') || (isPayload && !path.startsWith('data/'))) { report('path-escapes', name, isPayload ? 'a path below data/' : 'a path inside the bag', path); continue }
    if (listed.has(path)) report('path-twice', name, 'each path once', path)
    listed.add(path)
    const bytes = entries.get(path)
    if (bytes === undefined) { report('file-missing', path, `the file that ${name} lists`, 'nothing'); continue }
    const found = hash === null ? null : toHex(hash(bytes))
    if (found !== null && found !== match[1]!.toLowerCase()) report('hash-differs', path, match[1]!.toLowerCase(), found)
  }
  return listed
}

/** From 0.97 on CR, LF (and in 1.0 the percent sign) stand percent-encoded in paths. */
const decodePath = (path: string, version: string | null) =>
  path.replace(/%0D/gi, '\r').replace(/%0A/gi, '\n').replace(version === '1.0' ? /%25/g : /(?!)/g, '%')

const escapes = (path: string) => path.startsWith('/') || path.includes('\\') || path.split('/').some((part) => part === '..') || /^[A-Za-z]:/.test(path)

function fetchList(entries: Entries, report: Report): Set<string> {
  const bytes = entries.get('fetch.txt')
  const paths = new Set<string>()
  if (bytes === undefined) return paths
  for (const line of (fromUtf8(bytes) ?? '').split(/\r\n|\n|\r/).filter((each) => each !== '')) {
    const match = /^(\S+)[ \t]+(\d+|-)[ \t]+(.+)$/.exec(line)
    if (match === null || escapes(match[3]!) || match[3]!.startsWith('~') || !match[3]!.startsWith('data/')) { report('fetch-malformed', 'fetch.txt', 'URL, length and a path below data/', preview(line)); continue }
    paths.add(match[3]!)
  }
  return paths
}

function checkInfo(entries: Entries, payload: readonly string[], report: Report) {
  const bytes = entries.get('bag-info.txt')
  if (bytes === undefined) return
  const text = fromUtf8(bytes)
  if (text === null) { report('info-malformed', 'bag-info.txt', 'UTF-8', 'other bytes'); return }
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (line === '' || /^[ \t]/.test(line) || /^[^:]+?:/.test(line)) continue
    report('info-malformed', 'bag-info.txt', 'label: value', preview(line))
  }
  const oxum = /^Payload-Oxum:\s*(\S+)/im.exec(text)?.[1]
  const octets = payload.reduce((sum, path) => sum + entries.get(path)!.length, 0)
  if (oxum !== undefined && oxum !== `${octets}.${payload.length}`) report('oxum-differs', 'bag-info.txt', `${octets}.${payload.length}`, oxum)
}

const preview = (text: string | null) => (text === null ? 'bytes that are not UTF-8' : JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}…` : text))
