/**
 * Figure drawer: a process of its own that draws figures and ends. What draws words keeps, thread by thread, the fonts that it knew when it first drew any; in a server that
 * drew something before, the same figure would come out otherwise. Here our fonts are known before the first word.
 *
 * In: a JSON list of SVG texts. Out: a JSON list of PNG files in base64.
 * @module
 */
import { text } from 'node:stream/consumers'
import sharp from 'sharp'
import { fontPaths } from './briefing-fonts.ts'

const figures = JSON.parse(await text(process.stdin)) as readonly string[]
// Setting one letter in each makes them known.
for (const fontfile of fontPaths()) await sharp({ text: { text: 'a', fontfile } }).png().toBuffer()
const drawn: string[] = []
for (const svg of figures) drawn.push((await sharp(new TextEncoder().encode(svg), { density: 192 }).flatten({ background: '#ffffff' }).png().toBuffer()).toString('base64'))
process.stdout.write(JSON.stringify(drawn))
