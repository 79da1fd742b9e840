/**
 * Following: the tables catch up with the log after what was sealed is acknowledged, when nobody seals for a moment, when somebody asks, or when
 * they are far behind. Whoever seals a thousand statements in small batches does not wait for them each time.
 *
 * @module
 */
import type { AnyStatement, World } from '@proofmark/core/statements'
import type { Projection } from './projection.ts'

/** What the tables follow. Roots are in base64; `prefixRoot` is that of the first `size` statements. */
export interface Followed { statements(): readonly AnyStatement[]; worldOf(statements: readonly AnyStatement[]): World; root(): string; prefixRoot(size: number): string }

export interface Following {
  /** Newly sealed statements, in the order of the log. */
  behind(added: readonly AnyStatement[]): void
  /** When it resolves the tables are where the log is, or have a fault. */
  caughtUp(): Promise<void>
  /** All tables made anew. */
  again(): Promise<void>
  /** Catches up what an earlier process left; makes all anew where the tables are of another log. */
  resume(): Promise<void>
}

/** Milliseconds without a seal after which the tables catch up; a person who seals and looks does not notice. */
const quiet = 50
/** Statements that wait at most: to write so many takes about a second. */
const mostBehind = 10_000

export function following(projection: Projection, log: Followed): Following {
  let waiting: AnyStatement[] = []
  let timer: NodeJS.Timeout | null = null
  let last: Promise<void> = Promise.resolve()
  const inOrder = (work: () => Promise<void>): Promise<void> => (last = last.then(work, work))
  const take = (): readonly AnyStatement[] => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    const taken = waiting
    waiting = []
    return taken
  }
  /** To where the log is now: others may seal on while the tables are written. */
  const write = (added?: readonly AnyStatement[]) => {
    const all = log.statements()
    return projection.follow(() => log.worldOf(all), log.root(), all.length, added)
  }
  const follow = async () => {
    const added = take()
    if (added.length > 0) await write(added.some(saysOfAnother) ? undefined : added)
  }
  const again = async () => {
    await projection.clear()
    take()
    await write()
  }
  return {
    behind(added) {
      waiting.push(...added)
      if (timer !== null) clearTimeout(timer)
      timer = setTimeout(() => void inOrder(follow), waiting.length < mostBehind ? quiet : 0)
    },
    caughtUp: () => inOrder(follow),
    again: () => inOrder(again),
    resume: () => inOrder(async () => {
      const at = await projection.at()
      const { length } = log.statements()
      const isOurs = at !== null && at.size > 0 && at.size <= length && log.prefixRoot(at.size) === at.root
      if (!isOurs) await again()
      else if (at.size < length) await write()
    }),
  }
}

/** A correction, a withdrawal, an erasure: it changes how others are shown. */
const saysOfAnother = ({ kind }: AnyStatement): boolean => kind === 'correction' || kind === 'withdrawal' || kind === 'erasure'
