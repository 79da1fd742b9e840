/**
 * Verify: a package checked from the outside, with nothing but its bytes. No disk, network or clock; never throws.
 *
 * The order is that of spec/package.md: the container, the bag, the keys, the log, each statement with its proof and
 * signature, its fields, the files of evidence, the publication, the finding.
 *
 * @module
 */
import { equalBytes, fromBase64, fromUtf8, hashingOnce, parseCanonical, sha256, toBase64, toHex, type Bytes } from '@proofmark/core/bytes'
import { checkConsistency, checkInclusion, checkProof, formatVerifierKey, leafHash, parseCheckpoint, parseProof, verifyNote, type Checkpoint, type Policy } from '@proofmark/core/log'
import { checkAnchors } from './anchor-check.ts'
import { isAnchorPath, type StampReader } from './anchor-words.ts'
import { checkBag } from './bag.ts'
import { manifest } from './bag-manifest.ts'
import { checkChain, type ChainLink } from './chain-check.ts'
import { checkFields, linesOf } from './field-check.ts'
import { checkKeys, readKeys } from './key-check.ts'
import { isValidAt } from './key-history.ts'
import { namedKeys } from './named-keys.ts'
import { packageFormat, type PackagedKey } from './package.ts'
import { checkPictures } from './picture-check.ts'
import { checkReplaces } from './replaces.ts'
import { kindOf, parseStatementNote } from './statement-note.ts'
import { Check, endedByFault, noPublication, type Verdict, type VerifiedStatement } from './verdict.ts'
import { unzip, type Entries } from './zip.ts'

export interface VerifyOptions {
  /** Root keys that the reader trusts, as verifier keys. Without them the part `trust` stays unchecked. */
  readonly rootKeys?: readonly string[]
  /** Keys of logs that the reader trusts, likewise. Either is enough to close the part `trust`; both given, both must fit. */
  readonly logKeys?: readonly string[]
  /** Witnesses that the reader trusts, and how many of them he asks for: a C2SP tlog-policy. Its logs are for `logKeys`. */
  readonly policy?: Policy
  /** Reads time stamps; `namesAuthorities`: it knows some that the reader trusts. Without it they are not read. */
  readonly stamps?: { readonly read: StampReader; readonly namesAuthorities: boolean }
  /** Computes `finding.json` and `challenge.json` again from the fields shown. Without it neither is checked, and the verdict incomplete. Bytes alone are `finding.json`. */
  readonly recompute?: (statements: readonly VerifiedStatement[], finding: string) => Bytes | { readonly record: Bytes; readonly challenge: Bytes; readonly challengeAs?: (format: string) => Bytes | null }
  /** Makes again what the bag of a case has for people (paths below `data/`), from the fields shown. Without it that is not checked, and the verdict incomplete. */
  readonly forPeople?: (bag: CaseBag) => Entries
  /**
   * For a gate that needs yes or no: what comes after the first fault is not checked. The cheap parts come first, so a
   * damaged package costs less than a twentieth of a whole verification. Never changes `ok`.
   */
  readonly isEndedByFault?: boolean
  /** What a host computed beforehand of these very bytes: the package as `unzip` gave it, and SHA-256 of some of its files. */
  readonly unpacked?: ReturnType<typeof unzip>
  readonly digests?: WeakMap<Bytes, Bytes>
}

/** What the bag of a case shows. */
export interface CaseBag { readonly case: string; readonly log: Pick<Checkpoint, 'origin' | 'size'>; readonly statements: readonly VerifiedStatement[] }

export function verifyPackage(bytes: Bytes, options: VerifyOptions = {}): Verdict {
  const check = new Check(options.isEndedByFault === true)
  try {
    hashingOnce(options.digests ?? new WeakMap(), () => run(check, bytes, options))
  } catch (error) {
    if (error === endedByFault) return check.verdict()
    // A fault of ours must never look like a good package.
    check.fail('container', 'verifier-failed', `the verifier itself failed: ${error instanceof Error ? error.message : String(error)}`)
  }
  return check.verdict()
}

