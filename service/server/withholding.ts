/**
 * Withholding: what a publisher is told before he publishes, and why publishing is refused.
 *
 * One check for the preview, for a dry run and for publishing itself, so that none of them can say something else.
 * @module
 */
import { leaks, placeInFile, type Entries } from '@proofmark/core/evidence'
import { fieldTypes, referencesOf, type World } from '@proofmark/core/statements'
import { fromUtf8 } from '@proofmark/core/bytes'
import type { Store } from 'proofmark/store'
import type { AnchoredSelection } from './anchored-selection.ts'
import { claimsBorne } from './claims-borne.ts'
import type { Leak, PublishPreview } from './api.ts'
import { countTells, idleFiles, listedReferences, type JudgedFiles } from './packaged-files.ts'
import { replyGate } from './reply-gate.ts'
import { reviewGate, reviewSummary } from './review-gate.ts'
import { redactionsIn, showRedacted } from './redaction-choice.ts'
import { searchedValues } from './secrets.ts'
import { audiences, idleChoices, type Choices, type Selection } from './selection.ts'
import { exactBelowKm, isRuleName, ruleNames, withholdingRules } from './withholding-rules.ts'

export type ChoiceCode =
  | 'choice-fits-nothing' // a path or the name of a file that means nothing in this package
  | 'rule-unknown'
  | 'audience-unknown'

export type PublishCode =
  | ChoiceCode
  | 'value-leaks' // a withheld value would still stand somewhere
  | 'claim-stronger' // by what is withheld a claim would come to more than the whole case bears
  | 'right-of-reply-open' // a party that the finding is about was not asked first, or has time left

/** A slip in the choices themselves, before anything is selected. Takes unchecked words. */
export function choiceProblem(world: World, finding: string, { withhold, show = [], rules = [], audience = 'open', redacted = [] }: Choices): { code: ChoiceCode; message: string } | null {
  const unknown = rules.filter((rule) => !isRuleName(rule))
  if (unknown.length > 0) return { code: 'rule-unknown', message: `there is no rule ${unknown.join(', ')}; nothing was published. There are: ${ruleNames.join(', ')}.` }
  if (!audiences.includes(audience)) return { code: 'audience-unknown', message: `the audience is one of ${audiences.join(', ')}; nothing was published.` }
  const redactions = showRedacted(world, redacted)
  if (!redactions.ok) return { code: 'choice-fits-nothing', message: `${redactions.message}; nothing was published.` }
  const idle = idleChoices(world, finding, [...withhold, ...show])
  if (idle.length > 0) return { code: 'choice-fits-nothing', message: `no field of this package is meant by ${idle.join(', ')}; nothing was published. Write /field, kind:/field, label:/field or id:/field.` }
  return null
}

export function fileProblem(selection: Selection, { leaveOut = [], showFiles = [] }: Choices): { code: ChoiceCode; message: string } | null {
  const idle = idleFiles(selection, [...leaveOut, ...showFiles])
  return idle.length === 0 ? null : { code: 'choice-fits-nothing', message: `no file of this package is meant by ${idle.join(', ')}; nothing was published. Write its hash, or the id or label of the photo or document.` }
}

export async function previewOfSelection(store: Store, finding: string, selection: AnchoredSelection, { files, blobs }: JudgedFiles, { rules = [], audience = 'open' }: Choices, now: Date): Promise<PublishPreview> {
  const world = store.world()
  let all = 0
  for (const { id } of selection.statements) all += (await store.disclosures(id)).length
  return {
    statements: selection.statements.length, fieldsShown: all - selection.fields.length, fieldsWithheld: selection.fields.length, blobs: blobs.size,
    named: Object.fromEntries(selection.statements.map(({ id, kind, fields }) => [id, `${kind} ${fields.label ?? id.slice(0, 8)}`])),
    audience,
    byHandling: selection.fields.filter(({ by }) => by === 'handling').length,
    handling: audiences.map((level) => ({ level, statements: selection.statements.filter(({ fields }) => fields.handling === level).length })),
    rules: withholdingRules.map(({ name, means, leavesOut }) => ({
      name, means, isChosen: rules.includes(name),
      fields: selection.fields.filter(({ by }) => by === name).length,
      values: selection.fields.filter(({ by, hasValue }) => by === name && hasValue).length,
      files: leavesOut === undefined ? 0 : files.filter(({ status }) => status === 'rule').length,
    })),
    // Empty fields are withheld with the others, so that nobody sees which are empty; the list names those that say something.
    withheld: selection.fields.filter(({ hasValue }) => hasValue).map(({ id, path, by, because }) => ({ id, path, by, because })),
    also: selection.also, notAnchored: selection.notAnchored, redactions: redactionsIn(selection.statements, selection.withheld), notSearched: selection.notSearched,
    files, tells: countTells(files), claims: await claimsBorne(store, selection, finding), doubts: doubtsOf(world, selection, rules), leaks: leaksOf(selection, files), rightOfReply: replyGate(world, finding, now), review: reviewSummary(reviewGate(world, finding, now, { selection, audience })),
  }
}

