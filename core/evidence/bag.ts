/**
 * Bag: a folder with manifests (BagIt), as libraries and archives use it to hand files on unharmed.
 *
 * `checkBag` reads bags of any version from 0.93 to 1.0; ours are 1.0 with SHA-256. What makes a bag invalid is a
 * problem; what the standard only advises against (two names that some systems take for one) is a warning.
 *
 * Standard: RFC 8493.
 * @module
 */
import { invariant, isBytes, toHex, utf8, type Bytes } from '@proofmark/core/bytes'
import { bagAlgorithms, isPathEscaping, manifest, parseManifestLine } from './bag-manifest.ts'
import { bagVersions, decodeTagFile, isKnownEncoding, linesOf, parseDeclaration, parseInfo } from './bag-text.ts'
import type { Entries } from './zip.ts'

export type BagCode =
  | 'not-entries' // no Map of paths and bytes
  | 'declaration-missing' // no bagit.txt
  | 'declaration-malformed' // not exactly its two lines in UTF-8
  | 'version-unknown'
  | 'encoding-unknown'
  | 'encoding-wrong' // a tag file is not in the declared encoding
  | 'payload-missing'
  | 'manifest-missing'
  | 'manifest-malformed'
  | 'algorithm-unknown'
  | 'path-escapes' // leaves the bag, or lists as payload what is not below data/
  | 'path-twice'
  | 'path-prefix' // warning: "*" or "./" before a path
  | 'name-collision' // warning: differs from another path only by case or Unicode normalisation
  | 'file-missing'
  | 'file-not-fetched' // missing, and fetch.txt says where it is to be had
  | 'file-not-listed'
  | 'hash-differs'
  | 'length-differs' // other than fetch.txt says
  | 'fetch-malformed'
  | 'info-malformed'
  | 'oxum-differs'

export interface BagProblem { readonly code: BagCode; readonly path: string; readonly expected: string; readonly found: string }
/** `version`: as declared; `null` when nothing readable is. */
export interface BagAnswer { readonly ok: boolean; readonly version: string | null; readonly problems: readonly BagProblem[]; readonly warnings: readonly BagProblem[] }

