/**
 * Large store: an invented world sealed into a data folder, as it would be by a statement file, without the checks of its lines. For benches of a store that is too large for memory.
 *
 *     node bench/large-store.ts FOLDER ITEMS
 *
 * @module
 */
import { randomBytes } from 'node:crypto'
import { inventedWorld } from '@proofmark/core/invented'
import { kinds, type KindName } from '@proofmark/core/statements'
import { openStore, type Sealable, type Store } from 'proofmark/store'

/** Under one head. */
const together = 5000
/** Statements after which the store is opened again: from there on it is read from its tables. */
const reopenedAt = 60_000

export async function fillStore(folder: string, items: number, tell: (statements: number) => void): Promise<number> {
  const open = () => openStore({ folder, clock: () => new Date(), random: (n) => new Uint8Array(randomBytes(n)) })
  let store: Store = await open()
  const ids = new Map<string, string>()
  let [drafts, count, isReopened]: [Sealable[], number, boolean] = [[], 0, false]
  const seal = async () => {
    await store.seal(drafts)
    count += drafts.length
    drafts = []
    if (!isReopened && count > reopenedAt) {
      await store.close()
      store = await open()
      isReopened = true
    }
    tell(count)
  }
  for (const line of inventedWorld({ items })) {
    const { kind, ...fields } = JSON.parse(JSON.stringify(line).replace(/"#([^"]+)"/gu, (_, label: string) => `"${ids.get(label)!}"`)) as { kind: KindName; label?: string }
    const id = randomBytes(16).toString('hex')
    // A line refers to its team, its case, its recovery and its item, and to nothing before them.
    if (kind === 'case' || kind === 'recovery' || kind === 'item') for (const label of ids.keys()) if (label.startsWith(`invented-${kind}-`)) ids.delete(label)
    if (fields.label !== undefined) ids.set(fields.label, id)
    drafts.push({ id, kind, fields: kinds[kind].schema.parse(fields) } as Sealable)
    if (drafts.length === together) await seal()
  }
  if (drafts.length > 0) await seal()
  await store.close()
  return count
}

if (import.meta.filename === process.argv[1]) {
  const [, , folder, items] = process.argv
  if (folder === undefined || !/^[1-9]\d*$/.test(items ?? '')) throw new Error('expected a folder and a number of items')
  const start = performance.now()
  let told = 0
  const count = await fillStore(folder, Number(items), (statements) => {
    if (statements - told < 50_000) return
    told = statements
    console.log(`${statements} statements, ${Math.round(statements / ((performance.now() - start) / 1000))} a second, ${Math.round(process.memoryUsage().rss / 1e6)} MB`)
  })
  console.log(`${count} statements in ${((performance.now() - start) / 1000).toFixed(0)} s`)
}
