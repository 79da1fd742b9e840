/**
 * Anchoring: asks witnesses and authorities for their word on the present head, keeps what holds, and says of each what came of it.
 *
 * It reads the log and writes beside it, so it works while another process seals. Sealing the words is a step of its own, for whoever
 * holds the log: only then is what comes later bounded from below.
 * @module
 */
import { createHash } from 'node:crypto'
import { equalBytes, formatDer, toBase64, type Bytes } from '@proofmark/core/bytes'
import { certificatesIn, stampReader, utcText } from '@proofmark/core/evidence'
import { checkQuorum, parseCheckpoint, parseVerifierKey, verifyNote, type Head, type PolicyWitness } from '@proofmark/core/log'
import type { AnchoredHead } from './anchor-folder.ts'
import { asksNobody, fileNameOf, type AnchorSettings, type Authority } from './anchor-settings.ts'
import { AnchorRefused } from './faults.ts'
import { checkRaw } from './raw-signature.ts'
import type { Receipt, Store } from './store.ts'
import { askTimeAuthority, TimeAuthorityFailed, type TimeAuthorityCode } from './time-authority.ts'
import { askWitness, type WitnessCode } from './witness.ts'

/** What came of asking one witness or authority. */
export interface Asked {
  readonly name: string
  readonly what: 'cosignature' | 'time-stamp'
  readonly ok: boolean
  /** `kept`: its word is here. `known`: it was here before, and nobody was asked. */
  readonly code: 'kept' | 'known' | WitnessCode | TimeAuthorityCode
  /** When, as it says; or why there is nothing. One sentence. */
  readonly message: string
  readonly time: string | null
}

export interface Anchoring {
  readonly origin: string
  readonly size: number
  readonly root: string
  readonly asked: readonly Asked[]
  /** `null`: the policy asks for none. */
  readonly isQuorum: boolean | null
  /** The quorum is met, and every authority answered. */
  readonly ok: boolean
}

export interface AnchoringMeans { readonly clock: () => Date; readonly random: (length: number) => Uint8Array; readonly timeoutMs?: number; /** Ends what is being asked. */ readonly signal?: AbortSignal; /** Of an earlier head, for who did not answer then; else the present one. */ readonly checkpoint?: Uint8Array }

const usualTimeoutMs = 20_000

/** The log's key, as a policy that lists no log wants it. */
const keysOf = (logKey: string) => { const parsed = parseVerifierKey(logKey); return parsed.ok ? [parsed.key] : [] }

/** Asks everybody at once about one head. Rejects with `AnchorRefused` where the settings name nobody; never for what the other side does. */
export async function anchorHead(store: Store, { policy, authorities }: AnchorSettings, { clock, random, timeoutMs = usualTimeoutMs, signal, checkpoint = store.checkpoint() }: AnchoringMeans): Promise<Anchoring> {
  const head = parseCheckpoint(checkpoint)
  if (!head.ok) throw new AnchorRefused('nobody-to-ask', 'the log has no entries yet: there is no head to speak of')
  if (asksNobody({ policy, authorities })) throw new AnchorRefused('nobody-to-ask', 'no witness and no authority is named. Put a policy into log/policy or authorities into log/authorities.json of the data folder, or name a file with --policy or --authorities (spec/data-folder.md, "Anchors")')
  const lock = store.anchors.lock(clock())
  try {
    return await ask({ store, checkpoint, head, settings: { policy, authorities }, random, timeoutMs, signal: signal ?? new AbortController().signal })
  } finally {
    lock.release()
  }
}

interface Asking { readonly store: Store; readonly checkpoint: Uint8Array; readonly head: Head; readonly settings: AnchorSettings; readonly random: (length: number) => Uint8Array; readonly timeoutMs: number; readonly signal: AbortSignal }

type Means = Pick<Asking, 'random' | 'timeoutMs' | 'signal'>

async function ask({ store, checkpoint, head, settings: { policy, authorities }, ...means }: Asking): Promise<Anchoring> {
  const before = store.anchors.heads()
  const here = before.find(({ size }) => size === head.size) ?? { size: head.size, checkpoint, files: new Map() }
  const asked = await Promise.all([
    ...(policy?.witnesses ?? []).map((witness) => askOneWitness(store, witness, here, before, means)),
    ...authorities.map((authority) => askOneAuthority(store, authority, here, means)),
  ])
  const isQuorum = policy === null || policy.quorum === null ? null : checkQuorum({ checkpoint: withAll(store, head.size, checkpoint), policy, logs: keysOf(store.logKey) }).ok
  const ok = isQuorum !== false && asked.every((each) => each.ok || each.what === 'cosignature') && asked.some((each) => each.ok)
  return { origin: store.origin, size: head.size, root: toBase64(head.root), asked, isQuorum, ok }
}

async function askOneWitness(store: Store, witness: PolicyWitness, here: AnchoredHead, before: readonly AnchoredHead[], { timeoutMs, signal }: Means): Promise<Asked> {
  const file = `${fileNameOf(witness)}.cosigned`
  const common = { name: witness.name, what: 'cosignature' } as const
  const there = here.files.get(file)
  const known = there === undefined ? null : timeOf(there, witness)
  if (known !== null) return { ...common, ok: true, code: 'known', message: `cosigned at ${utcText(known)}, before`, time: utcText(known) }
  const seen = before.filter(({ files, size }) => files.has(file) && size <= here.size).at(-1)?.size ?? 0
  const answer = await askWitness({ witness, size: here.size, checkpoint: here.checkpoint, known: seen, proveFrom: (size) => store.proveConsistency(size, here.size), timeoutMs, signal })
  if (!answer.ok) return { ...common, ok: false, code: answer.code, message: answer.message, time: null }
  const kept = store.anchors.keep(here, file, answer.cosigned)
  // Whoever was faster, under another key of this name: its word stays, and this one is not here.
  const time = timeOf(kept, witness)
  if (time === null) return { ...common, ok: false, code: 'cosignature-missing', message: `witness ${witness.name}: log/anchors/${here.size}/${file} holds the word of another key; give one of them another name in the policy`, time: null }
  return { ...common, ok: true, code: 'kept', message: `cosigned at ${utcText(time)}`, time: utcText(time) }
}

