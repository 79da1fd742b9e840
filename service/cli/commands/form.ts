/**
 * form: our capture form as an XLSForm, for teams that fill in forms with ODK or KoboToolbox; or its mapping.
 * @module
 */
import { closeSync, existsSync, openSync, writeSync } from 'node:fs'
import { captureForm, captureFormMapping, formLanguages, type FormLanguage } from '@proofmark/core/forms'
import { writeWorkbook } from 'proofmark/sheets'
import { BadUse, textOption, type Command, type CommandInput } from '../command.ts'
import { pathIn } from '../data-folder.ts'

export const form: Command = {
  name: 'form',
  usage: ['form --out FILE.xlsx [--languages en,fr,uk,ar]', 'form --mapping'],
  does: 'Writes our capture form as an XLSForm for ODK and KoboToolbox.',
  takesNothing: true,
  options: { out: { type: 'string' }, languages: { type: 'string' }, mapping: { type: 'boolean' } },
  optionHelp: {
    '--out FILE.xlsx': 'a new file', '--languages en,fr,uk,ar': 'those of the labels, the first one shown first; all unless said',
    '--mapping': 'print the mapping of its answers, to begin one of your own with (import --form uses it by itself)',
  },
  example: 'proofmark form --out capture.xlsx --languages uk,en',
  // oxlint-disable-next-line require-await -- commands are awaited
  async run(input) {
    if (input.options['mapping'] === true) { input.print(captureFormMapping.trimEnd()); return 0 }
    const out = textOption(input, 'out')
    if (out === undefined) throw new BadUse('--out is missing: the file that the form is written to, such as capture.xlsx')
    if (!out.toLowerCase().endsWith('.xlsx')) throw new BadUse(`${out}: a form ends in .xlsx`)
    const sheets = captureForm(languagesIn(input))
    const path = pathIn(input, out)
    if (existsSync(path)) throw new BadUse(`${out} is there already; name another file`)
    const file = openSync(path, 'wx')
    try {
      writeWorkbook((bytes) => void writeSync(file, bytes), sheets)
    } finally {
      closeSync(file)
    }
    const [survey, choices] = sheets.map(({ rows }) => rows.length - 1)
    input.print(input.isJson ? JSON.stringify({ file: out, survey, choices }) : `${out}: ${survey} rows of questions, ${choices} choices.`)
    return 0
  },
}

function languagesIn(input: CommandInput): readonly FormLanguage[] {
  const known = Object.keys(formLanguages) as FormLanguage[]
  const named = (textOption(input, 'languages') ?? known.join(',')).split(',').map((each) => each.trim())
  const unknown = named.find((each) => !known.includes(each as FormLanguage))
  if (unknown !== undefined) throw new BadUse(`--languages: "${unknown}" is none of ${known.join(', ')}`)
  return [...new Set(named)] as FormLanguage[]
}
