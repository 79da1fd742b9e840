/**
 * Selection: which statements a package of a finding holds, and which of their fields it shows.
 *
 * Nothing is shown that was not chosen: of statements that are not for this audience every field is withheld unless it is asked
 * for. A field that would tell a withheld value in any form is withheld too, and is named with its reason.
 *
 * @module
 */
import { stringsIn, tellFinder, type Secret, type Tell, type TellFinder } from '@proofmark/core/evidence'
import { drawnIn, positionsOn, relevantTo } from '@proofmark/core/findings'
import { procedureOf } from '@proofmark/core/review'
import { commitFields, committedPaths, fieldTypes, handlingOf, isBeyond, referencesOf, type AnyStatement, type FieldType, type World } from '@proofmark/core/statements'
import { keyFields } from 'proofmark/store'
import { hideOriginals, redactionLinks, showRedacted } from './redaction-choice.ts'
import { searchedValues, secretsOf } from './secrets.ts'
import { photosOfAreas, placeFields } from './site-area.ts'
import { isCovered, ruleNamed, type RuleName } from './withholding-rules.ts'

export const audiences = ['open', 'restricted', 'confidential'] as const
export type Audience = (typeof audiences)[number]

/** What the publisher chose. Paths: `/path`, or `kind:/path`, `label:/path`, `id:/path`; a path covers the paths below it. */
export interface Choices {
  /** Statements up to this handling are shown. Left out: `open`. */
  readonly audience?: Audience
  readonly rules?: readonly RuleName[]
  readonly withhold: readonly string[]
  /** Fields to show of statements that are not for this audience. */
  readonly show?: readonly string[]
  /** Files to show though not all in them can be read, and files to leave out: by hash, or the id or label of a statement that names it. */
  readonly showFiles?: readonly string[]
  readonly leaveOut?: readonly string[]
  /** Redacted photos to show though they are not for this audience: ids or labels of them, or of what they were made from. */
  readonly redacted?: readonly string[]
}

export interface FieldChoice { readonly id: string; readonly path: string; readonly because: string }

/** Why a field is withheld: a rule by its name, a path that was chosen, its handling, what it would tell, or that its site is shown as an area. */
export interface WithheldField extends FieldChoice { readonly by: RuleName | 'chosen' | 'handling' | 'correction' | 'tells' | 'redaction' | 'site'; readonly hasValue: boolean }

export interface Selection {
  readonly statements: readonly AnyStatement[]
  readonly withheld: ReadonlyMap<string, ReadonlySet<string>>
  readonly fields: readonly WithheldField[]
  /** Withheld besides those chosen, since they would tell a withheld value. */
  readonly also: readonly FieldChoice[]
  readonly secrets: readonly Secret[]
  /** Their texts, for the last search through the bytes of the finished files. */
  readonly values: readonly string[]
  readonly finder: TellFinder
  /** Photos that must not say where, since their site is no exact place here. */
  readonly ofAreas: ReadonlySet<string>
  readonly notSearched: readonly FieldChoice[]
  /** Fields that are shown although they would tell: the publisher asked for them, or a verifier needs them. */
  readonly leaks: readonly (FieldChoice & { readonly of: { readonly id: string; readonly path: string }; readonly canBeWithheld: boolean })[]
}

/** Kinds that are never followed further: a position about two findings must not pull the other finding in. */
const notFollowed = new Set(['position'])

/** Without these fields nobody could check a signature. Who holds a key, and the words on why it was closed, can be withheld. */
const isNeeded = ({ kind }: AnyStatement, path: string): boolean => keyFields[kind]?.includes(path) === true

