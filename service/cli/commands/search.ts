/**
 * search: where else marks of this shipment turned up: items by any part of a mark.
 * @module
 */
import { markFields, type MarkField, type MarkQuestion } from 'proofmark/search'
import { isCursor, itemSorts, queryParametersOf } from '@proofmark/core/item-search'
import { itemSearchView, markSearchView, withLots, type ItemSearchView, type MarkHitView, type MarkSearchView } from 'proofmark/server'
import { BadUse, onlyArgument, textOption, type Command, type CommandInput } from '../command.ts'
import { dataHelp, dataOption, searchStore } from '../data-folder.ts'
import { visible } from '../foreign-text.ts'
import { asksOfItems, itemQuestion, itemQuestionHelp, itemQuestionOptions } from './item-question.ts'

export const searchCommand: Command = {
  name: 'search',
  asksServer: true,
  usage: ['search PATTERN [--field any|serial|lot] [--around N] [--same-lot] [--limit N] [--after N]', 'search [PATTERN] [--class CLASS]… [--made DATES] [--near LAT,LON,KM] [--text WORDS]… [--query QUESTION] [--sort ORDER] [--limit N] [--after NEXT]'],
  does: 'Marks by any part of one: ? is one character, * any run, [38] one of these, {7} a 7 read with doubt; a damaged mark is found by what it may have been. With --class and the like: items, by what is said of them and by their marks.',
  options: { ...dataOption, field: { type: 'string' }, limit: { type: 'string' }, after: { type: 'string' }, around: { type: 'string' }, 'same-lot': { type: 'boolean' }, sort: { type: 'string' }, ...itemQuestionOptions },
  optionHelp: { ...dataHelp, '--field any|serial|lot': 'any: all marks as transcribed (left out: that); serial, lot: what readings that are not rejected take them for', '--around N': 'all marks of the same sequence whose number is at most N away, 0 to 10000, by number, with what is missing between (left out: those at most 20 away that are legible, the nearest first)', '--same-lot': 'for each lot that the marks that fit are read as: whatever else is read as of it', '--limit N': 'hits of one page, 1 to 1000 (50); over HTTP at most 200', '--after N': 'hits of earlier pages; of items what the page before named', ...itemQuestionHelp, '--sort ORDER': `of items: ${itemSorts.join(', ')}; left out: the best marks, else the newest` },
  example: 'proofmark search "*7?12*"',
  async run(input) {
    if (asksOfItems(input) || input.options['sort'] !== undefined) return searchItems(input)
    const pattern = onlyArgument(input, 'pattern')
    const field = textOption(input, 'field') ?? 'any'
    if (!isField(field)) throw new BadUse(`--field ${field}: expected one of ${markFields.join(', ')}`)
    const [limit, after] = [numberOption(input, 'limit', 50, 1, 1000), numberOption(input, 'after', 0, 0, 1_000_000_000)]
    const around = textOption(input, 'around') === undefined ? undefined : numberOption(input, 'around', 0, 0, 10_000)
    return searchStore(input, async (ask) => {
      const question = { pattern, field, limit, after, around }
      const askMarks = (of: MarkQuestion) => ask({ what: 'marks', question: of })
      const found = await askMarks(question)
      const first = markSearchView(found, question)
      const answer = first.ok && input.options['same-lot'] === true ? await withLots<never>(found, first, question, askMarks) : first
      if (!answer.ok) throw new BadUse(`pattern "${pattern}", at character ${answer.at + 1}: expected ${answer.expected}, found ${answer.found}`)
      const count = Object.values(answer.counts).reduce((sum, each) => sum + each, 0)
      input.print(input.isJson ? JSON.stringify({ pattern, field, ...answer }, null, 2) : linesOf(answer, count, after, pattern).map(visible).join('\n'))
      return count > 0 ? 0 : 1
    })
  },
}

async function searchItems(input: CommandInput): Promise<0 | 1> {
  const field = textOption(input, 'field') ?? 'any'
  if (!isField(field)) throw new BadUse(`--field ${field}: expected one of ${markFields.join(', ')}`)
  if (input.arguments.length === 0 && input.options['field'] !== undefined) throw new BadUse('--field: expected a PATTERN beside it; in a question of --query it is called in')
  const mark = input.arguments.length === 0 ? null : { pattern: onlyArgument(input, 'pattern'), field }
  const [query, limit, after, sortText] = [itemQuestion(input, mark), numberOption(input, 'limit', 50, 1, 1000), textOption(input, 'after') ?? null, textOption(input, 'sort') ?? null]
  const sort = itemSorts.find((each) => each === sortText) ?? null
  if (sortText !== null && sort === null) throw new BadUse(`--sort ${sortText}: expected one of ${itemSorts.join(', ')}`)
  if (after !== null && !isCursor(after)) throw new BadUse(`--after ${after}: expected what the page before named`)
  return searchStore(input, async (ask) => {
    const { answer, ...head } = await ask({ what: 'items', query, sort, limit, after })
    if (!answer.ok) throw new BadUse(`pattern "${query.mark?.pattern}", at character ${answer.at + 1}: expected ${answer.expected}, found ${answer.found}`)
    const view = itemSearchView(head, query.mark, answer)
    input.print(input.isJson ? JSON.stringify({ question: new URLSearchParams(queryParametersOf(query)).toString(), ...view }, null, 2) : itemLines(view).map(visible).join('\n'))
    return view.count > 0 ? 0 : 1
  })
}

