/** Exports over HTTP: files with a name and a type, what is open unless more is asked for, refusals with their names; others are answered meanwhile. */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, suite, test } from 'node:test'
import { Hono } from 'hono'
import { searchDesk } from 'proofmark/search'
import { readSheets } from 'proofmark/sheets'
import { exampleServer } from './example-server.suite.ts'
import { exportRoutes } from './export-routes.ts'
import { until } from './soon.suite.ts'
import { inTurns, streamOf, textPieces } from './turns.ts'

const server = await exampleServer()
before(async () => { await until(() => server.get('/api/items/search'), ({ status }) => status === 200) })
after(() => server.close())

suite('exports over HTTP', () => {
  test('each format has its type and a name that says how narrow it is', async () => {
    for (const [format, type] of [['jsonl', 'application/x-ndjson'], ['geojson', 'application/geo+json'], ['kml', 'vnd.google-earth'], ['gexf', 'application/xml'], ['graphml', 'application/xml'], ['xlsx', 'spreadsheetml'], ['gpkg', 'geopackage']] as const) {
      const answer = await server.get(`/api/export?format=${format}`)
      equal(answer.status, 200, format)
      ok(answer.headers.get('content-type')!.includes(type))
      match(answer.headers.get('content-disposition')!, new RegExp(`up-to-open\\.${format}$`))
      ok((await answer.arrayBuffer()).byteLength > 100)
    }
    const csv = await (await server.get('/api/export?format=csv&kind=mark')).text()
    equal(csv.trim().split('\r\n').length - 1, server.store.world().of('mark').filter(({ fields }) => fields.handling === 'open').length)
  })
  test('what is narrower stays, unless it is asked for by its name', async () => {
    await server.seal('{"kind":"case","title":"KEPT BACK","handling":"restricted"}')
    ok(!(await (await server.get('/api/export?format=jsonl')).text()).includes('KEPT BACK'))
    ok((await (await server.get('/api/export?format=jsonl&handling=restricted')).text()).includes('KEPT BACK'))
  })
  test('the label of a case that is handled more strictly is in no name of a file', async () => {
    await server.seal('{"kind":"case","label":"tells-something","title":"KEPT BACK TOO","handling":"restricted"}')
    const { id } = server.store.world().labelled('tells-something')[0]!
    for (const [handling, name] of [['open', id.slice(0, 8)], ['restricted', 'tells-something']] as const) for (const format of ['jsonl', 'bag']) {
      const answer = await server.get(`/api/export?format=${format}&case=${id}&handling=${handling}`)
      match(answer.headers.get('content-disposition')!, new RegExp(`proofmark-${name}-up-to-${handling}`), `${format} ${handling}`)
      await answer.arrayBuffer()
    }
  })
  test('what cannot be exported is refused with its code', async () => {
    for (const [question, status, code] of [['', 422, 'format-unknown'], ['format=doc', 422, 'format-unknown'], ['format=csv', 422, 'kind-missing'], ['format=csv&kind=gun', 422, 'kind-unknown'], ['format=jsonl&case=nobody', 404, 'case-unknown'], ['format=jsonl&handling=secret', 422, 'handling-unknown'], ['format=jsonl&handlin=open', 422, 'question-invalid'], ['format=csv&kind=item&found=clas%3Dx', 422, 'question-invalid'], ['format=csv&kind=item&found=mark%3D%5B', 422, 'pattern-unclosed'], ['format=csv&kind=item&found=&case=x', 422, 'question-invalid'], ['format=gexf&found=', 422, 'format-unknown']] as const) {
      const answer = await server.get(`/api/export?${question}`)
      deepEqual([answer.status, (await answer.json() as { code: string }).code], [status, code], question)
    }
  })
  test('who goes away in the middle ends it', async () => {
    const reader = (await server.get('/api/export?format=jsonl')).body!.getReader()
    ok((await reader.read()).value!.byteLength > 0)
    await reader.cancel()
    equal((await server.get('/api/cases')).status, 200)
  })
})

