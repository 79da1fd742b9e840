/**
 * brief: findings put before an audience, as files; sealed so that a copy can be told from the original.
 * @module
 */
import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { briefingAudiences, briefingForms, briefingLanguages, type BriefingAudience, type BriefingForm, type BriefingLanguage, type BriefingProblem } from '@proofmark/core/briefing'
import { briefingFormats, type BriefingFormat } from 'proofmark/briefings'
import { PdfRefused } from 'proofmark/letters'
import { briefingsOf, sealBriefing, type BriefingAsk, type MadeInLanguage } from 'proofmark/server'
import { BadUse, textOption, type Command, type CommandInput } from '../command.ts'
import { changeStore, dataHelp, dataOption, newId, pathIn, readStore } from '../data-folder.ts'
import { reserveFile } from '../reserved-file.ts'
import { check } from './brief-check.ts'

export const brief: Command = {
  name: 'brief',
  changes: true,
  takesNothing: true,
  usage: ['brief --findings A,B --out DIR [--form FORM] [--language LANG,…] [--formats LIST] [--audience WHO] [--occasion TEXT] [--when DATE] [--seal]', 'brief --check FILE   whether it is a file of a sealed briefing, and what of it holds no longer'],
  does: 'Findings as a statement, a brief, a report or slides: PDF, DOCX and HTML in four languages, each sentence with its claims.',
  options: {
    ...dataOption, findings: { type: 'string' }, out: { type: 'string' }, form: { type: 'string' }, language: { type: 'string' }, formats: { type: 'string' }, audience: { type: 'string' }, occasion: { type: 'string' }, when: { type: 'string' }, title: { type: 'string' },
    minutes: { type: 'string' }, address: { type: 'string' }, restricted: { type: 'boolean' }, 'leave-out': { type: 'string', multiple: true }, corrects: { type: 'string' }, 'what-changed': { type: 'string' }, seal: { type: 'boolean' }, check: { type: 'string' },
  },
  optionHelp: {
    ...dataHelp,
    '--findings A,B': 'ids or labels, in the order in which they are to stand',
    '--out DIR': 'where to write the files; none that is there is replaced',
    '--form FORM': `${briefingForms.join(', ')}; brief unless told otherwise`,
    '--language LANG': `one or several of ${briefingLanguages.join(', ')}; en unless told otherwise`,
    '--formats LIST': `some of ${briefingFormats.join(', ')}; all unless told otherwise. "slides" adds slides as PDF and HTML`,
    '--audience WHO': `${briefingAudiences.join(', ')}; other unless told otherwise`,
    '--occasion TEXT': 'where it is said',
    '--when DATE': 'EDTF',
    '--title TEXT': 'its own title; else that of its finding',
    '--minutes N': 'how long a statement may take; 3 unless told otherwise. What weakens a finding is never left out before what strengthens it; if what stays takes longer, that is said',
    '--address URL': 'where packages can be fetched; the square codes open it. {hash} stands for that of the package',
    '--restricted': 'shows what is restricted too, and marks every page; never anything confidential',
    '--leave-out POS=WHY': 'a position that is left out, with the reason that is printed; may be given several times',
    '--corrects BRIEFING': 'the sealed briefing that this one takes the place of',
    '--what-changed TEXT': 'what the correction changes, in your words; what differs is computed beside it',
    '--seal': 'seals the briefing with the hashes of its files',
    '--check FILE': 'says of which sealed briefing this is a file, to the byte, whether the log gives it when it is made again (with the same --address and --minutes), and which of its claims and sentences changed since; exit 1 if of none, with the place that was edited, or where the log says something else',
  },
  example: 'proofmark brief --findings production-to-use --form brief --language fr,ar --out briefing',
  async run(input) {
    const checked = textOption(input, 'check')
    if (checked !== undefined) return check(input, checked)
    const out = textOption(input, 'out')
    if (out === undefined) throw new BadUse('--out DIR is missing')
    const isSealed = input.options['seal'] === true
    const orders = ordersOf(input)
    if (isSealed && orders.length > 1) throw new BadUse('--seal seals one form at a time; leave "slides" out of --formats, or ask for --form slides')
    try {
      for (const ask of orders) {
        const result = isSealed ? await changeStore(input, (store) => sealBriefing(store, ask, newId, new Date())) : await readStore(input, (store) => briefingsOf(store, ask))
        if (!result.ok) throw new BadUse(result.problems.map(problemLine).join('\n'))
        write(input, out, result.made, 'id' in result ? String(result.id) : null)
        for (const { language, document } of result.made) sayIfLong(input, language, document.speech?.seconds ?? 0, ask.order.minutes)
      }
      return 0
    } catch (error) {
      if (error instanceof PdfRefused) throw new BadUse(`${error.message} (${error.code})`)
      throw error
    }
  },
}

