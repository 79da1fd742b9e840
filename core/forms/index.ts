/**
 * Forms: XLSForms as questions in groups and repeats, submissions of them as rows that a mapping can read, and our capture form as an XLSForm.
 * @module
 */
export { type Choice, type Form, type FormNode, type FormTable, type Question, type Section, tableOf, tablesOf, type Words } from './form.ts'
export { type FormCode, type FormProblem, formProblemText } from './form-problem.ts'
export { isFileType, parseRowType, type QuestionType } from './question-type.ts'
export { type FormSheet, readXlsform, type ReadForm } from './xlsform.ts'
export { columnsOf } from './form-columns.ts'
export { exportCells, exportColumns, type ExportColumn } from './export-columns.ts'
export { type LostSubmission, type SubmissionCode } from './submission-problem.ts'
export { type RowsOfTree, rowsOfTree, type TableRow, textAt, type Tree } from './submission-tree.ts'
export { type Edited, type Edition, editionsOf } from './submission-edits.ts'
export { keyColumns, keySeparator, submissionSheet, type SubmissionSheet } from './submission-sheet.ts'
export { exportRows, type ExportRows, type ExportTable, isExportHeader } from './export-tables.ts'
export { captureForm, captureFormId, captureFormVersion, type FormSheetRows } from './capture-form.ts'
export { captureFormMapping } from './capture-form-mapping.ts'
export { type FormLanguage, formLanguages } from './capture-form-words.ts'
