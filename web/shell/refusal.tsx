/**
 * Refusal: why something was refused, in the language of the screen where the code has a sentence there, with what was said beside it.
 * @module
 */
import { Refused } from '../api.ts'
import { useLanguage } from '../words/language.ts'
import { isNamed } from '../words/names.ts'
import { English } from '../words/said.tsx'
import { refusalWords } from './refusal-words.ts'

/** `isCoded`: with the code, where the words alone would not be found again. */
export function Refusal({ of, isCoded = false }: { of: unknown; isCoded?: boolean }) {
  const say = refusalWords.useWords()
  const message = `${of instanceof Error ? of.message : String(of)}${isCoded && of instanceof Refused ? ` (${of.code})` : ''}`
  if (useLanguage() === 'en') return <>{message}</>
  return of instanceof Refused && isNamed(refusalWords, of.code) ? <>{say(of.code)} <span className="block small quiet"><English>{message}</English></span></> : <English>{message}</English>
}
