/**
 * Store: appends statements, keeps a projection that can be dropped and rebuilt.
 * @module
 */
import './native-crypto.ts'

export { openStore } from './open-store.ts'
export { notLookedAt, openLog, type ReadableLog } from './readable-log.ts'
export type { Receipt, Store, StoreOptions } from './store.ts'
export { AnchorRefused, BackupRefused, DataFileFailed, KeyRefused, StoreDamaged, StoreFault, StoreLocked, VaultClosed, type DataFileCode, type DamageCode, type KeyRefusedCode, type VaultClosedCode } from './faults.ts'
export { changingRoles, closingReasons, type AddedKey, type ChangedKey, type KeyChanges, type KeyEnd, type PlannedKey } from './key-changes.ts'
export { keyFields, nameOf, type KeyEntry } from './keyring.ts'
export { openRootKey } from './root-key-file.ts'
export type { SigningKey } from './signing-key.ts'
export { changePassphrase, isLocked } from './master-key.ts'
export { exportKeys, importKeys, type Identity, type Recipient } from './key-transport.ts'
export { backUp, checkBackup, type Backup, type BackupHead } from './backup.ts'
export { confirmRestored, restore, type Newest } from './restore.ts'
export { holdAgainstWitnesses } from './restore-witnessed.ts'
export { checkRaw } from './raw-signature.ts'
export { askTimeAuthority, type StampedHash, TimeAuthorityFailed, type TimeAuthorityCode, type TimeAuthorityMeans } from './time-authority.ts'
export { anchorHead, sealAnchors, unsealedAnchors, type Anchoring, type Asked } from './anchoring.ts'
export { anchorSettings, asksNobody, readAuthorities, readPolicy, type AnchorSettings, type Authority } from './anchor-settings.ts'
export type { AnchoredHead, AnchorFolder } from './anchor-folder.ts'
export { disk } from './disk.ts'
export type { AuditProblem, AuditReport } from './audit.ts'
export { derivedIds, type DerivedId } from './derived-id.ts'
export type { Sealable } from './sealing.ts'
export type { Disk } from './disk.ts'
