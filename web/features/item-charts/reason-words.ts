/**
 * Reason words: why a chart does not count an item.
 * @module
 */
import { names } from '../../words/names.ts'

export const reasonWords = names({
  'not-said': ['non dit', 'не сказано', 'لم يُذكر', 'not said'],
})
