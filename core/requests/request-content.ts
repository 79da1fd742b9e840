/**
 * Request content: what a trace request says by the International Tracing Instrument, part by part, proposed from statements, each proposal with where it
 * comes from. What nobody said is named as missing and forced on nobody.
 *
 * Parts (a) to (f) and the agencies are those of the national report form on the instrument (A/60/88, adopted on 8 December 2005, not legally binding).
 * @module
 */
import type { AnyStatement, FieldsOf, StatementId, World } from '@proofmark/core/statements'
import { readFacts } from './item-groups.ts'

/** Fields of a request in the order of the instrument's parts. */
export const contentParts = [
  { part: 'a', field: 'recoveryCircumstances' },
  { part: 'b', field: 'groundsOfIllegality' },
  { part: 'c', field: 'intendedUse' },
  { part: 'd', field: 'marks' },
  { part: 'e', field: 'identification' },
  { part: 'f', field: 'other' },
  { part: 'agency', field: 'requestingAgency' },
  { part: 'confidentiality', field: 'confidentialityUndertaking' },
  { part: 'reference', field: 'reference' },
  { part: 'deadline', field: 'deadline' },
] as const

export type ContentPart = (typeof contentParts)[number]['part']
export type ContentField = (typeof contentParts)[number]['field']

/** `isPossible`: a reading or an identification that nobody has accepted; the text is of no use without that word. */
export interface Proposal {
  readonly item: StatementId | null
  readonly text: string
  readonly because: readonly StatementId[]
  readonly isPossible: boolean
  /** The narrowest of what it rests on: a request that says it must be as narrow. */
  readonly handling: Handling
}

type Handling = 'open' | 'restricted' | 'confidential'

/** A picture of what is asked about. `null` for a file that is not named here. */
export interface PictureChoice { readonly id: StatementId; readonly item: StatementId; readonly sha256: string | null; readonly type: string | null; readonly caption: string | null; readonly handling: 'open' | 'restricted' | 'confidential'; readonly pictureType: string }

export interface RequestContent {
  readonly items: readonly StatementId[]
  readonly marks: readonly StatementId[]
  readonly proposals: Readonly<Record<'recoveryCircumstances' | 'groundsOfIllegality' | 'intendedUse' | 'marks' | 'identification' | 'other', readonly Proposal[]>>
  readonly pictures: readonly PictureChoice[]
  /** Fields for which nothing is proposed. */
  readonly missing: readonly ContentField[]
}

export function proposeContent(world: World, items: readonly StatementId[]): RequestContent {
  const known = items.filter((id) => world.get(id, 'item') !== undefined)
  const marks = known.flatMap((id) => world.referring(id, 'mark').filter(({ fields }) => fields.item === id))
  const proposals = {
    recoveryCircumstances: known.flatMap((id) => recoveryOf(world, id)),
    groundsOfIllegality: known.flatMap((id) => groundsOf(world, id)),
    intendedUse: merged(known.flatMap((id) => mandateOf(world, id))),
    marks: marks.map(({ id, fields }): Bare => ({
      item: fields.item, because: [id], isPossible: false,
      text: words(fields.transcription ?? `(${fields.state})`, fields.position, fields.technique === 'not-stated' ? null : fields.technique, fields.transcription !== null && fields.state !== 'present' ? fields.state : null),
    })),
    identification: known.flatMap((id) => identificationOf(world, id)),
    other: known.flatMap((id) => otherOf(world, id)),
  }
  const missing = contentParts.map(({ field }) => field).filter((field) => !(field in proposals) || proposals[field as keyof typeof proposals].length === 0)
  const handled = Object.fromEntries(Object.entries(proposals).map(([part, all]) => [part, all.map((each): Proposal => ({ ...each, handling: narrowest(world, each.because) }))])) as unknown as RequestContent['proposals']
  return { items: known, marks: marks.map(({ id }) => id), proposals: handled, pictures: picturesOf(world, known), missing }
}

/** Of a request that is there, or is typed: the parts in which nothing stands. */
export function missingIn(fields: Pick<FieldsOf<'request'>, ContentField | 'items'>): readonly (ContentField | 'items')[] {
  const isEmpty = (value: unknown) => value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0)
  return [...(fields.items.length === 0 ? ['items' as const] : []), ...contentParts.map(({ field }) => field).filter((field) => isEmpty(fields[field]))]
}

const words = (...parts: readonly (string | null | undefined)[]) => parts.filter((part) => part !== null && part !== undefined && part.trim() !== '').join(', ')
type Bare = Omit<Proposal, 'handling'>
const widths: readonly Handling[] = ['open', 'restricted', 'confidential']
/** As sealed and as it stands now: a correction makes nothing wider. */
const narrowest = (world: World, ids: readonly StatementId[]): Handling => widths.findLast((width) => ids.some((id) => handlingsOf(world, id).includes(width))) ?? 'confidential'

function handlingsOf(world: World, id: StatementId): readonly Handling[] {
  const sealed = world.sealed(id)
  const now = sealed === undefined ? undefined : (world.get(id, sealed.kind) as AnyStatement | undefined)
  return [sealed, now].map((each) => each?.fields.handling ?? 'confidential')
}


