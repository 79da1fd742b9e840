/**
 * Session: one draft as it is worked on. What is done is seen at once and kept a moment later; who asks waits for `whenKept`.
 *
 * One tab writes, under a lock of its name; another one that has the session open shows it and takes over when the first is closed.
 * @module
 */
import { applyStep, changesNothing, checkDraft, headOf, listNames, newDraft, restoring, type Draft, type ListName, type Restore, type Step } from '@proofmark/core/capture'
import type { CaptureReceipt } from '../../api.ts'
import { deviceStore, drawId, type DeviceStore, type EntryRow, type SessionRow, type SessionState, type UndoRow, type Write } from './device-store.ts'

export interface SessionView {
  readonly draft: Draft
  readonly row: SessionRow
  readonly isWriter: boolean
  readonly isKept: boolean
  /** Why the last change could not be kept; it is tried again with the next one. */
  readonly fault: Error | null
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** Changes of one field within this time are one step back. */
const mergeMs = 3000

/** Begins a session and keeps it; answers its id. */
export async function beginSession(of: string | null): Promise<string> {
  const store = await deviceStore()
  const draft = newDraft({ id: drawId(), siteId: drawId(), begun: `${new Date().toISOString().slice(0, 19)}Z`, of })
  await store.write(draft.id, { row: rowOf(draft, null), entries: entriesOf(draft, null), undo: [], undoDropped: [], taken: [] })
  return draft.id
}

export class CaptureSession {
  readonly id: string
  readonly store: DeviceStore
  #draft: Draft
  #row: SessionRow
  #undo: (UndoRow & { at: number })[]
  #redo: { readonly group: number; readonly back: Restore }[] = []
  #pending: Write = nothing
  #writing: Promise<void> | null = null
  #fault: Error | null = null
  #isWriter = false
  #release: (() => void) | null = null
  #isClosed = false
  #view: SessionView
  readonly #listeners = new Set<() => void>()
  readonly #others = new BroadcastChannel('proofmark-capture')

  private constructor(store: DeviceStore, draft: Draft, row: SessionRow, undo: readonly UndoRow[]) {
    this.id = draft.id
    this.store = store
    this.#draft = draft
    this.#row = row
    this.#undo = undo.map((each) => ({ ...each, at: 0 }))
    this.#view = this.#seen()
    this.#others.addEventListener('message', ({ data }) => { if (data === this.id && !this.#isWriter) void this.#reload() })
  }

  /** `null`: this device has no such session. Throws when what is kept cannot be read. */
  static async open(id: string): Promise<CaptureSession | null> {
    const store = await deviceStore()
    const kept = await read(store, id)
    if (kept === null) return null
    const session = new CaptureSession(store, kept.draft, kept.row, kept.undo)
    session.#askForLock()
    return session
  }

