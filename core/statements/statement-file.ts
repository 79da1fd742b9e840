/**
 * Statement file: one statement a line (JSON Lines), written by people or by another program.
 *
 * A line is `{"kind": …, "id"?: …, fields …}`. A reference is an id, or `#label` of a statement in the same file or
 * already sealed. A file of evidence is named by `{"file": "path"}` beside the statement file, or by its hash.
 * Every problem is reported with its line and field; nothing of a file is sealed unless all of it is valid.
 *
 * Format: spec/statement-file.md
 *
 * @module
 */
import type { z } from 'zod'
import { parseJson, withArticle } from '@proofmark/core/bytes'
import { isKindName, kindNames, kinds, type KindName } from './kinds/index.ts'
import { mapReferences, referencesOf } from './reference.ts'
import type { StatementId } from './statement.ts'
import { unfitName } from './unfit-names.ts'
import { checkCorrection } from './world.ts'

export type ProblemCode =
  | 'not-json' | 'duplicate-key' | 'not-an-object' | 'kind-unknown' | 'field-invalid' | 'field-unknown' | 'label-taken' | 'id-taken' | 'id-invalid'
  | 'reference-missing' | 'reference-kind' | 'reference-ambiguous' | 'blob-missing' | 'part-of-cycle' | 'correction-invalid'

/** What is wrong, where, what was expected and what was found. `field` is a JSON pointer, empty for the whole line. */
export interface Problem {
  readonly line: number
  readonly code: ProblemCode
  readonly field: string
  readonly expected: string
  readonly found: string
}

/** A checked statement that is not sealed yet. */
export interface Draft {
  readonly line: number
  readonly id: StatementId
  readonly kind: KindName
  readonly version: number
  readonly fields: Record<string, unknown>
}

/** What is sealed already, as far as a file can refer to it. */
export interface Known {
  byId(id: StatementId): { readonly kind: string; readonly fields: object } | undefined
  byLabel(label: string): readonly { readonly id: StatementId; readonly kind: string }[]
}

export interface FileSurroundings {
  readonly known: Known
  /** A fresh statement id: 128 random bits in hex. */
  readonly newId: () => StatementId
  /** The file of evidence beside the statement file, by its relative path; `null`: not there. */
  readonly blobOfFile: (path: string) => { sha256: string; size: number; type: string; name: string } | null
  readonly hasBlob: (sha256: string) => boolean
}

interface Line { readonly line: number; readonly kind: KindName; readonly id: StatementId; readonly label: string | null; readonly raw: Record<string, unknown> }

/** Reads a whole file. `drafts` holds the valid lines in file order; `problems` is empty exactly when all are valid. */
export function readStatementFile(text: string, around: FileSurroundings): { drafts: Draft[]; problems: Problem[] } {
  const problems: Problem[] = []
  const lines = readLines(text, around, problems)
  const inFile = new Map(lines.map((line) => [line.id, line]))
  // Each label stands on one line: a second one is refused where it is read.
  const labelled = new Map(lines.flatMap((line) => line.label === null ? [] : [[line.label, line] as const]))
  const drafts: Draft[] = []
  for (const line of lines) {
    const before = problems.length
    const linked = linkReferences(line, labelled, inFile, around, problems)
    const fields = checkFields(line, linked, around, problems)
    if (fields === null || problems.length > before) continue
    if (line.kind === 'correction') checkCorrectionTarget(line, fields, drafts, around, problems)
    if (problems.length === before) drafts.push({ line: line.line, id: line.id, kind: line.kind, version: kinds[line.kind].version, fields })
  }
  const inCycle = partOfCycles(drafts, around.known, problems)
  return { drafts: drafts.filter((draft) => !inCycle.has(draft)), problems: problems.sort((a, b) => a.line - b.line) }
}

function readLines(text: string, around: FileSurroundings, problems: Problem[]): Line[] {
  const lines: Line[] = []
  const labels = new Map<string, number>()
  const ids = new Map<string, number>()
  for (const [at, source] of text.split('\n').entries()) {
    const line = at + 1
    if (source.trim() === '') continue
    const report = (code: ProblemCode, field: string, expected: string, found: string) => problems.push({ line, code, field, expected, found })
    const parsed = parseJson(source)
    if (!parsed.ok) {
      if (parsed.code === 'duplicate-key') report('duplicate-key', parsed.path, 'each key once', `the key a second time, column ${parsed.at.column}`)
      else report('not-json', parsed.path, 'one JSON object', `${parsed.code} at column ${parsed.at.column}: ${parsed.found}`)
      continue
    }
    if (!isRecord(parsed.value)) { report('not-an-object', '', 'one JSON object a line', preview(parsed.value)); continue }
    const { kind, id, ...raw } = parsed.value
    if (!isKindName(kind)) { report('kind-unknown', '/kind', `one of ${kindNames.join(', ')}`, preview(kind)); continue }
    if (id !== undefined && !(typeof id === 'string' && /^[0-9a-f]{32}$/.test(id))) { report('id-invalid', '/id', '32 lower-case hex digits, or no id', preview(id)); continue }
    const ownId = id ?? around.newId()
    const earlier = ids.get(ownId)
    if (earlier !== undefined || around.known.byId(ownId) !== undefined) { report('id-taken', '/id', 'an id that no other statement has', earlier === undefined ? 'an id that is sealed already' : `the id of line ${earlier}`); continue }
    ids.set(ownId, line)
    const label = typeof raw.label === 'string' ? raw.label : null
    const taken = label === null ? undefined : labels.get(label)
    if (taken !== undefined) { report('label-taken', '/label', 'a label that no other line has', `the label of line ${taken}: ${preview(label)}`); continue }
    if (label !== null && around.known.byLabel(label).length > 0) { report('label-taken', '/label', 'a label that no sealed statement has', preview(label)); continue }
    if (label !== null) labels.set(label, line)
    lines.push({ line, kind, id: ownId, label, raw })
  }
  return lines
}

