/**
 * References: which fields of which kinds point to what, written down once more, and held against the schemas.
 * @module
 */
import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { withArticle } from '@proofmark/core/bytes'
import { z } from 'zod'
import { references } from './fields.ts'
import { kindNames, kinds, mapReferences, readStatementFile, referencesOf, type KindName } from './index.ts'

/** Field → kinds. `*` in a path stands for each place of a list; `any` for every kind. */
const common = { '/case': 'case', '/author': 'party', '/sources/*/document': 'document' }
/** Of claims: each member that refers, in each type that has it, with the kinds that it may lead to there. */
const inClaims: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/item': { 'made-in': 'item' }, '/whole': { 'part-of': 'item' }, '/items/*': { 'at-least-used': 'item' }, '/quantity': { counted: 'quantity' }, '/transfer': { supplied: 'transfer' }, '/through': { supplied: 'party' },
  '/answers/*/by': { 'transfer-forbidden': 'document identification comparison proceeding' }, '/position': { said: 'position' }, '/lastAuthorised': { 'diverted-between': 'party' }, '/firstUnauthorised': { 'diverted-between': 'party' },
  '/party': { 'has-role': 'party', listed: 'party craft' }, '/of': { 'has-role': 'item transfer document craft', custody: 'item photo document' }, '/a': { 'same-object': 'item', 'same-party': 'party' }, '/b': { 'same-object': 'item', 'same-party': 'party' },
  '/weapon': { 'in-network': 'item' }, '/from': { custody: 'party' }, '/to': { custody: 'party' },
  '/suchThat/*/whole': { 'at-least': 'item' }, '/suchThat/*/party': { 'at-least': 'party' },
}
const ofClaims = (at: string): Record<string, string> => Object.fromEntries(Object.entries(inClaims).map(([path, types]) => [`${at}${path}`, [...new Set(Object.values(types).flatMap((to) => to.split(' ')))].join(' ')]))

const expected: Record<KindName, Record<string, string>> = {
  case: {},
  party: { '/names/*/sources/*/document': 'document', '/affiliation': 'party', '/disclosures/*/sources/*/document': 'document' },
  site: { '/custodian': 'party', '/team/*': 'party' },
  recovery: { '/by': 'party' },
  use: {},
  item: { '/partOf': 'item', '/memberOf': 'item', '/custodian': 'party', '/documentedAt/*': 'site', '/recoveredIn': 'recovery', '/usedIn/*': 'use' },
  photo: { '/shows/*': 'item mark site use recovery document craft', '/takenBy': 'party', '/madeFrom': 'photo', '/madeBy': 'party' },
  'pixel-seal': { '/of': 'photo' },
  mark: { '/item': 'item', '/regions/*/photo': 'photo', '/transcribedBy': 'party' },
  reading: { '/mark': 'mark', '/item': 'item', '/by': 'party' },
  identification: { '/item': 'item', '/by': 'party' },
  comparison: { '/a': 'item', '/b': 'item', '/by': 'party' },
  document: { '/issuer': 'party', '/restsOn': 'document' },
  transfer: { '/from': 'party', '/to': 'party', '/items/*': 'item', '/assertedBy': 'party', '/documents/*': 'document' },
  undertaking: { '/documents/*': 'document', '/givenBy': 'party', '/givenTo': 'party', '/items/*': 'item', '/endUser': 'party', '/consentOf': 'party', '/lifts/*': 'undertaking' },
  diversion: { '/items/*': 'item', '/lastAuthorised': 'party', '/firstUnauthorised': 'party', '/supports/*/statement': 'any', '/against/*/statement': 'any', '/by': 'party' },
  custody: { '/of/*': 'item photo document', '/from': 'party', '/to': 'party' },
  request: { '/addressees/*': 'party', '/requestingAgency': 'party', '/items/*': 'item', '/marks/*': 'mark', '/finding': 'finding' },
  reply: { '/requests/*': 'request', '/from': 'party', '/forwardedTo': 'party', '/document': 'document' },
  position: { '/party': 'party', '/speaker': 'party', '/about/*': 'finding party item mark reading identification use role identifier transfer undertaking diversion proceeding case quantity recovery sameness screening photo document briefing' },
  quantity: { '/of': 'item party transfer use case', '/claimant': 'party' },
  proceeding: { '/body': 'party', '/votes/*/party': 'party', '/document': 'document' },
  role: { '/of': 'item transfer document craft', '/party': 'party', '/craft': 'craft', '/by': 'party' },
  identifier: { '/of': 'party craft item', '/by': 'party' },
  craft: { '/names/*/sources/*/document': 'document' },
  sameness: { '/a': 'party item craft document site use recovery', '/b': 'party item craft document site use recovery', '/by': 'party' },
  screening: { '/party': 'party craft', '/by': 'party' },
  finding: { ...ofClaims('/claims/*/claim'), '/substantivelyReferenced/*': 'party' },
  review: { '/of': 'finding item mark reading identification role identifier photo transfer diversion sameness screening case translation briefing', '/by': 'party' },
  publication: { '/finding': 'finding' },
  sentence: { '/of': 'finding briefing', '/by': 'party' },
  translation: { '/of': 'finding briefing position case item', '/by': 'party', '/checkedBy': 'party' },
  'reported-claim': { '/document': 'document', ...ofClaims('/claims/*') },
  procedure: {},
  briefing: { '/findings/*': 'finding', '/packages/*/finding': 'finding', '/leftOut/*/position': 'position', '/corrects': 'briefing' },
  correction: { '/of': 'any' },
  withdrawal: { '/of': 'any' },
  erasure: { '/of': 'any' },
  key: {},
  'key-close': { '/key': 'key' },
  anchor: {},
}

