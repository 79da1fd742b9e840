/**
 * @module
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { commitFields, committedPaths, kindNames, kinds, openFields, readStatementFile, referencesOf, world, type AnyStatement, type FileSurroundings, type Statement } from './index.ts'

let count = 0
const around: FileSurroundings = {
  known: { byId: (id) => (id === 'f'.repeat(32) ? { kind: 'party', fields: {} } : undefined), byLabel: (label) => (label === 'sealed-item' ? [{ id: 'e'.repeat(32), kind: 'item' }] : []) },
  newId: () => (++count).toString(16).padStart(32, '0'),
  hasBlob: (sha256) => sha256 === 'a'.repeat(64),
  blobOfFile: (path) => (path === 'there.png' ? { sha256: 'b'.repeat(64), size: 3, type: 'image/png', name: path } : null),
}
const read = (...lines: unknown[]) => readStatementFile(lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'), around)
const item = { kind: 'item', label: 'example-bomb', description: 'mortar bomb of Example Works', itemClass: 'mortar-bomb' }

suite('readStatementFile', () => {
  test('takes a valid file and turns labels into ids', () => {
    const { drafts, problems } = read(item, { kind: 'mark', item: '#example-bomb', transcription: '84 017' }, { kind: 'photo', blob: { file: 'there.png' }, pictureType: 'original', shows: ['#example-bomb', '#sealed-item'] })
    deepEqual(problems, [])
    equal(drafts[1]!.fields['item'], drafts[0]!.id)
    deepEqual(drafts[2]!.fields['shows'], [drafts[0]!.id, 'e'.repeat(32)])
  })

  const bad: readonly (readonly [string, readonly unknown[], number, string, string])[] = [
    ['an unknown kind', [item, { kind: 'weapon' }], 2, 'kind-unknown', '/kind'],
    ['a missing reference', [{ kind: 'mark', item: '#nothing', transcription: '1' }], 1, 'reference-missing', '/item'],
    ['a reference to another kind', [item, { kind: 'reading', mark: '#example-bomb', scheme: 'x', meaning: 'y', status: 'proposed' }], 2, 'reference-kind', '/mark'],
    ['a date that is none', [{ kind: 'use', what: 'strike', when: '2024-02-30' }], 1, 'field-invalid', '/when'],
    ['a key twice', ['{"kind":"use","what":"a","what":"b"}'], 1, 'duplicate-key', '/what'],
    ['a file that is not there', [{ kind: 'photo', blob: { file: 'gone.png' }, pictureType: 'original' }], 1, 'blob-missing', '/blob/file'],
    ['a hash that is not stored', [{ kind: 'photo', blob: { sha256: 'c'.repeat(64), size: 1, type: 'image/png' }, pictureType: 'original' }], 1, 'blob-missing', '/blob/sha256'],
    ['a file with another hash than stated', [{ kind: 'photo', blob: { file: 'there.png', sha256: 'a'.repeat(64) }, pictureType: 'original' }], 1, 'field-invalid', '/blob/sha256'],
    ['a file with another size than stated', [{ kind: 'photo', blob: { file: 'there.png', size: 4 }, pictureType: 'original' }], 1, 'field-invalid', '/blob/size'],
    ['a member that a file has not', [{ kind: 'photo', blob: { file: 'there.png', sha1: 'x' }, pictureType: 'original' }], 1, 'field-unknown', '/blob/sha1'],
    ['a field that the kind has not', [{ ...item, colour: 'green' }], 1, 'field-unknown', '/colour'],
    ['a label twice', [item, { ...item }], 2, 'label-taken', '/label'],
    ['a name of which nothing can be seen', [{ kind: 'party', names: [{ text: 'Example Works' }, { text: '\u200b\u2060' }], partyType: 'company' }], 1, 'field-invalid', '/names/1/text'],
    ['a craft whose name is a filler', [{ kind: 'craft', craftType: 'vessel', names: [{ text: '\u3164' }] }], 1, 'field-invalid', '/names/0/text'],
    ['a title of spaces', [{ kind: 'case', title: ' \u00a0' }], 1, 'field-invalid', '/title'],
    ['a name as long as a page', [{ kind: 'party', names: [{ text: 'Example '.repeat(2500) }], partyType: 'company' }], 1, 'field-invalid', '/names/0/text'],
    ['a correction that hides a name', [{ kind: 'party', label: 'example-party', names: [{ text: 'Example Works' }], partyType: 'company' }, { kind: 'correction', of: '#example-party', changes: [{ field: '/names', value: [{ text: '\ufeff' }] }], reason: 'slip' }], 2, 'correction-invalid', '/changes'],
    ['text that is no JSON', ['{"kind":'], 1, 'not-json', '/kind'],
    ['a list', ['[1]'], 1, 'not-an-object', ''],
    ['an id in capitals', [{ ...item, id: 'A'.repeat(32) }], 1, 'id-invalid', '/id'],
    ['an id twice in the file', [{ ...item, id: '1'.repeat(32) }, { kind: 'use', what: 'strike', id: '1'.repeat(32) }], 2, 'id-taken', '/id'],
    ['an id that is sealed', [{ ...item, id: 'f'.repeat(32) }], 1, 'id-taken', '/id'],
    ['a label that is sealed', [{ ...item, label: 'sealed-item' }], 1, 'label-taken', '/label'],
    ['a correction of a line that comes later', [{ kind: 'correction', of: '#example-bomb', changes: [{ field: '/description', value: 'x' }], reason: 'slip' }, item], 1, 'correction-invalid', '/of'],
    ['a place without a precision', [{ kind: 'use', what: 'strike', place: { lat: 1, lon: 2 } }], 1, 'field-invalid', '/place'],
    ['a rejection without a reason', [item, { kind: 'mark', label: 'm', item: '#example-bomb', transcription: '1' }, { kind: 'reading', mark: '#m', scheme: 'x', meaning: 'y', status: 'rejected' }], 3, 'field-invalid', '/reason'],
    ['an item that is part of itself through another', [{ ...item, label: 'a', partOf: '#b' }, { ...item, label: 'b', partOf: '#a' }], 1, 'part-of-cycle', '/partOf'],
    ['a private person under his name', [{ kind: 'party', partyType: 'person', publicRole: 'private', names: [{ text: 'Nemo Example' }] }], 1, 'field-invalid', '/names'],
    ['a correction that would be invalid', [item, { kind: 'correction', of: '#example-bomb', changes: [{ field: '/itemClass', value: 7 }], reason: 'slip' }], 2, 'correction-invalid', '/changes'],
  ]
  test('names a missing reference once, and what was expected in plain words', () => {
    deepEqual(read({ kind: 'mark', item: '#nothing', transcription: '1' }).problems.map(({ code }) => code), ['reference-missing'])
    const expected = (line: object, field: string) => read(line).problems.find((problem) => problem.field === field)?.expected
    equal(expected({ kind: 'photo', pictureType: 'original' }, '/blob'), 'an object')
    equal(expected({ kind: 'use', what: 7 }, '/what'), 'a text')
    match(expected({ kind: 'photo', pictureType: 'painting', blob: { file: 'there.png' } }, '/pictureType') ?? '', /^one of original, /u)
  })
  test('takes a name for a file, and a hash that agrees', () => {
    const { drafts, problems } = read({ kind: 'photo', blob: { file: 'there.png', name: 'crate.png', sha256: 'b'.repeat(64) }, pictureType: 'original' })
    deepEqual([problems, drafts[0]!.fields['blob']], [[], { sha256: 'b'.repeat(64), size: 3, type: 'image/png', name: 'crate.png' }])
  })
  test('says once of a reference that it leads nowhere', () => {
    deepEqual(read({ kind: 'mark', item: '#nothing', transcription: '1' }).problems.map(({ code, field }) => [code, field]), [['reference-missing', '/item']])
  })
  test('holds the ids that a correction puts in against what they name', () => {
    const [bomb, mark] = [{ ...item, id: '1'.repeat(32) }, { kind: 'mark', label: 'm', id: '2'.repeat(32), item: '#example-bomb', transcription: '1' }]
    const corrected = (value: unknown, field = '/item') => read(bomb, mark, { kind: 'correction', of: '#m', changes: [{ field, value }], reason: 'slip' }).problems.map(({ line, code, field: at, expected }) => [line, code, at, expected])
    deepEqual(corrected(bomb.id), [])
    deepEqual(corrected('9'.repeat(32)), [[3, 'correction-invalid', '/changes', '/item: the id of item']])
    deepEqual(corrected(mark.id), [[3, 'correction-invalid', '/changes', '/item: the id of item']])
    deepEqual(corrected([{ document: bomb.id, at: null }], '/sources'), [[3, 'correction-invalid', '/changes', '/sources/0/document: the id of document']])
  })
  test('refuses a correction that would make an item part of itself', () => {
    const [a, b] = [{ ...item, label: 'a', id: '1'.repeat(32) }, { ...item, label: 'b', id: '2'.repeat(32), partOf: '#a' }]
    const corrected = (of: string, value: string | null) => read(a, b, { kind: 'correction', of, changes: [{ field: '/partOf', value }], reason: 'slip' }).problems.map(({ line, code, field }) => [line, code, field])
    deepEqual(corrected('#a', b.id), [[1, 'part-of-cycle', '/partOf'], [2, 'part-of-cycle', '/partOf'], [3, 'part-of-cycle', '/changes']])
    deepEqual(corrected('#b', b.id).at(-1), [3, 'part-of-cycle', '/changes'])
    deepEqual(corrected('#b', null), [])
  })
  test('shows at most 80 characters of what it found', () => {
    const [problem] = read({ kind: 'use', what: 'strike', when: 'x'.repeat(500) }).problems
    deepEqual([problem!.found.length, problem!.found.slice(0, 4), problem!.found.at(-1)], [78, '"xxx', '…'])
  })
  test('keeps no line as valid that has a problem: of items in a circle none, of the others all', () => {
    const circle = [{ ...item, label: 'a', partOf: '#b' }, { ...item, label: 'b', partOf: '#c' }, { ...item, label: 'c', partOf: '#b' }, item]
    const { drafts, problems } = read(...circle)
    deepEqual([drafts.map(({ line }) => line), problems.map(({ line, code }) => [line, code])], [[4], [[1, 'part-of-cycle'], [2, 'part-of-cycle'], [3, 'part-of-cycle']]])
  })
  for (const [what, lines, line, code, field] of bad) {
    test(`names line, field and expectation for ${what}`, () => {
      const { problems } = read(...lines)
      ok(problems.length > 0)
      const [problem] = problems
      deepEqual([problem!.line, problem!.code, problem!.field], [line, code, field])
      ok(problem!.expected.length > 3)
    })
  }
})

suite('kinds', () => {
  test('commit every field, absent ones too, and open again to the same', () => {
    for (const kind of ['item', 'use', 'position'] as const) {
      const examples = { item: { description: 'x', itemClass: 'y' }, use: { what: 'strike', place: { text: 'Example Town' } }, position: { partyText: 'a party', form: 'quote', wording: 'no', stance: 'denies' } }
      const fields = kinds[kind].schema.parse(examples[kind])
      const committed = commitFields(kind, fields)
      deepEqual([...committed.keys()], committedPaths(kind))
      deepEqual(openFields(kind, committed).fields, fields)
      const [first] = committedPaths(kind)
      deepEqual(openFields(kind, new Map([...committed].filter(([path]) => path !== first))).hidden, [first])
    }
  })
  test('open to empty fields where everything is hidden: null, and empty lists', () => {
    const { fields, hidden } = openFields('custody', new Map())
    deepEqual(hidden, committedPaths('custody'))
    deepEqual([fields['of'], fields['sources'], fields['from'], fields['place'], fields['handling']], [[], [], null, null, null])
  })
  test('open a record of which one member is known', () => {
    deepEqual(openFields('use', new Map([['/place/country', 'XA']])).fields['place'], { text: null, lat: null, lon: null, precisionKm: null, country: 'XA' })
  })
  test('all have their common fields and a sentence', () => {
    for (const name of kindNames) {
      ok(kinds[name].says.endsWith('.'), name)
      for (const field of ['label', 'case', 'author', 'made', 'note', 'sources', 'handling']) ok(field in kinds[name].schema.shape, `${name} ${field}`)
    }
  })
})

const sealed = (lines: readonly Record<string, unknown>[]) => {
  const { drafts, problems } = read(...lines)
  deepEqual(problems, [])
  return drafts.map((draft, index) => ({ ...draft, index, hidden: [] }) as unknown as AnyStatement)
}

suite('world', () => {
  test('applies corrections, drops withdrawals, and lets a withdrawal of a withdrawal undo it', () => {
    const statements = sealed([
      item, { kind: 'correction', label: 'c', of: '#example-bomb', changes: [{ field: '/description', value: 'rocket' }], reason: 'slip' },
      { kind: 'withdrawal', label: 'w', of: '#c', reason: 'no slip' },
      { kind: 'withdrawal', of: '#w', reason: 'it was a slip' },
    ])
    const describe = (n: number) => world(statements.slice(0, n)).get(statements[0]!.id, 'item')?.fields.description
    deepEqual([1, 2, 3, 4].map(describe), [item.description, 'rocket', item.description, 'rocket'])
    deepEqual(world(statements).laterWord(statements[0]!.id), [statements[1]!.id])
  })
  test('takes no correction that would make a statement invalid, except of a copy of which something is hidden', () => {
    const [bomb, good] = sealed([item, { kind: 'correction', of: '#example-bomb', changes: [{ field: '/itemClass', value: 'rocket' }], reason: 'slip' }])
    const wrong = { ...good!, fields: { ...(good as Statement<'correction'>).fields, changes: [{ field: '/itemClass', value: 7 }] } } as unknown as AnyStatement
    const classOf = (target: AnyStatement) => world([target, wrong]).get(target.id, 'item')!.fields.itemClass as unknown
    equal(classOf(bomb!), item.itemClass)
    equal(classOf({ ...bomb!, hidden: ['/note'] } as AnyStatement), 7)
    deepEqual(world([bomb!, wrong]).laterWord(bomb!.id), [wrong.id])
  })
  test('finds who refers to whom, and can do without a statement', () => {
    const statements = sealed([item, { kind: 'mark', item: '#example-bomb', transcription: '84' }])
    equal(world(statements).referring(statements[0]!.id, 'mark').length, 1)
    equal(world(statements).without(new Set([statements[1]!.id])).of('mark').length, 0)
    deepEqual(referencesOf('mark', statements[1]!.fields).map(({ path }) => path), ['/item'])
  })
})