function linkReferences(line: Line, labelled: ReadonlyMap<string, Line>, inFile: ReadonlyMap<string, Line>, around: FileSurroundings, problems: Problem[]): unknown {
  return mapReferences(line.kind, line.raw, ({ path, value, refTo }) => {
    const report = (code: ProblemCode, expected: string, found: string) => problems.push({ line: line.line, code, field: path, expected, found })
    const allowed = refTo.includes('*') ? 'any kind' : refTo.join(' or ')
    let target: { id: string; kind: string } | undefined
    if (value.startsWith('#')) {
      const label = value.slice(1)
      const here = labelled.get(label)
      const candidates = here !== undefined ? [here] : around.known.byLabel(label)
      if (candidates.length > 1) { report('reference-ambiguous', 'an id: several statements have this label', preview(value)); return value }
      target = candidates[0]
    } else {
      const own = inFile.get(value)
      const sealed = around.known.byId(value)
      target = own ?? (sealed === undefined ? undefined : { id: value, kind: sealed.kind })
    }
    if (target === undefined) { report('reference-missing', `${allowed}: #label of this file, or an id or #label that is sealed`, preview(value)); return value }
    if (!refTo.includes('*') && !refTo.includes(target.kind)) report('reference-kind', allowed, `${preview(value)}, ${withArticle(target.kind)}`)
    return target.id
  })
}

function checkFields(line: Line, linked: unknown, around: FileSurroundings, problems: Problem[]): Record<string, unknown> | null {
  const report = (code: ProblemCode, field: string, expected: string, found: string) => {
    // A reference that leads nowhere is no id either; one problem a field is enough.
    if (!problems.some((known) => known.line === line.line && known.field === field)) problems.push({ line: line.line, code, field, expected, found })
  }
  const withBlobs = resolveBlob(linked as Record<string, unknown>, around, report)
  if (withBlobs === null) return null
  const kind = kinds[line.kind]
  const parsed = kind.schema.safeParse(withBlobs)
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const field = issue.path.length === 0 ? '' : `/${issue.path.join('/')}`
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys) report('field-unknown', `${field}/${key}`, `a field of ${line.kind}: ${Object.keys(kind.schema.shape).join(', ')}`, preview(key))
      } else if (!problems.some((known) => known.line === line.line && known.field === field)) { // a reference that leads nowhere was named before
        report('field-invalid', field, wordsOf(issue), preview(valueAt(withBlobs, issue.path)))
      }
    }
    return null
  }
  const check = 'check' in kind ? (kind.check as ((fields: unknown) => { field: string; expected: string } | null) | undefined) : undefined
  const problem = check?.(parsed.data) ?? null
  if (problem !== null) { report('field-invalid', problem.field, problem.expected, preview(valueAt(parsed.data, problem.field.slice(1).split('/')))); return null }
  const unfit = unfitName(parsed.data)
  if (unfit !== null) { report('field-invalid', unfit.field, unfit.expected, unfit.found); return null }
  return parsed.data as Record<string, unknown>
}

/** What was expected, without the schema library's own beginning of the sentence. */
function wordsOf({ message, code, ...issue }: z.core.$ZodIssue): string {
  const expected = code === 'invalid_type' && 'expected' in issue ? String(issue.expected) : null
  if (expected !== null) return `${/^[aeiou]/u.test(expected) ? 'an' : 'a'} ${expected === 'string' ? 'text' : expected}`.replace('an text', 'a text')
  const values = code === 'invalid_value' && 'values' in issue ? issue.values : null
  return values === null ? message.replace(/^Invalid (?:input|option|string|value): (?:expected |must be )?/u, '') : `one of ${(values as readonly unknown[]).join(', ')}`
}

