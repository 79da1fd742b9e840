/**
 * Attached: a chosen file as it travels in an answer. Its name and type are labels; the bytes are what they are.
 * @module
 */
import { largestFiles, mostFiles, type AttachedFile } from '@proofmark/core/answers'
import { sha256, toBase64, toHex } from '@proofmark/core/bytes'

export const megabytes = largestFiles / 1024 / 1024

/** The files that still fit, in their order, and the names of those that do not. */
export async function attach(before: readonly AttachedFile[], chosen: readonly File[]): Promise<{ readonly files: AttachedFile[]; readonly refused: readonly string[] }> {
  const files = [...before]
  const refused: string[] = []
  for (const file of chosen) {
    const size = files.reduce((sum, each) => sum + each.size, 0)
    if (files.length >= mostFiles || size + file.size > largestFiles) { refused.push(file.name); continue }
    const bytes = new Uint8Array(await file.arrayBuffer())
    const attached = { name: file.name.toWellFormed().slice(0, 255) || 'file', type: typeOf(file.type), size: bytes.length, sha256: toHex(sha256(bytes)), base64: toBase64(bytes) }
    if (!files.some((each) => each.sha256 === attached.sha256 && each.name === attached.name)) files.push(attached)
  }
  return { files, refused }
}

const typeOf = (type: string): string => (/^[a-z]+\/[a-z0-9.+-]{1,80}$/.test(type) ? type : 'application/octet-stream')