/** All entries of a bag: payload files (paths below `data/`), the tag files given, and what describes them. */
export function formatBag(payload: Entries, tags: Entries, info: Readonly<Record<string, string>>): Map<string, Bytes> {
  for (const [label, value] of Object.entries(info)) invariant(!/[\r\n]/.test(label + value) && !label.includes(':'), `a line of bag-info.txt: ${label}`)
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

/** Whether the entries (path → bytes) are a complete and valid bag. All problems, not only the first. Never throws. */
export function checkBag(entries: Entries): BagAnswer {
  const bag = new BagCheck(entries)
  if (!isEntries(entries)) bag.report('not-entries', '', 'a Map of paths and bytes', typeof entries)
  else if (bag.readDeclaration()) {
    bag.checkNames()
    bag.readFetchList()
    bag.checkPayloadManifests()
    bag.checkTagManifests()
    bag.checkInfo()
  }
  return { ok: bag.problems.length === 0, version: bag.version, problems: bag.problems, warnings: bag.warnings }
}

/** One bag while it is read: what it declares, and what was found so far. */
class BagCheck {
  readonly problems: BagProblem[] = []
  readonly warnings: BagProblem[] = []
  version: string | null = null
  readonly #entries: Entries
  #encoding = 'utf-8'
  /** Path → length, or `null` where fetch.txt gives none. */
  readonly #fetched = new Map<string, number | null>()
  #normalised: Map<string, readonly [path: string, bytes: Bytes]> | null = null

  constructor(entries: Entries) {
    this.#entries = entries
  }

  report(code: BagCode, path: string, expected: string, found: string) {
    this.problems.push({ code, path, expected, found })
  }

  #warn(code: BagCode, path: string, expected: string, found: string) {
    this.warnings.push({ code, path, expected, found })
  }

  /** False when nothing else can be read for lack of it. */
  readDeclaration(): boolean {
    const bytes = this.#entries.get('bagit.txt')
    const declared = bytes === undefined ? null : parseDeclaration(bytes)
    if (bytes === undefined) this.report('declaration-missing', 'bagit.txt', 'a declaration', 'nothing')
    else if (declared === null) this.report('declaration-malformed', 'bagit.txt', 'BagIt-Version: M.N and Tag-File-Character-Encoding: NAME, a line each', preview(decodeTagFile(bytes, 'utf-8') ?? 'no UTF-8'))
    if (declared === null) return false
    this.version = declared.version
    this.#encoding = declared.encoding
    const isKnown = bagVersions.includes(declared.version) && isKnownEncoding(declared.encoding)
    if (!bagVersions.includes(declared.version)) this.report('version-unknown', 'bagit.txt', bagVersions.join(', '), declared.version)
    if (!isKnownEncoding(declared.encoding)) this.report('encoding-unknown', 'bagit.txt', 'UTF-8, US-ASCII, ISO-8859-1 or UTF-16', declared.encoding)
    return isKnown
  }

  checkNames() {
    const folded = new Map<string, string>()
    for (const path of this.#entries.keys()) {
      if (this.#isEscaping(path)) this.report('path-escapes', path, 'a path inside the bag', path)
      const alike = fold(path)
      if (folded.has(alike)) this.#warn('name-collision', path, 'names that differ on every system', folded.get(alike)!)
      folded.set(alike, path)
    }
  }

  readFetchList() {
    for (const line of this.#linesOf('fetch.txt') ?? []) {
      const match = /^(\S+)[ \t]+([0-9]{1,15}|-)[ \t]+([^ \t].*)$/s.exec(line)
      if (match === null) this.report('fetch-malformed', 'fetch.txt', 'address, length or "-", and path', preview(line))
      else if (this.#isEscaping(match[3]!) || !match[3]!.startsWith('data/')) this.report('path-escapes', 'fetch.txt', 'a path below data/', match[3]!)
      else this.#fetched.set(match[3]!, match[2] === '-' ? null : Number(match[2]))
    }
  }

  checkPayloadManifests() {
    const names = [...this.#entries.keys()].filter((path) => /^manifest-[^/]+\.txt$/i.test(path)).toSorted()
    const payload = this.#payload()
    if (names.length === 0) this.report('manifest-missing', 'manifest-sha256.txt', 'at least one payload manifest', 'none')
    // A Map has no empty folder: an empty manifest stands for one.
    else if (payload.length === 0 && names.every((name) => this.#entries.get(name)!.length > 0)) this.report('payload-missing', 'data/', 'a payload folder', 'none')

    const listed = names.map((name) => this.#checkManifest(name, true))
    const isListed = (path: string) => (this.version === '1.0' ? listed.every((paths) => paths.has(path)) : listed.some((paths) => paths.has(path)))
    const everywhere = this.version === '1.0' ? 'a line in every manifest' : 'a line in a manifest'
    for (const path of new Set([...payload, ...this.#fetched.keys()])) if (names.length > 0 && !isListed(path)) this.report('file-not-listed', path, everywhere, 'none')
    for (const [path, length] of this.#fetched) {
      const found = this.#entries.get(path)?.length
      if (length !== null && found !== undefined && found !== length) this.report('length-differs', path, `${length} bytes`, `${found} bytes`)
    }
  }

  checkTagManifests() {
    for (const name of this.#entries.keys()) if (/^tagmanifest-[^/]+\.txt$/i.test(name)) this.#checkManifest(name, false)
  }

  #checkManifest(name: string, isPayload: boolean): Set<string> {
    const listed = new Map<string, string>()
    const algorithm = name.slice(name.indexOf('-') + 1, -4).toLowerCase()
    const hash = Object.hasOwn(bagAlgorithms, algorithm) ? bagAlgorithms[algorithm]! : null
    if (hash === null) this.report('algorithm-unknown', name, Object.keys(bagAlgorithms).join(', '), algorithm)

    for (const line of this.#linesOf(name) ?? []) {
      const parsed = parseManifestLine(line, this.version!, (path) => this.#entries.has(path))
      if (parsed === null || (parsed.prefix !== '' && this.version === '1.0')) {
        this.report('manifest-malformed', name, 'hash, space and path', preview(line))
        continue
      }
      const { path } = parsed
      if (parsed.prefix !== '') this.#warn('path-prefix', path, 'the path alone', `${parsed.prefix}${path}`)
      if (this.#isEscaping(path) || (isPayload && !path.startsWith('data/'))) {
        this.report('path-escapes', name, isPayload ? 'a path below data/' : 'a path inside the bag', path)
        continue
      }
      const before = listed.get(path)
      if (before !== undefined) {
        // Drafts did not forbid to say the same twice.
        if (this.version === '1.0' || before !== parsed.hash) this.report('path-twice', name, 'each path once', path)
        else this.#warn('path-twice', name, 'each path once', path)
      }
      listed.set(path, parsed.hash)
      const bytes = this.#entries.get(path)
      if (bytes === undefined) this.#reportMissing(name, path, parsed.hash, hash)
      else if (hash !== null && toHex(hash(bytes)) !== parsed.hash) this.report('hash-differs', path, `${parsed.hash} (${name})`, toHex(hash(bytes)))
    }
    return new Set(listed.keys())
  }

  /** A name that differs only by normalisation is the same file on many systems (RFC 8493 §6.1.1.3); by case it is not here. */
  #reportMissing(name: string, path: string, hash: string, digest: ((bytes: Bytes) => Bytes) | null) {
    const twin = this.#twins().get(path.normalize('NFC'))
    if (twin !== undefined && digest !== null && toHex(digest(twin[1])) === hash) return this.#warn('name-collision', path, 'the name as the file has it', twin[0])
    if (this.#fetched.has(path)) return this.report('file-not-fetched', path, `the file that ${name} lists`, 'only its address in fetch.txt')
    this.report('file-missing', path, `the file that ${name} lists`, 'nothing')
  }

  /** The first file of each normalised name. Made once: a manifest may list a hundred thousand files that are missing. */
  #twins(): ReadonlyMap<string, readonly [path: string, bytes: Bytes]> {
    if (this.#normalised === null) {
      this.#normalised = new Map()
      for (const [path, bytes] of this.#entries) if (!this.#normalised.has(path.normalize('NFC'))) this.#normalised.set(path.normalize('NFC'), [path, bytes])
    }
    return this.#normalised
  }

  checkInfo() {
    // Until 0.95 it was called package-info.txt.
    for (const name of ['bag-info.txt', 'package-info.txt']) {
      const text = this.#textOf(name)
      if (text === null) continue
      const info = parseInfo(text, this.version!)
      if (!info.ok) {
        this.report('info-malformed', name, 'a label, a colon, a space and a value', preview(info.line))
        continue
      }
      const payload = this.#payload()
      const expected = `${payload.reduce((sum, path) => sum + this.#entries.get(path)!.length, 0)}.${payload.length}`
      for (const [label, value] of info.entries) if (label.toLowerCase() === 'payload-oxum' && value !== expected) this.report('oxum-differs', name, value, expected)
    }
  }

  #payload(): string[] {
    return [...this.#entries.keys()].filter((path) => path.startsWith('data/'))
  }

  /** In drafts a backslash was a separator for those who wrote them on Windows; in 1.0 it is a character like any other. */
  #isEscaping(path: string): boolean {
    return isPathEscaping(path) || (this.version !== '1.0' && path.includes('\\'))
  }

  #textOf(name: string): string | null {
    const bytes = this.#entries.get(name)
    if (bytes === undefined) return null
    const text = decodeTagFile(bytes, this.#encoding)
    if (text === null) this.report('encoding-wrong', name, this.#encoding, 'other bytes')
    return text
  }

  #linesOf(name: string): string[] | null {
    const text = this.#textOf(name)
    return text === null ? null : linesOf(text)
  }
}

const isEntries = (value: unknown): value is Entries =>
  Object.prototype.toString.call(value) === '[object Map]' && [...(value as Entries)].every(([path, bytes]) => typeof path === 'string' && isBytes(bytes))

const fold = (path: string) => path.normalize('NFC').toLowerCase()
const preview = (text: string) => JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}…` : text)
