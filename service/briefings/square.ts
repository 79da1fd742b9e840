/**
 * Square: a text as a QR square, one path, black on white on every page.
 *
 * Standard: ISO/IEC 18004:2015
 * @module
 */
import { encodeQR } from 'qr'

/** White around it, in modules (9.1). */
const quiet = 4

/** `scale`: pixels of a module. */
export function squareSvg(text: string, scale = 1): string {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: quiet })
  const path = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${rows.length} ${rows.length}" width="${rows.length * scale}" height="${rows.length * scale}" shape-rendering="crispEdges"><rect width="${rows.length}" height="${rows.length}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`
}
