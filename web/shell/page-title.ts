/**
 * Page title: what the tab and the history say, and a screen reader first: the first heading of the sheet, the case that it belongs to, the program. No page words it a second time, so none can forget it, and it is
 * in the language in which the page is.
 * @module
 */
import { useEffect } from 'react'

const program = 'Proofmark'

/** `of`: what the heading alone does not say, as the finding that is corrected. */
export const titleFrom = ({ heading, of, inCase }: { heading: string; of: string; inCase: string }): string =>
  [heading, of, inCase].map((part) => part.replaceAll(/\s+/gu, ' ').trim()).filter((part, at, all) => part !== '' && all.indexOf(part) === at).concat(program).join(' · ')

/** A browser prints the title above each page: where a heading says `data-kept-back`, the case is narrower than what the page is made of, and is not named. Follows the heading wherever it changes: pages come late, and in another language when that is chosen. `inCase`: its title; `null`: of no case. */
export function usePageTitle(inCase: string | null): void {
  useEffect(() => {
    const sheet = document.getElementById('sheet')
    if (sheet === null) return
    const tell = () => {
      const heading = sheet.querySelector('h1')
      // While a page is on its way the last title stands.
      if (heading !== null) document.title = titleFrom({ heading: wordsOf(heading), of: heading.dataset['of'] ?? '', inCase: heading.dataset['keptBack'] === undefined ? (inCase ?? '') : '' })
    }
    tell()
    const watch = new MutationObserver(tell)
    watch.observe(sheet, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['data-of', 'data-kept-back'] })
    return () => watch.disconnect()
  }, [inCase])
}

/** Without what is said about the words. */
function wordsOf(heading: Element): string {
  const copy = heading.cloneNode(true) as Element
  for (const each of copy.querySelectorAll('.untranslated')) each.remove()
  return copy.textContent ?? ''
}
