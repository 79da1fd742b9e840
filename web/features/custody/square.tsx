/**
 * Square: a text as a QR square, drawn as one path, black on white on every screen and sheet.
 * @module
 */
import encodeQR from 'qr'

/** White around it, in modules (ISO/IEC 18004:2015, 9.1). */
const quiet = 4

export function Square({ of, label }: { of: string; label: string }) {
  const rows = encodeQR(of, 'raw', { ecc: 'medium', border: 0 })
  const size = rows.length + 2 * quiet
  const path = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x + quiet} ${y + quiet}h1v1h-1z`] : []))).join('')
  return <svg className="square" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges"><rect width={size} height={size} fill="#fff" /><path d={path} fill="#000" /></svg>
}
