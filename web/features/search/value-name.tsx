/**
 * Value name: a value of a facet as people read it: codes and countries in the language of the screen, what is recorded as it is.
 * @module
 */
import type { FacetName } from '@proofmark/core/item-search'
import { classOf, itemClasses, wordOf } from '@proofmark/core/taxonomies'
import { useLanguage } from '../../words/language.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { isNamed, wordsOfCode } from '../../words/names.ts'
import { stateName, useStateNaming } from '../../words/states.ts'

const countries: readonly string[] = ['made-in', 'found-in']
const codes: readonly string[] = ['situation', 'handling']

/** As text, for names of controls and files. `label`: what the server calls it. */
export function useValueName(): (facet: FacetName, value: string, label?: string) => string {
  const naming = useStateNaming()
  const language = useLanguage()
  return (facet, value, label = value) => {
    if (countries.includes(facet)) return stateName(value, naming, language)
    if (facet === 'class') {
      const known = classOf(itemClasses, value)
      return known !== null ? wordOf(itemClasses, known, language) : label === value ? wordsOfCode(value) : label
    }
    if (codes.includes(facet)) return isNamed(codeNames, value) ? codeNames.say(value) : label === value ? wordsOfCode(value) : label
    return label
  }
}
