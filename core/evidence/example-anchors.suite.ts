/**
 * An invented log with anchors, and packages from it, the same in every run: two witnesses and one authority speak of two heads.
 *
 *     entries 0 to 6   the example log
 *     head of 7        north, south and the works say that it was there
 *     entry 7          the anchor statement of north's word, entry 8 that of the works'
 *     entry 9          an item whose maker knew the head of 9: made after what they say
 *     head of 10       north and south again: all was there by then
 * @module
 */
import { concatBytes, fromUtf8, sha256, toBase64, toHex, utf8, type Bytes } from '@proofmark/core/bytes'
import { cosignatureText, formatCosignature, formatVerifierKey, parseCheckpoint, parsePolicy, signatureLine, signatureType, verifierKey, type Policy } from '@proofmark/core/log'
import type { StampReader } from './anchor-words.ts'
import { publicKeyOf, signatureBy } from './example-keys.suite.ts'
import { exampleLog, publishExample, verifierKeyOf, type ExampleLog, type PackageChange } from './example-package.suite.ts'
import type { PackagedAnchor } from './package.ts'

export type ExampleWitness = 'north' | 'south' | 'east'

const keyOf = (witness: ExampleWitness) => verifierKey(`${witness}.witness.example`, signatureType.cosignature, publicKeyOf(`witness ${witness}`))

/** The checkpoint with a cosignature behind it. */
export function cosigned(witness: ExampleWitness, checkpoint: Bytes, time: number): Bytes {
  const head = parseCheckpoint(checkpoint)
  if (!head.ok) throw new Error(`no checkpoint: ${head.code}`)
  const { name, keyId } = keyOf(witness)
  const signature = signatureBy(`witness ${witness}`, cosignatureText(time, head.text))
  return concatBytes(checkpoint, utf8(signatureLine({ name, keyId, signature: formatCosignature(time, signature) })))
}

/** The log, three witnesses, and how many of them suffice. */
export function examplePolicyText(quorum: 'none' | 'any' | '2' | 'all' = '2'): string {
  const witnesses = (['north', 'south', 'east'] as const).map((witness) => `witness ${witness} ${formatVerifierKey(keyOf(witness))}\n`).join('')
  return `log ${verifierKeyOf('log')}\n${witnesses}${quorum === 'none' ? '' : `group enough ${quorum} north south east\n`}quorum ${quorum === 'none' ? 'none' : 'enough'}\n`
}
export function examplePolicy(quorum: 'none' | 'any' | '2' | 'all' = '2'): Policy {
  const policy = parsePolicy(examplePolicyText(quorum))
  if (!policy.ok) throw new Error(`no policy: ${policy.code}`)
  return policy
}

/** Stands for a token where it does not matter how one is made: who, from when to when, over what. */
export const stampText = (by: string, from: number, to: number, checkpoint: Bytes): Bytes => utf8(`${by}\n${from}\n${to}\n${toHex(sha256(checkpoint))}\n`)
export const stampsOf = (...trusted: readonly string[]): StampReader => (token, imprint) => {
  const [by, from, to, over] = (fromUtf8(token) ?? '').split('\n')
  if (over === undefined) return { ok: false, code: 'stamp-invented-malformed' }
  return over === toHex(imprint) ? { ok: true, by: by!, from: Number(from), to: Number(to), isTrusted: trusted.includes(by!) } : { ok: false, code: 'stamp-invented-other-imprint' }
}

/** 2031-05-01T00:00:00Z. */
export const firstDay = 1_935_360_000
const hour = 3600

export interface AnchoredExample { readonly log: ExampleLog; readonly anchors: readonly PackagedAnchor[]; readonly beacons: ReadonlyMap<number, readonly Bytes[]> }

export interface AnchorChange {
  /** May exchange the files of an anchored head. */
  readonly change?: (size: number, files: Map<string, Bytes>) => void
  /** The time stamp over a head. */
  readonly stamp?: (checkpoint: Bytes) => Bytes
}

const inventedStamp = (checkpoint: Bytes) => stampText('Example Works Time', firstDay + 60.5, firstDay + 61.5, checkpoint)

