/**
 * Memory shelf: all statements of a store as objects, as long as there are few enough.
 * @module
 */
import { isKeyKind } from '@proofmark/core/evidence'
import type { AnyStatement, World } from '@proofmark/core/statements'
import { memoryTable } from './memory-table.ts'
import { deviceStates } from './sealing.ts'
import { hashesIn, type Shelf, type ShelfLog } from './shelf.ts'
import { erasedFields, notesOf, readStatements, stillThere } from './stored-statements.ts'
import { tableWorld } from './table-world.ts'
import type { Vault } from './vault.ts'

export function memoryShelf(log: ShelfLog, vault: Pick<Vault, 'openings'>): Shelf {
  const notes = () => notesOf(log, 0, log.size)
  let statements: readonly AnyStatement[] = []
  let table = memoryTable([])
  let cached: World | null = null
  const take = (all: readonly AnyStatement[]) => {
    statements = all
    table = memoryTable(all)
    cached = null
  }
  const world = () => (cached ??= tableWorld(table, statements.length))
  return {
    isInTables: false,
    load: async () => take(readStatements(notes(), await vault.openings(), 0)),
    devices: async () => deviceStates(notes()),
    all: () => statements,
    world,
    worldAt: (size) => (size === statements.length ? world() : tableWorld(table, size)),
    find: (id) => table.find(id),
    indexOf: (id) => table.find(id)?.index ?? null,
    ofKeys: () => statements.filter(({ kind }) => isKeyKind(kind)),
    read: (from, to) => statements.slice(from, to),
    add(added) {
      statements = [...statements, ...added]
      table.add(added)
      cached = null
    },
    followed: () => undefined,
    lookAgain: () => true,
    namesBlob(sha256, but) {
      const named = namersIn(statements).get(sha256)
      return named !== undefined && [...named].some((id) => id !== but)
    },
    reconnect: () => undefined,
    erasedButThere: async (listed) => stillThere(erasedFields(statements, listed), (id) => table.find(id)),
    renew(renewed) {
      const changed = [...statements]
      for (const statement of renewed) changed[statement.index!] = statement
      take(changed)
    },
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
