/**
 * Command line: finds the command, reads its options, and turns what happens into an exit code.
 * @module
 */
import { parseArgs } from 'node:util'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LogUnread } from 'proofmark/server'
import { StoreFault, type Store } from 'proofmark/store'
import { SheetFault } from 'proofmark/sheets'
import { BadUse, helpOf, type Command, type CommandInput } from './command.ts'
import { askServer, type Runner, type Said } from './command-socket.ts'
import { HeldByServer } from './data-folder.ts'
import { answer } from './commands/answer.ts'
import { backup } from './commands/backup.ts'
import { move } from './commands/move.ts'
import { match } from './commands/match.ts'
import { chain } from './commands/chain.ts'
import { componentsCommand } from './commands/components.ts'
import { compareNamesCommand } from './commands/compare-names.ts'
import { desk } from './commands/desk.ts'
import { dates } from './commands/dates.ts'
import { decode } from './commands/decode.ts'
import { number } from './commands/number.ts'
import { photo } from './commands/photo.ts'
import { receipt } from './commands/receipt.ts'
import { erase } from './commands/erase.ts'
import { compareCommand } from './commands/compare.ts'
import { finding } from './commands/finding.ts'
import { form } from './commands/form.ts'
import { importCommand } from './commands/import.ts'
import { exportCommand } from './commands/export.ts'
import { generateCommand } from './commands/generate.ts'
import { indicatorsCommand } from './commands/indicators.ts'
import { instruments } from './commands/instruments.ts'
import { network } from './commands/network.ts'
import { watches } from './commands/watches.ts'
import { keys } from './commands/keys.ts'
import { brief } from './commands/brief.ts'
import { letter } from './commands/letter.ts'
import { lists } from './commands/lists.ts'
import { log } from './commands/log.ts'
import { publish } from './commands/publish.ts'
import { rebuild } from './commands/rebuild.ts'
import { record } from './commands/record.ts'
import { redact } from './commands/redact.ts'
import { restore } from './commands/restore.ts'
import { review } from './commands/review.ts'
import { sameness } from './commands/sameness.ts'
import { searchCommand } from './commands/search.ts'
import { searchesCommand } from './commands/searches.ts'
import { screen } from './commands/screen.ts'
import { serve } from './commands/serve.ts'
import { statistics } from './commands/statistics.ts'
import { vault } from './commands/vault.ts'
import { verify } from './commands/verify.ts'
import { escaped, fileText, systemProblem, visible } from './foreign-text.ts'

export const commands: readonly Command[] = [serve, record, importCommand, form, answer, photo, receipt, match, searchCommand, searchesCommand, compareNamesCommand, screen, lists, sameness, number, decode, dates, chain, statistics, desk, letter, indicatorsCommand, watches, instruments, finding, compareCommand, review, redact, publish, brief, verify, log, keys, rebuild, erase, backup, restore, move, network, componentsCommand, vault, exportCommand, generateCommand]

const overview = () => [
  'proofmark: from a mark on a fragment to a finding that an opponent can check', '',
  ...commands.map(({ name, does }) => `  ${name.padEnd(11)} ${does}`), '',
  'proofmark COMMAND --help tells more. Data lie in ./data, or where --data or PROOFMARK_DATA says.',
].join('\n')

export async function main(given: readonly string[]): Promise<number> {
  return runOrAsk(given, process.cwd(), (said) => {
    if ('out' in said) process.stdout.write(said.out)
    else if ('err' in said) process.stderr.write(said.err)
  })
}

/** Runs what the words say, or has the server run it that holds the data folder. */
export async function runOrAsk(given: readonly string[], folder: string, say: (said: Said) => void): Promise<number> {
  try {
    return await run(given, { folder, say })
  } catch (error) {
    if (!(error instanceof HeldByServer)) throw error
    return (await askServer(error.folder, { words: given, folder }, say)) ?? runOrAsk(given, folder, say)
  }
}

/** What a server runs for others: commands that change the folder it holds, or need what it has at hand. `heldFolder`: that folder, whatever the environment of who asks calls it. */
export const runFor = (held: Store, heldFolder: string): Runner => async ({ words, folder }, say) => {
  try {
    const command = commands.find(({ name }) => name === words[0])
    if (command?.changes !== true && command?.asksServer !== true) throw new Error(`"${words[0]}" is no command that a server runs for others`)
    return await run(words, { folder, held, heldFolder, say })
  } catch (error) {
    // The server goes on; who asked sees what went wrong.
    say({ err: `proofmark: ${visible(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n` })
    return 70
  }
}

interface Place extends Pick<CommandInput, 'folder' | 'held' | 'heldFolder'> { readonly say: (said: Said) => void }

/** Runs what the words say; what is printed goes to `place`. */
export async function run(given: readonly string[], place: Place): Promise<number> {
  const { say, ...where } = place
  const [print, complain] = [(text: string) => say({ out: `${text}\n` }), (text: string) => say({ err: `${text}\n` })]
  const [name, ...rest] = given
  if (name === '--version') {
    print((JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8')) as { version: string }).version)
    return 0
  }
  if (name === 'help' && rest.length > 0) return run([...rest.slice(0, 1), '--help'], place)
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    print(overview())
    return name === undefined ? 2 : 0
  }
  const command = commands.find((each) => each.name === name)
  if (command === undefined) {
    complain(`proofmark: there is no command "${name}". There are: ${commands.map((each) => each.name).join(', ')}.`)
    return 2
  }
  const isJson = rest.includes('--json')
  try {
    const { values, positionals } = parseArgs({
      args: [...rest], allowPositionals: true, options: { ...command.options, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    })
    if (values['help'] === true) {
      print(helpOf(command))
      return 0
    }
    if (command.takesNothing === true && positionals.length > 0) throw new BadUse(`"${positionals[0]}": ${command.name} takes options only`)
    return await command.run({
      ...where, arguments: positionals, options: values as Record<string, string | boolean | string[]>, isJson,
      print: (text, as) => (as === 'file' ? say({ out: fileText(text) }) : print(isJson || /^[{[]/.test(text) ? escaped(text) : visible(text))), complain: (text) => complain(visible(text)),
    })
  } catch (error) {
    if (!isExpected(error)) throw error
    // Node's advice on options that begin with a dash helps nobody here.
    const message = visible(systemProblem(error) ?? (error as Error).message.replace(/\. To specify a positional argument[^]*$/, ''))
    if (isJson) print(JSON.stringify({ ok: false, code: (error as { code?: string }).code ?? 'bad-use', message }))
    complain(`proofmark ${name}: ${message}`)
    if (error instanceof BadUse || isUsage(error)) complain(`Try "proofmark ${name} --help".`)
    return 2
  }
}

const isUsage = (error: unknown) => String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS')

/** What the user or his disk can mend; anything else is ours and comes with its stack. */
function isExpected(error: unknown): boolean {
  return error instanceof BadUse || isUsage(error) || error instanceof StoreFault || error instanceof LogUnread || error instanceof SheetFault || systemProblem(error) !== null
}

// A reader that closes the pipe early (head, less) ends the printing, not the program with a stack.
for (const output of [process.stdout, process.stderr]) {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return
    // What was done is done; but nobody can read the answer, so it must not look like one.
    if (output === process.stdout) process.stderr.write(`proofmark: the output could not be written: ${systemProblem(error) ?? error.message}\n`)
    process.exit(2)
  })
}

