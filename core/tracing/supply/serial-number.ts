/**
 * Serial number: the letters before and the digits at the end, as long as each of them was read. Digits are never fuzzy: a serial with
 * one doubtful character has no neighbours.
 *
 * @module
 */

export interface SerialNumber { readonly before: string; readonly digits: number; readonly number: bigint }

/** `null`: it does not end in digits, or one of its characters was not read with certainty. `transcription`: of the mark, where there is one. */
export function serialOf(serial: string, transcription: string | null): SerialNumber | null {
  const parts = /^([\p{L}\p{N}\p{Zs}./-]*?)([0-9]{1,18})$/u.exec(serial)
  if (parts === null) return null
  if (transcription !== null && !isReadWhole(serial, transcription)) return null
  return { before: parts[1]!, digits: parts[2]!.length, number: BigInt(parts[2]!) }
}

/** What a transcription marks as doubtful, missing or masked (spec/transcription.md) stands between the characters, or beside them. */
export function isReadWhole(serial: string, transcription: string): boolean {
  const [wanted, text] = [serial.replaceAll(/\s/g, ''), transcription.replaceAll(/\s/g, '')]
  const at = text.indexOf(wanted)
  return at >= 0 && !/[?*■}\]]$/.test(text.slice(0, at)) && !/^[?*■{[]/.test(text.slice(at + wanted.length))
}
