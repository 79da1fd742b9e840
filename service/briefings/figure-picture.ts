/**
 * Figure pictures: figures as pixels, for word processors. Their words are drawn with the fonts that come with the program, whatever the machine has.
 * @module
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { drawnFigure, type DrawnPicture } from 'proofmark/letters'

/** By their SVG. All in one process (figure-drawer.ts), since one takes a third of a second to start. */
export async function figurePictures(figures: readonly string[]): Promise<ReadonlyMap<string, DrawnPicture>> {
  if (figures.length === 0) return new Map()
  const drawer = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'figure-drawer.ts')], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = new Promise<number | null>((resolve, reject) => { drawer.once('error', reject); drawer.once('close', resolve) })
  drawer.stdin.end(JSON.stringify(figures))
  const [answer, status] = await Promise.all([text(drawer.stdout), ended])
  if (status !== 0) throw new Error(`the figures could not be drawn: the drawer ended with ${status}`)
  const pngs = JSON.parse(answer) as readonly string[]
  const pictures = await Promise.all(pngs.map(async (png) => drawnFigure(new Uint8Array(Buffer.from(png, 'base64')))))
  return new Map(figures.map((svg, at) => [svg, pictures[at]!] as const))
}
