/**
 * An app over an own data folder with one of the public example cases in it, asked without a socket.
 * @module
 */
import { deepEqual } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { openStore, type Store } from 'proofmark/store'
import { createApp, type AppOptions } from './app.ts'
import { record } from './recording.ts'

export interface ExampleServer {
  readonly folder: string
  readonly store: Store
  readonly app: ReturnType<typeof createApp>
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>
  /** Lines of a statement file. */
  seal(text: string): Promise<void>
  close(): Promise<void>
}

const example = 'dprk-missiles-2024'

export async function exampleServer(options: Partial<AppOptions> = {}): Promise<ExampleServer> {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-example-server-'))
  const newId = () => randomBytes(16).toString('hex')
  const store = await openStore({ folder, clock: () => new Date(), random: (n) => new Uint8Array(randomBytes(n)) })
  const seal = async (text: string, from: string | null = null) => deepEqual((await record(store, text, { folder: from, newId })).problems, [])
  const examples = join(import.meta.dirname, '..', '..', 'examples', example)
  await seal(readFileSync(join(examples, 'statements.jsonl'), 'utf8'), examples)
  const app = createApp({ store, hosts: () => ['works.example'], pages: folder, newId, now: () => new Date(), logger: pino({ level: 'silent' }), ...options })
  return {
    folder, store, app,
    get: async (path, headers = {}) => app.request(path, { headers: { host: 'works.example', ...headers } }),
    seal: (text) => seal(text),
    async close() {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
