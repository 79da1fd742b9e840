/**
 * Top navigation: the pages that belong to no case, in the bar; where the bar is too narrow for them, in a menu that opens below it.
 * @module
 */
import { useEffect, useRef, useState } from 'react'
import { paths, type Place } from '../paths.ts'
import { useAddress } from '../router.ts'
import { networkWords } from '../features/network/words.ts'
import { screeningWords } from '../features/screening/words.ts'
import { shellWords } from './words.ts'

export function TopNav({ place }: { place: Place }) {
  const say = shellWords.useWords()
  const here = useAddress()
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => setOpen(false), [here])
  const tabs: readonly (readonly [title: string, href: string, isHere: boolean])[] = [
    [say('capture'), paths.capture(), place.page === 'capture' || place.page === 'capture-session' || place.page === 'capture-labels'],
    [say('desk'), paths.desk(), place.page === 'desk' || place.page === 'request' || place.page === 'compose'],
    [say('import'), paths.import(), place.page === 'import'],
    [say('search'), paths.search(), place.page === 'search'],
    [say('decode'), paths.decoder(), place.page === 'decoder'],
    [say('instruments'), paths.instruments(), place.page === 'instruments'],
    [screeningWords.say('tab'), paths.screening(), place.page === 'screening' || place.page === 'lists'],
    [networkWords.say('title'), paths.network(), place.page === 'network' && place.id === ''],
    [say('verify'), paths.verify(), place.page === 'verify'],
    [say('log'), paths.log(), place.page === 'log'],
  ]
  const leave = () => { setOpen(false); button.current?.focus() }
  return (
    <div className="top-nav" onKeyDown={(event) => { if (event.key === 'Escape' && isOpen) { event.stopPropagation(); leave() } }} onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false) }}>
      <button ref={button} type="button" className="button plain menu" aria-expanded={isOpen} aria-controls="tabs" onClick={() => setOpen(!isOpen)}><Bars />{say('menu')}</button>
      <nav id="tabs" className={isOpen ? 'tabs open' : 'tabs'} aria-label={say('menu')} onClick={() => setOpen(false)}>
        {tabs.map(([title, href, isHere]) => <a key={href} className="tab" href={href} aria-current={isHere ? 'page' : undefined}>{title}</a>)}
      </nav>
    </div>
  )
}

const Bars = () => <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true"><path d="M3 5 H17 M3 10 H17 M3 15 H17" stroke="currentColor" strokeWidth="1.8" /></svg>
