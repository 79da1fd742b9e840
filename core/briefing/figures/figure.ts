/**
 * Figure: a picture made of the data, as SVG, with its words for who cannot see it and its table for who wants the numbers.
 * @module
 */
import type { Direction } from '../language.ts'
import type { Run } from '../document.ts'
import { visibleText } from '../visible-text.ts'

export interface Figure {
  readonly svg: string
  /** Pixels at 96 a inch. */
  readonly width: number
  readonly height: number
  readonly alt: string
  readonly table: { readonly head: readonly (readonly Run[])[]; readonly rows: readonly (readonly (readonly Run[])[])[]; readonly widths: readonly number[] }
}

/** Of a page; on a slide fewer pixels fill the width, so that words are larger. */
export const figureWidth = 720
export const slideWidth = 620
export const colours = { ink: '#16222e', quiet: '#5f6368', rule: '#c9d0d7', may: '#9a5b13', must: '#16222e', accent: '#1f5f8b', land: '#e9ebe6', sea: '#f6f8f9', shore: '#a9b2b8' } as const

export const xmlText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** `fonts` that go with the document; the face of the reader's machine where they are not there. */
const fontsOf = (direction: Direction) => (direction === 'rtl' ? 'Amiri, IBM Plex Sans, NanumGothic, sans-serif' : 'IBM Plex Sans, Amiri, NanumGothic, sans-serif')
/** Amiri is drawn smaller than the others. */
export const sizeIn = (size: number, direction: Direction) => (direction === 'rtl' ? size * 1.2 : size)

/** Always from left to right, whatever the page: places of words are computed. */
export const drawing = (width: number, height: number, body: string, direction: Direction): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}" direction="ltr" font-family="${fontsOf(direction)}">${body}</svg>`

export interface Words { readonly x: number; readonly y: number; readonly text: string; readonly size: number; readonly at?: 'start' | 'middle' | 'end'; readonly fill?: string; readonly isStrong?: boolean; readonly halo?: boolean }

/** `at`: which side of the words stands at `x`, as the language runs, or as `side` says. Embedded in its own direction, since not every program that draws obeys an attribute for that. */
export function words({ x, y, text, size, at = 'start', fill = colours.ink, isStrong = false, halo = false }: Words, direction: Direction, side = direction): string {
  const anchor = at === 'middle' ? 'middle' : (at === 'start') === (side === 'ltr') ? 'start' : 'end'
  const said = direction === 'rtl' && /[\p{Script=Arabic}]/u.test(text) ? `\u202b${visibleText(text)}\u202c` : visibleText(text)
  const common = `x="${round(x)}" y="${round(y)}" font-size="${round(sizeIn(size, direction))}" text-anchor="${anchor}"${isStrong ? ' font-weight="700"' : ''}`
  return `${halo ? `<text ${common} fill="none" stroke="#fff" stroke-width="3" stroke-linejoin="round" aria-hidden="true">${xmlText(said)}</text>` : ''}<text ${common} fill="${fill}">${xmlText(said)}</text>`
}

/** Lines of about so many pixels, by a mean width of letters; the last of `most` ends with an ellipsis where more would follow. */
export function wrapped(text: string, width: number, size: number, most: number): string[] {
  const room = Math.max(8, Math.floor(width / (size * 0.53)))
  const lines: string[] = []
  for (const word of text.split(/[ \n\t]+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= room) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1]!.slice(0, room - 1)}…`]
}

export const round = (n: number): string => `${Math.round(n * 100) / 100}`
