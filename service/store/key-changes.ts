/**
 * Key changes: keys are added and closed by statements that the root key signs, and the log says so for good.
 *
 * A change can be planned first: what will be sealed is shown as it will stand there.
 *
 * Rules: spec/statement.md, "Keys"
 * @module
 */
import type { KeyRole } from '@proofmark/core/evidence'
import { isKeyName, parseVerifierKey } from '@proofmark/core/log'
import { KeyRefused } from './faults.ts'
import type { KeyEntry, Keyring } from './keyring.ts'
import { formatPublicKey, parsePublicKey } from './public-key-file.ts'
import { formatRootKey } from './root-key-file.ts'
import type { Recipient } from './key-transport.ts'
import { signingKey, type SigningKey } from './signing-key.ts'
import type { Receipt } from './store.ts'
import type { Sealable } from './sealing.ts'
import type { Vault } from './vault.ts'

/** Roles of which a log has several keys, one after another and side by side. */
export const changingRoles = ['collector', 'reviewer', 'publisher'] as const
export type ChangingRole = (typeof changingRoles)[number]

export const closingReasons = ['lost', 'stolen', 'replaced', 'no-longer-needed'] as const
export type ClosingReason = (typeof closingReasons)[number]

export interface PlannedKey { readonly kind: 'key' | 'key-close'; readonly fields: Readonly<Record<string, unknown>>; readonly signedBy: string }
export interface ChangedKey extends PlannedKey { readonly receipt: Receipt; readonly name: string }

export interface KeyChanges {
  list(): KeyEntry[]
  /** What `add` would seal; the key itself is made then. */
  planAdd(wanted: AddedKey): PlannedKey
  /** A new key in this vault. `root`: the root key where it does not lie here. All throw `KeyRefused`. */
  add(wanted: AddedKey, root?: SigningKey): Promise<ChangedKey>
  /** The key of another device, from its public key file. */
  take(file: Uint8Array, root?: SigningKey): Promise<ChangedKey>
  planClose(name: string, end: KeyEnd): PlannedKey
  close(name: string, end: KeyEnd, root?: SigningKey): Promise<ChangedKey>
  /** From now on this key seals here what its role seals. */
  use(name: string): Promise<KeyEntry>
  /** A public key file, for the log of somebody else. */
  offer(name: string, holder: string | null): Uint8Array
  /** The root key as an age file; it stays here until `removeRoot`. */
  exportRoot(to: Recipient): Promise<Uint8Array>
  removeRoot(): Promise<void>
}

export interface AddedKey { readonly role: string; readonly name: string | null; readonly holder: string | null }
export interface KeyEnd { readonly why: string; readonly reason: string }

export interface KeyChangeMeans {
  readonly ring: Keyring
  readonly vault: Pick<Vault, 'addKey' | 'signing'>
  /** Reads the private keys again. */
  readonly reload: () => Promise<void>
  readonly seal: (draft: Sealable, by: SigningKey) => Promise<Receipt>
  readonly newId: () => string
}

