/**
 * compare-names: how likely two names are of one party, with the words that stand for each other and what speaks for and against.
 * @module
 */
import { bandOf, compareNames, Kept, mainScript, prepareName, scoreNames, whyNoName, type NameComparison, type NameKind, type PreparedName } from '@proofmark/core/names'
import { BadUse, textOption, type Command, type CommandInput } from '../command.ts'
import { csvRows } from '../csv.ts'
import { figureLines, labelFigures, labelOf, type LabelledScore } from '../label-figures.ts'

const kinds: readonly NameKind[] = ['person', 'organisation', 'vessel']

export const compareNamesCommand: Command = {
  name: 'compare-names',
  usage: ['compare-names A B [--kind person|organisation|vessel]', 'compare-names --batch FILE.csv [--columns A,B] [--labels COLUMN [--by COLUMN] [--at-least SCORE]]'],
  does: 'How likely two names are of one party, in any script, from 0 to 1, with reasons.',
  options: { batch: { type: 'string' }, kind: { type: 'string' }, columns: { type: 'string' }, labels: { type: 'string' }, by: { type: 'string', multiple: true }, 'at-least': { type: 'string' } },
  optionHelp: {
    '--kind KIND': 'what both are: person, organisation or vessel; else their words tell',
    '--batch FILE.csv': 'columns a and b, and kind where it is known; one score a row, with --json one line of JSON',
    '--columns A,B': 'which columns hold the names, where they are not called a and b',
    '--labels COLUMN': 'true or false in each row: precision, recall and F1 are told on standard error, of all pairs and by script',
    '--by COLUMN': 'with --labels: also by what this column says; can be given again',
    '--at-least SCORE': 'with --labels: from this score on two names count as one party; else from 0.7',
  },
  example: 'proofmark compare-names "Example Works OOO" "Example Works LLC"',
  async run(input) {
    const kind = kindOf(textOption(input, 'kind') ?? '', '--kind')
    const batch = textOption(input, 'batch')
    if (batch !== undefined) {
      if (input.arguments.length > 0) throw new BadUse(`"${input.arguments[0]}": --batch takes its names from the file`)
      return compareBatch(input, batch, kind)
    }
    const [a, b, more] = input.arguments
    if (a === undefined || b === undefined) throw new BadUse(`two names are compared; ${a === undefined ? 'none is' : 'one is'} given`)
    if (more !== undefined) throw new BadUse(`two names are compared; "${more}" is one too many. Quote a name that has spaces.`)
    const compared = compareNames(prepareName(a, kind), prepareName(b, kind))
    input.print(input.isJson ? JSON.stringify({ a, b, ...compared }, null, 2) : linesOf(compared).join('\n'))
    return compared.band === 'STRONG' || compared.band === 'PROBABLE' ? 0 : 1
  },
}

function kindOf(text: string, where: string): NameKind | null {
  const kind = kinds.find((each) => each === text)
  if (kind === undefined && text !== '') throw new BadUse(`${where}: expected ${kinds.join(', ')} or nothing; found "${text}"`)
  return kind ?? null
}

const sentences: Readonly<Record<NameComparison['for'][number], string>> = {
  'identical': 'the same letters', 'same-but-for-signs': 'the same but for capitals, marks and signs', 'another-script': 'written in another script', 'another-order': 'the words stand in another order',
  'words-left-out': 'words of one are not in the other', 'left-out-in-brackets': 'what stands in brackets is not in the other', 'words-differ': 'each has a word that the other has not',
  'number-differs': 'the numbers differ', 'generation-differs': 'the generations differ', 'gender-differs': 'the form of the other gender', 'form-same-class': 'legal forms of one class', 'form-differs': 'legal forms of two classes',
  'form-missing': 'one has no legal form', 'no-word-in-common': 'no word in common', 'no-words': 'no letters to compare', 'only-a-form': 'nothing but a legal form', 'tells-little': 'many bear so short or common a name',
}
const pairWords: Readonly<Record<NameComparison['parts'][number]['reason'], string>> = {
  'same': 'the same', 'same-sound': 'sounds the same', 'spelling': 'spelled alike', 'same-name': 'forms of one name', 'short-form': 'a short form', 'initial': 'an initial', 'translated': 'one meaning', 'number': 'the same number',
  'joined': 'written as one and as several', 'cut-off': 'cut off', 'look-alike': 'signs that look alike, such as I and l', 'alone': 'stands alone',
}

function linesOf({ score, band, kind, readAs, parts, for: speaksFor, against }: NameComparison): string[] {
  return [
    `${score.toFixed(4)} ${band} (compared as ${kind}${readAs.some((by) => by !== 'letters') ? `; read as ${readAs.join(' and ')}` : ''})`,
    ...parts.map(({ a, b, likeness, reason }) => `  ${a.join(' ') || '—'} | ${b.join(' ') || '—'}: ${pairWords[reason]}${reason === 'alone' ? '' : ` (${likeness.toFixed(2)})`}`),
    ...speaksFor.map((reason) => `  + ${sentences[reason]}`), ...against.map((reason) => `  − ${sentences[reason]}`),
  ]
}

