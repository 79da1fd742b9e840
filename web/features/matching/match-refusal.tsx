/**
 * Match refusal: why a file, a list or an exchange was refused, in the language of the screen, with the line that the server named.
 * @module
 */
import { Refused } from '../../api.ts'
import { useLanguage } from '../../words/language.ts'
import { isNamed } from '../../words/names.ts'
import { English } from '../../words/said.tsx'
import { visible } from '../../visible.ts'
import { refusedWords } from './refused-words.ts'

export function MatchRefusal({ of }: { of: unknown }) {
  const say = refusedWords.useWords()
  const code = of instanceof Refused ? of.code : ''
  const message = visible(of instanceof Error ? of.message : String(of))
  if (useLanguage() === 'en' || !isNamed(refusedWords, code)) return <English>{`${message}${code === '' ? '' : ` (${code})`}`}</English>
  return <>{say(code)} <span className="block small quiet"><English>{`${message} (${code})`}</English></span></>
}