function run(check: Check, bytes: Bytes, options: VerifyOptions) {
  const unpacked = options.unpacked ?? unzip(bytes)
  if (!unpacked.ok) return check.fail('container', unpacked.code, `the file is no package: expected a zip, found ${unpacked.found}`)
  if (unpacked.isCanonical) check.hold('container', 'the zip is byte for byte as a publisher writes it')
  else check.fail('container', 'container-not-canonical', 'the zip differs from the one that its own files give: it was packed again or changed. Ask for the original file.')
  const { entries } = unpacked

  const bag = checkBag(entries)
  // What only some systems would stumble over is a fault in a package: it must be the same files for everybody.
  const found = [...bag.problems, ...bag.warnings]
  const [problem] = found
  if (bag.ok && bag.version !== '1.0') check.fail('bag', 'version-unknown', `bagit.txt: expected version 1.0, found ${bag.version}`)
  else if (problem === undefined) check.hold('bag', `${[...entries.keys()].filter((path) => path.startsWith('data/')).length} files are as the manifest lists them`)
  else check.fail('bag', problem.code, `${problem.path}: expected ${problem.expected}, found ${problem.found}${found.length > 1 ? ` (and ${found.length - 1} more)` : ''}`)

  const keys = readKeys(check, entries)
  if (keys === null) return
  const head = readHead(check, entries, keys.keys)
  if (head === null) return
  const statements = readStatements(check, entries, head, keys.keys)
  checkKeys(check, statements, keys.keys)
  checkTrust(check, keys.keys, options)
  checkBlobs(check, entries, statements)
  checkPictures(check, entries, statements)
  if (keys.finding === null) checkCase(check, entries, { case: keys.case, log: head, statements }, options)
  else {
    checkPublication(check, entries, keys.keys, keys.finding, head)
    checkReplaces(check, entries, statements, keys.finding, head)
    checkFinding(check, entries, keys.finding, statements, options)
  }
  checkAnchors(check, entries, head, logKeysOf(keys.keys), check.beacons, { policy: options.policy ?? null, readStamp: options.stamps?.read ?? null, namesAuthorities: options.stamps?.namesAuthorities ?? false })
  checkNothingElse(check, entries, keys.case !== null)
}

const logKeysOf = (keys: readonly PackagedKey[]) => keys.filter(({ role }) => role === 'log').map(({ verifierKey }) => verifierKey)

function readHead(check: Check, entries: Entries, keys: readonly PackagedKey[]): Checkpoint | null {
  const bytes = entries.get('data/checkpoint') ?? new Uint8Array()
  const head = parseCheckpoint(bytes)
  const verified = verifyNote(bytes, namedKeys(keys.filter(({ role }) => role === 'log'), head.ok ? head.signatures : []))
  if (!head.ok || !verified.ok) {
    check.fail('log', head.ok ? 'checkpoint-signature' : 'checkpoint-unreadable', `data/checkpoint: expected a head signed by the log's key, found ${head.ok ? (verified.ok ? '' : verified.code) : head.code}`)
    return null
  }
  check.hold('log', `the head of ${head.origin} with ${head.size} entries is signed by the log's key`)
  check.log = { origin: head.origin, size: head.size, root: toBase64(head.root) }
  return head
}

