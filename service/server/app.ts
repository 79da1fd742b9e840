/**
 * The app: all routes behind the checks of Host and Origin, and one place where a failure becomes an answer.
 * @module
 */
import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import type { Logger } from 'pino'
import type { AnchoringView } from './api.ts'
import { KeyRefused, type Store } from 'proofmark/store'
import { caseRoutes } from './case-routes.ts'
import { isFromThisMachine, logRoutes } from './log-routes.ts'
import { keyRoutes } from './key-routes.ts'
import { packageRoutes } from './package-routes.ts'
import { pageRoutes } from './page-routes.ts'
import { redactionRoutes } from './redaction-routes.ts'
import { onlyThisUser } from './peer-user.ts'
import { onlyOwnPages } from './security.ts'
import { statementRoutes } from './statement-routes.ts'

export interface AppOptions {
  readonly store: Store
  /** Hosts as they stand in the Host header, such as `127.0.0.1:4180`. */
  readonly hosts: () => readonly string[]
  /** Built web app. */
  readonly pages: string
  readonly newId: () => string
  readonly now: () => Date
  readonly logger: Logger
  /** What came of asking witnesses and authorities; left out where nobody is asked. */
  readonly anchoring?: () => AnchoringView
}

/** Largest request: a statement file of some ten thousand lines. */
const largestBody = 32 * 1024 * 1024

export function createApp({ store, hosts, pages, newId, now, logger, anchoring = () => ({ isSetUp: false, fault: null, last: null }) }: AppOptions) {
  const app = new OpenAPIHono()
  app.use(onlyOwnPages(hosts))
  app.use(onlyThisUser())
  app.use(bodyLimit({ maxSize: largestBody, onError: (c) => c.json({ code: 'too-large', message: `A request has at most ${largestBody} bytes.`, about: null }, 413) }))
  app.route('/', caseRoutes(store))
  app.route('/', statementRoutes(store, newId))
  app.route('/', logRoutes(store, { mayReadEntries: isFromThisMachine, anchoring }))
  app.route('/', keyRoutes(store))
  app.route('/', redactionRoutes({ store, newId, now }))
  app.route('/', packageRoutes({ store, pages, newId, now }))
  app.doc('/api/openapi.json', { openapi: '3.0.0', info: { title: 'Proofmark', version: '1' } })
  app.route('/', pageRoutes(pages))
  app.onError((error, c) => {
    if (error instanceof KeyRefused) return c.json({ code: error.code, message: sentence(error.message), about: c.req.path }, 422)
    // What went wrong is for the log of the machine; the answer carries no path, no value.
    logger.error({ path: c.req.path, code: (error as NodeJS.ErrnoException).code ?? error.name, message: error.message }, 'request failed')
    return c.json({ code: 'server-failed', message: 'The server could not answer. Its log on this machine says why.', about: c.req.path }, 500)
  })
  return app
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
