/**
 * Sheets in memory: where the parts of a spreadsheet wait until it is whole. It is no evidence until somebody seals it, so it is never on the disk.
 * @module
 */
import { createHash } from 'node:crypto'
import { largestPart, type BlobStore } from './uploads.ts'

/** `keep`: takes the whole sheet. `largest`: bytes of one sheet. */
export function sheetsInMemory({ has, keep, largest }: { readonly has: (sha256: string) => boolean; readonly keep: (sha256: string, bytes: Uint8Array) => void; readonly largest: number }): BlobStore {
  const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
  return {
    hasBlob: has,
    putBlob: (bytes) => {
      const sha256 = hashOf(bytes)
      keep(sha256, bytes)
      return Promise.resolve({ sha256, size: bytes.length })
    },
    touchBlob: () => undefined,
    arrivals: {
      all: () => [],
      begin({ sha256, length }) {
        const parts: Uint8Array[] = []
        let offset = 0
        return {
          length,
          get offset() { return offset },
          append(bytes) { parts.push(bytes); offset += bytes.length },
          async finish() {
            const whole = new Uint8Array(Buffer.concat(parts))
            if (hashOf(whole) !== sha256) return false
            keep(sha256, whole)
            return true
          },
        }
      },
      resume: () => Promise.reject(new Error('a sheet is not resumed after a restart')),
      remove: () => undefined,
      settled: async () => {},
      room: () => largest + 16 * largestPart,
    },
  }
}
