/**
 * SVG text: a drawing as a file of its own: no style sheet, no script, nothing fetched. Read by any program that reads SVG.
 * @module
 */
import { dashesOf, type Drawing } from './drawing.ts'
import { outline, strokeOf, type Colours, type LineLook } from './look.ts'

/** `about`: title of the file and what stands beneath the picture, line by line. `sans`: families of the letters. */
export interface SvgAbout { readonly title: string; readonly lines: readonly string[]; readonly legend: readonly { readonly text: string; readonly draw: { readonly node: Pick<Drawing['nodes'][number], 'shape' | 'isHollow' | 'tint'> } | { readonly edge: LineLook } }[] }

export function svgText({ width, height, nodes, edges, heads }: Drawing, colours: Colours, about: SvgAbout): string {
  const [legendTop, columns] = [height + 20, Math.max(1, Math.floor(width / 260))]
  const linesTop = legendTop + Math.ceil(about.legend.length / columns) * 20 + 16
  const total = linesTop + about.lines.length * 16 + 10
  const text = (x: number, y: number, size: number, fill: string, words: string, more = '') => `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}"${more}>${escaped(words)}</text>`
  const shape = (x: number, y: number, size: number, { shape: name, isHollow, tint }: Pick<Drawing['nodes'][number], 'shape' | 'isHollow' | 'tint'>) =>
    `<path transform="translate(${x} ${y})" d="${outline(name, size)}" fill="${isHollow ? colours.ground : colours[tint]}" stroke="${isHollow ? colours[tint] : colours.ground}" stroke-width="${isHollow ? 2 : 1}"/>`
  const colourOf = ({ isSupposed }: LineLook) => (isSupposed ? colours.accent : colours.quiet)
  const stroke = (line: LineLook, isPossible: boolean) => `fill="none" stroke="${colourOf(line)}" stroke-width="${strokeOf(line).width}"${dashesOf(line) === undefined ? '' : ` stroke-dasharray="${dashesOf(line)}"`}${isPossible ? ' stroke-opacity="0.45"' : ''}`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${total}" viewBox="0 0 ${width} ${total}" role="img" font-family="IBM Plex Sans, Arial, sans-serif">`,
    `<title>${escaped(about.title)}</title>`,
    `<rect width="${width}" height="${total}" fill="${colours.ground}"/>`,
    ...heads.map(({ x, text: words }) => text(x, 20, 12, colours.quiet, words, ' font-weight="600"')),
    '<g>', ...edges.map(({ path, tip: [x, y, angle], isPossible, label, ...line }) => `<g><title>${escaped(label)}</title><path d="${path}" ${stroke(line, isPossible)}/><path transform="translate(${x} ${y}) rotate(${angle})" d="M-6 -3.2L2 0L-6 3.2Z" fill="${colourOf(line)}"/></g>`), '</g>',
    '<g>', ...nodes.map((node) => shape(node.x, node.y, node.size, node)), '</g>',
    '<g>', ...nodes.flatMap(({ x, y, size, label, under }) => [
      ...(label === null ? [] : [text(x + size + 4, under === null ? y + 4 : y - 5, under === null ? 11 : 12, colours.ink, label, ` stroke="${colours.ground}" stroke-width="3" paint-order="stroke"`)]),
      ...(under === null || under === '' ? [] : [text(x + size + 4, y + 15, 10, colours.quiet, under, ` stroke="${colours.ground}" stroke-width="3" paint-order="stroke"`)]),
    ]), '</g>',
    '<g>', ...about.legend.map(({ text: words, draw }, n) => {
      const [x, y] = [14 + (n % columns) * 260, legendTop + Math.floor(n / columns) * 20]
      return ('node' in draw ? shape(x + 12, y - 4, 6, draw.node) : `<path d="M${x} ${y - 4}h26" ${stroke(draw.edge, false)}/>`) + text(x + 34, y, 11, colours.ink, words)
    }), '</g>',
    ...about.lines.map((line, n) => text(14, linesTop + n * 16, 11, colours.quiet, line)),
    '</svg>', '',
  ].join('\n')
}

/** Letters that XML 1.0 does not have become the sign for one that cannot be shown. */
// oxlint-disable-next-line no-control-regex -- these are the ones that XML forbids
const escaped = (text: string) => text.toWellFormed().replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
