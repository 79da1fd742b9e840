/**
 * compare-names: how likely two names are of one party, with the words that stand for each other and what speaks for and against.
 * @module
 */
import { bandOf, compareNames, Kept, prepareName, scoreNames, type NameComparison, type NameKind, type PreparedName } from '@proofmark/core/names'
import { BadUse, textOption, type Command, type CommandInput } from '../command.ts'
import { csvRows } from '../csv.ts'

const kinds: readonly NameKind[] = ['person', 'organisation', 'vessel']

export const compareNamesCommand: Command = {
  name: 'compare-names',
  usage: ['compare-names A B [--kind person|organisation|vessel]', 'compare-names --batch FILE.csv'],
  does: 'How likely two names are of one party, in any script, from 0 to 1, with reasons.',
  options: { batch: { type: 'string' }, kind: { type: 'string' } },
  optionHelp: {
    '--kind KIND': 'what both are: person, organisation or vessel; else their words tell',
    '--batch FILE.csv': 'columns a and b, and kind where it is known; one score a row, with --json one line of JSON',
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
  'form-missing': 'one has no legal form', 'no-word-in-common': 'no word in common', 'no-words': 'no letters to compare',
}
const pairWords: Readonly<Record<NameComparison['parts'][number]['reason'], string>> = {
  'same': 'the same', 'same-sound': 'sounds the same', 'spelling': 'spelled alike', 'same-name': 'forms of one name', 'short-form': 'a short form', 'initial': 'an initial', 'translated': 'one meaning', 'number': 'the same number',
  'joined': 'written as one and as several', 'cut-off': 'cut off', 'alone': 'stands alone',
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
  const [aAt, bAt, kindAt] = ['a', 'b', 'kind'].map((name) => header?.indexOf(name) ?? -1) as [number, number, number]
  if (aAt === -1 || bAt === -1) throw new BadUse(`${file}: line 1 must name the columns "a" and "b", in small letters and with commas between the names; it has ${(header?.join(', ') ?? 'nothing').slice(0, 200)}`)
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
    // A row never falls out: a name that is missing scores 0.
    input.print(input.isJson ? JSON.stringify({ a, b, score, band: bandOf(score) }) : score.toFixed(4))
  }
  return 0
}
