/**
 * dates: whether a text is a date in EDTF, and its four ends.
 * @module
 */
import { answerDates } from '@proofmark/core/dates'
import { BadUse, onlyArgument, textOption, type Command } from '../command.ts'
import { pathIn } from '../data-folder.ts'
import { readTextFile } from '../foreign-text.ts'

export const dates: Command = {
  name: 'dates',
  usage: ['dates EDTF', 'dates --batch FILE'],
  does: 'Whether a text is a date in EDTF (ISO 8601-2), and the four ends it gives.',
  options: { batch: { type: 'string' } },
  optionHelp: { '--batch FILE': 'one date a line; one line of JSON for each' },
  example: 'proofmark dates 2023-03/..',
  async run(input) {
    const batch = textOption(input, 'batch')
    if (batch !== undefined) {
      if (input.arguments.length > 0) throw new BadUse(`"${input.arguments[0]}": --batch takes its dates from the file`)
      const text = readTextFile(pathIn(input, batch), { hasMark: true })
      const lines = text.replace(/\n$/, '').split('\n')
      if (text !== '') for (const line of lines) input.print(JSON.stringify(answerDates(line.replace(/\r$/, ''))))
      return 0
    }
    const answer = answerDates(onlyArgument(input, 'EDTF'))
    if (input.isJson) input.print(JSON.stringify(answer, null, 2))
    else if (answer.valid) {
      const end = (limit: string | null) => limit ?? 'not said'
      input.print(`${answer.input}: level ${answer.level}\nbegins ${end(answer.begins[0])} … ${end(answer.begins[1])}\nends   ${end(answer.ends[0])} … ${end(answer.ends[1])}`)
    } else input.print(`${answer.input}: no date in EDTF; character ${answer.problem.at + 1}: expected ${answer.problem.expected}, found ${answer.problem.found}`)
    return answer.valid ? 0 : 1
  },
}
