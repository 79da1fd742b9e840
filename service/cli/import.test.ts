/**
 * Importing spreadsheets: every row lands or is told why not, twice is once, and what changed becomes a correction.
 * @module
 */
import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { openStore } from 'proofmark/store'
import { importCommand } from './commands/import.ts'
import { means } from './data-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-import-'))
after(() => rmSync(folder, { recursive: true, force: true }))
let made = 0

const mapping = {
  format: 'proofmark/mapping/v1', name: 'works-2084', key: ['No.'], every: { handling: 'open' },
  columns: {
    'No.': {}, What: {}, Marks: { as: 'list', separator: ';' }, Found: { as: 'date', written: 'day-first' }, Place: {}, Photo: { as: 'file' }, Whole: {},
  },
  statements: [
    { name: 'recovery', kind: 'recovery', when: 'Found', fields: { when: { $column: 'Found' }, place: { text: { $column: 'Place' } } } },
    { name: 'item', kind: 'item', label: 'works:{No.}', fields: { description: { $column: 'What' }, itemClass: 'mortar bomb', recoveredIn: { $row: 'recovery' }, partOf: { $label: 'works:{Whole}' } } },
    { name: 'mark', kind: 'mark', each: 'Marks', fields: { item: { $row: 'item' }, transcription: { $column: 'Marks' } } },
    { name: 'photo', kind: 'photo', when: 'Photo', fields: { blob: { $file: 'Photo' }, pictureType: 'original', shows: [{ $row: 'item' }, { $row: 'mark' }] } },
  ],
}
const header = 'No.,What,Marks,Found,Place,Photo,Whole'

/** Imports lines into a folder of its own, or into that of an earlier answer. */
async function run(lines: readonly string[], { data = join(folder, `data-${made++}`), more = [] as string[], map = mapping as object, photos = null as string | null } = {}) {
  const [file, map_, report] = [join(folder, `sheet-${made++}.csv`), join(folder, `map-${made}.json`), join(folder, `report-${made}.csv`)]
  writeFileSync(file, `${[header, ...lines].join('\n')}\n`)
  writeFileSync(map_, JSON.stringify(map))
  const [printed, complained] = [[] as string[], [] as string[]]
  const options = { data, mapping: map_, report, ...(photos === null ? {} : { photos }), ...Object.fromEntries(more.map((name) => [name, true])) }
  const exit = await importCommand.run({ arguments: [file], options, isJson: false, print: (text) => void printed.push(text), complain: (text) => void complained.push(text) })
  return { exit, data, printed, complained: complained.map((line) => line.replace(`${file}:`, '')), report: readFileSync(report, 'utf8') }
}
const worldOf = async <T>(data: string, use: (world: ReturnType<Awaited<ReturnType<typeof openStore>>['world']>) => T) => {
  const store = await openStore({ folder: data, ...means, readOnly: true })
  try { return use(store.world()) } finally { await store.close() }
}

