/**
 * Screening desk: what was held against which lists, for each case, and what a newer snapshot changed. Candidates are computed and can be thrown away; only
 * decisions are sealed.
 *
 * The comparing is done by a thread beside this one (list-threads.ts). Nothing leaves the machine.
 * @module
 */
import { caseRecords, screeningView, statedDecisions, type CandidateView, type CaseRecord, type KeptLists, type ScreeningView as Standings } from '@proofmark/core/findings'
import { sameRecords } from '@proofmark/core/statements'
import { ageOf, candidateKey, candidateStates, rescreened, usualThreshold, type Candidate, type CandidateState, type ListEntry, type StatedDecision } from '@proofmark/core/screening'
import type { Store } from 'proofmark/store'
import { newsTogether, type RescreeningShelf } from './kept-rescreenings.ts'
import type { ListShelf, ListSnapshot } from './list-shelf.ts'
import type { ListThreads } from './list-threads.ts'
import { giveWay } from './turns.ts'
import type { CaseScreeningView, NewsLine, ScreeningNews, ScreeningOverview, ScreeningStatus, SnapshotBrief } from './screening-view.ts'

interface Run { readonly about: string; readonly stop: AbortController; done: number; of: number; readonly began: number; status: 'running' | 'done' | 'cancelled' | 'failed'; candidates: readonly Candidate[]; unread: readonly string[]; ended: Promise<void> }

export interface ScreeningDeskOptions {
  readonly store: Pick<Store, 'world'>
  readonly lists: Pick<ListShelf, 'snapshots' | 'latestOfEach'>
  readonly threads: Pick<ListThreads, 'screen' | 'entries'>
  readonly rescreenings: RescreeningShelf
  readonly now: () => Date
  readonly complain: (error: Error) => void
  /** Cases of which the overview counts each, whether it was compared or not; left out, 200. */
  readonly mostCounted?: number
}

export class ScreeningDesk {
  readonly #options: ScreeningDeskOptions
  readonly #runs = new Map<string, Run>()
  #rescreening: Promise<void> = Promise.resolve()
  #rescreeningCount = 0
  readonly #noticed = new Set<string>()

