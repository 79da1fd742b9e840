/**
 * CSV records, piece by piece, with limits: what a list file of CSV needs.
 *
 * Standard: RFC 4180.
 * @module
 */
import { ListFault } from './list-entry.ts'

export interface CsvRecord {
  readonly fields: readonly string[]
  /** On which it begins. */
  readonly line: number
}

const longestField = 100_000
/** The widest published list has 122 columns. */
const mostFields = 160

/** Throws `ListFault`, which names the line on which an open quote began. */
export function* csvRecords(chunks: Iterable<string>, separator: ',' | ';' | '\t' = ','): Generator<CsvRecord> {
  let [fields, field]: [string[], string] = [[], '']
  let [line, begun, quotedFrom] = [1, 1, 0]
  let state: 'plain' | 'quoted' | 'behind-quote' | 'behind-return' = 'plain'
  const endField = () => {
    if (fields.length === mostFields) throw new ListFault('broken-csv', begun, `at most ${mostFields} fields`, 'more')
    fields.push(field)
    field = ''
  }
  for (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at++) {
      const char = chunk[at]!
      if (state === 'behind-return') { state = 'plain'; if (char === '\n') continue }
      if (state === 'quoted') {
        if (char === '"') state = 'behind-quote'
        else field += char
      } else if (char === '"' && (field === '' || state === 'behind-quote')) {
        if (state === 'behind-quote') field += '"'
        else quotedFrom = line
        state = 'quoted'
      } else if (char === separator) { endField(); state = 'plain' }
      else if (char === '\n' || char === '\r') {
        endField()
        yield { fields, line: begun }
        fields = []
        state = char === '\r' ? 'behind-return' : 'plain'
        begun = line + 1
      } else if (state === 'behind-quote') throw new ListFault('broken-csv', line, `${separator === ',' ? 'a comma' : separator === ';' ? 'a semicolon' : 'a tab'} or the end of the line behind a closing quote`, char)
      else field += char
      if (char === '\n' || (char === '\r' && state !== 'quoted')) line++
      if (field.length > longestField) throw new ListFault(state === 'quoted' ? 'broken-csv' : 'text-too-long', begun, `a field of at most ${longestField} characters`, 'more')
    }
  }
  if (state === 'quoted') throw new ListFault('broken-csv', quotedFrom, 'a closing quote', 'the end of the file')
  if (field !== '' || fields.length > 0) { endField(); yield { fields, line: begun } }
}