/** Everything that bears on the finding: claims, their evidence, sources, parties, positions, pictures, reviews, keys. */
export function packagedStatements(world: World, finding: string, also: readonly string[] = []): AnyStatement[] {
  const ids = new Set<string>()
  const queue = [finding, ...also]
  const statement = world.get(finding, 'finding')
  for (const { claim } of statement?.fields.claims ?? []) queue.push(...relevantTo(world, claim))
  for (const kind of ['position', 'review', 'request', 'sentence', 'translation'] as const) queue.push(...world.referring(finding, kind).map(({ id }) => id))
  // What is known against it goes with it: no position is left out silently.
  queue.push(...positionsOn(world, finding).map(({ position }) => position.id))
  if (statement !== undefined) queue.push(...drawnIn(world, statement))
  const procedure = procedureOf(world, finding)?.statement
  if (procedure !== null && procedure !== undefined) queue.push(procedure)
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

/** `more`: statements that the package holds besides those that bear on the finding. */
export const select = (world: World, finding: string, chosen: Choices, more: readonly string[] = []): Selection => selectFrom(world, packagedStatements(world, finding, more), chosen)

/** Which fields of these statements are shown. */
export function selectFrom(world: World, statements: readonly AnyStatement[], chosen: Choices): Selection {
  const redactions = showRedacted(world, chosen.redacted ?? [])
  const choices = { ...chosen, show: [...(chosen.show ?? []), ...(redactions.ok ? redactions.show : [])] }
  // By name; that a redaction is to be shown asks for no field of it that would tell something.
  const asked = (chosen.show ?? []).map(parseChoice)
  const isAsked = (statement: AnyStatement, path: string) => asked.some((choice) => fits(choice, statement, path))
  const why = reasonsOf(world, statements, choices, isAsked)
  const ofAreas = photosOfAreas(world, statements, (id, path) => why.get(id)?.has(path) === true)
  for (const photo of statements) {
    const [because, reasons] = [ofAreas.get(photo.id), why.get(photo.id)!]
    if (because !== undefined) for (const path of placeFields) if (!reasons.has(path) && !photo.hidden.includes(path) && !isAsked(photo, path)) reasons.set(path, { by: 'site', because })
  }
  const corrected = new Map(world.current.map((statement) => [statement.id, statement]))
  const fields: WithheldField[] = []
  const withheld = new Map<string, Set<string>>(statements.map(({ id }) => [id, new Set()]))
  const secrets: Secret[] = []
  const notSearched: FieldChoice[] = []
  const hide = (statement: AnyStatement, path: string, by: WithheldField['by'], because: string, hasValue: boolean) => {
    withheld.get(statement.id)!.add(path)
    fields.push({ id: statement.id, path, by, because, hasValue })
  }
  for (const statement of statements) {
    const values = commitFields(statement.kind, statement.fields)
    for (const type of fieldTypes(statement.kind)) {
      const reason = why.get(statement.id)!.get(type.path)
      if (reason === undefined) continue
      hide(statement, type.path, reason.by, reason.because, isSaid(values.get(type.path)))
      // What a correction made of the value is as secret as what was sealed.
      const forms = [statement, corrected.get(statement.id) ?? statement].map((each) => secretsOf(each, type))
      secrets.push(...forms.flatMap((form) => form.secrets))
      notSearched.push(...[...new Set(forms.flatMap(({ chance }) => chance))].map(() => ({ id: statement.id, path: type.path, because: 'a short word or number, which stands in many places by chance' })))
    }
  }
  const finder = tellFinder(secrets)
  const also: FieldChoice[] = []
  const leaks: Selection['leaks'][number][] = []
  // A field that is withheld for what it tells is not searched for in turn: it hides no value of its own.
  for (const statement of statements) {
    for (const type of fieldTypes(statement.kind)) {
      if (withheld.get(statement.id)!.has(type.path) || statement.hidden.includes(type.path)) continue
      const [tell] = tellsOf(finder, statement, type)
      if (tell === undefined) continue
      const because = tell.form === 'as it is' ? 'repeats a withheld value' : `tells a withheld value: ${tell.form}`
      const canBeWithheld = !isNeeded(statement, type.path)
      if (!canBeWithheld || isAsked(statement, type.path)) {
        leaks.push({ id: statement.id, path: type.path, because: tell.form, of: { id: tell.secret.id, path: tell.secret.path }, canBeWithheld })
        continue
      }
      hide(statement, type.path, 'tells', because, true)
      also.push({ id: statement.id, path: type.path, because })
    }
  }
  return { statements, withheld, fields, also, secrets, values: searchedValues(secrets), finder, ofAreas: new Set(ofAreas.keys()), notSearched, leaks }
}

const isSaid = (value: unknown): boolean => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)

