/**
 * Exports: what is open to a handling, as files that other programs read.
 *
 * Columns and properties: docs/exports.md
 * @module
 */
export { aboutOf, featuresOf, layers, type Feature, type Layer } from './features.ts'
export { ftmEntities, ftmLines, type FtmEntity } from './ftm.ts'
export { ftmParties, type FtmRead, type FtmRow } from './ftm-parties.ts'
export { geojsonText } from './geojson.ts'
export { geopackageSteps } from './geopackage.ts'
export { jsonLines } from './json-lines.ts'
export { gradeColumns, gradedIn, type GradeCounts } from './mark-grade.ts'
export { kmlText } from './kml.ts'
export { countedIn, gatheredIn, selectionOf, type ExportSource, type Scope, type Selection } from './selection.ts'
export { sheetsOf, TooManyRows, workbookOf } from './workbook.ts'