export function keyChanges({ ring, vault, reload, seal, newId }: KeyChangeMeans): KeyChanges {
  const entryOf = (name: string): KeyEntry => {
    const found = ring.entries().find((key) => key.name === name || key.id === name)
    if (found === undefined) throw new KeyRefused('key-unknown', `the log has no key "${name}"; "proofmark keys list" names them`)
    return found
  }
  const rootEntry = () => ring.entries().find(({ role }) => role === 'root')!
  const rootOr = (given: SigningKey | undefined): SigningKey => {
    if (given === undefined) return ring.signer('root')
    if (given.verifierKey !== rootEntry().verifierKey) throw new KeyRefused('other-root', `the file holds the root key ${given.name}; that of this log is ${rootEntry().name}`)
    return given
  }
  const planned = (kind: PlannedKey['kind'], own: Readonly<Record<string, unknown>>, text: string | null): PlannedKey =>
    ({ kind, fields: { ...own, ...common, handling: text === null ? 'open' : 'restricted' }, signedBy: rootEntry().name })
  const isFree = (name: string) => {
    if (ring.entries().some((key) => key.name === name)) throw new KeyRefused('name-taken', `the log had a key "${name}" already; each has a name of its own`)
  }
  const changed = async (plan: PlannedKey, name: string, by: SigningKey): Promise<ChangedKey> => {
    const receipt = await seal({ id: newId(), kind: plan.kind, fields: plan.fields }, by)
    ring.refresh()
    return { ...plan, receipt, name }
  }
  const plan = {
    add({ role, name, holder }: AddedKey): PlannedKey {
      changingRole(role)
      if (name !== null) {
        if (!/^[a-z0-9][a-z0-9./-]{0,79}$/.test(name)) throw new KeyRefused('name-malformed', `"${name}": expected a name of small letters, digits, dots, slashes and hyphens, at most 80. It stands in every note that the key signs: no person's name`)
        isFree(name)
      }
      // Drawn when it is added: `null` says so.
      return planned('key', { verifierKey: null, role, holder }, holder)
    },
    close(name: string, { why, reason }: KeyEnd): PlannedKey {
      const { id, role, closedAt } = entryOf(name)
      if (role === 'root' || role === 'log') throw new KeyRefused('key-stays', whyItStays(role))
      if (closedAt !== null) throw new KeyRefused('key-closed', `the key ${name} was closed at entry ${closedAt} already`)
      if (!closingReasons.some((each) => each === why)) throw new KeyRefused('reason-missing', `why "${why}": expected ${closingReasons.join(', ')}`)
      if (reason.trim() === '') throw new KeyRefused('reason-missing', 'the end of a key has a reason, in words')
      return planned('key-close', { key: id, why, reason }, reason)
    },
  }

  return {
    list: () => ring.entries(),
    planAdd: plan.add,
    planClose: plan.close,
    async add(wanted, root) {
      const drawn = plan.add(wanted)
      const by = rootOr(root)
      // A key that was made and, after a cut, not added yet is taken up again.
      const known = vault.signing.signingKeys().find(({ name }) => name === wanted.name)
      if (known !== undefined && known.role !== wanted.role) throw new KeyRefused('name-taken', `there is a key "${wanted.name}" of another role here`)
      const { name, verifierKey } = known ?? await vault.addKey(wanted.role as ChangingRole, wanted.name)
      await reload()
      return changed({ ...drawn, fields: { ...drawn.fields, verifierKey } }, name, by)
    },
    async take(file, root) {
      const offered = parsePublicKey(file)
      if (offered === null) throw new KeyRefused('public-key-unreadable', 'expected a public key file that the key signed itself; "proofmark keys offer NAME" writes one on the other device')
      const { verifierKey, holder } = offered
      const role = changingRole(offered.role)
      const parsed = parseVerifierKey(verifierKey)
      const name = parsed.ok ? parsed.key.name : ''
      if (!isKeyName(name)) throw new KeyRefused('name-malformed', `"${name}" is no name of a key`)
      if (ring.entries().some((key) => key.verifierKey === verifierKey)) throw new KeyRefused('key-there', `the key ${name} is in the log already`)
      isFree(name)
      return changed(planned('key', { verifierKey, role, holder }, holder), name, rootOr(root))
    },
    async close(name, end, root) {
      const drawn = plan.close(name, end)
      const closed = entryOf(name)
      const answer = await changed(drawn, closed.name, rootOr(root))
      if (vault.signing.chosenKey(closed.role) === closed.name) await vault.signing.chooseKey(closed.role, null)
      return answer
    },
    async use(name) {
      const key = entryOf(name)
      if (key.closedAt !== null) throw new KeyRefused('key-closed', `the ${key.role} key ${name} was closed at entry ${key.closedAt} and seals nothing more`)
      if (!key.isHere) throw new KeyRefused(key.role === 'root' ? 'root-not-here' : 'key-not-here', `the private key of ${name} is not in this vault`)
      await vault.signing.chooseKey(key.role, key.name)
      return entryOf(name)
    },
    offer(name, holder) {
      const key = entryOf(name)
      const stored = vault.signing.signingKeys().find(({ verifierKey }) => verifierKey === key.verifierKey)
      if (stored === undefined) throw new KeyRefused('key-not-here', `the private key of ${name} is not in this vault`)
      return formatPublicKey(signingKey(stored), holder)
    },
    exportRoot: async (to) => formatRootKey(storedRoot(), to),
    async removeRoot() {
      await vault.signing.removeSigningKey(storedRoot().name)
      await reload()
    },
  }

  function storedRoot() {
    const stored = vault.signing.signingKeys().find(({ role }) => role === 'root')
    if (stored === undefined) throw new KeyRefused('root-not-here', 'the root key is not in this vault: it was exported before')
    return stored
  }
}

/** What every kind carries; the words about a key are for those who may read the case, not for every package. */
const common = { label: null, case: null, author: null, made: null, note: null, sources: [] }

function changingRole(role: string): KeyRole {
  if (role === 'root' || role === 'log') throw new KeyRefused('key-stays', whyItStays(role))
  if (!changingRoles.some((each) => each === role)) throw new KeyRefused('key-unknown', `"${role}": expected ${changingRoles.join(', ')}`)
  return role as ChangingRole
}

function whyItStays(role: 'root' | 'log'): string {
  return role === 'root'
    ? 'a log has one root key for good: nobody above it could say that it ended. If it was stolen, begin a new log, and say so wherever the root key was made known; if it was lost, keys can be neither added nor closed any more, and all others go on'
    : 'a log has one log key for good: its heads are known by it, and a second one could sign a second history. If it was stolen, begin a new log; the old one is proved up to the last head that others hold'
}

/** The first entries of a log: the root key by itself, then the others by the root key. */
export function firstKeys(keys: readonly Pick<SigningKey, 'role' | 'verifierKey'>[], newId: () => string): Sealable[] {
  const order: readonly KeyRole[] = ['root', 'log', 'collector', 'reviewer', 'publisher']
  return order.flatMap((role) => keys.filter((key) => key.role === role)).map(({ role, verifierKey }) => ({ id: newId(), kind: 'key', fields: { verifierKey, role, holder: null, ...common, handling: 'open' } }))
}
