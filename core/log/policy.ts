/**
 * Policies: which logs are known, and whose cosignatures suffice.
 *
 *     log works.example/log+97806c82+AQJ…
 *     witness north witness.example/w1+d7ec3267+BJ4… https://witness.example/w1
 *     witness south witness.example/w2+84e8f3b7+BO0…
 *     group either any north south
 *     quorum either
 *
 * A log alone can show two readers two histories. Whoever asks for a quorum of witnesses that do not conspire
 * gets one history or none. Names are octets without meaning outside the file.
 *
 * Standard: C2SP tlog-policy (https://c2sp.org/tlog-policy). Format: spec/policy.md
 * @module
 */
import { type Bytes, fromUtf8, isBytes, utf8 } from '@proofmark/core/bytes'
import type { KeyCode, VerifierKey } from './key.ts'
import { keyOfItem } from './policy-key.ts'

/** A key as a policy lists it. `isChecked` false: of a type that we keep and cannot check, so it never counts. */
export type PolicyKey = { readonly key: VerifierKey; readonly isChecked: boolean }

export type PolicyLog = PolicyKey & {
  /** What it is for depends on the reader; `null`: none given. */
  readonly url: string | null
}

export type PolicyWitness = PolicyLog & { readonly name: string }

export type PolicyGroup = {
  readonly name: string
  /** From 1 to the number of members. */
  readonly threshold: number
  /** Names of witnesses and groups defined before; each is a member of one group at most. */
  readonly members: readonly string[]
}

export type Policy = {
  /** Empty: the reader knows the log from elsewhere. */
  readonly logs: readonly PolicyLog[]
  readonly witnesses: readonly PolicyWitness[]
  /** In the order of the file: members stand before. */
  readonly groups: readonly PolicyGroup[]
  /** Name of a witness or group; `null`: `none`, no cosignature is asked for. */
  readonly quorum: string | null
}

export type PolicyCode =
  | KeyCode
  | 'key-type' // a witness's key that cosigns nothing, or a log's key that only cosigns
  | 'not-text' // neither bytes nor a well-formed string
  | 'too-long' // more than `maxPolicySize` bytes
  | 'bad-octet' // a control character that is neither tab nor newline
  | 'open-line' // the last line is not ended by a newline
  | 'unknown-keyword'
  | 'item-count' // too few or too many items for the keyword
  | 'name-taken' // defined before; `none` is predefined
  | 'duplicate-key' // two logs, or two witnesses, have one public key
  | 'bad-threshold' // neither all, any, nor a decimal from 1 to the number of members
  | 'unknown-name' // not defined on a line before, or `none` as a member
  | 'member-twice' // a name is a member already, of this group or another
  | 'second-quorum'
  | 'no-quorum'

/** Bytes. The standard asks for 32 logs, witnesses and groups; a line is about 200 bytes. */
export const maxPolicySize = 1_000_000

type Refusal = { readonly ok: false; readonly code: PolicyCode; /** From 1; `null`: the file as a whole. */ readonly line: number | null }

/** A policy from foreign bytes or text, or the first fault with its line. Never throws. */
export function parsePolicy(policy: Bytes | string): ({ ok: true } & Policy) | Refusal {
  const no = (code: PolicyCode, line: number | null = null): Refusal => ({ ok: false, code, line })
  if (typeof policy === 'string' ? !policy.isWellFormed() : !isBytes(policy)) return no('not-text')
  if (policy.length > maxPolicySize) return no('too-long')
  const octets = typeof policy === 'string' ? utf8(policy) : policy
  if (octets.length > maxPolicySize) return no('too-long')
  const at = octets.findIndex((octet) => (octet < 0x20 && octet !== 0x09 && octet !== 0x0a) || octet === 0x7f)
  if (at >= 0) return no('bad-octet', lineAt(octets, at))

  // One character an octet: names are compared as octets, whatever they may spell.
  const lines = textOf(octets).split('\n')
  if (lines.pop() !== '') return no('open-line', lines.length + 1)
  const found: Draft = { logs: [], witnesses: [], groups: [], quorum: undefined, names: new Set(), members: new Set(), logKeys: new Set(), witnessKeys: new Set() }
  for (const [index, line] of lines.entries()) {
    const items = line.split(/[ \t]+/).filter((item) => item !== '')
    if (items.length === 0 || items[0]!.startsWith('#')) continue
    const code = readLine(found, items)
    if (code !== null) return no(code, index + 1)
  }
  const { logs, witnesses, groups, quorum } = found
  return quorum === undefined ? no('no-quorum') : { ok: true, logs, witnesses, groups, quorum }
}

