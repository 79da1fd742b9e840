/**
 * Storage conditions: whether a storage refuses a conditional write whose condition does not hold. One that passes over conditions takes every
 * write, and two machines would sign two histories without a word; so it is tried at each opening, and not taken on trust.
 * @module
 */
import { randomUUID } from 'node:crypto'
import { utf8 } from '@proofmark/core/bytes'
import { ObjectsFailed } from './faults.ts'
import type { Objects } from './objects.ts'

const key = 'log/conditions'

/** Throws `ObjectsFailed` where they are not kept. */
export async function requireConditions(objects: Objects): Promise<void> {
  const words = () => utf8(`${randomUUID()}\n`)
  if (await objects.head(key) === null) await objects.replace(key, words(), null)
  for (const condition of [null, '"00000000000000000000000000000000"']) {
    const isKept = await objects.replace(key, words(), condition).then(() => false, (error: unknown) => {
      if (error instanceof ObjectsFailed && error.code === 'object-changed') return true
      throw error
    })
    if (!isKept) throw new ObjectsFailed('storage-refused', `${objects.name} passes over conditions of a write (${condition === null ? 'If-None-Match' : 'If-Match'}): two machines could write over each other there. It cannot be used; a newer version of it may keep them`)
  }
}
