/**
 * To seal: the statements that a draft comes to, and what a person should see before they are sealed.
 *
 * The same draft gives the same statements, id by id and field by field: so sending it again seals nothing twice. A fault stops the
 * sealing; a remark is only told, since a day in the field is never complete.
 *
 * Format of the lines: spec/statement-file.md. Codes: spec/capture-draft.md
 * @module
 */
import { kinds, type KindName } from '@proofmark/core/statements'
import type { Draft, DraftItem, DraftMark, DraftPhoto, DraftPlace, DraftHappening, DraftHandOver } from './draft.ts'
import { missingOf } from './guided-set.ts'
import { sealedReading } from './photo-read.ts'

export interface ToSeal {
  /** In an order in which each is said before what refers to it, as far as that can be. */
  readonly statements: readonly SealLine[]
  readonly faults: readonly SealFault[]
  readonly remarks: readonly SealRemark[]
}

export interface SealLine { readonly kind: KindName; readonly id: string; readonly fields: Readonly<Record<string, unknown>> }

export type SealFaultCode =
  | 'nothing-to-seal' // no item and no photograph
  | 'field-invalid' // a field is not as its kind wants it
  | 'reference-missing' // it names something that is not in the draft
  | 'label-twice' // two items have one label
  | 'part-of-cycle' // an item is, through others, part of itself

export type SealRemarkCode =
  | 'photo-missing' // the guided set asks for one that is not there
  | 'photo-unassigned' // of no item
  | 'photo-twice' // the same file twice
  | 'coordinates-open' // coordinates were typed and none of their readings chosen: sealed as words
  | 'unsaid' // where, when, who holds it, on what terms: nothing was said of it
  | 'hand-over-of-nothing' // a hand-over that names nothing

export interface SealAbout { readonly kind: KindName; readonly id: string }
export interface SealFault { readonly code: SealFaultCode; readonly about: SealAbout; readonly field: string; readonly expected: string }
export interface SealRemark { readonly code: SealRemarkCode; readonly about: SealAbout; readonly field: string; readonly words: string }

/** Never throws, whatever the draft holds. O(size of the draft). */
export function toSeal(draft: Draft): ToSeal {
  const statements = linesOf(draft)
  return { statements, faults: faultsOf(draft, statements), remarks: remarksOf(draft) }
}

/** As a statement file (spec/statement-file.md). */
export const formatSealLines = (statements: readonly SealLine[]): string => statements.map(({ kind, id, fields }) => `${JSON.stringify({ kind, id, ...fields })}\n`).join('')

function linesOf(draft: Draft): SealLine[] {
  const author = draft.team[0]?.id ?? null
  const common = { case: draft.case, author, made: said(draft.begun), handling: draft.handling }
  const line = (kind: KindName, id: string, fields: Record<string, unknown>): SealLine => ({ kind, id, fields: { ...fields, ...common } })
  const custodian = said(draft.site.custodian)
  return [
    // A party is its own author: there is nobody else yet.
    ...draft.team.map(({ id, name }) => line('party', id, { names: [{ text: name.trim(), use: 'pseudonym' }], partyType: 'person', publicRole: 'private', roles: ['field-investigator'] })),
    line('site', draft.site.id, {
      what: said(draft.site.what), when: said(draft.site.when), place: placeOf(draft.site.place), custodianText: custodian,
      accessConditions: said(draft.site.accessConditions), consent: said(draft.site.consent), team: draft.team.map(({ id }) => id), note: said(draft.site.note),
    }),
    ...draft.happenings.map((each) => line(each.kind, each.id, happeningFields(each))),
    ...draft.items.map((item) => line('item', item.id, itemFields(item, draft.site.id, custodian))),
    ...draft.photos.map((photo) => line('photo', photo.id, photoFields(photo, draft))),
    ...draft.items.flatMap((item) => item.marks.map((mark) => line('mark', mark.id, markFields(mark, item.id, author)))),
    ...draft.custody.map((each) => line('custody', each.id, handOverFields(each, draft.team))),
  ]
}