function compareBatch(input: CommandInput, file: string, kind: NameKind | null): 0 {
  const [header, ...rows] = csvRows(input, file)
  const [nameA, nameB, ...others] = (textOption(input, 'columns') ?? 'a,b').split(',')
  if (nameB === undefined || others.length > 0) throw new BadUse('--columns: expected two names of columns with a comma between them')
  const [aAt, bAt, kindAt] = [nameA, nameB, 'kind'].map((name) => header?.indexOf(name!) ?? -1) as [number, number, number]
  if (aAt === -1 || bAt === -1) throw new BadUse(`${file}: line 1 must name the columns "${nameA}" and "${nameB}", in small letters and with commas between the names; it has ${(header?.join(', ') ?? 'nothing').slice(0, 200)}`)
  if (nameA === nameB) throw new BadUse(`--columns: expected two columns, found "${nameA}" twice`)
  requireNames(file, [nameA!, nameB].map((name, at) => ({ name, cells: rows.map((row) => row[[aAt, bAt][at]!] ?? '') })), header!)
  const labels = labelsAsked(input, file, header!)
  const scored: LabelledScore[] = []
  // Batches hold one name against many: what was prepared lately is not prepared again.
  const kept = new Kept<PreparedName>(20_000)
  const prepared = (name: string, ofRow: NameKind | null): PreparedName => {
    const key = `${ofRow ?? ''} ${name}`
    const known = kept.get(key)
    if (known !== undefined) return known
    const made = prepareName(name, ofRow)
    kept.set(key, made)
    return made
  }
  for (const [at, row] of rows.entries()) {
    if (row.length !== header!.length) input.complain(`${file}: row ${at + 1} has ${row.length} cells and the header ${header!.length}. Quote a name that holds a comma.`)
    const ofRow = kindAt === -1 ? kind : kindOf(row[kindAt] ?? '', `${file}: row ${at + 1}, column kind`) ?? kind
    const [a, b] = [row[aAt] ?? '', row[bAt] ?? '']
    const score = scoreNames(prepared(a, ofRow), prepared(b, ofRow))
    labels?.note(scored, row, at, score, a, b)
    // A row never falls out: a name that is missing scores 0.
    input.print(input.isJson ? JSON.stringify({ a, b, score, band: bandOf(score) }) : score.toFixed(4))
  }
  const nameless = rows.filter((row) => whyNoName(row[aAt] ?? '') !== null || whyNoName(row[bAt] ?? '') !== null).length
  if (nameless > 0) input.complain(`${file}: ${nameless} of ${rows.length} rows have no name in "${nameA}" or "${nameB}", and score 0`)
  // Figures of no pair would read like figures.
  if (labels !== null && scored.length === 0) throw new BadUse(`--labels ${textOption(input, 'labels')}: expected a column of true and false; no row of ${rows.length} has either. ${file} has the columns ${header!.join(', ').slice(0, 200)}`)
  if (labels !== null) for (const line of [`of the columns "${nameA}" and "${nameB}" of ${file}`, ...figureLines(labelFigures(scored, labels.atLeast), labels.atLeast)]) input.complain(line)
  return 0
}

/** A column that was meant for something else, such as labels or kinds, holds few values again and again, or nothing that is a name. */
function requireNames(file: string, columns: readonly { readonly name: string; readonly cells: readonly string[] }[], header: readonly string[]): void {
  const wrong = columns.find(({ cells }) => cells.length > 0 && cells.every((cell) => labelOf(cell) !== null || !/\p{L}/u.test(cell)))
  if (wrong === undefined) return
  const example = wrong.cells.find((cell) => cell.trim() !== '')
  throw new BadUse(`${file}: expected names in the columns ${columns.map(({ name }) => `"${name}"`).join(' and ')}; "${wrong.name}" holds ${example === undefined ? 'nothing' : `none, such as ${JSON.stringify(example.slice(0, 40))}`}. The file has the columns ${header.join(', ').slice(0, 200)}: say with --columns which two hold names`)
}

/** `null`: no figures are asked for. A row without a label is told, and in no figure. */
function labelsAsked(input: CommandInput, file: string, header: readonly string[]) {
  const [name, by, given] = [textOption(input, 'labels'), [input.options['by'] ?? []].flat().filter((each) => typeof each === 'string'), textOption(input, 'at-least')]
  if (name === undefined) {
    if (by.length > 0 || given !== undefined) throw new BadUse('--by and --at-least stand with --labels COLUMN: figures need labels')
    return null
  }
  const atLeast = given === undefined ? 0.7 : Number(given)
  if (given !== undefined && !/^(?:0?\.\d{1,4}|0|1(?:\.0)?)$/.test(given)) throw new BadUse(`--at-least: expected a score from 0 to 1, such as 0.7; found "${given}"`)
  const [labelAt, ...byAt] = [name, ...by].map((each) => { const at = header.indexOf(each); if (at === -1) throw new BadUse(`${file}: line 1 has no column "${each}"; it has ${header.join(', ').slice(0, 200)}`); return at })
  const note = (scored: LabelledScore[], row: readonly string[], at: number, score: number, a: string, b: string) => {
    const isMatch = labelOf(row[labelAt!] ?? '')
    if (isMatch === null) { input.complain(`${file}: row ${at + 1}, column ${name}: expected true or false; found "${row[labelAt!] ?? ''}". The row is in no figure.`); return }
    const isLatin = mainScript(a) === 'latin' && mainScript(b) === 'latin'
    scored.push({ score, isMatch, groups: [isLatin ? 'both in Latin letters' : 'another script', ...byAt.map((each, n) => `${by[n]} ${row[each] === '' || row[each] === undefined ? 'not said' : row[each]}`)] })
  }
  return { atLeast, note }
}
