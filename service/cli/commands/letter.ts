/**
 * letter: a sealed request as a letter to one of those that it is addressed to.
 * @module
 */
import { builtInText, handlings, isLetterLanguage, letterLanguages, letterPurposes, parseTemplate, PdfRefused, type LetterLanguage, type LetterPurpose, type TemplateProblem } from 'proofmark/letters'
import { letterOf, type LetterFormat } from 'proofmark/server'
import { BadUse, onlyArgument, textOption, type Command, type CommandInput } from '../command.ts'
import { dataHelp, dataOption, pathIn, readStore } from '../data-folder.ts'
import { readTextFile } from '../foreign-text.ts'
import { reserveFile } from '../reserved-file.ts'

const formats: readonly LetterFormat[] = ['docx', 'pdf', 'text']

export const letter: Command = {
  name: 'letter',
  usage: ['letter REQUEST --to PARTY [--language LANG] [--format FORMAT] [--out FILE]', 'letter --print-template PURPOSE [--language LANG]', 'letter --check-template FILE'],
  does: 'A trace request or a notice before publication as a letter with its reply form: DOCX, PDF or text, in four languages.',
  options: { ...dataOption, to: { type: 'string' }, language: { type: 'string' }, format: { type: 'string' }, template: { type: 'string' }, audience: { type: 'string' }, photo: { type: 'string', multiple: true }, address: { type: 'string', multiple: true }, role: { type: 'string' }, out: { type: 'string' }, 'print-template': { type: 'string' }, 'check-template': { type: 'string' } },
  optionHelp: {
    ...dataHelp,
    '--to PARTY': 'one of the addressees of the request: id or label',
    '--language LANG': `${letterLanguages.join(', ')}; en unless told otherwise`,
    '--format FORMAT': `${formats.join(', ')}; text unless told otherwise`,
    '--template FILE': 'a template (spec/letter-template.md) in place of the one that comes with the program',
    '--audience WHO': `up to which handling the addressee may see: ${handlings.join(', ')}; open unless told otherwise`,
    '--photo PHOTO': 'a photo of an item of the request, by id or label; may be given several times',
    '--address LINE': 'a line of the address; may be given several times',
    '--role WORDS': 'as what the party is asked; else its roles',
    '--out FILE': 'writes the letter there; needed for DOCX and PDF',
    '--print-template PURPOSE': `prints the template of ${letterPurposes.join(' or ')} that comes with the program, to be edited`,
    '--check-template FILE': 'says whether a file is a template, and what is wrong in which line',
  },
  example: 'proofmark letter request-1 --to example-works --language fr --format pdf --out request-1.pdf',
  async run(input) {
    const [printed, checked] = [textOption(input, 'print-template'), textOption(input, 'check-template')]
    const language = languageOf(input)
    if (printed !== undefined) { input.print(builtInText(oneOf(printed, letterPurposes, '--print-template') as LetterPurpose, language).trimEnd()); return 0 }
    if (checked !== undefined) return checkTemplate(input, checked)
    return writeLetter(input, language)
  },
}

async function writeLetter(input: CommandInput, language: LetterLanguage): Promise<0 | 1> {
  const name = onlyArgument(input, 'REQUEST')
  const addressee = textOption(input, 'to')
  if (addressee === undefined) throw new BadUse('--to PARTY is missing: a letter goes to one addressee')
  const format = oneOf(textOption(input, 'format') ?? 'text', formats, '--format') as LetterFormat
  const audience = oneOf(textOption(input, 'audience') ?? 'open', handlings, '--audience') as (typeof handlings)[number]
  const out = textOption(input, 'out')
  if (out === undefined && format !== 'text') throw new BadUse('--out FILE is missing: a file of this format is not for a terminal')
  const templateFile = textOption(input, 'template')
  const template = templateFile === undefined ? null : readTextFile(pathIn(input, templateFile))
  const file = out === undefined ? null : reserveFile(pathIn(input, out))
  try {
    const made = await readStore(input, (store) => letterOf(store, store.world(), name, { addressee, audience, language, template, photos: listOption(input, 'photo'), addressLines: listOption(input, 'address'), role: textOption(input, 'role') ?? null }, format))
    if (!made.ok) throw new BadUse(`${made.about}: ${made.message} (${made.code})`)
    file?.write(made.bytes)
    if (input.isJson) input.print(JSON.stringify({ out: out ?? null, name: made.name, bytes: made.bytes.length, withheld: made.withheld, ...(file === null ? { text: new TextDecoder().decode(made.bytes) } : {}) }, null, 2))
    // Marks of direction are for pages; a terminal shows them as foreign ones.
    else input.print(file === null ? new TextDecoder().decode(made.bytes).replaceAll(/[\u200e\u200f]/g, '').trimEnd() : `${out}: ${made.bytes.length} bytes${made.withheld === 0 ? '' : `; ${made.withheld} records lie above "${audience}" and are not in it`}`)
    return 0
  } catch (error) {
    if (error instanceof PdfRefused) throw new BadUse(`${error.message} (${error.code})`)
    throw error
  } finally {
    file?.release()
  }
}

function checkTemplate(input: CommandInput, path: string): 0 | 1 {
  const read = parseTemplate(readTextFile(pathIn(input, path)))
  const problems = read.ok ? [] : read.problems
  if (input.isJson) input.print(JSON.stringify({ path, ok: read.ok, problems }, null, 2))
  else input.print(read.ok ? `${path}: a template of ${read.template.purpose} in ${read.template.language}` : problems.map((each) => problemLine(path, each)).join('\n'))
  return read.ok ? 0 : 1
}

const problemLine = (path: string, { code, line, expected, found }: TemplateProblem): string => `${path}:${line}: ${code}: expected ${expected}; found ${found}`

const listOption = (input: CommandInput, name: string): readonly string[] => (input.options[name] as string[] | undefined) ?? []

function languageOf(input: CommandInput): LetterLanguage {
  const text = textOption(input, 'language') ?? 'en'
  if (!isLetterLanguage(text)) throw new BadUse(`--language ${text}: expected ${letterLanguages.join(', ')}`)
  return text
}

function oneOf(text: string, all: readonly string[], name: string): string {
  if (!all.includes(text)) throw new BadUse(`${name} ${text}: expected ${all.join(', ')}`)
  return text
}
