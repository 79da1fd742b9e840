/**
 * Sheets: XLSX and CSV files as rows, and rows as such files.
 * @module
 */
export { csvRows } from './csv-reader.ts'
export { excelDate } from './excel-date.ts'
export { reportWriter, type ReportWriter } from './report-writer.ts'
export { openSheetFile, readSheets, type SheetChoice, type SheetFile, type WorkbookRows } from './sheet-file.ts'
export { SheetFault, type SheetFaultCode } from './sheet-fault.ts'
export { type ByteSink, type WrittenSheet, workbookWriter, writeWorkbook, xlsxWriter, type RowWriter } from './xlsx-writer.ts'
export { xmlEvents, type XmlEvent } from './xml-events.ts'
export { readZipDirectory, unpackWhole, type ZipEntry } from './zip-directory.ts'
