/**
 * Key history: which keys a log has, from which index and up to which, by its own `key` and `key-close` statements.
 *
 * Read from what was sealed, in the order of the log. Nothing that is said later changes it: a key ends by being closed and in no other way.
 *
 * Rules: spec/statement.md, "Keys"
 * @module
 */
import { parseVerifierKey, signatureType } from '@proofmark/core/log'
import { isKeyKind, keyRoles } from './key-roles.ts'

/** A `key` or `key-close` statement as sealed. `null`: withheld, erased or of another type. */
export interface KeyWord {
  readonly id: string
  readonly index: number
  readonly kind: string
  /** The verifier key whose signature holds; `null`: none that is known. */
  readonly signer: string | null
  readonly verifierKey: string | null
  readonly role: string | null
  /** Of a `key-close`: the statement of the key. */
  readonly key: string | null
}

/** Valid at index i: `from` ≤ i, and `closedAt` is `null` or i < `closedAt`. */
export interface HistoricKey {
  readonly id: string
  readonly verifierKey: string
  readonly role: string
  readonly from: number
  readonly closedAt: number | null
}

export interface KeyFault { readonly code: KeyFaultCode; readonly id: string; readonly text: string }

export type KeyFaultCode =
  | 'root-missing' // the log does not open with a root key that signs its own statement
  | 'key-not-in-log' // a key statement that the root did not sign
  | 'key-hidden' // a statement that does not show which key it adds or closes
  | 'key-malformed' // no Ed25519 key as signed-note writes it, or no role
  | 'key-twice' // the same key, or another one of the same name, was added before
  | 'key-stays' // a second root or log key, or the end of one
  | 'key-close-unknown' // a statement that closes what is no key before it

/** A statement with a fault changes nothing. `words` in any order, only of the kinds `key` and `key-close`. */
export function keyHistory(words: readonly KeyWord[]): { keys: HistoricKey[]; faults: KeyFault[] } {
  const keys = new Map<string, HistoricKey>()
  const faults: KeyFault[] = []
  const [first, ...later] = words.filter(({ kind }) => isKeyKind(kind)).toSorted((a, b) => a.index - b.index)
  const isRoot = first !== undefined && first.index === 0 && first.kind === 'key' && first.role === 'root' && first.verifierKey !== null && first.signer === first.verifierKey && isEd25519(first.verifierKey)
  if (!isRoot) return { keys: [], faults: [{ code: 'root-missing', id: first?.id ?? '', text: 'expected a root key that signs the first entry of the log' }] }
  const root = first.verifierKey!
  keys.set(first.id, { id: first.id, verifierKey: root, role: 'root', from: 0, closedAt: null })
  for (const word of later) {
    const fault = word.signer !== root ? (['key-not-in-log', 'is not signed by the root key'] as const) : word.kind === 'key' ? faultOfKey(word, keys) : faultOfClose(word, keys)
    if (fault !== null) faults.push({ code: fault[0], id: word.id, text: `the ${word.kind} statement ${word.id} at entry ${word.index} ${fault[1]}` })
    else if (word.kind === 'key') keys.set(word.id, { id: word.id, verifierKey: word.verifierKey!, role: word.role!, from: word.index, closedAt: null })
    else {
      const closed = keys.get(word.key!)!
      // The first end counts: a second one must not make it later.
      keys.set(closed.id, { ...closed, closedAt: closed.closedAt ?? word.index })
    }
  }
  return { keys: [...keys.values()], faults }
}

type Fault = readonly [KeyFaultCode, string] | null

function faultOfKey({ verifierKey, role }: KeyWord, keys: ReadonlyMap<string, HistoricKey>): Fault {
  if (verifierKey === null || role === null) return ['key-hidden', 'does not show its key and role']
  if (!isEd25519(verifierKey) || !keyRoles.some((each) => each === role)) return ['key-malformed', 'adds no Ed25519 key with a known role']
  const known = [...keys.values()]
  if (role === 'root' || (role === 'log' && known.some((key) => key.role === 'log'))) return ['key-stays', `adds a second ${role} key: a log has one for good`]
  const name = nameOf(verifierKey)
  if (known.some((key) => key.verifierKey === verifierKey || nameOf(key.verifierKey) === name)) return ['key-twice', `adds the key ${name} again`]
  return null
}

function faultOfClose({ key }: KeyWord, keys: ReadonlyMap<string, HistoricKey>): Fault {
  if (key === null) return ['key-hidden', 'does not show which key it closes']
  const closed = keys.get(key)
  if (closed === undefined) return ['key-close-unknown', 'closes what is no key before it']
  return closed.role === 'root' || closed.role === 'log' ? ['key-stays', `closes the ${closed.role} key: a log has one for good`] : null
}

const nameOf = (verifierKey: string): string => verifierKey.slice(0, verifierKey.indexOf('+'))

function isEd25519(verifierKey: string): boolean {
  const parsed = parseVerifierKey(verifierKey)
  return parsed.ok && parsed.key.type === signatureType.ed25519
}

/** Whether a key signs the entry at an index. */
export const isValidAt = ({ from, closedAt }: Pick<HistoricKey, 'from' | 'closedAt'>, index: number): boolean => from <= index && (closedAt === null || index < closedAt)
