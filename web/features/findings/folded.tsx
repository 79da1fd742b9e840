/**
 * Folded: a part of a page that is for the second minute, under its heading; open where the address or the reader wants it.
 * @module
 */
import { useState, type ReactNode } from 'react'

/** `isLazy`: what stands in it is not asked for before it is opened, and not printed. */
export function Folded({ id, title, count, isOpen = false, isLazy = false, children }: { id: string; title: string; count?: number; isOpen?: boolean; isLazy?: boolean; children: ReactNode }) {
  const [open, setOpen] = useState(isOpen)
  return (
    <section aria-labelledby={id}><details className="folded" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary><h2 id={id}>{title}{count !== undefined && <> <span className="count">{count}</span></>}</h2></summary>
      {(open || !isLazy) && children}
    </details></section>
  )
}
