/** Drafts: steps and their undoing, what repeats, what is missing, what would be sealed; and drafts that others made. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { kinds, readStatementFile } from '@proofmark/core/statements'
import {
  applyStep, byTime, changesNothing, checkDraft, formatDraft, formatSealLines, groupsByPause, guidedSetOf, guidedSets, idsOf, mediaTypeOf, missingShots, newDraft, newHandOver, newHappening, newMark, nextItem, nextLabel, noPlace,
  readDraft, repeats, shots, toSeal, type Draft, type DraftItem, type DraftPhoto, type Step,
} from './index.ts'

const id = (n: number) => n.toString(16).padStart(32, '0')
const item = (n: number, more: Partial<DraftItem> = {}): DraftItem => ({ ...nextItem(id(n), null), itemClass: 'mortar bomb', ...more })
const photo = (n: number, more: Partial<DraftPhoto> = {}): DraftPhoto => ({ id: id(n), sha256: n.toString(16).padStart(64, '0'), size: 10, type: 'image/jpeg', name: `IMG_${n}.jpg`, modified: n * 1000, item: null, marks: [], shot: null, caption: '', read: null, ...more })
const empty = newDraft({ id: id(1), siteId: id(2), begun: '2031-05-01T10:00:00Z' })
const after = (...steps: Step[]) => steps.reduce((draft, step) => applyStep(draft, step).draft, empty)

const day = after(
  { do: 'set-team', team: [{ id: id(3), name: 'N1' }] },
  { do: 'set-site', change: { what: 'store of Example Works', custodian: 'guard of the store', accessConditions: 'no photographs of persons', consent: 'given in writing', place: { ...noPlace, coordinates: '1.5N 2.5E', point: { lat: 1.5, lon: 2.5, precisionKm: 5.56 } } } },
  { do: 'add-happening', happening: { ...newHappening(id(4), 'recovery'), when: '2031-04', situation: 'cached' } },
  { do: 'add-happening', happening: { ...newHappening(id(5), 'use'), what: 'strike on Example Town' } },
  { do: 'add-item', item: item(10, { label: 'RX-001', recovery: id(4), uses: [id(5)] }) },
  { do: 'add-item', item: item(11, { label: 'RX-002', partOf: id(10), count: { qualifier: 'about', value: 40, unit: 'rounds' } }) },
  { do: 'add-mark', item: id(10), mark: { ...newMark(id(20)), transcription: '84 ?17', technique: 'stencil' } },
  { do: 'add-photos', photos: [photo(30), photo(31), photo(32)] },
  { do: 'assign-photos', ids: [id(30), id(31)], item: id(10), shot: 'overall' },
  { do: 'set-photo', id: id(31), change: { shot: 'mark', marks: [id(20)], read: { taken: '2031-05-01', takenMs: 5, metadata: 'Make: Example' } } },
  { do: 'add-hand-over', handOver: { ...newHandOver(id(40)), of: [id(30)], from: 'N1', to: 'office of Example Works' } },
)

suite('applyStep', () => {
  /** Objects as programs make them. */
  const record = <T extends object>(of: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(of, { noNullPrototype: true }) as fc.Arbitrary<T>
  const some = fc.integer({ min: 1, max: 45 }).map(id)
  const known = { items: [10, 11, 12].map(id), photos: [30, 31, 32, 33].map(id) }
  const step: fc.Arbitrary<Step> = fc.oneof(
    record({ do: fc.constant('add-item' as const), item: fc.integer({ min: 10, max: 14 }).map((n) => item(n)), at: fc.integer({ min: -2, max: 5 }) }),
    record({ do: fc.constant('set-item' as const), id: fc.constantFrom(...known.items), change: record({ description: fc.string(), partOf: fc.option(some) }) }),
    record({ do: fc.constantFrom('remove-item' as const, 'remove-mark' as const, 'remove-happening' as const, 'remove-hand-over' as const), id: some }),
    record({ do: fc.constant('move' as const), list: fc.constantFrom('items' as const, 'photos' as const, 'team' as const), id: some, to: fc.integer({ min: -3, max: 9 }) }),
    record({ do: fc.constant('add-mark' as const), item: fc.constantFrom(...known.items), mark: fc.integer({ min: 20, max: 23 }).map((n) => newMark(id(n))) }),
    record({ do: fc.constant('set-mark' as const), id: fc.integer({ min: 20, max: 23 }).map(id), change: record({ transcription: fc.string() }) }),
    record({ do: fc.constant('add-photos' as const), photos: fc.array(fc.integer({ min: 30, max: 36 }).map((n) => photo(n)), { maxLength: 3 }) }),
    record({ do: fc.constant('assign-photos' as const), ids: fc.array(fc.constantFrom(...known.photos)), item: fc.option(fc.constantFrom(...known.items)) }),
    record({ do: fc.constant('remove-photos' as const), ids: fc.array(fc.constantFrom(...known.photos)) }),
    record({ do: fc.constant('set-photo' as const), id: fc.constantFrom(...known.photos), change: record({ caption: fc.string() }) }),
    record({ do: fc.constant('set-site' as const), change: record({ what: fc.string() }) }),
    record({ do: fc.constant('set-head' as const), change: record({ handling: fc.constantFrom('open' as const, 'confidential' as const) }) }),
    record({ do: fc.constant('set-team' as const), team: fc.array(record({ id: some, name: fc.string() }), { maxLength: 2 }) }),
    record({ do: fc.constant('add-happening' as const), happening: fc.integer({ min: 4, max: 7 }).map((n) => newHappening(id(n), 'use')) }),
    record({ do: fc.constant('add-hand-over' as const), handOver: fc.integer({ min: 40, max: 42 }).map((n) => newHandOver(id(n))) }),
  )
  test('law: any row of steps, taken back one by one, gives each earlier draft again; doing them again gives the later ones', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const drafts: Draft[] = [day]
      const backs = steps.map((each) => { const { draft, back } = applyStep(drafts.at(-1)!, each); drafts.push(draft); return back })
      let at = drafts.at(-1)!
      for (const [n, back] of [...backs.entries()].reverse()) {
        const undone = applyStep(at, back)
        deepEqual(undone.draft, drafts[n])
        deepEqual(applyStep(undone.draft, undone.back).draft, drafts[n + 1])
        at = undone.draft
      }
    }))
  })
  test('law: what is taken back survives being kept as JSON', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      let draft = day
      for (const each of steps) {
        const { draft: next, back } = applyStep(draft, each)
        deepEqual(applyStep(next, JSON.parse(JSON.stringify(back))).draft, draft)
        draft = next
      }
    }))
  })
  test('an item that goes leaves its photographs, of no item, and its parts, of nothing', () => {
    const { draft, back } = applyStep(day, { do: 'remove-item', id: id(10) })
    deepEqual(draft.photos.map(({ item: of, marks }) => [of, marks]), [[null, []], [null, []], [null, []]])
    deepEqual(draft.items.map(({ partOf }) => partOf), [null])
    deepEqual(applyStep(draft, back).draft, day)
  })
  test('a photograph that is given to another item shows no mark of the first', () => {
    deepEqual(applyStep(day, { do: 'assign-photos', ids: [id(31)], item: id(11) }).draft.photos[1]!.marks, [])
  })
  test('a step that fits nothing changes nothing', () => {
    for (const each of [{ do: 'set-item', id: id(99), change: { note: 'x' } }, { do: 'remove-photos', ids: [id(99)] }, { do: 'assign-photos', ids: [id(30)], item: id(99) }, { do: 'move', list: 'items', id: id(99), to: 0 }] satisfies Step[]) {
      const { draft, back } = applyStep(day, each)
      equal(draft, day)
      ok(changesNothing(back))
    }
  })
})

