/**
 * Package: a finding with its evidence, for somebody who trusts nobody: notes, the openings that were chosen, proofs, keys. The bag of a case is the same without a finding and
 * without a publication, with tables for people: nobody signs which statements it holds.
 *
 *     data/statements/<id>.note          the sealed note, as it lies in the log
 *     data/statements/<id>.disclosures   the fields shown, one disclosure a line
 *     data/statements/<id>.withheld      the fields not shown: `path withheld` or `path erased`
 *     data/statements/<id>.tlog-proof    its place in the log
 *     data/blobs/<sha256>                files of evidence
 *     data/pictures/<sha256>.tiles       of a redacted photo: which tiles are shown, with their salts
 *     data/anchors/<size>/…              heads of the log that somebody outside cosigned or stamped
 *     data/beacons/<size>                that the log grew to data/checkpoint from a head that a statement names
 *     data/checkpoint, data/keys.json, data/finding.json, data/challenge.json, data/replaces.json, data/verify.html, data/VERIFY.txt
 *     publication/…                      the publisher's note over the payload manifest, made last
 *     data/README.txt, data/tables/…     of the bag of a case: what the fields shown say, for people
 *
 * Format: spec/package.md
 *
 * @module
 */
import { canonicalBytes, fromUtf8, invariant, sha256, toBase64, toHex, utf8, type Bytes, type Json } from '@proofmark/core/bytes'
import { formatProof } from '@proofmark/core/log'
import { formatBag } from './bag.ts'
import { manifest } from './bag-manifest.ts'
import { openDisclosure } from './disclosure.ts'
import { zip, type Entries } from './zip.ts'

export const packageFormat = 'proofmark/package/v1'
export const caseFormat = 'proofmark/case/v1'

export interface PackagedStatement {
  readonly id: string
  readonly index: number
  readonly note: Bytes
  /** Disclosures of the fields that are shown. */
  readonly shown: readonly string[]
  readonly withheld: readonly string[]
  readonly erased: readonly string[]
  /** Inclusion path in the tree of `checkpoint`. */
  readonly path: readonly Bytes[]
}

export interface PackagedKey { readonly id: string; readonly verifierKey: string; readonly role: string; readonly from: number; readonly closedAt: number | null }

/** A head of the log, at most that of the package, with what others say of it. */
export interface PackagedAnchor {
  readonly size: number
  readonly checkpoint: Bytes
  /** `NAME.cosigned` and `NAME.tsr`. */
  readonly files: Entries
  /** From this head to the checkpoint of the package. */
  readonly consistency: readonly Bytes[]
}

/** What a package and the bag of a case both have. */
interface CommonParts {
  readonly statements: readonly PackagedStatement[]
  readonly blobs: Entries
  /** Picture proofs by the SHA-256 of the redacted photo. */
  readonly pictures?: Entries
  readonly anchors?: readonly PackagedAnchor[]
  /** Consistency proofs to the checkpoint, by the size of the head that a statement names. */
  readonly beacons?: ReadonlyMap<number, readonly Bytes[]>
  readonly checkpoint: Bytes
  readonly keys: readonly PackagedKey[]
  readonly verifyText: string
  readonly verifyPage: Bytes | null
}

export interface PayloadParts extends CommonParts {
  readonly finding: string
  readonly findingRecord: Bytes
  /** What speaks against the finding; left out, the package has none. */
  readonly challengeRecord?: Bytes
  /** Of a package that takes the place of an earlier one. */
  readonly replaces?: Bytes
}

/** The payload (paths below `data/`), and what the publication statement commits to: SHA-256 of manifest-sha256.txt. */
export function buildPayload(parts: PayloadParts): { payload: Map<string, Bytes>; manifestSha256: string } {
  const payload = commonPayload(parts, { format: packageFormat, finding: parts.finding })
  payload.set('finding.json', parts.findingRecord)
  if (parts.challengeRecord !== undefined) payload.set('challenge.json', parts.challengeRecord)
  if (parts.replaces !== undefined) payload.set('replaces.json', parts.replaces)
  return { payload, manifestSha256: toHex(sha256(payloadManifest(payload))) }
}

