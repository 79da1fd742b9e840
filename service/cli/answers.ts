/**
 * Answers on the command line: what an answer file is worth, and sealing it.
 * @module
 */
import { join } from 'node:path'
import { answerFilesOf, answerShelf, answerView, sealAnswer, takeAnswer, type AnswerSealed, type AnswerView } from 'proofmark/server'
import { BadUse, textOption, type CommandInput } from './command.ts'
import { changeStore, dataFolder, pathIn, readStore } from './data-folder.ts'
import { readInputFile } from './input-file.ts'

/** A byte more than an answer may have, so that one that is too large is told by its code. */
const largestRead = 30 * 1024 * 1024 + 1

export const answerOptions = { answer: { type: 'string' }, unbound: { type: 'string' }, 'key-told': { type: 'string' }, transfers: { type: 'boolean' } } as const
export const answerHelp = {
  '--answer FILE': 'the answer of an addressee to a request (spec/answer.md), sealed as a reply with its documents',
  '--unbound TEXT': 'how you know from whom an answer without a code comes',
  '--key-told TEXT': 'by which other way the addressee told the fingerprint of the key',
  '--transfers': 'seal the transfers that the answer suggests, too',
}

const shelfOf = (input: CommandInput, store: Parameters<Parameters<typeof readStore>[1]>[0]) => answerShelf(join(dataFolder(input), 'answers'), store.derivedId)

/** 0: it holds, and each of several; 1: one is refused. */
export async function checkAnswer(input: CommandInput, file: string): Promise<0 | 1> {
  const came = answerFilesOf(readInputFile(pathIn(input, file), { largest: largestRead }))
  const checked = !came.ok ? [came] : await readStore(input, (store) => came.files.map((bytes) => {
    const taken = takeAnswer(store, shelfOf(input, store), bytes, { now: new Date() })
    return taken.ok ? { ok: true as const, view: answerView(store.world(), taken) } : taken
  }))
  const isTogether = came.ok && came.isTogether
  const shown = checked.map((each) => (each.ok ? { ok: true, ...each.view } : { ok: false, code: each.code, at: each.at, expected: each.expected }))
  if (input.isJson) input.print(JSON.stringify(isTogether ? { together: shown } : shown[0], null, 2))
  else for (const [at, each] of checked.entries()) input.print([...(isTogether ? [`answer ${at + 1} of ${checked.length}`] : []), ...(each.ok ? partsOf(each.view) : [`✕ ${file}: ${each.code}${each.at === '' ? '' : ` at ${each.at}`}: expected ${each.expected}`])].join('\n'))
  return checked.every(({ ok }) => ok) ? 0 : 1
}

/** 0: sealed, or sealed before; 1: refused, or one of several is: the others are sealed all the same. */
export async function importAnswer(input: CommandInput, file: string): Promise<0 | 1> {
  if (input.arguments.length > 0) throw new BadUse(`"${input.arguments[0]}": import --answer takes one file, and no sheet beside it`)
  const came = answerFilesOf(readInputFile(pathIn(input, file), { largest: largestRead }))
  const options = { now: new Date(), unbound: textOption(input, 'unbound') ?? null, keyTold: textOption(input, 'key-told') ?? null, transfers: input.options['transfers'] === true ? ['all'] : [] }
  const answers: AnswerSealed[] = !came.ok ? [{ ...came, message: `Nothing was sealed. Expected ${came.expected}.`, problems: [] }] : await changeStore(input, async (store) => {
    const sealed: AnswerSealed[] = []
    for (const bytes of came.files) sealed.push(await sealAnswer(store, shelfOf(input, store), bytes, options))
    return sealed
  })
  const isTogether = came.ok && came.isTogether
  if (input.isJson) input.print(JSON.stringify(isTogether ? { together: answers } : answers[0], null, 2))
  else for (const [at, answer] of answers.entries()) tellSealed(input, answer, isTogether ? `${file}, answer ${at + 1} of ${answers.length}` : file)
  return answers.every(({ ok }) => ok) ? 0 : 1
}

function tellSealed(input: CommandInput, answer: AnswerSealed, name: string): void {
  if (answer.ok) input.print([...answer.sealed.map(({ id, kind, index }) => `${kind} ${id} sealed as entry ${index}`), ...(answer.before.length === 0 ? [] : [`${answer.before.length} sealed before`])].join('\n'))
  else input.complain(`${name}: ${answer.code}${answer.at === '' ? '' : ` at ${answer.at}`}: ${answer.message}${answer.problems.map(({ field, expected, found }) => ` ${field}: expected ${expected}; found ${found}.`).join('')}`)
}

function partsOf({ answer, answerSha256, request, addressee, sheet, hmac, signature, questions, planned, suggested }: AnswerView): string[] {
  return [
    `● answers ${request.title}, by ${addressee.title} (sheet ${sheet.sha256.slice(0, 16)}…)`,
    `● whole: SHA-256 ${answerSha256}`,
    hmac === 'right' ? '● made with the sheet that the addressee was sent, and unchanged since' : '○ no code of the sheet: whoever passed it on can have changed it',
    signature === null ? '○ not signed: it does not say whose hands it went through' : `${signature.known === null ? '○' : '●'} signed by the key ${signature.fingerprint}: ${signature.known === null ? 'nobody has told us this key by another way' : `told on ${signature.known.on}: ${signature.known.how}`}`,
    ...(signature?.knownOfOthers ?? []).map((name) => `✕ the same key was told as that of ${name}`),
    `  ${answer.responseKind}, dated ${answer.dated}, by ${answer.by.name}${answer.by.office === null ? '' : `, ${answer.by.office}`}`,
    ...questions.map(({ code, number }) => `○ ${code}${number === null ? '' : ` (item ${number})`}`),
    `  would be sealed: ${planned.map(({ kind, isSealed }) => `${kind}${isSealed ? ' (sealed already)' : ''}`).join(', ')}; suggested: ${suggested.length} transfers`,
    '○ not proved: who sat at the machine, and that what is said is true',
  ]
}