suite('nextItem', () => {
  test('copies what repeats and nothing else', () => {
    const before = { ...day.items[0]!, condition: 'burnt', note: 'x', count: { qualifier: 'exactly' as const, value: 2, unit: '' } }
    const next = nextItem(id(50), before)
    for (const field of Object.keys(repeats)) deepEqual(next[field as keyof DraftItem], before[field as keyof DraftItem], field)
    deepEqual([next.label, next.condition, next.note, next.count, next.marks], ['RX-002', '', '', null, []])
  })
  test('a field number goes on only where it is one and the next is free', () => {
    deepEqual(['RX-009', 'a9', '007', 'B/7a', '', 'RX-099'].map((label) => nextLabel(label, ['RX-100'])), ['RX-010', 'a10', '008', '', '', ''])
  })
})

suite('missingShots', () => {
  test('names the shots of the set and each mark that no photograph shows', () => {
    deepEqual(missingShots(day.items[0]!, day.photos).map(({ shot }) => shot), ['scale', 'packaging'])
    deepEqual(missingShots({ ...day.items[0]!, marks: [newMark(id(21)), { ...newMark(id(22)), state: 'absent' }] }, day.photos).map(({ mark }) => mark), [null, null, id(21)])
  })
  test('every class has a set, and every set says why', () => {
    deepEqual(['', 'crate', 'rifle cartridge', 'microcircuit', 'rifle'].map((itemClass) => guidedSetOf({ itemClass, taxonomy: '' }).name), ['any item', 'packaging', 'ammunition', 'electronics', 'any item'])
    deepEqual(['launched-grenade', 'memory', 'barrel', 'tin', 'assault-rifle'].map((itemClass) => guidedSetOf({ itemClass, taxonomy: 'items/1' }).name), ['ammunition', 'electronics', 'any item', 'packaging', 'any item'])
    for (const { wanted } of guidedSets) for (const { shot, why } of wanted) ok(shots.includes(shot) && why.length > 10)
  })
})

