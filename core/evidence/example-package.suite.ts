/**
 * An invented log and a package from it, the same in every run: what the tests of verifying change and publish again, and what
 * the vectors in spec/vectors/evidence hold. Its ids, salts and keys follow from words; real ones are drawn at random.
 *
 * @module
 */
import { canonicalBytes, sha256, toBase64, toHex, utf8, type Bytes, type Json } from '@proofmark/core/bytes'
import { formatCheckpoint, formatNote, formatVerifierKey, hashesOf, leafHash, noteSignedText, proveConsistency, proveInclusion, signatureType, treeRoot, verifierKey } from '@proofmark/core/log'
import { disclosureDigest, makeDisclosure, openDisclosure } from './disclosure.ts'
import { publicKeyOf, signatureBy } from './example-keys.suite.ts'
import { buildPayload, finishPackage, packageFormat, type PackagedAnchor, type PackagedKey } from './package.ts'
import { formatStatementText, type StatementBody } from './statement-note.ts'
import { unzip } from './zip.ts'

export const exampleOrigin = 'works.example/log'

/** Whose key; those after the publisher's are not in the log unless a test adds them. */
export type ExampleRole = 'root' | 'log' | 'collector' | 'publisher' | 'reviewer' | 'collector-2' | 'stranger'
type Fields = Readonly<Record<string, Json>>
/** What is to be other than in an honest note. */
interface NoteChange { readonly by?: ExampleRole; readonly body?: Partial<StatementBody> }
interface Entry { readonly id: string; readonly index: number; readonly note: Bytes; readonly disclosures: readonly string[] }

const word = (text: string) => sha256(utf8(text))
const nameOf = (role: ExampleRole) => (role === 'log' ? exampleOrigin : `${role}.works.example`)
const keyOf = (role: ExampleRole) => verifierKey(nameOf(role), signatureType.ed25519, publicKeyOf(role))
/** The stranger's key under the name of somebody else. */
export const impostorKeyOf = (role: ExampleRole): string => formatVerifierKey(verifierKey(nameOf(role), signatureType.ed25519, publicKeyOf('stranger')))
export const verifierKeyOf = (role: ExampleRole): string => formatVerifierKey(keyOf(role))

/** A signed note with this text. */
export function signedBy(role: ExampleRole, text: string): Bytes {
  const { name, keyId } = keyOf(role)
  return formatNote({ text, signatures: [{ name, keyId, signature: signatureBy(role, noteSignedText(text)) }] })
}

/** Opens with the keys root, log, collector and publisher at indexes 0 to 3. */
export class ExampleLog {
  readonly entries: Entry[] = []
  readonly #devices = new Map<ExampleRole, { n: number; p: string | null }>()

  constructor() {
    for (const role of ['root', 'log', 'collector', 'publisher'] as const) this.add('key', { '/role': role, '/verifierKey': verifierKeyOf(role) }, { by: 'root' })
  }

  add(kind: string, fields: Fields, { by = 'collector', body = {} }: NoteChange = {}): Entry {
    const index = this.entries.length
    const id = toHex(word(`invented statement ${index}`)).slice(0, 32)
    const disclosures = Object.entries(fields).map(([path, value]) => makeDisclosure(word(`invented salt of ${id}${path}`), path, value))
    const d = Object.fromEntries(Object.keys(fields).map((path, at) => [path, disclosureDigest(disclosures[at]!)]))
    const { n, p } = this.#devices.get(by) ?? { n: 0, p: null }
    const note = signedBy(by, formatStatementText({ d, id, k: `${kind}/1`, n, p, r: [], s: index < 4 ? null : { root: toBase64(this.root(4)), size: 4 }, ...body }))
    this.#devices.set(by, { n: n + 1, p: toBase64(sha256(note)) })
    const entry = { id: body.id ?? id, index, note, disclosures }
    this.entries.push(entry)
    return entry
  }

