/**
 * Letters: trace requests and notices before publication as files that are sent, in four languages, from templates that people edit.
 * @module
 */
export { builtInTemplate, builtInText } from './built-in.ts'
export { docxOf, type DocxBlock } from './docx.ts'
export { briefLayout, reportLayout, slidesLayout } from './docx-layout.ts'
export { coverage } from './font-coverage.ts'
export { isolated } from './own-text.ts'
export { handlings, letterPurposes, type Correspondent, type Handling, type LetterFacts, type LetterItem, type LetterMark, type LetterPhotograph, type LetterPurpose } from './facts.ts'
export { isLetterLanguage, letterLanguages, type LetterLanguage } from './language.ts'
export { drawnFigure, drawnPictures, type DrawnPicture, type PictureFault } from './letter-picture.ts'
export { letterText } from './letter-text.ts'
export { makeLetter, type Block, type Letter, type Line, type Piece } from './letter.ts'
export { PdfRefused, pdfOf, type PdfCode } from './pdf.ts'
export { blockPlaceholders, linePlaceholders, requiredPlaceholders } from './placeholders.ts'
export { proposedReply, readReturnedForm, type ProposedReply, type ReadReturned, type ReturnedCode, type ReturnedForm } from './returned-form.ts'
export { formatTemplate, parseTemplate, templateSections, type LetterTemplate, type TemplateCode, type TemplateProblem } from './template.ts'
