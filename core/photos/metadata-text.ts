/**
 * Metadata text: the fields of a file as lines, as they are sealed with its photograph: `EXIF Model: Example 1`.
 *
 * What says where is left out and counted: the place goes by the handling of its own field (`takenAt`), and a text that is shown for the
 * sake of the camera must not carry it. The untouched file has all of it.
 * @module
 */
import type { CameraFile } from './camera-file.ts'

/** Longest text that is sealed, in characters. */
export const longestMetadata = 12_000

/** `null`: nothing was read. */
export function metadataText({ fields, unread }: Pick<CameraFile, 'fields' | 'unread'>): string | null {
  const shown = fields.filter(({ tells }) => tells === null).map(({ group, name, said }) => `${group} ${name}: ${said.replace(/\s+/g, ' ')}`)
  const places = fields.length - shown.length
  const lines = [...shown, ...(places > 0 ? [`[${places} ${places === 1 ? 'field that says' : 'fields that say'} where: not repeated here]`] : []), ...unread.map((each) => `[not read: ${each}]`)]
  if (fields.length === 0) return null
  let text = ''
  for (const [at, line] of lines.entries()) {
    if (text.length + line.length > longestMetadata) return `${text}[${lines.length - at} further lines are in the file]`
    text += `${line}\n`
  }
  return text.slice(0, -1)
}
