/**
 * XLSForm in: the sheets `survey`, `choices` and `settings` as a form. Every row lands in it or is told why not, with its sheet and row.
 *
 * An adversary's text enters here. Expressions (`relevant`, `constraint`, `calculation`) are kept as texts and never run.
 *
 * Format: spec/forms.md. Source: XLSForm.org reference table.
 * @module
 */
import type { SheetRow } from '@proofmark/core/sheets'
import type { Choice, Form, FormNode, Question, Section } from './form.ts'
import type { FormCode, FormProblem } from './form-problem.ts'
import { parseRowType, type QuestionRow, type SectionRow } from './question-type.ts'
import { readColumns, type FormRow, type SheetColumns } from './sheet-columns.ts'

/** A sheet of a workbook with all its rows that hold anything. */
export interface FormSheet { readonly name: string; readonly rows: readonly SheetRow[] }
export type ReadForm = { readonly ok: true; readonly form: Form } | { readonly ok: false; readonly problems: readonly FormProblem[] }

/** No form that people fill in has more. */
const mostRows = 20_000
const deepest = 50

const surveyColumns = ['type', 'name', 'label', 'hint', 'relevant', 'appearance', 'required', 'constraint', 'constraint_message', 'calculation', 'default', 'choice_filter', 'repeat_count']
const choiceColumns = ['list name', 'name', 'label']

/** Never throws. Names every problem. */
export function readXlsform(sheets: readonly FormSheet[]): ReadForm {
  const reader = new FormReader()
  const form = reader.form(sheets)
  return form !== null && reader.problems.length === 0 ? { ok: true, form } : { ok: false, problems: reader.problems }
}

type Draft<T> = { -readonly [Name in keyof T]: T[Name] }
interface Open { readonly node: Draft<Section> | null; readonly children: FormNode[]; readonly row: number }

class FormReader {
  readonly problems: FormProblem[] = []
  private readonly rows = { question: 0, group: 0, repeat: 0, end: 0, remark: 0, choice: 0, setting: 0 }

  form(sheets: readonly FormSheet[]): Form | null {
    const sheet = (name: string) => sheets.find((each) => each.name.trim().toLowerCase() === name)
    const survey = sheet('survey')
    if (survey === undefined || survey.rows.length === 0) { this.refuse('survey-missing', 'survey', 0, 'a sheet "survey" with questions', sheets.map(({ name }) => name).join(', ')); return null }
    if (sheets.some(({ rows }) => rows.length > mostRows)) { this.refuse('too-large', 'survey', 0, `at most ${mostRows} rows in a sheet`, 'more'); return null }
    const choices = this.choices(sheet('choices'))
    const columns = this.columns(survey, surveyColumns, ['type', 'name'])
    if (!columns.names.has('type') || !columns.names.has('name')) return null
    const children = this.survey(survey, columns, choices)
    const settings = this.settings(sheet('settings'))
    this.references(children)
    if (!/^(?:yes|true)/i.test(settings['allow_choice_duplicates'] ?? '')) this.twice(choices)
    const languages = [...new Set([...columns.languages, ...[...choices.values()].flat().flatMap(({ label }) => Object.keys(label))])].filter((each) => each !== '')
    return {
      id: settings['form_id'] ?? null, title: settings['form_title'] ?? null, version: settings['version'] ?? null, settings, languages, children, choices, rows: this.rows,
      otherSheets: sheets.filter(({ name }) => !['survey', 'choices', 'settings'].includes(name.trim().toLowerCase())).map(({ name }) => name),
    }
  }

  private columns({ name, rows }: FormSheet, known: readonly string[], needed: readonly string[]): SheetColumns {
    const columns = readColumns(name, rows[0]!, known, this.problems)
    for (const each of needed) if (!columns.names.has(each)) this.refuse('column-missing', name, rows[0]!.number, `a column ${JSON.stringify(each)}`, rows[0]!.cells.map(({ text }) => text).filter((text) => text !== '').join(', '))
    return columns
  }

  private survey({ name: sheet, rows }: FormSheet, columns: SheetColumns, choices: Form['choices']): readonly FormNode[] {
    const open: Open[] = [{ node: null, children: [], row: 0 }]
    for (const each of rows.slice(1)) {
      const row = columns.row(each)
      const [typed, name] = [row.text('type'), row.text('name')]
      if (row.isEmpty) continue
      if (typed === '') {
        if (name === '') this.rows.remark++
        else this.refuse('type-missing', sheet, row.number, 'a type', name)
        continue
      }
      const type = parseRowType(typed)
      if (type === null) { this.refuse('type-unknown', sheet, row.number, 'a type of XLSForm, such as text, select_one LIST, begin repeat', typed); continue }
      if (type.is === 'end') { this.end(type, row, open, sheet); continue }
      // A note that shows something and is never answered needs no name; a name is made of its row, as other programs do.
      const needsName = type.is !== 'question' || type.type !== 'note'
      if (name === '' && needsName) this.refuse('name-missing', sheet, row.number, 'a name', typed)
      const given = name === '' ? `generated_note_name_${row.number}` : name
      if (!/^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u.test(given)) this.refuse('name-invalid', sheet, row.number, 'a letter or _, then letters, digits, _ . -', given)
      const within = open.at(-1)!
      if (within.children.some((other) => other.name.toLowerCase() === given.toLowerCase())) this.refuse('name-twice', sheet, row.number, `a name that nothing else ${within.node === null ? 'at the top' : `in ${within.node.path}`} has`, given)
      const path = within.node === null ? given : `${within.node.path}/${given}`
      if (type.is !== 'question') this.begin(type, row, { name: given, path }, open, sheet)
      else {
        this.rows.question++
        if (type.list !== null && !type.isListInFile && !type.list.startsWith('${') && !choices.has(type.list)) this.refuse('list-missing', sheet, row.number, `a list of the sheet choices: ${[...choices.keys()].slice(0, 8).join(', ')}`, type.list)
        within.children.push(questionOf(type, row, { name: given, path }))
      }
    }
    for (const { node, row } of open.slice(1)) this.refuse('begin-without-end', sheet, row, `"end ${node!.kind}"`, node!.name)
    return open[0]!.children
  }

