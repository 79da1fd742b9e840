/**
 * FollowTheMoney entities as parties and craft: what each line says in our kinds, what has no place in them, and what is none of ours.
 *
 * Nothing is passed over: an entity lands or has its reason, and properties that found no place are counted by name.
 * @module
 */
import { kinds, type KindName } from '@proofmark/core/statements'

export interface FtmDraft { /** By which the same is known when it comes again. */ readonly key: readonly string[]; readonly kind: KindName; readonly fields: Record<string, unknown>; /** Key of what `of` names. */ readonly of: readonly string[] | null }
export interface FtmRow { readonly line: number; readonly id: string | null; readonly schema: string | null; readonly drafts: readonly FtmDraft[]; readonly reason: string | null }
export interface FtmRead { readonly rows: readonly FtmRow[]; /** Properties without a place, and how often. */ readonly dropped: Readonly<Record<string, number>> }

const partyTypes: Readonly<Record<string, string>> = { LegalEntity: 'organisation', Organization: 'organisation', Company: 'company', PublicBody: 'body', Person: 'person' }
const craftTypes: Readonly<Record<string, string>> = { Vessel: 'vessel', Airplane: 'aircraft' }
const schemes: Readonly<Record<string, string>> = { registrationNumber: 'registration', taxNumber: 'tax', innCode: 'tax', vatCode: 'tax', leiCode: 'lei', dunsCode: 'duns', swiftBic: 'bic', imoNumber: 'imo-company' }
const craftSchemes: Readonly<Record<string, string>> = { 'Vessel imoNumber': 'imo-ship', 'Vessel mmsi': 'mmsi', 'Vessel callSign': 'call-sign', 'Vessel registrationNumber': 'official-number', 'Airplane registrationNumber': 'aircraft-registration', 'Airplane icaoCode': 'icao-address', 'Airplane serialNumber': 'constructor-number' }
const nameProperties = ['name', 'alias', 'weakAlias', 'previousName'] as const

/** `file`: how the notes name it. */
export function ftmParties(text: string, file: string): FtmRead {
  const dropped: Record<string, number> = {}
  const rows = text.split('\n').flatMap((raw, at): FtmRow[] => (raw.trim() === '' ? [] : [rowOf(raw, at + 1, file, dropped)]))
  return { rows, dropped }
}

function rowOf(raw: string, line: number, file: string, dropped: Record<string, number>): FtmRow {
  const refused = (reason: string, id: string | null = null, schema: string | null = null): FtmRow => ({ line, id, schema, drafts: [], reason })
  const parsed = jsonOf(raw)
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return refused('expected a JSON object on each line')
  const { id, schema, properties } = parsed as { id?: unknown; schema?: unknown; properties?: unknown }
  if (typeof id !== 'string' || id === '' || typeof schema !== 'string' || typeof properties !== 'object' || properties === null) return refused('expected an entity: id, schema and properties')
  const [party, craft] = [partyTypes[schema], craftTypes[schema]]
  if (party === undefined && craft === undefined) return refused(`${schema} is no party and no craft: expected ${[...Object.keys(partyTypes), ...Object.keys(craftTypes)].join(', ')}`, id, schema)
  const said = new Map(Object.entries(properties as Record<string, unknown>).map(([name, values]) => [name, (Array.isArray(values) ? values : [values]).filter((value): value is string => typeof value === 'string' && value.trim() !== '')]))
  const used = new Set<string>()
  const take = (name: string): readonly string[] => { used.add(name); return said.get(name) ?? [] }
  const names = nameProperties.flatMap((property) => take(property).map((text) => ({ text, use: property === 'name' ? 'primary' : 'alias' })))
  if (names.length === 0 && party !== undefined) return refused('it has no name', id, schema)
  const countries = [...new Set([...take(craft === undefined ? 'country' : 'flag'), ...(craft === undefined ? take('jurisdiction') : [])].map((code) => code.toUpperCase()).filter((code) => /^[A-Z]{2}$/.test(code)))]
  const note = [`FollowTheMoney entity ${id} of ${file}`, ...take('notes'), ...(countries.length > 1 ? [`countries: ${countries.join(', ')}`] : [])].join('\n')
  const key = ['ftm', id]
  const first: FtmDraft = party !== undefined
    ? { key, kind: 'party', of: null, fields: { names: names.map((name, at) => (at > 0 && name.use === 'primary' ? { ...name, use: 'alias' } : name)), partyType: party, jurisdiction: countries.length === 1 ? countries[0] : null, publicRole: party === 'person' && take('topics').some((topic) => topic.startsWith('role.pep') || topic.startsWith('gov')) ? 'public-official' : null, note } }
    : { key, kind: 'craft', of: null, fields: { craftType: craft, names: names.map(({ text }) => ({ text, flag: countries.length === 1 ? countries[0] : null })), model: take('model')[0] ?? take('type')[0] ?? null, note } }
  const numbers = [...said.keys()].flatMap((name): FtmDraft[] => {
    const scheme = craft === undefined ? schemes[name] : craftSchemes[`${schema} ${name}`]
    return scheme === undefined ? [] : take(name).map((value) => ({ key: [...key, scheme, value], kind: 'identifier', of: key, fields: { scheme, value, country: countries.length === 1 ? countries[0] : null, byText: `FollowTheMoney, ${file}` } }))
  })
  for (const [name, values] of said) if (!used.has(name) && values.length > 0) dropped[name] = (dropped[name] ?? 0) + values.length
  const drafts = [first, ...numbers]
  for (const draft of drafts) {
    const fault = faultOf(draft)
    if (fault !== null) return refused(fault, id, schema)
  }
  return { line, id, schema, drafts, reason: null }
}

/** By the schema of its kind; `of` is filled in when ids are known. */
function faultOf({ kind, fields, of }: FtmDraft): string | null {
  const parsed = kinds[kind].schema.safeParse(of === null ? fields : { ...fields, of: '0'.repeat(32) })
  if (!parsed.success) return `${kind}: /${parsed.error.issues[0]!.path.join('/')}: ${parsed.error.issues[0]!.message}`
  const checked = kinds[kind]
  const problem = 'check' in checked && checked.check !== undefined ? (checked.check as (f: unknown) => { field: string; expected: string } | null)(parsed.data) : null
  return problem === null ? null : `${kind}: ${problem.field}: expected ${problem.expected}`
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
