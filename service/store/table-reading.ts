/**
 * Table reading: what is asked of a shelf whose statements are in tables, by who writes and by who only reads.
 * @module
 */
import type { DatabaseSync } from 'node:sqlite'
import { isKeyKind } from '@proofmark/core/evidence'
import { kindNames, type AnyStatement, type World } from '@proofmark/core/statements'
import { lazyList } from './lazy-list.ts'
import { hashesIn, type Shelf } from './shelf.ts'
import type { StatementTables } from './statement-tables.ts'
import { erasedFields, stillThere } from './stored-statements.ts'
import { tableWorld } from './table-world.ts'
import type { Vault } from './vault.ts'

/** As they are now. */
export interface TablesNow {
  tables(): StatementTables
  /** Statements, those that the tables do not hold yet too. */
  size(): number
  connection(): DatabaseSync
}

export interface TableReading extends Pick<Shelf, 'isInTables' | 'all' | 'world' | 'worldAt' | 'find' | 'indexOf' | 'ofKeys' | 'namesBlob' | 'erasedButThere'> {
  /** Other statements are there, or others of their values. */
  changed(): void
}

export function tableReading({ tables, size, connection }: TablesNow, vault: Pick<Vault, 'openings'>): TableReading {
  let cached: World | null = null
  const world = () => (cached ??= tableWorld(tables(), size()))
  /** The tables of a reader may be ahead of the head that it shows. */
  const find = (id: string): AnyStatement | undefined => {
    const found = tables().find(id)
    return found !== undefined && found.index! < size() ? found : undefined
  }
  const ofKind = (kind: (typeof kindNames)[number]): AnyStatement[] => [...tables().placesOf(kind, size())].map((place) => tables().at(place))
  return {
    isInTables: true,
    changed() { cached = null },
    all: () => { const [table, length] = [tables(), size()]; return lazyList(length, (index) => table.at(index)) },
    world,
    worldAt: (upTo) => (upTo === size() ? world() : tableWorld(tables(), upTo)),
    find,
    indexOf: (id) => find(id)?.index ?? null,
    ofKeys: () => kindNames.filter(isKeyKind).flatMap(ofKind).toSorted((a, b) => a.index! - b.index!),
    namesBlob(sha256, but) {
      const named = connection().prepare('SELECT from_id FROM blob_name WHERE sha256 = ?').all(sha256) as { from_id: string }[]
      return named.some(({ from_id: id }) => id !== but) || tables().unsettled().some(({ id, fields }) => id !== but && hashesIn(fields).includes(sha256))
    },
    async erasedButThere(listed) {
      const erased = erasedFields(ofKind('erasure'), listed)
      // The tables may be newer than the vault: an older one may have been put back.
      return stillThere(erased, find, await vault.openings([...erased.keys()]))
    },
  }
}
