/**
 * Write turns: one write after the other. Tables that are being made anew may have read already what an erasure destroys: one waits for the other, and whoever seals for neither.
 * @module
 */
export interface WriteTurns {
  inOrder<T>(work: () => Promise<T>): Promise<T>
  /** In order too, and while no tables are being made anew. */
  afterRebuild<T>(work: () => Promise<T>): Promise<T>
  /** Begins between two writes; then others write on. */
  rebuild<T>(work: () => Promise<T>): Promise<T>
  /** When what was asked for by now is done. */
  settled(): Promise<void>
}

export function writeTurns(): WriteTurns {
  let last: Promise<unknown> = Promise.resolve()
  let inRebuild: Promise<void> | null = null
  const inOrder = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work)
    last = turn
    return turn
  }
  const afterRebuild = async <T>(work: () => Promise<T>): Promise<T> => {
    for (;;) {
      await inRebuild
      // Another may have begun while this waited for its turn.
      const done = await inOrder(async () => (inRebuild === null ? { value: await work() } : null))
      if (done !== null) return done.value
    }
  }
  return {
    inOrder,
    afterRebuild,
    async rebuild(work) {
      const { begun } = await afterRebuild(async () => {
        const begun = work()
        inRebuild = begun.then(() => undefined, () => undefined).then(() => { inRebuild = null })
        return { begun }
      })
      return begun
    },
    async settled() { await last.catch(() => undefined) },
  }
}
