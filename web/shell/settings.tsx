/**
 * Settings of this browser: the language of the screens, how states are named, and the appearance. None changes what is recorded.
 * @module
 */
import { useRef, useState } from 'react'
import { languageNames, languages, setLanguage, useLanguage, type Language } from '../words/language.ts'
import { setStateNaming, stateNamings, useStateNaming } from '../words/states.ts'
import { shellWords } from './words.ts'

/** The language stands in the bar, for whoever cannot read the one that is chosen; the rest opens. */
export function Settings() {
  const dialog = useRef<HTMLDialogElement>(null)
  const say = shellWords.useWords()
  return (
    <>
      <Languages />
      <button type="button" className="button plain settings" aria-label={say('settings')} title={say('settings')} onClick={() => dialog.current?.showModal()}><Sliders /></button>
      <dialog ref={dialog} className="dialog" aria-label={say('settings')}>
        <h2>{say('settings')}</h2>
        <p className="row"><span className="label">{say('language')}</span><Languages /></p>
        <States />
        <p className="row"><span className="label">{say('appearance')}</span><Theme /></p>
        <div className="buttons"><button type="button" className="button" onClick={() => dialog.current?.close()}>{say('close')}</button></div>
      </dialog>
    </>
  )
}

function Languages() {
  const now = useLanguage()
  const say = shellWords.useWords()
  return (
    <select className="languages" aria-label={say('language')} value={now} onChange={(event) => setLanguage(event.target.value as Language)}>
      {languages.map((each) => <option key={each} value={each} lang={each}>{languageNames[each]}</option>)}
    </select>
  )
}

const namingWords = { un: 'statesUn', common: 'statesCommon', code: 'statesCode' } as const

function States() {
  const now = useStateNaming()
  const say = shellWords.useWords()
  return (
    <fieldset className="stack"><legend className="label">{say('states')}</legend>
      <div>{stateNamings.map((each) => <label key={each} className="choice"><input type="radio" name="states" checked={now === each} onChange={() => setStateNaming(each)} />{say(namingWords[each])}</label>)}</div>
      <p className="small quiet">{say('statesNote')}</p>
    </fieldset>
  )
}

type ThemeName = 'system' | 'light' | 'dark'

function Theme() {
  const [theme, setTheme] = useState((document.documentElement.dataset['theme'] ?? 'system') as ThemeName)
  const say = shellWords.useWords()
  const next: ThemeName = theme === 'system' ? 'light' : theme === 'light' ? 'dark' : 'system'
  const change = () => {
    setTheme(next)
    if (next === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = next
    try {
      if (next === 'system') localStorage.removeItem('proofmark.theme')
      else localStorage.setItem('proofmark.theme', next)
    } catch {
      // Storage is refused: the choice holds until the page is left.
    }
  }
  return <button type="button" className="button theme" onClick={change} aria-label={say('theme', { now: say(theme), next: say(next) })}>{say(theme)}</button>
}

const Sliders = () => <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true"><path d="M3 6 H17 M3 14 H17" stroke="currentColor" strokeWidth="1.8" /><circle cx="7" cy="6" r="2.4" fill="currentColor" /><circle cx="13" cy="14" r="2.4" fill="currentColor" /></svg>
