/**
 * match: which serials another organisation holds too, by files that go by mail and show no serial.
 * @module
 */
import { randomBytes } from 'node:crypto'
import { formatAnswer, formatOffer, formatResult, formSerials, makeAnswer, makeOffer, mostElements, parseAnswer, parseOffer, parseResult, readAnswer, readResult, type FormedSerials, type MatchRefusal, type MatchSecret, type Random } from '@proofmark/core/matching'
import { formatSecret, parseSecret, raiseInThreads, type SecretFile } from 'proofmark/matching'
import { BadUse, textOption, type Command, type CommandInput } from '../command.ts'
import { parseCsv } from '../csv.ts'
import { pathIn } from '../data-folder.ts'
import { readTextFile, visible } from '../foreign-text.ts'
import { reserveFile } from '../reserved-file.ts'

/** An offer that is so much longer than the own list looks like an attempt to try serials. */
const suspiciouslyLonger = 10

export const match: Command = {
  name: 'match',
  usage: ['match offer LIST --context TEXT --out OFFER --secret SECRET', 'match answer OFFER LIST --out ANSWER --secret SECRET', 'match read ANSWER --secret SECRET [--out RESULT]', 'match read RESULT --secret SECRET'],
  does: 'Serials that two organisations both hold, without either showing the others: one offers, the other answers, both read. Files go by mail, secrets stay.',
  options: { context: { type: 'string' }, out: { type: 'string' }, secret: { type: 'string' }, column: { type: 'string' }, 'pad-to': { type: 'string' }, 'at-most': { type: 'string' } },
  optionHelp: {
    'LIST': 'one serial a line; with --column a CSV file with a first row of names',
    '--context TEXT': 'what the lists are of, in words that both sides agreed on',
    '--out FILE': 'the file to send; a new file',
    '--secret FILE': 'what stays with you until the exchange is over; then delete it',
    '--column NAME': 'the column of a CSV file that holds the serials',
    '--pad-to N': 'fills the list up to N with elements that stand for nothing, so that its length tells less',
    '--at-most N': `how many serials an offer may try; left out, ${suspiciouslyLonger} times as many as you hold`,
  },
  example: 'proofmark match offer serials.txt --context "XA-23 rifles, serial alone" --out offer.txt --secret offer.secret',
  async run(input) {
    const [step, ...files] = input.arguments
    if (step === 'offer') return offer(input, only(files, 1, 'LIST'))
    if (step === 'answer') return answer(input, only(files, 2, 'OFFER LIST'))
    if (step === 'read') return read(input, only(files, 1, 'ANSWER or RESULT'))
    throw new BadUse(`expected offer, answer or read${step === undefined ? '' : `, found "${step}"`}`)
  },
}

async function offer(input: CommandInput, [list]: readonly string[]): Promise<0> {
  const context = textOption(input, 'context')
  if (context === undefined || context === '' || context.length > 200 || /\p{Cs}/u.test(context)) throw new BadUse('--context: expected what the lists are of, in 1 to 200 characters that both sides agreed on')
  const serials = serialsOf(input, list!)
  return writing(input, async () => {
    const made = await makeOffer([...serials.serials.keys()], { context, padTo: padOption(input, serials.serials.size) }, raising(input), random)
    return { text: formatOffer(made.offer), secret: made.secret, said: [`offer of ${made.offer.elements.length} elements`, ...toldOf(serials)] }
  })
}

async function answer(input: CommandInput, [offerFile, list]: readonly string[]): Promise<0> {
  const read = parseOffer(readTextFile(pathIn(input, offerFile!)))
  if (!read.ok) throw refusal(offerFile!, read)
  const serials = serialsOf(input, list!)
  const tried = read.offer.elements.length
  const most = numberOption(input, 'at-most') ?? serials.serials.size * suspiciouslyLonger
  if (tried > most) throw new BadUse(`${offerFile}: it tries ${tried} serials, and you hold ${serials.serials.size}; whoever offers all serials of a range learns which of them you hold. If that is agreed, say --at-most ${tried}`)
  return writing(input, async () => {
    const made = await makeAnswer(read.offer, [...serials.serials.keys()], { padTo: padOption(input, serials.serials.size) }, raising(input), random)
    if (!made.ok) throw refusal(offerFile!, made)
    return { text: formatAnswer(made.answer), secret: made.secret, said: [`the offer is of: ${visible(read.offer.context)}`, `answer to ${tried} elements with ${made.answer.own.length} of yours`, ...toldOf(serials)] }
  })
}

