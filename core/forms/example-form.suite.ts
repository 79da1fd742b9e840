/**
 * An invented form for tests: a visit with items in a group, each with marks; a point, several choices, another choice, dates, a photograph.
 * @module
 */
import { textCell } from '@proofmark/core/sheets'
import { type Form, readXlsform, type FormSheet, type ReadForm } from './index.ts'

export const sheetOf = (name: string, rows: readonly (readonly string[])[]): FormSheet => ({ name, rows: rows.map((cells, at) => ({ number: at + 1, cells: cells.map(textCell), isHidden: false })) })

export const visitSurvey: readonly (readonly string[])[] = [
  ['type', 'name', 'label::English (en)', 'label::Українська (uk)'],
  ['start', 'start', '', ''],
  ['date', 'day', 'Day', 'День'],
  ['begin group', 'place', 'Place', 'Місце'],
  ['geopoint', 'point', 'Point', 'Точка'],
  ['select_one towns or_other', 'town', 'Town', 'Місто'],
  ['end group', '', '', ''],
  ['select_multiple dangers', 'danger', 'Dangers', 'Небезпеки'],
  ['begin group', 'found', 'Found', 'Знайдено'],
  ['begin repeat', 'items', 'Item', 'Предмет'],
  ['text', 'what', 'What', 'Що'],
  ['image', 'picture', 'Picture', 'Знімок'],
  ['begin group', 'more', 'More', 'Більше'],
  ['begin repeat', 'marks', 'Mark', 'Маркування'],
  ['text', 'sign', 'Sign', 'Знак'],
  ['end repeat', '', '', ''],
  ['end group', '', '', ''],
  ['end repeat', '', '', ''],
  ['end group', '', '', ''],
]
export const visitChoices: readonly (readonly string[])[] = [['list_name', 'name', 'label::English (en)'], ['towns', 'example', 'Example Town'], ['dangers', 'mines', 'Mines'], ['dangers', 'wires', 'Wires']]
export const visitSettings: readonly (readonly string[])[] = [['form_title', 'form_id', 'version'], ['Visits', 'visits', '3']]

export const readForm = (survey: readonly (readonly string[])[], choices: readonly (readonly string[])[] = [], settings: readonly (readonly string[])[] = []): ReadForm => readXlsform([sheetOf('survey', survey), sheetOf('choices', choices), sheetOf('settings', settings)])

export function visitForm(): Form {
  const read = readForm(visitSurvey, visitChoices, visitSettings)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.form
}
