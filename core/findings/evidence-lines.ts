/**
 * Evidence lines: how many lines of evidence for a claim do not rest on each other.
 *
 * Supports (minimal-supports.ts) that share a statement, a source in the end, a photograph in the end or whoever says so are one line. A source that copies
 * another counts as the other. Where nobody recorded what a source rests on, that it is independent is not known, and it is not counted as if it were.
 * @module
 */
import type { AnyStatement, StatementId, World } from '@proofmark/core/statements'

/** Where a statement comes from in the end. */
export interface Origin {
  readonly what: 'document' | 'photo' | 'party' | 'words'
  /** Id, or the words by which somebody is named who has no record. */
  readonly of: string
  /** What it rests on is recorded, or it is of a kind that rests on nothing: a paper of a transaction, an untouched photograph, a person. */
  readonly isOriginal: boolean
}

export interface EvidenceLine {
  /** Which supports are of it, by their place in the list. */
  readonly supports: readonly number[]
  /** In the order in which the supports name them. */
  readonly statements: readonly StatementId[]
  readonly origins: readonly Origin[]
  /** What makes several supports one line; empty where there is one. */
  readonly joinedBy: readonly (Origin | { readonly what: 'statement'; readonly of: StatementId })[]
  /** Statements of which no origin is recorded. */
  readonly withoutOrigin: readonly StatementId[]
  /** Whether it is known to rest on nothing that another line could rest on as well. */
  readonly isKnown: boolean
}

export interface EvidenceLines {
  readonly lines: readonly EvidenceLine[]
  /** How many are independent: those that are known to be; and if all that are not known were. 0: there is no support. */
  readonly independent: { readonly least: number; readonly most: number }
}

/** Lines of the supports of one claim. */
export function evidenceLines(world: World, supports: readonly (readonly StatementId[])[]): EvidenceLines {
  const origins = new Map([...new Set(supports.flat())].map((id) => [id, originsOf(world, id)]))
  const keysOf = (support: readonly StatementId[]) => new Set(support.flatMap((id) => [`statement ${id}`, ...origins.get(id)!.map(keyOf)]))
  const groups: { supports: number[]; keys: Set<string> }[] = []
  for (const [at, support] of supports.entries()) {
    const keys = keysOf(support)
    const joined = groups.filter((group) => [...keys].some((key) => group.keys.has(key)))
    for (const group of joined) groups.splice(groups.indexOf(group), 1)
    groups.push({ supports: [...joined.flatMap((group) => group.supports), at].toSorted((a, b) => a - b), keys: new Set([...joined.flatMap((group) => [...group.keys]), ...keys]) })
  }
  const lines = groups.toSorted((a, b) => a.supports[0]! - b.supports[0]!).map(({ supports: own }): EvidenceLine => {
    const statements = [...new Set(own.flatMap((at) => supports[at]!))]
    const found = [...new Map(statements.flatMap((id) => origins.get(id)!).map((origin) => [keyOf(origin), origin])).values()]
    const isShared = (key: string) => own.filter((at) => keysOf(supports[at]!).has(key)).length > 1
    const withoutOrigin = statements.filter((id) => origins.get(id)!.length === 0)
    return {
      supports: own, statements, origins: found, withoutOrigin,
      joinedBy: own.length === 1 ? [] : [...found.filter((origin) => isShared(keyOf(origin))), ...statements.filter((id) => isShared(`statement ${id}`)).map((of) => ({ what: 'statement' as const, of }))],
      isKnown: withoutOrigin.length === 0 && found.every(({ isOriginal }) => isOriginal),
    }
  })
  const known = lines.filter(({ isKnown }) => isKnown).length
  return { lines, independent: { least: lines.length === 0 ? 0 : Math.max(1, known), most: lines.length } }
}

const keyOf = ({ what, of }: Origin) => `${what} ${of}`

/** Papers that a transaction leaves, and that rest on nothing but it. All others may tell what they read. */
const papers: readonly string[] = ['end-user-certificate', 'export-licence', 'contract', 'bill-of-lading', 'packing-list', 'letter', 'state-record']

/** Every origin of one statement: what it cites, the pictures that it was read from, and who judged or asserted it; where there is none of these, who wrote it down. */
export function originsOf(world: World, id: StatementId): Origin[] {
  const statement = world.sealed(id)
  if (statement === undefined) return []
  const now = (world.get(id, statement.kind) ?? statement) as AnyStatement
  const { fields } = now
  const cited = [...(fields.sources ?? []).map(({ document }) => document), ...(now.kind === 'transfer' ? (now.fields.documents ?? []) : []), ...(now.kind === 'document' ? [id] : [])]
  const pictures = [...(now.kind === 'mark' ? now.fields.regions.map(({ photo }) => photo) : []), ...world.referring(id, 'photo').filter((photo) => photo.fields.shows.includes(id)).map((photo) => photo.id), ...(now.kind === 'photo' ? [id] : [])]
  const says = saidBy(now)
  const found = [...cited.map((each) => originalOf(world, each)), ...pictures.map((each) => photographOf(world, each)), ...says]
  const wrote: Origin[] = found.length === 0 && fields.author !== null ? [{ what: 'party', of: fields.author, isOriginal: true }] : []
  return [...new Map([...found, ...wrote].map((origin) => [keyOf(origin), origin])).values()]
}

function saidBy({ fields }: AnyStatement): Origin[] {
  const { by, assertedBy, transcribedBy, byText } = fields as { by?: StatementId | null; assertedBy?: StatementId | null; transcribedBy?: StatementId | null; byText?: string | null }
  const parties = [by, assertedBy, transcribedBy].filter((party) => party != null).map((of): Origin => ({ what: 'party', of, isOriginal: true }))
  return parties.length > 0 || byText == null ? parties : [{ what: 'words', of: byText, isOriginal: false }]
}

/** Followed to the document that it rests on in the end; of documents that rest on each other in a circle, the lowest id. */
function originalOf(world: World, document: StatementId): Origin {
  const path = [document]
  for (let at = world.get(document, 'document')?.fields.restsOn ?? null; at !== null; at = world.get(at, 'document')?.fields.restsOn ?? null) {
    if (path.includes(at)) return { what: 'document', of: path.slice(path.indexOf(at)).toSorted()[0]!, isOriginal: false }
    path.push(at)
  }
  const last = path.at(-1)!
  const found = world.get(last, 'document')
  return { what: 'document', of: last, isOriginal: found !== undefined && papers.includes(found.fields.documentType) }
}

function photographOf(world: World, photo: StatementId): Origin {
  const path = [photo]
  for (let at = world.get(photo, 'photo')?.fields.madeFrom ?? null; at !== null && !path.includes(at); at = world.get(at, 'photo')?.fields.madeFrom ?? null) path.push(at)
  return { what: 'photo', of: path.at(-1)!, isOriginal: world.get(path.at(-1)!, 'photo')?.fields.pictureType === 'original' }
}
