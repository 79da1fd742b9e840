/**
 * Address part: one part of an address, written so that any text can stand in it, and read back.
 * @module
 */
export const part = (text: string): string => encodeURIComponent(text)

/** What nobody could have written is empty. */
export function unpart(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