type Draft = {
  readonly logs: PolicyLog[]
  readonly witnesses: PolicyWitness[]
  readonly groups: PolicyGroup[]
  quorum: string | null | undefined
  readonly names: Set<string>
  readonly members: Set<string>
  /** Public keys, as `textOf` gives them. */
  readonly logKeys: Set<string>
  readonly witnessKeys: Set<string>
}

/** Takes the items of one line into the draft, or says why not. */
function readLine(draft: Draft, [keyword, ...items]: readonly string[]): PolicyCode | null {
  switch (keyword) {
    case 'log': return readLog(draft, items)
    case 'witness': return readWitness(draft, items)
    case 'group': return readGroup(draft, items)
    case 'quorum': return readQuorum(draft, items)
    default: return 'unknown-keyword'
  }
}

function readLog(draft: Draft, [vkey, url, ...more]: readonly string[]): PolicyCode | null {
  if (vkey === undefined || more.length > 0) return 'item-count'
  const key = keyOfItem(vkey, 'log')
  if (!key.ok) return key.code
  if (!isNew(draft.logKeys, key.key)) return 'duplicate-key'
  draft.logs.push({ key: key.key, isChecked: key.isChecked, url: url === undefined ? null : shown(url) })
  return null
}

function readWitness(draft: Draft, [name, vkey, url, ...more]: readonly string[]): PolicyCode | null {
  if (name === undefined || vkey === undefined || more.length > 0) return 'item-count'
  if (isTaken(draft, name)) return 'name-taken'
  const key = keyOfItem(vkey, 'witness')
  if (!key.ok) return key.code
  if (!isNew(draft.witnessKeys, key.key)) return 'duplicate-key'
  draft.names.add(name)
  draft.witnesses.push({ name: shown(name), key: key.key, isChecked: key.isChecked, url: url === undefined ? null : shown(url) })
  return null
}

function readGroup(draft: Draft, [name, threshold, ...members]: readonly string[]): PolicyCode | null {
  if (name === undefined || threshold === undefined || members.length === 0) return 'item-count'
  if (isTaken(draft, name)) return 'name-taken'
  const least = threshold === 'any' ? 1 : threshold === 'all' ? members.length : /^[1-9][0-9]{0,6}$/.test(threshold) ? Number(threshold) : Infinity
  if (least > members.length) return 'bad-threshold'
  for (const member of members) {
    if (!draft.names.has(member)) return 'unknown-name'
    if (draft.members.has(member)) return 'member-twice'
    draft.members.add(member)
  }
  draft.names.add(name)
  draft.groups.push({ name: shown(name), threshold: least, members: members.map(shown) })
  return null
}

function readQuorum(draft: Draft, [name, ...more]: readonly string[]): PolicyCode | null {
  if (name === undefined || more.length > 0) return 'item-count'
  if (draft.quorum !== undefined) return 'second-quorum'
  if (name !== 'none' && !draft.names.has(name)) return 'unknown-name'
  draft.quorum = name === 'none' ? null : shown(name)
  return null
}

const isTaken = ({ names }: Draft, name: string) => name === 'none' || names.has(name)

function isNew(keys: Set<string>, { key }: VerifierKey): boolean {
  const before = keys.size
  return keys.add(textOf(key)).size > before
}

const lineAt = (octets: Bytes, at: number) => octets.subarray(0, at).reduce((line, octet) => (octet === 0x0a ? line + 1 : line), 1)

/** One character for each octet, U+0000 to U+00FF. */
const textOf = (octets: Bytes): string => Array.from(octets, (octet) => String.fromCharCode(octet)).join('')

/** As people read it: UTF-8 where it is that, else the octets themselves. Different octets stay different. */
function shown(octets: string): string {
  const text = fromUtf8(Uint8Array.from(octets, (character) => character.charCodeAt(0)))
  // Octets that are no UTF-8 keep their characters behind U+FFFD, which no UTF-8 item that is shown as text begins with.
  return text === null || text.startsWith('\ufffd') ? `\ufffd${octets}` : text
}
