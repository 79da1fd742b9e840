/**
 * Templates that come with the program: one for each purpose and language, as the texts that a user sees and edits.
 * @module
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { invariant } from '@proofmark/core/bytes'
import type { LetterPurpose } from './facts.ts'
import type { LetterLanguage } from './language.ts'
import { parseTemplate, type LetterTemplate } from './template.ts'

export const builtInText = (purpose: LetterPurpose, language: LetterLanguage): string => readFileSync(join(import.meta.dirname, 'templates', `${purpose}.${language}.txt`), 'utf8')

export function builtInTemplate(purpose: LetterPurpose, language: LetterLanguage): LetterTemplate {
  const read = parseTemplate(builtInText(purpose, language))
  invariant(read.ok, `the template of ${purpose} in ${language} is one`)
  return read.template
}
