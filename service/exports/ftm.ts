/**
 * FollowTheMoney: parties, craft, documents and what links them, as entities, one JSON object a line. A link is only what a statement says, and says how sure it is.
 *
 * Model: FollowTheMoney 4.5 (https://followthemoney.tech); what has no property there stands in `notes`.
 * @module
 */
import { bounds, formatDay, isDay, isRefusal, outerWindow } from '@proofmark/core/dates'
import { signed } from '@proofmark/core/sheets'
import { handlingOf, isBeyond, type AnyStatement, type Statement, type StatementId } from '@proofmark/core/statements'
import type { ExportSource, Selection } from './selection.ts'

export interface FtmEntity { readonly id: string; readonly schema: string; readonly properties: Readonly<Record<string, readonly string[]>> }

const schemaOfParty = { 'state': 'PublicBody', 'company': 'Company', 'armed-group': 'Organization', 'organisation': 'Organization', 'body': 'PublicBody', 'person': 'Person', 'group': 'LegalEntity' } as const
/** Numbers of registers that have a property of their own, by what they are of; all others are `idNumber`. */
const partyNumbers: Readonly<Record<string, string>> = { registration: 'registrationNumber', tax: 'taxNumber', lei: 'leiCode', duns: 'dunsCode', bic: 'swiftBic' }
const vesselNumbers: Readonly<Record<string, string>> = { 'imo-ship': 'imoNumber', 'mmsi': 'mmsi', 'call-sign': 'callSign', 'official-number': 'registrationNumber' }
const aircraftNumbers: Readonly<Record<string, string>> = { 'aircraft-registration': 'registrationNumber', 'icao-address': 'icaoCode', 'constructor-number': 'serialNumber' }

export function* ftmLines(source: ExportSource, selection: Selection): Generator<string> {
  for (const entity of ftmEntities(source, selection)) yield entity === null ? '' : `${JSON.stringify({ ...entity, datasets: ['proofmark'] })}\n`
}

export function* ftmEntities(source: ExportSource, selection: Selection): Generator<FtmEntity | null> {
  const { world, upTo } = source
  const isOpen = (id: StatementId | null): id is StatementId => id !== null && world.sealed(id) !== undefined && !isBeyond(handlingOf(world, [id]), upTo) && world.get(id, world.sealed(id)!.kind) !== undefined
  const numbersOf = (id: StatementId) => world.referring(id, 'identifier').filter((each) => each.fields.of === id && each.fields.status !== 'rejected' && isOpen(each.id))
  for (const each of selection.statements()) {
    yield null
    if (each === null) continue
    const { statement } = each
    if (statement.kind === 'party') yield partyEntity(as<'party'>(statement), numbersOf(statement.id))
    if (statement.kind === 'craft') yield craftEntity(as<'craft'>(statement), numbersOf(statement.id))
    if (statement.kind === 'document') yield documentEntity(as<'document'>(statement))
    if (statement.kind === 'transfer') yield* transferLink(as<'transfer'>(statement), isOpen)
    if (statement.kind === 'role') yield* roleLink(as<'role'>(statement), isOpen, world.sealed(as<'role'>(statement).fields.of)?.kind ?? null)
    if (statement.kind === 'party' && isOpen(as<'party'>(statement).fields.affiliation)) yield link(`${statement.id}-affiliation`, statement.id, as<'party'>(statement).fields.affiliation!, 'affiliation', null)
  }
}

const as = <K extends AnyStatement['kind']>(statement: AnyStatement) => statement as unknown as Statement<K>

/** Every property is read by people, so that what turns or hides text is written as signs; what was changed by that stands in `notes` as it is, as JSON of ASCII. */
function entity(id: string, schema: string, properties: Readonly<Record<string, readonly (string | null | undefined)[]>>): FtmEntity {
  const given = Object.entries(properties).map(([name, values]) => [name, [...new Set(values.filter((value): value is string => typeof value === 'string' && value !== ''))]] as const)
  const exact = given.flatMap(([name, values]) => values.filter((value) => signed(value) !== value).map((value) => `exact ${name}: ${asciiJson(value)}`))
  const said = new Map(given.map(([name, values]) => [name, values.map(signed)]))
  if (exact.length > 0) said.set('notes', [...said.get('notes') ?? [], ...exact])
  return { id, schema, properties: Object.fromEntries([...said].filter(([, values]) => values.length > 0)) }
}
const asciiJson = (text: string): string => JSON.stringify(text).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
/** Where it comes from: the statement, by which its proof is found. */
const origin = ({ id, index }: AnyStatement | { readonly id: string; readonly index: number | null }): string => `Proofmark statement ${id}, entry ${index ?? '?'} of its log`

/** Codes that ISO 3166-1 leaves to users are of no country that the model knows. */
const isUsers = (code: string): boolean => /^(?:AA|Q[M-Z]|X[A-Z]|ZZ)$/.test(code)
const countries = (code: string | null): string[] => (code === null || isUsers(code) ? [] : [code.toLowerCase()])
const countryNote = (code: string | null): string[] => (code !== null && isUsers(code) ? [`country ${code}`] : [])

