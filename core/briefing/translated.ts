/**
 * Translated: the words of a finding in the language of the document, piece by piece, from `translation` statements alone.
 *
 * A piece is found by its original, word for word. One whose original was changed fits nothing; the original is then shown, and marked as not translated.
 * @module
 */
import { partyName } from '@proofmark/core/findings'
import type { Statement, StatementId, World } from '@proofmark/core/statements'
import type { Run } from './document.ts'
import type { BriefingLanguage } from './language.ts'
import { visibleText } from './visible-text.ts'
import { briefingWords } from './words.ts'

/** Findings say in no field in which language they are; it is English unless somebody translated them into English. */
export const originalLanguage = 'en'

export interface Translator {
  /** Pieces shown in the original, in the order in which they were asked for. */
  readonly untranslated: readonly string[]
  /** `of`: the finding, or the position, whose words these are. */
  runs(of: StatementId, text: string, look?: Run['look']): Run[]
  text(of: StatementId, text: string): string
  /** `null`: nobody sealed a translation of these words. */
  found(of: StatementId, text: string): string | null
}

/** The latest translation that has a piece counts. */
export function translatorOf(world: World, language: BriefingLanguage): Translator {
  const pieces = new Map<StatementId, ReadonlyMap<string, string>>()
  const missing = new Set<string>()
  const piecesFor = (of: StatementId) => {
    const known = pieces.get(of) ?? new Map(translationsOf(world, of, language).flatMap(({ fields }) => fields.pieces.map(({ source, text }) => [source, text] as const)))
    pieces.set(of, known)
    return known
  }
  const isOriginal = (of: StatementId) => language === originalLanguage && piecesFor(of).size === 0
  return {
    get untranslated() { return [...missing] },
    runs(of, text, look) {
      const own = look === undefined ? {} : { look }
      const found = piecesFor(of).get(text)
      if (found !== undefined) return [{ text: visibleText(found), ...own }]
      if (isOriginal(of)) return [{ text: visibleText(text), ...own }]
      missing.add(text)
      return [{ text: visibleText(text), language: originalLanguage, ...own }, { text: ` ${briefingWords[language].says.notTranslated}`, look: 'quiet' }]
    },
    text: (of, text) => visibleText(piecesFor(of).get(text) ?? text),
    found(of, text) { const found = piecesFor(of).get(text); return found === undefined ? null : visibleText(found) },
  }
}

/** In the order of the log. */
export const translationsOf = (world: World, of: StatementId, language: string): readonly Statement<'translation'>[] => world.referring(of, 'translation').filter(({ fields }) => fields.of === of && fields.language.split('-')[0] === language)

/** All words of a finding that a briefing prints, each once: what a translation has to have. */
export function translatableWords(world: World, id: StatementId): string[] {
  const fields = world.get(id, 'finding')?.fields
  if (fields === undefined) return []
  const of = world.get(fields.case, 'case')?.fields
  return [...new Set([
    fields.title, ...fields.sentences.map(({ text }) => text), ...fields.claims.map(({ text }) => text), fields.standardOfProof ?? of?.standardOfProof ?? null, fields.confidenceReason, ...fields.caveats,
    ...fields.alternatives.flatMap(({ text, setAsideBecause, wouldDecide }) => [text, setAsideBecause, wouldDecide]), of?.fundingStatement ?? null,
  ].filter((text) => text !== null))]
}

export interface TranslationState { readonly language: BriefingLanguage; readonly translated: number; readonly missing: readonly string[]; readonly by: string | null; readonly method: string; readonly checkedBy: string | null }

/** `null`: nobody translated it into this language. */
export function translationState(world: World, finding: StatementId, language: BriefingLanguage): TranslationState | null {
  const all = translationsOf(world, finding, language)
  const latest = all.at(-1)?.fields
  if (latest === undefined) return null
  const known = new Set(all.flatMap(({ fields }) => fields.pieces.map(({ source }) => source)))
  const words = translatableWords(world, finding)
  return { language, translated: words.filter((text) => known.has(text)).length, missing: words.filter((text) => !known.has(text)), by: partyName(world, latest.by) ?? latest.byText, method: latest.method, checkedBy: partyName(world, latest.checkedBy) }
}
