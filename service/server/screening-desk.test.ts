/** The overview of screening over many cases: what would take all their statements is not counted, and said not to be. */
import { deepEqual } from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { exampleServer } from './example-server.suite.ts'
import type { ListSnapshot } from './list-shelf.ts'
import { ScreeningDesk } from './screening-desk.ts'

const server = await exampleServer()
after(() => server.close())
const snapshot = { id: 'f'.repeat(64), list: 'invented', title: 'Invented list', dated: '2031-01-01', datedBy: 'file', added: '2031-01-02T00:00:00Z', entries: 1 } as unknown as ListSnapshot
const deskOf = (snapshots: readonly ListSnapshot[], mostCounted: number) => new ScreeningDesk({
  store: server.store, lists: { latestOfEach: () => snapshots, snapshots: () => ({ snapshots, unreadable: [] }) } as never,
  threads: { screen: async () => ({ candidates: [], unread: [] }), entries: async () => [] } as never,
  rescreenings: { all: () => [], of: () => ({ to: snapshot.id }) as never, save: () => undefined }, now: () => new Date('2031-02-01'), complain: (error) => { throw error }, mostCounted,
})
const told = async (desk: ScreeningDesk) => (await desk.overview()).cases.map(({ records, status }) => [records === null ? null : records > 0, status])

suite('the overview of screening', () => {
  test('counts the records of each case as long as there are few', async () => deepEqual(await told(deskOf([snapshot], 1)), [[true, 'none']]))
  test('of very many it counts those that were compared', async () => {
    const desk = deskOf([snapshot], 0)
    deepEqual(await told(desk), [[null, 'none']])
    const of = server.store.world().of('case')[0]!.id
    desk.begin(of)
    await desk.ended(of)
    deepEqual(await told(desk), [[true, 'done']])
  })
  test('without a list nothing is counted, for nothing can be compared', async () => deepEqual(await told(deskOf([], 1)), [[null, 'no-lists']]))
})
