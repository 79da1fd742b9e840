/** The API document: it names each route that there is and no other, each parameter that the code reads, and answers are as it says. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { Validator } from '@seriousme/openapi-schema-validator'
import { exampleServer } from './example-server.suite.ts'
import { answerSchemas } from './api-document/answers.ts'
import { describedPaths, plainName } from './api-document/index.ts'

const server = await exampleServer()
after(() => server.close())
type Broken = Record<string, unknown> & { paths: Record<string, unknown> }
interface Operation { readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema?: { readonly maximum?: number } }[] }
interface Document { readonly openapi: string; readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> }
const documentNow = async (): Promise<Document> => (await server.get('/api/openapi.json')).json() as Promise<Document>

suite('API document', () => {
  test('names every route of the app, and no other', async () => {
    const { paths } = await documentNow()
    const named = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`))
    // Pages and their files are no part of the API; tiles lie below one address that ends with their path (C2SP tlog-tiles).
    const isOutside = (route: string) => route.endsWith('*') || route === 'GET /api/openapi.json'
    const there = [...new Set(server.app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path.replace(/:(\w+)(?:\{[^}]*\})?/g, '{$1}')}`))].filter((route) => !isOutside(route))
    deepEqual(named.toSorted(), there.toSorted())
  })
  test('names every parameter that the code of a route reads', async () => {
    const inTable = new Map(Object.entries(describedPaths).map(([route, { query = [] }]) => [route, query.map(plainName)]))
    const missing: string[] = []
    for (const file of globSync('*-routes.ts', { cwd: import.meta.dirname })) {
      const source = readFileSync(join(import.meta.dirname, file), 'utf8')
      const routes = [...source.matchAll(/\.(get|post)\('([^']+)'/g)].map(([, method, path]) => `${method!.toUpperCase()} ${path!.replace(/:(\w+)(?:\{[^}]*\})?/g, '{$1}')}`)
      const documented = new Set(routes.flatMap((route) => inTable.get(route) ?? []))
      for (const [, name] of source.matchAll(/req\.(?:query|queries)\('([^']+)'\)/g)) if (!documented.has(name!)) missing.push(`${file}: ${name}`)
    }
    deepEqual(missing, [])
  })
  test('what a route does not take is refused by name, and an address that is no text', async () => {
    const told = async (path: string) => { const response = await server.get(path); const { code, about } = await response.json() as { code: string; about: string }; return [response.status, code, about] }
    deepEqual(await told('/api/statistics?as-of=2001-01-01'), [422, 'question-invalid', 'as-of'])
    deepEqual(await told('/api/cases?bogus=1'), [422, 'question-invalid', 'bogus'])
    for (const bad of ['%FF%FE', '%E0%A4%A', '%ED%A0%80abc']) deepEqual(await told(`/api/items/search?mark=${bad}`), [400, 'address-malformed', '/api/items/search'], bad)
    equal((await server.get('/api/statistics?on=2024-01-01')).status, 200)
  })
  test('is valid OpenAPI, by a validator that is not ours, which refuses a broken one', async () => {
    const document = await documentNow()
    equal(document.openapi, '3.1.0')
    const judged = await new Validator().validate(structuredClone(document) as unknown as Record<string, unknown>)
    deepEqual([judged.valid, judged.errors], [true, undefined])
    const broken = structuredClone(document) as unknown as Broken
    broken.paths['/api/cases'] = { get: { parameters: [{ name: 'kind' }] } }
    equal((await new Validator().validate(broken)).valid, false)
    const mostOf = (path: string) => document.paths[path]!['get']!.parameters!.find(({ name }) => name === 'limit')?.schema?.maximum
    deepEqual(['/api/items/search', '/api/marks/search', '/api/statements'].map(mostOf), [200, 200, 1000])
    ok(document.paths['/api/statements']!['get']!.parameters!.some(({ name }) => name === 'after'))
  })
  test('answers are as their schemas say', async () => {
    const { id: caseId } = (await (await server.get('/api/cases')).json() as { cases: { id: string }[] }).cases[0]!
    const first = async (kind: string) => ((await (await server.get(`/api/statements?kind=${kind}&limit=1`)).json()) as { statements: { id: string }[] }).statements[0]!.id
    const ids: Readonly<Record<string, string>> = { '/api/cases/{id}': caseId, '/api/items/{id}': await first('item'), '/api/findings/{id}': await first('finding'), '/api/statements/{id}': await first('mark'), '/api/statements/{id}/seal': await first('mark') }
    const questions: Readonly<Record<string, string>> = { '/api/marks/search': '?pattern=*1*', '/api/decode': '?mark=113', '/api/dates': '?edtf=2024', '/api/items/chart': '?by=class' }
    for (const [route, schema] of Object.entries(answerSchemas)) {
      const path = route.split(' ')[1]!
      const address = `${path.replace('{id}', ids[path] ?? '')}${questions[path] ?? ''}`
      const response = await server.get(address)
      equal(response.status, 200, address)
      const judged = schema.safeParse(await response.json())
      deepEqual(judged.success ? [] : judged.error.issues, [], address)
    }
    equal(answerSchemas['GET /api/cases']!.safeParse({ cases: [{ id: 'x' }] }).success, false)
  })
})

suite('answers of one head', () => {
  test('bear a tag, are not sent twice, and have another after something was sealed', async () => {
    const fresh = await server.get('/api/cases')
    const tag = fresh.headers.get('etag')!
    equal(fresh.headers.get('cache-control'), 'no-store')
    const again = await server.get('/api/cases', { 'If-None-Match': `"other", W/${tag}` })
    deepEqual([again.status, await again.text(), again.headers.get('etag')], [304, '', tag])
    equal((await server.get('/api/statements?kind=case', { 'If-None-Match': tag })).status, 200)
    const headOnly = async (known: string) => { const { status, headers } = await server.app.request('/api/cases', { method: 'HEAD', headers: { host: 'works.example', 'if-none-match': known } }); return [status, headers.get('etag')] }
    deepEqual([await headOnly('"other"'), await headOnly(tag)], [[200, tag], [304, tag]])
    await server.seal('{"kind":"case","title":"Invented case of a tag"}')
    const later = await server.get('/api/cases', { 'If-None-Match': tag })
    equal(later.status, 200)
    ok(later.headers.get('etag') !== tag)
  })
  test('what depends on more than the log bears none, nor does a refusal', async () => {
    for (const path of ['/api/desk', '/api/watches', '/api/statements?kind=nonsense', '/api/cases/nobody']) equal((await server.get(path)).headers.get('etag'), null, path)
  })
})

suite('statements page by page', () => {
  const page = async (question: string) => (await (await server.get(`/api/statements?${question}`)).json()) as { head: { size: number }; statements: { id: string; index: number; kind: string; handling: string }[]; next: string | null }
  test('all pages together are all current statements, each once, in the order of the log', async () => {
    const seen: number[] = []
    for (let after: string | null = '0'; after !== null;) {
      const { statements, next } = await page(`limit=37&after=${after}`)
      seen.push(...statements.map(({ index }) => index))
      after = next
    }
    deepEqual(seen, server.store.world().current.map(({ index }) => index))
  })
  test('of one kind, of one case, up to a handling', async () => {
    const { statements } = await page('kind=mark&limit=1000')
    deepEqual(statements.map(({ id }) => id), server.store.world().of('mark').map(({ id }) => id))
    ok((await page('handling=open&limit=1000')).statements.every(({ handling }) => handling === 'open'))
    const label = server.store.world().of('case')[0]!.fields.label!
    ok((await page(`case=${label}&kind=item&limit=1000`)).statements.length > 0)
  })
  test('a question that cannot be read is refused with its name', async () => {
    for (const [question, about] of [['limit=0', 'limit'], ['after=x', 'after'], ['kind=gun', 'kind'], ['hanlding=open', 'hanlding']] as const) {
      const response = await server.get(`/api/statements?${question}`)
      const failure = await response.json() as { code: string; about: string }
      deepEqual([response.status, failure.code, failure.about], [422, 'question-invalid', about], question)
    }
    equal((await server.get('/api/statements?case=nobody')).status, 404)
  })
})
