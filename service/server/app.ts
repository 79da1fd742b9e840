/**
 * The app: all routes behind the checks of Host, Origin and type; what fails becomes an answer in failing.ts.
 * @module
 */
import { randomBytes } from 'node:crypto'
import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import type { Logger } from 'pino'
import type { AnchoringView, ApiError } from './api.ts'
import type { SearchDesk } from 'proofmark/search'
import type { Store } from 'proofmark/store'
import { answerRoutes } from './answer-routes.ts'
import { briefingRoutes } from './briefing-routes.ts'
import { captureRoutes } from './capture-routes.ts'
import { basisRoutes } from './basis-routes.ts'
import { caseRoutes } from './case-routes.ts'
import { chainRoutes } from './chain-routes.ts'
import { comparisonRoutes } from './comparison-routes.ts'
import { componentRoutes } from './component-routes.ts'
import { custodyRoutes } from './custody-routes.ts'
import { deskRoutes } from './desk-routes.ts'
import { documentApi } from './api-document/index.ts'
import { exportRoutes } from './export-routes.ts'
import { answerFailure, onlyJson } from './failing.ts'
import { onlyKnownParameters } from './known-parameters.ts'
import { returnedFormRoutes } from './returned-form-routes.ts'
import { findingDraftRoutes } from './finding-draft-routes.ts'
import { instrumentsRoutes } from './instruments-routes.ts'
import { isFromThisMachine, logRoutes } from './log-routes.ts'
import { indicatorsRoutes } from './indicators-routes.ts'
import { importRoutes } from './import-routes.ts'
import { itemSearchRoutes } from './item-search-routes.ts'
import { letterRoutes } from './letter-routes.ts'
import { listScreeningRoutes } from './list-screening.ts'
import { markSearchRoutes } from './mark-search-routes.ts'
import { matchingRoutes } from './matching-routes.ts'
import { keyRoutes } from './key-routes.ts'
import { networkRoutes } from './network-routes.ts'
import { packageRoutes } from './package-routes.ts'
import { pageRoutes } from './page-routes.ts'
import { photoRoutes } from './photo-routes.ts'
import { rateLimit, usualRate, type RateLimit } from './rate-limit.ts'
import { refuseChanges } from './read-only.ts'
import { besidePaths, type ReaderBeside } from './reader-beside.ts'
import { serverRoutes } from './server-routes.ts'
import { redactionRoutes } from './redaction-routes.ts'
import { reviewRoutes } from './review-routes.ts'
import { onlyThisUser } from './peer-user.ts'
import { onlyOwnPages } from './security.ts'
import { upkeepRoutes } from './upkeep-routes.ts'
import { samenessRoutes } from './sameness-routes.ts'
import { savedSearchRoutes } from './saved-search-routes.ts'
import { searchOf } from './search-at-hand.ts'
import { statementRoutes } from './statement-routes.ts'
import { statementsPageRoutes } from './statements-page.ts'
import { statisticsRoutes } from './statistics-routes.ts'
import { translationRoutes } from './translation-routes.ts'
import { unchanged } from './unchanged.ts'

export interface AppOptions {
  readonly store: Store
  /** Hosts as they stand in the Host header, such as `127.0.0.1:4180`. */
  readonly hosts: () => readonly string[]
  /** Built web app. */
  readonly pages: string
  readonly newId: () => string
  readonly now: () => Date
  readonly logger: Logger
  /** How often one address may ask; left out, the usual rate. */
  readonly rate?: RateLimit
  /** Left out: one that keeps nothing. */
  readonly search?: SearchDesk
  /** What came of asking witnesses and authorities; left out where nobody is asked. */
  readonly anchoring?: () => AnchoringView
  /** Where mappings of the data folder are saved; left out, nowhere. */
  readonly mappingsFolder?: string
  /** Where request sheets are remembered; left out, nowhere. */
  readonly answersFolder?: string
  /** Where templates of letters are kept; left out, nowhere. */
  readonly templatesFolder?: string
  /** Where the settings of the desk are kept; left out, nowhere. */
  readonly deskFolder?: string
  /** Where own registers of prohibitions are kept; left out, nowhere. */
  readonly registersFolder?: string
  /** Where exchanges of matching are kept; left out, nowhere. */
  readonly matchingFolder?: string
  /** Where watches are kept; left out, nowhere. */
  readonly watchesFolder?: string
  /** Where saved searches are kept; left out, nowhere. */
  readonly searchesFolder?: string
  /** Where snapshots of lists are kept; left out, nowhere. */
  readonly listsFolder?: string
  /** Where news of lists are kept until they are seen; left out, in memory. */
  readonly rescreeningsFolder?: string
  /** Who works out what goes through all statements of a large store; left out, whoever serves. */
  readonly beside?: ReaderBeside
  /** A server beside the one that writes: who that is, and why it lags behind; left out, this one writes. */
  readonly readOnly?: { readonly writer: () => string | null; readonly fault: () => Error | null }
}

