/**
 * Form: questions in groups and repeats, as an XLSForm has them. What it asks is kept as it stands; nothing of it is computed here.
 *
 * A repeat is a table of its own: what is outside of all repeats is one row for each submission, and each round of a repeat is one row below it.
 *
 * Format: spec/forms.md. Source: XLSForm.org reference table; ODK XForms specification, "Body elements".
 * @module
 */
import type { QuestionType } from './question-type.ts'

/** By language as the form writes it, such as `English (en)`; the empty text: a label without a language. */
export type Words = Readonly<Record<string, string>>

interface Named {
  readonly name: string
  /** Names from the top, joined by `/`. */
  readonly path: string
  readonly label: Words
  readonly hint: Words
  /** Expressions are kept as texts; the empty text: none. */
  readonly relevant: string
  readonly appearance: string
  /** Of the sheet `survey`, from 1. */
  readonly row: number
  /** Cells of columns that are not read, by their header. */
  readonly more: Readonly<Record<string, string>>
}

export interface Question extends Named {
  readonly kind: 'question'
  readonly type: QuestionType
  /** Of a select: the list of its choices, or the file that holds them. `null`: no select. */
  readonly list: string | null
  /** `or_other`: one more choice `other`, and a question `…_other` for its words. */
  readonly hasOther: boolean
  readonly required: string
  readonly constraint: string
  readonly constraintMessage: Words
  readonly calculation: string
  readonly defaultValue: string
  readonly choiceFilter: string
}

export interface Section extends Named {
  readonly kind: 'group' | 'repeat'
  readonly repeatCount: string
  readonly children: readonly FormNode[]
}

export type FormNode = Question | Section

export interface Choice { readonly list: string; readonly name: string; readonly label: Words; readonly row: number; readonly more: Readonly<Record<string, string>> }

export interface Form {
  /** The name under which a server knows it; `null`: the form does not say. */
  readonly id: string | null
  readonly title: string | null
  readonly version: string | null
  readonly settings: Readonly<Record<string, string>>
  readonly languages: readonly string[]
  readonly children: readonly FormNode[]
  readonly choices: ReadonlyMap<string, readonly Choice[]>
  /** What became of the rows that hold anything, without headers: each is counted once. */
  readonly rows: Readonly<Record<'question' | 'group' | 'repeat' | 'end' | 'remark' | 'choice' | 'setting', number>>
  /** Sheets that were not read. */
  readonly otherSheets: readonly string[]
}

/** One row for each submission, or for each round of a repeat. */
export interface FormTable {
  /** Of the repeat; empty: of the submission. */
  readonly path: string
  /** Through groups, not through repeats; in their order. */
  readonly questions: readonly Question[]
  /** Directly below, through groups. */
  readonly repeats: readonly FormTable[]
}

export function tableOf(form: Pick<Form, 'children'>, path = ''): FormTable {
  const questions: Question[] = []
  const repeats: FormTable[] = []
  const walk = (nodes: readonly FormNode[]): void => {
    for (const node of nodes) {
      if (node.kind === 'question') questions.push(node)
      else if (node.kind === 'group') walk(node.children)
      else repeats.push(tableOf(node, node.path))
    }
  }
  walk(form.children)
  return { path, questions, repeats }
}

/** A table and all below it, each before those below it. */
export function* tablesOf(table: FormTable): Iterable<FormTable> {
  yield table
  for (const each of table.repeats) yield* tablesOf(each)
}