function itemLines({ count, grades: counts, hits, next }: ItemSearchView): string[] {
  return [
    counts === null ? `${count} items` : `${count} items: ${counts.fits} with a mark that fits, ${counts['may-fit']} that may, ${counts['not-excluded']} with a torn one that is not excluded`,
    ...hits.flatMap(({ item, description, case: of, place, facets, handling, marks }) => [
      `  ${item.slice(0, 8)}  ${description}${facets.class === undefined ? '' : `  ${facets.class.map(({ label }) => label).join(' or ')}`}${of === null ? '' : `, ${of.title}`}${place?.text == null ? '' : `, ${place.text}`}  [${handling}]`,
      ...marks.map(({ grade, text }) => `      ${text}  ${grades[grade]}`),
    ]),
    ...(next === null ? [] : [`More with --after ${next}`]),
  ]
}

const isField = (text: string): text is MarkField => markFields.some((each) => each === text)

function numberOption(input: CommandInput, name: string, otherwise: number, least: number, most: number): number {
  const text = textOption(input, name)
  if (text === undefined) return otherwise
  const value = /^\d+$/u.test(text) ? Number(text) : Number.NaN
  if (!(value >= least && value <= most)) throw new BadUse(`--${name} ${text}: expected a whole number from ${least} to ${most}`)
  return value
}

const grades = { fits: 'fits', 'may-fit': 'may fit: a place is open', 'not-excluded': 'not excluded: torn' } as const

function linesOf({ counts, hits, asked, next, neighbours, notSearched, lots }: MarkSearchView, count: number, after: number, pattern: string): string[] {
  const says = (hit: MarkHitView) => `  ${hit.text}  ${hit.item?.title ?? 'an item that is not there'}${hit.position === null ? '' : ` (${hit.position})`}${hit.case === null ? '' : `, ${hit.case.title}`}  [${hit.statement.slice(0, 8)}, ${hit.handling}]`
  const near = (of: MarkSearchView['neighbours'], title: string): string[] => of.length === 0 ? [] : ['', title, ...of.flatMap((hit) => [...((hit.missing ?? 0) > 0 ? [`  … ${hit.missing} not found`] : []), `${says(hit)}  ${hit.distance > 0 ? '+' : ''}${hit.distance}${hit.grade === 'fits' ? '' : ' at the nearest: a place is open'}`])]
  return [
    `${counts.fits} fit, ${counts['may-fit']} may fit, ${counts['not-excluded']} torn ones are not excluded`,
    ...(count === 0 && !pattern.includes('*') ? [`No mark is "${pattern}" as a whole. Any mark that has it: proofmark search "*${pattern}*"`] : []),
    ...Object.entries(grades).flatMap(([grade, title]) => {
      const of = hits.filter((hit) => hit.grade === grade)
      return of.length === 0 ? [] : ['', title, ...of.map((hit) => grade === 'fits' ? says(hit) : `${says(hit)}  ${hit.legible} of ${asked} legible`)]
    }),
    ...near(neighbours, 'near in the same sequence'),
    ...(lots ?? []).flatMap((lot) => ['', `lot ${lot.lot}: ${lot.counts.fits} are read as of it, ${lot.counts['may-fit']} may be, ${lot.counts['not-excluded']} are not excluded`, ...lot.hits.map((hit) => `${says(hit)}${hit.grade === 'fits' ? '' : `  ${grades[hit.grade]}`}`), ...near(lot.neighbours, `lots numbered near to ${lot.lot}`)]),
    ...(lots?.length === 0 ? ['', 'No mark that fits is read as of a lot'] : []),
    ...(next === null ? [] : ['', `Hits ${after + 1} to ${next} of ${count}; more with --after ${next}`]),
    ...(notSearched.length === 0 ? [] : ['', `${notSearched.length} serials or lots are no marks (too long, or with characters that leave no trace) and were not searched: ${notSearched.slice(0, 5).join(', ')}`]),
  ]
}
