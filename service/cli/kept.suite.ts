/**
 * Kept: a store held against what was acknowledged, after its process or its database was cut off.
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { toBase64, toHex } from '@proofmark/core/bytes'
import { leafHash } from '@proofmark/core/log'
import { kinds, type AnyStatement } from '@proofmark/core/statements'
import type { Store } from 'proofmark/store'
import { itemFields, markFields, run, type Env, type Receipt, type Unit } from './killing.suite.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** `null`: in files. */
const databaseIn = (env: Env): string | null => env['PROOFMARK_DATABASE'] ?? null

/** Loaded when it is asked for: a test may say before which stores are read from their tables. */
export async function opened(env: Env, more: { readonly readOnly?: boolean } = {}): Promise<Store> {
  const { openStore } = await import('proofmark/store')
  return openStore({ folder: env['PROOFMARK_DATA']!, database: databaseIn(env), clock: () => new Date(), random: (n) => new Uint8Array(randomBytes(n)), ...more })
}

/** The tables as they lie there: a copy is read, so that looking mends nothing. */
export async function tablesAsLeft(env: Env): Promise<{ readonly size: number; readonly root: string; readonly digest: string }> {
  const { openProjection } = await import('../store/projection.ts')
  const copy = mkdtempSync(join(tmpdir(), 'proofmark-tables-'))
  try {
    cpSync(join(env['PROOFMARK_DATA']!, 'index'), join(copy, 'index'), { recursive: true })
    const projection = await openProjection(copy)
    const at = await projection.at()
    const digest = sha256(await projection.dump())
    await projection.close()
    ok(at !== null, 'the tables are of a head')
    return { size: at.size, root: at.root, digest }
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

/** Each unit of a ledger is there as it was answered, whole or not at all, and as it was sent. How many entries they are. */
export function requireUnits(store: Store, ledger: readonly Unit[]): number {
  let found = 0
  const [world, statements] = [store.world(), store.statements()]
  for (const unit of ledger) {
    const [at, about] = [store.indexOf(world.labelled(`i-${unit.names[0]!}`)[0]?.id ?? ''), `${unit.names[0]}, of ${unit.names.length}`]
    if (unit.answer !== 'none') equal(at !== null, unit.answer === 'sealed', `${about}: was answered "${unit.answer}"`)
    if (at === null) continue
    ok(statements.length >= at + 2 * unit.names.length, `${about}: all of it is there`)
    const receipts: Receipt[] = []
    for (const [n, name] of unit.names.entries()) {
      const [item, mark] = statements.slice(at + 2 * n, at + 2 * n + 2) as [AnyStatement, AnyStatement]
      // All fields, those that were left out too.
      deepEqual([item.kind, item.fields, mark.kind, mark.fields], ['item', kinds.item.schema.parse(itemFields(name)), 'mark', kinds.mark.schema.parse(markFields(name, item.id))], about)
      for (const { id, kind, index } of [item, mark]) receipts.push({ id, kind, index: index! })
    }
    if (unit.receipts.length > 0) deepEqual(unit.receipts, receipts, about)
    unit.receipts = receipts
    found += receipts.length
    for (const { id, index } of receipts) {
      const leaf = toHex(leafHash(store.note(id)!))
      deepEqual([store.indexOf(id), leaf], [index, unit.leaves.get(id) ?? leaf], `${about}: index and bytes of entry ${index}`)
      unit.leaves.set(id, leaf)
    }
  }
  return found
}

/** And nothing else is, behind so many entries. */
export function requireUnitsAlone(store: Store, ledger: readonly Unit[], before: number): void {
  equal(store.size(), before + requireUnits(store, ledger), 'nothing is in the log but what was sent, each once')
}

/** Of a store whose process was cut off, before anything else opened it. `content`: what must be in it. */
export async function requireKept(env: Env, content: (store: Store) => void): Promise<{ readonly size: number; /** Entries that the tables were behind the log. */ readonly behind: number }> {
  const left = await tablesAsLeft(env)
  const store = await opened(env)
  try {
    const size = store.size()
    // Were they of another log, the opening would make them anew, and nothing would be said of what was left.
    deepEqual([left.size <= size, left.root], [true, left.size <= size ? rootOf(store, left.size) : ''], 'the tables are of a head of this log')
    const digest = sha256(await store.dump())
    if (left.size === size) equal(digest, left.digest, 'opening changes nothing in tables that are not behind')
    content(store)
    deepEqual((await store.audit()).problems, [])
    deepEqual(await store.rebuild(), { statements: size, digest }, 'the tables made anew are those that were left')
    equal(sha256(await store.dump()), digest)
    return { size, behind: size - left.size }
  } finally {
    await store.close()
  }
}

/** Of a store that a server holds, which goes on: read beside it, and made anew by it. No statements come in meanwhile. */
export async function requireKeptBeside(env: Env, content: (store: Store) => void): Promise<void> {
  const store = await opened(env, { readOnly: true })
  let left = await tablesAsLeft(env)
  // They follow a moment after what was acknowledged.
  for (let tries = 0; left.size < store.size() && tries < 100; tries++) {
    await wait(50)
    left = await tablesAsLeft(env)
  }
  try {
    content(store)
    deepEqual((await store.audit()).problems, [])
    const { statements, digest } = JSON.parse(await run(['rebuild', '--json'], env)) as { statements: number; digest: string }
    deepEqual({ statements, digest, root: rootOf(store, left.size) }, { statements: store.size(), digest: left.digest, root: left.root }, 'the tables made anew are those that were left')
  } finally {
    await store.close()
  }
}

const rootOf = (store: Store, size: number): string => toBase64(store.rootAt(size))