/** `{"blob": {"file": "a.jpg"}}` becomes the hash, size and type of the file; a hash must name bytes that are there. */
function resolveBlob(raw: Record<string, unknown>, around: FileSurroundings, report: (code: ProblemCode, field: string, expected: string, found: string) => void): Record<string, unknown> | null {
  const given = raw.blob
  if (!isRecord(given)) return raw
  if (typeof given.file === 'string') {
    const blob = around.blobOfFile(given.file)
    if (blob === null) { report('blob-missing', '/blob/file', 'a readable file beside the statement file', preview(given.file)); return null }
    const { file: _, ...stated } = given
    const differs = (['sha256', 'size', 'type'] as const).find((member) => stated[member] !== undefined && stated[member] !== blob[member])
    if (differs !== undefined) { report('field-invalid', `/blob/${differs}`, `${blob[differs]}, as the file has it, or nothing`, preview(stated[differs])); return null }
    return { ...raw, blob: { ...blob, ...stated } }
  }
  if (typeof given.sha256 === 'string' && /^[0-9a-f]{64}$/.test(given.sha256) && !around.hasBlob(given.sha256)) {
    report('blob-missing', '/blob/sha256', 'the hash of a file that is in the blob store', preview(given.sha256))
    return null
  }
  return raw
}

/** Checked against the statement as sealed, or as it stands earlier in the file. */
function checkCorrectionTarget(line: Line, fields: Record<string, unknown>, drafts: readonly Draft[], around: FileSurroundings, problems: Problem[]) {
  const of = fields.of as string
  const target = drafts.find(({ id }) => id === of) ?? around.known.byId(of)
  if (target === undefined) {
    problems.push({ line: line.line, code: 'correction-invalid', field: '/of', expected: 'a statement that is sealed, or valid and earlier in the file', found: preview(of) })
    return
  }
  const changes = fields.changes as Change[]
  const report = (expected: string, found: unknown) => problems.push({ line: line.line, code: 'correction-invalid', field: '/changes', expected, found: preview(found) })
  const checked = checkCorrection(target, changes)
  if (!checked.ok) { report(`${checked.field}: ${checked.expected}`, changes); return }
  // What a new statement is held to: its names can be read, its file is here, its label is nobody else's.
  const unfit = unfitName(Object.fromEntries(changes.map(({ field, value }) => [field.slice(1), value])))
  if (unfit !== null) problems.push({ line: line.line, code: 'correction-invalid', field: '/changes', expected: `${unfit.field}: ${unfit.expected}`, found: unfit.found })
  for (const { field, value } of changes) {
    const sha256 = field === '/blob' ? (value as { sha256?: string } | null)?.sha256 : undefined
    if (sha256 !== undefined && !around.hasBlob(sha256)) report('/blob: a file that is kept here', sha256)
    const taken = field === '/label' && typeof value === 'string' ? [...around.known.byLabel(value), ...drafts.filter(({ fields: other, kind }) => other.label === value || (kind === 'correction' && (other.changes as Change[]).some((each) => each.field === '/label' && each.value === value)))].find(({ id }) => id !== of) : undefined
    if (taken !== undefined) report('/label: a label that no other statement has', value)
  }
  // The schema of a correction does not know which of its values are references; that of its target does.
  for (const { path, value, refTo } of referencesOf(target.kind as KindName, Object.fromEntries(changes.map((change) => [change.field.slice(1), change.value])))) {
    const kind = drafts.find(({ id }) => id === value)?.kind ?? around.known.byId(value)?.kind
    if (kind === undefined || !(refTo.includes('*') || refTo.includes(kind))) report(`${path}: the id of ${refTo.includes('*') ? 'a statement' : refTo.join(' or ')}`, kind === undefined ? value : `${value}, ${withArticle(kind)}`)
  }
}

interface Change { readonly field: string; readonly value: unknown }

/** Items that are, through others, part of themselves, and corrections that would make one so: they would have no whole. */
function partOfCycles(drafts: readonly Draft[], known: Known, problems: Problem[]): Set<Draft> {
  const found = new Set<Draft>()
  const wholes = new Map<string, string | null>()
  const starts: { draft: Draft; item: string; field: string }[] = []
  for (const draft of drafts) {
    const change = draft.kind === 'correction' ? (draft.fields.changes as Change[]).findLast(({ field }) => field === '/partOf') : undefined
    if (draft.kind !== 'item' && change === undefined) continue
    const item = change === undefined ? draft.id : (draft.fields.of as string)
    wholes.set(item, (change === undefined ? draft.fields.partOf : change.value) as string | null)
    starts.push({ draft, item, field: change === undefined ? '/partOf' : '/changes' })
  }
  const wholeOf = (id: string): string | null => (wholes.has(id) ? wholes.get(id)! : ((known.byId(id)?.fields as { partOf?: string | null } | undefined)?.partOf ?? null))
  for (const { draft, item, field } of starts) {
    const seen = new Set([item])
    for (let whole = wholeOf(item); whole !== null; whole = wholeOf(whole)) {
      if (seen.has(whole)) {
        problems.push({ line: draft.line, code: 'part-of-cycle', field, expected: 'a whole that is not, through others, part of this item', found: preview(whole) })
        found.add(draft)
        break
      }
      seen.add(whole)
    }
  }
  return found
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let each: unknown = value
  for (const name of path) each = typeof each === 'object' && each !== null ? (each as Record<PropertyKey, unknown>)[name] : undefined
  return each
}

/** What was found, short enough for one line of an error. */
function preview(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}
