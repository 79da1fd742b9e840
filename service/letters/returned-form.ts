/**
 * Returned form: what an addressee wrote into the reply form of a letter, read from the DOCX that came back, whichever word processor saved it.
 *
 * A foreign file enters here. Nothing outside of it is followed: one that names something outside, carries a program or another file, or unpacks to more than a
 * letter has is refused. It is a plain file without code or signature, so that it says nothing of whose it is; what is read is proposed, and a person confirms it.
 *
 * Names of the places: reply-form.ts. Standard: ECMA-376-1:2016 §17.5.2 (content controls), [MS-DOCX] 2.5.1. Codes: spec/letter-template.md, "A form that came back"
 * @module
 */
import { parseEdtf } from '@proofmark/core/dates'
import { readZipDirectory, SheetFault, unpackWhole, xmlEvents, type XmlEvent, type ZipEntry } from 'proofmark/sheets'
import { letterLanguages, type LetterLanguage } from './language.ts'
import { itemQuestions, letterWords } from './words.ts'

export type ReturnedCode =
  | 'form-not-docx' // no zip with a document of a word processor in it
  | 'form-unreadable' // damaged, encrypted, or a zip that says two things
  | 'form-too-large' // unpacks to more than a letter has
  | 'form-reaches-outside' // names something outside of the file: a document type, a template, a picture or page of a network
  | 'form-carries-program' // macros, or a file in the file
  | 'form-missing' // a document without a place of a reply form

export interface ReturnedForm {
  readonly language: LetterLanguage | null
  /** Kinds of reply that are ticked, and what may be published; in the order of the form. */
  readonly kinds: readonly string[]
  readonly publish: readonly string[]
  /** By the name of the place; those left empty are not in it. */
  readonly filled: ReadonlyMap<string, string>
  /** Places of every form that are gone from this one: what was written there is not read. */
  readonly gone: readonly string[]
  /** Remarks at the margin or notes, which are not read. */
  readonly hasNotes: boolean
  /** All that stands in the document. */
  readonly text: string
}
export type ReadReturned = { readonly ok: true; readonly form: ReturnedForm } | { readonly ok: false; readonly code: ReturnedCode; readonly message: string }

const largestFile = 30 * 1024 ** 2
const largestPart = 16 * 1024 ** 2
const hints = new Set(letterLanguages.map((language) => letterWords[language].labels.fill))
const always = ['agency', 'name', 'contact', 'dated', 'reason', 'conditions'].map((name) => `answer/${name}`)

class FormRefused extends Error {
  readonly code: ReturnedCode
  constructor(code: ReturnedCode, message: string) {
    super(message)
    this.code = code
  }
}

/** Never throws for what the file holds. */
export async function readReturnedForm(bytes: Uint8Array): Promise<ReadReturned> {
  try {
    return { ok: true, form: await formIn(bytes) }
  } catch (error) {
    if (error instanceof FormRefused) return { ok: false, code: error.code, message: error.message }
    if (error instanceof SheetFault) return { ok: false, code: error.code === 'zip-too-large' ? 'form-too-large' : error.code === 'xml-entities' ? 'form-reaches-outside' : 'form-unreadable', message: error.message }
    throw error
  }
}

