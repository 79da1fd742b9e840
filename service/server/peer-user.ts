/**
 * Peer user: who on this machine is at the other end of a connection. A machine can have several users, and loopback is open to all of them.
 *
 * Linux lists each socket with its owner in /proc/net/tcp (proc_pid_net(5)); the peer's is the one that has our two ends the other way round.
 * Elsewhere nobody tells, and then only the addresses are known (docs/SECURITY.md, "Not promised").
 * @module
 */
import { readFileSync } from 'node:fs'
import type { Context, MiddlewareHandler } from 'hono'

export interface Ends { readonly remoteAddress?: string | undefined; readonly remotePort?: number | undefined; readonly localPort?: number | undefined }

export const isLoopback = (address: string) => /^(?:::ffff:)?127\.|^::1$/.test(address)

/** The user id of the peer; `null`: not told. */
export function userOfPeer({ remoteAddress = '', remotePort = 0, localPort = 0 }: Ends, tables: readonly string[] = socketTables()): number | null {
  const [local, remote] = [remotePort, localPort].map((port) => port.toString(16).toUpperCase().padStart(4, '0'))
  const address = hexOf(remoteAddress)
  for (const table of tables) {
    for (const line of table.split('\n').slice(1)) {
      const [, from = '', to = '', , , , , user = ''] = line.trim().split(/\s+/)
      if (from.endsWith(`:${local}`) && to.endsWith(`:${remote}`) && address !== null && from.slice(0, -5).endsWith(address) && /^\d+$/.test(user)) return Number(user)
    }
  }
  return null
}

/** As the table writes it: 32-bit words in the order of the processor, little-endian on every one that Node runs on. */
function hexOf(address: string): string | null {
  if (address === '::1') return '00000000000000000000000001000000'
  const bytes = /^(?:::ffff:)?(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address)?.slice(1).map(Number)
  return bytes === undefined ? null : bytes.toReversed().map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join('')
}

function socketTables(): string[] {
  return ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((path) => {
    try {
      return [readFileSync(path, 'latin1')]
    } catch {
      return [] // no Linux, or not to be read: nobody tells
    }
  })
}

/** What a mirror, a witness or a reader elsewhere may have: heads and hashes. Entries have a check of their own. */
const isPublic = (path: string) => path === '/log/checkpoint' || path.startsWith('/log/tile/')

/** Only the user whose server it is, and root, who can do all the same; from this machine alone. */
export function onlyThisUser(): MiddlewareHandler {
  const known = new WeakMap<object, 'allowed' | 'elsewhere' | 'other-user'>()
  return async (c, next) => {
    const socket = socketOf(c)
    if (socket === null || isPublic(c.req.path)) return next()
    const verdict = known.get(socket) ?? judge(socket)
    known.set(socket, verdict)
    if (verdict === 'elsewhere') return c.json({ code: 'machine-refused', message: 'This server works for its own machine only. Elsewhere there are /log/checkpoint and /log/tile/.', about: c.req.path }, 403)
    if (verdict === 'other-user') return c.json({ code: 'user-refused', message: 'This server works for the user who started it, and you are another one.', about: c.req.path }, 403)
    return next()
  }
}

function judge(socket: Ends): 'allowed' | 'elsewhere' | 'other-user' {
  if (!isLoopback(socket.remoteAddress ?? '')) return 'elsewhere'
  const user = userOfPeer(socket)
  return user === null || user === 0 || user === process.getuid?.() ? 'allowed' : 'other-user'
}

/** `null`: a request without a connection, as tests make it. */
function socketOf(c: Context): (Ends & object) | null {
  return (c.env as { incoming?: { socket?: Ends & object } } | undefined)?.incoming?.socket ?? null
}
