/**
 * Claim status: its sign with its word, and what it hangs on, in the language of the screen.
 * @module
 */
import { counted } from '@proofmark/core/bytes'
import type { ClaimStatus as Status } from '@proofmark/core/findings'
import { useFormats } from '../words/formats.ts'
import { useLanguage } from '../words/language.ts'
import { nameOf } from '../words/names.ts'
import { codeNames } from '../words/named/code-names.ts'
import { kindNames } from '../words/named/kind-names.ts'
import { ClaimSign } from './claim-sign.tsx'
import { uncertaintyWords } from './words.ts'

export function ClaimStatus({ status, restsOn = {} }: { status: Status; restsOn?: Readonly<Record<string, number>> }) {
  const say = uncertaintyWords.useWords()
  const { list, number } = useFormats()
  const isEnglish = useLanguage() === 'en'
  // English alone can make the plural of a name; the others put the number after it.
  const counts = Object.entries(restsOn).map(([kind, count]) => (isEnglish ? counted(count, kind) : `${nameOf(kindNames, kind)} (${number(count)})`))
  return <ClaimSign status={status} word={codeNames.say(status)} rest={counts.length === 0 ? null : say('restsOn', { counts: isEnglish ? counts.join(', ') : list(counts) })} />
}
