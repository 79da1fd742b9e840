/**
 * Report file: the rows of an import with what became of them, as XLSX or CSV by the ending of its name. A new file, only for the user himself.
 * @module
 */
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { extname } from 'node:path'
import { reportWriter, type ReportWriter } from 'proofmark/sheets'
import { BadUse } from './command.ts'

export interface ReportFile extends ReportWriter {
  /** Whether a row was written. */
  isBegun(): boolean
  /** Closed twice is closed once. */
  close(): void
  remove(): void
}

export function reportFile(path: string, sheet: string, hasHeader: boolean): ReportFile {
  const ending = extname(path).toLowerCase()
  if (ending !== '.xlsx' && ending !== '.csv') throw new BadUse(`${path}: a report ends in .xlsx or .csv`)
  const file = openSync(path, 'wx', 0o600)
  const writer = reportWriter(ending === '.xlsx' ? 'xlsx' : 'csv', (bytes) => void writeSync(file, bytes), { sheet, hasHeader })
  let [isOpen, isBegun] = [true, false]
  return {
    isBegun: () => isBegun,
    write(number, cells, more) {
      isBegun = true
      writer.write(number, cells, more)
    },
    close() {
      if (!isOpen) return
      isOpen = false
      writer.close()
      closeSync(file)
    },
    remove: () => rmSync(path, { force: true }),
  }
}
