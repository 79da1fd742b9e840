/**
 * Newer: a package held against a newer head of its log, and what was said since of what it shows.
 *
 * A package speaks for the log as it was. Whether the log only grew since is one question, what changed is another; what nobody showed
 * stays open and is called so. Never throws for foreign bytes.
 *
 * Parts and codes: spec/newer.md
 * @module
 */
import type { Bytes } from '@proofmark/core/bytes'
import { compareCheckpoints, parseCheckpoint, type Growth } from '@proofmark/core/log'
import { keyHistory, type HistoricKey } from './key-history.ts'
import { isKeyKind } from './key-roles.ts'
import { changesSince, type Change } from './newer-changes.ts'
import { parseReplaces } from './replaces.ts'
import type { Verdict, VerifiedStatement } from './verdict.ts'
import { unzip, type Entries } from './zip.ts'

export type NewerPartName = 'package' | 'newer' | 'growth' | 'keys' | 'places'

export interface NewerPart {
  readonly part: NewerPartName
  readonly status: 'holds' | 'fails' | 'not-checked'
  /** `ok` when it holds. */
  readonly code: NewerCode
  readonly text: string
}

export type NewerCode =
  | 'ok'
  | 'not-reached'
  | 'package-fails' // the package itself does not verify
  | 'newer-fails' // the newer package does not verify
  | 'checkpoint-unreadable'
  | 'checkpoint-signature' // not signed by the key of the package's log
  | 'other-log' // a head of another log
  | 'newer-is-older' // the head is smaller than that of the package
  | 'growth-missing' // nothing leads from the one head to the other
  | 'growth-wrong' // what was given leads elsewhere
  | 'split-view' // the log signed two histories
  | 'entries-missing' // nobody showed the entries: keys closed since are not known
  | 'key-close-left-out' // a key was closed before the head of the package, which says that it is open
  | 'keys-differ' // the two packages do not agree on a key
  | 'place-differs' // one statement has two places, or two notes

/** A statement of the newer package, or an entry of the log. */
export interface LaterStatement {
  readonly id: string
  readonly kind: string
  readonly index: number
  /** Ids that its note refers to; of a packaged statement not needed. */
  readonly refers: readonly string[]
  /** `null`: only its note is known. */
  readonly said: VerifiedStatement | null
  /** Signed by the root key. */
  readonly isByRoot: boolean
}

export interface NewerEvidence {
  readonly checkpoint: Bytes
  /** From the package's head to that one; `null`: nothing was shown. */
  readonly growth: Growth | null
  /** The verdict on a newer package; `null`: only a head, or the log. */
  readonly verdict: Verdict | null
  /** All entries of the log up to the head; `null`: not shown. Their root was held against the head. */
  readonly entries: readonly LaterStatement[] | null
}

export interface NewerAnswer {
  /** True only when every part holds and nothing changed of what the package shows. */
  readonly ok: boolean
  readonly status: 'current' | 'changed' | 'fails' | 'incomplete'
  readonly size: number | null
  readonly newerSize: number | null
  readonly parts: readonly NewerPart[]
  readonly changes: readonly Change[]
}

const order: readonly NewerPartName[] = ['package', 'newer', 'growth', 'keys', 'places']

/** `verdict` and `checkpoint`: of the package. */
export function holdAgainstNewer({ verdict, checkpoint }: { readonly verdict: Verdict; readonly checkpoint: Bytes }, newer: NewerEvidence): NewerAnswer {
  const parts = new Map<NewerPartName, NewerPart>()
  const put = (part: NewerPartName, status: NewerPart['status'], code: NewerCode, text: string) => { if (!parts.has(part)) parts.set(part, { part, status, code, text }) }
  let changes: readonly Change[] = []
  let newerSize: number | null = null
  if (verdict.status === 'fails' || verdict.log === null) put('package', 'fails', 'package-fails', 'the package itself does not verify; nothing can be said of what came after it')
  else {
    put('package', 'holds', 'ok', `the package verifies; it speaks for the log at ${verdict.log.size} entries`)
    const head = parseCheckpoint(newer.checkpoint)
    newerSize = head.ok ? head.size : null
    if (judgeHeads(put, { verdict, checkpoint }, newer)) {
      judgeKeys(put, verdict, newer)
      judgePlaces(put, verdict, newer)
      changes = changesSince(verdict, newer.verdict, newer.entries)
    }
  }
  const all = order.map((part) => parts.get(part) ?? { part, status: 'not-checked', code: 'not-reached', text: 'not checked: an earlier part failed' } as const)
  const status = all.some((part) => part.status === 'fails') ? 'fails' : changes.some(({ isOfShown }) => isOfShown) ? 'changed' : all.every((part) => part.status === 'holds') ? 'current' : 'incomplete'
  return { ok: status === 'current', status, size: verdict.log?.size ?? null, newerSize, parts: all, changes }
}

type Put = (part: NewerPartName, status: NewerPart['status'], code: NewerCode, text: string) => void