  private begin({ section }: SectionRow, row: FormRow, named: { name: string; path: string }, open: Open[], sheet: string): void {
    this.rows[section]++
    const children: FormNode[] = []
    const node: Section = { kind: section, ...named, ...shared(row), repeatCount: row.text('repeat_count'), children }
    open.at(-1)!.children.push(node)
    open.push({ node, children, row: row.number })
    if (open.length === deepest) this.refuse('too-large', sheet, row.number, `groups at most ${deepest} deep`, named.path)
  }

  private end({ section }: SectionRow, row: FormRow, open: Open[], sheet: string): void {
    this.rows.end++
    const last = open.at(-1)!.node
    if (last === null) { this.refuse('end-without-begin', sheet, row.number, `"begin ${section}" before it`, `end ${section}`); return }
    if (last.kind !== section) this.refuse('end-of-other', sheet, row.number, `"end ${last.kind}", of ${last.path} in row ${last.row}`, `end ${section}`)
    open.pop()
  }

  private choices(sheet: FormSheet | undefined): Map<string, Choice[]> {
    const lists = new Map<string, Choice[]>()
    if (sheet === undefined || sheet.rows.length === 0) return lists
    const columns = this.columns(sheet, choiceColumns, ['list name', 'name'])
    if (!columns.names.has('list name') || !columns.names.has('name')) return lists
    for (const each of sheet.rows.slice(1)) {
      const row = columns.row(each)
      const [list, name] = [row.text('list name'), row.text('name')]
      if (row.isEmpty) continue
      if (list === '' && name === '') { this.rows.remark++; continue }
      this.rows.choice++
      if (list === '' || name === '') { this.refuse('choice-incomplete', sheet.name, row.number, 'a list and a name', list === '' ? `name ${name}` : `list ${list}`); continue }
      lists.set(list, [...(lists.get(list) ?? []), { list, name, label: row.words('label'), row: row.number, more: row.more }])
    }
    return lists
  }

  /** With a filter a name may stand several times in a list, where the form says that it does. */
  private twice(lists: Form['choices']): void {
    for (const choices of lists.values()) for (const [at, { name, row, list }] of choices.entries()) {
      const first = choices.findIndex((each) => each.name === name)
      if (first < at) this.refuse('choice-twice', 'choices', row, `a name that no other choice of ${list} has, or allow_choice_duplicates in the settings`, `${name}, in row ${choices[first]!.row} as well`)
    }
  }

  private settings(sheet: FormSheet | undefined): Readonly<Record<string, string>> {
    const [header, values] = sheet?.rows ?? []
    if (sheet === undefined || header === undefined || values === undefined) return {}
    const columns = readColumns(sheet.name, header, ['form_id', 'form_title', 'version', 'default_language'], this.problems)
    this.rows.setting = sheet.rows.length - 1
    const row = columns.row(values)
    return { ...Object.fromEntries(['form_id', 'form_title', 'version', 'default_language'].flatMap((name) => (row.text(name) === '' ? [] : [[name, row.text(name)]]))), ...row.more }
  }

  /** `${name}` in an expression or a label leads to a question or section by its name, wherever it stands. */
  private references(children: readonly FormNode[]): void {
    const names = new Set<string>()
    const each = (nodes: readonly FormNode[], see: (node: FormNode) => void): void => { for (const node of nodes) { see(node); if (node.kind !== 'question') each(node.children, see) } }
    each(children, ({ name }) => void names.add(name))
    each(children, (node) => {
      const texts = [node.relevant, ...Object.values(node.label), ...Object.values(node.hint), ...(node.kind === 'question' ? [node.constraint, node.calculation, node.choiceFilter, node.required, node.defaultValue] : [node.repeatCount])]
      const unknown = texts.flatMap((text) => [...text.matchAll(/\$\{\s*(?:last-saved#)?([^{}]+?)\s*\}/gu)].map(([, name]) => name!)).find((name) => !names.has(name))
      if (unknown !== undefined) this.refuse('reference-unknown', 'survey', node.row, 'a question of the form in ${…}', unknown)
    })
  }

  private refuse(code: FormCode, sheet: string, row: number, expected: string, found: string): void {
    this.problems.push({ code, sheet, row, expected, found: found.length > 80 ? `${found.slice(0, 77)}…` : found === '' ? 'nothing' : found })
  }
}

const shared = (row: FormRow) => ({ label: row.words('label'), hint: row.words('hint'), relevant: row.text('relevant'), appearance: row.text('appearance'), row: row.number, more: row.more })

function questionOf({ type, list, hasOther }: QuestionRow, row: FormRow, named: { name: string; path: string }): Question {
  return {
    kind: 'question', ...named, ...shared(row), type, list, hasOther, required: row.text('required'), constraint: row.text('constraint'), constraintMessage: row.words('constraint_message'),
    calculation: row.text('calculation'), defaultValue: row.text('default'), choiceFilter: row.text('choice_filter'),
  }
}
