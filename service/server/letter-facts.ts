/**
 * Facts of a letter, from a sealed request and what it names. What lies above the handling that the addressee may see is left out and counted;
 * a photograph that was chosen and lies above it is refused, since somebody meant to send it.
 *
 * A request is sent as it was sealed and corrected; nothing is added to its words.
 * @module
 */
import type { AnyStatement, FieldsOf, Statement, World } from '@proofmark/core/statements'
import { handlings, type Correspondent, type Handling, type LetterFacts, type LetterItem, type LetterLanguage, type LetterMark, type LetterPhotograph } from 'proofmark/letters'
import { findStatement } from './lookup.ts'

export type LetterCode =
  | 'request-unknown'
  | 'addressee-not-asked' // the request names others
  | 'photo-unknown'
  | 'photo-not-of-items' // it shows nothing that the request is about
  | 'photo-above-audience'
  | 'photo-missing' // the file was withheld, erased or never stored
  | 'photo-unreadable'
  | 'template-unknown'
  | 'template-other' // of another language or purpose

export interface LetterChoice {
  /** Id or label of a party. */
  readonly addressee: string
  readonly audience: Handling
  /** Ids or labels of photos. */
  readonly photos: readonly string[]
  readonly addressLines: readonly string[]
  readonly role: string | null
}

export interface ChosenPhoto { readonly id: string; readonly sha256: string; readonly caption: string | null; readonly handling: Handling; readonly item: string }
export type LetterPlan =
  | { readonly ok: true; readonly facts: LetterFacts; readonly photos: readonly ChosenPhoto[] }
  | { readonly ok: false; readonly code: LetterCode; readonly about: string }

/** Facts without the bytes of the photographs, which `withPhotographs` puts in. */
export function letterPlan(world: World, name: string, language: LetterLanguage, choice: LetterChoice): LetterPlan {
  const no = (code: LetterCode, about: string): LetterPlan => ({ ok: false, code, about })
  const request = currentOf(world, name, 'request')
  if (request === undefined) return no('request-unknown', name)
  const { fields } = request
  const addressee = currentOf(world, choice.addressee, 'party')
  if (addressee === undefined || !fields.addressees.includes(addressee.id)) return no('addressee-not-asked', choice.addressee)

  const maySee = (statement: AnyStatement) => isWithin(statement.fields.handling, choice.audience)
  let withheld = 0
  const shown = <T extends AnyStatement>(all: readonly T[]): T[] => all.filter((each) => maySee(each) || (withheld++, false))
  const items = shown(fields.items.flatMap((id) => world.get(id, 'item') ?? []))
  const finding = world.get(fields.finding, 'finding')
  const marksOf = (item: string) => fields.marks.length > 0 ? fields.marks.flatMap((id) => world.get(id, 'mark') ?? []).filter((mark) => mark.fields.item === item) : world.referring(item, 'mark').filter((mark) => mark.fields.item === item)
  const facts: LetterFacts = {
    purpose: fields.purpose, reference: fields.reference, date: fields.sent, deadline: fields.deadline,
    agency: correspondent(world.get(fields.requestingAgency, 'party'), language, [], null),
    addressee: correspondent(addressee, language, choice.addressLines, choice.role)!,
    items: items.map((item) => letterItem(item, shown(marksOf(item.id)), shown(world.referring(item.id, 'identification').filter((each) => each.fields.item === item.id)))),
    circumstances: fields.recoveryCircumstances, grounds: fields.groundsOfIllegality, use: fields.intendedUse, identification: fields.identification, other: fields.other, confidentiality: fields.confidentialityUndertaking,
    sentences: fields.purpose === 'right-of-reply' && finding !== undefined ? shown([finding]).flatMap((each) => sentencesAbout(world, each, addressee)) : [],
    withheld: 0,
  }
  const photos: ChosenPhoto[] = []
  for (const named of choice.photos) {
    const photo = currentOf(world, named, 'photo')
    if (photo === undefined) return no('photo-unknown', named)
    const item = items.find(({ id }) => isOf(world, photo, id))
    if (item === undefined) return no('photo-not-of-items', named)
    if (!maySee(photo)) return no('photo-above-audience', named)
    const sha256 = photo.fields.blob?.sha256
    if (sha256 == null) return no('photo-missing', named)
    photos.push({ id: photo.id, sha256, caption: photo.fields.caption, handling: photo.fields.handling as Handling, item: item.id })
  }
  return { ok: true, facts: { ...facts, withheld }, photos }
}

