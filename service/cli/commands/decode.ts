/**
 * decode: every reading of a mark, with what speaks for and against each.
 * @module
 */
import { decode as decodeMark } from '@proofmark/core/marks'
import { BadUse, onlyArgument, textOption, type Command, type CommandInput } from '../command.ts'
import { csvRows } from '../csv.ts'

export const decode: Command = {
  name: 'decode',
  usage: ['decode MARK [--context TEXT]', 'decode --batch FILE.csv'],
  does: 'Every reading of a mark, with what speaks for and against it.',
  options: { context: { type: 'string' }, batch: { type: 'string' } },
  optionHelp: {
    '--context TEXT': 'what bears the mark, where it was recovered, where it is said to be made',
    '--batch FILE.csv': 'columns mark and context; one line of JSON a row',
  },
  example: 'proofmark decode 113 --context "jet vane actuator of a ballistic missile, made in the DPRK"',
  async run(input) {
    const batch = textOption(input, 'batch')
    if (batch !== undefined) {
      if (input.arguments.length > 0) throw new BadUse(`"${input.arguments[0]}": --batch takes its marks from the file`)
      return decodeBatch(input, batch)
    }
    const mark = onlyArgument(input, 'MARK')
    const decoded = decodeMark(mark, textOption(input, 'context') ?? '')
    const { transcription } = decoded
    if (!transcription.ok) input.complain(`proofmark decode: character ${transcription.at + 1} of the mark (${transcription.code}): expected ${transcription.expected}; found ${transcription.found}. Only what can be said without reading it follows.`)
    if (input.isJson) input.print(JSON.stringify(decoded, null, 2))
    else input.print(decoded.readings.length === 0 ? `${mark}: no reading` : decoded.readings.map(readingLines).join('\n\n'))
    return decoded.readings.length === 0 ? 1 : 0
  },
}

function readingLines(reading: ReturnType<typeof decodeMark>['readings'][number], at: number): string {
  const date = reading.date === null ? 'no date' : reading.date.length > 60 ? `${reading.from} … ${reading.to}` : reading.date
  return [
    `${at + 1}. ${reading.scheme}: ${reading.meaning}`,
    `   ${date}${reading.country === null ? '' : ` · ${reading.country}`}${reading.maker === null ? '' : ` · ${reading.maker}`}`,
    ...reading.for.map((reason) => `   + ${reason}`),
    ...reading.against.map((reason) => `   − ${reason}`),
    ...reading.sources.map(({ title, url }) => `   source: ${title} ${url}`),
  ].join('\n')
}

function decodeBatch(input: CommandInput, file: string): 0 | 1 | 2 {
  const rows = csvRows(input, file)
  const [header, ...body] = rows
  const markAt = header?.indexOf('mark') ?? -1
  const contextAt = header?.indexOf('context') ?? -1
  if (markAt === -1) throw new BadUse(`${file}: line 1 must name a column "mark", in small letters and with commas between the names; it has ${beginningOf(header?.join(', ') ?? 'nothing')}`)
  for (const [at, row] of body.entries()) {
    if (row.length > header!.length) input.complain(`${file}: row ${at + 1} has ${row.length} cells and the header ${header!.length}: the last ${row.length - header!.length} are not read. Quote a cell that holds a comma.`)
    // A row never falls out: a line that is too short decodes as an empty mark, and says so by having no reading.
    input.print(JSON.stringify(decodeMark(row[markAt] ?? '', contextAt === -1 ? '' : (row[contextAt] ?? ''))))
  }
  return 0
}

/** Of a line that may be a whole file of something else. */
const beginningOf = (text: string) => (text.length > 200 ? `${text.slice(0, 200)}…` : text)