const proposal = (item: StatementId | null, text: string, because: readonly StatementId[], isPossible = false): Bare[] => (text === '' ? [] : [{ item, text, because, isPossible }])

function recoveryOf(world: World, id: StatementId): Bare[] {
  const item = world.get(id, 'item')!
  const recovery = world.get(item.fields.recoveredIn, 'recovery')
  const place = (of: FieldsOf<'recovery'>['place'] | undefined) => words(of?.text, of?.country)
  const name = (party: StatementId | null, text: string | null) => world.get(party, 'party')?.fields.names[0]?.text ?? text
  const recovered = recovery === undefined ? [] : proposal(id, words(recovery.fields.when, place(recovery.fields.place), recovery.fields.situation?.replaceAll('-', ' '), name(recovery.fields.by, recovery.fields.byText), recovery.fields.how), [recovery.id, ...partyIn(world, recovery.fields.by), id])
  const documented = item.fields.documentedAt.flatMap((site) => {
    const found = world.get(site, 'site')
    const said = found === undefined ? '' : words(found.fields.when, place(found.fields.place))
    return said === '' ? [] : proposal(id, `documented: ${said}`, [site, id])
  })
  return [...recovered, ...documented]
}

/** Whose name stands in a text. */
const partyIn = (world: World, id: StatementId | null): readonly StatementId[] => (world.get(id, 'party') === undefined ? [] : [id!])

/** Only what somebody asserted of a transfer; that an item was found where it should not be proves no ground. */
function groundsOf(world: World, id: StatementId): Bare[] {
  return world.referring(id, 'transfer').filter(({ fields }) => fields.items.includes(id) && fields.authorised === 'no').flatMap((transfer) => {
    const by = world.get(transfer.fields.assertedBy, 'party')?.fields.names[0]?.text
    return proposal(id, words(`${transfer.fields.transferKind}, said not to be authorised${by === undefined ? '' : ` by ${by}`}`, transfer.fields.when, transfer.fields.basis), [transfer.id, ...partyIn(world, transfer.fields.assertedBy)], true)
  })
}

function mandateOf(world: World, id: StatementId): Bare[] {
  const found = world.get(world.get(id, 'item')!.fields.case, 'case')
  return found === undefined || found.fields.mandate === null ? [] : proposal(null, found.fields.mandate, [found.id])
}

/** Competing ones stand side by side; one that was rejected is not proposed. */
function identificationOf(world: World, id: StatementId): Bare[] {
  const item = world.get(id, 'item')!
  const said = world.referring(id, 'identification').filter(({ fields }) => fields.item === id && fields.status !== 'rejected')
  const isHeld = (status: string) => status === 'accepted' || status === 'preferred'
  return [
    ...proposal(id, item.fields.description ?? '', [id]),
    ...said.flatMap(({ id: identification, fields }) => proposal(id, words(`${fields.level.replaceAll('-', ' ')}: ${fields.value}${fields.alternatives.length === 0 ? '' : ` or ${fields.alternatives.join(' or ')}`}`, fields.maker, fields.country, fields.qualifier), [identification], !isHeld(fields.status) || fields.alternatives.length > 0)),
  ]
}

function otherOf(world: World, id: StatementId): Bare[] {
  const { fields } = world.get(id, 'item')!
  const quantity = fields.quantity === null ? null : words(fields.quantity.qualifier === 'exactly' ? null : fields.quantity.qualifier.replaceAll('-', ' '), [fields.quantity.value, fields.quantity.unit].filter((part) => part !== null).join(' '))
  const read = (['lot', 'serial'] as const).flatMap((field) => readFacts(world, id, field).flatMap(({ value, isHeld, because }) => proposal(id, `${field}: ${value}`, because, !isHeld)))
  return [...(quantity === null ? [] : proposal(id, `quantity: ${quantity}`, [id])), ...(fields.condition === null ? [] : proposal(id, `condition: ${fields.condition}`, [id])), ...read]
}

function picturesOf(world: World, items: readonly StatementId[]): PictureChoice[] {
  const found = items.flatMap((item) => [item, ...world.referring(item, 'mark').filter(({ fields }) => fields.item === item).map(({ id }) => id)].flatMap((shown) =>
    world.referring(shown, 'photo').filter(({ fields }) => fields.shows.includes(shown)).map(({ id, fields }): PictureChoice => ({
      id, item, sha256: fields.blob?.sha256 ?? null, type: fields.blob?.type ?? null, caption: fields.caption, handling: fields.handling, pictureType: fields.pictureType,
    }))))
  return [...new Map(found.map((each) => [each.id, each])).values()]
}

/** One line for what several items say in the same words. */
function merged(proposals: readonly Bare[]): Bare[] {
  return [...Map.groupBy(proposals, ({ text }) => text).values()].map((same) => ({ ...same[0]!, because: [...new Set(same.flatMap(({ because }) => because))] }))
}