suite('photographs in order', () => {
  test('by time, then by name with its numbers as numbers', () => {
    const photos = [photo(1, { name: 'IMG_10.jpg', modified: 5 }), photo(2, { name: 'IMG_9.jpg', modified: 5 }), photo(3, { modified: 900, read: { taken: null, takenMs: 1, metadata: null } })]
    deepEqual(byTime(photos).map(({ id: of }) => Number.parseInt(of, 16)), [3, 2, 1])
  })
  test('law: pauses part them, and nothing is lost', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 500_000 }), { maxLength: 30 }), fc.integer({ min: 1, max: 120 }), (times, seconds) => {
      const photos = times.map((modified, n) => photo(n, { modified }))
      const groups = groupsByPause(photos, seconds)
      deepEqual(groups.flat(), byTime(photos))
      for (const [n, group] of groups.entries()) {
        if (n > 0) ok(group[0]!.modified - groups[n - 1]!.at(-1)!.modified >= seconds * 1000)
        for (let at = 1; at < group.length; at++) ok(group[at]!.modified - group[at - 1]!.modified < seconds * 1000)
      }
    }))
  })
  test('the type is that of the bytes, and a name that says otherwise is told', () => {
    const bytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0))
    deepEqual(mediaTypeOf('a.jpg', bytes('\xff\xd8\xff\xe0')), { type: 'image/jpeg', named: null })
    deepEqual(mediaTypeOf('a.jpg', bytes('MZ\x90')), { type: 'application/x-msdownload', named: 'image/jpeg' })
    deepEqual(mediaTypeOf('a.heic', bytes('\0\0\0\x18ftypheic')), { type: 'image/heic', named: null })
    deepEqual(mediaTypeOf('a.NEF', bytes('MM\0*')), { type: 'image/x-nikon-nef', named: null })
    deepEqual(mediaTypeOf('notes', bytes('')), { type: 'application/octet-stream', named: null })
  })
})

const around = { known: { byId: () => undefined, byLabel: () => [] }, newId: () => { throw new Error('an id is missing') }, hasBlob: () => true, blobOfFile: () => null }