/** What is derived may be otherwise after each start: another program may have been put in the place of this one. */
const edition = randomBytes(8).toString('hex')

/** Largest request: a statement file of some ten thousand lines. */
const largestBody = 32 * 1024 * 1024

export function createApp({ store, hosts, pages, newId, now, logger, mappingsFolder, answersFolder, templatesFolder, deskFolder, registersFolder, matchingFolder, watchesFolder, searchesFolder, listsFolder, rescreeningsFolder, search = searchOf(store), beside, readOnly, rate = usualRate, anchoring = () => ({ isSetUp: false, fault: null, last: null }) }: AppOptions) {
  const app = new OpenAPIHono()
  app.use(onlyOwnPages(hosts))
  app.use(onlyThisUser())
  app.use(rateLimit(rate))
  app.use(bodyLimit({ maxSize: largestBody, onError: (c) => c.json({ code: 'too-large', message: `A request has at most ${largestBody} bytes.`, about: null }, 413) }))
  if (readOnly !== undefined) app.use('/api/*', refuseChanges(readOnly.writer))
  app.use('/api/*', onlyJson())
  app.use('/api/*', onlyKnownParameters())
  app.route('/', serverRoutes(store, readOnly))
  app.use('/api/*', unchanged(store, edition))
  if (beside !== undefined) for (const path of besidePaths) app.use(path, beside.answers)
  // Before the routes of one item, whose id could be any word.
  app.route('/', itemSearchRoutes(search))
  app.route('/', caseRoutes(store))
  app.route('/', basisRoutes(store))
  app.route('/', translationRoutes(store))
  app.route('/', statementsPageRoutes(store))
  app.route('/', statementRoutes(store, newId, now))
  app.route('/', logRoutes(store, { mayReadEntries: isFromThisMachine, anchoring }))
  app.route('/', keyRoutes(store))
  app.route('/', exportRoutes({ store, search, pages, now }))
  app.route('/', custodyRoutes(store))
  app.route('/', deskRoutes({ store, now, deskFolder: deskFolder ?? null }))
  app.route('/', markSearchRoutes(search))
  app.route('/', savedSearchRoutes({ store, search, searchesFolder: searchesFolder ?? null }))
  app.route('/', indicatorsRoutes({ store, watchesFolder: watchesFolder ?? null, registersFolder: registersFolder ?? null }))
  app.route('/', instrumentsRoutes({ store, registersFolder: registersFolder ?? null }))
  app.route('/', chainRoutes(store))
  app.route('/', samenessRoutes(store))
  app.route('/', networkRoutes(store))
  app.route('/', comparisonRoutes(store, newId))
  app.route('/', findingDraftRoutes(store, newId))
  app.route('/', componentRoutes(store))
  app.route('/', statisticsRoutes(store, now))
  app.route('/', upkeepRoutes({ store, newId, now }))
  app.route('/', reviewRoutes(store, now))
  app.route('/', photoRoutes(store, now))
  app.route('/', redactionRoutes({ store, newId, now }))
  app.route('/', captureRoutes(store, now))
  app.route('/', importRoutes({ store, now, complain: (error) => logger.error({ message: error.message }, 'import failed'), mappingsFolder: mappingsFolder ?? null }))
  app.route('/', answerRoutes({ store, now, pages, answersFolder: answersFolder ?? null }))
  app.route('/', briefingRoutes({ store, newId, now }))
  app.route('/', letterRoutes({ store, templatesFolder: templatesFolder ?? null }))
  app.route('/', matchingRoutes({ store, now, complain: (error) => logger.error({ message: error.message }, 'matching failed'), matchingFolder: matchingFolder ?? null }))
  app.route('/', listScreeningRoutes({ store, newId, now, complain: (error) => logger.error({ message: error.message }, 'screening failed'), listsFolder: listsFolder ?? null, rescreeningsFolder: rescreeningsFolder ?? null }))
  app.route('/', returnedFormRoutes(store))
  app.route('/', packageRoutes({ store, pages, newId, now }))
  documentApi(app)
  app.route('/', pageRoutes(pages))
  app.notFound((c) => c.json({ code: 'not-found', message: `Nothing at this address answers ${c.req.method}.`, about: c.req.path } satisfies ApiError, 404))
  app.onError(answerFailure(logger))
  return app
}
