/**
 * Far store: a store whose files and log lie in a stub of S3, and machines that open it one after the other.
 * @module
 */
import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Sealable } from './sealing.ts'
import { openStore } from './open-store.ts'
import type { Store } from './store.ts'
import { s3Stub, stubBucket, type S3Stub } from './s3-stub.suite.ts'

export interface FarStore {
  readonly stub: S3Stub
  readonly url: string
  newFolder(): string
  /** `url`: of another place in the stub. */
  open(folder: string, more?: { readonly readOnly?: boolean; readonly url?: string }): Promise<Store>
  /** Another machine that has the vault of this one, and nothing else. */
  machineWithVaultOf(folder: string): string
  close(): Promise<void>
}

/** Changes the environment of the process: the address says where, the environment by which key. */
export async function farStore(): Promise<FarStore> {
  const stub = await s3Stub()
  Object.assign(process.env, stub.environment)
  const folders: string[] = []
  const newFolder = () => { const folder = mkdtempSync(join(tmpdir(), 'proofmark-far-')); folders.push(folder); return folder }
  const url = `s3://${stubBucket}/one`
  return {
    stub, url, newFolder,
    open: (folder, { readOnly = false, url: other = url } = {}) => openStore({ folder, clock: () => new Date(), random: (n) => new Uint8Array(randomBytes(n)), blobs: other, readOnly }),
    machineWithVaultOf(folder) {
      const other = newFolder()
      cpSync(join(folder, 'vault'), join(other, 'vault'), { recursive: true })
      return other
    },
    async close() {
      await stub.stop()
      for (const folder of folders) rmSync(folder, { recursive: true, force: true })
    },
  }
}

export const caseDraft = (label: string): Sealable => ({
  id: randomBytes(16).toString('hex'), kind: 'case',
  fields: { label, case: null, author: null, made: null, note: null, sources: [], handling: 'restricted', title: `Invented case ${label}`, place: null },
} as unknown as Sealable)
