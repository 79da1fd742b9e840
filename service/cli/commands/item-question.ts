/**
 * Item question: a question to all items as options of a command, the same as the parameters of an address.
 * @module
 */
import { apartNames, emptyQuery, eventNames, facetNames, queryParametersOf, readQuery, type ItemQuery } from '@proofmark/core/item-search'
import { BadUse, textOption, type CommandInput } from '../command.ts'

const several = { type: 'string', multiple: true } as const

export const itemQuestionOptions = {
  ...(Object.fromEntries(facetNames.map((name) => [name, several])) as Record<(typeof facetNames)[number], typeof several>),
  ...(Object.fromEntries(eventNames.flatMap((name) => [[name, { type: 'string' }], [`${name}-if`, { type: 'string' }]])) as Record<(typeof eventNames)[number] | `${(typeof eventNames)[number]}-if`, { type: 'string' }>),
  ...(Object.fromEntries(apartNames.flatMap((name) => [[name, { type: 'string' }], [`${name}-if`, { type: 'string' }]])) as Record<(typeof apartNames)[number] | `${(typeof apartNames)[number]}-if`, { type: 'string' }>),
  query: { type: 'string' }, text: { type: 'string' }, near: { type: 'string' }, within: { type: 'string' }, 'within-if': { type: 'string' },
} as const

export const itemQuestionHelp = {
  '--class CLASS': `items of this class; given several times, of any of them; likewise ${facetNames.slice(1).map((name) => `--${name}`).join(', ')}`,
  '--made DATES': `a date by EDTF, or two with / between, one of which may be missing; likewise ${eventNames.slice(1).map((name) => `--${name}`).join(', ')}`,
  '--made-if must': `only where it must lie there, not where it can; likewise ${eventNames.slice(1).map((name) => `--${name}-if`).join(', ')}`,
  '--age YEARS': 'whole years from make to recovery, or two with / between; likewise --to-use DAYS, from make to use; --age-if must, --to-use-if must',
  '--near LAT,LON,KM': 'whose place can lie in this circle; with --within-if must only where it must',
  '--within AREA': 'box:W,S,E,N or polygon:LON,LAT,…',
  '--text WORDS': 'with all of these words in what is said of it',
  '--query QUESTION': 'a question as the address of the search page has it, what stands behind its ?: class=rifle&made=1985/1989; other options ask for more',
} as const

/** The question of the options; with what cannot be read, it is named as it was typed. */
export function itemQuestion(input: CommandInput, mark: ItemQuery['mark']): ItemQuery {
  const near = textOption(input, 'near')
  if (near !== undefined && textOption(input, 'within') !== undefined) throw new BadUse('--near and --within: expected one of them')
  const [lat, lon, km, ...more] = near?.split(',') ?? []
  if (near !== undefined && (km === undefined || more.length > 0)) throw new BadUse(`--near ${near}: expected LAT,LON,KM`)
  const named = [...facetNames, ...[...eventNames, ...apartNames].flatMap((name) => [name, `${name}-if`]), 'text', 'within', 'within-if'].flatMap((name) => {
    const given = input.options[name]
    return given === undefined || typeof given === 'boolean' ? [] : (Array.isArray(given) ? given : [given]).map((value): [string, string] => [name, String(value)])
  })
  const query = [...new URLSearchParams(textOption(input, 'query') ?? '')]
  const parameters = [...query, ...named, ...(near === undefined ? [] : [['within', `circle:${lon},${lat},${km}`] as [string, string]]), ...(mark === null ? [] : queryParametersOf({ ...emptyQuery, mark }))]
  const read = readQuery(parameters)
  const asTyped = (name: string) => (query.some(([each]) => each === name) ? `--query, ${name}` : `--${near !== undefined && name === 'within' ? 'near' : name}`)
  if (!read.ok) throw new BadUse(`${asTyped(read.parameter)}: expected ${read.expected}, found "${read.found}"`)
  return read.query
}

/** Whether anything but a mark is asked. */
export const asksOfItems = (input: CommandInput): boolean => Object.keys(itemQuestionOptions).some((name) => input.options[name] !== undefined)
