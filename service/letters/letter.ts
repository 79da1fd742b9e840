/**
 * Letter: facts put into a template, as blocks that a word processor file, a PDF and a plain text are drawn from alike.
 *
 * What comes from the evidence is marked as such (`own`): it keeps its own direction, is never read as markup, and no brace of it is a placeholder.
 * A part that nobody stated is printed as not stated.
 * @module
 */
import { directionOf, isolated, shownText } from './own-text.ts'
import type { LetterFacts, LetterItem, LetterMark } from './facts.ts'
import type { DrawnPicture } from './letter-picture.ts'
import { colonOf, dateSaid, writing, type Direction, type LetterLanguage } from './language.ts'
import { replyForm } from './reply-form.ts'
import type { LinePlaceholder } from './placeholders.ts'
import type { LetterTemplate, TemplateBlock, TemplatePiece } from './template.ts'
import { letterWords, type LetterWords } from './words.ts'

/** `strong`, `mono` and `quiet` are how it is set; `tick` and `fill` are places in which the addressee answers, by their names in the file. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly look?: 'strong' | 'mono' | 'quiet' }
  | { readonly kind: 'tick'; readonly name: string }
  | { readonly kind: 'fill'; readonly name: string; readonly hint: string }
  | { readonly kind: 'break' }

export interface Line { readonly direction: Direction; readonly pieces: readonly Piece[] }
export type Cell = readonly Line[]

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly line: Line }
  /** `isKept`: on the page of what follows. `isSignature`: with room above for a hand. */
  | { readonly kind: 'paragraph'; readonly line: Line; readonly isKept?: boolean; readonly isSignature?: boolean }
  /** `head`: the first row names the columns. Widths are shares of 100. */
  | { readonly kind: 'table'; readonly widths: readonly number[]; readonly head: readonly Cell[] | null; readonly rows: readonly (readonly Cell[])[]; readonly isPlain?: boolean; readonly isTall?: boolean }
  | { readonly kind: 'picture'; readonly picture: DrawnPicture; readonly alt: string; readonly caption: Line }
  | { readonly kind: 'new-page' }

export interface Letter {
  readonly language: LetterLanguage
  readonly direction: Direction
  /** Plain words, for the file's own title. */
  readonly title: string
  /** In the head of each page. */
  readonly running: string
  /** "Page", "of". */
  readonly pageWords: readonly [page: string, of: string]
  /** EDTF of the letter, where it is a whole day. */
  readonly day: string | null
  readonly blocks: readonly Block[]
}

/** `pictures`: those of the photographs of the facts, in their order (`drawnPictures`). The template is of the purpose of the facts. */
export function makeLetter(facts: LetterFacts, template: LetterTemplate, pictures: ReadonlyMap<Uint8Array, DrawnPicture>): Letter {
  const setting = settingOf(facts, template.language)
  const { direction, words, say, own } = setting
  const section = (blocks: readonly TemplateBlock[]) => blocks.flatMap((block) => drawn(block, setting, pictures))
  const subject = lineText(template.sections.subject.flatMap((block) => (block.kind === 'paragraph' ? block.lines.map((each) => piecesOf(each, setting)) : []))[0] ?? [])
  const rows: (readonly [string, Piece[]])[] = [
    [words.labels.reference, own(facts.reference)], [words.labels.date, facts.date === null ? own(null) : [say(dateSaid(facts.date, template.language))]],
    [words.labels.deadline, facts.deadline === null ? own(null) : [say(dateSaid(facts.deadline, template.language))]],
  ]
  const { addressee, agency } = facts
  const colon = colonOf(template.language)
  const address = (of: typeof agency): Cell => [line(direction, own(of?.name ?? null, 'strong')), ...(of?.lines ?? []).map((each) => ownLine(each, direction))]
  return {
    language: template.language, direction, title: subject, day: /^\d{4}-\d{2}-\d{2}$/.test(facts.date ?? '') ? facts.date : null,
    running: shownText(facts.reference ?? words.notStated), pageWords: [words.labels.page, words.labels.of],
    blocks: [
      { kind: 'table', widths: [55, 45], head: null, isPlain: true, rows: [
        [[line(direction, [quiet(words.labels.from)]), ...address(agency)], rows.map(([label, value]) => line(direction, [quiet(`${label}${colon}`), ...value]))],
        [[line(direction, [quiet(words.labels.to)]), ...address(addressee), line(direction, [quiet(`${words.labels.role}${colon}`), ...own(addressee.role)])], []],
      ] },
      { kind: 'heading', level: 1, line: line(direction, [say(subject)]) },
      ...section(template.sections.salutation), ...lastKept(section(template.sections.body)), ...signed(section(template.sections.closing)),
      { kind: 'paragraph', line: line(direction, [quiet(words.labels.enclosed)]) },
      { kind: 'new-page' },
      { kind: 'heading', level: 1, line: line(direction, [say(words.labels.form)]) },
      ...section(template.sections.form),
      ...replyForm(facts, template.language),
    ],
  }
}

