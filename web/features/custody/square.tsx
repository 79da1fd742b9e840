/**
 * Square: a text as a QR square, drawn as one path, black on white on every screen and sheet.
 * @module
 */
import { encodeQR } from 'qr'

/** White around it, in modules (ISO/IEC 18004:2015, 9.1). */
const quiet = 4

export function Square({ of, label }: { of: string; label: string }) {
  const rows = encodeQR(of, 'raw', { ecc: 'medium', border: quiet })
    const path = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return <svg className="square" viewBox={`0 0 ${rows.length} ${rows.length}`} role="img" aria-label={label} shapeRendering="crispEdges"><rect width={rows.length} height={rows.length} fill="#fff" /><path d={path} fill="#000" /></svg>
}
