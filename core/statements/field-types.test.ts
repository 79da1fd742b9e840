import { suite, test } from 'node:test'
import { deepEqual, ok } from 'node:assert/strict'
import { committedPaths } from './committed-fields.ts'
import { fieldTypes } from './field-types.ts'
import { kindNames } from './kinds/index.ts'

suite('fieldTypes', () => {
  test('gives one for each committed path of every kind, in the same order', () => {
    for (const kind of kindNames) deepEqual(fieldTypes(kind).map(({ path }) => path), committedPaths(kind), kind)
  })
  test('knows dates, places, files and references from their schemas', () => {
    const photo = new Map(fieldTypes('photo').map((type) => [type.path, type]))
    deepEqual(['/taken', '/takenAt/lat', '/blob/name', '/takenBy', '/shows', '/caption'].map((path) => photo.get(path)!.is), ['date', 'place', 'file', 'reference', 'reference', 'words'])
    deepEqual([photo.get('/takenAt/lat')!.of, photo.get('/takenBy')!.refTo], ['/takenAt', ['party']])
  })
  test('finds a place wherever a kind has one, and a date', () => {
    const kindsWith = (is: string) => kindNames.filter((kind) => fieldTypes(kind).some((type) => type.is === is))
    deepEqual(kindsWith('place'), ['site', 'recovery', 'use', 'photo', 'role', 'transfer', 'diversion', 'custody'])
    // `/made` is of every kind.
    ok(kindNames.every((kind) => fieldTypes(kind).some((type) => type.is === 'date')))
  })
})
