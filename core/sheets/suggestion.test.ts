/**
 * Suggestions: they parse, and what they cannot know they ask.
 * @module
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { parseMapping } from './mapping.ts'
import { textCell } from './sheet.ts'
import { suggestMapping } from './suggestion.ts'

const row = (texts: readonly string[], number = 1) => ({ number, cells: texts.map(textCell), isHidden: false })
const suggest = (header: readonly string[], ...rows: readonly (readonly string[])[]) => {
  const { text, questions } = suggestMapping(row(header), rows.map((each, n) => row(each, n + 2)), 'works')
  const read = parseMapping(text)
  ok(read.ok, `${text}\n${JSON.stringify(read)}`)
  return { mapping: read.mapping, questions: questions.join('\n') }
}

suite('suggestMapping', () => {
  for (const [language, header] of [
    ['English', ['No.', 'Description', 'Category', 'Serial number', 'Date found', 'Location', 'Photo', 'Notes']],
    ['French', ['N°', 'Objet', 'Catégorie', 'Numéro de série', 'Date de découverte', 'Lieu', 'Photographie', 'Remarques']],
    ['Ukrainian', ['№', 'Опис', 'Категорія', 'Серійний номер', 'Дата виявлення', 'Місце', 'Фото', 'Примітки']],
    ['Arabic', ['رقم', 'الوصف', 'الفئة', 'الرقم التسلسلي', 'تاريخ العثور', 'المكان', 'صورة', 'ملاحظات']],
  ] as const) {
    test(`knows the headers of a list in ${language}`, () => {
      const { mapping } = suggest(header, ['1', 'bomb', 'mortar bomb', 'A 1', '31/12/2084', 'Example Town', 'a.jpg', 'x'], ['2', 'fuze', 'fuze', 'A 2', '2084-01-02', 'Example Town', 'b.jpg', 'y'])
      deepEqual([mapping.key, mapping.statements.map(({ name }) => name)], [[header[0]], ['recovery', 'item', 'serial', 'photo']])
      deepEqual([...mapping.columns.values()].map(({ as }) => as), ['text', 'text', 'text', 'plain-mark', 'date', 'text', 'file', 'text'])
    })
  }
  test('asks where both ways of writing dates fit, and says where one does', () => {
    const both = suggest(['ID', 'Date'], ['1', '05/06/2084'], ['2', '07/08/2084'])
    deepEqual([both.mapping.columns.get('Date')!.written, /both fit/.test(both.questions)], [null, true])
    const one = suggest(['ID', 'Date'], ['1', '05/06/84'], ['2', '25/06/84'])
    deepEqual([one.mapping.columns.get('Date')!.written, one.mapping.columns.get('Date')!.centuryFrom], ['day-first', null])
    match(one.questions, /only day-first fits/)
  })
  test('takes no key that stands twice, and no header that stands twice by its name', () => {
    const { mapping, questions } = suggest(['ID', 'Serial', 'Serial'], ['1', 'A', 'x'], ['1', 'B', 'y'])
    deepEqual([mapping.key, mapping.columns.get('B')!.letter], [['B'], 'B'])
    match(questions, /column C|Serial: no suggestion/)
    equal(suggest(['ID', 'What'], ['1', 'a'], ['1', 'b']).mapping.key.length, 0)
  })
  test('law: what is suggested parses, whatever the sheet says', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('No.', 'Serial', 'Date', 'Photo', 'Marks', '{x}', '', 'Country', 'Maker'))
    fc.assert(fc.property(fc.array(cell, { maxLength: 6 }), fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 4 }), (header, rows) => void suggest(header, ...rows)))
  })
})
