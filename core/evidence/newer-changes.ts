/**
 * Newer changes: what was said of the statements of a package after it was made, or before and left out of it.
 * @module
 */
import { withArticle, type Json } from '@proofmark/core/bytes'
import type { LaterStatement } from './newer.ts'
import type { Verdict, VerifiedStatement } from './verdict.ts'

export interface Change {
  readonly code: ChangeCode
  /** The statements of the package that it is about. */
  readonly about: readonly string[]
  /** The statement that says so, and its entry; `null`: seen by comparing. */
  readonly by: string | null
  readonly index: number | null
  /** It bears on what the package shows; else it is only more that is known now. */
  readonly isOfShown: boolean
  /** It was in the log already when the package was made, and is not in it. */
  readonly wasLeftOut: boolean
  readonly text: string
}

export type ChangeCode =
  | 'corrected' | 'withdrawn' | 'erased' | 'key-closed' | 'key-added' | 'published-again' | 'finding-changed' | 'fields-hidden' | 'fields-shown' | 'statements-added' | 'statements-gone' | 'referred-to'

const codeOf: Readonly<Record<string, ChangeCode>> = { correction: 'corrected', withdrawal: 'withdrawn', erasure: 'erased', 'key-close': 'key-closed', publication: 'published-again', key: 'key-added' }
/** Kinds that nearly every statement refers to, whatever it says. */
const framing: ReadonlySet<string> = new Set(['case', 'party', 'document', 'site', 'key'])
const verbs: Readonly<Record<string, string>> = { corrected: 'corrects', withdrawn: 'withdraws', erased: 'records the erasure of fields of', 'key-closed': 'closes' }

/** Of one log. `newer`: a newer package; `entries`: all entries of the log. Either tells what the other does not show. */
export function changesSince(older: Verdict, newer: Verdict | null, entries: readonly LaterStatement[] | null): Change[] {
  const mine = new Map(older.statements.map((statement) => [statement.id, statement]))
  const later = new Map<string, LaterStatement>()
  for (const entry of entries ?? []) later.set(entry.id, entry)
  for (const said of newer?.statements ?? []) later.set(said.id, { id: said.id, kind: said.kind, index: said.index, refers: [], said, isByRoot: said.signedBy?.role === 'root' })
  const words = [...later.values()].filter(({ id }) => !mine.has(id)).toSorted((a, b) => a.index - b.index).flatMap((word) => wordChange(word, mine, older) ?? [])
  return [...words, ...(newer === null ? [] : compared(older, newer))]
}

function wordChange(word: LaterStatement, mine: ReadonlyMap<string, VerifiedStatement>, older: Verdict): Change[] | null {
  const code = codeOf[word.kind]
  const size = older.log?.size ?? 0
  const place = { by: word.id, index: word.index, wasLeftOut: word.index < size }
  const when = place.wasLeftOut ? `entry ${word.index}, which was in the log when this package was made and is not in it,` : `entry ${word.index}`
  if (code === undefined) {
    // What stands in the newer package is told there; of an entry only its references are known.
    const spoken = word.said === null ? word.refers.filter((id) => mine.has(id) && !framing.has(mine.get(id)!.kind)) : []
    return spoken.length === 0 ? null : [{ code: 'referred-to', about: spoken, ...place, isOfShown: false, text: `${when} is ${withArticle(word.kind)} that refers to ${spoken.map((id) => `${mine.get(id)!.kind} ${id.slice(0, 8)}`).join(', ')}` }]
  }
  if (code === 'key-added') return [{ code, about: [], ...place, isOfShown: false, text: `${when} adds a key` }]
  const target = word.said?.fields[word.kind === 'key-close' ? '/key' : word.kind === 'publication' ? '/finding' : '/of']
  const about = typeof target === 'string' ? (mine.has(target) ? [target] : []) : word.refers.filter((id) => mine.has(id))
  if (about.length === 0) return null
  // The package's own publication comes right after it, and is no news.
  if (code === 'published-again') return older.finding !== null && about.includes(older.finding) && word.index > size ? [{ code, about: [older.finding], ...place, isOfShown: false, text: `${when} publishes this finding again` }] : null
  if (code === 'key-closed' && !word.isByRoot) return null
  const names = about.map((id) => `${mine.get(id)!.kind} ${id.slice(0, 8)}`)
  const sure = word.said !== null || about.length === 1
  return [{ code, about, ...place, isOfShown: true, text: `${when} ${verbs[code]} ${sure ? names.join(', ') : `one of ${names.join(', ')}`}${detail(word, code)}` }]
}

/** What it says, where it is shown. */
function detail({ said, kind }: LaterStatement, code: ChangeCode): string {
  if (said === null) return '; what it says is not shown here'
  const text = (path: string): string => (typeof said.fields[path] === 'string' ? String(said.fields[path]) : 'withheld')
  const changes = said.fields['/changes']
  if (code === 'corrected') return `: ${Array.isArray(changes) ? changes.map((change) => `${fieldOf(change)} is now ${JSON.stringify(valueOf(change))}`).join(', ') : 'the changes are withheld'}; reason: ${text('/reason')}`
  if (code === 'key-closed') return ` (${text('/why')}): its notes from there on do not count`
  if (code === 'erased') { const paths = said.fields['/paths']; return Array.isArray(paths) ? `: ${paths.join(', ')}` : '' }
  return kind === 'withdrawal' ? `; reason: ${text('/reason')}` : ''
}

