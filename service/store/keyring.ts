/**
 * Keyring: the keys of the log by its own history, those that lie here, and which of them seals what.
 *
 * Rules: spec/statement.md, "Keys"; spec/data-folder.md, "Signing keys"
 * @module
 */
import { withArticle } from '@proofmark/core/bytes'
import { isKeyKind, keyHistory, maySign, roleOf, type HistoricKey, type KeyFault, type KeyRole } from '@proofmark/core/evidence'
import { formatVerifierKey, verifyNote } from '@proofmark/core/log'
import type { AnyStatement, KindName } from '@proofmark/core/statements'
import { KeyRefused } from './faults.ts'
import type { SigningKey } from './signing-key.ts'

/** A key of the log, as people see it. */
export interface KeyEntry extends HistoricKey {
  readonly name: string
  readonly role: KeyRole
  readonly holder: string | null
  /** Of its end; `null`: open, or erased. */
  readonly why: string | null
  readonly reason: string | null
  /** Its private key lies in this vault. */
  readonly isHere: boolean
  /** It seals what its role seals here. */
  readonly isInUse: boolean
}

export interface Keyring {
  entries(): KeyEntry[]
  faults(): readonly KeyFault[]
  /** The key that signs for a role. Throws `KeyRefused` where none may. */
  signer(role: Exclude<KeyRole, 'log'>): SigningKey
  /** The key for each draft. `role`: all by this one, as a command asks that may. Throws `KeyRefused`. */
  signers(drafts: readonly { readonly kind: KindName; readonly fields: object }[], role: Exclude<KeyRole, 'log'> | null): SigningKey[]
  /** After a key statement was sealed, or a key came or went here. */
  refresh(): void
}

export interface KeyringSources {
  /** Private keys that lie here, in the order in which they came. */
  readonly own: () => readonly SigningKey[]
  /** Name of the key that was chosen for a role. */
  readonly chosen: (role: string) => string | null
  readonly statements: () => readonly AnyStatement[]
  readonly note: (index: number) => Uint8Array | null
  readonly find: (id: string) => AnyStatement | undefined
}

export function keyring({ own, chosen, statements, note, find }: KeyringSources): Keyring {
  let known: { readonly keys: readonly HistoricKey[]; readonly faults: readonly KeyFault[] } | null = null
  const history = () => (known ??= historyOf(statements().filter(({ kind }) => isKeyKind(kind)), note))
  const mine = (verifierKey: string) => own().find((key) => key.verifierKey === verifierKey)

  function signer(role: Exclude<KeyRole, 'log'>): SigningKey {
    // Before the first entry there is no history: the root key opens it.
    if (statements().length === 0) return own().find((key) => key.role === role) ?? missing(role, false)
    const here = history().keys.flatMap((key) => { const signing = key.role === role ? mine(key.verifierKey) : undefined; return signing === undefined ? [] : [{ ...key, signing }] })
    const choice = chosen(role)
    const taken = here.find(({ signing }) => signing.name === choice) ?? here.find(({ closedAt }) => closedAt === null) ?? here.at(-1)
    if (taken === undefined) return missing(role, history().keys.some((key) => key.role === role && key.closedAt === null))
    if (taken.closedAt !== null) throw new KeyRefused('key-closed', `the ${role} key ${taken.signing.name} was closed at entry ${taken.closedAt} and seals nothing more; add one with "proofmark keys add ${role}", or name another with "proofmark keys use NAME"`)
    return taken.signing
  }

  return {
    entries: () => history().keys.map((key) => {
      const said = find(key.id)?.fields as { holder?: string | null } | undefined
      const end = statements().find(({ kind, fields }) => kind === 'key-close' && (fields as { key?: string }).key === key.id)?.fields as { why?: string; reason?: string } | undefined
      const name = nameOf(key.verifierKey)
      return { ...key, role: key.role as KeyRole, name, holder: said?.holder ?? null, why: end?.why ?? null, reason: end?.reason ?? null, isHere: mine(key.verifierKey) !== undefined, isInUse: isInUse(key, name) }
    }),
    faults: () => history().faults,
    signer,
    signers(drafts, role) {
      const kinds = new Map(drafts.map((draft) => [(draft as { id?: string }).id, draft.kind as string]))
      const found = new Map<string, SigningKey>()
      return drafts.map(({ kind, fields }) => {
        const of = (fields as { of?: unknown }).of
        const about = typeof of === 'string' && (kind === 'correction' || kind === 'withdrawal') ? (kinds.get(of) ?? find(of)?.kind ?? null) : null
        const needed = roleOf(kind, about)
        if (needed === null) throw new KeyRefused('key-statement-stands', `${withArticle(kind)} of ${withArticle(about ?? 'statement')}: what the log says of its keys is not taken back; close the key with "proofmark keys close"`)
        if (role === null ? needed === 'root' || kind === 'publication' : !maySign(role, kind, about)) throw new KeyRefused('role-may-not-sign', `${withArticle(kind)} is not sealed ${role === null ? 'from a statement file: ' : `by ${withArticle(role)} key: `}${kind === 'publication' ? '"proofmark publish" makes it' : isKeyKind(kind) ? '"proofmark keys" makes it' : `it takes ${withArticle(needed)} key`}`)
        const by = (role ?? needed) as Exclude<KeyRole, 'log'>
        const key = found.get(by) ?? signer(by)
        found.set(by, key)
        return key
      })
    },
    refresh: () => { known = null },
  }

  function isInUse({ role, closedAt }: HistoricKey, name: string): boolean {
    if (closedAt !== null) return false
    if (role === 'log') return mine(history().keys.find((key) => key.role === 'log')!.verifierKey) !== undefined
    try {
      return signer(role as Exclude<KeyRole, 'log'>).name === name
    } catch (error) {
      if (error instanceof KeyRefused) return false
      throw error
    }
  }
}