/**
 * Of a finding the sentences that concern a party: they name it, or open on a claim that names it or rests on what it said, did or received.
 * What is said of others is not theirs to read before it is published.
 */
export function sentencesAbout(world: World, { fields }: Statement<'finding'>, { id, fields: { names } }: Statement<'party'>): string[] {
  const mentions = (value: unknown): boolean => {
    const said = JSON.stringify(value)
    return said.includes(id) || [...said.matchAll(/"([0-9a-f]{32})"/g)].some(([, of]) => { const statement = world.sealed(of!); return statement !== undefined && statement.kind !== 'finding' && JSON.stringify(statement.fields).includes(id) })
  }
  const about = new Set(fields.claims.filter(({ claim }) => mentions(claim)).map(({ key }) => key))
  const isNamed = (text: string) => names.some((name) => name.text !== null && text.toLowerCase().includes(name.text.toLowerCase()))
  return fields.sentences.flatMap(({ text, claims }) => (text !== null && (isNamed(text) || claims.some((key) => about.has(key))) ? [text] : []))
}

/** The facts with the files of the chosen photographs. */
export async function withPhotographs(facts: LetterFacts, photos: readonly ChosenPhoto[], blob: (sha256: string) => Promise<Uint8Array | null>): Promise<{ readonly ok: true; readonly facts: LetterFacts } | { readonly ok: false; readonly code: LetterCode; readonly about: string }> {
  const byItem = new Map<string, LetterPhotograph[]>()
  for (const { id, sha256, caption, handling, item } of photos) {
    const bytes = await blob(sha256)
    if (bytes === null) return { ok: false, code: 'photo-missing', about: id }
    byItem.set(item, [...(byItem.get(item) ?? []), { bytes, caption, handling }])
  }
  return { ok: true, facts: { ...facts, items: facts.items.map((item) => ({ ...item, photographs: byItem.get(item.id) ?? [] })) } }
}

/** Photos that show an item of the request or a mark on one, for somebody to choose from; whatever their handling. */
export function photosFor(world: World, request: Statement<'request'>): Statement<'photo'>[] {
  return world.of('photo').filter((photo) => request.fields.items.some((id) => isOf(world, photo, id)))
}

export const isWithin = (handling: string | null, audience: Handling): boolean => {
  // A handling that is not shown here is taken for the strictest.
  const at = handlings.indexOf(handling as Handling)
  return (at === -1 ? handlings.length - 1 : at) <= handlings.indexOf(audience)
}

/** As it counts now: found by id, label or the beginning of an id. */
export function currentOf<K extends 'request' | 'party' | 'photo'>(world: World, name: string, kind: K): Statement<K> | undefined {
  const found = findStatement(world, name, kind)
  return found.ok ? world.get(found.statement.id, kind) : undefined
}

const isOf = (world: World, photo: Statement<'photo'>, item: string): boolean => photo.fields.shows.some((id) => id === item || world.get(id, 'mark')?.fields.item === item)

function correspondent(party: Statement<'party'> | undefined, language: LetterLanguage, lines: readonly string[], role: string | null): Correspondent | null {
  const name = party === undefined ? null : partyName(party.fields, language)
  if (name === null) return null
  return { name, lines, role: role ?? (party!.fields.roles.length > 0 ? party!.fields.roles.join(', ') : null) }
}

/** In the language of the letter, else its first name. */
export function partyName({ names }: FieldsOf<'party'>, language: LetterLanguage): string | null {
  const own = names.find((name) => name.language === language || name.language?.startsWith(`${language}-`) === true)
  return (own ?? names.find(({ use }) => use === 'primary') ?? names[0])?.text ?? null
}

function letterItem(item: Statement<'item'>, marks: readonly Statement<'mark'>[], identifications: readonly Statement<'identification'>[]): LetterItem {
  const { label, description } = item.fields
  return {
    id: item.id, label, description,
    identification: identifications.filter(({ fields }) => fields.status !== 'rejected').map(({ fields }) => `${[fields.value, ...fields.alternatives].join(' / ')} (${[fields.level, fields.status, fields.qualifier].filter((part) => part !== null).join(', ')})`).join('\n') || null,
    marks: marks.map(({ fields }): LetterMark => ({ where: fields.position, technique: fields.technique, state: fields.state as LetterMark['state'], transcription: fields.transcription })),
    photographs: [],
  }
}