function readStatements(check: Check, entries: Entries, head: Checkpoint, keys: readonly PackagedKey[]): VerifiedStatement[] {
  const ids = noteIds(entries)
  const found: VerifiedStatement[] = []
  const links: ChainLink[] = []
  let placed = 0
  const checkpoint = fromUtf8(entries.get('data/checkpoint')!)
  for (const id of ids.toSorted()) {
    const path = `data/statements/${id}`
    const note = entries.get(`${path}.note`)!
    const parsed = parseStatementNote(note)
    if (!parsed.ok || parsed.body.id !== id) { check.fail('statements', parsed.ok ? 'id-differs' : parsed.code, `${path}.note: expected the note of statement ${id}`); continue }
    const proof = checkPlace(entries.get(`${path}.tlog-proof`) ?? new Uint8Array(), note, head, checkpoint)
    if (!proof.ok) { check.fail('statements', proof.code, `${path}.tlog-proof: expected a proof against data/checkpoint that the note is in the log, found ${proof.code}`); continue }
    placed++
    const valid = keys.filter((key) => key.role !== 'log' && isValidAt(key, proof.index))
    const signed = verifyNote(note, namedKeys(valid, parsed.note.signatures))
    // By the whole key: anybody can make a key with a given id of 32 bits.
    const by = signed.ok ? formatVerifierKey(signed.verified[0]!.key) : null
    const signer = valid.find(({ verifierKey }) => verifierKey === by)
    if (!signed.ok || signer === undefined) { check.fail('signatures', signed.ok ? 'no-known-signature' : signed.code, `${path}.note: expected a signature by a key that is valid at entry ${proof.index}`); continue }
    links.push({ signer: signer.verifierKey, index: proof.index, note, body: parsed.body })
    const fields = checkFields(parsed.body.d, entries.get(`${path}.disclosures`), entries.get(`${path}.withheld`))
    if (!fields.ok) { check.fail('fields', fields.code, `${path}: ${fields.text}`); continue }
    found.push({
      id, kind: kindOf(parsed.body), version: Number(parsed.body.k.split('/')[1]), index: proof.index,
      signedBy: { name: signer.verifierKey.split('+')[0] ?? '', role: signer.role, verifierKey: signer.verifierKey }, fields: fields.shown, withheld: fields.withheld, erased: fields.erased,
    })
  }
  const chain = checkChain(links)
  if (!chain.ok) check.fail('chain', chain.code, chain.text)
  else if (links.length === ids.length && ids.length > 0) check.hold('chain', `${chain.compared} pairs of notes that follow each other on one device do so by their hashes; no number was used twice`)
  check.beacons = new Map(links.map(({ body }) => [body.id, body.s]))
  check.newestBeacon = Math.max(0, ...links.map(({ body }) => body.s?.size ?? 0))
  if (ids.length === 0) check.fail('statements', 'no-statements', 'data/statements: expected at least one statement, found none')
  else if (placed === ids.length) check.hold('statements', `${placed} statements are in the log, each at its place`)
  // Each part holds only if all statements came as far and passed it: what one fault hides from the next part is not checked.
  if (links.length === ids.length && ids.length > 0) check.hold('signatures', `${links.length} notes are signed by keys that were valid at their places`)
  if (found.length === ids.length && ids.length > 0) {
    const shown = found.reduce((sum, { fields }) => sum + Object.keys(fields).length, 0)
    check.hold('fields', `${shown} fields are shown and match their sealed digests; every other field is named as withheld or erased`)
  }
  check.statements = found.toSorted((a, b) => a.index - b.index)
  return check.statements as VerifiedStatement[]
}

const noteIds = (entries: Entries) => [...entries.keys()].flatMap((path) => /^data\/statements\/([0-9a-f]{32})\.note$/.exec(path)?.[1] ?? [])

/**
 * All proofs carry the checkpoint of the package, byte for byte. It was verified once; a signature checked again with
 * each proof would cost half of the whole verification.
 */
function checkPlace(bytes: Bytes, note: Bytes, { size, root }: Checkpoint, checkpoint: string | null) {
  const proof = parseProof(bytes)
  if (!proof.ok) return proof
  if (proof.checkpoint !== checkpoint) return { ok: false, code: 'other-head' } as const
  const { index, path } = proof
  const included = checkInclusion({ index, size, leafHash: leafHash(note), path, root })
  return included.ok ? ({ ok: true, index } as const) : included
}

/** Whose keys these are, nobody inside can say. */
function checkTrust(check: Check, keys: readonly PackagedKey[], { rootKeys, logKeys }: VerifyOptions) {
  const [root, log] = (['root', 'log'] as const).map((role) => keys.find((key) => key.role === role))
  check.rootKey = root?.verifierKey ?? null
  if (logKeys !== undefined && (log === undefined || !logKeys.includes(log.verifierKey))) check.fail('trust', 'log-not-trusted', `expected one of the log keys that you trust, found ${log?.verifierKey ?? 'none'}`)
  else if (rootKeys === undefined && logKeys !== undefined) check.hold('trust', 'the log key is one that you trust')
  else if (rootKeys === undefined) check.leave('trust', 'root-not-given', `whose root key this is, nobody inside the package can say: compare ${root?.verifierKey ?? 'it'} with what the publisher says elsewhere`)
  else if (root !== undefined && rootKeys.includes(root.verifierKey)) check.hold('trust', 'the root key is one that you trust')
  else check.fail('trust', 'root-not-trusted', `expected one of the root keys that you trust, found ${root?.verifierKey ?? 'none'}`)
}

function checkBlobs(check: Check, entries: Entries, statements: readonly VerifiedStatement[]) {
  const named = new Set(statements.flatMap(({ fields }) => (typeof fields['/blob/sha256'] === 'string' ? [fields['/blob/sha256']] : [])))
  const blobs = [...entries].filter(([path]) => path.startsWith('data/blobs/'))
  const bad = blobs.find(([path, bytes]) => toHex(sha256(bytes)) !== path.slice('data/blobs/'.length) || !named.has(path.slice('data/blobs/'.length)))
  check.blobs = blobs.map(([path]) => path.slice('data/blobs/'.length))
  if (bad !== undefined) check.fail('blobs', 'blob-differs', `${bad[0]}: expected a file with this hash that a shown statement names`)
  else check.hold('blobs', `${blobs.length} of ${named.size} files that statements name are here, each with its sealed hash`)
}

