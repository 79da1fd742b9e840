/**
 * Sheet fault: a file that is no sheet that can be read, with a word for it. Nothing of such a file is imported.
 * @module
 */

export type SheetFaultCode =
  | 'file-empty' | 'not-a-sheet' | 'old-excel' | 'encrypted' | 'zip-unreadable' | 'zip-too-large' | 'zip-lies' | 'not-a-workbook' | 'xml-unreadable' | 'xml-entities' | 'sheet-too-large'
  | 'sheet-unknown' | 'sheet-not-named' | 'sheet-not-cells' | 'not-utf8' | 'encoding-unknown' | 'separator-unknown' | 'quote-open' | 'cell-too-long' | 'not-text'

export class SheetFault extends Error {
  override name = 'SheetFault'
  readonly code: SheetFaultCode
  /** Sheets that can be named, where one has to be. */
  readonly choices: readonly string[]
  constructor(code: SheetFaultCode, message: string, choices: readonly string[] = []) {
    super(message)
    this.code = code
    this.choices = choices
  }
}
