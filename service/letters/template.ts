/**
 * Template: the words of a letter around its facts, as a text that people edit. What it says is theirs; that no part of the instrument's form is
 * lost is checked here.
 *
 * Strict: a text is a template only if it prints back identically. All problems are told, each with its line.
 * Format: spec/letter-template.md
 * @module
 */
import { letterPurposes, type LetterPurpose } from './facts.ts'
import { isLetterLanguage, type LetterLanguage } from './language.ts'
import { blockPlaceholders, isBlockPlaceholder, isLinePlaceholder, isOfPurpose, linePlaceholders, requiredPlaceholders, type BlockPlaceholder, type LinePlaceholder } from './placeholders.ts'
import { shownText } from './own-text.ts'

export type TemplateCode =
  | 'not-a-template' // the first line is another one
  | 'too-large'
  | 'header-line' // name, language and purpose stand in this order, a value behind each
  | 'control-character' // CR, a tab, a mark that turns the direction of writing, or one that nobody sees
  | 'line-space' // at the beginning or end of a line
  | 'blank-line' // more or fewer than one between two blocks, or the end of the text is not one line feed
  | 'section-unknown'
  | 'section-order'
  | 'section-missing'
  | 'section-empty'
  | 'heading-place' // headings stand in the body, alone
  | 'brace' // one without its other; a brace itself is written twice
  | 'placeholder-unknown'
  | 'placeholder-place' // a block within a line or outside the body
  | 'placeholder-purpose' // of another purpose
  | 'placeholder-repeated' // a block that stands there twice
  | 'placeholder-missing'

export interface TemplateProblem { readonly code: TemplateCode; readonly line: number; readonly expected: string; readonly found: string }

export type TemplatePiece = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'placeholder'; readonly name: LinePlaceholder }
export type TemplateBlock =
  | { readonly kind: 'heading'; readonly content: readonly TemplatePiece[] }
  | { readonly kind: 'paragraph'; readonly lines: readonly (readonly TemplatePiece[])[] }
  | { readonly kind: 'block'; readonly name: BlockPlaceholder }

export const templateSections = ['subject', 'salutation', 'body', 'closing', 'form'] as const
export type TemplateSection = (typeof templateSections)[number]

export interface LetterTemplate {
  readonly name: string
  readonly language: LetterLanguage
  readonly purpose: LetterPurpose
  readonly sections: Readonly<Record<TemplateSection, readonly TemplateBlock[]>>
}

export type TemplateReading = { readonly ok: true; readonly template: LetterTemplate } | { readonly ok: false; readonly problems: readonly TemplateProblem[] }

const firstLine = 'proofmark letter template 1'
/** Characters: some thirty pages. */
const largest = 100_000
const longestName = 80

/** Never throws. `formatTemplate` of what it reads is the text. */
export function parseTemplate(text: string): TemplateReading {
  if (text.length > largest) return { ok: false, problems: [{ code: 'too-large', line: 1, expected: `at most ${largest} characters`, found: `${text.length}` }] }
  const lines = text.split('\n')
  if (lines[0] !== firstLine) return { ok: false, problems: [{ code: 'not-a-template', line: 1, expected: firstLine, found: quoted(lines[0]!) }] }
  const problems: TemplateProblem[] = []
  const problem = (code: TemplateCode, at: number, expected: string, found: string) => { problems.push({ code, line: at + 1, expected, found: quoted(found) }) }

  for (const [at, line] of lines.entries()) {
    if (shownText(line) !== line) problem('control-character', at, 'letters, digits, signs and spaces only', shownText(line))
    if (line !== line.trim()) problem('line-space', at, 'no space at the beginning or end of a line', line)
  }
  if (lines.at(-1) !== '' || lines.at(-2) === '') problem('blank-line', lines.length - 1, 'a line feed after the last line, and no blank line before it', lines.at(-1) ?? '')

  const header = (key: string, at: number, isRight: (value: string) => boolean, expected: string): string => {
    const value = lines[at]?.startsWith(`${key}: `) === true ? lines[at].slice(key.length + 2) : ''
    if (!isRight(value)) problem('header-line', at, `${key}: ${expected}`, lines[at] ?? '')
    return value
  }
  const name = header('name', 1, (value) => value !== '' && value.length <= longestName, `a name of at most ${longestName} characters`)
  const language = header('language', 2, isLetterLanguage, 'en, fr, uk or ar') as LetterLanguage
  const purpose = header('purpose', 3, (value) => (letterPurposes as readonly string[]).includes(value), letterPurposes.join(' or ')) as LetterPurpose
  if (lines[4] !== '') problem('blank-line', 4, 'a blank line after the header', lines[4] ?? '')

  const sections: Record<TemplateSection, TemplateBlock[]> = { subject: [], salutation: [], body: [], closing: [], form: [] }
  const begins = lines.flatMap((line, at) => (at > 4 && line.startsWith('== ') ? [at] : []))
  if (begins[0] !== 5) problem('section-missing', 5, '== subject', lines[5] ?? '')
  let last = -1
  const seen = new Map<string, number>()
  for (const [nth, at] of begins.entries()) {
    const title = lines[at]!.slice(3)
    const order = templateSections.indexOf(title as TemplateSection)
    if (order === -1) { problem('section-unknown', at, templateSections.join(', '), title); continue }
    if (order <= last) problem('section-order', at, `${templateSections.join(', ')}, in this order and each once`, title)
    last = Math.max(last, order)
    const end = begins[nth + 1] ?? lines.length
    const body = lines.slice(at + 1, end)
    if (body.at(-1) !== '') problem('blank-line', end - 1, 'a blank line before the next section', body.at(-1) ?? '')
    const blocks = blocksOf(body.at(-1) === '' ? body.slice(0, -1) : body, at + 1, title as TemplateSection, purpose, seen, problem)
    if (blocks.length === 0) problem('section-empty', at, 'at least one line', title)
    if (title === 'subject' && (blocks.length > 1 || (blocks[0]?.kind === 'paragraph' && blocks[0].lines.length > 1))) problem('blank-line', at + 2, 'a subject of one line', lines[at + 2] ?? '')
    sections[title as TemplateSection] = blocks
  }
  for (const title of templateSections) if (!begins.some((at) => lines[at] === `== ${title}`)) problem('section-missing', lines.length - 1, `== ${title}`, 'the end')
  const required = requiredPlaceholders[purpose] ?? []
  for (const each of required) if (!seen.has(each)) problem('placeholder-missing', lines.length - 1, `{${each}} somewhere`, 'none')

  const template = { name, language, purpose, sections }
  if (problems.length === 0 && formatTemplate(template) !== text) problem('blank-line', 0, 'the text that is printed back', 'another')
  return problems.length > 0 ? { ok: false, problems: problems.toSorted((a, b) => a.line - b.line) } : { ok: true, template }
}

