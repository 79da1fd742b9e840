/**
 * Memory shelf: all statements of a store as objects, as long as there are few enough.
 * @module
 */
import { isKeyKind } from '@proofmark/core/evidence'
import { world as worldOf, type AnyStatement, type World } from '@proofmark/core/statements'
import { deviceStates } from './sealing.ts'
import { hashesIn, type Shelf, type ShelfLog } from './shelf.ts'
import { erasedButThere, readStatements } from './stored-statements.ts'
import type { Vault } from './vault.ts'

export function memoryShelf(log: ShelfLog, vault: Pick<Vault, 'openings'>): Shelf {
  const notes = () => Array.from({ length: log.size }, (_, index) => log.entry(index)!)
  let statements: readonly AnyStatement[] = []
  let positions = new Map<string, number>()
  let cached: World | null = null
  const take = (all: readonly AnyStatement[]) => {
    statements = all
    positions = new Map(all.map(({ id, index }) => [id, index!]))
    cached = null
  }
  const world = () => (cached ??= worldOf(statements))
  return {
    isInTables: false,
    load: async () => take(readStatements(notes(), await vault.openings(), 0)),
    devices: async () => deviceStates(notes()),
    all: () => statements,
    world,
    worldAt: (size) => (size === statements.length ? world() : worldOf(statements.slice(0, size))),
    find: (id) => statements[positions.get(id) ?? -1],
    indexOf: (id) => positions.get(id) ?? null,
    ofKeys: () => statements.filter(({ kind }) => isKeyKind(kind)),
    read: (from, to) => statements.slice(from, to),
    add(added) {
      statements = [...statements, ...added]
      for (const { id, index } of added) positions.set(id, index!)
      cached = null
    },
    followed: () => undefined,
    namesBlob(sha256, but) {
      const named = namersIn(statements).get(sha256)
      return named !== undefined && [...named].some((id) => id !== but)
    },
    reconnect: () => undefined,
    erasedButThere: async (listed) => erasedButThere(statements, listed),
    reload: async (gone) => take(readStatements(notes(), (await vault.openings()).filter(({ statement, path }) => gone.get(statement)?.includes(path) !== true), 0)),
  }
}

/** Who names which file. */
function namersIn(statements: readonly AnyStatement[]): ReadonlyMap<string, ReadonlySet<string>> {
  const known = namersOf.get(statements)
  if (known !== undefined) return known
  const found = new Map<string, Set<string>>()
  for (const { id, fields } of statements) for (const sha256 of hashesIn(fields)) found.set(sha256, (found.get(sha256) ?? new Set()).add(id))
  namersOf.set(statements, found)
  return found
}

/** The list is a new one whenever a statement is added or a value erased. */
const namersOf = new WeakMap<readonly AnyStatement[], ReadonlyMap<string, ReadonlySet<string>>>()
