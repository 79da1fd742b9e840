/**
 * What holds of every public case in this folder: valid as a whole, each fact with its source, open, and nothing that looks like evidence
 * and is none.
 * @module
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { parseDay } from '@proofmark/core/dates'
import { gateOf } from '@proofmark/core/requests'
import { publicationGate } from '@proofmark/core/review'
import { readStatementFile, referencesOf, world, type AnyStatement, type FieldsOf, type Problem, type World } from '@proofmark/core/statements'

export interface PublicCase {
  readonly name: string
  readonly lines: number
  readonly problems: readonly Problem[]
  readonly statements: readonly AnyStatement[]
  readonly all: World
  /** Of a label, with the prefix of the case left out. */
  idOf(label: string): string
}

/** `prefix`: what the labels of the case begin with. */
export function publicCase(folder: string, prefix: string): PublicCase {
  const text = readFileSync(join(folder, 'statements.jsonl'), 'utf8')
  let count = 0
  const { drafts, problems } = readStatementFile(text, {
    known: { byId: () => undefined, byLabel: () => [] },
    newId: () => (++count).toString(16).padStart(32, '0'),
    hasBlob: () => false,
    blobOfFile: (path) => {
      const file = join(folder, path)
      if (!existsSync(file)) return null
      const bytes = readFileSync(file)
      return { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length, type: 'image/svg+xml', name: path }
    },
  })
  const statements = drafts.map((draft, index) => ({ ...draft, index, hidden: [] }) as unknown as AnyStatement)
  const idOf = (label: string) => {
    const found = statements.find(({ fields }) => fields.label === `${prefix}${label}`)
    if (found === undefined) throw new Error(`no statement is labelled ${prefix}${label}`)
    return found.id
  }
  return { name: folder.split('/').at(-1)!, lines: text.trimEnd().split('\n').length, problems, statements, all: world(statements), idOf }
}

export function holdsOfEveryCase({ name, lines, problems, statements, all, idOf }: PublicCase) {
  const compiler = idOf('compiler')
  suite(`${name}: a public case`, () => {
    test('is valid as a whole, one case, all open, each statement with author, label and day', () => {
      deepEqual(problems, [])
      equal(statements.length, lines)
      const [only, ...others] = all.of('case')
      deepEqual(others, [])
      for (const { kind, fields } of statements) {
        deepEqual([fields.handling, fields.author], ['open', compiler], fields.label ?? kind)
        ok(fields.label !== null && fields.made !== null)
        if (kind !== 'case') equal(fields.case, only!.id)
      }
    })
    test('gives a source for every fact but its own judgements, each of which has its reason', () => {
      for (const { id, kind, fields } of statements) {
        if (fields.sources.length > 0 || kind === 'case' || id === compiler || (kind === 'document' && (fields as FieldsOf<'document'>).url !== null)) continue
        const own = kind === 'reading' ? (fields as FieldsOf<'reading'>) : kind === 'review' ? (fields as FieldsOf<'review'>) : null
        // The rules by which its findings go are its own, and so are translations of what it wrote itself, which say how they were made.
        if (kind === 'procedure') continue
        if (kind === 'translation' && (fields as FieldsOf<'translation'>).by === compiler && (fields as FieldsOf<'translation'>).method !== 'unknown') continue
        if (kind === 'sentence' && (fields as FieldsOf<'sentence'>).nature === 'context' && (fields as FieldsOf<'sentence'>).reason !== null) continue
        ok(own !== null && own.by === compiler && own.reason !== null, `${kind} ${fields.label} has no source`)
      }
    })
    test('names publisher and address of every document, and when it was read; each is used', () => {
      const used = new Set(statements.flatMap(({ kind, fields }) => referencesOf(kind, fields).map(({ value }) => value)))
      for (const { id, fields } of all.of('document')) {
        // A paper that is known from reports alone has no address; it has the report as its source.
        if (fields.url === null) ok(fields.sources.length > 0 && fields.title !== null, fields.label!)
        else {
          ok(fields.publisher !== null && fields.accessed !== null, fields.label!)
          match(fields.url, /^https?:\/\//, fields.label!)
        }
        ok(used.has(id), `${fields.label} is a source of nothing`)
      }
    })
    test('names no private person, gives no point closer than a town, and keeps what a party says as its words', () => {
      for (const { fields } of all.of('party')) if (fields.partyType === 'person') ok(['public-official', 'public-speaker'].includes(fields.publicRole ?? ''), fields.label!)
      for (const { fields } of [...all.of('use'), ...all.of('site'), ...all.of('recovery')]) ok(fields.place?.lat == null || (fields.place.precisionKm ?? 0) >= 10, fields.label!)
      for (const { fields } of all.of('position')) ok((fields.party ?? fields.partyText) !== null && fields.sources.length > 0 && fields.wording.length > 0, fields.label!)
    })
    test('may be published: the right of reply is waived by name and with a reason, and without that the gate is shut', () => {
      const day = parseDay('2026-11-26')!
      const reviews = new Set(all.of('review').map(({ id }) => id))
      for (const { id, fields } of all.of('finding')) {
        ok(fields.substantivelyReferenced.length > 0, fields.label!)
        deepEqual(gateOf(all, id, day)!.parties.map(({ outcome, waiver }) => [outcome, waiver!.by, waiver!.reason!.length > 100]), fields.substantivelyReferenced.map(() => ['waived', compiler, true]))
        equal(gateOf(all.without(reviews), id, day)!.isOpen, false)
      }
    })
    test('nothing stops its findings, by rules that were sealed before them: one compiler, and nobody else has read it', () => {
      for (const { id, index } of all.of('finding')) {
        const gate = publicationGate(all, id, parseDay('2026-11-26')!)!
        deepEqual([gate.problems, gate.stages.isReadAlone, gate.stages.procedure.persons], [[], true, 0])
        ok(world(statements).sealed(gate.stages.procedure.statement!)!.index! < index!)
      }
    })
    test('shows no photograph', () => deepEqual(all.of('photo'), []))
  })
}

interface Facts { readonly sources: readonly { id: string; url: string; date?: string }[]; readonly statements: readonly { form: string; wording: string }[] }

/** Held against the facts of the case beside the repository, where they are at hand. */
export function holdsAgainstFacts({ name, statements, all }: PublicCase) {
  const path = join(import.meta.dirname, '..', '..', 'shared', 'domain', 'cases', `${name}.json`)
  const skip = existsSync(path) ? false : `${name}.json is not at hand beside the repository`
  suite(`${name}: the facts of the case`, { skip }, () => {
    const facts = skip === false ? (JSON.parse(readFileSync(path, 'utf8')) as Facts) : { sources: [], statements: [] }
    test('each source is there, with its address and its date where it has one', () => {
      const ours = new Map(all.of('document').map(({ fields }) => [fields.url, fields.date]))
      deepEqual(facts.sources.filter(({ url }) => !ours.has(url)), [])
      for (const { url, date } of facts.sources) equal(ours.get(url), date ?? null, url)
    })
    test('each quotation is there, word by word', () => {
      const quoted = new Set(statements.flatMap(({ kind, fields }) => (kind === 'position' ? [(fields as FieldsOf<'position'>).wording] : [])))
      deepEqual(facts.statements.filter(({ form, wording }) => form === 'quote' && !quoted.has(wording)), [])
    })
  })
}
