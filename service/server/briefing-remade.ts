/**
 * Briefing remade: a sealed briefing made again from the log as it was then, so that a file which somebody recorded by hand is told from one that the log gives.
 *
 * A file of another version of the program may differ in its bytes and say the same; the words of a page decide then. Pages to print cannot be read for their words here: they are
 * judged by the web page that was sealed beside them, where it comes out to the byte.
 *
 * Codes: spec/briefing.md
 * @module
 */
import { createHash } from 'node:crypto'
import { briefingLanguages, briefingWords, worldAt, type BriefingCode, type BriefingLanguage, type BriefingProblem } from '@proofmark/core/briefing'
import type { Statement, StatementId, World } from '@proofmark/core/statements'
import { briefingFormats, type BriefingFormat } from 'proofmark/briefings'
import type { Store } from 'proofmark/store'
import { briefingsOf } from './briefings.ts'

export type RemadeCode =
  | 'same-bytes'
  | 'same-words' // another version of the program, or another address in its squares
  | 'words-differ'
  | 'bytes-differ' // pages to print that this program makes otherwise, though it makes their web page to the byte
  | 'not-comparable' // pages to print of another version, or without their web page
  | 'not-made-from-the-log' // nothing can be made of what it names, as the log was then

export interface Remade { readonly code: RemadeCode; /** Where the words first differ: as sealed, and as made again. */ readonly sealed: string | null; readonly again: string | null; readonly why: string | null }

type Reader = Pick<Store, 'world' | 'origin' | 'hasBlob' | 'blob'>
type File = Statement<'briefing'>['fields']['files'][number]