/** Whether there is a newer head of the same log at all. */
function judgeHeads(put: Put, { verdict, checkpoint }: { readonly verdict: Verdict; readonly checkpoint: Bytes }, newer: NewerEvidence): boolean {
  const head = parseCheckpoint(newer.checkpoint)
  const no = (code: NewerCode, text: string) => { put('newer', 'fails', code, text); return false }
  const { origin, size } = verdict.log!
  if (!head.ok) return no('checkpoint-unreadable', `expected a signed head, found ${head.code}`)
  if (newer.verdict?.status === 'fails') return no('newer-fails', 'the newer package does not verify')
  if (head.origin !== origin) return no('other-log', `expected a head of ${origin}, found one of ${head.origin}`)
  const logKey = keysOf(verdict.statements).find(({ role }) => role === 'log')?.verifierKey ?? ''
  const compared = compareCheckpoints({ first: checkpoint, second: newer.checkpoint, keys: [logKey], growth: newer.growth })
  if (!compared.ok && compared.of === 'second') return no('checkpoint-signature', `expected the signature of the log's key, found ${compared.code}`)
  if (head.size < size) return no('newer-is-older', `expected at least ${size} entries, found ${head.size}: this one is older than the package`)
  put('newer', 'holds', 'ok', `the log's key signed a head of ${head.size} entries`)
  if (compared.ok) put('growth', 'holds', 'ok', compared.relation === 'same' ? 'it is the head of the package itself' : `its first ${size} entries are those of the package`)
  else if (compared.code === 'growth-missing') put('growth', 'not-checked', 'growth-missing', `nothing here leads from ${size} to ${head.size} entries. Ask for a package that was published with --since, or name the log with --log`)
  else if (compared.code === 'split-view') put('growth', 'fails', 'split-view', 'the log signed two histories. Keep both files; together they prove it')
  else put('growth', 'fails', 'growth-wrong', `what was given does not lead from the one head to the other (${compared.code === 'growth-wrong' ? compared.reason : compared.code})`)
  return true
}

/** The keys by the package's own statements. */
const keysOf = (statements: readonly VerifiedStatement[]): HistoricKey[] => {
  const text = (value: unknown) => (typeof value === 'string' ? value : null)
  return keyHistory(statements.filter(({ kind }) => isKeyKind(kind)).map(({ id, index, kind, signedBy, fields }) => (
    { id, index, kind, signer: signedBy?.verifierKey ?? null, verifierKey: text(fields['/verifierKey']), role: text(fields['/role']), key: text(fields['/key']) }))).keys
}

function judgeKeys(put: Put, verdict: Verdict, { verdict: newer, entries }: NewerEvidence) {
  const [own, size] = [keysOf(verdict.statements), verdict.log!.size]
  if (newer === null && entries === null) return put('keys', 'not-checked', 'entries-missing', 'a head alone does not say which keys were closed; ask for a newer package, or name the log with --log')
  const later = newer === null ? null : keysOf(newer.statements)
  for (const { id, verifierKey, role, from, closedAt } of own) {
    const known = later?.find((key) => key.id === id)
    const name = `the ${role} key ${verifierKey.split('+')[0]}`
    if (later !== null && (known === undefined ? from < newer!.log!.size : known.verifierKey !== verifierKey || known.role !== role || known.from !== from)) return put('keys', 'fails', 'keys-differ', `${name} is not in the newer package as in this one`)
    const ends = [known?.closedAt ?? null, entries?.find((entry) => entry.kind === 'key-close' && entry.isByRoot && entry.refers.includes(id))?.index ?? null].filter((index) => index !== null)
    const end = Math.min(...ends)
    if (end < size && closedAt !== end) return put('keys', 'fails', 'key-close-left-out', `${name} was closed at entry ${end}, before the head of this package, which says that it ${closedAt === null ? 'is open' : `was closed at ${closedAt}`}: what it signed from then on does not count`)
  }
  put('keys', 'holds', 'ok', `no key of this package was closed before its head without its saying so${entries === null ? ', by the newer package' : ', by all entries of the log'}`)
}

function judgePlaces(put: Put, { statements }: Verdict, { verdict: newer, entries }: NewerEvidence) {
  const later = new Map<string, number>([...(entries ?? []), ...(newer?.statements ?? [])].map(({ id, index }) => [id, index]))
  if (newer === null && entries === null) return put('places', 'not-checked', 'entries-missing', 'a head alone does not say where statements lie')
  const shared = statements.filter(({ id }) => later.has(id))
  const moved = shared.find(({ id, index }) => later.get(id) !== index)
  if (moved !== undefined) return put('places', 'fails', 'place-differs', `statement ${moved.id} is at entry ${moved.index} here and at ${later.get(moved.id)} there`)
  put('places', 'holds', 'ok', `${shared.length} of ${statements.length} statements of this package are there too, each at its place`)
}

/** The growth that a newer package proves from the head of the package that it replaces; `null`: it names another head, or none. */
export function growthOfReplacement(older: { readonly size: number }, newer: Entries): Growth | null {
  const replaces = parseReplaces(newer.get('data/replaces.json') ?? new Uint8Array())
  return replaces === null || replaces.size !== older.size ? null : { root: replaces.root, path: replaces.consistency }
}

/** A package and the verdict on it. */
export interface JudgedPackage { readonly bytes: Bytes; readonly verdict: Verdict }

/** Two packages by themselves; `growth` and `entries`: what the log showed besides. */
export function holdPackages(older: JudgedPackage, newer: JudgedPackage, { growth = null, entries = null }: Partial<Pick<NewerEvidence, 'growth' | 'entries'>> = {}): NewerAnswer {
  const files = filesIn(newer.bytes)
  const proved = growth ?? (older.verdict.log === null ? null : growthOfReplacement(older.verdict.log, files))
  return holdAgainstNewer({ verdict: older.verdict, checkpoint: headIn(filesIn(older.bytes)) }, { checkpoint: headIn(files), growth: proved, verdict: newer.verdict, entries })
}

const headIn = (files: Entries): Bytes => files.get('data/checkpoint') ?? new Uint8Array()
const filesIn = (bytes: Bytes): Entries => { const opened = unzip(bytes); return opened.ok ? opened.entries : new Map() }