suite('what a search found', () => {
  const rowsOf = async (question: string) => (await (await server.get(`/api/export?${question}`)).text()).trim().split('\r\n').slice(1)
  test('goes as a file: the items of the question, as many as the page counts, with what is said of them', async () => {
    for (const asked of ['', 'class=missile', 'text=actuator', 'mark=113']) {
      const { count } = await (await server.get(`/api/items/search?${asked}`)).json() as { count: number }
      const found = await rowsOf(new URLSearchParams({ format: 'csv', kind: 'item', found: asked, handling: 'confidential' }).toString())
      equal(found.length, count, asked)
    }
    const marks = await rowsOf(new URLSearchParams({ format: 'csv', kind: 'mark', found: 'mark=113' }).toString())
    ok(marks.length > 0 && marks.length < server.store.world().of('mark').length)
    const { about } = await (await server.get(`/api/export?${new URLSearchParams({ format: 'geojson', found: 'class=missile' }).toString()}`)).json() as { about: string }
    match(about, /items found by: class=missile$/)
  })
  suite('by a mark', () => {
    const ask = (more: Record<string, string>) => server.get(`/api/export?${new URLSearchParams({ found: 'mark=ZQZ77&class=mine', ...more }).toString()}`)
    /** What each format says of the one item; `undefined`: it has no such column. */
    const told: Readonly<Record<string, (more: Record<string, string>) => Promise<unknown>>> = {
      csv: async (more) => cellOf((await (await ask({ ...more, format: 'csv', kind: 'item' })).text()).replace(/^\ufeff/, '').trim().split('\r\n').map((line) => line.split(','))),
      xlsx: async (more) => {
        const sheets = await readSheets(new Uint8Array(await (await ask({ ...more, format: 'xlsx' })).arrayBuffer()))
        ok(sheets.every(({ name, rows }) => name === 'item' || !rows[0]!.cells.some(({ text }) => text === 'mark_grade')))
        return cellOf(sheets.find(({ name }) => name === 'item')!.rows.map(({ cells }) => cells.map(({ text }) => text)))
      },
      jsonl: async (more) => {
        const lines = (await (await ask({ ...more, format: 'jsonl' })).text()).trim().split('\n').map((line) => JSON.parse(line) as { kind: string; mark_grade?: string })
        ok(lines.every((line) => line.kind === 'item' || !('mark_grade' in line)))
        return lines.find(({ kind }) => kind === 'item')!.mark_grade
      },
      geojson: async (more) => (await (await ask({ ...more, format: 'geojson' })).json() as { features: { properties: Record<string, unknown> }[] }).features.find(({ properties }) => properties['layer'] === 'item')!.properties['mark_grade'],
      kml: async (more) => /<Folder><name>item<\/name>.*?<Data name="mark_grade"><value>([^<]*)/s.exec(await (await ask({ ...more, format: 'kml' })).text())?.[1],
      gpkg: async (more) => {
        const path = join(folder, 'found.gpkg')
        writeFileSync(path, new Uint8Array(await (await ask({ ...more, format: 'gpkg' })).arrayBuffer()))
        const database = new DatabaseSync(path, { readOnly: true })
        const [item, recovery] = ['item', 'recovery'].map((layer) => database.prepare(`SELECT * FROM "${layer}"`).get()!)
        database.close()
        ok(!('mark_grade' in recovery!))
        return item!['mark_grade']
      },
    }
    const cellOf = ([names, row]: readonly (readonly string[])[]) => { const at = names!.indexOf('mark_grade'); return at < 0 ? undefined : row![at] }
    const folder = mkdtempSync(join(tmpdir(), 'proofmark-export-'))
    after(() => rmSync(folder, { recursive: true }))
    before(async () => {
      await server.seal('{"kind":"recovery","label":"graded-recovery","when":"2090-05-01","place":{"text":"Invented ford","country":"XA","lat":1,"lon":2,"precisionKm":5},"handling":"open"}')
      await server.seal('{"kind":"item","label":"graded","description":"Invented graded thing","itemClass":"mine","recoveredIn":"#graded-recovery","handling":"open"}')
      const [item] = server.store.known.byLabel('graded')
      for (const [handling, transcription] of [['confidential', 'ZQZ-77'], ['restricted', 'ZQZ-?7']] as const) await server.seal(JSON.stringify({ kind: 'mark', item: item!.id, transcription, technique: 'stamped', handling }))
    })
    for (const [format, of] of Object.entries(told)) test(`${format}: each item says how surely it bears it; a mark that stays tells nothing of itself`, async () => {
      for (const [handling, grade] of [['confidential', 'fits'], ['restricted', 'may-fit'], ['open', '']] as const) deepEqual((await of({ handling })) ?? '', grade, handling)
      deepEqual(await of({ found: 'class=mine' }), undefined)
    })
    test('they are counted by it beforehand', async () => {
      const counted = async (more: Record<string, string>) => (await (await server.get(`/api/export/rows?${new URLSearchParams({ found: 'mark=ZQZ77&class=mine', ...more }).toString()}`)).json() as { grades: object | null }).grades
      const none = { 'fits': 0, 'may-fit': 0, 'not-excluded': 0, 'untold': 0 }
      deepEqual([await counted({ handling: 'confidential' }), await counted({ handling: 'restricted' }), await counted({}), await counted({ found: 'class=mine' })], [{ ...none, 'fits': 1 }, { ...none, 'may-fit': 1 }, { ...none, 'untold': 1 }, null])
    })
  })
  test('is counted before it is made', async () => {
    for (const more of ['', '&found=mark%3D113', '&case=dprk-missiles-2024']) {
      const { head, rows, leftOut } = await (await server.get(`/api/export/rows?handling=open${more}`)).json() as { head: { size: number }; rows: Record<string, number>; leftOut: number }
      const file = await server.get(`/api/export?format=jsonl${more}`)
      equal(file.headers.get('x-log-size'), `${head.size}`)
      const lines = (await file.text()).trim().split('\n').map((line) => (JSON.parse(line) as { kind: string }).kind)
      deepEqual(rows, Object.fromEntries([...Map.groupBy(lines, (kind) => kind)].map(([kind, all]) => [kind, all.length])), more)
      equal(typeof leftOut, 'number')
    }
  })
})

