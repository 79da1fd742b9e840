/**
 * Save: the picture as SVG and PNG, made on this device. Both are light, whatever the screen is: they will be printed.
 * @module
 */
import { saveFile } from '../capture/save-file.ts'

export function saveSvg(name: string, text: string): void {
  saveFile(`${name}.svg`, new Blob([text], { type: 'image/svg+xml' }))
}

/** Twice as fine as the drawing, as far as a canvas goes. Resolves to `false` where this browser could not draw it. */
export async function savePng(name: string, text: string): Promise<boolean> {
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const scale = Math.min(2, 8000 / Math.max(image.naturalWidth, image.naturalHeight))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(image.naturalWidth * scale)
    canvas.height = Math.round(image.naturalHeight * scale)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((made) => { canvas.toBlob(made, 'image/png') })
    if (blob === null) return false
    saveFile(`${name}.png`, blob)
    return true
  } catch {
    return false
  } finally {
    URL.revokeObjectURL(address)
  }
}