export function anchoredExample({ change = () => {}, stamp = inventedStamp }: AnchorChange = {}): AnchoredExample {
  const log = exampleLog()
  const anchored = (size: number, files: Map<string, Bytes>) => { change(size, files); return { size, checkpoint: log.checkpoint('log', size), files } }
  const seven = anchored(7, new Map([
    ['north.cosigned', cosigned('north', log.checkpoint('log', 7), firstDay)], ['south.cosigned', cosigned('south', log.checkpoint('log', 7), firstDay + hour)],
    ['works.tsr', stamp(log.checkpoint('log', 7))],
  ]))
  const seal = (what: 'cosignature' | 'time-stamp', by: string, file: Bytes) =>
    log.add('anchor', { '/what': what, '/by': by, '/head/size': 7, '/head/root': toBase64(log.root(7)), '/blob/sha256': toHex(sha256(file)) })
  seal('cosignature', 'north.witness.example', cosigned('north', log.checkpoint('log', 7), firstDay))
  seal('time-stamp', 'Example Works Time', stamp(log.checkpoint('log', 7)))
  log.add('item', { '/description': 'An invented vane' }, { body: { s: { root: toBase64(log.root(9)), size: 9 } } })
  const ten = anchored(10, new Map([['north.cosigned', cosigned('north', log.checkpoint('log', 10), firstDay + 24 * hour)], ['south.cosigned', cosigned('south', log.checkpoint('log', 10), firstDay + 25 * hour)]]))
  return { log, anchors: [seven, ten].map((each) => ({ ...each, consistency: log.proveConsistency(each.size, 10) })), beacons: new Map([[9, log.proveConsistency(9, 10)]]) }
}

export const publishAnchored = ({ log, anchors, beacons }: AnchoredExample = anchoredExample(), change: PackageChange = {}): Bytes => publishExample(log, { anchors, beacons, ...change })

export interface BrokenAnchor { readonly about: string; readonly bytes: Bytes; /** `null`: what the reader of time stamps says. */ readonly code: string | null }

/** One fault each, which is one for every reader. By the name of their vectors. */
export function brokenAnchors(stamp = inventedStamp): Readonly<Record<string, BrokenAnchor>> {
  const { log, anchors, beacons } = anchoredExample({ stamp })
  const [seven, ten] = anchors as [PackagedAnchor, PackagedAnchor]
  const other = anchoredExample({ stamp }).log
  other.entries[5] = other.entries[6]!
  const published = (changed: readonly PackagedAnchor[], more: ReadonlyMap<number, readonly Bytes[]> = beacons) => publishAnchored({ log: anchoredExample({ stamp }).log, anchors: changed, beacons: more })
  const withFile = (name: string, bytes: Bytes) => published([{ ...seven, files: new Map([...seven.files, [name, bytes]]) }, ten])
  const broken = (about: string, bytes: Bytes, code: string | null): BrokenAnchor => ({ about, bytes, code })
  return {
    'head-unreadable': broken('a head that is none', published([{ ...seven, checkpoint: utf8('no head') }, ten]), 'anchor-malformed'),
    size: broken('a head of another size than its folder says', published([{ ...seven, size: 6 }, ten]), 'anchor-malformed'),
    'without-word': broken('a head without any word on it', published([{ ...seven, files: new Map() }, ten]), 'anchor-malformed'),
    'head-signed-by-stranger': broken('a head that a stranger signed', published([{ ...seven, checkpoint: log.checkpoint('stranger', 7) }, ten]), 'anchor-signature'),
    'other-history': broken('a head that the log signed in another history', published([{ ...seven, checkpoint: other.checkpoint('log', 7), files: new Map([['north.cosigned', cosigned('north', other.checkpoint('log', 7), firstDay)]]) }, ten]), 'anchor-inconsistent'),
    consistency: broken('a proof that leads elsewhere', published([{ ...seven, consistency: ten.consistency }, ten]), 'anchor-inconsistent'),
    'cosignature-of-another-head': broken('a cosignature of another head', withFile('north.cosigned', cosigned('north', log.checkpoint('log', 10), firstDay)), 'cosignature-wrong'),
    'not-cosigned': broken('a head without its cosignature', withFile('north.cosigned', seven.checkpoint), 'cosignature-wrong'),
    'line-behind': broken('a line behind the head that is no signature', withFile('north.cosigned', concatBytes(seven.checkpoint, utf8('north was here\n'))), 'cosignature-wrong'),
    'stamp-of-another-head': broken('a time stamp over another head', published([seven, { ...ten, files: new Map([...ten.files, ['works.tsr', seven.files.get('works.tsr')!]]) }]), null),
    'beacon-unnamed': broken('a proof for a head that no statement names', published(anchors, new Map([...beacons, [8, log.proveConsistency(8, 10)]])), 'beacon-wrong'),
    'beacon-elsewhere': broken('a proof that does not lead from the head that a statement names', published(anchors, new Map([[9, log.proveConsistency(7, 10)]])), 'beacon-wrong'),
  }
}