/** `null`: no such briefing, or no such file of it. `bytes`: the file at hand; `minutes`, `address`: as it was asked for, which is not sealed. */
export async function remadeBriefing(store: Reader, id: StatementId, sha256: string, bytes: Uint8Array, asked: { readonly minutes: number; readonly address: string | null }): Promise<Remade | null> {
  const world = store.world()
  const briefing = world.get(id, 'briefing')
  const file = briefing?.fields.files.find((each) => each.file.sha256 === sha256)
  if (briefing === undefined || file === undefined) return null
  const none = (code: RemadeCode, why: string | null = null): Remade => ({ code, sealed: null, again: null, why })
  const format = formatOf(file)
  if (format === null) return none('not-made-from-the-log', `a file of the type ${file.file.type} is made of no briefing`)
  const made = await madeAgain(store, briefing, file.language, format, asked)
  if ('why' in made) return none(made.isOfRules ? 'not-comparable' : 'not-made-from-the-log', made.why)
  if (made.some((each) => hashOf(each) === sha256)) return none('same-bytes')
  if (format === 'html') return compared(bytes, made)
  const page = briefing.fields.files.find((each) => each.language === file.language && formatOf(each) === 'html')
  if (page === undefined) return none('not-comparable')
  const pages = await madeAgain(store, briefing, file.language, 'html', asked)
  return none('why' in pages || !pages.some((each) => hashOf(each) === page.file.sha256) ? 'not-comparable' : 'bytes-differ')
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

function formatOf({ file }: File): BriefingFormat | null {
  const ending = (file.name ?? '').split('.').at(-1) ?? ''
  return briefingFormats.find((each) => each === ending) ?? (file.type === 'text/html' ? 'html' : file.type === 'application/pdf' ? 'pdf' : null)
}

/** Every file that it can have been: with its title typed, or made of its findings. */
async function madeAgain(store: Reader, briefing: Statement<'briefing'>, language: string, format: BriefingFormat, asked: { readonly minutes: number; readonly address: string | null }): Promise<Uint8Array[] | { readonly why: string; /** By rules of today: when it was sealed there may have been others. */ readonly isOfRules: boolean }> {
  const { fields } = briefing
  const own = briefingLanguages.find((each) => each === language)
  if (own === undefined) return { why: `no briefing is made in the language ${language}`, isOfRules: false }
  const then = worldAt(store.world(), fields.asOf)
  const reader: Reader = { world: () => then, origin: store.origin, hasBlob: (sha256) => store.hasBlob(sha256), blob: (sha256) => store.blob(sha256) }
  const ownReasons = Object.values(briefingWords.en.leftOut) as readonly string[]
  const order = {
    findings: fields.findings, form: fields.form, audience: fields.audience, occasion: fields.occasion, when: fields.when, reach: fields.handling === 'restricted' ? 'restricted' as const : 'open' as const, minutes: asked.minutes,
    leaveOut: fields.leftOut.filter(({ reason }) => !ownReasons.includes(reason)), corrects: fields.corrects, whatChanged: fields.whatChanged,
  }
  const found: Uint8Array[] = []
  const refused: BriefingProblem[] = []
  for (const title of [null, fields.title]) {
    const result = await briefingsOf(reader, { order: { ...order, title }, languages: [own as BriefingLanguage], formats: [format], address: asked.address })
    if (!result.ok) { refused.push(...result.problems); continue }
    found.push(...result.made.flatMap(({ files }) => files.map((file) => file.bytes)))
  }
  if (found.length > 0) return found
  // The same reason comes of each title.
  const reasons = new Set(refused.map(({ code, about, message }) => `${about === '' ? '' : `${about}: `}${message} (${code})`))
  return { why: [...reasons].join('; '), isOfRules: refused.every(({ code }) => rulesOfToday.has(code)) }
}

/** What was sealed before these were rules was not refused by them. */
const rulesOfToday: ReadonlySet<BriefingCode> = new Set(['sentence-too-strong', 'sentence-other-than-claim', 'sentence-unbound', 'claim-stronger', 'title-not-borne', 'occasion-not-borne', 'what-changed-not-borne'])

/** The words of a page, piece by piece, without its looks. */
function wordsOf(page: Uint8Array): string[] {
  const text = Buffer.from(page).toString('utf8').replaceAll(/<(style|script|svg)\b[\s\S]*?<\/\1>/gu, ' ')
  return text.split(/<[^>]*>/u).map((piece) => piece.replaceAll(/\s+/gu, ' ').trim()).filter((piece) => piece !== '')
}

/** Of several that it can have been, the one that differs latest. */
function compared(sealed: Uint8Array, made: readonly Uint8Array[]): Remade {
  const words = wordsOf(sealed)
  const differences = made.map((each) => {
    const again = wordsOf(each)
    const at = words.findIndex((piece, place) => piece !== again[place])
    return { at: at === -1 ? (again.length > words.length ? words.length : Infinity) : at, again }
  })
  const nearest = differences.toSorted((a, b) => b.at - a.at)[0]!
  if (nearest.at === Infinity) return { code: 'same-words', sealed: null, again: null, why: null }
  return { code: 'words-differ', sealed: words[nearest.at] ?? null, again: nearest.again[nearest.at] ?? null, why: null }
}

/** Whether what was sealed is what the log gives. */
export const isFromTheLog = ({ code }: Remade): boolean => code === 'same-bytes' || code === 'same-words' || code === 'not-comparable'

/** What was not sealed and may have been otherwise: the address in the squares, and how long a statement might take. Empty where neither can be why. */
function tryText({ code, why }: Remade, world: World, id: StatementId, asked: { readonly minutes: number; readonly address: string | null }): string {
  const isStatement = world.get(id, 'briefing')?.fields.form === 'statement'
  if (code === 'same-bytes' || code === 'not-made-from-the-log' || (code === 'not-comparable' && why !== null)) return ''
  return `; the address of the squares${isStatement ? ' and the minutes of a statement are' : ' is'} not sealed: if it was made with --address URL${isStatement ? ' or --minutes N' : ''}, check it with the same${asked.address === null ? '' : ` (here --address ${asked.address}${isStatement ? `, --minutes ${asked.minutes}` : ''})`}`
}

/** In words, for the command line. `asked`: with what it was made again. */
export function remadeText(remade: Remade, world: World, id: StatementId, asked: { readonly minutes: number; readonly address: string | null }): string {
  return `${outcomeText(remade, world, id)}${tryText(remade, world, id, asked)}`
}

function outcomeText({ code, sealed, again, why }: Remade, world: World, id: StatementId): string {
  const at = world.get(id, 'briefing')?.fields.asOf ?? 0
  switch (code) {
    case 'same-bytes': return `made again from the log at ${at} statements it is the same, to the byte`
    case 'same-words': return `made again from the log at ${at} statements it says the same; its bytes are of another version of the program, or of another address`
    case 'words-differ': return `made again from the log at ${at} statements it differs: it says ${sealed === null ? 'nothing more' : `"${sealed}"`} where the log gives ${again === null ? 'nothing more' : `"${again}"`}`
    case 'bytes-differ': return `made again from the log at ${at} statements these pages differ, though the web page that was sealed beside them does not`
    case 'not-comparable': return why === null ? 'its pages cannot be compared: this program makes them otherwise, and no web page of this language that it makes to the byte was sealed beside them' : `it cannot be compared: by its rules this program does not make it: ${why}`
    case 'not-made-from-the-log': return `nothing like it can be made from the log at ${at} statements: ${why ?? ''}`
  }
}
