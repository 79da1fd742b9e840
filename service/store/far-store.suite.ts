/**
 * Far store: a store whose files and log lie in a stub of S3, and machines that open it one after the other.
 * @module
 */
import { deepEqual } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toBase64 } from '@proofmark/core/bytes'
import { kinds } from '@proofmark/core/statements'
import { parseS3Address } from './s3-address.ts'
import { s3Objects } from './s3-objects.ts'
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

/** Short, so that a storage that is away is so soon. */
const patience = { tries: 3, firstPauseMs: 3, longestPauseMs: 10, timeoutMs: 3000 }

export async function farStore(): Promise<FarStore> {
  const stub = await s3Stub()
  const folders: string[] = []
  const newFolder = () => { const folder = mkdtempSync(join(tmpdir(), 'proofmark-far-')); folders.push(folder); return folder }
  const url = `s3://${stubBucket}/one`
  return {
    stub, url, newFolder,
    open: (folder, { readOnly = false, url: other = url } = {}) => openStore({ folder, clock: () => new Date(), random: (n) => new Uint8Array(randomBytes(n)), blobs: s3Objects(parseS3Address(other, stub.environment), patience), readOnly }),
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

export const use = (what: string): Sealable => ({ id: randomBytes(16).toString('hex'), kind: 'use', fields: kinds.use.schema.parse({ what, label: what.replaceAll(' ', '-') }) })

let places = 0
/** Of a place where nothing lies yet. */
export const newUrl = () => `s3://${stubBucket}/place-${++places}`
/** In the stub, of a file of the log. */
export const keyOf = (url: string, name: string) => `${url.slice(`s3://${stubBucket}/`.length)}/log/${name}`

export const labels = (store: Store) => store.world().of('use').map(({ fields }) => fields.label)
export const rootOf = (store: Store) => toBase64(store.rootAt(store.size()))

export async function requireWhole(store: Store): Promise<void> {
  const audit = await store.audit()
  deepEqual([audit.ok, audit.problems], [true, []])
}
