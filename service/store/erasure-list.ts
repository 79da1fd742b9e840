/**
 * Erasure list: which fields of which statements were erased, beside the log and in no need of the vault.
 *
 * The erasure statement says it too, but its words lie in the vault: of an older vault that is put back they are missing. Ids and
 * names of fields are no values, so they may lie here.
 *
 * Format: spec/data-folder.md
 * @module
 */
import { join } from 'node:path'
import type { Disk } from './disk.ts'
import { StoreDamaged } from './faults.ts'

const line = /^[0-9a-f]{32} \/[A-Za-z0-9/]+$/

export interface ErasureList {
  /** Paths by statement. */
  read(): Map<string, string[]>
  /** Durable when it returns. */
  add(statement: string, paths: readonly string[]): void
}

export function erasureList(folder: string, disk: Disk): ErasureList {
  const path = join(folder, 'log', 'erasures')
  return {
    read() {
      const bytes = disk.read(path)
      const lines = bytes === null ? [] : new TextDecoder().decode(bytes).split('\n')
      // A last line without its end was never acknowledged; the erasure statement still says it.
      const found = new Map<string, string[]>()
      for (const [at, text] of lines.slice(0, -1).entries()) {
        if (!line.test(text)) throw new StoreDamaged('erasures-unreadable', `log/erasures, line ${at + 1}: expected a statement id and a field; found ${JSON.stringify(text.slice(0, 80))}`)
        const [statement = '', field = ''] = text.split(' ')
        found.set(statement, [...(found.get(statement) ?? []), field])
      }
      return found
    },
    add(statement, paths) {
      const bytes = disk.read(path) ?? new Uint8Array()
      const whole = bytes.subarray(0, bytes.lastIndexOf(10) + 1)
      disk.replace(path, Buffer.concat([whole, Buffer.from(paths.map((field) => `${statement} ${field}\n`).join(''))]))
    },
  }
}