function itemFields(item: DraftItem, site: string, siteCustodian: string | null) {
  const { count } = item
  return {
    label: said(item.label), description: item.description.trim() === '' ? item.itemClass.trim() : item.description.trim(), itemClass: item.itemClass.trim(), taxonomy: said(item.taxonomy),
    quantity: count === null ? null : { qualifier: count.qualifier, value: count.value, unit: said(count.unit) },
    partOf: item.partOf, condition: said(item.condition), custodianText: said(item.custodian) ?? siteCustodian, documentedAt: [site],
    recoveredIn: item.recovery, usedIn: [...item.uses], note: said(item.note),
  }
}

const markFields = (mark: DraftMark, item: string, author: string | null) => ({
  item, state: mark.state, position: said(mark.position), technique: mark.technique, transcription: mark.transcription === '' ? null : mark.transcription,
  script: said(mark.script), regions: mark.regions.map((region) => ({ ...region })), transcribedBy: author, note: said(mark.note),
})

/** When the file was changed last is no time of taking: only what the camera says is sealed. */
const photoFields = (photo: DraftPhoto, draft: Draft) => ({
  blob: { sha256: photo.sha256, size: photo.size, type: photo.type, name: said(photo.name) }, pictureType: 'original', caption: said(photo.caption),
  shows: photo.item === null ? [draft.site.id] : [photo.item, ...photo.marks], takenBy: draft.team[0]?.id ?? null, ...sealedReading(photo, draft.clocks),
})

const happeningFields = (each: DraftHappening) => each.kind === 'recovery'
  ? { when: said(each.when), place: placeOf(each.place), byText: said(each.by), situation: each.situation, how: said(each.how) }
  : { what: each.what.trim(), when: said(each.when), place: placeOf(each.place), struck: said(each.struck) }

/** Who bears the name of one of the team is that one: the draft itself says so. Anybody else stays in words. */
function handOverFields(each: DraftHandOver, team: Draft['team']) {
  const holder = (name: string) => { const member = team.find((one) => one.name.trim() === name.trim() && name.trim() !== ''); return [member?.id ?? null, member === undefined ? said(name) : null] }
  const [[from, fromText], [to, toText]] = [holder(each.from), holder(each.to)]
  return { of: [...each.of], from, fromText, to, toText, when: said(each.when), place: placeOf(each.place), why: said(each.why), seal: said(each.seal) }
}

/** Coordinates stay as they were noted beside the point that they were read to. */
function placeOf({ text, coordinates, point, country }: DraftPlace) {
  const words = [said(text), said(coordinates) === null ? null : `[as noted: ${coordinates.trim()}]`].filter((part) => part !== null).join(' ')
  if (words === '' && point === null && said(country) === null) return null
  return { text: words === '' ? null : words, lat: point?.lat ?? null, lon: point?.lon ?? null, precisionKm: point?.precisionKm ?? null, country: said(country) }
}

/** White space says nothing. */
const said = (text: string): string | null => (text.trim() === '' ? null : text.trim())

function faultsOf(draft: Draft, statements: readonly SealLine[]): SealFault[] {
  const faults: SealFault[] = statements.flatMap(checkLine)
  if (draft.items.length === 0 && draft.photos.length === 0) faults.unshift({ code: 'nothing-to-seal', about: { kind: 'site', id: draft.site.id }, field: '', expected: 'an item or a photograph' })
  const known = new Map<string, KindName>(statements.map(({ id, kind }) => [id, kind]))
  const need = (about: SealAbout, field: string, id: string | null, ...wanted: KindName[]) => {
    if (id !== null && !wanted.includes(known.get(id) ?? 'case')) faults.push({ code: 'reference-missing', about, field, expected: `one of this draft: ${wanted.join(' or ')}` })
  }
  for (const item of draft.items) {
    const about: SealAbout = { kind: 'item', id: item.id }
    need(about, '/partOf', item.partOf, 'item')
    need(about, '/recoveredIn', item.recovery, 'recovery')
    for (const use of item.uses) need(about, '/usedIn', use, 'use')
    for (const mark of item.marks) for (const { photo } of mark.regions) need({ kind: 'mark', id: mark.id }, '/regions', photo, 'photo')
  }
  for (const photo of draft.photos) {
    need({ kind: 'photo', id: photo.id }, '/shows', photo.item, 'item')
    for (const mark of photo.marks) need({ kind: 'photo', id: photo.id }, '/shows', mark, 'mark')
  }
  for (const each of draft.custody) for (const id of each.of) need({ kind: 'custody', id: each.id }, '/of', id, 'item', 'photo')
  return [...faults, ...labelsTwice(draft.items), ...cycles(draft.items)]
}