function checkPublication(check: Check, entries: Entries, keys: readonly PackagedKey[], finding: string, head: Checkpoint) {
  const at = (name: string) => entries.get(`publication/statement.${name}`) ?? new Uint8Array()
  const parsed = parseStatementNote(at('note'))
  const fail = (code: string, text: string) => check.fail('publication', code, `publication: ${text}`)
  if (!parsed.ok) return fail(parsed.code, 'expected the publisher\'s note')
  const proof = checkProof({ proof: at('tlog-proof'), leafHash: leafHash(at('note')), origin: head.origin, keys: logKeysOf(keys) })
  if (!proof.ok) return fail(proof.code, `expected a proof that the note is in the log, found ${proof.code}`)
  // The manifest that the note commits to holds the hash of data/checkpoint; so the note came after it.
  if (proof.index < head.size) return fail('publication-too-early', `expected the note after the ${head.size} entries of data/checkpoint, found it at index ${proof.index}`)
  const publishers = keys.filter((key) => key.role === 'publisher' && isValidAt(key, proof.index))
  const signed = verifyNote(at('note'), namedKeys(publishers, parsed.note.signatures))
  if (!signed.ok) return fail(signed.code, 'expected the signature of a publisher\'s key')
  const lines = linesOf(entries.get('publication/consistency'))
  if (lines === null) return fail('lines-malformed', 'consistency: expected text lines, each ended by a newline')
  const path = lines.map((line) => fromBase64(line) ?? new Uint8Array())
  const grown = checkConsistency({ size1: head.size, size2: proof.size, root1: head.root, root2: proof.root, path })
  if (!grown.ok) return fail(grown.code, 'expected the log to have only grown between the two heads')
  const fields = checkFields(parsed.body.d, at('disclosures'), undefined)
  if (!fields.ok) return fail(fields.code, fields.text)
  const payload = new Map([...entries].filter(([name]) => name.startsWith('data/')))
  const found = toHex(sha256(manifest(payload)))
  if (kindOf(parsed.body) !== 'publication' || fields.shown['/finding'] !== finding || fields.shown['/format'] !== packageFormat) return fail('other-finding', `expected the publication of finding ${finding} as ${packageFormat}`)
  if (fields.shown['/manifestSha256'] !== found) return fail('manifest-differs', `expected the payload whose manifest hashes to ${String(fields.shown['/manifestSha256'])}, found ${found}`)
  check.hold('publication', 'the publisher signed exactly this selection, and the log has only grown since')
}

function checkFinding(check: Check, entries: Entries, finding: string, statements: readonly VerifiedStatement[], { recompute }: VerifyOptions) {
  check.finding = finding
  const record = entries.get('data/finding.json') ?? new Uint8Array()
  const parsed = parseCanonical(record)
  if (parsed.ok) check.record = parsed.value
  if (!parsed.ok) return check.fail('finding', 'finding-unreadable', 'data/finding.json: expected canonical JSON')
  if (!statements.some(({ id, kind }) => id === finding && kind === 'finding')) return check.fail('finding', 'finding-missing', `expected the statement of finding ${finding}, found none`)
  const challenge = entries.get('data/challenge.json')
  if (challenge !== undefined && !isChallenge(challenge, finding)) return check.fail('finding', 'challenge-unreadable', `data/challenge.json: expected canonical JSON with the format ${challengeFormats.join(' or ')} and this finding`)
  if (recompute === undefined) return check.leave('finding', 'not-recomputed', 'the finding was not computed again from the fields shown')
  const computed = again(recompute, statements, finding)
  if (!equalBytes(computed.record, record)) return check.fail('finding', 'finding-differs', 'data/finding.json: computing the finding again from the fields shown gives another result')
  // Packages of before there was one stay valid without it.
  if (challenge !== undefined && computed.challenge === null) return check.leave('finding', 'not-recomputed', 'what speaks against the finding was not computed again from the fields shown')
  if (challenge !== undefined && !equalBytes(computed.challengeAs?.(formatOf(challenge)) ?? computed.challenge!, challenge)) return check.fail('finding', 'challenge-differs', 'data/challenge.json: computing what speaks against the finding again from the fields shown gives another result')
  check.hold('finding', `computed again from the fields shown, the finding comes to the same result${challenge === undefined ? '' : ', and so does what speaks against it'}`)
}

