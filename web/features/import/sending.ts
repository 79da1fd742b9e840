/**
 * Sending: files go to the server in parts, from where it has them; after a cut the same file goes on.
 * @module
 */
import { captureApi, type FileAtServer, type SentFile } from '../../api.ts'
import { importApi } from '../../import-api.ts'
import type { Hashed } from './hash.worker.ts'

/** A photograph that came along. `path`: below the folder or in the zip. */
export interface Along extends SentFile { readonly file: Blob }

const partSize = 4 * 1024 * 1024

/** `null`: it could not be read. */
export function hasher() {
  const worker = new Worker(new URL('./hash.worker.ts', import.meta.url), { type: 'module' })
  let [n, answer]: [number, (hashed: Hashed) => void] = [0, () => undefined]
  worker.addEventListener('message', ({ data }: MessageEvent<Hashed>) => { if (data.n === n) answer(data) })
  return {
    hash: async (file: Blob): Promise<string | null> => {
      const asked = ++n
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
      const hashed = await new Promise<Hashed>((resolve) => { answer = resolve; worker.postMessage({ n: asked, file }) })
      return 'sha256' in hashed ? hashed.sha256 : null
    },
    end: () => worker.terminate(),
  }
}

/** Throws `Refused`. */
async function send(file: Blob, at: () => Promise<FileAtServer>, next: (part: Blob, offset: number) => Promise<FileAtServer>, onProgress: (sent: number) => void): Promise<void> {
  let here = await at()
  while (!here.isWhole) {
    here = await next(file.slice(here.offset, here.offset + partSize), here.offset)
    onProgress(here.isWhole ? file.size : here.offset)
  }
}

export const sendSheet = (file: Blob, sha256: string, onProgress: (sent: number) => void): Promise<void> =>
  send(file, () => importApi.sheetAt(sha256), (part, offset) => importApi.sendPart(sha256, part, offset, file.size), onProgress)

/** Those that rows name; as the files of a capture are sent. `null`: all are there; else the name of one that is not on this device. */
export async function sendPhotos(wanted: readonly string[], along: readonly Along[], onProgress: (done: number, all: number) => void): Promise<string | null> {
  const session = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const byHash = new Map(along.map((each) => [each.sha256, each]))
  const missing = wanted.find((sha256) => !byHash.has(sha256))
  if (missing !== undefined) return missing
  const all = wanted.reduce((sum, sha256) => sum + byHash.get(sha256)!.size, 0)
  let done = 0
  for (const sha256 of wanted) {
    const { file, size } = byHash.get(sha256)!
    await send(file, () => captureApi.fileAt(session, sha256), (part, offset) => captureApi.sendPart(session, sha256, part, offset, size), (sent) => onProgress(done + sent, all))
    done += size
    onProgress(done, all)
  }
  return null
}