/** A signature never stands on a page without a word of the letter. */
const lastKept = (blocks: readonly Block[]): Block[] => blocks.map((block, n) => (n === blocks.length - 1 && block.kind === 'paragraph' ? { ...block, isKept: true } : block))

/** The words of the end stay together, and the last of them is who signs. */
const signed = (blocks: readonly Block[]): Block[] => blocks.map((block, n) => (block.kind !== 'paragraph' ? block : { ...block, isKept: true, isSignature: n > 0 && n === blocks.length - 1 }))

interface Setting {
  readonly facts: LetterFacts
  readonly language: LetterLanguage
  readonly direction: Direction
  readonly words: LetterWords
  say(text: string): Piece
  /** Words of the evidence within a line of the letter; `null` is said to be not stated. */
  own(text: string | null, look?: 'strong' | 'mono'): Piece[]
}

function settingOf(facts: LetterFacts, language: LetterLanguage): Setting {
  const { direction } = writing[language]
  const words = letterWords[language]
  return {
    facts, language, direction, words,
    say: (text) => ({ kind: 'text', text }),
    own: (text, look) => (text === null || text.trim() === '' ? [{ kind: 'text', text: `[${words.notStated}]`, look: 'quiet' }] : broken(shownText(text).split('\n').map((each) => ({ kind: 'text', text: isolated(each, direction), ...(look === undefined ? {} : { look }) })))),
  }
}

function drawn(block: TemplateBlock, setting: Setting, pictures: ReadonlyMap<Uint8Array, DrawnPicture>): Block[] {
  const { direction } = setting
  if (block.kind === 'heading') return [{ kind: 'heading', level: 2, line: line(direction, piecesOf(block.content, setting)) }]
  if (block.kind === 'paragraph') return [{ kind: 'paragraph', line: line(direction, block.lines.flatMap((each, n) => [...(n === 0 ? [] : [{ kind: 'break' } as const]), ...piecesOf(each, setting)])) }]
  return block.name === 'items' ? itemsTable(setting) : block.name === 'photographs' ? photographs(setting, pictures) : block.name === 'sentences' ? sentences(setting) : paragraphs(setting.facts[block.name], setting)
}

const piecesOf = (pieces: readonly TemplatePiece[], setting: Setting): Piece[] => pieces.flatMap((piece) => (piece.kind === 'text' ? [setting.say(piece.text)] : placed(piece.name, setting)))

function placed(name: LinePlaceholder, { facts, language, own }: Setting): Piece[] {
  switch (name) {
    case 'reference': return own(facts.reference, 'strong')
    case 'date': return own(facts.date === null ? null : dateSaid(facts.date, language))
    case 'deadline': return own(facts.deadline === null ? null : dateSaid(facts.deadline, language), 'strong')
    case 'agency': return own(facts.agency?.name ?? null)
    case 'addressee': return own(facts.addressee.name)
    case 'role': return own(facts.addressee.role)
    default: return name satisfies never
  }
}

/** Words of the evidence as paragraphs of their own, each in its own direction. */
function paragraphs(text: string | null, setting: Setting): Block[] {
  if (text === null || text.trim() === '') return [{ kind: 'paragraph', line: line(setting.direction, setting.own(null)) }]
  return shownText(text).split('\n').filter((each) => each.trim() !== '').map((each) => ({ kind: 'paragraph', line: ownLine(each, setting.direction) }))
}

function sentences(setting: Setting): Block[] {
  const { facts, direction } = setting
  if (facts.sentences.length === 0) return paragraphs(null, setting)
  return [{ kind: 'table', widths: [10, 90], head: null, rows: facts.sentences.map((each, n) => [[line(direction, [{ kind: 'text', text: `${n + 1}`, look: 'quiet' }])], shownText(each).split('\n').map((one) => ownLine(one, direction))]) }]
}