/** Every reference that a schema has, by walking it independently of `reference.ts`. */
function inSchema(schema: unknown, path = ''): [string, readonly string[]][] {
  const target = references.get(schema as z.ZodType)
  if (target !== undefined) return [[path, target.refTo]]
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) return inSchema(schema.def.innerType, path)
  if (schema instanceof z.ZodArray) return inSchema(schema.element, `${path}/*`)
  if (schema instanceof z.ZodDiscriminatedUnion) return schema.options.flatMap((option) => inSchema(option, path))
  if (schema instanceof z.ZodObject) return Object.entries(schema.shape).flatMap(([name, field]) => inSchema(field, `${path}/${name}`))
  return []
}

/** An object that has `value` at the path and nothing else; a claim has its type too. */
function objectWith(path: string, value: string, claimType: string | null): Record<string, unknown> {
  const build = ([step, ...rest]: string[]): unknown => (step === undefined ? value : step === '*' ? [build(rest)] : { [step]: build(rest) })
  const built = build(path.slice(1).split('/')) as Record<string, any>
  // In a finding a claim has a key beside it, in a published text it stands alone.
  const claim = claimType === null ? undefined : built['claims'][0].claim ?? built['claims'][0]
  if (claim !== undefined) claim.type = claimType
  // A condition is a claim of its own, without the item.
  if (claim?.suchThat !== undefined) claim.suchThat[0].type = path.endsWith('/whole') ? 'part-of' : 'made-by'
  return built
}

/** A path once, or for each type of claim that has it, with the kinds it may lead to there. */
const variants = (path: string, to: string): readonly (readonly [claimType: string | null, to: string])[] => {
  const within = /^\/claims\/\*(?:\/claim)?(\/.*)$/.exec(path)?.[1]
  return within === undefined ? [[null, to]] : Object.entries(inClaims[within]!)
}

const ids = new Map(kindNames.map((kind, at) => [(at + 1).toString(16).padStart(32, '0'), kind]))
const idOf = (kind: KindName) => [...ids].find(([, name]) => name === kind)![0]
/** What is said of references alone; the statement itself need not be whole. */
const referenceProblems = (kind: KindName, fields: object) =>
  readStatementFile(JSON.stringify({ kind, ...fields }), {
    known: { byId: (id) => { const known = ids.get(id); return known === undefined ? undefined : { kind: known, fields: {} } }, byLabel: (label) => (label === 'twice' ? [{ id: idOf('item'), kind: 'item' }, { id: idOf('use'), kind: 'use' }] : []) },
    newId: () => 'f'.repeat(32), hasBlob: () => true, blobOfFile: () => null,
  }).problems.filter(({ code }) => code.startsWith('reference-'))

suite('references', () => {
  test('are those of the table, in every kind', () => {
    for (const kind of kindNames) {
      const found = new Map<string, Set<string>>()
      for (const [path, refTo] of inSchema(kinds[kind].schema)) found.set(path, new Set([...(found.get(path) ?? []), ...refTo]))
      const table = Object.entries({ ...common, ...expected[kind] }).map(([path, to]) => [path, to === 'any' ? ['*'] : to.split(' ').toSorted()])
      deepEqual(Object.fromEntries([...found].map(([path, to]) => [path, [...to].toSorted()])), Object.fromEntries(table), kind)
    }
  })
  for (const kind of kindNames) {
    test(`${kind}: each leads to its kinds and to no other, and its place is named`, () => {
      for (const [path, all] of Object.entries({ ...common, ...expected[kind] })) for (const [claimType, to] of variants(path, all)) {
        const objectAt = (value: string) => objectWith(path, value, claimType)
        const at = path.replaceAll('*', '0')
        for (const [id, target] of ids) {
          const problems = referenceProblems(kind, objectAt(id))
          if (to === 'any' || to.split(' ').includes(target)) deepEqual(problems, [], `${path} → ${target}`)
          else {
            deepEqual(problems.map(({ code, field }) => [code, field]), [['reference-kind', at]], `${path} → ${target}`)
            equal(problems[0]!.expected, to.split(' ').join(' or '))
            equal(problems[0]!.found.includes(withArticle(target)), true)
          }
        }
        for (const nowhere of ['9'.repeat(32), '#nobody', 'not an id']) deepEqual(referenceProblems(kind, objectAt(nowhere)).map(({ code, field }) => [code, field]), [['reference-missing', at]], `${path} → ${nowhere}`)
        deepEqual(referenceProblems(kind, objectAt('#twice')).map(({ code, field }) => [code, field]), [['reference-ambiguous', at]], path)
        deepEqual(referencesOf(kind, objectAt('x')).map((reference) => [reference.path, reference.value]), [[at, 'x']])
        deepEqual(mapReferences(kind, objectAt('x'), ({ value }) => `${value}y`), objectAt('xy'))
      }
    })
  }
  test('of values of a wrong shape are none, and nothing is lost or thrown', () => {
    for (const fields of [null, 7, 'x', [], { sources: 'x', case: 7 }, { sources: [null, 1, { document: null }] }, { claims: [{ claim: { type: 'unknown', item: 'x' } }, { claim: null }] }]) {
      deepEqual(referencesOf('finding', fields), [])
      deepEqual(mapReferences('finding', fields, () => 'never'), fields)
    }
  })
})
