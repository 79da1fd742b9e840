/** What can be chosen for a mapping is what its kinds take. */
import { deepEqual, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { kindNames } from '@proofmark/core/statements'
import { mappableFields } from './mappable-fields.ts'
import { mappableKinds } from './mapping.ts'

suite('mappableFields', () => {
  const of = (kind: Parameters<typeof mappableFields>[0]) => new Map(mappableFields(kind).map((field) => [field.path, field]))
  test('names what a statement is none without, the words that a field takes, and where references lead', () => {
    deepEqual(mappableFields('item').filter(({ isNeeded }) => isNeeded).map(({ path }) => path), ['/description', '/itemClass'])
    deepEqual(mappableFields('mark').filter(({ isNeeded }) => isNeeded).map(({ path, is, refTo }) => [path, is, refTo]), [['/item', 'reference', ['item']]])
    deepEqual(of('mark').get('/transcription')!.is, 'words')
    ok(of('recovery').get('/situation')!.choices.includes('seized'))
    deepEqual([of('recovery').get('/when')!.is, of('recovery').get('/place/lat')!.is, of('recovery').get('/place/text')!.is], ['date', 'number', 'words'])
    deepEqual([of('photo').get('/blob')!.is, of('photo').get('/shows')!.isList, of('photo').get('/pictureType')!.choices.length], ['file', true, 4])
  })
  test('leaves out labels and sources, and every kind that a row can say has fields', () => {
    for (const kind of mappableKinds) {
      const fields = of(kind)
      ok(fields.size > 3 && !fields.has('/label') && ![...fields.keys()].some((path) => path.startsWith('/sources')), kind)
    }
    ok(!mappableKinds.includes('key') && kindNames.includes('key'))
  })
})
