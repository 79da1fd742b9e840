/**
 * Reason words: why a chart does not count an item.
 * @module
 */
import { names } from '../../words/names.ts'

export const reasonWords = names({
  'nobody-says': ['personne ne le dit', 'ніхто не каже', 'لا أحد يقول', 'nobody says'], 'open-end': ['d’un côté aucun jour n’est connu', 'з одного боку день невідомий', 'لا يُعرف يوم من أحد الطرفين', 'no day is known at one end'],
  'too-wide': ['trop incertain pour une barre', 'надто непевно для смуги', 'أوسع من أن يُنسب إلى عمود', 'too uncertain for any bar'], contradicts: ['les énoncés se contredisent', 'твердження суперечать одне одному', 'الإفادات متناقضة', 'statements contradict each other'],
})
