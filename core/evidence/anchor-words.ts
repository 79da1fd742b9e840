/**
 * Anchor words: the files of `data/anchors` read, each held against the head that it speaks of and that against the log.
 *
 *     data/anchors/6/checkpoint        a head of 6 entries, as the log signed it
 *     data/anchors/6/north.cosigned    the same note with the cosignature of a witness
 *     data/anchors/6/works.tsr         an RFC 3161 token over the SHA-256 of the checkpoint
 *     data/anchors/6/consistency       that the log grew from there to data/checkpoint
 *
 * A word that nobody asked for proves nothing, and is kept apart. A broken one is a fault, whoever it is by.
 *
 * Format: spec/package.md, "Anchors"
 * @module
 */
import { equalBytes, fromBase64, sha256, toHex, type Bytes } from '@proofmark/core/bytes'
import { checkConsistency, formatVerifierKey, parseCheckpoint, parseDecimal, verifyNote, type Checkpoint, type NoteSignature, type Policy } from '@proofmark/core/log'
import { linesOf } from './field-check.ts'
import type { TimeWord } from './time-words.ts'
import type { Entries } from './zip.ts'

/** What a reader of time stamps says of one: by whom and when, and whether he was named. Seconds since 1970-01-01T00:00:00Z. */
export type StampReading =
  | { readonly ok: true; readonly by: string; readonly from: number; readonly to: number; readonly isTrusted: boolean }
  | { readonly ok: false; readonly code: string }

/** Reads an RFC 3161 token over this SHA-256. Never throws. */
export type StampReader = (token: Bytes, imprint: Bytes) => StampReading

export type AnchorCode =
  | 'anchor-malformed' // no head of this log and of this size, or nobody's word beside it
  | 'anchor-signature' // the log did not sign the head
  | 'anchor-inconsistent' // not a head that the log of data/checkpoint had
  | 'cosignature-wrong' // another note than the head with signatures behind it, or one of a known witness does not hold

export interface AnchorTrust {
  /** Witnesses and how many of them suffice; `null`: the reader named none. */
  readonly policy: Policy | null
  /** `null`: time stamps are not read here. */
  readonly readStamp: StampReader | null
}

/** `code`: an `AnchorCode`, or what the reader of time stamps says. */
export interface AnchorFault { readonly code: string; readonly text: string }

export interface AnchorWords {
  readonly words: readonly TimeWord[]
  readonly faults: readonly AnchorFault[]
  /** Time stamps, where nobody reads them. */
  readonly unread: number
}

const longestPath = 63

/** The name of a file of an anchored head, without its ending: of whom it is, for people. */
export const isAnchorName = (name: string): boolean => /^[a-z0-9][a-z0-9.-]{0,62}$/.test(name)

/** `checkpoint`, `consistency`, `NAME.cosigned`, `NAME.tsr` below a size, and proofs of beacons. */
export const isAnchorPath = (path: string): boolean =>
  /^data\/anchors\/[1-9][0-9]{0,15}\/(?:checkpoint|consistency|[a-z0-9][a-z0-9.-]{0,62}\.(?:cosigned|tsr))$/.test(path) || /^data\/beacons\/[1-9][0-9]{0,15}$/.test(path)

