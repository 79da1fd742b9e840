/**
 * Comparison: a finding beside an earlier state of itself, beside another finding, or beside what a text of others says.
 * @module
 */
import { findingVersions, reportedView, titleOf, weighedFinding, worldBefore, type WeighedFinding } from '@proofmark/core/findings'
import type { Statement, StatementId, World } from '@proofmark/core/statements'
import type { ComparedFinding, ComparisonView, VersionPoint } from './comparison-view.ts'
import { findStatement } from './lookup.ts'

/** What is asked for; each is empty where it is not. `before`: a number of entries of the log. `other`, `document`: ids or labels. */
export interface ComparisonAsked { readonly before: string; readonly other: string; readonly document: string }

export type ComparisonCode = 'finding-unknown' | 'finding-withdrawn' | 'ask-one' | 'before-malformed' | 'not-there-then' | 'other-unknown' | 'document-unknown' | 'nothing-reported'
export type ComparisonAnswer = { readonly ok: true; readonly view: ComparisonView } | { readonly ok: false; readonly code: ComparisonCode; readonly message: string; readonly about: string }

export function comparison(world: World, name: string, asked: ComparisonAsked): ComparisonAnswer {
  const refuse = (code: ComparisonCode, message: string, about: string): ComparisonAnswer => ({ ok: false, code, message, about })
  const found = findStatement(world, name, 'finding')
  if (!found.ok) return refuse('finding-unknown', 'No finding has this id or label.', name)
  const finding = world.get(found.statement.id, 'finding')
  if (finding === undefined) return refuse('finding-withdrawn', 'The finding was withdrawn; open it as a statement.', name)
  const head = { finding: { id: finding.id, label: finding.fields.label, title: finding.fields.title, case: finding.fields.case }, points: pointsOf(world, finding.id), others: othersOf(world, finding), documents: documentsOf(world) }
  if (Object.values(asked).filter((text) => text !== '').length > 1) return refuse('ask-one', 'Ask for one of before, with, document.', name)
  if (asked.before !== '') {
    const entries = /^\d{1,15}$/.test(asked.before) ? Number(asked.before) : null
    if (entries === null || entries > world.all.length) return refuse('before-malformed', `Expected a number of entries from 0 to ${world.all.length}.`, asked.before)
    const before = weighedFinding(worldBefore(world, entries), finding.id)
    const now = weighedFinding(world, finding.id)!
    if (before === null) return refuse('not-there-then', `The finding was not there when the log had ${entries} entries.`, asked.before)
    return { ok: true, view: { ...head, versions: { ...findingVersions(before, now), before: side(world, before, entries), after: side(world, now, world.all.length) }, reported: null } }
  }
  if (asked.other !== '') {
    const other = findStatement(world, asked.other, 'finding')
    const view = other.ok ? weighedFinding(world, other.statement.id) : null
    if (view === null) return refuse('other-unknown', 'No finding that counts now has this id or label.', asked.other)
    const now = weighedFinding(world, finding.id)!
    return { ok: true, view: { ...head, versions: { ...findingVersions(now, view), before: side(world, now, world.all.length), after: side(world, view, world.all.length) }, reported: null } }
  }
  if (asked.document !== '') {
    const document = findStatement(world, asked.document, 'document')
    if (!document.ok) return refuse('document-unknown', 'No document has this id or label.', asked.document)
    const reported = reportedView(world, weighedFinding(world, finding.id)!, document.statement.id)
    return reported === null ? refuse('nothing-reported', 'Of this document no claims are recorded: record them as statements of kind reported-claim.', asked.document) : { ok: true, view: { ...head, versions: null, reported } }
  }
  return { ok: true, view: { ...head, versions: null, reported: null } }
}

const side = (world: World, { id, label, title, status }: WeighedFinding, entries: number): ComparedFinding => ({ id, label, title, organisation: madeBy(world, id), entries, status })

function madeBy(world: World, finding: StatementId): string | null {
  const author = world.get(world.get(finding, 'finding')?.fields.author ?? null, 'party')
  return author === undefined ? null : titleOf(world, author)
}

/** When it was sealed, after each correction of it, before each publication, and now. */
function pointsOf(world: World, id: StatementId): VersionPoint[] {
  const sealed = world.sealed(id)
  const at = (what: VersionPoint['what'], statement: { readonly id: StatementId; readonly index: number | null; readonly fields: { readonly made: string | null } }, after: number): VersionPoint[] =>
    (statement.index === null ? [] : [{ entries: statement.index + after, what, statement: statement.id, made: statement.fields.made }])
  return [
    ...(sealed === undefined ? [] : at('sealed', sealed, 1)),
    ...world.laterWord(id).flatMap((later) => { const word = world.sealed(later); return word === undefined ? [] : at('corrected', word, 1) }),
    ...world.referring(id, 'publication').filter(({ fields }) => fields.finding === id).flatMap((publication) => at('published', publication, 0)),
    { entries: world.all.length, what: 'now' as const, statement: null, made: null },
  ].toSorted((a, b) => a.entries - b.entries)
}

const othersOf = (world: World, finding: Statement<'finding'>) => world.of('finding')
  .filter(({ id, fields }) => id !== finding.id && fields.case === finding.fields.case)
  .map(({ id, fields }) => ({ id, label: fields.label, title: fields.title, organisation: madeBy(world, id) }))

function documentsOf(world: World): ComparisonView['documents'] {
  const counts = new Map<StatementId, number>()
  for (const { fields } of world.of('reported-claim')) counts.set(fields.document, (counts.get(fields.document) ?? 0) + fields.claims.length)
  return [...counts].flatMap(([id, entries]) => {
    const document = world.get(id, 'document')
    return document === undefined ? [] : [{ id, label: document.fields.label, title: titleOf(world, document), url: document.fields.url, entries }]
  })
}
