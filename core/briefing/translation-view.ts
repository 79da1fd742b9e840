/**
 * Translation view: what somebody sealed of a finding's, a briefing's or a position's words in one language: piece by piece, by whom, how, and who checked it.
 *
 * The latest translation that has a piece counts, as in a briefing (translated.ts). A piece is found by its original, word for word; one whose original was corrected fits nothing.
 * @module
 */
import { partyName } from '@proofmark/core/findings'
import type { StatementId, World } from '@proofmark/core/statements'
import { translationsOf } from './translated.ts'

export interface TranslationView {
  readonly of: StatementId
  readonly language: string
  readonly pieces: readonly { readonly source: string; readonly text: string }[]
  /** Those that a piece is of, in the order of the log. `by`, `checkedBy`: `null`: nobody is recorded. */
  readonly made: readonly { readonly id: StatementId; readonly by: string | null; readonly method: 'person' | 'machine' | 'machine-checked' | 'unknown'; readonly checkedBy: string | null }[]
}

/** `null`: nobody translated it into this language. */
export function translationView(world: World, of: StatementId, language: string): TranslationView | null {
  const latest = new Map<string, { readonly text: string; readonly by: StatementId }>()
  const all = translationsOf(world, of, language)
  for (const { id, fields } of all) for (const { source, text } of fields.pieces) latest.set(source, { text, by: id })
  if (latest.size === 0) return null
  const used = new Set([...latest.values()].map(({ by }) => by))
  return {
    of, language,
    pieces: [...latest].map(([source, { text }]) => ({ source, text })),
    made: all.filter(({ id }) => used.has(id)).map(({ id, fields }) => ({ id, by: partyName(world, fields.by) ?? fields.byText, method: fields.method, checkedBy: partyName(world, fields.checkedBy) })),
  }
}
