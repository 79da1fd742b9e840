/**
 * List desk: the one list file that is being read into a snapshot. It is read beside the thread that answers requests; what is refused leaves the old snapshots as they are.
 * @module
 */
import type { ListWanted } from '@proofmark/core/screening'
import { sizeOfWaiting, type WaitingFile } from './list-spool.ts'
import type { ListThreads, SentList } from './list-threads.ts'
import type { ListJob } from './screening-view.ts'

export interface ListDeskOptions {
  readonly threads: Pick<ListThreads, 'add'>
  readonly now: () => Date
  readonly complain: (error: Error) => void
  /** A snapshot came that was not here. */
  readonly onNew: (list: string) => void
  /** A file was read, or will not be. */
  readonly onRead?: (file: WaitingFile) => void
}

interface Reading { view: ListJob; readonly stop: AbortController; ended: Promise<void> }

export class ListDesk {
  readonly #options: ListDeskOptions
  #job: Reading | null = null

  constructor(options: ListDeskOptions) { this.#options = options }

  view(): ListJob | null { return this.#job?.view ?? null }

  /** `false`: another file is being read. */
  begin(files: readonly SentList[], wanted: ListWanted & { readonly dated?: string | undefined; readonly isSure?: boolean | undefined }): boolean {
    if (this.#job?.view.status === 'reading') return false
    const of = files.reduce((sum, file) => sum + sizeOfWaiting(file), 0)
    const job: Reading = { stop: new AbortController(), ended: Promise.resolve(), view: { name: files[0]!.name, status: 'reading', done: 0, of, added: null, refusal: null } }
    this.#job = job
    const set = (more: Partial<ListJob>) => { job.view = { ...job.view, ...more } }
    job.ended = this.#options.threads.add(files, { ...wanted, addedAt: this.#options.now().toISOString() }, { signal: job.stop.signal, onDone: (done) => set({ done }) }).then((answer) => {
      if (answer === null) set({ status: 'cancelled' })
      else if (!answer.ok) { const { code, file, line, expected, found } = answer; set({ status: 'refused', refusal: { code, file, line, expected, found, against: 'against' in answer ? answer.against : null } }) }
      else {
        set({ status: 'done', done: of, added: { id: answer.snapshot.id, isNew: answer.isNew, repeated: answer.repeated, entries: answer.snapshot.entries, against: answer.against } })
        if (answer.isNew) this.#options.onNew(answer.snapshot.list)
      }
    }, (error: unknown) => { set({ status: 'failed' }); this.#options.complain(error as Error) }).finally(() => { for (const file of files) this.#options.onRead?.(file) })
    return true
  }

  async cancel(): Promise<void> {
    this.#job?.stop.abort()
    await this.#job?.ended
  }

  /** Resolves when what is read has ended. */
  async ended(): Promise<void> { await this.#job?.ended }
}
