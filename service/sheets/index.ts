/**
 * Sheets: XLSX and CSV files as rows, and rows as such files.
 * @module
 */
export { csvLine, csvMark } from './csv-writer.ts'
export { openSheetFile, type SheetChoice, type SheetFile } from './sheet-file.ts'
export { SheetFault, type SheetFaultCode } from './sheet-fault.ts'
export { xlsxWriter, type RowWriter } from './xlsx-writer.ts'
