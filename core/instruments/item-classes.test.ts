import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { ancestorsOf, itemClasses, mappedTo } from '@proofmark/core/taxonomies'
import { classesAbove, itemClassTable, surelyOf } from './item-classes.ts'

suite('classes of items', () => {
  test('are those of the taxonomy, with the same above them and the same categories', () => {
    deepEqual([...itemClassTable.keys()], itemClasses.classes.map(({ id }) => id))
    for (const { id } of itemClasses.classes) {
      deepEqual(classesAbove(id), ancestorsOf(itemClasses, id).map((each) => each.id), id)
      const sure = mappedTo(itemClasses, id, 'unroca').filter(({ as }) => as === 'same' || as === 'narrower').map(({ to }) => `unroca:${to}`)
      deepEqual([...new Set(surelyOf(id).filter((each) => each.startsWith('unroca:')))].toSorted(), sure.toSorted(), id)
    }
  })
  test('a class that is none is of nothing', () => { equal(surelyOf('no-such-class').length, 0) })
})