/** What a shown field would tell. The parts of a place are judged as one point; a label tells by a single word of a name. */
export function tellsOf(finder: TellFinder, statement: AnyStatement, { path, is, of }: FieldType): Tell[] {
  if (is === 'place' && path !== `${of}/text` && path !== `${of}/country`) {
    const place = (statement.fields as Record<string, unknown>)[of.slice(1)] as { lat: number | null; lon: number | null; precisionKm: number | null } | null
    return place === null || place.lat === null || place.lon === null ? [] : finder.tellsPlace({ lat: place.lat, lon: place.lon }, place.precisionKm ?? 0)
  }
  if (path === '/blob/type' || path === '/blob/size') return []
  return stringsIn(commitFields(statement.kind, statement.fields).get(path)).flatMap((text) => finder.tells(text, path === '/label' || path === '/blob/name'))
}

type Reason = { readonly by: WithheldField['by']; readonly because: string }

/** Why each field is withheld, by statement and path, before anything is asked what it tells. `isAsked`: the publisher wants this field shown. */
function reasonsOf(world: World, statements: readonly AnyStatement[], choices: Choices, isAsked: (statement: AnyStatement, path: string) => boolean): Map<string, Map<string, Reason>> {
  const why = chosenReasons(world, statements, choices)
  const reasons = new Map(statements.map((statement) => [statement.id, new Map(fieldTypes(statement.kind).flatMap((type) => {
    const reason = statement.hidden.includes(type.path) || isNeeded(statement, type.path) ? null : why(statement, type)
    return reason === null ? [] : [[type.path, reason] as const]
  }))]))
  const hidden = new Map([...reasons].map(([id, paths]) => [id, new Set(paths.keys())]))
  hideOriginals(statements, hidden, isAsked)
  for (const [id, paths] of reasons) {
    // What proves a redaction is shown with it, whatever its handling; not what the publisher withheld himself.
    for (const [path, { by }] of paths) if (by === 'handling' && !hidden.get(id)!.has(path)) paths.delete(path)
    for (const path of hidden.get(id)!) if (!paths.has(path)) paths.set(path, { by: 'redaction', because: 'a redaction is shown in its place' })
  }
  return reasons
}

/** Why the publisher withholds a field, or null. What was withheld by hand or by rule is not shown by `show`. */
function chosenReasons(world: World, statements: readonly AnyStatement[], { audience = 'open', rules = [], withhold, show = [] }: Choices): (statement: AnyStatement, type: FieldType) => Reason | null {
  const [hide, open, named] = [withhold.map(parseChoice), show.map(parseChoice), rules.map(ruleNamed)]
  const current = new Map(world.current.map((statement) => [statement.id, statement]))
  const byChoice = (statement: AnyStatement, type: FieldType): Reason | null => {
    if (hide.some((choice) => fits(choice, statement, type.path))) return { by: 'chosen', because: 'chosen by its path' }
    const rule = named.find((each) => isCovered(each, statement, type, world, current.get(statement.id)))
    if (rule !== undefined) return { by: rule.name, because: `rule ${rule.name}` }
    const handling = handlingOf(world, [statement.id])
    return statement.kind !== 'key' && isBeyond(handling, audience) && !open.some((choice) => fits(choice, statement, type.path)) ? { by: 'handling', because: `${handling}, and the package is for ${audience}` } : null
  }
  const byId = new Map(statements.map((statement) => [statement.id, statement]))
  return (statement, type) => {
    const own = byChoice(statement, type)
    if (own !== null || statement.kind !== 'correction' || type.path !== '/changes') return own
    // What a correction says instead of a withheld value is as secret as the value.
    const target = byId.get(statement.fields.of) ?? world.sealed(statement.fields.of)
    const isAbout = target !== undefined && fieldTypes(target.kind).some((each) => statement.fields.changes.some(({ field }) => each.path === field || each.path.startsWith(`${field}/`)) && byChoice(target, each) !== null)
    return isAbout ? { by: 'correction', because: 'corrects a field that is withheld' } : null
  }
}

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
