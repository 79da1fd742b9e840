/**
 * Unfit names: names and titles that nobody can read, and names longer than any comparing looks at. They are refused before they are sealed.
 *
 * This is no rule of the schemas: what was sealed before stays what it is, and opens as it did.
 * @module
 */

/** In characters. So much of a name is compared and screened (core/names: `longestName`): what stood behind would be held against no list, and nobody would see that. */
export const longestSealedName = 400

export interface UnfitName {
  /** A JSON pointer. */
  readonly field: string
  readonly expected: string
  readonly found: string
}

/** Controls, format characters, spaces, and what a font draws as nothing: fillers of Hangul, variation selectors, the empty pattern of Braille. */
const visible = /[^\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u

/** Whether a reader sees anything of it. */
export const isVisible = (text: string): boolean => visible.test(text)

/** The first of the names, titles and holders of a statement, of whatever kind, that is not fit to be sealed. */
export function unfitName(fields: Readonly<Record<string, unknown>>): UnfitName | null {
  const names = Array.isArray(fields['names']) ? (fields['names'] as readonly unknown[]).map((name, at) => [`/names/${at}/text`, (name as { text?: unknown } | null)?.text, true] as const) : []
  for (const [field, text, isName] of [...names, ['/title', fields['title'], false] as const, ['/holder', fields['holder'], false] as const]) {
    if (typeof text !== 'string') continue
    if (!isVisible(text)) return { field, expected: 'a name with letters, digits or signs that can be seen', found: codesOf(text) }
    if (isName && text.length > longestSealedName) return { field, expected: `a name of at most ${longestSealedName} characters, since no more of it is compared or held against lists; put what else the source says into the note`, found: `${text.length} characters, beginning ${JSON.stringify(text.slice(0, 40))}` }
  }
  return null
}

/** What cannot be seen is told by its numbers. */
function codesOf(text: string): string {
  const codes = [...text].map((char) => `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`)
  return `${codes.slice(0, 5).join(' ')}${codes.length > 5 ? ` and ${codes.length - 5} more` : ''}, of which nothing can be seen`
}