function partyEntity({ fields, ...statement }: Statement<'party'>, numbers: readonly Statement<'identifier'>[]): FtmEntity {
  const [primary, ...others] = [...fields.names].toSorted((a, b) => Number(a.use !== 'primary') - Number(b.use !== 'primary'))
  const schema = schemaOfParty[fields.partyType]
  return entity(statement.id, schema, {
    name: [primary?.text], alias: others.map(({ text }) => text), country: countries(fields.jurisdiction), ...numbered(numbers, partyNumbers, 'idNumber'),
    topics: fields.publicRole === 'public-official' ? ['role.pep'] : [], notes: [fields.note, origin(statement), ...countryNote(fields.jurisdiction), ...fields.roles.map((role) => `role: ${role}`), fields.partyType === 'armed-group' ? 'armed group' : null],
  })
}

function craftEntity({ fields, ...statement }: Statement<'craft'>, numbers: readonly Statement<'identifier'>[]): FtmEntity {
  const isVessel = fields.craftType === 'vessel'
  const known = isVessel ? vesselNumbers : aircraftNumbers
  return entity(statement.id, isVessel ? 'Vessel' : 'Airplane', {
    name: [fields.names.at(-1)?.text ?? fields.model ?? fields.description], previousName: fields.names.slice(0, -1).map(({ text }) => text), ...(isVessel ? { flag: countries(fields.names.at(-1)?.flag ?? null), pastFlags: fields.names.slice(0, -1).flatMap(({ flag }) => countries(flag)) } : {}),
    model: [fields.model], buildDate: dates(fields.built), ...numbered(numbers.filter(({ fields: said }) => known[said.scheme] !== undefined), known, 'registrationNumber'),
    notes: [fields.note, fields.description, origin(statement), ...numbers.filter(({ fields: said }) => known[said.scheme] === undefined).map(({ fields: said }) => `${said.scheme} ${said.value}`)],
  })
}

function numbered(numbers: readonly Statement<'identifier'>[], known: Readonly<Record<string, string>>, otherwise: string): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  for (const { fields } of numbers) (found[known[fields.scheme] ?? otherwise] ??= []).push(fields.value)
  return found
}

const documentEntity = ({ fields, ...statement }: Statement<'document'>): FtmEntity => entity(statement.id, 'Document', {
  title: [fields.title], name: [fields.title ?? fields.publisher ?? fields.documentType], publisher: [fields.publisher], date: dates(fields.date), sourceUrl: [fields.url], contentHash: [], mimeType: [fields.blob?.type], summary: [fields.documentType], notes: [fields.note, origin(statement), fields.blob === null ? null : `SHA-256 ${fields.blob.sha256}`],
})

function* transferLink(statement: Statement<'transfer'>, isOpen: (id: StatementId | null) => boolean): Generator<FtmEntity> {
  const { from, to, transferKind, authorised, when } = statement.fields
  if (isOpen(from) && isOpen(to)) yield link(statement.id, from!, to!, `${transferKind}, authorised: ${authorised}`, when, origin(statement))
}

/** Owner and operator of a craft; a role that nobody accepted says so. */
function* roleLink(statement: Statement<'role'>, isOpen: (id: StatementId | null) => boolean, kindOf: string | null): Generator<FtmEntity> {
  const { of, role, party, since, until, status } = statement.fields
  if (kindOf !== 'craft' || status === 'rejected' || !isOpen(party) || !isOpen(of)) return
  const isSure = status === 'accepted' || status === 'preferred'
  const times = { startDate: dates(since).slice(0, 1), endDate: dates(until).slice(-1), summary: [origin(statement)] }
  if (role === 'owner' && isSure) yield entity(statement.id, 'Ownership', { owner: [party], asset: [of], role: [role], ...times })
  else yield entity(statement.id, 'UnknownLink', { subject: [party], object: [of], role: [isSure ? role : `${role}, ${status}`], ...times })
}

const link = (id: string, subject: string, object: string, role: string, when: string | null, from: string | null = null): FtmEntity => entity(id, 'UnknownLink', { subject: [subject], object: [object], role: [role], ...(dates(when).length === 1 ? { date: dates(when) } : { startDate: dates(when).slice(0, 1), endDate: dates(when).slice(1) }), summary: [from] })

/** A year, month or day as it is; whatever else as its two outer days, as far as it has them. */
function dates(edtf: string | null): string[] {
  if (edtf === null) return []
  if (/^\d{4}(?:-\d\d){0,2}$/.test(edtf)) return [edtf]
  const found = bounds(edtf)
  if (isRefusal(found)) return []
  const { from, to } = outerWindow(found)
  return [from, to].flatMap((limit) => (isDay(limit) ? [formatDay(limit)] : []))
}
