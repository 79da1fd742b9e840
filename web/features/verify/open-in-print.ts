/**
 * Open in print: what is folded on a screen is unfolded on paper, where nobody can open it.
 * @module
 */
import { useEffect } from 'react'

export function useOpenInPrint(): void {
  useEffect(() => {
    let opened: HTMLDetailsElement[] = []
    const open = () => {
      opened = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')]
      for (const each of opened) each.open = true
    }
    const close = () => { for (const each of opened) each.open = false }
    addEventListener('beforeprint', open)
    addEventListener('afterprint', close)
    return () => { removeEventListener('beforeprint', open); removeEventListener('afterprint', close) }
  }, [])
}
