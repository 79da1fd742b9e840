/**
 * serve: the app on this machine: loopback only unless told otherwise.
 * @module
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { followHeads, startServer, sweptAfter, unsealed, usualRate, writerOf, type FollowedStore, type Server, type Unsealed } from 'proofmark/server'
import { BadUse, textOption, type Command, type CommandInput } from '../command.ts'
import { listenForCommands } from '../command-socket.ts'
import { dataFolder, dataHelp, dataOption, newId, placeBeside, readerOf, writeStore } from '../data-folder.ts'

/** Unassigned by IANA in the range of user ports, and free on most machines. */
const defaultPort = 4180
const root = join(import.meta.dirname, '..', '..', '..')

export const serve: Command = {
  name: 'serve',
  takesNothing: true,
  usage: ['serve [--data DIR] [--database URL] [--read-only] [--port N] [--host ADDRESS] [--sweep-after DAYS] [--rate N]'],
  does: 'The app in the browser, on this machine.',
  options: { ...dataOption, port: { type: 'string' }, host: { type: 'string' }, 'sweep-after': { type: 'string' }, rate: { type: 'string' }, 'read-only': { type: 'boolean' }, 'open-example': { type: 'boolean' } },
  optionHelp: {
    ...dataHelp,
    '--port N': `port, else PORT, else ${defaultPort}; 0 takes a free one`,
    '--host ADDRESS': 'address to listen on; 127.0.0.1 unless told otherwise',
    '--sweep-after DAYS': `days after which files go that were sent and that no statement names; ${sweptAfter} unless told otherwise, 0 keeps them`,
    '--rate N': `requests that one address may send in a second, ${usualRate.perSecond} unless told otherwise, ten times as many from this machine; 0: as many as it likes`,
    '--read-only': 'beside the server that writes: shows what is sealed, follows it, takes no change',
    '--open-example': 'seal the public example cases into an empty data folder',
  },
  example: 'proofmark serve --data ./data --port 4180',
  async run(input) {
    const port = portOf(textOption(input, 'port') ?? process.env['PORT'] ?? String(defaultPort))
    const host = textOption(input, 'host') ?? '127.0.0.1'
    const sweepAfter = daysOf(textOption(input, 'sweep-after') ?? String(sweptAfter))
    const rate = { perSecond: rateOf(textOption(input, 'rate') ?? String(usualRate.perSecond)) }
    const pages = join(root, 'web', 'dist')
    if (!existsSync(join(pages, 'index.html'))) input.complain('The web app is not built; "npm run build" builds it. The API answers meanwhile.')
    const examples = input.options['open-example'] === true ? join(root, 'examples') : null
    if (input.options['read-only'] === true) {
      if (examples !== null) throw new BadUse('--open-example seals statements, and --read-only seals nothing')
      return readingStore(input, async (followed) => {
        const readOnly = { writer: () => writerOf(dataFolder(input)), fault: followed.fault }
        const server = await startServer({ ...places(input), store: followed.store, port, host, pages, newId, examples: null, say: input.print, rate, readOnly })
        greet(input, server)
        await server.ended
        return 0 as const
      })
    }
    return writeStore(input, async (store) => {
      const commands = await listenForCommands(dataFolder(input), (await import('../main.ts')).runFor(store, dataFolder(input)))
      try {
        const server = await startServer({ ...places(input), store, port, host, pages, newId, examples, say: input.print, sweepAfter, rate })
        greet(input, server)
        if (!input.isJson) for (const line of waitingWords(unsealed(store, sweepAfter))) input.print(line)
        await server.ended
      } finally {
        await commands.close()
      }
      return 0 as const
    })
  },
}

function rateOf(text: string): number {
  if (!/^(?:0|[1-9]\d{0,5})$/.test(text)) throw new BadUse(`--rate ${text}: expected a whole number of requests, 0 for no limit`)
  return Number(text)
}

/** What is kept in the data folder beside log and vault. */
function places(input: CommandInput) {
  const at = (name: string) => join(dataFolder(input), name)
  const besidePlace = placeBeside(input)
  return { ...(besidePlace === null ? {} : { besidePlace }), mappingsFolder: at('mappings'), answersFolder: at('answers'), templatesFolder: at('letter-templates'), deskFolder: at('desk'), registersFolder: at('registers'), matchingFolder: at('matching'), watchesFolder: at('watches'), searchesFolder: at('searches'), searchFolder: dataFolder(input), listsFolder: at('lists'), rescreeningsFolder: at('rescreenings') }
}

function greet(input: CommandInput, server: Server) {
  const opened = server.openedCase === null ? '' : `cases/${server.openedCase}`
  input.print(input.isJson ? JSON.stringify({ url: server.url, open: `${server.url}${opened}` }) : `Proofmark is at ${server.url}${opened}\nCtrl-C ends it.`)
}

/** What is durable, and what becomes so. */
async function readingStore<T>(input: CommandInput, use: (followed: FollowedStore) => Promise<T>): Promise<T> {
  const open = await readerOf(input)
  const followed = followHeads(await open(), { open })
  return use(followed).finally(() => followed.stop())
}

function daysOf(text: string): number {
  if (!/^(?:0|[1-9]\d{0,4})$/.test(text)) throw new BadUse(`--sweep-after ${text}: expected a number of days, 0 to keep all`)
  return Number(text)
}

function* waitingWords({ files, parts, next }: Unsealed): Generator<string> {
  if (files + parts > 0) yield `Files that were sent and not sealed: ${files} whole, ${parts} in part; ${next === null ? 'they are kept' : `the first may go on ${next.toISOString().slice(0, 10)}`}.`
}

function portOf(text: string): number {
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new BadUse(`--port ${text}: expected a number from 0 to 65535`)
  return port
}
