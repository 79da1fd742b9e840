/**
 * A line to a test's PostgreSQL that breaks when it is told to: a socket that passes on what it hears, and cuts before or after a word of the
 * client was passed on.
 * @module
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'

/** Debian's and everybody's default port, which names the socket. */
const socketName = '.s.PGSQL.5432'

export interface LossyLine {
  readonly url: string
  /** The next time that the client says this word the line breaks, once: before it is passed on, or after it and before the answer. */
  breakAt(word: string, when: 'before' | 'after', done?: () => void): void
  close(): Promise<void>
}

export async function lossyLine(url: string): Promise<LossyLine> {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-line-'))
  const target = join(new URL(url.replace('postgres:///', 'postgres://x/')).searchParams.get('host')!, socketName)
  let cut: { readonly word: string; readonly when: 'before' | 'after'; readonly done: () => void } | null = null
  const open = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect(target)
    for (const each of [client, upstream]) {
      open.add(each)
      each.on('error', () => undefined).on('close', () => { open.delete(each); client.destroy(); if (!upstream.destroyed) upstream.end() })
    }
    let isDeaf = false
    client.on('data', (bytes) => {
      if (cut !== null && bytes.includes(cut.word)) {
        const { when, done } = cut
        cut = null
        isDeaf = true
        if (when === 'before') { upstream.destroy(); client.destroy(); return done() }
        // The server has it for certain when the system took all of it; its answer goes nowhere.
        upstream.write(bytes, () => { client.destroy(); done() })
        return
      }
      upstream.write(bytes)
    })
    upstream.on('data', (bytes) => { if (!isDeaf) client.write(bytes) })
  })
  server.listen(join(folder, socketName))
  await once(server, 'listening')
  return {
    url: url.replace(/host=[^&]+/, `host=${encodeURIComponent(folder)}`),
    breakAt: (word, when, done = () => undefined) => { cut = { word, when, done } },
    async close() {
      for (const each of open) each.destroy()
      server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
