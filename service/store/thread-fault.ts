/**
 * Thread fault: an error on its way from one thread to another. Cloned as it is, it would lose its code, by which it is told what to do.
 * @module
 */
import { VaultClosed } from './faults.ts'

export interface ThreadFault { readonly name: string; readonly message: string; readonly code: string | undefined; readonly errcode: number | undefined }

export function sentFault(error: unknown): ThreadFault {
  const { name, message, code, errcode } = error as Error & { code?: string; errcode?: number }
  return { name, message, code, errcode }
}

export function receivedFault({ name, message, code, errcode }: ThreadFault): Error {
  if (name === 'VaultClosed') return new VaultClosed(code as VaultClosed['code'], message)
  return Object.assign(new Error(message), code === undefined ? {} : { code }, errcode === undefined ? {} : { errcode })
}
