/**
 * Briefings: a briefing document as files that are handed over: PDF, DOCX, HTML, slides.
 * @module
 */
export { editedPlace, formatOf, likeness, type EditedPlace } from './edited-copy.ts'
export { briefingFiles, briefingFormats, briefingTypes, type BriefingFile, type BriefingFiles, type BriefingFolder, type BriefingFormat } from './briefing-files.ts'
