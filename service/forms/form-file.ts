/**
 * Form file: an XLSX file as a form.
 * @module
 */
import { readXlsform, type ReadForm } from '@proofmark/core/forms'
import { readSheets } from 'proofmark/sheets'

/** Throws `SheetFault` for bytes that are no workbook. */
export async function readFormFile(bytes: Uint8Array): Promise<ReadForm> {
  return readXlsform(await readSheets(bytes))
}
