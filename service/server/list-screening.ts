/**
 * List screening: the routes of lists and of screening with what they share: the shelf, the threads that read and compare, and the news that a new snapshot makes.
 * @module
 */
import { Hono } from 'hono'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { largestList } from '@proofmark/core/screening'
import type { Store } from 'proofmark/store'
import { rescreeningShelf } from './kept-rescreenings.ts'
import { ListDesk } from './list-desk.ts'
import { listShelf } from './list-shelf.ts'
import { listSpool } from './list-spool.ts'
import { ListThreads } from './list-threads.ts'
import { listsRoutes } from './lists-routes.ts'
import { ScreeningDesk } from './screening-desk.ts'
import { screeningRoutes } from './screening-routes.ts'

export interface ListScreeningOptions {
  readonly store: Store
  readonly newId: () => string
  readonly now: () => Date
  readonly complain: (error: Error) => void
  /** Where snapshots are kept; `null`: nowhere, and none can be added. */
  readonly listsFolder: string | null
  /** Where news are kept until somebody has seen them; `null`: in memory. */
  readonly rescreeningsFolder: string | null
}

export function listScreeningRoutes({ store, newId, now, complain, listsFolder, rescreeningsFolder }: ListScreeningOptions) {
  const app = new Hono()
  // A folder that is never made holds no snapshot.
  const folder = listsFolder ?? join(tmpdir(), `proofmark-no-lists-${newId()}`)
  const [shelf, threads] = [listShelf(folder, store.derivedId), new ListThreads(folder, store.derivedId)]
  const screening = new ScreeningDesk({ store, lists: shelf, threads, rescreenings: rescreeningShelf(rescreeningsFolder, store.derivedId), now, complain })
  const spool = listSpool({ folder: join(folder, 'arriving'), inMemory: largestList, most: 4 })
  const desk = new ListDesk({ threads, now, complain, onNew: (list) => void screening.listChanged(list), onRead: spool.drop })
  app.route('/', listsRoutes({ shelf, spool, isKept: listsFolder !== null, desk, threads, now }))
  app.route('/', screeningRoutes({ store, desk: screening, threads, newId, now }))
  return app
}
