/**
 * Report writer: rows of a sheet with columns behind them, in the places that they had, so that the same mapping fits the report as well.
 * @module
 */
import { csvLine, csvMark, headerText, reportHeaders } from '@proofmark/core/sheets'
import { xlsxWriter, type ByteSink, type RowWriter } from './xlsx-writer.ts'

export interface ReportWriter {
  /** `more`: what is set behind the cells; `null`: nothing, a row before the header. Columns of an earlier report are left out. */
  write(number: number, cells: readonly string[], more: readonly string[] | null): void
  close(): void
}

/** `sheet`: a name for the sheet of an XLSX report. */
export function reportWriter(format: 'xlsx' | 'csv', put: ByteSink, { sheet, hasHeader }: { readonly sheet: string; readonly hasHeader: boolean }): ReportWriter {
  const writer = format === 'xlsx' ? xlsxWriter(put, sheetName(sheet)) : csvWriter(put)
  let [width, earlier, next] = [0, new Set<number>(), 1]
  return {
    write(number, cells, more) {
      const isHeader = more === reportHeaders
      if (isHeader) {
        earlier = new Set(cells.flatMap((text, at) => (reportHeaders.includes(headerText(text) as never) ? [at] : [])))
        width = cells.length
      }
      // Above the header every row keeps its number, so that the mapping fits the report as well.
      if ((isHeader || more === null) && hasHeader && format === 'xlsx') for (; next < number; next++) writer.write([])
      const own = more === null ? cells : [...cells, ...Array.from({ length: Math.max(0, width - cells.length) }, () => '')]
      writer.write([...own.filter((_, at) => !earlier.has(at)), ...(more ?? [])])
      next++
    },
    close: () => writer.close(),
  }
}

function csvWriter(put: ByteSink): RowWriter {
  put(Buffer.from(csvMark))
  return { write: (cells) => put(Buffer.from(csvLine(cells))), close: () => undefined }
}

/** 31 characters, none of those that a program refuses. */
const sheetName = (name: string) => name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31).replaceAll(/^'|'$/g, ' ').trim() || 'Report'
