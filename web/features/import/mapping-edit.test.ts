/** A mapping that is edited stays a mapping, and what the screen does not know of it stays as it was. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { parseMapping } from '@proofmark/core/sheets'
import { addStatement, draftOf, fieldAt, freshName, linesOf, meaningsOf, meaningsText, namesOf, nameOfColumn, onceOf, removeStatement, renamed, setColumn, setEvery, setField, setKey, setStatement, sourceKinds, sourceOf, textOf, usedColumns, valueOf, type MappingDraft } from './mapping-edit.ts'

const text = JSON.stringify({
  format: 'proofmark/mapping/v1', name: 'works', document: { title: 'Works' }, columns: { 'No.': {}, Marks: { as: 'list', separator: ';' }, D: { letter: 'D' } },
  statements: [{ name: 'item', kind: 'item', label: 'works:{No.}', fields: { description: 'bomb', itemClass: 'mortar bomb' } }, { name: 'mark', kind: 'mark', each: 'Marks', fields: { item: { $row: 'item' }, transcription: { $column: 'Marks' } } }],
})
const draft = draftOf(text)!
const column = (letter: string, header: string) => ({ letter, header, filled: 1, sorts: {}, samples: [], damage: [] })
const isMapping = (each: MappingDraft) => { const read = parseMapping(textOf(each)); ok(read.ok, JSON.stringify(read.ok || read.problems)) }

suite('mapping edit', () => {
  test('what is no mapping is none, and what is one is the same text again', () => {
    for (const none of ['', '[]', 'null', '{"name":"x"}', '{"name":"x","columns":[],"statements":[]}', '{"name":"x","columns":{},"statements":[1]}']) equal(draftOf(none), null)
    deepEqual(JSON.parse(textOf(draft)), JSON.parse(text))
  })
  test('each step gives a mapping, and leaves alone what it is not about', () => {
    for (const each of [
      setKey(draft, 'No.', true), setColumn(draft, 'What', {}), setColumn(draft, 'Marks', { separator: ',' }), setEvery(draft, 'handling', 'open'), removeStatement(draft, 1), setStatement(draft, 0, { label: undefined }),
      setStatement(addStatement(draft, 'recovery'), 2, { when: ['D'], fields: setField({}, '/place/text', { $column: 'D' }) }),
    ]) { isMapping(each); deepEqual((each as unknown as { document: unknown }).document, { title: 'Works' }) }
    deepEqual(setKey(setKey(draft, 'No.', true), 'No.', false), draft)
    deepEqual(setColumn(setKey(draft, 'No.', true), 'No.', null).key, [])
    equal(addStatement(draft, 'item').statements[2]!.name, 'item-2')
  })
  test('a column is known by its header, or by its letter where that cannot be', () => {
    deepEqual([nameOfColumn(draft, column('A', 'No.')), nameOfColumn(draft, column('D', 'x')), nameOfColumn(draft, column('E', 'D')), nameOfColumn(draft, column('F', 'What'))], ['No.', 'D', null, null])
    const all = [column('A', 'No.'), column('B', 'x'), column('C', 'x'), column('D', '{a}'), column('E', '')]
    deepEqual(all.map((each) => freshName(each, all).name), ['No.', 'B', 'C', 'D', 'E'])
  })
  test('fields lie at pointers; records that are emptied go', () => {
    const fields = setField(setField({ a: 1 }, '/place/text', 'x'), '/place/lat', 2)
    deepEqual([fields, fieldAt(fields, '/place/lat'), fieldAt(fields, '/place/no'), fieldAt(fields, '/a/b')], [{ a: 1, place: { text: 'x', lat: 2 } }, 2, undefined, undefined])
    deepEqual(setField(setField(fields, '/place/text', undefined), '/place/lat', undefined), { a: 1 })
  })
  test('when and how often a statement is made are mappings, and the law of shared statements still holds', () => {
    isMapping(setStatement(draft, 1, { orOnce: true, when: ['No.'], unless: ['D'] }))
    isMapping(setStatement(draft, 0, { label: undefined, once: [] }))
    isMapping(setStatement(draft, 0, { once: ['No.'] }))
    const read = parseMapping(textOf(setStatement(draft, 0, { once: ['D'] })))
    deepEqual(read.ok || read.problems.map(({ code, at }) => [code, at]), [['member-invalid', '/statements/0/once']])
    deepEqual(usedColumns(draft.statements[0]!, ['No.', 'Marks', 'D']), ['No.'])
    isMapping(setStatement(draft, 0, { once: usedColumns(draft.statements[0]!, Object.keys(draft.columns)) }))
    deepEqual(usedColumns({ fields: { a: { $text: 'x {D:header} {E}' }, b: [{ $file: 'F' }] } }, ['D', 'E', 'F', 'G']), ['D', 'E', 'F'])
    deepEqual([onceOf({}), onceOf({ once: [] }), onceOf({ once: ['D'] }), namesOf(undefined), namesOf('D'), namesOf(['D', 'E'])], ['once-no', 'once-all', 'once-some', [], ['D'], ['D', 'E']])
  })
  test('a statement that is renamed is renamed where others name it', () => {
    const keyed = setStatement(setKey(draft, 'No.', true), 0, { fields: { ...draft.statements[0]!.fields, partOf: { $keyed: 'item D' } } })
    const named = renamed(keyed, 0, 'bomb')
    isMapping(named)
    deepEqual([named.statements[0]!.fields!['partOf'], named.statements[1]!.fields!['item']], [{ $keyed: 'bomb D' }, { $row: 'bomb' }])
    // Of two with one name it is not known which is meant.
    deepEqual(renamed({ ...draft, statements: [...draft.statements, { kind: 'item' }] }, 0, 'bomb').statements[1]!.fields!['item'], { $row: 'item' })
  })
  test('words and their meanings, a line each; the first line that is none is named', () => {
    deepEqual(meaningsOf('так = yes\n\n a=b = no '), { values: { так: 'yes', 'a=b': 'no' }, fault: null })
    for (const [text, fault] of [['x', 1], ['x = y\n= z', 2], ['x = y\nx = z', 2], ['x =', 1]] as const) equal(meaningsOf(text).fault, fault, text)
    deepEqual(meaningsOf(meaningsText({ так: 'yes', 'a=b': 'no' })).values, { так: 'yes', 'a=b': 'no' })
    deepEqual(Object.entries(meaningsOf('__proto__ = x').values), [['__proto__', 'x']])
    deepEqual(linesOf(' n/a \n\n-\nn/a'), ['n/a', '-'])
  })
  test('law: a source that is written reads as that source', () => {
    for (const isList of [false, true]) for (const kind of sourceKinds) {
      const source = { kind, value: kind === 'text' ? (isList ? '[{"$row":"a"},{"$row":"b"}]' : '{"a":[1]}') : 'No.' }
      deepEqual(sourceOf(valueOf(source, { isList, isNumber: false })!, isList), source, `${kind} ${isList}`)
    }
    deepEqual([valueOf({ kind: 'constant', value: '2.5' }, { isList: false, isNumber: true }), valueOf({ kind: 'text', value: '{' }, { isList: false, isNumber: false }), valueOf({ kind: 'column', value: '' }, { isList: false, isNumber: false })], [2.5, undefined, undefined])
  })
})
