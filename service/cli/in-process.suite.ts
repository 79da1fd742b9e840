/**
 * The command line without a process of its own: what is typed runs here, and what it prints comes back. A process takes a second to start, a command mostly less.
 * Tests of what a process alone has (signals, pipes, locks between two, exit codes of the operating system) start one.
 * @module
 */
import { runOrAsk } from './main.ts'

export interface Ended { readonly status: number; readonly stdout: string; readonly stderr: string }

/** `folder`: what paths are relative to. One at a time: a command takes the data folder's lock. */
export async function typed(folder: string, given: readonly string[]): Promise<Ended> {
  let [stdout, stderr] = ['', '']
  const status = await runOrAsk(given, folder, (said) => { if ('out' in said) stdout += said.out; else if ('err' in said) stderr += said.err })
  return { status, stdout, stderr }
}