async function read(input: CommandInput, [file]: readonly string[]): Promise<0 | 1> {
  const secretFile = textOption(input, 'secret')
  if (secretFile === undefined) throw new BadUse('--secret: expected the file that stayed with you')
  const secret = parseSecret(readTextFile(pathIn(input, secretFile)))
  if (secret === null) throw new BadUse(`${secretFile}: no secret of an exchange, or damaged`)
  const text = readTextFile(pathIn(input, file!))
  if (secret.side === 'answer') {
    const result = parseResult(text)
    const found = result.ok ? readResult(result.result, secret, secret.sent) : result
    if (!found.ok) throw refusal(file!, found)
    return tell(input, found.common, 'on the word of the other side')
  }
  const parsed = parseAnswer(text)
  if (!parsed.ok) throw refusal(file!, parsed)
  const out = textOption(input, 'out')
  const reserved = out === undefined ? null : reserveFile(pathIn(input, out))
  try {
    const found = await readAnswer(parsed.answer, secret, secret.sent, raising(input))
    if (!found.ok) throw refusal(file!, found)
    reserved?.write(new TextEncoder().encode(formatResult(found.result)))
    return tell(input, found.common, `of ${secret.serials.filter((serial) => serial !== null).length} of yours and ${parsed.answer.own.length} elements of theirs`)
  } finally {
    reserved?.release()
  }
}

/** 0: some are common. */
function tell(input: CommandInput, common: readonly string[], base: string): 0 | 1 {
  if (input.isJson) input.print(JSON.stringify({ common, base }, null, 2))
  else input.print([`${common.length} in common, ${base}. Equal serials are not the same object: a reason to ask.`, ...common.map(visible)].join('\n'))
  return common.length > 0 ? 0 : 1
}

/** Both files are reserved before the work begins, and are there only when both are whole. */
async function writing(input: CommandInput, work: () => Promise<{ text: string; secret: MatchSecret; said: readonly string[] }>): Promise<0> {
  const [out, secretFile] = [textOption(input, 'out'), textOption(input, 'secret')]
  if (out === undefined) throw new BadUse('--out: expected the name of the file to send')
  if (secretFile === undefined) throw new BadUse('--secret: expected the name of the file that stays with you')
  const file = reserveFile(pathIn(input, out))
  try {
    const kept = reserveFile(pathIn(input, secretFile))
    try {
      const { text, secret, said } = await work()
      const sent = /sha256 ([0-9a-f]{64})\n$/.exec(text)![1]!
      kept.write(new TextEncoder().encode(formatSecret({ ...secret, sent } satisfies SecretFile)))
      file.write(new TextEncoder().encode(text))
      if (input.isJson) input.print(JSON.stringify({ file: out, secret: secretFile, sha256: sent, said }, null, 2))
      else input.print([...said, `send ${out} (sha256 ${sent}: compare it by another way); keep ${secretFile}, and delete it when the exchange is over`].join('\n'))
      return 0
    } finally {
      kept.release()
    }
  } finally {
    file.release()
  }
}

function serialsOf(input: CommandInput, file: string): FormedSerials {
  const text = readTextFile(pathIn(input, file))
  const column = textOption(input, 'column')
  const lines = column === undefined ? text.replace(/^\uFEFF/, '').replace(/\r?\n$/, '').split(/\r?\n/) : columnOf(file, text, column)
  const formed = formSerials(lines)
  if (formed.serials.size === 0) throw new BadUse(`${file}: no serial that is read whole`)
  if (formed.serials.size > mostElements) throw new BadUse(`${file}: ${formed.serials.size} serials; expected at most ${mostElements}`)
  for (const { line, text: found, code, expected } of formed.refused) input.complain(`${file}: ${column === undefined ? 'line' : 'row'} ${line}: "${visible(found)}" takes no part (${code}): expected ${expected}`)
  return formed
}

function columnOf(file: string, text: string, column: string): string[] {
  const [names = [], ...rows] = parseCsv(text)
  const at = names.indexOf(column)
  if (at < 0) throw new BadUse(`${file}: no column "${column}"; there are ${names.map((name) => `"${visible(name)}"`).join(', ')}`)
  return rows.map((row) => row[at] ?? '')
}

const toldOf = ({ serials, refused, repeated }: FormedSerials) => [`${serials.size} serials take part, ${refused.length} do not, ${repeated} stand there again`]

function only(files: readonly string[], count: number, what: string): readonly string[] {
  if (files.length !== count) throw new BadUse(`expected ${what}, found ${files.length} file${files.length === 1 ? '' : 's'}`)
  return files
}

function numberOption(input: CommandInput, name: string): number | null {
  const text = textOption(input, name)
  if (text === undefined) return null
  if (!/^[1-9]\d{0,6}$/.test(text) || Number(text) > mostElements) throw new BadUse(`--${name}: expected a number from 1 to ${mostElements}`)
  return Number(text)
}

/** A list that is longer already would leave with its own length, though somebody meant to hide that. */
function padOption(input: CommandInput, count: number): number {
  const padTo = numberOption(input, 'pad-to') ?? 0
  if (padTo > 0 && padTo < count) throw new BadUse(`--pad-to ${padTo}: expected at least the ${count} serials of the list, else its length shows`)
  return padTo
}
const random: Random = (length) => new Uint8Array(randomBytes(length))
const refusal = (file: string, { line, code, expected }: MatchRefusal) => new BadUse(`${file}: line ${line} (${code}): expected ${expected}`)

/** Long lists tell each tenth on standard error. */
function raising(input: CommandInput) {
  let told = 0
  return raiseInThreads((done, of) => {
    const tenth = Math.floor(done * 10 / of)
    if (of < 5000 || tenth === told) return
    told = tenth % 10
    input.complain(`${tenth * 10} % of ${of}`)
  })
}
