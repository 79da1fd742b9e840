/**
 * Table shelf: the statements of a store that is too large for memory, in its tables. Opening it reads what came since the tables were written, and no more.
 * @module
 */
import { invariant } from '@proofmark/core/bytes'
import { isKeyKind } from '@proofmark/core/evidence'
import { kindNames, type AnyStatement, type World } from '@proofmark/core/statements'
import { lazyList } from './lazy-list.ts'
import type { Projection } from './projection.ts'
import type { Rebuilding, Rebuilt } from './rebuilding.ts'
import { deviceStates, type DeviceState } from './sealing.ts'
import { hashesIn, type Shelf, type ShelfLog } from './shelf.ts'
import { statementTables } from './statement-tables.ts'
import { readStatements } from './stored-statements.ts'
import { tableWorld } from './table-world.ts'
import type { Vault } from './vault.ts'

/** Statements from which on a store is read from its tables: so many take some 300 MB as objects and three seconds to read, and a world of them a quarter of a second after each sealing. */
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
  let cached: World | null = null
  const notes = (from: number, to: number): Uint8Array[] => Array.from({ length: to - from }, (_, n) => log.entry(from + n)!)
  /** From log and vault: what the tables are made from. `gone`: values that are left out. */
  const fromLog = async (from: number, to: number, gone: ReadonlyMap<string, readonly string[]> = new Map()): Promise<AnyStatement[]> => {
    const ids = readStatements(notes(from, to), [], from).map(({ id }) => id)
    const openings = (await Promise.all(ids.map((id) => vault.openings(id)))).flat()
    return readStatements(notes(from, to), openings.filter(({ statement, path }) => gone.get(statement)?.includes(path) !== true), from)
  }
  const devicesAt = async (upTo: number): Promise<Map<string, DeviceState>> => {
    const start = known !== null && known.size <= upTo ? known : null
    const states = new Map<string, DeviceState>(start === null ? [] : JSON.parse(start.devices) as [string, DeviceState][])
    for (let from = start?.size ?? 0; from < upTo; from += slice) for (const [name, state] of deviceStates(notes(from, Math.min(upTo, from + slice)))) states.set(name, state)
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
  const world = () => (cached ??= tableWorld(tables, size))
  const blobs = () => projection.connection().prepare('SELECT from_id FROM blob_name WHERE sha256 = ?')
  const ofKind = (kind: (typeof kindNames)[number]) => [...tables.placesOf(kind, size)].map((place) => tables.at(place))

  return {
    isInTables: true,
    async load() {
      if (known !== null && known.size === log.size) return
      if (known === null) {
        await rebuild((connection, upTo) => { tables = statementTables(connection, upTo); size = upTo })
        known = await projection.at()
      } else {
        size = await fill(known.size)
        tables = statementTables(projection.connection(), size)
      }
      cached = null
    },
    devices: () => devicesAt(log.size),
    all: () => { const [table, length] = [tables, size]; return lazyList(length, (index) => table.at(index)) },
    world,
    worldAt: (upTo) => (upTo === size ? world() : tableWorld(tables, upTo)),
    find: (id) => tables.find(id),
    indexOf: (id) => tables.find(id)?.index ?? null,
    ofKeys: () => kindNames.filter(isKeyKind).flatMap(ofKind).toSorted((a, b) => a.index! - b.index!),
    // What the tables hold is made anew from log and vault alone.
    read: (from, to) => (from >= tables.settledSize() ? Array.from({ length: to - from }, (_, n) => tables.at(from + n)) : fromLog(from, to)),
    add(added) {
      tables.add(added)
      size += added.length
      cached = null
    },
    followed: (upTo) => tables.settled(upTo),
    namesBlob(sha256, but) {
      if ((blobs().all(sha256) as { from_id: string }[]).some(({ from_id: id }) => id !== but)) return true
      return tables.unsettled().some(({ id, fields }) => id !== but && hashesIn(fields).includes(sha256))
    },
    reconnect: (connection) => tables.reconnect(connection),
    async erasedButThere(listed) {
      const erased = new Map([...listed].map(([id, paths]) => [id, new Set(paths)]))
      for (const { kind, fields } of ofKind('erasure')) if (kind === 'erasure') erased.set(fields.of, new Set([...(erased.get(fields.of) ?? []), ...fields.paths]))
      const left = new Map<string, string[]>()
      for (const [id, paths] of erased) {
        // The tables may be newer than the vault: an older one may have been put back.
        const there = new Set((await vault.openings(id)).map(({ path }) => path))
        const still = [...paths].filter((path) => there.has(path) || tables.find(id)?.hidden.includes(path) === false)
        if (still.length > 0) left.set(id, still)
      }
      return left
    },
    async reload(gone) {
      for (const [id] of gone) {
        const place = tables.find(id)?.index
        invariant(place !== undefined && place !== null, 'what is erased is there')
        const [renewed] = await fromLog(place, place + 1, gone)
        await projection.renew(renewed!, () => { tables.forget(); return tableWorld(tables, size) })
        tables.forget()
      }
      cached = null
    },
  }
}

/** Statements that are read from log and vault at once. */
const slice = 10_000