/** The text of a template, in the one form that is read. */
export function formatTemplate({ name, language, purpose, sections }: LetterTemplate): string {
  const pieces = (content: readonly TemplatePiece[]) => content.map((piece) => (piece.kind === 'text' ? piece.text.replaceAll(/[{}]/g, '$&$&') : `{${piece.name}}`)).join('')
  const block = (each: TemplateBlock) => (each.kind === 'block' ? `{${each.name}}` : each.kind === 'heading' ? `# ${pieces(each.content)}` : each.lines.map(pieces).join('\n'))
  return `${[`${firstLine}\nname: ${name}\nlanguage: ${language}\npurpose: ${purpose}`, ...templateSections.map((title) => `== ${title}\n${sections[title].map(block).join('\n\n')}`)].join('\n\n')}\n`
}

type Tell = (code: TemplateCode, at: number, expected: string, found: string) => void

function blocksOf(lines: readonly string[], from: number, section: TemplateSection, purpose: LetterPurpose, seen: Map<string, number>, tell: Tell): TemplateBlock[] {
  const blocks: TemplateBlock[] = []
  let open: (readonly TemplatePiece[])[] | null = null
  for (const [n, line] of lines.entries()) {
    const at = from + n
    if (line === '') {
      if (open === null && blocks.length === 0 || lines[n - 1] === '' || n === lines.length - 1) tell('blank-line', at, 'one blank line between two blocks, none before the first', '')
      open = null
      continue
    }
    const alone = (lines[n - 1] ?? '') === '' && (lines[n + 1] ?? '') === ''
    const name = /^\{([a-z-]+)\}$/.exec(line)?.[1]
    if (name !== undefined && isBlockPlaceholder(name) && section === 'body' && alone) {
      if (!isOfPurpose(name, purpose)) tell('placeholder-purpose', at, `a placeholder of ${purpose}`, line)
      if (seen.has(name)) tell('placeholder-repeated', at, `{${name}} once; it stands in line ${seen.get(name)}`, line)
      seen.set(name, at + 1)
      blocks.push({ kind: 'block', name })
      open = null
    } else if (line.startsWith('#')) {
      if (section !== 'body' || !alone || !line.startsWith('# ')) tell('heading-place', at, '"# " and words, in the body, with blank lines around', line)
      blocks.push({ kind: 'heading', content: piecesOf(line.slice(2), at, seen, tell) })
      open = null
    } else {
      const content = piecesOf(line, at, seen, tell)
      if (open === null) blocks.push({ kind: 'paragraph', lines: (open = [content]) })
      else open.push(content)
    }
  }
  return blocks
}

function piecesOf(line: string, at: number, seen: Map<string, number>, tell: Tell): TemplatePiece[] {
  const pieces: TemplatePiece[] = []
  const addText = (text: string) => {
    const before = pieces.at(-1)
    if (before?.kind === 'text') pieces[pieces.length - 1] = { kind: 'text', text: before.text + text }
    else pieces.push({ kind: 'text', text })
  }
  for (const [part] of line.matchAll(/\{\{|\}\}|\{[a-z-]+\}|[{}]|[^{}]+/g)) {
    const name = /^\{([a-z-]+)\}$/.exec(part)?.[1]
    if (part === '{{' || part === '}}') addText(part[0]!)
    else if (part === '{' || part === '}') tell('brace', at, 'a placeholder such as {reference}; a brace itself is written twice', line)
    else if (name === undefined) addText(part)
    else if (isLinePlaceholder(name)) {
      seen.set(name, at + 1)
      pieces.push({ kind: 'placeholder', name })
    } else if (isBlockPlaceholder(name)) tell('placeholder-place', at, `{${name}} alone in the body, with blank lines around`, line)
    else tell('placeholder-unknown', at, [...linePlaceholders, ...blockPlaceholders].map((each) => `{${each}}`).join(', '), part)
  }
  return pieces
}

const quoted = (text: string): string => JSON.stringify(shownText(text.length > 80 ? `${text.slice(0, 80)}…` : text))
