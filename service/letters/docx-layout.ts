/**
 * DOCX layout: page, margins and sizes of a file of word processors. A letter is roomy; a brief holds in as few pages as its PDF; slides lie on their side.
 *
 * Standard: ECMA-376-1:2016 §17.6.13 (pages), §17.3.2.38 (half points)
 * @module
 */

/** Lengths in twentieths of a point, letters in half points, a line in 240ths of its height. `complex`: of Arabic, which is drawn smaller at the same size. */
export interface DocxLayout {
  readonly page: { readonly wide: number; readonly high: number }
  readonly margin: { readonly top: number; readonly bottom: number; readonly side: number }
  readonly text: Sizes
  readonly line: number
  readonly after: number
  readonly headings: readonly [DocxHeading, DocxHeading]
  readonly cell: Sizes
  readonly caption: Sizes & { readonly after: number }
  /** Largest picture, in centimetres. */
  readonly picture: { readonly width: number; readonly height: number }
}
export interface Sizes { readonly size: number; readonly complex: number }
export interface DocxHeading extends Sizes { readonly before: number; readonly after: number }

/** A4 (ISO 216). */
const upright = { wide: 11906, high: 16838 }

/** Margins of 25 mm. */
export const letterLayout: DocxLayout = {
  page: upright, margin: { top: 1417, bottom: 1304, side: 1417 }, text: { size: 21, complex: 22 }, line: 269, after: 120,
  headings: [{ size: 28, complex: 30, before: 360, after: 200 }, { size: 22, complex: 24, before: 260, after: 80 }],
  cell: { size: 19, complex: 21 }, caption: { size: 18, complex: 20, after: 200 }, picture: { width: 14, height: 9 },
}

/** Margins of 18 mm, letters of 9 points: what its PDF holds on four pages. */
export const briefLayout: DocxLayout = {
  page: upright, margin: { top: 1190, bottom: 1020, side: 1020 }, text: { size: 18, complex: 20 }, line: 245, after: 50,
  headings: [{ size: 25, complex: 27, before: 170, after: 60 }, { size: 18, complex: 20, before: 90, after: 30 }],
  cell: { size: 16, complex: 18 }, caption: { size: 15, complex: 17, after: 70 }, picture: { width: 16.8, height: 5 },
}

/** The page of the brief, letters and pictures for reading at length. */
export const reportLayout: DocxLayout = {
  ...briefLayout, text: { size: 19, complex: 21 }, line: 252, after: 80, headings: [{ size: 27, complex: 29, before: 240, after: 100 }, { size: 20, complex: 22, before: 140, after: 50 }],
  cell: { size: 17, complex: 19 }, caption: { size: 16, complex: 18, after: 120 }, picture: { width: 16.8, height: 8.5 },
}

/** 338.7 × 190.5 mm, sixteen to nine: the page of the slides in PDF. */
export const slidesLayout: DocxLayout = {
  page: { wide: 19202, high: 10800 }, margin: { top: 1190, bottom: 850, side: 1134 }, text: { size: 36, complex: 39 }, line: 245, after: 120,
  headings: [{ size: 44, complex: 46, before: 0, after: 160 }, { size: 36, complex: 39, before: 160, after: 80 }],
  cell: { size: 26, complex: 29 }, caption: { size: 22, complex: 25, after: 120 }, picture: { width: 29.5, height: 6.8 },
}

export const textWidthOf = ({ page, margin }: DocxLayout): number => page.wide - 2 * margin.side
