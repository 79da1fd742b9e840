/**
 * Selection: which statements a package of a finding holds, and which of their fields it shows.
 *
 * Nothing is shown that was not chosen: of statements whose handling is not open every field is withheld unless it is
 * asked for. A field that repeats a withheld value is withheld too, and is named with its reason.
 *
 * @module
 */
import { repeats, shortestSearched, stringsIn } from '@proofmark/core/evidence'
import { relevantTo } from '@proofmark/core/findings'
import { commitFields, committedPaths, isKindName, kinds, referencesOf, type AnyStatement, type World } from '@proofmark/core/statements'
import { keyFields } from 'proofmark/store'
import { z } from 'zod'
import { hideOriginals, redactionLinks } from './redaction-choice.ts'

export interface FieldChoice { readonly id: string; readonly path: string; readonly because: string }

export interface Selection {
  readonly statements: readonly AnyStatement[]
  readonly withheld: ReadonlyMap<string, ReadonlySet<string>>
  /** Withheld besides those chosen, since they repeat a withheld value. */
  readonly also: readonly FieldChoice[]
  /** Values that are withheld, for the last search through the finished files. */
  readonly values: readonly string[]
  readonly notSearched: readonly FieldChoice[]
}

/** Kinds that are never followed further: a position about two findings must not pull the other finding in. */
const notFollowed = new Set(['position'])

/** Everything that bears on the finding: claims, their evidence, sources, parties, positions, pictures, reviews, keys. */
export function packagedStatements(world: World, finding: string, also: readonly string[] = []): AnyStatement[] {
  const ids = new Set<string>()
  const queue = [finding, ...also]
  const statement = world.get(finding, 'finding')
  for (const { claim } of statement?.fields.claims ?? []) queue.push(...relevantTo(world, claim))
  for (const kind of ['position', 'review', 'request'] as const) queue.push(...world.referring(finding, kind).map(({ id }) => id))
  while (queue.length > 0) {
    const id = queue.shift()!
    const found = world.sealed(id)
    if (found === undefined || ids.has(id)) continue
    ids.add(id)
    queue.push(...world.laterWord(id))
    if (!notFollowed.has(found.kind)) queue.push(...referencesOf(found.kind, found.fields).map(({ value }) => value))
    else queue.push(...positionReferences(found))
    if (found.kind === 'item' || found.kind === 'mark') queue.push(...world.referring(id, 'photo').map((photo) => photo.id))
    if (found.kind === 'photo') queue.push(...redactionLinks(world, found))
    if (found.kind === 'request') queue.push(...world.referring(id, 'reply').map((reply) => reply.id))
  }
  return world.all.filter(({ id, kind }) => ids.has(id) || kind === 'key' || kind === 'key-close')
}

const positionReferences = ({ kind, fields }: AnyStatement) =>
  referencesOf(kind, fields).filter(({ path }) => !path.startsWith('/about')).map(({ value }) => value)

/** `withhold`, `show`: `/path`, or `kind:/path`, `label:/path`, `id:/path`; a path covers the paths below it. */
export function select(world: World, finding: string, withhold: readonly string[], show: readonly string[], more: readonly string[] = []): Selection {
  const statements = packagedStatements(world, finding, more)
  const [hide, open] = [withhold.map(parseChoice), show.map(parseChoice)]
  const withheld = new Map<string, Set<string>>()
  const chosen = (statement: AnyStatement, path: string) =>
    hide.some((choice) => fits(choice, statement, path)) || (statement.fields.handling !== 'open' && !open.some((choice) => fits(choice, statement, path)))
  for (const statement of statements) {
    withheld.set(statement.id, new Set(committedPaths(statement.kind).filter((path) => !staysShown(statement, path) && chosen(statement, path))))
  }
  hideOriginals(statements, withheld, (statement, path) => open.some((choice) => fits(choice, statement, path)))
  const values = new Set<string>()
  const notSearched: FieldChoice[] = []
  const collect = (statement: AnyStatement, path: string) => {
    for (const value of telling(statement, path)) {
      if (!isChance(value, path)) values.add(value)
      else notSearched.push({ id: statement.id, path, because: `"${value}" stands in many places by chance` })
    }
  }
  for (const statement of statements) for (const path of withheld.get(statement.id)!) collect(statement, path)
  const also: FieldChoice[] = []
  // A field that is withheld for what it repeats is not searched for in turn: it hides no value of its own.
  for (const statement of statements) {
    for (const [path, value] of commitFields(statement.kind, statement.fields)) {
      if (staysShown(statement, path) || withheld.get(statement.id)!.has(path)) continue
      const texts = stringsIn(value)
      const repeated = [...values].find((each) => texts.some((text) => repeats(text, each)))
      if (repeated === undefined) continue
      withheld.get(statement.id)!.add(path)
      also.push({ id: statement.id, path, because: 'repeats a withheld value' })
    }
  }
  return { statements, withheld, also, values: [...values], notSearched }
}

/** Which keys there are is never withheld: no signature could be checked. Who holds one, and why it was closed, can be. */
const staysShown = ({ kind }: AnyStatement, path: string): boolean => keyFields[kind]?.includes(path) === true

interface Choice { readonly selector: string | null; readonly path: string }

function parseChoice(text: string): Choice {
  const at = text.indexOf(':/')
  return at === -1 ? { selector: null, path: text } : { selector: text.slice(0, at), path: text.slice(at + 1) }
}

const fits = ({ selector, path }: Choice, { id, kind, fields }: AnyStatement, field: string) =>
  (selector === null || selector === kind || selector === id || selector === fields.label) && (field === path || field.startsWith(`${path}/`) || path === '/')

/** Choices that fit nothing: a slip of the pen must not publish what was meant to be withheld. */
export function idleChoices(world: World, finding: string, choices: readonly string[]): string[] {
  const statements = packagedStatements(world, finding)
  return choices.filter((text) => !statements.some((statement) => committedPaths(statement.kind).some((path) => fits(parseChoice(text), statement, path))))
}

/** The values of a withheld field that say something: not ids, not the words of a list of values, not booleans. */
function telling(statement: AnyStatement, path: string): string[] {
  // What kind of file it is says nothing of which file it is.
  if (path === '/blob/type') return []
  const value = commitFields(statement.kind, statement.fields).get(path) ?? null
  return stringsIn(value).filter((text) => !/^[0-9a-f]{32}$/.test(text) && !listedWords().has(text) && !/^[A-Z]{2}$/.test(text))
}

/** A mark, a lot, a serial or a name is told by its very words, however short; any other short word or number is not looked for. */
const isChance = (value: string, path: string): boolean => value.length < shortestSearched && !/^\/(?:transcription|lot|serial|names|aliases)/.test(path)

let words: Set<string> | null = null
/** All words of closed lists in the schemas: `state`, `quote`, `open` … say nothing by being withheld once. */
function listedWords(): Set<string> {
  if (words !== null) return words
  const found = new Set<string>()
  const visit = (schema: unknown) => {
    if (schema instanceof z.ZodEnum) for (const option of schema.options) found.add(String(option))
    else if (schema instanceof z.ZodLiteral) found.add(String(schema.value))
    else if (schema instanceof z.ZodObject) Object.values(schema.shape).forEach(visit)
    else if (schema instanceof z.ZodArray) visit(schema.element)
    else if (schema instanceof z.ZodDiscriminatedUnion) schema.options.forEach(visit)
    else if (schema instanceof z.ZodNullable || schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) visit(schema.def.innerType)
  }
  for (const name of Object.keys(kinds)) if (isKindName(name)) visit(kinds[name].schema)
  return (words = found)
}
