/**
 * Turning: how a picture is shown upright whose sealed pixels are not. Masks stay in sealed pixels; only the drawing is turned.
 *
 * Standard: EXIF 2.32 (CIPA DC-008), tag Orientation: where row 0 and column 0 of the pixels lie for the viewer.
 * @module
 */
import type { PictureSize } from '@proofmark/core/evidence'

/** The matrix of SVG and CSS: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/** From sealed pixels to the upright picture; anything but 2 to 8 leaves it as it is. */
export function turning({ width, height }: PictureSize, orientation: number): Matrix {
  switch (orientation) {
    case 2: return [-1, 0, 0, 1, width, 0]
    case 3: return [-1, 0, 0, -1, width, height]
    case 4: return [1, 0, 0, -1, 0, height]
    case 5: return [0, 1, 1, 0, 0, 0]
    case 6: return [0, 1, -1, 0, height, 0]
    case 7: return [0, -1, -1, 0, height, width]
    case 8: return [0, -1, 1, 0, 0, width]
    default: return [1, 0, 0, 1, 0, 0]
  }
}

/** Width and height of the upright picture. */
export const uprightSize = ({ width, height }: PictureSize, orientation: number): PictureSize => (orientation >= 5 && orientation <= 8 ? { width: height, height: width } : { width, height })

/** A point of the upright picture in sealed pixels. */
export function turnedBack([a, b, c, d, e, f]: Matrix, [x, y]: readonly [number, number]): [number, number] {
  const [px, py, sum] = [x - e, y - f, a * d - b * c]
  return [(d * px - c * py) / sum, (a * py - b * px) / sum]
}

/** A step of the eye (to the right, down) in sealed pixels. */
export const stepBack = (matrix: Matrix, step: readonly [number, number]): [number, number] => turnedBack([...matrix.slice(0, 4), 0, 0] as unknown as Matrix, step)
