/**
 * Letters from the data folder: a request, a choice, a template → the text of a letter, or its file.
 *
 * Codes: spec/letter-template.md
 * @module
 */
import type { World } from '@proofmark/core/statements'
import { builtInTemplate, docxOf, drawnPictures, letterText, makeLetter, parseTemplate, pdfOf, type LetterLanguage, type LetterPurpose, type LetterTemplate } from 'proofmark/letters'
import type { Store } from 'proofmark/store'
import { letterPlan, withPhotographs, type LetterChoice, type LetterCode } from './letter-facts.ts'

export interface LetterOrder extends LetterChoice {
  readonly language: LetterLanguage
  /** Text of a template; `null`: the one that comes with the program. */
  readonly template: string | null
}

export type LetterFormat = 'docx' | 'pdf' | 'text'
export interface MadeLetter { readonly ok: true; readonly bytes: Uint8Array; readonly name: string; readonly withheld: number }
export interface LetterRefused { readonly ok: false; readonly code: LetterCode; readonly about: string; readonly message: string }

/** `PdfRefused` is thrown where the pages cannot be set. */
export async function letterOf(store: Pick<Store, 'blob'>, world: World, request: string, order: LetterOrder, format: LetterFormat): Promise<MadeLetter | LetterRefused> {
  const plan = letterPlan(world, request, order.language, order)
  if (!plan.ok) return refused(plan.code, plan.about)
  const template = templateFor(order.template, plan.facts.purpose, order.language)
  if (template === null) return refused('template-other', order.language)
  const filled = await withPhotographs(plan.facts, plan.photos, (sha256) => store.blob(sha256))
  if (!filled.ok) return refused(filled.code, filled.about)
  const { pictures, faults } = await drawnPictures(filled.facts)
  if (faults[0] !== undefined) return refused('photo-unreadable', faults[0].caption ?? 'a photograph', faults[0].message)
  const letter = makeLetter(filled.facts, template, pictures)
  const bytes = format === 'docx' ? docxOf(letter) : format === 'pdf' ? await pdfOf(letter) : new TextEncoder().encode(letterText(letter))
  return { ok: true, bytes, name: `${fileName(plan.facts.reference ?? 'letter')}.${order.language}.${format === 'text' ? 'txt' : format}`, withheld: plan.facts.withheld }
}

/** `null`: no template, or one of another purpose or language. */
function templateFor(text: string | null, purpose: LetterPurpose, language: LetterLanguage): LetterTemplate | null {
  if (text === null) return builtInTemplate(purpose, language)
  const read = parseTemplate(text)
  return read.ok && read.template.purpose === purpose && read.template.language === language ? read.template : null
}

/** Of a reference what every disk takes. */
const fileName = (reference: string): string => reference.replaceAll(/[^A-Za-z0-9._-]+/g, '-').replaceAll(/^[-.]+|[-.]+$/g, '').slice(0, 80) || 'letter'

const sentences: Readonly<Record<LetterCode, string>> = {
  'request-unknown': 'No request that counts now has this id or label.',
  'addressee-not-asked': 'The request is not addressed to this party. Choose one that it names.',
  'photo-unknown': 'No photo that counts now has this id or label.',
  'photo-not-of-items': 'This photo shows no item of the request.',
  'photo-above-audience': 'This photo is handled more strictly than what this addressee may see. Leave it out, or choose another audience.',
  'photo-missing': 'The file of this photo is not kept here: it was withheld, erased or never stored.',
  'photo-unreadable': 'This photo cannot be drawn.',
  'template-unknown': 'No template of this name is kept here.',
  'template-other': 'This template is of another purpose or language, or cannot be read.',
}
export const refused = (code: LetterCode, about: string, more = ''): LetterRefused => ({ ok: false, code, about, message: more === '' ? sentences[code] : `${sentences[code]} ${more}` })