const fieldOf = (change: Json): string => String((change as { field?: unknown } | null)?.field)
const valueOf = (change: Json): unknown => (change as { value?: unknown } | null)?.value ?? null

/** Two packages side by side: what each shows of the same statements, and the finding. */
function compared(older: Verdict, newer: Verdict): Change[] {
  const there = new Map(newer.statements.map((statement) => [statement.id, statement]))
  const seen = { by: null, index: null, wasLeftOut: false }
  const changes: Change[] = []
  for (const statement of older.statements) {
    const other = there.get(statement.id)
    if (other === undefined) continue
    const name = `${statement.kind} ${statement.id.slice(0, 8)}`
    const gone = Object.keys(statement.fields).filter((path) => !Object.hasOwn(other.fields, path))
    const come = Object.keys(other.fields).filter((path) => !Object.hasOwn(statement.fields, path))
    if (gone.length > 0) changes.push({ code: 'fields-hidden', about: [statement.id], ...seen, isOfShown: gone.some((path) => other.erased.includes(path)), text: `of ${name} the newer package does not show ${gone.map((path) => `${path} (${other.erased.includes(path) ? 'erased' : 'withheld'})`).join(', ')}` })
    if (come.length > 0) changes.push({ code: 'fields-shown', about: [statement.id], ...seen, isOfShown: false, text: `of ${name} the newer package shows ${come.join(', ')} as well` })
  }
  const isSameFinding = older.finding === newer.finding
  const mine = new Set(older.statements.map(({ id }) => id))
  const [added, left] = [newer.statements.filter(({ id }) => !mine.has(id)), older.statements.filter(({ id }) => !there.has(id))]
  if (isSameFinding && added.length > 0) changes.push({ code: 'statements-added', about: [], ...seen, isOfShown: false, text: `the newer package holds ${count(added.length)} more: ${kindsOf(added)}` })
  if (isSameFinding && left.length > 0) changes.push({ code: 'statements-gone', about: left.map(({ id }) => id), ...seen, isOfShown: true, text: `the newer package leaves out ${count(left.length)} of this one: ${kindsOf(left)}` })
  if (isSameFinding && older.record !== null && newer.record !== null && older.finding !== null) {
    for (const text of recordChanges(older.record, newer.record)) changes.push({ code: 'finding-changed', about: [older.finding], ...seen, isOfShown: true, text })
  }
  return changes
}

const count = (number: number): string => `${number} ${number === 1 ? 'statement' : 'statements'}`
const kindsOf = (statements: readonly VerifiedStatement[]): string => [...Map.groupBy(statements, ({ kind }) => kind)].map(([kind, of]) => `${of.length} ${kind}`).join(', ')

/** What the rules made of the finding, then and now. */
function recordChanges(older: Json, newer: Json): string[] {
  const [a, b] = [older, newer].map((record) => (typeof record === 'object' && record !== null ? record : {}) as { status?: Json; rules?: Json; claims?: Json })
  const told = (what: string, was: Json | undefined, is: Json | undefined) => (JSON.stringify(was) === JSON.stringify(is) ? [] : [`${what}: ${inWords(was)} then, ${inWords(is)} now`])
  const claims = (record: { claims?: Json }) => new Map((Array.isArray(record.claims) ? record.claims : []).flatMap((claim) => { const { key } = (claim ?? {}) as { key?: Json }; return typeof key === 'string' ? [[key, claim as Record<string, Json>]] : [] }))
  const [mine, theirs] = [claims(a!), claims(b!)]
  return [
    ...told('the status of the finding', a!.status, b!.status), ...told('the version of the rules', a!.rules, b!.rules),
    ...[...new Set([...mine.keys(), ...theirs.keys()])].flatMap((key) => {
      const [was, is] = [mine.get(key), theirs.get(key)]
      if (was === undefined || is === undefined) return [`claim ${key} ${was === undefined ? 'is new' : 'is not there any more'}`]
      return [...told(`the status of claim ${key}`, was['status'], is['status']), ...told(`the days of claim ${key}`, was['days'], is['days']), ...(JSON.stringify(was['hangsOn']) === JSON.stringify(is['hangsOn']) ? [] : [`claim ${key} hangs on other statements: ${lengthOf(was['hangsOn'])} then, ${lengthOf(is['hangsOn'])} now`])]
    }),
  ]
}

/** A word, or days from the least to the most; `null` there: no bound. */
function inWords(value: Json | undefined): string {
  if (value === undefined || value === null) return 'none'
  if (typeof value === 'string') return value.replaceAll('-', ' ')
  const { least, most } = value as { least?: Json; most?: Json }
  if (least === undefined || most === undefined) return JSON.stringify(value)
  return least === null && most === null ? 'unbounded' : most === null ? `${JSON.stringify(least)} or more` : least === null ? `at most ${JSON.stringify(most)}` : `${JSON.stringify(least)} to ${JSON.stringify(most)}`
}

const lengthOf = (list: Json | undefined): number => (Array.isArray(list) ? list.length : 0)
