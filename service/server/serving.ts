/**
 * Serving: one process, one store, one listening socket; ends cleanly on a signal, so that the lock is given back.
 * @module
 */
import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import type { AddressInfo } from 'node:net'
import pino from 'pino'
import type { Store } from 'proofmark/store'
import { startAnchoring } from './anchoring.ts'
import { createApp } from './app.ts'
import { usualRate, type RateLimit } from './rate-limit.ts'
import { readerBeside } from './reader-beside.ts'
import type { BesidePlace } from './reader-beside-thread.ts'
import { record } from './recording.ts'
import { closeSearch, searchOf } from './search-at-hand.ts'
import { startSweeping, sweptAfter } from './sweeping.ts'
import { serverOver } from './unread-requests.ts'

export interface ServingOptions {
  readonly store: Store
  readonly port: number
  readonly host: string
  readonly pages: string
  readonly newId: () => string
  /** Folder of example cases that are sealed when the log holds no case yet; `null`: none. */
  readonly examples: string | null
  /** Where mappings of spreadsheets are saved; left out, nowhere. */
  readonly mappingsFolder?: string
  readonly answersFolder?: string
  /** Where templates of letters are kept; left out, nowhere. */
  readonly templatesFolder?: string
  /** Where the settings of the desk are kept; left out, nowhere. */
  readonly deskFolder?: string
  /** Where own registers of prohibitions are kept. */
  readonly registersFolder?: string
  /** Where exchanges of matching are kept; left out, nowhere. */
  readonly matchingFolder?: string
  readonly watchesFolder?: string
  readonly searchesFolder?: string
  readonly listsFolder?: string
  readonly rescreeningsFolder?: string
  /** The data folder, in which the search keeps its index; left out, it makes it anew at each start. */
  readonly searchFolder?: string
  /** Where a thread reads beside; left out, whoever serves works everything out. */
  readonly besidePlace?: Omit<BesidePlace, 'registersFolder'>
  readonly say: (text: string) => void
  /** After how many days files go that were sent and that no statement names; 0: never. */
  readonly sweepAfter?: number
  /** How often one address may ask. */
  readonly rate?: RateLimit
  /** Beside the server that writes: nothing is swept, anchored or changed. */
  readonly readOnly?: { readonly writer: () => string | null; readonly fault: () => Error | null }
}

export interface Server {
  /** With the closing slash. */
  readonly url: string
  /** Label of the case to open first; `null`: the list of cases. */
  readonly openedCase: string | null
  /** Resolves after the socket is closed and the search has kept its index: on SIGINT or SIGTERM, or when `close` is called. */
  readonly ended: Promise<void>
  close(): Promise<void>
}

/** Listens. Throws `EADDRINUSE` when the port is taken. */
export async function startServer({ store, port, host, pages, newId, examples, mappingsFolder, answersFolder, templatesFolder, deskFolder, registersFolder, matchingFolder, watchesFolder, searchesFolder, listsFolder, rescreeningsFolder, searchFolder, besidePlace, say, sweepAfter = sweptAfter, rate = usualRate, readOnly }: ServingOptions): Promise<Server> {
  if (examples !== null && store.world().of('case').length === 0) await sealExamples(store, examples, newId, say)
  // Whether keys are sound is found out once, which takes longer than to seal with one: now, when nobody waits.
  store.keys.list()
  const logger = pino({ level: process.env['PROOFMARK_LOG'] ?? 'warn', base: null }, pino.destination(2))
  const search = searchOf(store, { tell: (text) => logger.warn(text), readOnly: readOnly !== undefined, ...(searchFolder === undefined ? {} : { folder: searchFolder }) })
  const hosts: string[] = []
  const anchoring = readOnly !== undefined ? null : startAnchoring(store, { clock: () => new Date(), random: (length) => new Uint8Array(randomBytes(length)), newId, complain: (message) => logger.error(message) })
  const beside = besidePlace === undefined ? null : readerBeside(store, { ...besidePlace, registersFolder: registersFolder ?? null })
  const app = createApp({ store: anchoring?.store ?? store, hosts: () => hosts, pages, newId, now: () => new Date(), logger, rate, search, ...(beside === null ? {} : { beside }), ...(anchoring === null ? {} : { anchoring: () => anchoring.state() }), ...(readOnly === undefined ? {} : { readOnly }), ...(mappingsFolder === undefined ? {} : { mappingsFolder }), ...(answersFolder === undefined ? {} : { answersFolder }), ...(templatesFolder === undefined ? {} : { templatesFolder }), ...(deskFolder === undefined ? {} : { deskFolder }), ...(registersFolder === undefined ? {} : { registersFolder }), ...(matchingFolder === undefined ? {} : { matchingFolder }), ...(watchesFolder === undefined ? {} : { watchesFolder }), ...(searchesFolder === undefined ? {} : { searchesFolder }), ...(listsFolder === undefined ? {} : { listsFolder }), ...(rescreeningsFolder === undefined ? {} : { rescreeningsFolder }) })
  const server = serverOver(app.fetch, host)
  await new Promise<void>((resolve, reject) => { server.once('error', reject); server.listen(port, host, resolve) })
  const listensAt = (server.address() as AddressInfo).port
  const names = host === '127.0.0.1' || host === '::1' || host === 'localhost' ? ['127.0.0.1', 'localhost', '[::1]'] : [host, '127.0.0.1', 'localhost']
  hosts.push(...names.map((name) => `${name}:${listensAt}`))
  search.begin()
  const sweeping = readOnly !== undefined ? null : startSweeping(store, {
    days: sweepAfter, now: () => new Date(), complain: (error) => logger.error({ message: error.message }, 'sweeping failed'),
    tell: ({ files, parts }) => logger.warn({ files, parts }, `files that were sent and not sealed were removed after ${sweepAfter} days`),
  })
  const ended = Promise.withResolvers<void>()
  const close = async () => {
    await anchoring?.stop()
    await sweeping?.stop()
    const shut = new Promise<void>((resolve) => { server.close(() => resolve()) })
    server.closeAllConnections()
    await shut
    await closeSearch(store)
    await beside?.close()
    ended.resolve()
  }
  const onSignal = () => void close()
  process.once('SIGINT', onSignal)
  process.once('SIGTERM', onSignal)
  const cases = store.world().of('case')
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${listensAt}/`, openedCase: cases.length === 1 ? (cases[0]!.fields.label ?? cases[0]!.id) : null, ended: ended.promise, close }
}

async function sealExamples(store: Store, folder: string, newId: () => string, say: (text: string) => void) {
  for (const name of readdirSync(folder).toSorted()) {
    const file = join(folder, name, 'statements.jsonl')
    if (!existsSync(file)) continue
    const { sealed, problems } = await record(store, readFileSync(file, 'utf8'), { folder: join(folder, name), newId })
    for (const { line, field, expected, found } of problems) say(`${name}, line ${line} ${field}: expected ${expected}; found ${found}`)
    say(`Example ${name}: ${sealed.length} statements sealed.`)
  }
}
