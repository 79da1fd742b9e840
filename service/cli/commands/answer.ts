/**
 * answer: what the answer of an addressee is worth, part by part; it seals nothing.
 * @module
 */
import { checkAnswer } from '../answers.ts'
import { BadUse, type Command } from '../command.ts'
import { readForm } from '../returned-forms.ts'
import { dataHelp, dataOption } from '../data-folder.ts'

export const answer: Command = {
  name: 'answer',
  usage: ['answer check FILE.answer.json', 'answer read FILE.docx [--request ID]'],
  does: 'Whether an answer to a request is whole, was made with the sheet that its addressee was sent, and by which key it is signed; or what a reply form says that came back as DOCX. Seals nothing.',
  options: { ...dataOption, request: { type: 'string' } },
  optionHelp: { '--request ID': 'with read: the request that it answers; whether its reference stands in the file', ...dataHelp },
  example: 'proofmark answer check EX-2031-7.answer.json',
  async run(input) {
    const [verb, file, more] = input.arguments
    if (verb === 'read' && file !== undefined && more === undefined) return readForm(input, file)
    if (verb !== 'check' && verb !== 'read') throw new BadUse(`${verb === undefined ? 'a verb is missing' : `"${verb}" is no verb of answer`}: "answer check FILE" judges one; "answer read FILE.docx" reads a reply form; "import --answer FILE" seals it`)
    if (file === undefined || more !== undefined) throw new BadUse(file === undefined ? 'FILE is missing' : `one FILE at a time; "${more}" is one too many`)
    return checkAnswer(input, file)
  },
}
