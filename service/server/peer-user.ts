/**
 * Peer user: who on this machine is at the other end of a connection. A machine can have several users, and loopback is open to all of them.
 *
 * Linux lists each socket with its owner in /proc/net/tcp (proc_pid_net(5)); the peer's is the one that has our two ends the other way round.
 * Elsewhere nobody tells, and then only the addresses are known (docs/SECURITY.md, "Not promised").
 * @module
 */
import { readFile } from 'node:fs/promises'
import type { Context, MiddlewareHandler } from 'hono'

export interface Ends { readonly remoteAddress?: string | undefined; readonly remotePort?: number | undefined; readonly localPort?: number | undefined }

export const isLoopback = (address: string) => /^(?:::ffff:)?127\.|^::1$/.test(address)

/**
 * The user id of the peer. `nobody`: the tables know our end and no owner of his, so he has hung up, and the kernel shows what is left of his end as root's.
 * `null`: not told.
 */
export function userOfPeer({ remoteAddress = '', remotePort = 0, localPort = 0 }: Ends, tables: readonly string[]): number | 'nobody' | null {
  const [his, ours] = [remotePort, localPort].map((port) => `:${port.toString(16).toUpperCase().padStart(4, '0')}`)
  const address = hexOf(remoteAddress)
  let isTold = false
  for (const table of tables) {
    for (const line of table.split('\n')) {
      if (!line.includes(`${ours} `)) continue
      const [, from = '', to = '', , , , , user = '', , inode = ''] = line.trim().split(/\s+/)
      // We listen, so a table that knows sockets has at least that line.
      isTold ||= from.endsWith(ours!)
      if (from.endsWith(his!) && to.endsWith(ours!) && address !== null && from.slice(0, -5).endsWith(address) && /^\d+$/.test(user) && inode !== '0') return Number(user)
    }
  }
  return isTold ? 'nobody' : null
}

/** As the table writes it: 32-bit words in the order of the processor, little-endian on every one that Node runs on. */
function hexOf(address: string): string | null {
  if (address === '::1') return '00000000000000000000000001000000'
  const bytes = /^(?:::ffff:)?(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address)?.slice(1).map(Number)
  return bytes === undefined ? null : bytes.toReversed().map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join('')
}

/** Where it is no Linux, or they may not be read, nobody tells. */
const readTables = (): Promise<string[]> => Promise.all(['/proc/net/tcp', '/proc/net/tcp6'].map((path) => readFile(path, 'latin1').catch(() => '')))

/**
 * The tables as they are now or later. The kernel takes some milliseconds to write them, so all who came while they were read share the next reading:
 * a connection is surely in those alone that were begun after it.
 */
function sharedReading(read: () => Promise<string[]>): () => Promise<string[]> {
  let now: Promise<unknown> | null = null
  let next: Promise<string[]> | null = null
  return () => next ??= (now ?? Promise.resolve()).then(() => {
    const reading = read()
    ;[now, next] = [reading.catch(() => undefined), null]
    return reading
  })
}

const socketTables = sharedReading(readTables)

/** What a mirror, a witness or a reader elsewhere may have: heads and hashes. Entries have a check of their own. */
const isPublic = (path: string) => path === '/log/checkpoint' || path.startsWith('/log/tile/')

/** Only the user whose server it is, and root, who can do all the same; from this machine alone. */
export function onlyThisUser(): MiddlewareHandler {
  const known = new WeakMap<object, Promise<'allowed' | 'elsewhere' | 'other-user'>>()
  return async (c, next) => {
    const socket = socketOf(c)
    if (socket === null || isPublic(c.req.path)) return next()
    const judged = known.get(socket) ?? judge(socket)
    known.set(socket, judged)
    const verdict = await judged
    if (verdict === 'elsewhere') return c.json({ code: 'machine-refused', message: 'This server works for its own machine only. Elsewhere there are /log/checkpoint and /log/tile/.', about: c.req.path }, 403)
    if (verdict === 'other-user') return c.json({ code: 'user-refused', message: 'This server works for the user who started it, and the system does not say that you are.', about: c.req.path }, 403)
    return next()
  }
}

async function judge(socket: Ends): Promise<'allowed' | 'elsewhere' | 'other-user'> {
  const { remoteAddress, remotePort, localPort } = socket
  if (!isLoopback(remoteAddress ?? '')) return 'elsewhere'
  // Our own end is closed already; nobody tells whose the other one was.
  if (localPort === undefined) return 'other-user'
  const user = userOfPeer({ remoteAddress, remotePort, localPort }, await socketTables())
  return user === null || user === 0 || user === process.getuid?.() ? 'allowed' : 'other-user'
}

/** `null`: a request without a connection, as tests make it. */
function socketOf(c: Context): (Ends & object) | null {
  return (c.env as { incoming?: { socket?: Ends & object } } | undefined)?.incoming?.socket ?? null
}