/** Packages of before the second have the first, and are computed by its rules. */
const challengeFormats: readonly unknown[] = ['proofmark/challenge/v1', 'proofmark/challenge/v3']

const formatOf = (challenge: Bytes): string => { const parsed = parseCanonical(challenge); return parsed.ok ? String((parsed.value as { format?: unknown }).format) : '' }

function isChallenge(bytes: Bytes, finding: string): boolean {
  const parsed = parseCanonical(bytes)
  const value = parsed.ok ? (parsed.value as { format?: unknown; finding?: unknown } | null) : null
  return typeof value === 'object' && value !== null && challengeFormats.includes(value.format) && value.finding === finding
}

/** The bag of a case: its statement, and that what people read in it is what the fields shown say. */
function checkCase(check: Check, entries: Entries, bag: CaseBag, { forPeople }: VerifyOptions) {
  check.case = bag.case
  check.leave('publication', noPublication, 'the bag of a case: nobody signed which statements it holds, and others of the case may not be here')
  // What a fault of a statement hides is not checked.
  if (bag.statements.length < noteIds(entries).length) return
  if (!bag.statements.some(({ id, kind }) => id === bag.case && kind === 'case')) return check.fail('finding', 'case-missing', `expected the statement of case ${bag.case}, found none`)
  if (forPeople === undefined) return check.leave('finding', 'not-recomputed', 'the tables were not made again from the fields shown')
  const expected = peopleFiles(forPeople, bag)
  if (expected === null) return check.fail('finding', 'tables-differ', 'README.txt and the tables cannot be made from the fields shown')
  const paths = new Set([...[...expected.keys()].map((path) => `data/${path}`), ...[...entries.keys()].filter(isForPeople)])
  // A file that is not there is no empty one.
  const other = [...paths].toSorted().find((path) => { const [here, made] = [entries.get(path), expected.get(path.slice('data/'.length))]; return here === undefined || made === undefined || !equalBytes(here, made) })
  if (other !== undefined) return check.fail('finding', 'tables-differ', `${other}: made again from the fields shown it comes to something else`)
  check.hold('finding', 'the bag of a case has no finding; its tables and README.txt say what the fields shown say')
}

const isForPeople = (path: string): boolean => /^data\/(?:README\.txt|tables\/[a-z-]+\.csv)$/.test(path)

function peopleFiles(forPeople: NonNullable<VerifyOptions['forPeople']>, bag: CaseBag): Entries | null {
  try {
    return forPeople(bag)
  } catch {
    return null
  }
}

/** A finding that cannot be computed from these fields is not the one in the package. */
function again(recompute: NonNullable<VerifyOptions['recompute']>, statements: readonly VerifiedStatement[], finding: string): { readonly record: Bytes; readonly challenge: Bytes | null; readonly challengeAs?: (format: string) => Bytes | null } {
  try {
    const computed = recompute(statements, finding)
    return 'record' in computed ? computed : { record: computed, challenge: null }
  } catch {
    return { record: new Uint8Array(), challenge: new Uint8Array() }
  }
}

function checkNothingElse(check: Check, entries: Entries, isCase: boolean) {
  const ids = new Set(noteIds(entries))
  const isKnown = (path: string) => {
    const statement = /^data\/statements\/([0-9a-f]{32})\.(?:note|tlog-proof|disclosures|withheld)$/.exec(path)
    if (statement !== null) return ids.has(statement[1]!)
    if (isCase && /^(?:publication\/|data\/(?:finding|challenge|replaces)\.json$)/.test(path)) return false
    if (isForPeople(path)) return isCase
    return /^data\/(?:blobs\/[0-9a-f]{64}|pictures\/[0-9a-f]{64}\.tiles|checkpoint|keys\.json|finding\.json|challenge\.json|replaces\.json|VERIFY\.txt|verify\.html)$/.test(path) || isAnchorPath(path)
      || /^(?:bagit|bag-info|manifest-sha256|tagmanifest-sha256)\.txt$/.test(path)
      || /^publication\/(?:statement\.(?:note|disclosures|tlog-proof)|consistency)$/.test(path)
  }
  const foreign = [...entries.keys()].find((path) => !isKnown(path))
  if (foreign !== undefined) check.fail('bag', 'file-unexpected', `${foreign}: expected only the files of a package`)
}