function missing(role: string, isElsewhere: boolean): never {
  if (role === 'root') throw new KeyRefused('root-not-here', 'the root key is not in this vault: give the file that it was exported to with --root-key FILE')
  throw new KeyRefused('key-not-here', `there is no open ${role} key in this vault${isElsewhere ? '; another device has one' : ''}: add one with "proofmark keys add ${role}"`)
}

/** The name of a key as written. */
export const nameOf = (verifierKey: string): string => verifierKey.slice(0, verifierKey.indexOf('+'))

/** By the notes of the log and the openings of its key statements; a signature counts only where it is the root's. */
export function historyOf(statements: readonly AnyStatement[], note: (index: number) => Uint8Array | null) {
  const root = statements.find(({ kind }) => kind === 'key')
  const rootKey = root?.kind === 'key' ? root.fields.verifierKey : null
  return keyHistory(statements.map((statement) => {
    const { id, kind, index, hidden } = statement
    const text = (path: string, value: unknown) => (hidden.includes(path) || typeof value !== 'string' ? null : value)
    const verified = rootKey === null ? null : verifyNote(note(index!) ?? new Uint8Array(), [rootKey])
    const signer = verified?.ok === true ? formatVerifierKey(verified.verified[0]!.key) : null
    const fields = statement.fields as { verifierKey?: unknown; role?: unknown; key?: unknown }
    return { id, index: index!, kind, signer, verifierKey: text('/verifierKey', fields.verifierKey), role: text('/role', fields.role), key: text('/key', fields.key) }
  }))
}

/** Fields of a key statement that say which keys there are: without them nobody could check a signature. */
export const keyFields: Readonly<Record<string, readonly string[]>> = { key: ['/verifierKey', '/role'], 'key-close': ['/key', '/why'] }

export function refuseKeyFields({ kind }: AnyStatement, paths: readonly string[]): void {
  const kept = paths.find((path) => keyFields[kind]?.includes(path))
  if (kept !== undefined) throw new KeyRefused('key-statement-stands', `${kept} of ${withArticle(kind)} stays: without it no signature of that key could be checked. Its other fields can be erased`)
}
