/**
 * Media type of a file of evidence by its name, and how large such a file may be.
 * @module
 */
import { extname } from 'node:path'

/** Largest file of evidence that is taken from a folder: 512 MiB, so that one mistake cannot fill a disk. */
export const largestFile = 512 * 1024 * 1024

/** Anything else is kept as bytes without a claim of what they are. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.png': 'image/png', '.webp': 'image/webp', '.heic': 'image/heic', '.tif': 'image/tiff',
  '.tiff': 'image/tiff', '.svg': 'image/svg+xml', '.pdf': 'application/pdf', '.txt': 'text/plain', '.mp4': 'video/mp4', '.mov': 'video/quicktime',
}

export const mediaType = (path: string): string => mediaTypes[extname(path).toLowerCase()] ?? 'application/octet-stream'
