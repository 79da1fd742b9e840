/**
 * Store: appends statements, keeps a projection that can be dropped and rebuilt.
 * @module
 */
export { openStore, type Receipt, type Store, type StoreOptions } from './store.ts'
export { StoreDamaged, StoreLocked, type DamageCode } from './faults.ts'
export type { AuditProblem, AuditReport } from './audit.ts'
export type { Sealable } from './sealing.ts'
export type { Disk } from './disk.ts'
