/**
 * Report file: the rows of an import with what became of them, as XLSX or CSV by the ending of its name. A new file, only for the user himself.
 * @module
 */
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { extname } from 'node:path'
import { headerText, reportHeaders } from '@proofmark/core/sheets'
import { csvLine, csvMark, xlsxWriter, type RowWriter } from 'proofmark/sheets'
import { BadUse } from './command.ts'

export interface ReportFile {
  /** `more`: what is set behind the cells; `null`: nothing, a row before the header. Columns of an earlier report are left out. */
  write(number: number, cells: readonly string[], more: readonly string[] | null): void
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
  const writer = ending === '.xlsx' ? xlsxWriter(file, sheetName(sheet)) : csvWriter(file)
  let [isOpen, isBegun, width, earlier, next] = [true, false, 0, new Set<number>(), 1]
  return {
    isBegun: () => isBegun,
    write(number, cells, more) {
      const isHeader = more === reportHeaders
      isBegun = true
      if (isHeader) {
        earlier = new Set(cells.flatMap((text, at) => (reportHeaders.includes(headerText(text) as never) ? [at] : [])))
        width = cells.length
      }
      // Above the header every row keeps its number, so that the mapping fits the report as well.
      if ((isHeader || more === null) && hasHeader && ending === '.xlsx') for (; next < number; next++) writer.write([])
      const own = more === null ? cells : [...cells, ...Array.from({ length: Math.max(0, width - cells.length) }, () => '')]
      writer.write([...own.filter((_, at) => !earlier.has(at)), ...(more ?? [])])
      next++
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

function csvWriter(file: number): RowWriter {
  writeSync(file, csvMark)
  return { write: (cells) => void writeSync(file, csvLine(cells)), close: () => undefined }
}

/** 31 characters, none of those that a program refuses. */
const sheetName = (name: string) => name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31).replaceAll(/^'|'$/g, ' ').trim() || 'Report'
