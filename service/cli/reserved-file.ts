/**
 * Reserved file: a new file that is made before something is sealed for it, so that nothing is sealed whose result cannot be written.
 * @module
 */
import { closeSync, openSync, rmSync, writeFileSync } from 'node:fs'

export interface ReservedFile {
  write(bytes: Uint8Array): void
  /** Takes the place away again; after `write` nothing happens. */
  release(): void
}

/** Only for the user himself. Throws what the system says: it is there already, the folder is not, or it may not be written to. */
export function reserveFile(path: string): ReservedFile {
  const file = openSync(path, 'wx', 0o600)
  let isOpen = true
  return {
    write(bytes) {
      writeFileSync(file, bytes)
      closeSync(file)
      isOpen = false
    },
    release() {
      if (!isOpen) return
      isOpen = false
      closeSync(file)
      rmSync(path, { force: true })
    },
  }
}
