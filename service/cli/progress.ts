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

/** Milliseconds between two lines. */
const toldEach = 1000

/** Once a second: how many, how fast, and how long it takes at that rate. `what`: said before. */
export function timeLeft(input: Pick<CommandInput, 'complain'>, what = ''): (done: number, of: number) => void {
  const start = performance.now()
  let told = start
  return (done, of) => {
    const now = performance.now()
    if (of < toldFrom || now - told < toldEach || done >= of) return
    told = now
    const aSecond = (done / (now - start)) * 1000
    input.complain(`${what}${done} of ${of}, ${Math.round(aSecond)} a second, ${Math.ceil((of - done) / aSecond)} s left`)
  }
}
