/**
 * Translation: the words of a finding, a case or whatever else readers are shown, in another language, piece by piece beside the words that they translate.
 *
 * A piece whose original was corrected no longer fits it: readers are told, and nothing stale is printed as the translation of something else.
 * @module
 */
import { z } from 'zod'
import { statementKind } from '../kind.ts'
import { maybeRef, maybeText, ref, text } from '../fields.ts'

export const translationKind = statementKind({
  name: 'translation',
  version: 1,
  says: 'The words of a finding, briefing, position, case or item in another language: by whom, how, and who checked it.',
  fields: {
    of: ref('finding', 'briefing', 'position', 'case', 'item'),
    /** BCP 47, as `uk` or `ar`. */
    language: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'a language tag such as fr (BCP 47)'),
    /** Any words of it (title, sentence, claim, caveat, alternative), word for word, and what they are in this language. */
    pieces: z.array(z.strictObject({ source: text, text })).min(1).max(2_000),
    by: maybeRef('party'),
    byText: maybeText,
    method: z.enum(['person', 'machine', 'machine-checked', 'unknown']).default('unknown'),
    checkedBy: maybeRef('party'),
  },
  check: ({ pieces }) => {
    const seen = new Set<string>()
    const twice = pieces.find(({ source }) => seen.size === seen.add(source).size)
    return twice === undefined ? null : { field: '/pieces', expected: `each piece once; "${twice.source.slice(0, 60)}" stands twice` }
  },
})
