/**
 * Legal form of a company name: found at the end or the beginning, taken out, and kept with its class.
 * @module
 */
import type { FoldedWord } from './folding.ts'
import type { Script } from './script.ts'
import type { FormClass } from './tables/legal-forms.ts'
import { latinFromCyrillic } from './cyrillic.ts'
import { legalFormsOf, runForms } from './vocabulary.ts'

export interface FormFound {
  readonly words: readonly FoldedWord[]
  readonly form: { readonly text: string; readonly formClass: FormClass } | null
  /** The text without the form, for scripts that put no spaces between words. */
  readonly bare: string
}

/** Of a name that is nothing but a form, nothing is taken out. Of several forms the one that says most is kept: a class before `company`. */
export function extractForm(given: readonly FoldedWord[], folded: string, script: Script): FormFound {
  let bare = folded
  let found: FormFound['form'] = null
  if (script !== 'latin' && script !== 'cyrillic') {
    for (const [form, formClass] of runForms) {
      const at = bare.indexOf(form)
      if (at === -1 || (found !== null && formClass === 'company') || bare.trim() === form) continue
      if (!/\p{Script=Han}|\p{Script=Hangul}|\p{Script=Katakana}/u.test(form) && !isWholeWord(bare, form, at)) continue
      found = better(found, { text: form, formClass })
      bare = `${bare.slice(0, at)} ${bare.slice(at + form.length)}`.trim()
    }
  }
  let words = found === null ? given : given.filter(({ text }) => bare.includes(text))
  // Two forms may follow each other: Co., Ltd.; and one may stand on each side.
  for (let round = 0; round < 3; round++) {
    const next = endForm(words) ?? beginForm(words)
    if (next === null) break
    found = better(found, next.form)
    words = next.words
  }
  return { words, form: found, bare }
}

const isWholeWord = (text: string, form: string, at: number) => !/\p{L}/u.test(text[at - 1] ?? ' ') && !/\p{L}/u.test(text[at + form.length] ?? ' ')

function better(found: FormFound['form'], next: NonNullable<FormFound['form']>): FormFound['form'] {
  if (found === null || found.formClass === 'company') return found === null ? next : { text: `${found.text} ${next.text}`, formClass: next.formClass }
  return next.formClass === 'company' ? { ...found, text: `${found.text} ${next.text}` } : found
}

const latinOf = (text: string) => (/[Ѐ-ӿ]/.test(text) ? latinFromCyrillic(text) : text)

type Cut = { readonly words: readonly FoldedWord[]; readonly form: NonNullable<FormFound['form']> } | null

function endForm(words: readonly FoldedWord[]): Cut {
  for (let from = Math.max(1, words.length - 6); from < words.length; from++) {
    if (words[from]!.isBracketed) continue
    const form = formAt(words, from)
    if (form !== null && from + form.words.length === words.length) return { words: words.slice(0, from), form: { text: form.words.join(' '), formClass: form.formClass } }
  }
  return null
}

function beginForm(words: readonly FoldedWord[]): Cut {
  const form = words.length === 0 ? null : formAt(words, 0)
  if (form === null || form.words.length >= words.length) return null
  // In front stand only forms that nobody is called by: OOO, AO, Societatea cu …, not Co, Ad, Sa.
  if (form.words.length === 1 && (form.words[0]!.length < 2 || notInFront.has(form.words[0]!))) return null
  return { words: words.slice(form.words.length), form: { text: form.words.join(' '), formClass: form.formClass } }
}

const notInFront = new Set('co sa ad as ab ae ag se ip ou oy at ek ep dp eg ev ks kd cv nv bv sl lp sia pat vat zat company firm firm corp corporation limited inc sia tk spa ano persero publ coop cooperative cie'.split(' '))

/** Letters that are a form wherever they stand in the name of a company, and nobody's name: LLC, GmbH; not Co or Firm. */
export const isFormAnywhere = (text: string): boolean => text.length > 2 && !notInFront.has(text) && legalFormsOf(text).some(({ words }) => words.length === 1)

function formAt(words: readonly FoldedWord[], at: number) {
  return legalFormsOf(latinOf(words[at]!.text)).find((form) => form.words.every((word, offset) => {
    const text = words[at + offset]?.text
    return text !== undefined && latinOf(text) === word
  })) ?? null
}