  constructor(options: ScreeningDeskOptions) { this.#options = { mostCounted: 200, ...options } }

  /** The newest snapshot of each list. */
  newest(): readonly SnapshotBrief[] { return this.#options.lists.latestOfEach().map((each) => briefOf(each, this.#today())) }

  /** Begins, or leaves what runs alone. What is the same as before is not compared again. */
  begin(of: string): void {
    const [records, lists] = [this.records(of), this.newest()]
    const about = aboutOf(records, lists)
    const known = this.#runs.get(of)
    if (lists.length === 0 || records.length === 0 || (known?.about === about && (known.status === 'running' || known.status === 'done'))) return
    known?.stop.abort()
    const run: Run = { about, stop: new AbortController(), done: 0, of: records.length * lists.length, began: this.#options.now().getTime(), status: 'running', candidates: [], unread: [], ended: Promise.resolve() }
    this.#runs.set(of, run)
    run.ended = this.#options.threads.screen(records, lists.map(({ id, list }) => ({ snapshot: id, name: list })), { signal: run.stop.signal, onDone: (done, all) => { run.done = done; run.of = all } }).then((screened) => {
      if (screened === null) run.status = 'cancelled'
      else { run.status = 'done'; run.candidates = screened.candidates; run.unread = screened.unread }
    }, (error: unknown) => { run.status = 'failed'; this.#options.complain(error as Error) })
  }

  cancel(of: string): void { this.#runs.get(of)?.stop.abort() }

  /** Resolves when what runs for a case has ended. */
  async ended(of: string): Promise<void> { await this.#runs.get(of)?.ended }

  records(of: string | null): CaseRecord[] { return caseRecords(this.#options.store.world(), of) }

  statusOf(of: string, records = this.records(of)): ScreeningStatus {
    const [lists, run] = [this.newest(), this.#runs.get(of)]
    if (lists.length === 0) return 'no-lists'
    if (records.length === 0) return 'no-records'
    if (run === undefined) return 'none'
    return run.status === 'done' && run.about !== aboutOf(records, lists) ? 'stale' : run.status
  }

  /** Statements of all decisions that count for a record on an entry, its own and those of records that are judged the same. */
  decidedOn({ record, list, entry }: Pick<StatedDecision, 'record' | 'list' | 'entry'>): string[] {
    const world = this.#options.store.world()
    const members = new Set(sameRecords(world).members(record).map(({ id }) => id))
    return statedDecisions(world).flatMap((each) => (members.has(each.record) && each.list === list && each.entry === entry ? [each.statement] : []))
  }

  async standings(of: string, records = this.records(of)): Promise<Standings> {
    const world = this.#options.store.world()
    const run = this.#runs.get(of)
    // As it is now: the comparing may end while the lists are asked.
    const isCompared = run?.status === 'done'
    const standings = screeningView(world, records, run?.candidates ?? [], await this.#keptLists(new Set(records.map(({ id }) => id))))
    // As long as nothing was compared, whether names are alike is not known: decisions are shown as they are.
    return isCompared ? standings : { ...standings, again: [], apart: [...standings.apart, ...standings.again.flatMap(({ decisions }) => decisions.filter(({ elsewhere }) => elsewhere === null))] }
  }

  async view(of: string): Promise<Omit<CaseScreeningView, 'case' | 'people' | 'threshold'>> {
    const records = this.records(of)
    const [status, run] = [this.statusOf(of, records), this.#runs.get(of)]
    const spent = run === undefined ? 0 : this.#options.now().getTime() - run.began
    return {
      status, lists: this.newest(), unread: run?.unread ?? [],
      progress: run === undefined || status !== 'running' ? null : { done: run.done, of: run.of, secondsLeft: run.done === 0 ? null : Math.round((spent / run.done) * (run.of - run.done) / 1000) },
      records: records.map(({ id, kind, title, label, handling, partyType, names, numbers, jurisdiction }) => ({ id, kind, title, label, handling, partyType, names, numbers, jurisdiction })),
      ...(await this.standings(of, records)),
    }
  }

  /** From the usual threshold on; `null`: not screened. */
  async counts(of: string): Promise<Readonly<Record<CandidateState, number>> | null> {
    if (this.#runs.get(of)?.status !== 'done') return null
    const { candidates, again } = await this.standings(of)
    return Object.fromEntries(candidateStates.map((state) => [state, candidates.filter((each) => isShown(each) && each.state === state).length + again.filter((each) => each.state === state).length])) as Record<CandidateState, number>
  }

  async overview(): Promise<ScreeningOverview> {
    const news = this.news()
    const cases: ScreeningOverview['cases'][number][] = []
    const [all, lists] = [this.#options.store.world().of('case'), this.newest()]
    const isEachCounted = lists.length > 0 && all.length <= this.#options.mostCounted!
    for (const { id, fields: { label, title } } of all) {
      const ofCase = news.filter((each) => each.case === id)
      // To count what a case names takes all its statements.
      const records = isEachCounted || this.#runs.has(id) || ofCase.length > 0 ? this.records(id) : null
      cases.push({ id, label, title, records: records?.length ?? null, status: records !== null ? this.statusOf(id, records) : lists.length === 0 ? 'no-lists' : 'none', counts: await this.counts(id), news: ofCase })
      if (records !== null) await giveWay()
    }
    return { cases, lists, count: this.newsCount(news), isRescreening: this.#rescreeningCount > 0 }
  }

  /** What newer snapshots changed and nobody has seen. */
  news(): ScreeningNews[] {
    this.#notice()
    const unseen = this.#options.rescreenings.all().filter(({ isSeen }) => !isSeen)
    // Each page asks, and to name records all statements are gone through.
    if (unseen.length === 0) return []
    const world = this.#options.store.world()
    const brief = new Map(this.#snapshots().map((each) => [each.id, each]))
    const titles = new Map(this.records(null).map(({ id, title }) => [id, title]))
    const groups = sameRecords(world)
    // Decided on this very snapshot meanwhile: that is no news.
    const decided = new Set(statedDecisions(world).flatMap((each) => snapshotsOf(each, [...brief.values()]).flatMap(({ id }) => groups.members(each.record).map((member) => JSON.stringify([id, member.id, each.entry])))))
    return unseen.filter(({ case: of }) => world.get(of, 'case') !== undefined).map(({ case: of, list, from, to, fresh, gone, changed, isSeen, unnamed }) => {
      const named = (lines: typeof fresh): NewsLine[] => lines.filter(({ record, entry }) => !decided.has(JSON.stringify([to, record, entry]))).map((each) => ({ ...each, title: titles.get(each.record) ?? each.record }))
      const [came, other] = [named(fresh), named(changed)]
      // The first snapshot of a list names nobody: all of it is new. What later ones brought or took away before it was seen is named.
      const lines = from === null ? { names: fresh.length, fresh: [], gone: [], changed: [] } : { names: unnamed ?? null, fresh: came, gone: named(gone), changed: other }
      return { case: of, list, isSeen, from: from === null ? null : (brief.get(from) ?? null), to: brief.get(to) ?? null, ...lines }
    }).filter((each) => sizeOf(each) > 0)
  }

  newsCount(news = this.news()): number { return news.reduce((sum, each) => sum + sizeOf(each), 0) }

  /** `false`: there is nothing of this to see. What a later snapshot brought is not seen by that. */
  seen(of: string, list: string, to: string): boolean {
    const made = this.#options.rescreenings.of(of, list)
    if (made?.to !== to) return false
    this.#options.rescreenings.save({ ...made, isSeen: true })
    return true
  }

  /** Holds all cases against a snapshot that was added and the one before it. News that nobody has seen stay beside what it brings. */
  listChanged(list: string): Promise<void> {
    this.#rescreeningCount++
    this.#rescreening = this.#rescreening.then(() => this.#rescreen(list)).catch((error: unknown) => this.#options.complain(error as Error)).finally(() => { this.#rescreeningCount-- })
    return this.#rescreening
  }

  /** Snapshots that came while no server ran, or by a command, or whose comparing was cut off. */
  #notice(): void {
    const cases = this.#options.store.world().of('case')
    for (const { id, list } of this.newest()) {
      if (this.#noticed.has(id)) continue
      this.#noticed.add(id)
      if (cases.some((each) => this.#options.rescreenings.of(each.id, list)?.to !== id)) void this.listChanged(list)
    }
  }

  async #rescreen(list: string): Promise<void> {
    const to = this.newest().find((each) => each.list === list)
    if (to === undefined) return
    for (const { id: of } of this.#options.store.world().of('case')) {
      const records = this.records(of)
      const known = this.#options.rescreenings.of(of, list)
      if (known?.to === to.id) continue
      // Against the one that was looked at last, or where that is not kept any more the one before it. A case that was never held against the list begins with all of it.
      const from = known === null ? undefined : [known.to, known.from].flatMap((id) => this.#snapshots().find((each) => each.id === id) ?? [])[0]
      const screened = await this.#options.threads.screen(records, (from === undefined ? [to] : [from, to]).map(({ id }) => ({ snapshot: id, name: list })))
      if (screened === null || screened.unread.length > 0) continue
      const inSnapshot = (id: string | undefined) => screened.candidates.filter(({ snapshot }) => snapshot === id)
      const told = rescreened(inSnapshot(from?.id), inSnapshot(to.id), usualThreshold)
      // What was decided and still holds on this snapshot is not told again.
      const { candidates } = screeningView(this.#options.store.world(), records, inSnapshot(to.id), await this.#keptLists(new Set(records.map(({ id }) => id))))
      const holds = new Set(from === undefined ? [] : candidates.filter(({ state }) => state !== 'open' && state !== 'reopened').map(({ key }) => key))
      const [fresh, changed] = [told.fresh, told.changed].map((all) => all.filter((each) => !holds.has(candidateKey({ ...each, entry: each.entry.reference })))) as [Candidate[], Candidate[]]
      const lines = (all: readonly Candidate[]) => all.map(({ record, entry, listedName, score }) => ({ record, entry: entry.reference, name: listedName.text, score }))
      const now = { fresh: lines(fresh), gone: lines(told.gone), changed: lines(changed) }
      // What nobody has seen stays, and is counted from where it began.
      const isWaiting = known !== null && !known.isSeen && from !== undefined
      const isDecided = ({ record, entry }: { readonly record: string; readonly entry: string }) => holds.has(candidateKey({ record, list, entry }))
      // Of the first snapshot only the number is told, then too.
      const ofFirst = isWaiting && known.from === null
      const unnamed = !isWaiting ? 0 : ofFirst ? known.fresh.filter((each) => !isDecided(each)).length : (known.unnamed ?? 0)
      const news = isWaiting ? newsTogether(ofFirst ? { fresh: [], gone: [], changed: [] } : known, now, isDecided) : now
      this.#options.rescreenings.save({ case: of, list, from: isWaiting && !ofFirst ? known.from : (from?.id ?? null), to: to.id, ...news, ...(unnamed === 0 ? {} : { unnamed }), isSeen: unnamed + news.fresh.length + news.gone.length + news.changed.length === 0 })
    }
  }

  #snapshots(): readonly SnapshotBrief[] { return this.#options.lists.snapshots().snapshots.map((each) => briefOf(each, this.#today())) }

  #today(): string { return this.#options.now().toISOString() }

  /** What the lists say, and said, of the entries that decisions on these records name: asked of the thread once. */
  async #keptLists(records: ReadonlySet<string>): Promise<KeptLists> {
    const [all, newest] = [this.#snapshots(), this.newest()]
    const wanted = new Map<string, Set<string>>()
    const want = (snapshot: SnapshotBrief, entry: string) => wanted.set(snapshot.id, (wanted.get(snapshot.id) ?? new Set()).add(entry))
    const world = this.#options.store.world()
    const groups = sameRecords(world)
    for (const decision of statedDecisions(world)) {
      // A decision on a record that is judged the same counts too.
      if (!groups.members(decision.record).some(({ id }) => records.has(id))) continue
      for (const each of [...newest.filter(({ list }) => list === decision.list), ...snapshotsOf(decision, all)]) want(each, decision.entry)
    }
    const asked = [...wanted].map(([snapshot, references]) => ({ snapshot, references: [...references] }))
    const answers = asked.length === 0 ? [] : ((await this.#options.threads.entries(asked)) ?? [])
    const said = new Map(asked.map(({ snapshot }, at) => [snapshot, answers[at] ?? null]))
    const entriesOf = (snapshot: string | undefined, reference: string): readonly ListEntry[] | undefined => said.get(snapshot ?? '')?.filter((each) => each.reference === reference)
    return {
      entriesNow: (list, entry) => entriesOf(newest.find((each) => each.list === list)?.id, entry),
      entriesThen: (decision) => {
        const then = snapshotsOf(decision, all).map(({ id }) => entriesOf(id, decision.entry))
        // Several files of one day that say otherwise of this entry: which of them was decided on nobody knows.
        return then.every((each) => JSON.stringify(each) === JSON.stringify(then[0])) ? then[0] : undefined
      },
    }
  }
}

/** `today`: an instant. */
export const briefOf = ({ id, list, title, dated, datedBy, added, entries }: ListSnapshot, today: string): SnapshotBrief => ({ id, list, title, dated, datedBy, added, entries, age: ageOf({ dated, added }, today) })

/** The snapshot whose hash the decision names, else those of the day. */
export function snapshotsOf({ list, listDate, basis }: StatedDecision, all: readonly SnapshotBrief[]): readonly SnapshotBrief[] {
  const own = all.filter((each) => each.list === list)
  const named = own.filter(({ id }) => basis?.includes(id) === true)
  return named.length > 0 ? named : own.filter((each) => dayOf(each) === listDate)
}

/** The day by which a snapshot is cited: the one it gives itself, else the one on which it was added. */
export const dayOf = ({ dated, added }: Pick<SnapshotBrief, 'dated' | 'added'>): string => dated ?? added.slice(0, 10)

export const isShown = ({ score, decisions }: Pick<CandidateView, 'score' | 'decisions'>, atLeast: number = usualThreshold): boolean => score >= atLeast || decisions.length > 0

/** A first snapshot is one piece of news, however many names it has. */
const sizeOf = ({ names, fresh, gone, changed }: Pick<ScreeningNews, 'names' | 'fresh' | 'gone' | 'changed'>) => Math.min(1, names ?? 0) + fresh.length + gone.length + changed.length

const aboutOf = (records: readonly CaseRecord[], lists: readonly SnapshotBrief[]) => JSON.stringify([lists.map(({ id }) => id), records.map(({ id, facts }) => [id, facts])])
