/**
 * compare: a finding beside an earlier state of itself, another finding, or what a text of others says.
 * @module
 */
import type { ReportedView } from '@proofmark/core/findings'
import { comparison, type ComparisonAnswer } from 'proofmark/server'
import { BadUse, onlyArgument, textOption, type Command } from '../command.ts'
import { dataHelp, dataOption, readStore } from '../data-folder.ts'
import { visible } from '../foreign-text.ts'

type View = Extract<ComparisonAnswer, { ok: true }>['view']
const signs = { same: ' ', changed: '~', added: '+', removed: '-' } as const
const agreements = { agree: 'agree', 'they-say-more': 'they say more than our statements bear', 'they-say-less': 'they say less', contradict: 'CONTRADICT', 'not-shown': 'not shown by our statements' } as const

export const compareCommand: Command = {
  name: 'compare',
  usage: ['compare FINDING [--before N | --with FINDING | --document DOC]'],
  does: 'A finding beside itself at an earlier head of the log, beside another finding, or beside what a published text of others says, claim by claim. Without an option: what it can be compared with.',
  options: { ...dataOption, before: { type: 'string' }, with: { type: 'string' }, document: { type: 'string' } },
  optionHelp: { ...dataHelp, '--before N': 'as it was when the log had N entries', '--with FINDING': 'another finding, by id or label', '--document DOC': 'a document of which claims are recorded (kind reported-claim)' },
  example: 'proofmark compare production-to-use --before 120',
  async run(input) {
    const name = onlyArgument(input, 'FINDING')
    const answer = await readStore(input, (store) => comparison(store.world(), name, { before: textOption(input, 'before') ?? '', other: textOption(input, 'with') ?? '', document: textOption(input, 'document') ?? '' }))
    if (!answer.ok) throw new BadUse(`${visible(answer.about)}: ${answer.message}`)
    input.print(input.isJson ? JSON.stringify(answer.view, null, 2) : visible(asText(answer.view)))
    const { versions, reported } = answer.view
    return versions?.isSame === false || (reported !== null && reported.counts.contradict > 0) ? 1 : 0
  },
}

function asText({ finding, points, others, documents, versions, reported }: View): string {
  if (versions !== null) return versionLines(versions).join('\n')
  if (reported !== null) return reportedLines(reported).join('\n')
  return [
    finding.title, '', 'It can be compared with itself:', ...points.map(({ entries, what, made }) => `  --before ${entries}   ${what}${made === null ? '' : ` ${made}`}`),
    'with other findings of the case:', ...others.map(({ id, label, title, organisation }) => `  --with ${label ?? id}   ${title}${organisation === null ? '' : `, by ${organisation}`}`), ...(others.length === 0 ? ['  there are none'] : []),
    'with what others published:', ...documents.map(({ id, label, title, entries }) => `  --document ${label ?? id}   ${title} (${entries} ${entries === 1 ? 'claim' : 'claims'})`), ...(documents.length === 0 ? ['  no claims of others are recorded (kind reported-claim)'] : []),
  ].join('\n')
}

/** Two findings are called by title and by who made them; one finding at two times, before and after. */
function sidesOf({ before, after }: Pick<NonNullable<View['versions']>, 'before' | 'after'>): readonly string[] {
  if (before.id === after.id) return [`before: ${before.title} (${before.entries} entries): ${before.status}`, `after:  ${after.title} (${after.entries} entries): ${after.status}`]
  return [before, after].map(({ title, organisation, label, id, status }, at) => `${at === 0 ? '-' : '+'} ${title} (${label ?? id}), by ${organisation ?? 'whom is not stated'}: ${status}`)
}

function versionLines({ before, after, isSame, words, sentences, claims, caveats, alternatives }: NonNullable<View['versions']>): string[] {
  const rows = <T>(of: readonly { readonly change: keyof typeof signs; readonly before: T | null; readonly after: T | null }[], say: (each: T) => string) => of.flatMap((row) =>
    (row.change === 'same' ? [`  ${say(row.after!)}`] : [...(row.before === null ? [] : [`- ${say(row.before)}`]), ...(row.after === null ? [] : [`+ ${say(row.after)}`])]))
  return [
    ...sidesOf({ before, after }), isSame ? 'Nothing differs.' : '',
    ...words.map(({ name, ours, theirs }) => `~ ${name}: ${ours ?? 'not stated'} → ${theirs ?? 'not stated'}`),
    'Sentences:', ...rows(sentences, ({ text, status }) => `[${status ?? 'no claim'}] ${text}`),
    'Claims:', ...rows(claims, ({ key, text, status }) => `[${status}] ${key}: ${text}`), ...claims.flatMap(({ terms, after: now }) => terms.map(({ name, ours, theirs }) => `    ${now?.key}: ${name} ${ours ?? 'not set'} → ${theirs ?? 'not set'}`)),
    ...(caveats.length === 0 ? [] : ['Caveats:', ...rows(caveats, String)]), ...(alternatives.length === 0 ? [] : ['Set aside:', ...rows(alternatives, String)]),
  ].filter((line) => line !== '')
}

function reportedLines({ rows, onlyOurs, counts }: ReportedView): string[] {
  return [
    Object.entries(counts).map(([agreement, count]) => `${count} ${agreement}`).join(', '),
    ...rows.flatMap(({ wording, at, says, status, sentence, agreement, ours, cut }) => [
      `${agreements[agreement]}: “${wording}”${at === null ? '' : ` (${at})`}`, `    the text ${says}; over our statements: ${status}: ${sentence.en}${cut === null ? '' : `, not weighed to the end (${cut})`}`,
      ...ours.map(({ key, status: own, relation, terms }) => `    ours, ${relation === 'same' ? 'the same claim' : relation === 'subject' ? 'of the same thing' : 'of some of the same things'}: ${key} (${own})${terms.map(({ name, ours: a, theirs: b }) => `; ${name}: ours ${a ?? 'not set'}, theirs ${b ?? 'not set'}`).join('')}`),
    ]),
    ...onlyOurs.map(({ key, text, status }) => `only ours: ${key} (${status}): ${text}`),
  ]
}
