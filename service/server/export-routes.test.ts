/** Exports over HTTP: files with a name and a type, what is open unless more is asked for, refusals with their names. */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { exampleServer } from './example-server.suite.ts'

const server = await exampleServer()
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
  test('what cannot be exported is refused with its code', async () => {
    for (const [question, status, code] of [['', 422, 'format-unknown'], ['format=doc', 422, 'format-unknown'], ['format=csv', 422, 'kind-missing'], ['format=csv&kind=gun', 422, 'kind-unknown'], ['format=jsonl&case=nobody', 404, 'case-unknown'], ['format=jsonl&handling=secret', 422, 'handling-unknown'], ['format=jsonl&handlin=open', 422, 'question-invalid']] as const) {
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
