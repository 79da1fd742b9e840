/**
 * Chart SVG: a chart of bars as a file of its own: no style sheet, no script, nothing fetched. Certain solid, possible hatched, so that it survives grey print.
 * @module
 */

export interface DrawnBar { readonly label: string; readonly certain: number; readonly possible: number; readonly words: string }
/** `lines`: what stands beneath: what is counted, of how many, from what sample. */
export interface DrawnChart { readonly title: string; readonly bars: readonly DrawnBar[]; readonly lines: readonly string[]; readonly legend: readonly [certain: string, possible: string]; readonly isRightToLeft: boolean }

const [width, labelWidth, numberWidth, row, top] = [760, 230, 110, 26, 64]
const ink = { text: '#1f1d19', quiet: '#5b564c', rule: '#ded7c8', must: '#3a3833', may: '#8a8374' } as const
/** Letters that fit into a label, at some seven pixels each. */
const longest = 32
const perLine = 104

export function chartSvg({ title, bars, lines, legend, isRightToLeft }: DrawnChart): string {
  const most = bars.reduce((least, { certain, possible }) => Math.max(least, certain + possible), 1)
  const room = width - labelWidth - numberWidth
  const folded = lines.flatMap(foldedLine)
  const height = top + bars.length * row + 20 + folded.length * 17 + 10
  /** From right to left all is mirrored, but for the letters. */
  const x = (at: number, length = 0) => Math.round((isRightToLeft ? width - at - length : at) * 100) / 100
  const text = (at: number, y: number, words: string, more = '') => `<text x="${x(at)}" y="${y}" text-anchor="start"${more}>${escaped(words)}</text>`
  const quiet = ` fill="${ink.quiet}"`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="IBM Plex Sans, IBM Plex Sans Arabic, Arial, sans-serif" font-size="13"${isRightToLeft ? ' direction="rtl"' : ''}>`,
    `<title>${escaped(title)}</title>`,
    `<defs><pattern id="may" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="#ffffff"/><rect width="2" height="5" fill="${ink.may}"/></pattern></defs>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    text(14, 24, title, ` font-size="16" font-weight="600" fill="${ink.text}"`),
    `<rect x="${x(14, 14)}" y="38" width="14" height="10" fill="${ink.must}"/>`, text(34, 47, legend[0], quiet),
    `<rect x="${x(194, 14)}" y="38" width="14" height="10" fill="url(#may)" stroke="${ink.may}"/>`, text(214, 47, legend[1], quiet),
    ...bars.flatMap(({ label, certain, possible, words }, at) => {
      const y = top + at * row
      const [sure, more] = [(certain / most) * room, (possible / most) * room]
      return [
        `<g><title>${escaped(`${label}: ${words}`)}</title>`,
        text(14, y + 15, [...label].length > longest ? `${[...label].slice(0, longest - 1).join('')}…` : label, ` fill="${ink.text}"`),
        `<rect x="${x(labelWidth, sure)}" y="${y + 3}" width="${round(sure)}" height="16" fill="${ink.must}"/>`,
        ...(possible > 0 ? [`<rect x="${x(labelWidth + sure, more)}" y="${y + 3}" width="${round(more)}" height="16" fill="url(#may)" stroke="${ink.may}"/>`] : []),
        text(labelWidth + sure + more + 8, y + 15, words, quiet), '</g>',
      ]
    }),
    `<line x1="${x(labelWidth)}" x2="${x(labelWidth)}" y1="${top}" y2="${top + bars.length * row}" stroke="${ink.rule}"/>`,
    ...folded.map((line, at) => text(14, top + bars.length * row + 26 + at * 17, line, `${quiet} font-size="12"`)),
    '</svg>', '',
  ].join('\n')
}

const round = (value: number) => Math.round(value * 100) / 100

function foldedLine(line: string): string[] {
  const found = ['']
  for (const word of line.split(' ')) {
    const now = found.at(-1)!
    if (now !== '' && now.length + word.length + 1 > perLine) found.push(word)
    else found[found.length - 1] = now === '' ? word : `${now} ${word}`
  }
  return found
}

/** Letters that XML 1.0 does not have become the sign for one that cannot be shown. */
// oxlint-disable-next-line no-control-regex -- these are the ones that XML forbids
const escaped = (text: string) => text.toWellFormed().replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
