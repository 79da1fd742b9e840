/**
 * Sheets: rows and columns as statements by a mapping; the damage that spreadsheets do; what is new, changed or the same.
 * @module
 */
export { columnOf, emptyCell, isEmptyCell, lettersOf, textCell, type SheetCell, type SheetRow } from './sheet.ts'
export { columnTypes, encodings, type MappedColumn, type MappedStatement, type Mapping, mappableKinds, mappingFormat, type MappingCode, type MappingProblem, parseMapping, separators, writtenDates } from './mapping.ts'
export { type MappableField, mappableFields } from './mappable-fields.ts'
export { type DamageCode, problemText, type RowCode, type RowProblem, rowProblem, short, type ValueCode } from './row-problem.ts'
export { headerText, locateColumns, type Located, type LocatedColumns, type SheetCode, type SheetProblem } from './located-columns.ts'
export { damageOf, type DigitsSeen, noDigits, seeDigits } from './damage.ts'
export { readWrittenDate } from './written-date.ts'
export { type FileOfEvidence } from './expression.ts'
export { planRow, type PlannedStatement, type Planning, possibleIds, type RowPlan } from './row-plan.ts'
export { checkStatement, type CheckedStatement, type Targets } from './statement-check.ts'
export { type Change, compareStatement, type Compared, type SealedStatements } from './comparing.ts'
export { changeText, guarded, isReportHeader, reportCells, reportHeaders, type RowChange, type RowReport, type RowStatus, unguarded } from './report.ts'
export { csvLine, csvMark, csvOf, signed, steering } from './csv-writer.ts'
export { addressOf, administration, columnNames, csvOfKind, isErased, rowOf, tableKinds, type TableColumn, type TabledStatement } from './statement-table.ts'
export { Survey, type SealedTargets } from './survey.ts'
export { suggestMapping, type Suggestion } from './suggestion.ts'