function itemsTable(setting: Setting): Block[] {
  const { facts, direction, words, say } = setting
  const { labels } = words
  const head = [labels.number, labels.item, labels.marks].map((label): Cell => [line(direction, [{ kind: 'text', text: label, look: 'strong' }])])
  const table: Block[] = facts.items.length === 0 ? paragraphs(null, setting) : [{ kind: 'table', widths: [10, 45, 45], head, rows: facts.items.map((item, n) => [[line(direction, [say(`${n + 1}`)])], itemCell(item, setting), marksCell(item.marks, setting)]) }]
  const hasSigns = facts.items.some(({ marks }) => marks.some(({ transcription }) => /[?*[\]{}■\\<]/.test(transcription ?? '')))
  // Before the table, on its page: behind it the key may stand alone on the next one.
  return [...(hasSigns ? [{ kind: 'paragraph', line: line(direction, [quiet(labels.key)]), isKept: true } as const] : []),
    ...table,
    ...(facts.withheld > 0 ? [withheldNote(setting)] : [])]
}

const withheldNote = ({ facts, direction, words }: Setting): Block => ({ kind: 'paragraph', line: line(direction, [quiet(words.labels.withheld.replace('{count}', `${facts.withheld}`))]) })

function itemCell({ label, id, description, identification }: LetterItem, { direction, language, words, own }: Setting): Cell {
  return [
    line(direction, own(label ?? id.slice(0, 8), 'strong')),
    ...(description === null ? [line(direction, own(null))] : shownText(description).split('\n').map((each) => ownLine(each, direction))),
    line(direction, [quiet(`${words.labels.identification}${colonOf(language)}`), ...own(identification)]),
  ]
}

/** Where and how in the language of the letter, then the mark on lines of its own in its own direction. */
function marksCell(marks: readonly LetterMark[], { direction, words, own }: Setting): Cell {
  if (marks.length === 0) return [line(direction, [quiet(`[${words.labels.noMarks}]`)])]
  const comma = direction === 'rtl' ? '، ' : ', '
  return marks.flatMap(({ where, technique, state, transcription }) => {
    const how = technique === null ? [] : [quiet(words.techniques[technique] ?? technique)]
    const told = [...(state === 'present' ? how : [quiet(words.states[state]), ...(how.length > 0 ? [quiet(comma), ...how] : [])]), ...(where === null ? [] : [quiet(how.length > 0 || state !== 'present' ? comma : ''), ...own(where)])]
    return [
      ...(told.length === 0 ? [] : [line(direction, told)]),
      ...(transcription === null ? (state === 'present' ? [line(direction, own(null))] : []) : shownText(transcription).split('\n').map((each): Line => ({ direction: directionOf(each) ?? 'ltr', pieces: [{ kind: 'text', text: each, look: 'mono' }] }))),
    ]
  })
}

function photographs(setting: Setting, pictures: ReadonlyMap<Uint8Array, DrawnPicture>): Block[] {
  const { facts, direction, words, own } = setting
  let count = 0
  const found = facts.items.flatMap((item, n) => item.photographs.map((photo): Block => {
    const picture = pictures.get(photo.bytes)
    count++
    const said = [{ kind: 'text', text: `${words.labels.photograph} ${count}`, look: 'strong' } as const, quiet(` · ${words.labels.item} ${n + 1} · ${words.handling[photo.handling]}`), ...(photo.caption === null ? [] : [{ kind: 'break' } as const, ...own(photo.caption)])]
    const caption = line(direction, said)
    return picture === undefined ? { kind: 'paragraph', line: caption } : { kind: 'picture', picture, alt: lineText(said), caption }
  }))
  return found.length === 0 ? [{ kind: 'paragraph', line: line(direction, [quiet(`[${words.labels.noPhotographs}]`)]) }] : found
}

export const line = (direction: Direction, pieces: readonly Piece[]): Line => ({ direction, pieces })
const ownLine = (text: string, around: Direction): Line => line(directionOf(text) ?? around, [{ kind: 'text', text: shownText(text).replaceAll('\n', ' ') }])
const quiet = (text: string): Piece => ({ kind: 'text', text, look: 'quiet' })
const broken = (pieces: readonly Piece[]): Piece[] => pieces.flatMap((piece, n) => (n === 0 ? [piece] : [{ kind: 'break' } as const, piece]))
export const lineText = (pieces: readonly Piece[]): string => pieces.map((piece) => (piece.kind === 'text' ? piece.text : piece.kind === 'tick' ? '☐ ' : piece.kind === 'fill' ? '______' : '\n')).join('')
