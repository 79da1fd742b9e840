/**
 * Frame: a table that is scrolled where it is wider than the screen, by keys as well.
 * @module
 */
import type { ReactNode } from 'react'

export const Frame = ({ label, children }: { label: string; children: ReactNode }) => <div className="table-frame" tabIndex={0} role="region" aria-label={label}>{children}</div>