async function formIn(bytes: Uint8Array): Promise<ReturnedForm> {
  if (bytes.length > largestFile) throw new FormRefused('form-too-large', `the file has ${bytes.length} bytes; at most ${largestFile} are taken`)
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new FormRefused('form-not-docx', 'this is no DOCX; save the letter as DOCX, not as DOC, ODT or PDF')
  const entries = readZipDirectory(bytes)
  const part = entries.get('word/document.xml')
  if (part === undefined || !entries.has('[Content_Types].xml')) throw new FormRefused('form-not-docx', 'this zip holds no document of a word processor (word/document.xml)')
  const program = [...entries.keys()].find((name) => /vbaProject|\.bin$|(?:^|\/)(?:embeddings|activeX)\//i.test(name))
  if (program !== undefined) throw new FormRefused('form-carries-program', `${program} in the file is a program or another file; save it without`)
  const eventsOf = async (entry: ZipEntry): Promise<XmlEvent[]> => {
    if (entry.size > largestPart) throw new FormRefused('form-too-large', `${entry.name} would unpack to ${entry.size} bytes; a letter has at most ${largestPart}`)
    const whole = unpackWhole(bytes, entry)
    const events: XmlEvent[] = []
    for await (const some of xmlEvents(entry.name, (async function* () { yield await Promise.resolve(whole) })())) events.push(...some)
    return events
  }
  for (const [name, entry] of entries) if (name.endsWith('.rels')) for (const event of await eventsOf(entry)) refuseOutside(name, event)
  return read(await eventsOf(part), [...entries.keys()].some((name) => /^word\/(?:comments|footnotes|endnotes)\.xml$/.test(name)))
}

/** A word processor makes an address for mail of what looks like one; it loads nothing. All else that lies outside is refused. */
function refuseOutside(part: string, event: XmlEvent): void {
  if (event.kind !== 'open' || event.name !== 'Relationship') return
  const { TargetMode = '', Target = '', Type = '' } = event.attributes
  const isOutside = TargetMode.toLowerCase() === 'external' || /^[a-z][a-z0-9+.-]*:|^[/\\]{2}/i.test(Target)
  if (isOutside && !(Type.endsWith('/hyperlink') && Target.startsWith('mailto:'))) throw new FormRefused('form-reaches-outside', `${part} names ${JSON.stringify(Target.slice(0, 80))}, which lies outside of the file; remove the link or the linked picture`)
}

interface Place { name: string; isTick: boolean; isTicked: boolean; text: string }
interface Row { text: string; names: string[] }

/** Texts as they stand now: what was struck out with changes tracked is gone, what was put in is there. */
function read(events: readonly XmlEvent[], hasNotes: boolean): ReturnedForm {
  const places: Place[] = []
  const open: Place[] = []
  const cells: Row[] = []
  const filled = new Map<string, string>()
  let [skipped, isText, all] = [0, false, '']
  const write = (text: string) => {
    all += text
    for (const place of open) place.text += text
    for (const cell of cells.slice(-1)) cell.text += text
  }
  for (const event of events) {
    if (event.kind === 'text') { if (isText && skipped === 0) write(event.text); continue }
    const { name, kind } = event
    const isOpened = kind === 'open' && !event.isClosed
    if (name === 'moveFrom' || name === 'Fallback' || name === 'del') skipped += isOpened ? 1 : kind === 'close' ? -1 : 0
    else if (name === 't') isText = isOpened
    else if (kind === 'open') opened(event, name)
    else closed(name)
  }
  function opened({ attributes }: XmlEvent & { kind: 'open' }, name: string) {
    const place = open.at(-1)
    if (name === 'sdt') open.push({ name: '', isTick: false, isTicked: false, text: '' })
    else if (name === 'tc') cells.push({ text: '', names: [] })
    else if (name === 'br' || name === 'cr') write('\n')
    else if (name === 'tab') { if (isInRun(place, cells)) write(' ') }
    else if (place === undefined) return
    // LibreOffice keeps the alias and drops the tag.
    else if (name === 'tag' || (name === 'alias' && place.name === '')) place.name = attributes['val'] ?? ''
    else if (name === 'checkbox') place.isTick = true
    else if (name === 'checked') place.isTicked = place.isTick && ['1', 'true', 'on'].includes(attributes['val'] ?? '1')
  }
  function closed(name: string) {
    if (name === 'p') write('\n')
    else if (name === 'sdt') {
      const place = open.pop()!
      const around = open.at(-1)
      // LibreOffice puts the box into a place of its own, without a name, within the named one.
      if (place.isTick && place.name === '' && around !== undefined) { around.isTick = true; around.isTicked = place.isTicked; return }
      places.push(place)
      if (!place.isTick) cells.at(-1)?.names.push(place.name)
      if (!place.isTick && cells.length === 0) fill(place.name, place.text)
    } else if (name === 'tc') {
      // What stands beside the place in its cell was written into the form, too.
      const cell = cells.pop()!
      if (cell.names.length === 1) fill(cell.names[0]!, cell.text)
      else for (const each of cell.names) fill(each, places.find((place) => place.name === each)!.text)
    }
  }
  function fill(name: string, text: string) {
    const said = [...hints].reduce((left, hint) => left.replace(hint, ''), text).replaceAll(/[\u200e\u200f\u2066-\u2069]/g, '').trim()
    if (said !== '') filled.set(name, said)
  }
  const known = new Set(places.map(({ name }) => name))
  if (![...known].some((name) => /^(?:reply|answer|publish)\//.test(name))) throw new FormRefused('form-missing', 'no place of a reply form is in this document; read it, and record the reply by hand')
  const ticked = (what: string) => places.flatMap(({ name, isTicked }) => (isTicked && name.startsWith(`${what}/`) ? [name.slice(what.length + 1)] : []))
  return { language: letterLanguages.find((language) => all.includes(letterWords[language].labels.kind)) ?? null, kinds: ticked('reply'), publish: ticked('publish'), filled, gone: always.filter((name) => !known.has(name)), hasNotes, text: all }
}

const isInRun = (place: Place | undefined, cells: readonly Row[]): boolean => place !== undefined || cells.length > 0

/** What a reply would say, for a person to confirm; `null`: the form does not say it in one way. */
export interface ProposedReply {
  readonly responseKind: string | null
  readonly dated: string | null
  readonly language: LetterLanguage | null
  readonly wording: string | null
  readonly reason: string | null
  readonly conditions: string | null
  /** As it was written; which party that is, a person says. */
  readonly forwardedTo: string | null
  readonly note: string
}

/** Of answers to a notice, those that are kinds of a reply; what else is ticked stands in the wording, and a person chooses. */
const ofNotice: Readonly<Record<string, string>> = { disputes: 'disputed', denies: 'disputed', 'more-time': 'delayed-with-reason' }

export function proposedReply({ language, kinds, publish, filled }: ReturnedForm, known: readonly string[]): ProposedReply {
  const { labels, questions, replies, notices } = letterWords[language ?? 'en']
  const ticked = kinds.map((kind) => (Object.hasOwn(replies, kind) ? replies[kind as keyof typeof replies] : Object.hasOwn(notices, kind) ? notices[kind as keyof typeof notices] : kind))
  const only = kinds.length === 1 ? (ofNotice[kinds[0]!] ?? kinds[0]!) : null
  const dated = filled.get('answer/dated') ?? null
  const day = dated !== null && parseEdtf(dated).ok ? dated : null
  const of = (name: string) => filled.get(`answer/${name}`)
  const lines = [
    ...(only !== null && known.includes(only) && kinds[0] === only ? [] : ticked.map((text) => `☒ ${text}`)),
    ...[...filled].flatMap(([name, text]) => {
      const [, what, number, question] = /^(item|sentence)-(\d{1,4})\/([a-z]+)$/.exec(name) ?? []
      if (what === 'sentence') return [`${labels.perSentence} ${number}: ${text}`]
      return what === 'item' && (itemQuestions as readonly string[]).includes(question!) ? [`${labels.perItem} ${number}, ${questions[question as keyof typeof questions]}: ${text}`] : []
    }),
    ...(dated !== null && day === null ? [`${labels.dated}: ${dated}`] : []), ...(of('forwarded-to') === undefined ? [] : [`${labels.forwardedTo}: ${of('forwarded-to')}`]),
  ]
  const limits = [...(of('conditions') === undefined ? [] : [of('conditions')!]), ...publish.map((each) => `${labels.quotable}: ${Object.hasOwn(labels, each) ? labels[each as 'yes'] : each}`)]
  const signer = ['name', 'agency', 'contact', 'signature'].flatMap((name) => of(name) ?? [])
  return {
    responseKind: only !== null && known.includes(only) ? only : null, dated: day, language, wording: lines.length === 0 ? null : lines.join('\n'), reason: of('reason') ?? null,
    conditions: limits.length === 0 ? null : limits.join('\n'), forwardedTo: of('forwarded-to') ?? null,
    note: `Read from a reply form that came back as DOCX, a plain file without code or signature: it does not say whose hands it went through.${signer.length === 0 ? '' : ` In it stands: ${signer.join(', ')}.`}`.slice(0, 20_000),
  }
}
