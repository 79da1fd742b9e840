/**
 * Answers: the request sheet that one addressee is sent, and the file in which the answer comes back.
 *
 * Format: spec/answer.md
 * @module
 */
export { answerDigest, answerFormat, answerHmac, answerKinds, answerNoteText, attachedBytes, fingerprintOf, formatAnswer, foundInRecords, largestAnswer, largestFiles, mostFiles, parseAnswer, type Answer, type AnswerCode, type AnsweredItem, type AnswerFile, type AttachedFile, type ReadAnswer } from './answer.ts'
export { checkBinding, questionsOf, type AnswerQuestion, type Binding, type BindingCode, type SentSheet } from './check.ts'
export { date as answerDate, longestLine, longestWords } from './fields.ts'
export { readFile, writeFile, type FileCode, type FileForm, type FileRefusal } from './read-file.ts'
export { askedOfItems, contentParts, formatSheet, parseSheet, sheetAsData, sheetDigest, sheetFormat, sheetFromData, type ReadSheet, type RequestSheet, type SheetCode, type SheetItem } from './sheet.ts'
export { suggestedTransfers, type Answered, type SuggestedTransfer } from './suggested.ts'
export { answersFormat, formatAnswers, formatSheets, mostTogether, parseAnswers, parseSheets, sheetsAsData, sheetsFormat, type KeptSheet, type ReadAnswers, type ReadSheets, type TogetherCode } from './together.ts'