function checkLine({ kind, id, fields }: SealLine): SealFault[] {
  const schema = kinds[kind]
  const fault = (field: string, expected: string): SealFault => ({ code: 'field-invalid', about: { kind, id }, field, expected })
  const broken = textsIn(fields).find((text) => !text.isWellFormed())
  if (broken !== undefined) return [fault('', 'text in Unicode: half of a character stands in it')]
  const parsed = schema.schema.safeParse(fields)
  if (!parsed.success) return parsed.error.issues.map((issue) => fault(`/${issue.path.join('/')}`, issue.message))
  const problem = 'check' in schema && schema.check !== undefined ? (schema.check as (fields: unknown) => { field: string; expected: string } | null)(parsed.data) : null
  return problem === null ? [] : [fault(problem.field, problem.expected)]
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

function labelsTwice(items: readonly DraftItem[]): SealFault[] {
  const seen = new Set<string>()
  return items.flatMap((item) => {
    const label = said(item.label)
    if (label === null) return []
    if (seen.has(label)) return [{ code: 'label-twice' as const, about: { kind: 'item' as const, id: item.id }, field: '/label', expected: `a label that no other item has; ${label} stands twice` }]
    seen.add(label)
    return []
  })
}

function cycles(items: readonly DraftItem[]): SealFault[] {
  const wholes = new Map(items.map(({ id, partOf }) => [id, partOf]))
  return items.flatMap(({ id }) => {
    const seen = new Set<string>()
    for (let at: string | null = id; at !== null; at = wholes.get(at) ?? null) {
      if (seen.has(at)) return at === id ? [{ code: 'part-of-cycle' as const, about: { kind: 'item' as const, id }, field: '/partOf', expected: 'a whole that is not, through others, part of this item' }] : []
      seen.add(at)
    }
    return []
  })
}

function remarksOf(draft: Draft): SealRemark[] {
  const site: SealAbout = { kind: 'site', id: draft.site.id }
  const unsaid = ([['/place', placeOf(draft.site.place) === null, 'where this was'], ['/when', said(draft.site.when) === null, 'when this was'], ['/custodian', said(draft.site.custodian) === null, 'who holds the items'],
    ['/accessConditions', said(draft.site.accessConditions) === null, 'on what terms they were shown'], ['/consent', said(draft.site.consent) === null, 'who agreed to what'], ['/team', draft.team.length === 0, 'who documents']] as const)
    .filter(([, isUnsaid]) => isUnsaid).map(([field, , words]): SealRemark => ({ code: 'unsaid', about: site, field, words }))
  const places = [{ about: site, place: draft.site.place }, ...draft.happenings.map((each) => ({ about: { kind: each.kind, id: each.id }, place: each.place }))]
  const hashes = new Set<string>()
  return [
    ...unsaid,
    ...places.filter(({ place }) => place.point === null && said(place.coordinates) !== null).map(({ about, place }): SealRemark => ({ code: 'coordinates-open', about, field: '/place', words: place.coordinates.trim() })),
    ...missingOf(draft).flatMap(({ item, missing }) => missing.map(({ shows }): SealRemark => ({ code: 'photo-missing', about: { kind: 'item', id: item.id }, field: '', words: shows }))),
    ...draft.photos.filter(({ item }) => item === null).map(({ id, name }): SealRemark => ({ code: 'photo-unassigned', about: { kind: 'photo', id }, field: '/shows', words: name })),
    ...draft.photos.flatMap(({ id, sha256, name }): SealRemark[] => {
      const isTwice = hashes.has(sha256)
      hashes.add(sha256)
      return isTwice ? [{ code: 'photo-twice', about: { kind: 'photo', id }, field: '/blob/sha256', words: name }] : []
    }),
    ...draft.custody.filter(({ of }) => of.length === 0).map(({ id }): SealRemark => ({ code: 'hand-over-of-nothing', about: { kind: 'custody', id }, field: '/of', words: 'names no item and no photograph' })),
  ]
}
