/**
 * Class choices: the classes of the taxonomy for documentation, by a few letters of any of their words; any other words may be typed and stay words.
 * @module
 */
import { classOf, itemClasses, searchClasses, taxonomyName, wordOf } from '@proofmark/core/taxonomies'
import type { Draft, DraftItem } from '@proofmark/core/capture'
import { language } from '../../words/language.ts'

type Classed = Pick<DraftItem, 'itemClass' | 'taxonomy'>

/** As people read it. */
export function classWord({ itemClass, taxonomy }: Classed): string {
  const known = taxonomy === taxonomyName(itemClasses) ? classOf(itemClasses, itemClass) : null
  return known === null ? itemClass : wordOf(itemClasses, known, language())
}

/** A word of the taxonomy is that class, to the letter, since more of it may be typed; anything else is words without one. */
export function classOfWord(text: string): Classed {
  const found = searchClasses(itemClasses, text, language(), 5).find(({ found: each }) => Object.values(each.names).some((names) => names.some((name) => name.toLowerCase() === text.toLowerCase())))
  return found === undefined ? { itemClass: text, taxonomy: '' } : { itemClass: found.found.id, taxonomy: taxonomyName(itemClasses) }
}

/** What was used in this session stands first. */
export function classChoices(draft: Draft, typed: string): readonly { readonly word: string; readonly path: string }[] {
  const used = draft.items.filter(({ itemClass }) => itemClass !== '').map(classWord).reverse()
  const found = searchClasses(itemClasses, typed, language(), 200).map(({ found: each, path }) => ({ word: wordOf(itemClasses, each, language()), path: path.join(' › ') }))
  return [...new Map([...used.map((word) => ({ word, path: '' })), ...found].map((each) => [each.word, each])).values()]
}
