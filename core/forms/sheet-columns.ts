/**
 * Sheet columns: the columns of a sheet of an XLSForm by what they mean, in all spellings of their headers, and words by language.
 * @module
 */
import type { SheetRow } from '@proofmark/core/sheets'
import type { Words } from './form.ts'
import type { FormProblem } from './form-problem.ts'

/** Headers of old forms and of people who write with spaces → ours. */
const aliases: Readonly<Record<string, string>> = {
  list_name: 'list name', 'list_name ': 'list name', value: 'name', caption: 'label', command: 'type', tag: 'name', 'bind:relevant': 'relevant', relevance: 'relevant', 'bind:constraint': 'constraint', 'bind:required': 'required',
  'bind:calculate': 'calculation', calculate: 'calculation', calculations: 'calculation', 'bind:jr:constraintmsg': 'constraint_message', constraint_msg: 'constraint_message', constraintmsg: 'constraint_message',
  count: 'repeat_count', 'jr:count': 'repeat_count', 'control:jr:count': 'repeat_count', 'control:appearance': 'appearance',
  form_id: 'form_id', id_string: 'form_id', set_form_id: 'form_id', form_title: 'form_title', title: 'form_title', set_form_title: 'form_title', 'default_language ': 'default_language',
}

/** Columns whose words may stand in several languages. */
const translated = new Set(['label', 'hint', 'constraint_message', 'required_message', 'guidance_hint', 'image', 'audio', 'video', 'media'])

interface Column { readonly name: string; readonly language: string; readonly header: string; readonly isKnown: boolean }

/** A row of the sheet, by what its columns mean. */
export interface FormRow {
  readonly number: number
  /** Without spaces around; empty where the cell is. */
  text(name: string): string
  words(name: string): Words
  /** Cells of columns that nobody asked for, by header. */
  readonly more: Readonly<Record<string, string>>
  readonly isEmpty: boolean
}

export interface SheetColumns { readonly names: ReadonlySet<string>; readonly languages: readonly string[]; row(row: SheetRow): FormRow }

/** `known`: the columns that are read; others are kept as they are. */
export function readColumns(sheet: string, header: SheetRow, known: readonly string[], problems: FormProblem[]): SheetColumns {
  const columns = header.cells.map(({ text }) => columnOf(text.trim(), known))
  for (const [at, { name, language, header: words }] of columns.entries()) {
    if (name !== '' && columns.findIndex((each) => each.name === name && each.language === language) < at) problems.push({ code: 'column-twice', sheet, row: header.number, expected: 'each column once', found: words })
  }
  const languages = [...new Set(columns.filter(({ name, language }) => name === 'label' && language !== '').map(({ language }) => language))]
  return {
    names: new Set(columns.map(({ name }) => name)), languages,
    row({ number, cells }) {
      const said = columns.map((column, at) => ({ ...column, text: (cells[at]?.text ?? '').trim() })).filter(({ text, name }) => text !== '' && name !== '')
      return {
        number,
        text: (name) => said.find((each) => each.name === name)?.text ?? '',
        words: (name) => Object.fromEntries(said.filter((each) => each.name === name).map(({ language, text }) => [language, text])),
        more: Object.fromEntries(said.filter(({ isKnown }) => !isKnown).map(({ header: words, text }) => [words, text])),
        isEmpty: cells.every(({ text }) => text.trim() === ''),
      }
    },
  }
}

function columnOf(header: string, known: readonly string[]): Column {
  const [first = '', ...rest] = header.includes('::') ? header.split('::') : header.startsWith('bind:') || header.startsWith('control:') || header.startsWith('jr:') ? [header] : header.split(':')
  const plain = first.trim().toLowerCase().replaceAll(/\s+/gu, ' ')
  const joined = [plain, ...rest.map((part) => part.trim().toLowerCase())].join(':')
  const whole = aliases[joined] ?? aliases[joined.replaceAll(' ', '_')]
  const named = whole ?? aliases[plain] ?? aliases[plain.replaceAll(' ', '_')] ?? (known.includes(plain.replaceAll(' ', '_')) ? plain.replaceAll(' ', '_') : plain)
  if (rest.length > 0 && whole === undefined && translated.has(named)) return { name: known.includes(named) ? named : joined, language: rest.join(':').trim(), header, isKnown: known.includes(named) }
  const name = rest.length > 0 && whole === undefined ? joined : named
  return { name, language: '', header, isKnown: known.includes(name) }
}
