/**
 * Withholding rules: what is withheld together, under one name, so that nothing of it is forgotten.
 *
 * A rule is data: paths as they could be written by hand, and what it adds that no path can say. It covers a field whether or not
 * something stands in it: a field that is withheld only when it is full tells that it is full.
 *
 * Named in spec/package.md, by `proofmark publish --help`, and on the page.
 * @module
 */
import { fieldTypes, type AnyStatement, type FieldType, type World } from '@proofmark/core/statements'

export const ruleNames = ['persons', 'names', 'custodians', 'exact-places', 'dates', 'files', 'authors', 'notes', 'labels', 'terms'] as const
export type RuleName = (typeof ruleNames)[number]

export interface WithholdingRule {
  readonly name: RuleName
  /** What it withholds, in a line. */
  readonly means: string
  /** `kind:/path`, or `/path` of every kind. */
  readonly paths: readonly string[]
  /** Further fields. Asked of the statement as sealed and as corrected. */
  readonly covers?: (statement: AnyStatement, field: FieldType, world: World) => boolean
  /** Whether the file that a statement names is left out. Its hash stays. */
  readonly leavesOut?: (statement: AnyStatement) => boolean
}

/** A radius below which a place is exact: a town stays, a street goes. In kilometres. */
export const exactBelowKm = 10

/** Words that name somebody, where a kind has them beside a reference. */
const whoInWords = ['/byText', '/fromText', '/toText', '/custodianText', '/speakerText', '/partyText', '/reportedBy']

/** What a party's statement says of it besides which kind of party it is. */
const ofParty = ['/names', '/label', '/roles', '/jurisdiction', '/affiliation', '/publicRole', '/competence', '/disclosures', '/members', '/note', '/sources']

const isPerson = (world: World, id: unknown): boolean => [world.sealed(id as string), world.get(id as string, 'party')].some((party) => party?.kind === 'party' && party.fields.partyType === 'person')

export const withholdingRules: readonly WithholdingRule[] = [
  {
    name: 'persons',
    means: 'every name, alias and other word about a party that is a person; who made, took, held or said a thing; the holder of a key; the metadata of a camera',
    paths: [...whoInWords, '/author', 'key:/holder', 'photo:/cameraMetadata', 'photo:/takenBy', 'photo:/madeBy'],
    covers: (statement, { path, refTo }, world) => (statement.kind === 'party' && statement.fields.partyType === 'person' && ofParty.includes(path))
      || (refTo.includes('party') && idsAt(statement, path).some((id) => isPerson(world, id)))
      || (statement.kind === 'screening' && ['/entry', '/reasons'].includes(path) && isPerson(world, statement.fields.party)),
  },
  { name: 'names', means: 'the names, aliases and labels of all parties: persons, companies, states', paths: ['party:/names', 'party:/label', ...whoInWords] },
  {
    name: 'custodians',
    means: 'who holds or held the evidence, on what terms, and where it was kept; the names of those parties, unless they are states',
    paths: ['item:/custodian', 'item:/custodianText', 'site:/custodian', 'site:/custodianText', 'site:/accessConditions', 'custody:/from', 'custody:/fromText', 'custody:/to', 'custody:/toText', 'custody:/place', 'custody:/seal', 'custody:/why'],
    covers: (statement, { path }, world) => statement.kind === 'party' && statement.fields.partyType !== 'state' && (path === '/names' || path === '/label') && isCustodian(world, statement.id),
  },
  {
    name: 'exact-places',
    means: `every place known to less than ${exactBelowKm} km: its point, its radius and its words, wherever they stand; the country stays`,
    paths: ['photo:/cameraMetadata'],
    covers: (statement, { path, is, of }) => is === 'place' && path !== `${of}/country` && isExact(statement, of),
  },
  {
    name: 'dates',
    means: 'when things were documented, photographed, recovered and handed over, and when that was recorded',
    paths: ['site:/when', 'photo:/taken', 'recovery:/when', 'custody:/when', 'photo:/cameraMetadata', ...['site', 'photo', 'item', 'mark', 'recovery', 'custody', 'pixel-seal'].map((kind) => `${kind}:/made`)],
  },
  {
    name: 'files',
    means: 'all original files, and the names that they had; their hashes stay, so that they can be shown to whom they may be',
    paths: ['/blob/name'],
    leavesOut: ({ kind, fields }) => kind !== 'photo' || fields.pictureType === 'original',
  },
  { name: 'authors', means: 'who recorded each statement, transcribed, identified or judged', paths: ['/author', '/by', '/byText', 'mark:/transcribedBy', 'key:/holder', 'site:/team'] },
  { name: 'notes', means: 'all notes', paths: ['/note'] },
  { name: 'labels', means: 'the label of every statement: short names given by hand often tell what a field hides', paths: ['/label'] },
  { name: 'terms', means: 'on what terms things were shown, consented to and answered', paths: ['site:/accessConditions', 'site:/consent', 'request:/confidentialityUndertaking', 'reply:/conditions'] },
]

export const isRuleName = (name: string): name is RuleName => (ruleNames as readonly string[]).includes(name)
export const ruleNamed = (name: RuleName): WithholdingRule => withholdingRules.find((rule) => rule.name === name)!

/** `statement` as sealed; its corrected form is asked, too: a point that became exact later is exact. */
export function isCovered(rule: WithholdingRule, statement: AnyStatement, field: FieldType, world: World, current: AnyStatement | undefined): boolean {
  return isNamed(rule, statement.kind, field.path) || [statement, current].some((each) => each !== undefined && rule.covers?.(each, field, world) === true)
}

/** A path covers the paths below it. */
const isNamed = ({ paths }: WithholdingRule, kind: string, path: string): boolean =>
  paths.some((choice) => [choice, choice.startsWith(`${kind}:`) ? choice.slice(kind.length + 1) : null].some((each) => each !== null && (path === each || path.startsWith(`${each}/`))))

function idsAt({ fields }: AnyStatement, path: string): readonly string[] {
  const value = (fields as Record<string, unknown>)[path.slice(1)]
  return Array.isArray(value) ? value : typeof value === 'string' ? [value] : []
}

function isExact({ fields }: AnyStatement, of: string): boolean {
  const place = (fields as Record<string, unknown>)[of.slice(1)] as { precisionKm?: number | null } | null
  return typeof place?.precisionKm === 'number' && place.precisionKm < exactBelowKm
}

const isCustodian = (world: World, party: string): boolean =>
  world.all.some(({ kind, fields }) => ((kind === 'item' || kind === 'site') && fields.custodian === party) || (kind === 'custody' && (fields.from === party || fields.to === party)))

/** Fields of a kind by type; exported for the tests of the rules. */
export const pathsOfRule = (rule: WithholdingRule, kind: AnyStatement['kind']): string[] => fieldTypes(kind).map(({ path }) => path).filter((path) => isNamed(rule, kind, path))
