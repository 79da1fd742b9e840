/**
 * Progress of long work on the command line: said ten times on the way, beside what the command prints.
 * @module
 */
import type { CommandInput } from './command.ts'

/** Fewer are done at once: of these nobody needs to hear. */
const toldFrom = 1000

export function tenths(input: Pick<CommandInput, 'complain'>): (done: number, of: number) => void {
  let tenth = 0
  return (done, of) => {
    if (of < toldFrom || Math.floor((10 * done) / of) === tenth) return
    tenth = Math.floor((10 * done) / of)
    input.complain(`${tenth * 10} % of ${of}`)
  }
}
