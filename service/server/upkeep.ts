/**
 * Upkeep: corrections and withdrawals of sealed statements, one or many at once, with what they would do to findings told before they are sealed.
 *
 * Whoever corrects says how many later words on a statement he has seen: if somebody else spoke meanwhile, nothing is sealed and he is told.
 * @module
 */
import type { Json } from '@proofmark/core/bytes'
import { findingView } from '@proofmark/core/findings'
import { readStatementFile, world as worldOf, type AnyStatement, type Problem, type World } from '@proofmark/core/statements'
import type { Store } from 'proofmark/store'
import type { Receipt, UpkeepEffect } from './api.ts'
import { record } from './recording.ts'

export interface Change { readonly of: string; readonly seen: number; readonly changes: readonly { readonly field: string; readonly value: Json }[] | 'withdraw' }

export type UpkeepCode =
  | 'target-unknown' // no statement has this id
  | 'target-withdrawn' // it was withdrawn already
  | 'changed-meanwhile' // somebody corrected or withdrew it since it was looked at
  | 'statements-invalid' // a change is not as its field wants it

export type UpkeepAnswer =
  | { readonly ok: true; readonly sealed: readonly Receipt[]; readonly effects: readonly UpkeepEffect[] }
  | { readonly ok: false; readonly code: UpkeepCode; readonly message: string; readonly about: string | null; readonly problems: readonly Problem[] }

export async function upkeep(store: Store, changes: readonly Change[], { reason, made, dryRun, newId }: { reason: string; made: string; dryRun: boolean; newId: () => string }): Promise<UpkeepAnswer> {
  const world = store.world()
  const no = (code: UpkeepCode, message: string, about: string | null, problems: readonly Problem[] = []): UpkeepAnswer => ({ ok: false, code, message, about, problems })
  const lines: string[] = []
  for (const { of, seen, changes: what } of changes) {
    const target = world.sealed(of)
    if (target === undefined) return no('target-unknown', 'No statement has this id. Nothing was sealed.', of)
    const now = world.current.find(({ id }) => id === of)
    if (now === undefined) return no('target-withdrawn', 'The statement was withdrawn already. Nothing was sealed.', of)
    if (world.laterWord(of).length !== seen) return no('changed-meanwhile', 'Somebody corrected or withdrew the statement since you looked at it. Nothing was sealed: look at it again.', of)
    const about = { case: now.fields.case, handling: now.fields.handling, made, reason }
    lines.push(JSON.stringify(what === 'withdraw' ? { kind: 'withdrawal', of, ...about } : { kind: 'correction', of, changes: what, ...about }))
  }
  const text = lines.join('\n')
  const { drafts, problems } = readStatementFile(text, { known: store.known, newId, hasBlob: (sha256) => store.hasBlob(sha256), blobOfFile: () => null })
  if (problems.length > 0) return no('statements-invalid', 'Nothing was sealed. Mend the fields named.', null, problems)
  const after = worldOf([...world.all, ...drafts.map((draft, at) => ({ ...draft, index: world.all.length + at, hidden: [] }) as unknown as AnyStatement)])
  const effects = effectsOn(world, after, new Set(changes.map(({ of }) => of)))
  if (dryRun) return { ok: true, sealed: [], effects }
  const recorded = await record(store, text, { folder: null, newId })
  return recorded.problems.length > 0 ? no('statements-invalid', 'Nothing was sealed. Mend the fields named.', null, recorded.problems) : { ok: true, sealed: recorded.sealed, effects }
}

/** Findings of the cases concerned whose status or bounds would be others. */
function effectsOn(before: World, after: World, targets: ReadonlySet<string>): UpkeepEffect[] {
  const cases = new Set([...targets].map((id) => before.sealed(id)?.fields.case ?? null))
  return before.of('finding').filter(({ fields }) => cases.has(fields.case)).flatMap(({ id }): UpkeepEffect[] => {
    const [was, is] = [findingView(before, id), findingView(after, id)]
    if (was === null) return []
    const isSame = is !== null && was.status === is.status && JSON.stringify(was.bounds) === JSON.stringify(is.bounds)
    return isSame ? [] : [{ finding: id, title: was.title, from: was.status, to: is?.status ?? 'withdrawn', boundsChange: is === null || JSON.stringify(was.bounds) !== JSON.stringify(is.bounds) }]
  })
}
