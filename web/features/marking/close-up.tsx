/**
 * Close-up: the region of a photo, large, turned, and in another light. A canvas beside the photo: the photo is never drawn on.
 * @module
 */
import { useEffect, type RefObject } from 'react'
import { inLight, type Light } from './light.ts'
import type { Region } from './region.ts'
import { markingWords } from './words.ts'

/** Longest side of what is computed, in pixels: enough for a screen, quick enough for each move of a slider. */
const longest = 900

export function CloseUp({ canvas, image, region, turn, light }: { canvas: RefObject<HTMLCanvasElement | null>; image: HTMLImageElement; region: Region; turn: number; light: Light }) {
  const say = markingWords.useWords()
  useEffect(() => {
    const wait = requestAnimationFrame(() => draw(canvas.current, image, region, turn, light))
    return () => cancelAnimationFrame(wait)
  }, [image, region, turn, light])
  return <canvas ref={canvas} className="close-up" role="img" aria-label={say('closeUp')} />
}

function draw(canvas: HTMLCanvasElement | null, image: HTMLImageElement, region: Region, turn: number, light: Light): void {
  const context = canvas?.getContext('2d', { willReadFrequently: true })
  if (canvas === null || context === null || context === undefined) return
  const [width, height] = [Math.max(1, image.naturalWidth * region.width), Math.max(1, image.naturalHeight * region.height)]
  const scale = longest / Math.max(width, height)
  const [w, h] = [width * scale, height * scale]
  const angle = (turn * Math.PI) / 180
  const [sin, cos] = [Math.abs(Math.sin(angle)), Math.abs(Math.cos(angle))]
  canvas.width = Math.max(1, Math.round(w * cos + h * sin))
  canvas.height = Math.max(1, Math.round(w * sin + h * cos))
  context.imageSmoothingQuality = 'high'
  context.translate(canvas.width / 2, canvas.height / 2)
  context.rotate(angle)
  context.drawImage(image, image.naturalWidth * region.x, image.naturalHeight * region.y, width, height, -w / 2, -h / 2, w, h)
  const lit = inLight(context.getImageData(0, 0, canvas.width, canvas.height), light)
  context.putImageData(new ImageData(lit.data, lit.width, lit.height), 0, 0)
}
