/**
 * Hypothesis: what a world would be if some of what it holds were set aside, or judged otherwise. Nothing is changed by it: it is another world.
 *
 * Setting a document aside sets aside what has no other source; a party, what it says or judged; a photograph, its copies and the marks that are seen on no other.
 * @module
 */
import { decoderVersion } from '@proofmark/core/marks'
import { kindNames, kinds, type AnyStatement, type KindName, type StatementId, type World } from '@proofmark/core/statements'

/** One switch. `decide`: a reading is judged so, a hypothesis or identification taken so, or two records judged to be the same or not. */
export type Switch =
  | { readonly what: 'set-aside'; readonly id: StatementId }
  | { readonly what: 'accept' | 'reject'; readonly id: StatementId }
  /** A reading that the decoder gives of a mark and nobody judged. */
  | { readonly what: 'accept-reading' | 'reject-reading'; readonly mark: StatementId; readonly scheme: string; readonly date: string | null }
  | { readonly what: 'same' | 'not-same'; readonly id: StatementId }
  /** A transfer has a document; an event has a date (EDTF). */
  | { readonly what: 'documented'; readonly id: StatementId }
  | { readonly what: 'dated'; readonly id: StatementId; readonly when: string }

export interface Hypothesis { readonly aside: ReadonlySet<StatementId>; readonly added: readonly AnyStatement[] }

/** What switches come to: statements that count as never made, and others as if they were made last. Switches that fit nothing change nothing. */
export function hypothesisOf(world: World, switches: readonly Switch[]): Hypothesis {
  const aside = asideWith(world, switches.flatMap((each) => (each.what === 'set-aside' ? [each.id] : [])))
  const added: AnyStatement[] = []
  const say = (kind: KindName, fields: object) => { added.push(assumed(kind, fields, added.length)) }
  for (const each of switches) {
    if (each.what === 'accept-reading' || each.what === 'reject-reading') {
      // A mark that nobody judged is read by today's decoder, and goes on being read so.
      const decoder = world.referring(each.mark, 'reading').length === 0 ? decoderVersion : null
      say('reading', { mark: each.mark, scheme: each.scheme, decoder, meaning: each.scheme, status: judgedAs(each.what === 'accept-reading'), date: each.date, ...(each.date === null ? {} : { dateOf: 'production' }), reason: 'assumed' })
    } else if (each.what === 'same' || each.what === 'not-same') {
      const undecided = world.get(each.id, 'sameness')
      if (undecided !== undefined) say('sameness', { a: undecided.fields.a, b: undecided.fields.b, of: undecided.fields.of, judgement: each.what, reason: 'assumed' })
    } else if (each.what === 'dated') {
      say('correction', { of: each.id, changes: [{ field: '/when', value: each.when }], reason: 'assumed' })
    } else if (each.what === 'documented') {
      say('document', { documentType: 'other', title: 'assumed' })
      say('correction', { of: each.id, changes: [{ field: '/documents', value: [added.at(-1)!.id] }], reason: 'assumed' })
    } else if (each.what === 'accept' || each.what === 'reject') judge(world, each.what, each.id, say)
  }
  return { aside, added }
}

const judgedAs = (isAccepted: boolean) => (isAccepted ? 'accepted' : 'rejected')

/** A later word of the same kind on the same thing; where the kind knows none, a correction of its status. */
function judge(world: World, what: 'accept' | 'reject', id: StatementId, say: (kind: KindName, fields: object) => void): void {
  const reading = world.get(id, 'reading')
  if (reading !== undefined && reading.fields.mark !== null) {
    const { mark, scheme, meaning, date, dateOf, decoder } = reading.fields
    return say('reading', { mark, scheme, meaning, date, dateOf, decoder, status: judgedAs(what === 'accept'), reason: 'assumed' })
  }
  const judged = reading ?? world.get(id, 'identification') ?? world.get(id, 'diversion')
  if (judged === undefined) return
  const status = what === 'reject' ? 'rejected' : judged.kind === 'diversion' ? 'preferred' : 'accepted'
  say('correction', { of: id, changes: [{ field: '/status', value: status }, { field: '/reason', value: 'assumed' }], reason: 'assumed' })
}

/** Ids that nobody can have sealed by chance: they are written, not drawn. */
function assumed(kind: KindName, fields: object, at: number): AnyStatement {
  return { id: `a55${at.toString(16).padStart(29, '0')}`, kind, version: 1, index: null, fields: kinds[kind].schema.parse(fields), hidden: [] } as unknown as AnyStatement
}

/** What falls with these statements: themselves, and what rests on them alone. */
function asideWith(world: World, ids: readonly StatementId[]): Set<StatementId> {
  const aside = new Set(ids)
  addPhotos(world, aside)
  for (const id of ids) if (world.sealed(id)?.kind === 'party') for (const each of wordsOf(world, id)) aside.add(each)
  addDocuments(world, aside)
  return aside
}

/** Documents that copy or rest on it, and statements that cite nothing else. */
function addDocuments(world: World, aside: Set<StatementId>): void {
  for (const id of aside) for (const copy of world.referring(id, 'document')) if (copy.fields.restsOn === id) aside.add(copy.id)
  for (const id of [...aside].filter((each) => world.sealed(each)?.kind === 'document')) for (const { id: by, fields, kind } of naming(world, id)) {
    if (kind !== 'document' && fields.sources.length > 0 && fields.sources.every(({ document }) => aside.has(document))) aside.add(by)
  }
}

const naming = (world: World, id: StatementId): AnyStatement[] => kindNames.flatMap((kind): readonly AnyStatement[] => world.referring(id, kind) as readonly AnyStatement[])

/** What it judged or asserts; what it wrote down for others, only where nothing else stands behind it. */
function wordsOf(world: World, party: StatementId): StatementId[] {
  return naming(world, party).filter(({ kind, fields }) => {
    if (kind === 'party' || kind === 'case' || kind === 'document') return false
    const says = 'by' in fields && fields.by !== undefined ? fields.by : 'assertedBy' in fields ? fields.assertedBy : null
    return says === party || (says === null && fields.author === party && fields.sources.length === 0)
  }).map(({ id }) => id)
}

/** Its copies, and marks whose regions are all on them. */
function addPhotos(world: World, aside: Set<StatementId>): void {
  for (const id of aside) for (const copy of world.referring(id, 'photo')) if (copy.fields.madeFrom === id) aside.add(copy.id)
  for (const id of aside) for (const mark of world.referring(id, 'mark')) if (mark.fields.regions.length > 0 && mark.fields.regions.every(({ photo }) => aside.has(photo))) aside.add(mark.id)
}

