/**
 * Page keys: keys of the page, wherever the focus is but in a field, where a letter that is typed is a letter, or in a dialog, which has keys of its own.
 * @module
 */
import { useEffect, useRef } from 'react'

const isTyping = (target: EventTarget | null): boolean => target instanceof Element && target.closest('input:not([type="checkbox"]):not([type="radio"]), textarea, select, [contenteditable="true"], dialog, [role="dialog"], .decide') !== null

/** `onKey` says whether the key was one of its own: then nobody else gets it. */
export function usePageKeys(onKey: (event: KeyboardEvent) => boolean): void {
  const latest = useRef(onKey)
  useEffect(() => { latest.current = onKey })
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector('dialog[open]') !== null) return
      if (latest.current(event)) event.preventDefault()
    }
    addEventListener('keydown', heard)
    return () => removeEventListener('keydown', heard)
  }, [])
}