/** All words of a package. `logKeys`: of the log, as written. */
export function readAnchors(entries: Entries, head: Checkpoint, logKeys: readonly string[], trust: AnchorTrust): AnchorWords {
  const words: TimeWord[] = []
  const faults: AnchorFault[] = []
  let unread = 0
  const files = [...entries].flatMap(([path, bytes]) => { const [, size, name] = /^data\/anchors\/([0-9]+)\/(.+)$/.exec(path) ?? []; return size === undefined ? [] : [{ path, bytes, size, name: name! }] })
  for (const size of new Set(files.map((file) => file.size))) {
    const own = files.filter((file) => file.size === size)
    const folder = `data/anchors/${size}`
    const fail = (code: AnchorCode, text: string) => faults.push({ code, text })
    const checkpoint = own.find(({ name }) => name === 'checkpoint')?.bytes ?? new Uint8Array()
    const anchored = parseCheckpoint(checkpoint)
    if (!anchored.ok || anchored.size !== parseDecimal(size) || anchored.origin !== head.origin) { fail('anchor-malformed', `${folder}/checkpoint: expected a head of ${size} entries of ${head.origin}`); continue }
    const signed = verifyNote(checkpoint, logKeys)
    if (!signed.ok) { fail('anchor-signature', `${folder}/checkpoint: expected a head that the log's key signed, found ${signed.code}`); continue }
    const path = hashesIn(own.find(({ name }) => name === 'consistency')?.bytes)
    const grown = path === null ? null : checkConsistency({ size1: anchored.size, size2: head.size, root1: anchored.root, root2: head.root, path })
    if (grown?.ok !== true) { fail('anchor-inconsistent', `${folder}: expected a proof that the log grew from this head to data/checkpoint, found ${grown?.code ?? 'none'}`); continue }
    const said = own.filter(({ name }) => name !== 'checkpoint' && name !== 'consistency')
    if (said.length === 0) fail('anchor-malformed', `${folder}: expected the word of a witness or an authority on this head, found none`)
    for (const file of said) {
      const common = { size: anchored.size, sha256: toHex(sha256(file.bytes)) }
      if (file.name.endsWith('.tsr')) {
        const stamp = trust.readStamp?.(file.bytes, sha256(checkpoint)) ?? null
        if (stamp === null) unread++
        else if (!stamp.ok) faults.push({ code: stamp.code, text: `${file.path}: expected a time stamp over the SHA-256 of ${folder}/checkpoint, found ${stamp.code}` })
        else words.push({ what: 'time-stamp', by: stamp.by, isTrusted: stamp.isTrusted, from: stamp.from, to: stamp.to, ...common })
        continue
      }
      const cosigned = readCosigned(file.bytes, checkpoint, logKeys, trust.policy)
      if (cosigned === null) fail('cosignature-wrong', `${file.path}: expected ${folder}/checkpoint with a cosignature behind it, which holds if its witness is known`)
      else words.push(...cosigned.map((each) => ({ what: 'cosignature' as const, ...each, ...common })))
    }
  }
  return { words, faults, unread }
}

/** The cosignatures behind a checkpoint; `null`: another note, or one by a known witness that does not hold. */
function readCosigned(bytes: Bytes, checkpoint: Bytes, logKeys: readonly string[], policy: Policy | null): { by: string; isTrusted: boolean; from: number; to: number }[] | null {
  if (bytes.length <= checkpoint.length || !equalBytes(bytes.subarray(0, checkpoint.length), checkpoint)) return null
  const witnesses = policy?.witnesses.filter(({ isChecked }) => isChecked) ?? []
  const note = verifyNote(bytes, [...logKeys, ...witnesses.map(({ key }) => key)])
  if (!note.ok) return null
  const known = note.verified.flatMap(({ key, time }) => {
    const witness = witnesses.find((each) => formatVerifierKey(each.key) === formatVerifierKey(key))
    return witness === undefined || time === null ? [] : [{ by: witness.name, isTrusted: true, from: time, to: time }]
  })
  const foreign = note.unknown.flatMap((signature) => { const time = claimedTime(signature); return time === null ? [] : [{ by: signature.name, isTrusted: false, from: time, to: time }] })
  return [...known, ...foreign]
}

/** The time that a cosignature of an unknown witness has in it, if it is one at all: 8 bytes of seconds before 64 of signature. */
function claimedTime({ signature }: NoteSignature): number | null {
  if (signature.length !== 72) return null
  const seconds = signature.subarray(0, 8).reduce((sum, byte) => sum * 256 + byte, 0)
  return Number.isSafeInteger(seconds) ? seconds : null
}

/** A hash a line, in base64; `null` for anything else. */
export function hashesIn(bytes: Bytes | undefined): Bytes[] | null {
  const lines = linesOf(bytes)
  if (lines === null || lines.length > longestPath) return null
  const hashes = lines.map(fromBase64)
  return hashes.every((hash) => hash?.length === 32) ? (hashes as Bytes[]) : null
}
