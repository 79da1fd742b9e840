/**
 * Label: the text in the square of a printed label or scale card, and its parts.
 *
 *     PM1:0A1B2C3D:RX-001     label of the item with the field number RX-001, of the session whose id begins with 0a1b2c3d
 *     PM1S:0A1B2C3D:RX-001    scale card of that item
 *     PM1S:0A1B2C3D:          scale card that goes from item to item
 *
 * Neither person nor place: a label stays on the thing, and whoever finds it can read it. Capital letters, so that the square stays small.
 *
 * Format: spec/label.md
 * @module
 */

export interface Label {
  readonly kind: 'label' | 'scale'
  /** As `labelSession` gives it. */
  readonly session: string
  /** Field number; empty on a scale card that is of no item. */
  readonly number: string
}

export type LabelCode =
  | 'not-a-label' // another text: a square that somebody else printed
  | 'session-invalid' // not eight hex digits in capitals
  | 'number-invalid' // empty on a label, longer than 80, with white space at an end, or with characters that print as nothing

export type ReadLabel = { readonly ok: true; readonly label: Label } | { readonly ok: false; readonly code: LabelCode }

/** The part of a session's id that its labels carry: enough to tell the sessions of a mission apart, and to type. */
export const labelSession = (session: string): string => session.slice(0, 8).toUpperCase()

/** Whether a field number can stand on a label as it is. */
export const isLabelNumber = (text: string): boolean => text.length > 0 && text.length <= 80 && text.trim() === text && !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(text)

/** Foreign text enters here. Never throws; `formatLabel` of what is read is the same text. */
export function parseLabel(text: string): ReadLabel {
  const match = /^PM1(S?):([^:]*):([^]*)$/u.exec(text)
  if (match === null) return { ok: false, code: 'not-a-label' }
  const [, scale, session = '', number = ''] = match
  const kind = scale === '' ? 'label' : 'scale'
  if (!/^[0-9A-F]{8}$/.test(session)) return { ok: false, code: 'session-invalid' }
  if (!isLabelNumber(number) && !(kind === 'scale' && number === '')) return { ok: false, code: 'number-invalid' }
  return { ok: true, label: { kind, session, number } }
}

export const formatLabel = ({ kind, session, number }: Label): string => `PM1${kind === 'scale' ? 'S' : ''}:${session}:${number}`
