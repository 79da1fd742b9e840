/**
 * Headquarters: a large store with its vault in PostgreSQL: what it takes to open it, to write and to read, and how soon a reader shows what was sealed.
 *
 *     node bench/large-store.ts FOLDER 30000
 *     node bench/headquarters.ts FOLDER [files]
 *
 * The store is moved into a cluster of its own first, as `proofmark move` does it, and the cluster is removed at the end. With `files` it is opened where it lies.
 * Each opening is a process of its own. A first one as writer is not counted: it makes the tables.
 * @module
 */
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { kinds } from '@proofmark/core/statements'
import { disk, moveStore, openStore } from 'proofmark/store'
import { startPostgres } from '../service/store/postgres.suite.ts'

interface Place { readonly folder: string; readonly database: string | null }

const means = { clock: () => new Date(), random: (n: number) => new Uint8Array(randomBytes(n)) }
const since = (start: number) => Math.round(performance.now() - start)

/** What a process of its own says: milliseconds of the opening, and the memory that it has then, in MB of 1,000,000 bytes. */
async function opening(place: Place, readOnly: boolean): Promise<string> {
  const start = performance.now()
  const store = await openStore({ ...place, ...means, readOnly })
  const took = since(start)
  const said = `${store.size()} statements, ${took} ms, ${Math.round(process.memoryUsage().rss / 1e6)} MB`
  await store.close()
  return said
}

/** Milliseconds from the end of a sealing to the reader's world that has it, of some statements one after the other. */
async function followingTimes(place: Place): Promise<number[]> {
  const writer = await openStore({ ...place, ...means })
  const reader = await openStore({ ...place, ...means, readOnly: true })
  const times: number[] = []
  for (let n = 0; n < 20; n++) {
    const [sealed] = await writer.seal([{ id: randomBytes(16).toString('hex'), kind: 'use', fields: kinds.use.schema.parse({ what: `invented use ${n}` }) }])
    const start = performance.now()
    const isThere = await reader.follow() && reader.world().get(sealed!.id, 'use') !== undefined
    if (!isThere) throw new Error('the reader could not follow')
    times.push(performance.now() - start)
  }
  await reader.close()
  await writer.close()
  return times.toSorted((a, b) => a - b)
}

async function tell(place: Place): Promise<void> {
  const child = (...words: string[]) => execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', import.meta.filename, ...words], { encoding: 'utf8', env: { ...process.env, PROOFMARK_BENCH_PLACE: JSON.stringify(place) } }).trim()
  console.log(`first opening, makes the tables: ${child('--write')}`)
  console.log(`opening to write: ${child('--write')}`)
  console.log(`opening to read: ${child('--read')}`)
  console.log(`a reader follows one statement: ${child('--follow')}`)
}

const [, , word, where] = process.argv
const given = process.env['PROOFMARK_BENCH_PLACE']
if (given !== undefined) {
  const place = JSON.parse(given) as Place
  if (word === '--follow') {
    const times = await followingTimes(place)
    console.log(`median ${times[times.length >> 1]!.toFixed(1)} ms, longest ${times.at(-1)!.toFixed(1)} ms`)
  } else console.log(await opening(place, word === '--read'))
} else if (word === undefined) throw new Error('expected the folder of a store')
else if (where === 'files') await tell({ folder: word, database: null })
else {
  const [server, folder] = [startPostgres(), mkdtempSync(join(tmpdir(), 'proofmark-headquarters-'))]
  try {
    const to = { folder: join(folder, 'data'), database: server.database(), blobs: null }
    const start = performance.now()
    const { size } = await moveStore({ ...means, from: { folder: word, database: null, blobs: null }, to, disk })
    console.log(`${size} statements moved in ${since(start)} ms`)
    await tell(to)
  } finally {
    server.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}