suite('while an export is made', () => {
  // A turn of no length: others are served after each step, so that what is shown does not hang on the speed of a machine.
  const search = searchDesk({ source: server.store, place: null })
  const app = new Hono().get('/other', (c) => c.text('other')).route('/', exportRoutes({ store: server.store, search, pages: '.', now: () => new Date(), turn: 0 }))
  after(() => search.close())
  for (const question of ['format=jsonl', 'format=csv&kind=mark', 'format=geojson', 'format=kml', 'format=ftm', 'format=xlsx', 'format=gpkg', 'format=gexf', 'format=graphml', 'format=bag&case=dprk-missiles-2024']) {
    test(`${question}: another is answered`, async () => {
      const order: string[] = []
      const made = (async () => {
        const answer = await app.request(`/api/export?${question}`)
        // A GeoPackage is whole before its first byte is sent.
        if (question !== 'format=gpkg') await answer.arrayBuffer()
        order.push('export')
      })()
      for (let n = 0; n < 3; n++) { await (await app.request('/other')).text(); order.push('other'); await new Promise((resolve) => { setImmediate(resolve) }) }
      await made
      deepEqual(order, ['other', 'other', 'other', 'export'])
    })
  }
  test('nobody waits any more: the work ends, and its file is gone', async () => {
    let [made, isEnded] = [0, false]
    function* steps(): Generator<null, void> { try { for (;;) { made++; yield null } } finally { isEnded = true } }
    await inTurns(steps(), { turn: 0, isGone: () => made >= 3 }).catch((error: Error) => match(error.message, /nobody waits/))
    deepEqual([made, isEnded], [3, true])
  })
  test('a long text is sent whole, no character in halves', async () => {
    const text = `${'x'.repeat(64 * 1024 - 1)}\u{1F680}${'y'.repeat(70_000)}`
    equal(await new Response(streamOf(textPieces(text))).text(), text)
    equal(await new Response(streamOf([])).text(), '')
  })
})
