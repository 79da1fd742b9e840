/**
 * The address is the state. A click on a link of this app changes the address without loading; everything else is left
 * to the browser, so that links can be copied, opened in a tab and gone back from.
 * @module
 */
import { useSyncExternalStore } from 'react'
import { type Open, parseOpen, withOpen } from './paths.ts'

const changed = new EventTarget()

/** Path, query and fragment of the page. */
export const address = () => location.pathname + location.search + location.hash

/** How many drawer steps lie behind this one; the drawer offers to go back when there are any. */
export const drawerDepth = (): number => (history.state as { drawer?: number } | null)?.drawer ?? 0

export function navigate(to: string, { replace = false } = {}) {
  const url = new URL(to, location.href)
  const samePage = url.pathname === location.pathname
  const isOpen = url.searchParams.has('open')
  const drawer = !isOpen || !samePage ? 0 : new URLSearchParams(location.search).has('open') ? drawerDepth() + 1 : 0
  history[replace ? 'replaceState' : 'pushState']({ drawer }, '', url)
  changed.dispatchEvent(new Event('change'))
  if (url.hash !== '') document.getElementById(decodeURIComponent(url.hash.slice(1)))?.scrollIntoView()
  else if (!samePage) scrollTo(0, 0)
}

/** The address as it is now; renders again when it changes. */
export const useAddress = () => useSyncExternalStore(listen, address)

export const useOpen = (): Open | null => parseOpen(new URL(useAddress(), location.href).searchParams.get('open'))

/** Address of this page with the drawer on `open`. */
export const useOpening = () => {
  const here = useAddress()
  return (open: Open | null) => withOpen(here, open)
}

function listen(onChange: () => void) {
  changed.addEventListener('change', onChange)
  addEventListener('popstate', onChange)
  return () => {
    changed.removeEventListener('change', onChange)
    removeEventListener('popstate', onChange)
  }
}

/** Once, at the start: plain clicks on links within the app. */
export function followLinks() {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (link === null || link.origin !== location.origin || link.target !== '' || link.hasAttribute('download')) return
    if (/^\/(api|blobs)\/|^\/log\/|^\/verify\.html$/.test(link.pathname)) return
    event.preventDefault()
    navigate(link.href)
  })
}
