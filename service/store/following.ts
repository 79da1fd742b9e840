/**
 * Following: the tables catch up with the log after what was sealed is acknowledged, when nobody seals for a moment, when somebody asks, or when
 * they are far behind. Whoever seals a thousand statements in small batches does not wait for them each time.
 *
 * @module
 */
import type { AnyStatement, World } from '@proofmark/core/statements'
import type { Projection } from './projection.ts'
import type { Rebuilt } from './rebuilding.ts'

/** What the tables follow. */
export interface Followed {
  /** Statements that are sealed. */
  size(): number
  /** In the order of the log; `of`: in all, which says how far it has come. */
  read(from: number, to: number): Promise<readonly AnyStatement[]> | readonly AnyStatement[]
  /** Of the first `size`, which are all in the tables as they were sealed. */
  world(size: number): World
  /** Base64; of the first `size`. */
  root(size: number): string
  /** Running numbers of the devices, as they are now. */
  devices(): string
  /** The tables hold all below `size`. */
  followed(size: number): void
  /** Makes tables anew beside those that answer, from log and vault, and puts them in their place. `taken`: told in the same turn which size they hold. */
  rebuild(taken: (size: number) => void, progress?: (done: number, of: number) => void): Promise<Rebuilt>
  /** While very many are written. */
  progress(done: number, of: number): void
}

/** Statements of one transaction where very many are written: others are served between two. */
const together = 10_000

export interface Following {
  /** Newly sealed statements, in the order of the log. */
  behind(added: readonly AnyStatement[]): void
  /** When it resolves the tables are where the log is, or have a fault. */
  caughtUp(): Promise<void>
  /** All tables cleared and written from what is in memory. */
  again(): Promise<void>
  /** All tables made anew from log and vault, each entry checked; then caught up. */
  rebuild(progress?: (done: number, of: number) => void): Promise<Rebuilt>
  /** Catches up what an earlier process left; makes all anew where the tables are of another log. */
  resume(): Promise<void>
}

/** Milliseconds without a seal after which the tables catch up; a person who seals and looks does not notice. */
const quiet = 50
/** Statements that wait at most: to write so many takes about a second. */
const mostBehind = 10_000

export function following(projection: Projection, log: Followed): Following {
  let waiting = 0
  /** Size that the tables hold. */
  let held = 0
  let timer: NodeJS.Timeout | null = null
  let last: Promise<void> = Promise.resolve()
  const inOrder = (work: () => Promise<void>): Promise<void> => (last = last.then(work, work))
  const begin = () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    waiting = 0
  }
  /** From what the tables hold to where the log is now: others may seal on while they are written. */
  const write = async (from: number) => {
    const [length, devices] = [log.size(), log.devices()]
    const root = log.root(length)
    const changing: AnyStatement[] = []
    for (let at = from; at < length; at += together) {
      const to = Math.min(length, at + together)
      const fresh = await log.read(at, to)
      changing.push(...fresh.filter(saysOfAnother))
      if (to === length) await projection.follow({ world: () => log.world(length), fresh, changing, size: length, root, devices })
      else await projection.add(fresh)
      if (length - from > together) {
        log.progress(to, length)
        await new Promise<void>((resolve) => { setImmediate(resolve) })
      }
    }
    if (projection.fault() !== null) return
    held = length
    log.followed(length)
  }
  const follow = async () => {
    begin()
    if (log.size() > held) await write(held)
  }
  const again = async () => {
    begin()
    await projection.clear()
    await write(0)
  }
  return {
    behind(added) {
      waiting += added.length
      if (timer !== null) clearTimeout(timer)
      timer = setTimeout(() => void inOrder(follow), waiting < mostBehind ? quiet : 0)
    },
    caughtUp: () => inOrder(follow),
    again: () => inOrder(again),
    async rebuild(progress) {
      let rebuilt: Rebuilt | null = null
      await inOrder(async () => {
        rebuilt = await log.rebuild((size) => { held = size; log.followed(size) }, progress)
      })
      await inOrder(follow)
      return rebuilt!
    },
    resume: () => inOrder(async () => {
      const at = await projection.at()
      const length = log.size()
      const isOurs = at !== null && at.size > 0 && at.size <= length && log.root(at.size) === at.root
      if (!isOurs) await again()
      else if (at.size < length) await write(at.size)
      else {
        held = length
        log.followed(length)
      }
    }),
  }
}

/** A correction, a withdrawal, an erasure: it changes how others are shown. */
const saysOfAnother = ({ kind }: AnyStatement): boolean => kind === 'correction' || kind === 'withdrawal' || kind === 'erasure'