/** `null`: not a cosignature by this witness that holds. */
function timeOf(cosigned: Bytes, { key, isChecked }: PolicyWitness): number | null {
  const note = isChecked ? verifyNote(cosigned, [key]) : null
  return note?.ok === true ? note.verified[0]!.time : null
}

async function askOneAuthority(store: Store, { name, url, certificates }: Authority, here: AnchoredHead, { random, timeoutMs, signal }: Means): Promise<Asked> {
  const common = { name, what: 'time-stamp' } as const
  const file = `${name}.tsr`
  const trusted = certificates.flatMap((text) => certificatesIn(text) ?? [])
  const imprint = new Uint8Array(createHash('sha256').update(here.checkpoint).digest())
  const read = stampReader({ authorities: trusted, checkRaw })
  const told = (bytes: Bytes, code: 'kept' | 'known'): Asked => {
    const stamp = read(bytes, imprint)
    if (!stamp.ok || !stamp.isTrusted) return { ...common, ok: false, code: 'stamp-refused', message: `authority ${name}: log/anchors/${here.size}/${file} does not hold under the certificates that you trust`, time: null }
    const when = stamp.from === stamp.to ? `at ${utcText(stamp.from)}` : `between ${utcText(stamp.from)} and ${utcText(stamp.to)}`
    return { ...common, ok: true, code, message: `stamped ${when}${code === 'known' ? ', before' : ''}, as ${stamp.by}`, time: utcText(stamp.to) }
  }
  const there = here.files.get(file)
  if (there !== undefined) return told(there, 'known')
  try {
    const { token } = await askTimeAuthority(url, imprint, { fetch: (address, init) => fetch(address, { ...init, signal: AbortSignal.any([signal, ...(init.signal ? [init.signal] : [])]) }), random, timeoutMs }, trusted)
    return told(store.anchors.keep(here, file, asResponse(token)), 'kept')
  } catch (error) {
    if (!(error instanceof TimeAuthorityFailed)) throw error
    return { ...common, ok: false, code: error.code, message: `authority ${name}: ${error.message}`, time: null }
  }
}

/** A TimeStampResp with the status "granted" (RFC 3161, 2.4.2), which `openssl ts -verify -in` reads. */
const asResponse = (token: Bytes): Bytes => formatDer(0x30, formatDer(0x30, Uint8Array.of(2, 1, 0)), token)

/** The head with all cosignatures that are kept for it, as one note. */
function withAll(store: Store, size: number, checkpoint: Bytes): Uint8Array {
  const files = store.anchors.heads().find((head) => head.size === size)?.files ?? new Map<string, Bytes>()
  const lines = [...files].flatMap(([name, bytes]) => (name.endsWith('.cosigned') && equalBytes(bytes.subarray(0, checkpoint.length), checkpoint) ? [bytes.subarray(checkpoint.length)] : []))
  return new Uint8Array(Buffer.concat([checkpoint, ...lines]))
}

/** Words that are kept and in no `anchor` statement yet: they bound nothing from below. */
export function unsealedAnchors(store: Store): { readonly head: AnchoredHead; readonly name: string; readonly bytes: Uint8Array }[] {
  const sealed = new Set(store.statements().flatMap(({ kind, fields }) => (kind === 'anchor' ? [(fields as { blob: { sha256: string } }).blob.sha256] : [])))
  return store.anchors.heads().flatMap((head) => [...head.files].filter(([, bytes]) => !sealed.has(hashOf(bytes))).map(([name, bytes]) => ({ head, name, bytes })))
}

/** Seals them, all under one new head. `store` holds the log. */
export async function sealAnchors(store: Store, newId: () => string): Promise<Receipt[]> {
  const drafts = []
  for (const { head, name, bytes } of unsealedAnchors(store)) {
    const read = parseCheckpoint(head.checkpoint)
    const isCosigned = name.endsWith('.cosigned')
    const by = isCosigned ? signerOf(bytes) : stamperOf(bytes, head.checkpoint)
    // What is none is for the audit to tell; sealed it would stay for ever.
    if (!read.ok || by === null) continue
    const { sha256, size } = await store.putBlob(bytes)
    drafts.push({
      id: newId(), kind: 'anchor' as const,
      fields: {
        what: isCosigned ? 'cosignature' : 'time-stamp', by, head: { size: read.size, root: toBase64(read.root) },
        blob: { sha256, size, type: isCosigned ? 'text/plain' : 'application/timestamp-reply', name },
        label: null, case: null, author: null, made: null, note: null, sources: [], handling: 'open',
      },
    })
  }
  return store.seal(drafts)
}

function signerOf(cosigned: Uint8Array): string | null {
  const read = parseCheckpoint(cosigned)
  return read.ok && read.signatures.length > 1 ? read.signatures.at(-1)!.name : null
}

function stamperOf(token: Uint8Array, checkpoint: Uint8Array): string | null {
  const stamp = stampReader({ authorities: [], checkRaw })(token, new Uint8Array(createHash('sha256').update(checkpoint).digest()))
  return stamp.ok ? stamp.by : null
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
