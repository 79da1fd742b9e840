/**
 * Table shelf: the statements of a store that is too large for memory, in its tables. Opening it reads what came since the tables were written, and no more.
 * @module
 */
import type { AnyStatement } from '@proofmark/core/statements'
import type { Projection } from './projection.ts'
import type { Rebuilding, Rebuilt } from './rebuilding.ts'
import { deviceStates, type DeviceState } from './sealing.ts'
import type { Shelf, ShelfLog } from './shelf.ts'
import { statementTables } from './statement-tables.ts'
import { notesOf, statementsOf } from './stored-statements.ts'
import { tableReading } from './table-reading.ts'
import { tableWorld } from './table-world.ts'
import type { Vault } from './vault.ts'

/** Statements from which on a store is read from its tables. What both ways take: decision 0050. */
export const heldInMemory = Number(process.env['PROOFMARK_HELD_IN_MEMORY'] ?? 20_000)

export interface TableShelfOptions {
  /** Base64, of the first `size`. */
  readonly rootText: (size: number) => string
  /** Makes the tables anew from log and vault and puts them in their place. */
  readonly rebuild: (taken: Rebuilding['taken']) => Promise<Rebuilt>
}

export async function tableShelf(log: ShelfLog, vault: Pick<Vault, 'openings'>, projection: Projection, { rootText, rebuild }: TableShelfOptions): Promise<Shelf> {
  const at = await projection.at()
  const isOurs = at !== null && at.size > 0 && at.size <= log.size && rootText(at.size) === at.root
  let known = isOurs ? at : null
  if (known === null) await projection.clear()
  let tables = statementTables(projection.connection(), known?.size ?? 0)
  let size = known?.size ?? 0
  const reading = tableReading({ tables: () => tables, size: () => size, connection: () => projection.connection() }, vault)
  const fromLog = (from: number, to: number) => statementsOf(vault, notesOf(log, from, to), from)
  const devicesAt = async (upTo: number): Promise<Map<string, DeviceState>> => {
    const start = known !== null && known.size <= upTo ? known : null
    const states = new Map<string, DeviceState>(start === null ? [] : JSON.parse(start.devices) as [string, DeviceState][])
    for (let from = start?.size ?? 0; from < upTo; from += slice) for (const [name, state] of deviceStates(notesOf(log, from, Math.min(upTo, from + slice)))) states.set(name, state)
    return states
  }
  /** What came since the tables were written. In slices: a store that is too large for memory is never read at once. Resolves with the size that the tables hold then. */
  const fill = async (from: number): Promise<number> => {
    const changing: AnyStatement[] = []
    let at = from
    for (let isDone = false; !isDone;) {
      const to = Math.min(log.size, at + slice)
      const fresh = await fromLog(at, to)
      changing.push(...fresh.filter(({ kind }) => kind === 'correction' || kind === 'withdrawal' || kind === 'erasure'))
      // Where more was sealed meanwhile, this is not the end.
      isDone = to === log.size
      if (isDone) await projection.follow({ fresh, changing, world: () => tableWorld(statementTables(projection.connection(), to), to), size: to, root: rootText(to), devices: JSON.stringify([...await devicesAt(to)]) })
      else await projection.add(fresh)
      at = to
      await new Promise<void>((resolve) => { setImmediate(resolve) })
    }
    const fault = projection.fault()
    if (fault !== null) throw fault
    return at
  }

  return {
    ...reading,
    async load() {
      if (known !== null && known.size === log.size) return
      if (known === null) {
        await rebuild((connection, upTo) => { tables = statementTables(connection, upTo); size = upTo })
        known = await projection.at()
      } else {
        size = await fill(known.size)
        tables = statementTables(projection.connection(), size)
      }
      reading.changed()
    },
    devices: () => devicesAt(log.size),
    // What the tables hold is made anew from log and vault alone.
    read: (from, to) => (from >= tables.settledSize() ? Array.from({ length: to - from }, (_, n) => tables.at(from + n)) : fromLog(from, to)),
    add(added) {
      tables.add(added)
      size += added.length
      reading.changed()
    },
    followed: (upTo) => tables.settled(upTo),
    lookAgain: () => true,
    reconnect: (connection) => tables.reconnect(connection),
    async renew(renewed) {
      for (const statement of renewed) {
        await projection.renew(statement, () => { tables.forget(); return tableWorld(tables, size) })
        tables.forget()
      }
      reading.changed()
    },
  }
}

/** Statements that are read from log and vault at once. */
const slice = 10_000