  view = (): SessionView => this.#view

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  get draft(): Draft { return this.#draft }

  /** `merge`: a name; steps of one name shortly after one another are taken back together. `group`: a number that several steps share for the same. */
  do(step: Step, { merge = null, group = null, taken = [] }: { merge?: string | null; group?: number | null; taken?: readonly string[] } = {}): boolean {
    if (!this.#isWriter || this.#row.state !== 'open') return false
    const before = this.#draft
    const { draft, back } = applyStep(before, step)
    const last = this.#undo.at(-1)
    if (!changesNothing(back)) {
      this.#draft = draft
      this.#redo = []
      const isMore = merge !== null && last?.merge === merge && Date.now() - last.at < mergeMs
      if (isMore) last.at = Date.now()
      else this.#push({ session: this.id, n: this.nextStep, group: group ?? this.nextStep, back, merge })
    } else if (taken.length === 0) return true
    this.#keep(before, { taken })
    return true
  }

  /** The number of the next step, to make a group of. */
  get nextStep(): number { return (this.#undo.at(-1)?.n ?? 0) + 1 }

  undo(): void { this.#goBack(this.#undo.at(-1)?.group ?? null) }

  redo(): void {
    const group = this.#redo.at(-1)?.group
    if (!this.#isWriter || this.#row.state !== 'open' || group === undefined) return
    for (let next = this.#redo.at(-1); next?.group === group; next = this.#redo.at(-1)) {
      const before = this.#draft
      const { draft, back } = applyStep(before, this.#redo.pop()!.back)
      this.#draft = draft
      this.#push({ session: this.id, n: this.nextStep, group, back, merge: null })
      this.#keep(before, {})
    }
  }

  /** What was done is on the disk. Rejects where it could not be kept. */
  async whenKept(): Promise<void> {
    while (this.#writing !== null) await this.#writing
    if (this.#fault !== null) throw this.#fault
  }

  /** Fixes what is to be sealed, or says what became of it. Resolves when that is kept. */
  async setState(state: SessionState, { sealText = null, receipts = [] }: { sealText?: string | null; receipts?: readonly CaptureReceipt[] } = {}): Promise<void> {
    this.#row = { ...this.#row, state, sealText, receipts }
    if (state === 'sealed') {
      this.#pending = { ...this.#pending, undoDropped: [...this.#pending.undoDropped, ...this.#undo.map(({ n }) => n)] }
      this.#undo = []
      this.#redo = []
    }
    this.#keep(this.#draft, {})
    await this.whenKept()
  }

  /** Tries again to keep what could not be kept. */
  retry(): void { this.#write() }

  close(): void {
    this.#isClosed = true
    this.#others.close()
    void this.whenKept().catch(() => undefined).then(() => this.#release?.())
  }

  #askForLock(): void {
    void navigator.locks.request(`proofmark-capture-${this.id}`, async () => {
      if (this.#isClosed) return
      // Another tab may have written until now.
      await this.#reload()
      this.#isWriter = true
      this.#adopt(await this.store.taken(this.id))
      this.#tell()
      await new Promise<void>((resolve) => { this.#release = resolve })
    })
  }

  /** Files that were kept just before a cut, and which no photograph names yet. */
  #adopt(photos: Awaited<ReturnType<DeviceStore['taken']>>): void {
    if (photos.length > 0) this.do({ do: 'add-photos', photos }, { taken: photos.map(({ id }) => id) })
  }

  async #reload(): Promise<void> {
    const kept = await read(this.store, this.id)
    if (kept === null) return
    this.#draft = kept.draft
    this.#row = kept.row
    this.#undo = kept.undo.map((each) => ({ ...each, at: 0 }))
    this.#tell()
  }

  #push(row: UndoRow): void {
    this.#undo.push({ ...row, at: Date.now() })
    this.#pending = { ...this.#pending, undo: [...this.#pending.undo, row] }
  }

  #goBack(group: number | null): void {
    if (!this.#isWriter || this.#row.state !== 'open' || group === null) return
    for (let row = this.#undo.at(-1); row?.group === group; row = this.#undo.at(-1)) {
      const { n } = row
      this.#undo.pop()
      const before = this.#draft
      const { draft, back } = applyStep(before, row.back)
      this.#draft = draft
      this.#redo.push({ group, back })
      this.#pending = { ...this.#pending, undo: this.#pending.undo.filter((each) => each.n !== n), undoDropped: [...this.#pending.undoDropped, n] }
      this.#keep(before, {})
    }
  }

  #keep(before: Draft, { taken = [] }: { taken?: readonly string[] }): void {
    this.#row = rowOf(this.#draft, this.#row)
    this.#pending = merged(this.#pending, { row: this.#row, entries: entriesOf(this.#draft, before), undo: [], undoDropped: [], taken })
    this.#write()
    this.#tell()
  }

  #write(): void {
    if (this.#writing !== null || isEmpty(this.#pending)) return
    this.#writing = (async () => {
      while (!isEmpty(this.#pending)) {
        const batch = this.#pending
        this.#pending = nothing
        try {
          await this.store.write(this.id, batch)
          this.#fault = null
          // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel of this origin, not a window
          this.#others.postMessage(this.id)
        } catch (error) {
          // Nothing is lost: it waits here, under what came since.
          this.#pending = merged(batch, this.#pending)
          this.#fault = error as Error
          break
        }
      }
      this.#writing = null
      this.#tell()
    })()
  }

  #tell(): void {
    this.#view = this.#seen()
    for (const listener of this.#listeners) listener()
  }

  #seen(): SessionView {
    return { draft: this.#draft, row: this.#row, isWriter: this.#isWriter, isKept: isEmpty(this.#pending) && this.#writing === null, fault: this.#fault, canUndo: this.#undo.length > 0, canRedo: this.#redo.length > 0 }
  }
}

const nothing: Write = { row: null, entries: [], undo: [], undoDropped: [], taken: [] }
const isEmpty = (write: Write) => write.row === null && write.entries.length + write.undo.length + write.undoDropped.length + write.taken.length === 0

/** The later word on an entry counts. */
function merged(first: Write, then: Write): Write {
  const entries = new Map([...first.entries, ...then.entries].map((each) => [`${each.list}/${each.id}`, each]))
  return { row: then.row ?? first.row, entries: [...entries.values()], undo: [...first.undo.filter(({ n }) => !then.undoDropped.includes(n)), ...then.undo], undoDropped: [...first.undoDropped, ...then.undoDropped], taken: [...first.taken, ...then.taken] }
}

/** What differs from `before`, as it is kept. */
function entriesOf(draft: Draft, before: Draft | null): EntryRow[] {
  const session = draft.id
  const change = restoring(before ?? { ...draft, site: { ...draft.site }, team: [], happenings: [], items: [], photos: [], custody: [] }, draft)
  const rows: EntryRow[] = before === null || change.head !== null ? [{ session, list: 'head', id: 'head', entry: headOf(draft) }] : []
  for (const list of listNames) {
    const { order = null, put = [] } = change.lists[list] ?? {}
    if (order !== null) {
      rows.push({ session, list: 'order', id: list, entry: order })
      const left = new Set(order)
      for (const { id } of before?.[list] ?? []) if (!left.has(id)) rows.push({ session, list, id, entry: null })
    }
    for (const entry of put) rows.push({ session, list, id: entry.id, entry })
  }
  return rows
}

function rowOf(draft: Draft, before: SessionRow | null): SessionRow {
  return { id: draft.id, begun: draft.begun, title: draft.site.what, items: draft.items.length, photos: draft.photos.length, state: before?.state ?? 'open', sealText: before?.sealText ?? null, receipts: before?.receipts ?? [], updated: Date.now() }
}

async function read(store: DeviceStore, id: string): Promise<{ draft: Draft; row: SessionRow; undo: UndoRow[] } | null> {
  const [row, entries, undo] = [await store.session(id), await store.entries(id), await store.undo(id)]
  if (row === undefined) return null
  const of = (list: EntryRow['list']) => new Map(entries.filter((each) => each.list === list).map((each) => [each.id, each.entry]))
  const orders = of('order')
  const listOf = (list: ListName) => { const known = of(list); return ((orders.get(list) ?? []) as string[]).map((each) => known.get(each)) }
  const checked = checkDraft({ ...(of('head').get('head') as object), ...Object.fromEntries(listNames.map((list) => [list, listOf(list)])) })
  if (!checked.ok) throw new Error(`${checked.code} at ${checked.at}: expected ${checked.expected}`)
  return { draft: checked.draft, row, undo }
}
