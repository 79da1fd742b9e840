/**
 * Thread fault: an error on its way from one thread to another. Cloned as it is, it would lose its code, by which it is told what to do.
 * @module
 */
import { DatabaseFailed, DataFileFailed, StoreDamaged, VaultClosed, type DamageCode, type DatabaseCode, type DataFileCode, type VaultClosedCode } from './faults.ts'

export interface ThreadFault { readonly name: string; readonly message: string; readonly code: string | undefined }

export function sentFault(error: unknown): ThreadFault {
  const { name, message, code } = error as Error & { code?: string }
  return { name, message, code }
}

export function receivedFault({ name, message, code }: ThreadFault): Error {
  if (name === 'StoreDamaged') return new StoreDamaged(code as DamageCode, message)
  if (name === 'VaultClosed') return new VaultClosed(code as VaultClosedCode, message)
  if (name === 'DataFileFailed') return new DataFileFailed(code as DataFileCode, message)
  if (name === 'DatabaseFailed') return new DatabaseFailed(code as DatabaseCode, message)
  return Object.assign(new Error(message), code === undefined ? {} : { code })
}
