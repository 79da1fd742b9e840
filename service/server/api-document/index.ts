/**
 * API document: what the server can be asked, as OpenAPI 3.1. Routes that take JSON add themselves; all others are added here from their table.
 *
 * Standard: OpenAPI Specification 3.1.0.
 * @module
 */
import { z, type OpenAPIHono } from '@hono/zod-openapi'
import { answerSchemas, Failure } from './answers.ts'
import { parameters, type ParameterName } from './parameters.ts'
import { describedPaths, type DescribedPath } from './paths.ts'

export { describedPaths } from './paths.ts'

/** Version of the API: grows when something that was there is taken away or means something else. */
const apiVersion = '1.0.0'

/** Describes all routes, and serves the document at /api/openapi.json. */
export function documentApi(app: OpenAPIHono): void {
  for (const [route, described] of Object.entries(describedPaths)) {
    const [method, path] = route.split(' ') as ['GET' | 'POST' | 'PUT' | 'DELETE', string]
    app.openAPIRegistry.registerPath({
      method: method.toLowerCase() as 'get', path, summary: described.says,
      description: described.dependsOn === 'log' ? 'Depends only on what is sealed: the answer has an ETag, and If-None-Match is answered with 304.' : '',
      request: { params: paramsIn(path), query: queryOf(described), ...bodyOf(method, described) },
      responses: {
        200: { description: described.says, content: { [described.type ?? 'application/json']: { schema: answerSchemas[route] ?? (described.type === undefined ? z.looseObject({}) : z.string().openapi({ format: 'binary' })) } } },
        ...(described.dependsOn === 'log' ? { 304: { description: 'As the answer that the client has' } } : {}),
        '4XX': failure('Refused: the message says what to do'), '5XX': failure('Not answered: the message says whether to try again'),
      },
    })
  }
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Proofmark', version: apiVersion, description: 'One log, and what is derived from it. Every failure is a Failure. Ids are stable for ever; what they name is looked at under /statements/ID.', license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' } },
    servers: [{ url: '/' }],
  })
}

const failure = (description: string) => ({ description, content: { 'application/json': { schema: Failure } } })

const paramsIn = (path: string) => z.object(Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name!, z.string().openapi({ description: paramWords[name!] ?? name! })])))

const paramWords: Readonly<Record<string, string>> = { id: 'Id, label, or the first eight digits or more of an id', sha256: 'SHA-256 in lower-case hex', name: 'A name that was given', language: 'en, fr, uk or ar', job: 'Number of an import', key: 'Key of an exchange', session: 'Session of a capture', level: 'Level of detail', tile: 'Column and row' }

/** A parameter that means something else on one path is named with what it means there behind a colon. */
const queryOf = ({ query = [] }: DescribedPath) => z.object(Object.fromEntries(query.map((name) => [plainName(name), parameters[name]])))

export const plainName = (name: ParameterName): string => name.split(':')[0]!

function bodyOf(method: string, { takes }: DescribedPath) {
  if (takes !== undefined) return { body: { required: true, content: { [takes]: { schema: z.string().openapi({ format: 'binary' }) } } } }
  return method === 'POST' ? { body: { required: false, content: { 'application/json': { schema: z.looseObject({}) } } } } : {}
}
