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
import { ed25519 } from '@noble/curves/ed25519.js'
import { concatBytes, fromUtf8, sha256, toBase64, toHex, utf8, type Bytes } from '@proofmark/core/bytes'
import { cosignatureText, formatCosignature, formatVerifierKey, parseCheckpoint, parsePolicy, signatureLine, signatureType, verifierKey, type Policy } from '@proofmark/core/log'
import type { StampReader } from './anchor-words.ts'
import { exampleLog, publishExample, verifierKeyOf, type ExampleLog, type PackageChange } from './example-package.suite.ts'
import type { PackagedAnchor } from './package.ts'

export type ExampleWitness = 'north' | 'south' | 'east'

const secretOf = (witness: ExampleWitness) => sha256(utf8(`invented key of the witness ${witness}`))
const keyOf = (witness: ExampleWitness) => verifierKey(`${witness}.witness.example`, signatureType.cosignature, ed25519.getPublicKey(secretOf(witness)))

/** The checkpoint with a cosignature behind it. */
export function cosigned(witness: ExampleWitness, checkpoint: Bytes, time: number): Bytes {
  const head = parseCheckpoint(checkpoint)
  if (!head.ok) throw new Error(`no checkpoint: ${head.code}`)
  const { name, keyId } = keyOf(witness)
  const signature = ed25519.sign(cosignatureText(time, head.text), secretOf(witness))
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

/** `change` may exchange the files of an anchored head. */
export function anchoredExample(change: (size: number, files: Map<string, Bytes>) => void = () => {}): AnchoredExample {
  const log = exampleLog()
  const anchored = (size: number, files: Map<string, Bytes>) => { change(size, files); return { size, checkpoint: log.checkpoint('log', size), files } }
  const seven = anchored(7, new Map([
    ['north.cosigned', cosigned('north', log.checkpoint('log', 7), firstDay)], ['south.cosigned', cosigned('south', log.checkpoint('log', 7), firstDay + hour)],
    ['works.tsr', stampText('Example Works Time', firstDay + 60.5, firstDay + 61.5, log.checkpoint('log', 7))],
  ]))
  const seal = (what: 'cosignature' | 'time-stamp', by: string, file: Bytes) =>
    log.add('anchor', { '/what': what, '/by': by, '/head/size': 7, '/head/root': toBase64(log.root(7)), '/blob/sha256': toHex(sha256(file)) })
  seal('cosignature', 'north.witness.example', cosigned('north', log.checkpoint('log', 7), firstDay))
  seal('time-stamp', 'Example Works Time', stampText('Example Works Time', firstDay + 60.5, firstDay + 61.5, log.checkpoint('log', 7)))
  log.add('item', { '/description': 'An invented vane' }, { body: { s: { root: toBase64(log.root(9)), size: 9 } } })
  const ten = anchored(10, new Map([['north.cosigned', cosigned('north', log.checkpoint('log', 10), firstDay + 24 * hour)], ['south.cosigned', cosigned('south', log.checkpoint('log', 10), firstDay + 25 * hour)]]))
  return { log, anchors: [seven, ten].map((each) => ({ ...each, consistency: log.proveConsistency(each.size, 10) })), beacons: new Map([[9, log.proveConsistency(9, 10)]]) }
}

export const publishAnchored = ({ log, anchors, beacons }: AnchoredExample = anchoredExample(), change: PackageChange = {}): Bytes => publishExample(log, { anchors, beacons, ...change })