  root(size = this.entries.length): Bytes {
    return treeRoot(this.#leaves(size))
  }
  checkpoint(by: ExampleRole = 'log', size = this.entries.length): Bytes {
    return signedBy(by, formatCheckpoint({ origin: exampleOrigin, size, root: this.root(size) }))
  }
  prove(index: number, size = this.entries.length): Bytes[] {
    return proveInclusion(index, size, hashesOf(this.#leaves(size)))
  }
  proveConsistency(size: number, to = this.entries.length): Bytes[] {
    return proveConsistency(size, to, hashesOf(this.#leaves(to)))
  }
  #leaves(size: number): Bytes[] {
    return this.entries.slice(0, size).map(({ note }) => leafHash(note))
  }
}

export const examplePicture = utf8('An invented picture.\n')
/** What `core/findings` computes of a finding whose fields are all withheld. */
export const exampleRecord = (finding: string): Bytes => canonicalBytes({ claims: [], finding, format: 'proofmark/finding/v1', rules: null, status: 'not-established' })

/** What `core/findings` computes against it. */
export const exampleChallenge = (finding: string): Bytes => canonicalBytes({
  attacks: [
    { answers: [], attack: 'funding', gaps: [gapOf('no-funding-statement')], said: [] },
    { answers: [], attack: 'competence', gaps: [gapOf('no-review', [finding])], said: [] },
    { answers: [], attack: 'party-to-the-conflict', gaps: [], said: [] },
    { answers: [], attack: 'originals', gaps: [gapOf('no-original')], said: [] },
    { answers: [], attack: 'other-readings', gaps: [], said: [] },
    { answers: [], attack: 'right-of-reply', gaps: [], said: [] },
    { answers: [], attack: 'not-known', gaps: [gapOf('fields-withheld', [finding], { count: 17 })], said: [] },
  ],
  finding, format: 'proofmark/challenge/v1', positions: [],
})
const gapOf = (code: string, because: readonly string[] = [], values: Readonly<Record<string, number>> = {}): Json => ({ because, code, hash: null, values })

/** Records that a publisher signs though the rules do not give them: what speaks against the finding is left out, made up, or of another finding, or no record at all. */
export const brokenChallenges: Readonly<Record<string, (finding: string) => Bytes>> = {
  changed: (finding) => canonicalBytes({ attacks: [{ answers: [{ because: [], code: 'funding-statement', hash: null, values: { text: 'Nobody pays.' } }], attack: 'funding', gaps: [], said: [] }], finding, format: 'proofmark/challenge/v1', positions: [] }),
  'not-canonical': (finding) => utf8(`{"format": "proofmark/challenge/v1", "attacks": [], "finding": "${finding}", "positions": []}`),
  'other-finding': () => exampleChallenge('f'.repeat(32)),
  'other-format': (finding) => canonicalBytes({ attacks: [], finding, format: 'proofmark/challenge/v2', positions: [] }),
}
export const exampleRules = (_: unknown, finding: string) => ({ record: exampleRecord(finding), challenge: exampleChallenge(finding) })

/** With an item, its photo and a finding: indexes 4 to 6. */
export function exampleLog(): ExampleLog {
  const log = new ExampleLog()
  const item = log.add('item', { '/description': 'An invented actuator', '/handling': 'open', '/note': 'a withheld word' })
  log.add('photo', { '/blob/sha256': toHex(sha256(examplePicture)), '/handling': 'open', '/note': null }, { body: { r: [item.id] } })
  log.add('finding', { '/title': 'An invented finding' })
  return log
}

export interface PackageChange {
  readonly keys?: (keys: readonly PackagedKey[]) => readonly PackagedKey[]
  readonly statements?: (entry: Entry) => boolean
  /** What the publication says otherwise, and who signs it. */
  readonly published?: Fields
  readonly publisher?: ExampleRole
  readonly checkpointBy?: ExampleRole
  /** The index of the finding. */
  readonly finding?: number
  readonly blobs?: ReadonlyMap<string, Bytes>
  readonly pictures?: ReadonlyMap<string, Bytes>
  readonly anchors?: readonly PackagedAnchor[]
  readonly beacons?: ReadonlyMap<number, readonly Bytes[]>
  readonly replaces?: Bytes
  readonly challenge?: (finding: string) => Bytes
  /** What the package says of its finding; left out: what the rules give of one whose fields are withheld. */
  readonly record?: (finding: string) => Bytes
  /** Fields not shown, by index, besides those of the example. */
  readonly hidden?: Readonly<Record<number, Readonly<Record<string, 'withheld' | 'erased'>>>>
}

/** A package of all entries of the log; the word of the item is withheld, the photo's note erased, the finding not shown. */
export function publishExample(log = exampleLog(), change: PackageChange = {}): Bytes {
  const size = log.entries.length
  const finding = log.entries[change.finding ?? 6]!.id
  const checkpoint = log.checkpoint(change.checkpointBy)
  const hidden: Readonly<Record<number, Readonly<Record<string, 'withheld' | 'erased'>>>> = { 4: { '/note': 'withheld' }, 5: { '/note': 'erased' }, 6: { '/title': 'withheld' }, ...change.hidden }
  const hiddenOf = (index: number, how: string) => Object.entries(hidden[index] ?? {}).filter(([, is]) => is === how).map(([path]) => path)
  const keys = log.entries.slice(0, 4).map(({ id, index }): PackagedKey => {
    const role = (['root', 'log', 'collector', 'publisher'] as const)[index]!
    return { id, verifierKey: verifierKeyOf(role), role, from: index, closedAt: null }
  })
  const { payload, manifestSha256 } = buildPayload({
    finding, checkpoint, blobs: change.blobs ?? new Map([[toHex(sha256(examplePicture)), examplePicture]]), findingRecord: (change.record ?? exampleRecord)(finding), ...(change.pictures === undefined ? {} : { pictures: change.pictures }), anchors: change.anchors ?? [], beacons: change.beacons ?? new Map(), ...(change.replaces === undefined ? {} : { replaces: change.replaces }), ...(change.challenge === undefined ? {} : { challengeRecord: change.challenge(finding) }),
    verifyText: 'Invented; a real package says here how to check it by hand.\n', verifyPage: null, keys: change.keys?.(keys) ?? keys,
    statements: log.entries.filter(change.statements ?? (() => true)).map(({ id, index, note, disclosures }) => ({
      id, index, note, path: log.prove(index), withheld: hiddenOf(index, 'withheld'), erased: hiddenOf(index, 'erased'),
      shown: disclosures.filter((line) => { const opened = openDisclosure(line); return opened.ok && hidden[index]?.[opened.path] === undefined }),
    })),
  })
  const { note, index, disclosures } = log.add('publication', { '/finding': finding, '/format': packageFormat, '/manifestSha256': manifestSha256, ...change.published }, { by: change.publisher ?? 'publisher' })
  return finishPackage(payload, { note, index, disclosures, path: log.prove(index), checkpoint: log.checkpoint(), consistency: log.proveConsistency(size) }, { 'External-Identifier': finding })
}

/** The files of a zip that is one. */
export function filesOf(zip: Bytes): Map<string, Bytes> {
  const opened = unzip(zip)
  if (!opened.ok) throw new Error(`no zip: ${opened.code}`)
  return opened.entries
}
