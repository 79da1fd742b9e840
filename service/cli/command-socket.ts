/**
 * Command socket: a command hands its words to the server that holds the data folder, which runs it in its own process and answers with
 * what it prints and how it ends.
 *
 * A socket in the file system, in a folder that only its owner may enter: nothing on the network can reach it, no page in a browser, no
 * other user; and nobody else can stand in for the server. Why not a token over HTTP: docs/decisions/0014-commands-over-a-socket.md
 *
 * Format: spec/data-folder.md
 * @module
 */
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, lstatSync, mkdirSync, realpathSync, rmSync } from 'node:fs'
import { createConnection, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What is typed, and where: words, and the folder that paths are relative to. */
export interface Asked { readonly words: readonly string[]; readonly folder: string }
/** A line of the answer: text for one of the two outputs, or the exit code, which comes last. */
export type Said = { readonly out: string } | { readonly err: string } | { readonly exit: number }

export type Runner = (asked: Asked, say: (said: Said) => void) => Promise<number>

/** The operating system takes no more bytes in the address of a socket (sun_path of Linux and macOS, the smaller). */
const longestAddress = 100
/** Longest question: words as a command line holds them. */
const longestQuestion = 1_000_000

/** Beside a server a command is refused a socket that somebody else could have made. */
export function socketOf(folder: string): string {
  const own = join(realpathSync(folder), 'command.sock')
  if (Buffer.byteLength(own) <= longestAddress) return own
  return join(tmpdir(), `proofmark-${createHash('sha256').update(own).digest('hex').slice(0, 24)}`, 'command.sock')
}

/** Listens until `close`. The folder of the data is 0700; one made elsewhere is, too. */
export async function listenForCommands(folder: string, run: Runner): Promise<{ close(): Promise<void> }> {
  const address = socketOf(folder)
  if (!address.startsWith(realpathSync(folder))) mkdirSync(join(address, '..'), { recursive: true, mode: 0o700 })
  refuseForeign(address)
  // Only who holds the lock of the folder listens: what lies there is left by a process that died.
  rmSync(address, { force: true })
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    socket.on('error', () => socket.destroy())
    void answer(socket, run)
  })
  await new Promise<void>((resolve, reject) => { server.once('error', reject); server.listen(address, resolve) })
  chmodSync(address, 0o600)
  return {
    close: () => new Promise<void>((resolve) => {
      for (const socket of open) socket.destroy()
      server.close(() => { rmSync(address, { force: true }); resolve() })
    }),
  }
}

async function answer(socket: Socket, run: Runner): Promise<void> {
  const say = (said: Said) => { if (!socket.destroyed) socket.write(`${JSON.stringify(said)}\n`) }
  const asked = await questionOf(socket)
  if (asked === null) return void socket.destroy()
  say({ exit: await run(asked, say) })
  socket.end()
}

/** The first line; `null`: no question of ours, or too long a one. The socket stays open for the answer. */
async function questionOf(socket: Socket): Promise<Asked | null> {
  const line = await new Promise<string | null>((resolve) => {
    let text = ''
    socket.setEncoding('utf8')
    socket.on('data', (chunk) => {
      text += String(chunk)
      if (text.includes('\n')) resolve(text.slice(0, text.indexOf('\n')))
      else if (text.length > longestQuestion) resolve(null)
    })
    socket.on('close', () => resolve(null))
  })
  try {
    const { words, folder } = JSON.parse(line ?? '') as Partial<Asked>
    return Array.isArray(words) && words.every((word) => typeof word === 'string') && typeof folder === 'string' ? { words, folder } : null
  } catch {
    // No question of ours: the connection is ended without a word.
    return null
  }
}

/** Hands a command over. `null`: no server listens there. */
export async function askServer(folder: string, asked: Asked, say: (said: Said) => void): Promise<number | null> {
  const socket = await connect(folder)
  if (socket === null) return null
  socket.write(`${JSON.stringify(asked)}\n`)
  for await (const line of linesOf(socket)) {
    const said = JSON.parse(line) as Said
    if ('exit' in said) { socket.end(); return said.exit }
    say(said)
  }
  throw new Error('the server ended before it had answered; what it did is in the log: "proofmark log checkpoint", "proofmark log audit"')
}

/** Whether a server holds the folder and takes commands. */
export async function isServed(folder: string): Promise<boolean> {
  const socket = existsSync(folder) ? await connect(folder) : null
  socket?.destroy()
  return socket !== null
}

function connect(folder: string): Promise<Socket | null> {
  const address = socketOf(folder)
  if (!existsSync(address)) return Promise.resolve(null)
  refuseForeign(address)
  return new Promise((resolve) => {
    const socket = createConnection(address)
    socket.once('connect', () => resolve(socket))
    // Nobody listens: the socket was left by a process that died.
    socket.once('error', () => resolve(null))
  })
}

/** Outside the data folder, where others may write, only a folder that is ours alone. */
function refuseForeign(address: string): void {
  const { uid, mode } = lstatSync(join(address, '..'))
  const me = process.getuid?.()
  if ((me !== undefined && uid !== me) || (mode & 0o077) !== 0) throw new Error(`${join(address, '..')} is open to others or of another user; nothing was sent there`)
}

async function* linesOf(socket: Socket): AsyncGenerator<string> {
  let text = ''
  socket.setEncoding('utf8')
  for await (const chunk of socket) {
    text += String(chunk)
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n')) {
      yield text.slice(0, end)
      text = text.slice(end + 1)
    }
  }
}
