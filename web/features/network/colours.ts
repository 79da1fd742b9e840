/**
 * Colours of the pictures as the page has them now: a canvas and a file need values where a style sheet has names.
 * @module
 */
import { useEffect, useState } from 'react'
import { tints, type Colours } from './look.ts'

const names = { ...Object.fromEntries(tints.map((tint) => [tint, `--net-${tint}`])), ink: '--ink', quiet: '--graphite', ground: '--sheet', accent: '--accent' } as Record<keyof Colours, string>

/** `scheme`: as if the page were so; a printed or saved picture is light. */
export function coloursOf(scheme: 'now' | 'light' = 'now'): Colours {
  const probe = document.createElement('span')
  if (scheme === 'light') probe.style.colorScheme = 'light'
  document.body.append(probe)
  const read = (name: string) => { probe.style.color = `var(${name})`; return hexOf(getComputedStyle(probe).color) }
  const found = Object.fromEntries(Object.entries(names).map(([key, name]) => [key, read(name)])) as Colours
  probe.remove()
  return found
}

/** `rgb(1, 2, 3)` as `#010203`. */
const hexOf = (text: string): string => `#${(text.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => Math.round(Number(part)).toString(16).padStart(2, '0')).join('')}`

/** And again when the theme of the page or of the system changes. */
export function useColours(): Colours {
  const [colours, set] = useState(() => coloursOf())
  useEffect(() => {
    const again = () => set(coloursOf())
    const media = matchMedia('(prefers-color-scheme: dark)')
    const watcher = new MutationObserver(again)
    media.addEventListener('change', again)
    watcher.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
    return () => { media.removeEventListener('change', again); watcher.disconnect() }
  }, [])
  return colours
}
