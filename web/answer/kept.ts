/**
 * Kept: the draft in the storage of the browser, by the hash of its sheet, where a browser keeps anything for a file.
 * @module
 */
import { formatDraft, parseDraft, type Said } from './draft.ts'

const nameOf = (sheet: string) => `proofmark.answer.${sheet}`

/** `false`: this browser keeps nothing here, or no more. */
export function keep(said: Said, sheet: string): boolean {
  try {
    localStorage.setItem(nameOf(sheet), formatDraft(said, sheet, false))
    return true
  } catch {
    return false
  }
}

export function kept(sheet: string): Said | null {
  try {
    const read = parseDraft(localStorage.getItem(nameOf(sheet)) ?? '', sheet)
    return read.ok ? read.said : null
  } catch {
    return null
  }
}

export function forget(sheet: string): void {
  try {
    localStorage.removeItem(nameOf(sheet))
  } catch {
    // Nothing was kept.
  }
}