const problemLine = ({ code, about, message }: BriefingProblem) => `${about === '' ? '' : `${about}: `}${message} (${code})`

/** Slides as a format are a form of their own. */
function ordersOf(input: CommandInput): BriefingAsk[] {
  const formats = listOf(textOption(input, 'formats') ?? briefingFormats.join(','))
  const form = oneOf(textOption(input, 'form') ?? 'brief', briefingForms, '--form') as BriefingForm
  const when = textOption(input, 'when') ?? null
  const minutes = Number(textOption(input, 'minutes') ?? '3')
  if (!(minutes >= 0.5 && minutes <= 120)) throw new BadUse(`--minutes ${textOption(input, 'minutes')}: expected a number from 0.5 to 120`)
  const order: BriefingAsk['order'] = {
    findings: listOf(textOption(input, 'findings') ?? ''), form,
    audience: oneOf(textOption(input, 'audience') ?? 'other', briefingAudiences, '--audience') as BriefingAudience, occasion: textOption(input, 'occasion') ?? null, when, title: textOption(input, 'title') ?? null,
    reach: input.options['restricted'] === true ? 'restricted' : 'open', minutes,
    leaveOut: ((input.options['leave-out'] as string[] | undefined) ?? []).map((text) => { const [position = '', ...reason] = text.split('='); if (reason.join('=').trim() === '') throw new BadUse(`--leave-out ${text}: expected POSITION=REASON`); return { position, reason: reason.join('=') } }),
    corrects: textOption(input, 'corrects') ?? null, whatChanged: textOption(input, 'what-changed') ?? null,
  }
  const languages = listOf(textOption(input, 'language') ?? 'en').map((each) => oneOf(each, briefingLanguages, '--language') as BriefingLanguage)
  const address = textOption(input, 'address') ?? null
  const plain = formats.filter((each) => each !== 'slides').map((each) => oneOf(each, briefingFormats, '--formats') as BriefingFormat)
  // Slides are pages and a page of their own where they are the form itself.
  const own: readonly BriefingFormat[] = plain.length > 0 ? plain : form === 'slides' ? ['pdf', 'html'] : []
  return [...(own.length > 0 ? [{ order, languages, formats: own, address }] : []), ...(formats.includes('slides') && form !== 'slides' ? [{ order: { ...order, form: 'slides' as const }, languages, formats: ['pdf', 'html'] as const, address }] : [])]
}

function write(input: CommandInput, out: string, made: readonly MadeInLanguage[], sealed: string | null): void {
  mkdirSync(pathIn(input, out), { recursive: true })
  const written = made.flatMap(({ language, pages, document, files }) => files.map((file) => {
    const reserved = reserveFile(join(pathIn(input, out), file.name))
    try { reserved.write(file.bytes) } finally { reserved.release() }
    return { file: join(out, file.name), language, pages, seconds: document.speech?.seconds ?? null, untranslated: document.untranslated.length, leftOut: document.leftOut.length, sha256: createHash('sha256').update(file.bytes).digest('hex') }
  }))
  if (input.isJson) return input.print(JSON.stringify({ briefing: sealed, files: written }, null, 2))
  for (const { file, pages, seconds, untranslated, leftOut, sha256 } of written) {
    input.print(`${file}  ${seconds === null ? `${pages} pages` : `${minutesOf(seconds)} min`}${leftOut === 0 ? '' : `, ${leftOut} left out and listed`}${untranslated === 0 ? '' : `, ${untranslated} pieces not translated`}`)
    input.print(`  sha256 ${sha256}`)
  }
  if (sealed !== null) input.print(`sealed as briefing ${sealed}`)
}

/** What a statement keeps may take longer than was asked for: that is said, and nothing of it is dropped. */
function sayIfLong(input: CommandInput, language: string, seconds: number, minutes: number): void {
  if (seconds <= minutes * 60) return
  input.complain(`proofmark brief: the statement (${language}) takes ${minutesOf(seconds)} min, longer than --minutes ${minutes}. Of each finding its first sentence, its weakest and its conditions stay, with who denies it, the standard of proof and who pays. Brief fewer findings, or allow more minutes.`)
}

const minutesOf = (seconds: number) => `${Math.floor(seconds / 60)}:${`${seconds % 60}`.padStart(2, '0')}`

const listOf = (text: string): string[] => text.split(',').map((each) => each.trim()).filter((each) => each !== '')

function oneOf(text: string, all: readonly string[], name: string): string {
  if (!all.includes(text)) throw new BadUse(`${name} ${text}: expected ${all.join(', ')}`)
  return text
}
