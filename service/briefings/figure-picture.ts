/**
 * Figure picture: a figure as pixels, for word processors. Its words are drawn with the fonts that come with the program, whatever the machine has.
 * @module
 */
import { drawnFigure, type DrawnPicture } from 'proofmark/letters'
import { fontPaths } from './briefing-fonts.ts'

let known: Promise<void> | null = null

/** Setting one letter in each of our fonts makes them known to whatever draws words in this process. */
async function makeFontsKnown(): Promise<void> {
  const { default: sharp } = await import('sharp')
  for (const fontfile of fontPaths()) await sharp({ text: { text: 'a', fontfile } }).png().toBuffer()
}

export async function figurePicture(svg: string): Promise<DrawnPicture> {
  await (known ??= makeFontsKnown())
  return drawnFigure(new TextEncoder().encode(svg))
}