/** `forPeople`: paths below `data/`, as whoever verifies makes them again. */
export interface CaseParts extends CommonParts { readonly case: string; readonly forPeople: Entries }

/** The payload of the bag of a case. */
export function buildCasePayload(parts: CaseParts): Map<string, Bytes> {
  const payload = commonPayload(parts, { format: caseFormat, case: parts.case })
  for (const [path, bytes] of parts.forPeople) payload.set(path, bytes)
  return payload
}

/** The whole bag of a case as a zip. */
export const finishCaseBag = (payload: Entries, info: Readonly<Record<string, string>>): Bytes => zip(formatBag(payload, new Map(), info))

function commonPayload(parts: CommonParts, of: Readonly<Record<string, string>>): Map<string, Bytes> {
  const checkpoint = fromUtf8(parts.checkpoint)
  invariant(checkpoint !== null, 'a checkpoint is text')
  const payload = new Map<string, Bytes>()
  for (const { id, index, note, shown, withheld, erased, path } of parts.statements) {
    payload.set(`statements/${id}.note`, note)
    payload.set(`statements/${id}.tlog-proof`, formatProof({ index, path, checkpoint }))
    payload.set(`statements/${id}.disclosures`, utf8(shown.toSorted(byPath).map((line) => `${line}\n`).join('')))
    const hidden = [...withheld.map((at) => `${at} withheld`), ...erased.map((at) => `${at} erased`)].toSorted()
    if (hidden.length > 0) payload.set(`statements/${id}.withheld`, utf8(hidden.map((line) => `${line}\n`).join('')))
  }
  for (const [hash, bytes] of parts.blobs) payload.set(`blobs/${hash}`, bytes)
  for (const [hash, proof] of parts.pictures ?? []) payload.set(`pictures/${hash}.tiles`, proof)
  for (const { size, checkpoint: head, files, consistency } of parts.anchors ?? []) {
    payload.set(`anchors/${size}/checkpoint`, head)
    payload.set(`anchors/${size}/consistency`, hashLines(consistency))
    for (const [name, bytes] of files) payload.set(`anchors/${size}/${name}`, bytes)
  }
  for (const [size, hashes] of parts.beacons ?? []) payload.set(`beacons/${size}`, hashLines(hashes))
  payload.set('checkpoint', parts.checkpoint)
  payload.set('keys.json', canonicalBytes({ ...of, keys: parts.keys } as unknown as Json))
  payload.set('VERIFY.txt', utf8(parts.verifyText))
  if (parts.verifyPage !== null) payload.set('verify.html', parts.verifyPage)
  return payload
}

const hashLines = (hashes: readonly Bytes[]) => utf8(hashes.map((hash) => `${toBase64(hash)}\n`).join(''))

const payloadManifest = (payload: Entries) => manifest(new Map([...payload].map(([path, bytes]) => [`data/${path}`, bytes])))

const pathOf = (disclosure: string) => { const opened = openDisclosure(disclosure); return opened.ok ? opened.path : '' }
const byPath = (a: string, b: string) => (pathOf(a) < pathOf(b) ? -1 : 1)

export interface PublicationParts {
  readonly note: Bytes
  readonly index: number
  readonly disclosures: readonly string[]
  readonly path: readonly Bytes[]
  readonly checkpoint: Bytes
  /** From the payload's checkpoint to this one. */
  readonly consistency: readonly Bytes[]
}

/** The whole package as a zip. */
export function finishPackage(payload: Entries, publication: PublicationParts, info: Readonly<Record<string, string>>): Bytes {
  const tags = new Map<string, Bytes>([
    ['publication/statement.note', publication.note],
    ['publication/statement.disclosures', utf8(publication.disclosures.toSorted(byPath).map((line) => `${line}\n`).join(''))],
    ['publication/statement.tlog-proof', formatProof({ index: publication.index, path: publication.path, checkpoint: fromUtf8(publication.checkpoint) ?? '' })],
    ['publication/consistency', hashLines(publication.consistency)],
  ])
  return zip(formatBag(payload, tags, info))
}
