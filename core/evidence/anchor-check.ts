/**
 * Anchor check: what the words of witnesses and authorities say of the time of each statement, and the part `time` of the verdict.
 *
 * Not after: the word is on a head that holds the statement. Not before: the statement names a head (its beacon) that holds
 * an `anchor` statement with the hash of such a word, which nobody could foresee.
 *
 *     data/beacons/9      that the log grew to data/checkpoint from the head of 9 entries that a statement names
 *
 * Format: spec/package.md, "Anchors"
 * @module
 */
import { fromBase64 } from '@proofmark/core/bytes'
import { checkConsistency, type Checkpoint } from '@proofmark/core/log'
import { hashesIn, readAnchors, type AnchorTrust } from './anchor-words.ts'
import type { StatementBody } from './statement-note.ts'
import { endOfAll, tellEnd, timeEnd, type Existed, type TimeWord } from './time-words.ts'
import type { Check, VerifiedStatement } from './verdict.ts'
import type { Entries } from './zip.ts'

export type TimeCode =
  | 'beacon-wrong' // a proof from no head that a statement names, or to another head than data/checkpoint
  | 'words-contradict' // of those whom the reader named: made after one time, there before it
  | 'quorum-not-met' // too few witnesses of the policy spoke for some statement
  | 'no-trusted-word' // no authority that was named spoke for some statement
  | 'no-anchors' // open: nobody outside says anything
  | 'word-not-trusted' // open: somebody does, and the reader named nobody

/** In seconds: clocks of honest people may be apart by so much. */
const clockDifference = 300

export interface TimeTrust extends AnchorTrust {
  /** The reader named authorities. Unless his policy asks for a quorum, one of them has to have spoken for every statement. */
  readonly namesAuthorities: boolean
}

/** `beacons`: the head that each statement names, by id. */
export function checkAnchors(check: Check, entries: Entries, head: Checkpoint, logKeys: readonly string[], beacons: ReadonlyMap<string, StatementBody['s']>, trust: TimeTrust) {
  const { words, faults, unread } = readAnchors(entries, head, logKeys, trust)
  for (const { code, text } of faults) check.fail('time', code, text)
  const proven = provenBeacons(check, entries, head, beacons)
  const sealedAt = new Map(check.statements.flatMap(({ kind, fields, index }): [string, number][] => (kind === 'anchor' && typeof fields['/blob/sha256'] === 'string' ? [[fields['/blob/sha256'], index]] : [])))
  check.statements = check.statements.map((statement) => ({ ...statement, existed: existedWhen(statement, words, sealedAt, proven.has(statement.id) ? beacons.get(statement.id)!.size : 0, trust) }))
  const all = check.statements.map(({ existed }) => existed!)
  check.existed = { notBefore: endOfAll('lower', all.map(({ notBefore }) => notBefore)), notAfter: endOfAll('upper', all.map(({ notAfter }) => notAfter)) }
  judge(check, words, unread, trust)
}

function existedWhen({ index }: VerifiedStatement, words: readonly TimeWord[], sealedAt: ReadonlyMap<string, number>, beacon: number, { policy }: TimeTrust): Existed {
  const isForeseen = ({ sha256 }: TimeWord) => (sealedAt.get(sha256) ?? Infinity) >= beacon
  return {
    notBefore: timeEnd('lower', words.filter((word) => !isForeseen(word)), policy),
    notAfter: timeEnd('upper', words.filter(({ size }) => size > index), policy),
  }
}

/** Ids of statements whose beacon is a head that this log had. A proof that leads from no such head is a fault. */
function provenBeacons(check: Check, entries: Entries, head: Checkpoint, beacons: ReadonlyMap<string, StatementBody['s']>): Set<string> {
  const proven = new Set<string>()
  for (const [path, bytes] of entries) {
    const size = /^data\/beacons\/([0-9]+)$/.exec(path)?.[1]
    if (size === undefined) continue
    const naming = [...beacons].filter(([, beacon]) => String(beacon?.size) === size)
    const hashes = hashesIn(bytes)
    const wrong = naming.find(([, beacon]) => hashes === null || !checkConsistency({ size1: beacon!.size, size2: head.size, root1: fromBase64(beacon!.root) ?? new Uint8Array(), root2: head.root, path: hashes }).ok)
    if (naming.length === 0 || wrong !== undefined) fail(check, 'beacon-wrong', `${path}: expected a proof that the log grew to data/checkpoint from the head of ${size} entries that ${wrong === undefined ? 'a statement' : `statement ${wrong[0]}`} names`)
    else for (const [id] of naming) proven.add(id)
  }
  return proven
}

const fail = (check: Check, code: TimeCode, text: string) => check.fail('time', code, text)
const leave = (check: Check, code: TimeCode, text: string) => check.leave('time', code, text)

function judge(check: Check, words: readonly TimeWord[], unread: number, { policy, namesAuthorities }: TimeTrust) {
  const asksQuorum = policy !== null && policy.quorum !== null
  const { notAfter, notBefore } = check.existed
  // A quorum is asked for against a second history, of which an authority knows nothing: its stamp does not stand in for one.
  const counting = asksQuorum ? words.filter(({ what }) => what === 'cosignature') : words
  const open = check.statements.filter(({ index }) => !timeEnd('upper', counting.filter(({ size }) => size > index), policy).isTrusted)
  const [first] = open
  const against = check.statements.find(({ existed: { notBefore: from, notAfter: to } = check.existed }) => from.isTrusted && to.isTrusted && from.at! > to.at! + clockDifference)
  if (against !== undefined) fail(check, 'words-contradict', `${against.kind} ${against.id}: made after ${tellEnd(against.existed!.notBefore)}, and there by ${tellEnd(against.existed!.notAfter)}: one of those that you named is wrong`)
  if (asksQuorum || namesAuthorities) {
    const asked = asksQuorum ? 'as many witnesses as your policy asks for' : 'an authority that you named'
    if (first !== undefined) fail(check, asksQuorum ? 'quorum-not-met' : 'no-trusted-word', `expected the word of ${asked} on a head that holds every statement, found none for ${open.length} of ${check.statements.length}, such as ${first.kind} ${first.id} at entry ${first.index}${wordsOf(words)}`)
    else if (check.statements.length > 0) check.hold('time', `all statements were there by ${tellEnd(notAfter)}${notBefore.isTrusted ? `; the newest was made after ${tellEnd(notBefore)}` : ''}`)
  } else if (words.length === 0 && unread === 0) leave(check, 'no-anchors', 'no witness and no authority says anything: when it was sealed is the publisher\'s word')
  else leave(check, 'word-not-trusted', `whose word you take, you did not say${wordsOf(words)}${unread === 0 ? '' : `; ${unread} time stamps are here and were not read`}`)
}

/** Who says something, and when at the earliest and the latest. */
function wordsOf(words: readonly TimeWord[]): string {
  const names = [...new Set(words.map(({ what, by }) => `${what === 'cosignature' ? 'witness' : 'authority'} ${by}`))]
  return names.length === 0 ? '' : `. Whose word is here: ${names.map((name) => `${name} (${spanOf(words.filter(({ what, by }) => `${what === 'cosignature' ? 'witness' : 'authority'} ${by}` === name))})`).join(', ')}`
}

function spanOf(words: readonly TimeWord[]): string {
  const [first, last] = [timeEnd('upper', words.map(asClaimed), null), timeEnd('lower', words.map(asClaimed), null)]
  return first.at! >= last.at! ? `${first.time}` : `${first.time} to ${last.time}`
}

const asClaimed = (word: TimeWord): TimeWord => ({ ...word, isTrusted: false })
