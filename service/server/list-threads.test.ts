/** List threads: a long comparing that is cancelled leaves nothing, and one name that is asked meanwhile does not wait for its end. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { derivedIds } from 'proofmark/store'
import { ListThreads } from './list-threads.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-list-threads-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const syllables = ['ba', 'ko', 'li', 'mu', 'ne', 'pi', 'ro', 'su', 'ta', 've']
const name = (n: number) => `Example ${[n, n * 7 + 3, n * 13 + 5].map((each) => syllables[each % 10]! + syllables[Math.floor(each / 10) % 10]!).join('')} ${syllables[n % 7]!}works`
const list = `<CONSOLIDATED_LIST dateGenerated="2084-03-01T00:00:00Z"><ENTITIES>${Array.from({ length: 400 }, (_, n) => `<ENTITY><FIRST_NAME>${name(n)}</FIRST_NAME><REFERENCE_NUMBER>XXe.${n}</REFERENCE_NUMBER></ENTITY>`).join('')}</ENTITIES></CONSOLIDATED_LIST>`
const record = (id: string, text: string) => ({ id, kind: 'party', facts: { names: [text], kind: null, born: [], countries: [], identifiers: [] } }) as const
const many = Array.from({ length: 4000 }, (_, n) => record(`r${n}`, name(n)))

suite('list threads', () => {
  const threads = new ListThreads(join(folder, 'lists'), derivedIds(new Uint8Array(32).fill(7)))
  test('a file is read into a snapshot, with progress, or not at all', async () => {
    const bytes = new TextEncoder().encode(list)
    const stop = new AbortController()
    stop.abort()
    equal(await threads.add([{ name: 'UN.xml', bytes }], { addedAt: '2084-03-02T00:00:00Z' }, { signal: stop.signal }), null)
    const large = new TextEncoder().encode(`${list}${`<!--${' '.repeat(100_000)}-->`.repeat(60)}`)
    let isTold = false
    const cancel = new AbortController()
    equal(await threads.add([{ name: 'UN.xml', bytes: large }], { addedAt: '2084-03-02T00:00:00Z' }, { signal: cancel.signal, onDone: () => { isTold = true; cancel.abort() } }), null)
    equal(isTold, true)
    const added = await threads.add([{ name: 'UN.xml', bytes }], { addedAt: '2084-03-02T00:00:00Z' })
    ok(added?.ok === true, JSON.stringify(added))
    const asked = [{ snapshot: added.snapshot.id, name: 'un' }]
    deepEqual((await threads.entries([{ snapshot: added.snapshot.id, references: ['XXe.3', 'XXe.none'] }, { snapshot: 'f'.repeat(64), references: [] }]))?.map((each) => each?.map(({ reference }) => reference) ?? null), [['XXe.3'], null])

    const stopMany = new AbortController()
    const order: string[] = []
    let progress = 0
    const long = threads.screen(many, asked, { signal: stopMany.signal, onDone: (done) => { progress = done; if (done >= 16 && order.length === 0) { order.push('asked'); void threads.screen([record('', name(5))], asked).then((answer) => { order.push(answer!.candidates[0]!.entry.reference); stopMany.abort() }) } } })
    equal(await long, null)
    deepEqual(order, ['asked', 'XXe.5'])
    ok(progress > 0 && progress < many.length, String(progress))
    const few = await threads.screen(many.slice(0, 3), [...asked, { snapshot: 'f'.repeat(64), name: 'gone' }])
    deepEqual([few!.unread, few!.candidates.filter(({ score }) => score > 0.99).map(({ record: id, entry }) => `${id} ${entry.reference}`)], [['f'.repeat(64)], ['r0 XXe.0', 'r1 XXe.1', 'r2 XXe.2']])
  })
})