suite('toSeal', () => {
  test('gives a statement file in which every line is valid', () => {
    const { statements, faults } = toSeal(day)
    deepEqual(faults, [])
    const { drafts, problems } = readStatementFile(formatSealLines(statements), around)
    deepEqual(problems, [])
    deepEqual(drafts.map(({ kind }) => kind), ['party', 'site', 'recovery', 'use', 'item', 'item', 'photo', 'photo', 'photo', 'mark', 'custody'])
    deepEqual(new Set(drafts.map(({ id: of }) => of)), new Set(idsOf(day)))
    const sealedItem = drafts.find(({ kind }) => kind === 'item')!.fields
    deepEqual([sealedItem.documentedAt, sealedItem.recoveredIn, sealedItem.usedIn, sealedItem.custodianText, sealedItem.author], [[id(2)], id(4), [id(5)], 'guard of the store', id(3)])
    deepEqual(drafts.filter(({ kind }) => kind === 'photo').map(({ fields }) => [fields.shows, fields.taken]), [[[id(10)], null], [[id(10), id(20)], '2031-05-01'], [[id(2)], null]])
  })
  test('says what is missing, and does not stop for it', () => {
    deepEqual(toSeal(day).remarks.map(({ code }) => code), ['photo-missing', 'photo-missing', 'photo-missing', 'photo-missing', 'photo-missing', 'photo-unassigned'])
    const open = { ...day, site: { ...day.site, place: { ...noPlace, coordinates: '1.5 2.5' } }, photos: [photo(30), photo(31, { sha256: photo(30).sha256 })], custody: [newHandOver(id(40))] }
    const codes = toSeal(open).remarks.map(({ code }) => code)
    for (const code of ['coordinates-open', 'photo-twice', 'hand-over-of-nothing'] as const) ok(codes.includes(code), code)
    equal((toSeal(open).statements.find(({ kind }) => kind === 'site')!.fields.place as { text: string }).text, '[as noted: 1.5 2.5]')
    equal(toSeal(empty).remarks.filter(({ code }) => code === 'unsaid').length, 5)
  })
  test('refuses what could not be sealed, each with its field', () => {
    const faults = (draft: Draft) => toSeal(draft).faults.map(({ code, field }) => `${code} ${field}`)
    deepEqual(faults(empty), ['nothing-to-seal '])
    deepEqual(faults({ ...day, items: [{ ...day.items[0]!, itemClass: ' ', description: '' }] }).filter((each) => each.startsWith('field')), ['field-invalid /description', 'field-invalid /itemClass'])
    ok(faults({ ...day, site: { ...day.site, when: 'yesterday' } }).includes('field-invalid /when'))
    ok(faults({ ...day, items: [item(10, { partOf: id(11) }), item(11, { partOf: id(10) })] }).filter((each) => each.startsWith('part-of-cycle')).length === 2)
    ok(faults({ ...day, items: [item(10, { label: 'A' }), item(11, { label: 'A' })] }).includes('label-twice /label'))
    ok(faults({ ...day, items: [item(10, { recovery: id(99), uses: [id(98)], partOf: id(97) })] }).filter((each) => each.startsWith('reference-missing')).length >= 3)
    ok(faults({ ...day, items: [item(10, { marks: [{ ...newMark(id(20)), transcription: '{' }] })] }).includes('field-invalid /transcription'))
    ok(faults({ ...day, items: [item(10, { marks: [newMark(id(20))] })] }).includes('field-invalid /transcription'), 'a mark that is there and has no transcription')
    ok(faults({ ...day, site: { ...day.site, what: '\ud800' } }).includes('field-invalid '))
  })
  test('law: the same draft gives the same lines', () => deepEqual(toSeal(JSON.parse(JSON.stringify(day))), toSeal(day)))
})

suite('drafts from elsewhere', () => {
  test('read back as they were written', () => {
    deepEqual(readDraft(formatDraft(day)), { ok: true, draft: day })
    equal(formatDraft(day), JSON.stringify(JSON.parse(formatDraft(day))))
  })
  test('are refused with a code when they are not whole', () => {
    const codeOf = (value: unknown) => { const read = checkDraft(value); return read.ok ? 'ok' : read.code }
    deepEqual([null, [], 'x', { ...day, format: 'proofmark/capture-draft/v2' }, { ...day, more: 1 }, { ...day, items: [{}] }, { ...day, items: [day.items[0], day.items[0]] }, { ...day, case: day.site.id }].map(codeOf),
      ['format-unknown', 'format-unknown', 'format-unknown', 'format-unknown', 'draft-invalid', 'draft-invalid', 'id-twice', 'id-twice'])
    equal(readDraft('{"format":1,"format":2}').ok, false)
  })
  test('law: any change of any member is refused, or can be sealed or refused with a fault: nothing is thrown', () => {
    const paths = pathsOf(day)
    fc.assert(fc.property(fc.constantFrom(...paths), fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }), fc.constant('\ud800'), fc.integer().map(id)), (path, value) => {
      const changed = structuredClone(day)
      const last = path.at(-1)!
      ;(path.slice(0, -1).reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], changed) as Record<string, unknown>)[last] = value
      const read = checkDraft(changed)
      if (!read.ok) return
      const { statements, faults } = toSeal(read.draft)
      for (const { kind, id: of, fields } of statements) if (!faults.some(({ about }) => about.id === of)) ok(kinds[kind].schema.safeParse(fields).success)
      if (faults.length === 0) deepEqual(readStatementFile(formatSealLines(statements), { ...around, known: { ...around.known, byId: (of) => (of === read.draft.case ? { kind: 'case', fields: {} } : undefined) } }).problems, [])
    }), { numRuns: 300 })
  })
})

function pathsOf(value: unknown, path: readonly string[] = []): string[][] {
  const own = path.length === 0 ? [] : [[...path]]
  return typeof value === 'object' && value !== null ? [...own, ...Object.entries(value).flatMap(([name, each]) => pathsOf(each, [...path, name]))] : own
}
