/**
 * The language of the page; the answer says in which it was saved.
 * @module
 */
import { languageNames, languages, setLanguage, useLanguage, type Language } from '../words/language.ts'
import { answerWords } from './words.ts'

export function LanguageChoice({ onChoose }: { onChoose: (language: Language) => void }) {
  const say = answerWords.useWords()
  const choose = (value: string) => { const to = languages.find((each) => each === value)!; setLanguage(to); onChoose(to) }
  return <label className="row languages">{say('language')} <select value={useLanguage()} onChange={(event) => choose(event.target.value)}>{languages.map((each) => <option key={each} value={each} lang={each}>{languageNames[each]}</option>)}</select></label>
}
