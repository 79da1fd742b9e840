/**
 * The example case: valid as a whole, every fact with its source, nothing that looks like evidence and is none; and what the findings come to.
 *
 * Where the facts of the public case are at hand beside the repository, the statements are held against them.
 * @module
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { parseDay } from '@proofmark/core/dates'
import { findingView, reportedView } from '@proofmark/core/findings'
import { gateOf } from '@proofmark/core/requests'
import { publicationGate, wholeWaiver } from '@proofmark/core/review'
import { readStatementFile, referencesOf, world, type AnyStatement, type FieldsOf, type KindName, type Statement } from '@proofmark/core/statements'

const folder = import.meta.dirname
const text = readFileSync(join(folder, 'statements.jsonl'), 'utf8')
let count = 0
const { drafts, problems } = readStatementFile(text, {
  known: { byId: () => undefined, byLabel: () => [] },
  newId: () => (++count).toString(16).padStart(32, '0'),
  hasBlob: () => false,
  blobOfFile: (path) => {
    const file = join(folder, path)
    if (!existsSync(file)) return null
    const bytes = readFileSync(file)
    return { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length, type: 'image/svg+xml', name: path }
  },
})
const statements = drafts.map((draft, index) => ({ ...draft, index, hidden: [] }) as unknown as AnyStatement)
const all = world(statements)
const of = <K extends KindName>(kind: K) => all.of(kind)
const labelled = (label: string) => statements.find(({ fields }) => fields.label === label)
const labelOf = (id: string | null) => statements.find((statement) => statement.id === id)?.fields.label ?? null
const compiler = labelled('compiler')!.id

suite('the example case', () => {
  test('is valid as a whole, every line of it', () => {
    deepEqual(problems, [])
    equal(drafts.length, text.trimEnd().split('\n').length)
    ok(drafts.length > 100)
  })
  test('is one case, all open, each statement with author, label and day', () => {
    const [only, ...others] = of('case')
    deepEqual(others, [])
    for (const { kind, fields } of statements) {
      deepEqual([fields.handling, fields.author], ['open', compiler], fields.label ?? kind)
      ok(fields.label !== null && fields.made !== null)
      if (kind !== 'case') equal(fields.case, only!.id)
    }
  })
  test('gives a source for every fact; without one are only the case, its compiler, documents, translations, what a sentence is, illustrations and the compiler\'s own judgements, each with its reason', () => {
    for (const { id, kind, fields } of statements) {
      if (fields.sources.length > 0) continue
      const isOwn = kind === 'case' || id === compiler || kind === 'document' || kind === 'translation' || kind === 'sentence' || kind === 'procedure'
      const isIllustration = kind === 'photo' && (fields as FieldsOf<'photo'>).pictureType === 'illustration'
      const reading = kind === 'reading' ? (fields as FieldsOf<'reading'>) : null
      const isLimit = kind === 'sentence' && (fields as FieldsOf<'sentence'>).nature === 'context' && (fields as FieldsOf<'sentence'>).reason !== null
      const isUnreviewed = kind === 'review' && (fields as FieldsOf<'review'>).stage === wholeWaiver && (fields as FieldsOf<'review'>).by === compiler
      const isOwnJudgement = isLimit || isUnreviewed || reading !== null && reading.by === compiler && (reading.reason ?? reading.basis) !== null && ['rejected', 'undetermined'].includes(reading.status)
      ok(isOwn || isIllustration || isOwnJudgement, `${kind} ${fields.label} has no source`)
    }
  })
  test('names publisher and address of every document, and when it was read; each is used', () => {
    const used = new Set(statements.flatMap(({ kind, fields }) => referencesOf(kind, fields).map(({ value }) => value)))
    for (const { id, fields } of of('document')) {
      ok(fields.publisher !== null && fields.accessed !== null, fields.label!)
      match(fields.url ?? '', /^https?:\/\//, fields.label!)
      ok(used.has(id), `${fields.label} is a source of nothing`)
    }
  })
  test('shows no photograph: every picture is an illustration and says so in the picture', () => {
    ok(of('photo').length > 0)
    for (const { fields } of of('photo')) {
      equal(fields.pictureType, 'illustration')
      match(readFileSync(join(folder, fields.blob.name ?? ''), 'utf8'), /ILLUSTRATION<\/text>[\s\S]*not a photograph/)
    }
  })
  test('names no private person, and gives no point closer than a town', () => {
    for (const { fields } of of('party')) if (fields.partyType === 'person') ok(['public-official', 'public-speaker'].includes(fields.publicRole ?? ''), fields.label!)
    for (const { fields } of [...of('use'), ...of('site'), ...of('recovery')]) ok(fields.place?.lat == null || (fields.place.precisionKm ?? 0) >= 10, fields.label!)
  })
  test('keeps apart what a party says from what is asserted: every position has its party, its words and a source', () => {
    for (const { fields } of of('position')) ok((fields.party ?? fields.partyText) !== null && fields.sources.length > 0 && fields.wording.length > 0, fields.label!)
  })
})

suite('its findings', () => {
  test('may be published: of each the right of reply is waived, by name and with a reason, and without that the gate is shut', () => {
    const day = parseDay('2026-11-26')!
    for (const { id, fields } of of('finding')) {
      const gate = gateOf(all, id, day)!
      deepEqual([gate.isOpen, gate.parties.map(({ outcome, waiver }) => [outcome, waiver?.by, waiver?.isOwn])], [true, fields.substantivelyReferenced.map(() => ['waived', compiler, true])], fields.label!)
      ok(gate.parties.length > 0 && gate.parties.every(({ waiver }) => (waiver?.reason ?? '').length > 100))
      equal(gateOf(all.without(new Set(of('review').map((review) => review.id))), id, day)!.isOpen, false)
    }
  })
  test('nothing stops them: each sentence speaks of its claims, in four languages, and that nobody but the compiler has read them is told', () => {
    for (const { id } of of('finding')) {
      const gate = publicationGate(all, id, parseDay('2026-11-26')!)!
      deepEqual([gate.problems, gate.stages.isReadAlone, gate.stages.waiver?.isOwn], [[], true, true])
    }
  })
  const view = (label: string) => findingView(all, labelled(label)!.id)!
  test('beside what others published: where they agree, say more, contradict, and on which of our claims', () => {
    const rows = (document: string) => reportedView(all, view('ongoing-use'), labelled(document)!.id)!.rows.map(({ claim, says, status, agreement, ours }) => [claim.type, says, status, agreement, ...ours.map(({ key }) => key)])
    deepEqual(rows('doc-strat-reuters'), [
      ['identified-as', 'asserts', 'possible', 'they-say-more'], ['made-in', 'asserts', 'established', 'agree', 'country-jan'], ['has-role', 'leaves-open', 'not-established', 'agree'],
    ])
    deepEqual(rows('doc-bangkokpost'), [['made-after', 'asserts', 'established', 'agree', 'made-2023']])
    deepEqual(rows('doc-bi'), [['made-after', 'asserts', 'established', 'agree', 'made-2024'], ['made-in', 'asserts', 'established', 'agree', 'country-aug'], ['used-within', 'asserts', 'established', 'agree']])
    deepEqual([...rows('doc-un-sc15755'), ...rows('doc-un-online')], [['made-in', 'denies', 'established', 'contradict', 'country-jan'], ['supplied', 'denies', 'possible', 'they-say-more']])
  })
  test('production to use: 0 to 230 days, established, hanging on the mark and its reading', () => {
    const found = view('production-to-use')
    // Counted here by the host's calendar, apart from the code that is judged.
    const days = (Date.UTC(2024, 7, 18) - Date.UTC(2024, 0, 1)) / 86_400_000
    deepEqual([found.status, found.bounds, days], ['established', { least: 0, most: 230 }, 230])
    const hangsOn = found.hangsOn.map(({ id }) => labelOf(id))
    for (const label of ['mk-113', 'rd-113-juche', 'rd-113-plant', 'rd-113-number', 'use-2024-08-18', 'it-aug18-actuators']) ok(hangsOn.includes(label), label)
  })
  test('it falls when the mark is read otherwise, and when the reading is only proposed', () => {
    const judged = (status: string) => statements.map((statement) =>
      statement.fields.label === 'rd-113-juche' ? ({ ...statement, fields: { ...statement.fields, status, reason: 'tried in a test' } } as AnyStatement) : statement)
    equal(findingView(world(judged('rejected')), labelled('production-to-use')!.id)!.status, 'not-established')
    equal(findingView(world(judged('proposed')), labelled('production-to-use')!.id)!.status, 'possible')
  })
  test('that two actuators bear the mark is a claim of its own: it falls when the transcription is withdrawn, or corrected to another', () => {
    const mark = labelled('mk-113')!
    const borne = (later: object | null) => {
      const extra = later === null ? [] : [{ id: 'f'.repeat(32), version: 1, index: statements.length, hidden: [], ...later } as unknown as AnyStatement]
      return findingView(world([...statements, ...extra]), labelled('production-to-use')!.id)!.sentences[0]!.claims.map((key) => findingView(world([...statements, ...extra]), labelled('production-to-use')!.id)!.claims.find((claim) => claim.key === key)!).map(({ key, status }) => `${key} ${status}`)
    }
    deepEqual(borne(null), ['mark established', 'part established'])
    const common = { sources: [], author: compiler, case: null, handling: 'open', label: null, note: null, made: null }
    deepEqual(borne({ kind: 'withdrawal', fields: { ...common, of: mark.id, reason: 'tried in a test' } }), ['mark not-established', 'part established'])
    deepEqual(borne({ kind: 'correction', fields: { ...common, of: mark.id, changes: [{ field: '/transcription', value: '118' }], reason: 'tried in a test' } }), ['mark not-established', 'part established'])
  })
  test('the supply through distributors rests on one party\'s word, so it is possible, and the finding no more than that', () => {
    const found = view('acquisition-network')
    equal(found.claims.find(({ key }) => key === 'distributors')?.status, 'possible')
    equal(found.status, 'possible')
  })
  test('use goes on: five missiles at least', () => {
    equal(view('ongoing-use').claims.find(({ key }) => key === 'used')?.status, 'established')
  })
})

interface Facts {
  readonly sources: readonly { id: string; url: string; date?: string }[]
  readonly useEvents: readonly { id: string; date: string; lat?: number; lon?: number; precisionKm?: number; sources: string[] }[]
  readonly componentStatistics: readonly { id: string; qualifier: string; value?: number; unit: string; members?: string[] }[]
  readonly measures: readonly { id: string; qualifier: string; value?: number; claimant: string }[]
  readonly statements: readonly { id: string; form: string; wording: string; date: string; party?: string }[]
  readonly marks: readonly { id: string; transcription: string }[]
  readonly dates: readonly { id: string; edtf: string }[]
  readonly items: readonly { id: string; partOf?: string; class: string; quantity?: { qualifier: string; value: number } }[]
  readonly computations: readonly { minDays: number; maxDays: number; start: { edtf: string }; end: { edtf: string } }[]
}
const factsFile = join(folder, '../../../shared/domain/cases/dprk-missiles-2024.json')
const facts = existsSync(factsFile) ? (JSON.parse(readFileSync(factsFile, 'utf8')) as Facts) : null

suite('held against the published facts', { skip: facts === null ? 'the facts of the case are not beside the repository' : false }, () => {
  const { sources, useEvents, componentStatistics, measures, statements: said, marks, dates, items, computations } = facts ?? ({} as Facts)
  const fieldsOf = <K extends KindName>(kind: K, label: string) => (of(kind) as readonly Statement<K>[]).find(({ fields }) => fields.label === label)?.fields
  const compared = (most: number, found: readonly unknown[]) => ok(found.length >= most, `only ${found.length} could be compared`)

  test('addresses and dates of the sources', () => {
    const shared = sources.filter(({ id }) => labelled(`doc-${id}`) !== undefined)
    compared(30, shared)
    for (const { id, url, date } of shared) deepEqual([fieldsOf('document', `doc-${id}`)?.url, fieldsOf('document', `doc-${id}`)?.date], [url, date ?? null], id)
  })
  test('days, places and sources of the uses', () => {
    compared(5, useEvents)
    for (const { id, date, lat, lon, precisionKm, sources: ids } of useEvents) {
      const use = fieldsOf('use', id)!
      deepEqual([use.when, use.place?.lat ?? null, use.place?.lon ?? null, use.place?.precisionKm ?? null], [date, lat ?? null, lon ?? null, precisionKm ?? null], id)
      deepEqual(use.sources.map(({ document }) => labelOf(document)), ids.map((source) => `doc-${source}`), id)
    }
  })
  test('counts and shares, with their qualifiers', () => {
    compared(14, [...componentStatistics, ...measures])
    for (const { id, qualifier, value, members = [] } of [...componentStatistics, ...measures] as Facts['componentStatistics']) {
      const quantity = fieldsOf('quantity', id)!
      deepEqual([quantity.qualifier, quantity.value, quantity.members], [qualifier, value ?? null, members], id)
    }
  })
  test('words that were said: verbatim where they are quoted, by whom and when', () => {
    compared(20, said)
    for (const { id, form, wording, date, party } of said) {
      const position = fieldsOf('position', id)!
      deepEqual([position.form, position.when], [form, date], id)
      if (form === 'quote') equal(position.wording, wording, id)
      if (party !== undefined) equal(labelOf(position.party), party, id)
    }
  })
  test('what others published: word for word as it is given with its source', () => {
    const whole = ['.json', '.md'].map((kind) => readFileSync(factsFile.replace(/\.json$/, kind), 'utf8')).join('\n')
    compared(6, of('reported-claim'))
    for (const { fields } of of('reported-claim')) {
      ok(whole.includes(fields.wording), fields.label!)
      ok(fields.sources.some(({ document }) => document === fields.document), fields.label!)
    }
  })
  test('transcriptions of the marks', () => {
    // The two actuators are one item of two here: one mark, seen on both.
    const label = (id: string) => (id.startsWith('mk-113') ? 'mk-113' : id)
    compared(4, marks)
    for (const { id, transcription } of marks) equal(fieldsOf('mark', label(id))?.transcription, transcription, id)
    deepEqual(fieldsOf('mark', 'mk-113')?.seenOn, { qualifier: 'exactly', value: 2, unit: fieldsOf('mark', 'mk-113')?.seenOn?.unit ?? null })
  })
  test('reported dates of production', () => {
    const shared = dates.filter(({ id }) => fieldsOf('reading', id) !== undefined)
    compared(3, shared)
    for (const { id, edtf } of shared) equal(fieldsOf('reading', id)?.date, edtf, id)
  })
  test('items: class, size of groups, and what they are part of', () => {
    const shared = items.filter(({ id }) => fieldsOf('item', id) !== undefined)
    compared(9, shared)
    for (const { id, class: itemClass, partOf, quantity } of shared) {
      const item = fieldsOf('item', id)!
      deepEqual([item.itemClass, labelOf(item.partOf), item.quantity?.qualifier ?? null, item.quantity?.value ?? null], [itemClass, partOf ?? null, quantity?.qualifier ?? null, quantity?.value ?? null], id)
    }
  })
  test('the duration', () => {
    const wanted = computations.find(({ start, end }) => start.edtf === '2024' && end.edtf === '2024-08-18')!
    deepEqual(findingView(all, labelled('production-to-use')!.id)!.bounds, { least: wanted.minDays, most: wanted.maxDays })
  })
})

suite('what a package bears', () => {
  /** The findings' claims where a field of a mark is not shown. */
  const claimsWithout = (label: string, path: string) => {
    const seen = world(statements.map((each) => (each.fields.label === label ? { ...each, fields: { ...each.fields, [path.slice(1)]: null }, hidden: [path] } as unknown as AnyStatement : each)))
    return findingView(seen, labelled('production-to-use')!.id)!.claims.map(({ key, status }) => `${key} ${status}`)
  }
  test('less than the case where the characters of the mark are withheld: nobody can tell what else they may mean', () => {
    deepEqual(claimsWithout('mk-113', '/position'), findingView(all, labelled('production-to-use')!.id)!.claims.map(({ key, status }) => `${key} ${status}`))
    ok(claimsWithout('mk-113', '/position').includes('actuators established'))
    ok(claimsWithout('mk-113', '/transcription').includes('actuators possible'))
  })
})
