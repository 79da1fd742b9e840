/**
 * Upkeep: corrections and withdrawals of sealed statements, one or many at once, with what they would do to findings told before they are sealed.
 *
 * Whoever corrects says how many later words on a statement he has seen: if somebody else spoke meanwhile, nothing is sealed and he is told.
 * @module
 */
import type { Json } from '@proofmark/core/bytes'
import { findingView, laterWorld, relevantTo } from '@proofmark/core/findings'
import { isSame, kindNames, readStatementFile, type AnyStatement, type Problem, type World } from '@proofmark/core/statements'
import type { Store } from 'proofmark/store'
import type { Receipt, UpkeepEffect } from './api.ts'
import { record } from './recording.ts'
import { audiences } from './selection.ts'

export interface Change { readonly of: string; readonly seen: number; readonly changes: readonly { readonly field: string; readonly value: Json }[] | 'withdraw' }

export type UpkeepCode =
  | 'target-unknown' // no statement has this id
  | 'target-withdrawn' // it was withdrawn already
  | 'changed-meanwhile' // somebody corrected or withdrew it since it was looked at
  | 'target-twice' // one request says two things of one statement
  | 'target-in-use' // a case to which statements belong
  | 'nothing-changes' // each value is what it is already
  | 'field-hidden' // its value is erased or not here, so nobody can say what it would become
  | 'statements-invalid' // a change is not as its field wants it

export type UpkeepAnswer =
  | { readonly ok: true; readonly sealed: readonly Receipt[]; readonly effects: readonly UpkeepEffect[] }
  | { readonly ok: false; readonly code: UpkeepCode; readonly message: string; readonly about: string | null; readonly problems: readonly Problem[] }

interface Options { readonly reason: string; readonly made: string; readonly dryRun: boolean; readonly newId: () => string }

/** One upkeep of a store at a time: two at once would both find that nobody spoke. */
const running = new WeakMap<Store, Promise<unknown>>()

export function upkeep(store: Store, changes: readonly Change[], options: Options): Promise<UpkeepAnswer> {
  const work = () => upkeepNow(store, changes, options)
  const turn = (running.get(store) ?? Promise.resolve()).then(work, work)
  running.set(store, turn)
  return turn
}

async function upkeepNow(store: Store, changes: readonly Change[], { reason, made, dryRun, newId }: Options): Promise<UpkeepAnswer> {
  const world = store.world()
  const no = (code: UpkeepCode, message: string, about: string | null, problems: readonly Problem[] = []): UpkeepAnswer => ({ ok: false, code, message, about, problems })
  const lines: string[] = []
  const named = new Set<string>()
  for (const { of, seen, changes: what } of changes) {
    const target = world.sealed(of)
    if (target === undefined) return no('target-unknown', 'No statement has this id. Nothing was sealed.', of)
    if (named.has(of)) return no('target-twice', 'One request says two things of this statement. Nothing was sealed.', of)
    named.add(of)
    const now = world.get(of, target.kind) as AnyStatement | undefined
    if (now === undefined) return no('target-withdrawn', 'The statement was withdrawn already. Nothing was sealed.', of)
    if (world.laterWord(of).length !== seen) return no('changed-meanwhile', 'Somebody corrected or withdrew the statement since you looked at it. Nothing was sealed: look at it again.', of)
    const hidden = what === 'withdraw' ? undefined : what.find(({ field }) => target.hidden.some((path) => path === field || path.startsWith(`${field}/`)))
    if (hidden !== undefined) return no('field-hidden', `The value of ${hidden.field} is erased or not here. Nothing was sealed.`, of)
    const inUse = what === 'withdraw' && target.kind === 'case' ? kindNames.reduce((sum, kind) => sum + world.countIn(of, kind), 0) : 0
    if (inUse > 0) return no('target-in-use', `${inUse} statements belong to this case and would be in none. Give them another case first. Nothing was sealed.`, of)
    if (what !== 'withdraw' && new Set(what.map(({ field }) => field)).size < what.length) return no('target-twice', 'One correction says two things of a field. Nothing was sealed.', of)
    if (what !== 'withdraw' && what.every(({ field, value }) => isSame((now.fields as Record<string, Json | undefined>)[field.slice(1)] ?? null, value))) return no('nothing-changes', 'The statement says this already. Nothing was sealed.', of)
    const about = { case: now.fields.case, handling: narrower(now.fields.handling, what), made, reason }
    lines.push(JSON.stringify(what === 'withdraw' ? { kind: 'withdrawal', of, ...about } : { kind: 'correction', of, changes: what, ...about }))
  }
  const text = lines.join('\n')
  const { drafts, problems } = readStatementFile(text, { known: store.known, newId, hasBlob: (sha256) => store.hasBlob(sha256), blobOfFile: () => null })
  if (problems.length > 0) return no('statements-invalid', 'Nothing was sealed. Mend the fields named.', null, problems)
  const after = laterWorld(world, (id) => world.sealed(id)?.index ?? undefined, drafts.map((draft, at) => ({ ...draft, index: world.all.length + at, hidden: [] }) as unknown as AnyStatement))
  const effects = effectsOn(world, after, new Set(changes.map(({ of }) => of)))
  if (dryRun) return { ok: true, sealed: [], effects }
  const recorded = await record(store, text, { folder: null, newId })
  return recorded.problems.length > 0 ? no('statements-invalid', 'Nothing was sealed. Mend the fields named.', null, recorded.problems) : { ok: true, sealed: recorded.sealed, effects }
}

/** What narrows the handling of a statement is itself as narrow: its other changes must not be shown more freely than what they change. */
function narrower(now: (typeof audiences)[number], what: Change['changes']): (typeof audiences)[number] {
  const next = what === 'withdraw' ? undefined : what.find(({ field }) => field === '/handling')?.value
  return audiences[Math.max(audiences.indexOf(now), audiences.findIndex((each) => each === next))] ?? now
}

/** Findings, of whatever case, whose status or bounds would be others. Only those are weighed that a target bears on, before or after. */
function effectsOn(before: World, after: World, targets: ReadonlySet<string>): UpkeepEffect[] {
  const bearsOn = (world: World, id: string) => (world.get(id, 'finding')?.fields.claims ?? []).some(({ claim }) => [...relevantTo(world, claim)].some((each) => targets.has(each)))
  return before.of('finding').filter(({ id }) => targets.has(id) || bearsOn(before, id) || bearsOn(after, id)).flatMap(({ id }): UpkeepEffect[] => {
    const [was, is] = [findingView(before, id), findingView(after, id)]
    if (was === null) return []
    const isSame = is !== null && was.status === is.status && JSON.stringify(was.bounds) === JSON.stringify(is.bounds)
    return isSame ? [] : [{ finding: id, title: was.title, from: was.status, to: is?.status ?? 'withdrawn', boundsChange: is === null || JSON.stringify(was.bounds) !== JSON.stringify(is.bounds) }]
  })
}
