/**
 * Command: one verb of the command line. Its help is printed from the same text as the docs.
 *
 * Exit codes: 0 done or the answer is yes; 1 the answer is no; 2 bad use or unreadable input.
 *
 * @module
 */
import type { ParseArgsOptionsConfig } from 'node:util'
import type { Store } from 'proofmark/store'

export interface CommandInput {
  /** The folder that paths are relative to; else that of the process. */
  readonly folder?: string
  /** The store of the server in whose process the command runs; else it opens its own. */
  readonly held?: Store
  /** The data folder of that store. */
  readonly heldFolder?: string
  readonly arguments: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>
  readonly isJson: boolean
  /** A line; as a `file`, the next piece of one, which ends its lines itself. */
  readonly print: (text: string, as?: 'file') => void
  readonly complain: (text: string) => void
}

export interface Command {
  readonly name: string
  /** After `proofmark`, such as `decode MARK [--context TEXT]`. */
  readonly usage: readonly string[]
  readonly does: string
  /** It changes the data folder, and a server that holds the folder runs it for who asks. */
  readonly changes?: true
  /** It changes nothing, but a server that holds the folder has at hand what it needs, and runs it for who asks. */
  readonly asksServer?: true
  /** Only options; any other word is a slip. */
  readonly takesNothing?: true
  readonly options: ParseArgsOptionsConfig
  readonly optionHelp: Readonly<Record<string, string>>
  readonly example: string
  run(input: CommandInput): Promise<0 | 1 | 2>
}

/** Wrong use, with what to do: printed to standard error, exit code 2. */
export class BadUse extends Error {
  override name = 'BadUse'
}

/** The only argument, or bad use that names what is missing. */
export function onlyArgument({ arguments: given }: CommandInput, what: string): string {
  const [first, second] = given
  if (first === undefined) throw new BadUse(`${what} is missing`)
  if (second !== undefined) throw new BadUse(`one ${what} at a time; "${second}" is one too many`)
  return first
}

export const textOption = (input: CommandInput, name: string): string | undefined => {
  const value = input.options[name]
  return typeof value === 'string' ? value : undefined
}

export function helpOf(command: Command): string {
  const options = Object.entries({ ...command.optionHelp, '--json': 'print JSON', '--help': 'print this' })
  const width = Math.max(...options.map(([name]) => name.length))
  return [
    command.does, '',
    ...command.usage.map((usage, at) => `${at === 0 ? 'usage:' : '      '} proofmark ${usage}`), '',
    ...options.map(([name, help]) => `  ${name.padEnd(width)}  ${help}`), '',
    `example: ${command.example}`,
    'exit: 0 done or yes · 1 the answer is no · 2 bad use or unreadable input',
  ].join('\n')
}