/** What a person should look at: it may tell, and no rule can be sure. */
function doubtsOf(world: World, selection: Selection, rules: readonly string[]): PublishPreview['doubts'] {
  const parts = selection.statements.flatMap((statement) => fieldTypes(statement.kind).flatMap((type) => {
    if (selection.withheld.get(statement.id)!.has(type.path)) return []
    const [doubt] = textsOf(statement.fields, type.path).flatMap((text) => selection.finder.doubts(text))
    return doubt === undefined ? [] : [{ id: statement.id, path: type.path, because: `has ${doubt.form}, a word of a withheld name` }]
  }))
  const inWords = !rules.includes('exact-places') ? [] : selection.statements.flatMap((statement) => fieldTypes(statement.kind).flatMap(({ path, of, is }) => {
    const place = (statement.fields as Record<string, unknown>)[of.slice(1)] as { text?: string | null; precisionKm?: number | null } | null | undefined
    const isInWords = is === 'place' && path === `${of}/text` && typeof place?.text === 'string' && place.precisionKm === null && !selection.withheld.get(statement.id)!.has(path)
    return isInWords ? [{ id: statement.id, path, because: `a place in words without a radius: nobody can tell whether it is closer than ${exactBelowKm} km` }] : []
  }))
  return [...parts, ...inWords, ...listedReferences(world, selection, ({ kind, fields }) => referencesOf(kind, fields))]
}

function textsOf(fields: object, path: string): string[] {
  let value: unknown = fields
  for (const name of path.slice(1).split('/')) value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : null
  return typeof value === 'string' ? [value] : value === null || value === undefined ? [] : [JSON.stringify(value)]
}

/** What stops the publication among fields and files. */
function leaksOf(selection: Selection, files: JudgedFiles['files']): Leak[] {
  return [
    ...selection.leaks.map(({ id, path, because, of, canBeWithheld }): Leak => ({
      file: `statements/${id}.disclosures`, field: `${id}:${path}`, form: because, of, withheldBy: withheldBy(selection, of), remedy: canBeWithheld ? { do: 'withhold', choice: `${id}:${path}` } : null,
    })),
    ...files.filter(({ status }) => status === 'shown').flatMap(({ sha256, faults }) => faults.filter(({ code }) => code === 'value-inside').map(({ field, because, of }): Leak => ({
      file: `blobs/${sha256}`, field, form: because, of: of!, withheldBy: withheldBy(selection, of!), remedy: { do: 'leave-out', choice: sha256 },
    }))),
  ]
}

const withheldBy = ({ fields }: Selection, { id, path }: Leak['of']): string => fields.find((field) => field.id === id && field.path === path)?.because ?? 'a choice'

/** The last search, through finished files. `path`s are as in the package; the built verification page is the same in all and is not given here. */
export function leaksInFiles(files: Entries, selection: Selection): Leak[] {
  const { secrets, finder } = selection
  const byValue = new Map(secrets.flatMap((secret) => searchedValues([secret]).map((value) => [value, secret] as const)))
  const inBytes = leaks(files, [...byValue.keys()]).map(({ path, value, how, at, field }): Leak => {
    const of = { id: byValue.get(value)!.id, path: byValue.get(value)!.path }
    const shown = field === null ? null : `${/[0-9a-f]{32}/.exec(path)?.[0] ?? ''}:${field}`
    return { file: path, field: shown ?? (at === null ? 'its text' : placeInFile(files.get(path)!, at, path.endsWith('.json'))), form: how, of, withheldBy: withheldBy(selection, of), remedy: shown === null ? null : { do: 'withhold', choice: shown } }
  })
  const inWords = [...files].filter(([path]) => /^(?:finding\.json|challenge\.json|keys\.json|VERIFY\.txt)$/.test(path)).flatMap(([path, bytes]) =>
    finder.tells(fromUtf8(bytes) ?? '').map(({ secret, form }): Leak => {
      const of = { id: secret.id, path: secret.path }
      return { file: path, field: 'its words', form, of, withheldBy: withheldBy(selection, of), remedy: null }
    }))
  // What the record of the challenge file repeats of a field goes with that field: one step mends both.
  const isMended = ({ of }: Leak) => inBytes.some((other) => other.remedy !== null && other.of.id === of.id && other.of.path === of.path)
  return [...inBytes, ...inWords].filter((leak) => leak.file !== 'challenge.json' || !isMended(leak))
}

type Names = Pick<PublishPreview, 'named' | 'files'>

/** Names the first leak and what mends it, all ways; never the value itself. */
export function leakMessage([first, ...more]: readonly Leak[], { named, files }: Names): string {
  const { file, field, form, of, withheldBy: by, remedy } = first!
  const names = files.find(({ sha256 }) => file === `blobs/${sha256}`)?.names
  const place = `${file}${names === undefined ? '' : ` (${names.join(', ')})`}, ${nameFields(field, named)}`
  const rest = more.length > 0 ? `, and in ${more.length} more ${more.length === 1 ? 'place' : 'places'}` : ''
  return `the withheld field ${of.path} of ${named[of.id] ?? of.id} (${of.id}:${of.path}; ${by}) would still be told by ${place} (${form})${rest}; nothing was published. ${mend(remedy)} the field: take back what withholds it (${by}).`
}

/** The id of a statement, where a field is named by it, becomes its kind and label. */
const nameFields = (field: string, named: Names['named']): string => field.replace(/^([0-9a-f]{32}):(.*)$/, (whole, id: string, path: string) => (named[id] === undefined ? whole : `${path} of ${named[id]}`))

/** Up to the last way, which always mends it. */
const mend = (remedy: Leak['remedy']): string => remedy === null ? 'No field that could be withheld holds it: it stands in a name of a key or of the log, in a note, or in what is computed from fields that are shown. Show'
  : remedy.do === 'withhold' ? `Withhold it, too (--withhold ${remedy.choice}), or show`
  : `Leave the file out (--leave-out ${remedy.choice}), or publish a redaction of the photo in its place (proofmark redact), or show`