suite('proofmark import', () => {
  test('makes the statements of each row, with references between them, and seals the file as their source', async () => {
    const { exit, data, printed } = await run(['1,bomb,84 017;LOT 3,15/03/2084,Example Town,,', '2,fuze,,,,,1'])
    equal(exit, 0)
    deepEqual(printed, ['2 rows: 2 new, 0 changed, 0 same, 0 refused.', '6 statements sealed.'])
    await worldOf(data, (world) => {
      const [bomb, fuze] = world.of('item')
      deepEqual([bomb!.fields.label, fuze!.fields.partOf, world.get(bomb!.fields.recoveredIn, 'recovery')!.fields.when], ['works:1', bomb!.id, '2084-03-15'])
      deepEqual(world.of('mark').map(({ fields }) => [fields.item === bomb!.id, fields.transcription]), [[true, '84 017'], [true, 'LOT 3']])
      const [document] = world.of('document')
      deepEqual(bomb!.fields.sources, [{ document: document!.id, at: 'row 2: 1' }])
      match(document!.fields.blob!.name!, /^sheet-\d+\.csv$/)
    })
  })
  test('a dry run says the same and seals nothing, not even a folder', async () => {
    const { exit, data, printed } = await run(['1,bomb,84 017,,,,'], { more: ['dry-run'] })
    deepEqual([exit, printed.at(-1)], [0, '3 statements would be sealed; nothing was (--dry-run).'])
    await worldOf(data, () => null).then(() => ok(false, 'a folder was made'), () => undefined)
  })
  test('--leave-changed seals what is new and no correction', async () => {
    const { data } = await run(['1,bomb,84 017,,,,'])
    const { printed } = await run(['1,mine,84 017,,,,', '2,fuze,,,,,'], { data, more: ['leave-changed'] })
    match(printed.join('\n'), /item\/description: "bomb" → "mine"/)
    deepEqual(printed.slice(-2), ['2 rows: 1 new, 1 changed, 0 same, 0 refused.', '2 statements sealed.'])
    deepEqual(await worldOf(data, (world) => world.of('item').map(({ fields }) => fields.description)), ['bomb', 'fuze'])
  })
  test('the same rows again: nothing is sealed; a changed row: a correction; a row left out: named', async () => {
    const first = await run(['1,bomb,84 017;LOT 3,15/03/2084,Example Town,,', '2,fuze,,,,,1'])
    const again = await run(['1,bomb,84 017;LOT 3,15/03/2084,Example Town,,', '2,fuze,,,,,1'], { data: first.data })
    deepEqual(again.printed, ['2 rows: 0 new, 0 changed, 2 same, 0 refused.', '0 statements sealed.'])
    const dry = await run(['1,shell,84 018;LOT 3,15/03/2084,Example Town,,'], { data: first.data, more: ['dry-run'] })
    deepEqual(dry.printed.slice(0, 2).map((line) => line.replace(/^.*csv:/, '')), ['2: item/description: "bomb" → "shell"', '2: mark 1/transcription: "84 017" → "84 018"'])
    const changed = await run(['1,shell,84 018;LOT 3,15/03/2084,Example Town,,'], { data: first.data })
    deepEqual(changed.printed.slice(-2), ['1 rows: 0 new, 1 changed, 0 same, 0 refused; 1 statements of earlier imports no longer there.', '3 statements sealed.'])
    match(changed.complained.join('\n'), /statement-gone: item works:2 \(row 3: 2\)/)
    await worldOf(first.data, (world) => deepEqual([world.of('item').map(({ fields }) => fields.description), world.of('mark').map(({ fields }) => fields.transcription)], [['shell', 'fuze'], ['84 018', 'LOT 3']]))
    deepEqual((await run(['1,shell,84 018;LOT 3,15/03/2084,Example Town,,'], { data: first.data })).printed.at(-1), '0 statements sealed.')
    deepEqual((await run(['1,bomb,84 017;LOT 3,15/03/2084,Example Town,,', '2,fuze,,,,,1'], { data: first.data })).printed.slice(-2), ['2 rows: 0 new, 1 changed, 1 same, 0 refused.', '2 statements sealed.'])
    await worldOf(first.data, (world) => deepEqual(world.of('item').map(({ fields }) => fields.description), ['bomb', 'fuze']))
  })
  test('a row that refers to one that does not land does not land either, as far as that goes; neither of two that differ under one key is chosen', async () => {
    const { exit, complained, printed, report } = await run(['1,bomb,,,,,2', '2,tail,,,,,3', '3,fin,,31/02/2084,,,', '4,a,,,,,', '4,b,,,,,', '5,c,,,,,', '5,c,,,,,', '6,d,,,,,7', '7,e,,,,,6', ',f,,,,,'])
    equal(exit, 1)
    equal(printed[0], '10 rows: 1 new, 0 changed, 0 same, 9 refused.')
    deepEqual(complained.map((line) => /^(\d+): (?:[^:]+: )?([a-z-]+): expected/.exec(line)?.slice(1)), [
      ['2', 'reference-refused'], ['3', 'reference-refused'], ['4', 'date-unreadable'], ['5', 'key-twice'], ['6', 'key-twice'], ['8', 'duplicate-row'], ['9', 'part-of-cycle'], ['10', 'part-of-cycle'], ['11', 'key-empty'],
    ])
    deepEqual(report.trim().split('\r\n').slice(1).map((line) => line.split(',').slice(7, 9)), [['2', 'refused'], ['3', 'refused'], ['4', 'refused'], ['5', 'refused'], ['6', 'refused'], ['7', 'new'], ['8', 'refused'], ['9', 'refused'], ['10', 'refused'], ['11', 'refused']])
  })
  test('photographs by name: hashed and kept; what is missing, doubled or outside is told', async () => {
    const photos = join(folder, 'photos')
    mkdirSync(join(photos, 'card'), { recursive: true })
    for (const [name, text] of [['a.jpg', 'picture a'], ['card/b.jpg', 'picture b'], ['card/a.jpg', 'another'], ['c.JPG', 'picture b'], ['unnamed.jpg', 'nobody']] as const) writeFileSync(join(photos, name), text)
    writeFileSync(join(folder, 'secret.jpg'), 'secret')
    const { complained, data, printed } = await run(['1,bomb,,,,a.jpg,', '2,fuze,,,,b.jpg,', '3,fin,,,,../secret.jpg,', '4,x,,,,gone.jpg,', '5,y,,,,c.jpg,', '6,z,,,,/etc/hostname,'], { photos })
    equal(printed[0], '6 rows: 3 new, 0 changed, 0 same, 3 refused.')
    deepEqual(complained.map((line) => line.replace(/: expected.*/, '')), ['4: Photo: file-outside', '5: Photo: file-missing', '7: Photo: file-outside', 'no row names card/a.jpg', 'no row names unnamed.jpg', 'the same file under several names: card/b.jpg, c.JPG'])
    const store = await openStore({ folder: data, ...means, readOnly: true })
    deepEqual(await Promise.all(store.world().of('photo').map(async ({ fields }) => Buffer.from((await store.blob(fields.blob.sha256))!).toString())), ['picture a', 'picture b', 'picture b'])
    await store.close()
  })
  test('what people said since stays: their correction, their withdrawal, an erasure', async () => {
    const { data } = await run(['1,bomb,84 017;LOT 3,,,,', '2,fuze,,,,,'])
    const store = await openStore({ folder: data, ...means })
    const [bomb, fuze] = store.world().of('item')
    const [, lot] = store.world().of('mark')
    const common = { label: null, case: null, author: null, made: null, note: null, sources: [], handling: 'open' }
    await store.seal([
      { id: 'a'.repeat(32), kind: 'correction', fields: { ...common, of: bomb!.id, changes: [{ field: '/description', value: 'mortar bomb' }], reason: 'seen again' } },
      { id: 'b'.repeat(32), kind: 'withdrawal', fields: { ...common, of: fuze!.id, reason: 'not an item' } },
    ])
    await store.erase(lot!.id, ['/transcription'], 'consent withdrawn')
    await store.close()
    const same = await run(['1,bomb,84 017;LOT 3,,,,'], { data })
    deepEqual(same.printed.slice(-2), ['1 rows: 0 new, 0 changed, 1 same, 0 refused.', '0 statements sealed.'])
    match(same.complained.join('\n'), /note: mark 2\/transcription: erased-since/)
    const others = await run(['1,shell,84 017,,,,', '2,fuze,,,,,'], { data })
    deepEqual([others.exit, others.complained.map((line) => /^\d+: [^:]+: ([a-z-]+)/.exec(line)?.[1]).slice(0, 2)], [1, ['corrected-since', 'withdrawn-since']])
    const agreed = await run(['1,mortar bomb,84 017;LOT 3,,,,'], { data })
    deepEqual(agreed.printed.at(-1), '0 statements sealed.')
  })
  test('a suggestion is printed and used for nothing; bad files and mappings are told, and nothing is sealed', async () => {
    const [sheet, map] = [join(folder, 'list.csv'), join(folder, 'bad.json')]
    writeFileSync(sheet, 'No.,Description\n1,bomb\n2,fuze\n')
    writeFileSync(map, '{"format":"proofmark/mapping/v1","name":"x","columns":{},"statements":[{"kind":"item","fields":{"description":{"$column":"What"}}}]}')
    const [printed, complained] = [[] as string[], [] as string[]]
    const again = (options: Record<string, string | boolean>, file = sheet) => importCommand.run({ arguments: [file], options: { data: join(folder, 'never'), ...options }, isJson: false, print: (text) => void printed.push(text), complain: (text) => void complained.push(text) })
    equal(await again({ suggest: true }), 0)
    deepEqual((JSON.parse(printed.join('\n')) as { key: string[] }).key, ['No.'])
    match(complained.at(-1)!, /review it/)
    await rejects(again({}), /--mapping is missing/)
    await rejects(again({ mapping: map }), /column-unknown: expected a column of the mapping: ; found "What"/)
    writeFileSync(map, JSON.stringify(mapping))
    equal(await again({ mapping: map }), 2)
    match(complained.at(-1)!, /column-missing: expected a header "Whole" in row 1/)
    await rejects(again({ mapping: map }, map), /column-missing|separator-unknown|quote-open/)
    equal(existsSync(join(folder, 'never', 'log')), false)
  })
  test('ids tell nothing: two folders give the same row other ids', async () => {
    const ids = await Promise.all([1, 2].map(async () => worldOf((await run(['1,bomb,,,,,'])).data, (world) => world.of('item')[0]!.id)))
    ok(ids[0] !== ids[1])
  })
})
