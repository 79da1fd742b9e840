/**
 * searches: questions to all items that somebody saved, and which items are new to them.
 * @module
 */
import { join } from 'node:path'
import { savedSearches, searchOf, type SavedSearches, type SavedSearchesView } from 'proofmark/server'
import { BadUse, textOption, type Command, type CommandInput } from '../command.ts'
import { dataFolder, dataHelp, dataOption, searchStore } from '../data-folder.ts'
import { visible } from '../foreign-text.ts'
import { itemQuestion, itemQuestionHelp, itemQuestionOptions } from './item-question.ts'
import { queryParametersOf } from '@proofmark/core/item-search'

export const searchesCommand: Command = {
  name: 'searches',
  asksServer: true,
  usage: ['searches', 'searches save NAME [--replaces NAME] [--mark PATTERN] [--class CLASS]… [--text WORDS]… [--query QUESTION]', 'searches seen [NAME]', 'searches remove NAME'],
  does: 'Saved searches over all items, and the items that are new to each: sealed since, or said otherwise so that they match. Kept encrypted in the data folder; no statement, and nothing leaves the machine.',
  options: { ...dataOption, ...itemQuestionOptions, mark: { type: 'string' }, replaces: { type: 'string' } },
  optionHelp: { ...dataHelp, '--replaces NAME': 'the saved search whose place the new one takes; no other one is replaced', '--mark PATTERN': 'items with a mark that fits or may fit', ...itemQuestionHelp },
  example: 'proofmark searches save Rifles --class rifle --found-in UA',
  async run(input) {
    return searchStore(input, async (_ask, store) => {
      const [verb, name, ...more] = input.arguments
      if (more.length > 0) throw new BadUse(`"${more[0]}" is one word too many; put the name in quotes`)
      const saved = savedSearches({ folder: join(dataFolder(input), 'searches'), idOf: store.derivedId, desk: searchOf(store), patience: Infinity })
      if (verb === undefined) return print(input, await viewOf(saved))
      if (verb === 'save') {
        if (name === undefined) throw new BadUse('searches save: expected a name')
        const query = itemQuestion(input, input.options['mark'] === undefined ? null : { pattern: String(input.options['mark']), field: 'any' })
        refuse(await saved.save(name, new URLSearchParams(queryParametersOf(query)).toString(), textOption(input, 'replaces') ?? null))
      } else if (verb === 'seen') {
        const { searches, head } = await viewOf(saved)
        for (const each of name === undefined ? searches : [{ name }]) refuse(await saved.seen(each.name, head.size))
      } else if (verb === 'remove') {
        if (name === undefined) throw new BadUse('searches remove: expected a name')
        refuse(saved.remove(name))
      } else throw new BadUse(`"${verb}": expected save, seen or remove`)
      return print(input, await viewOf(saved))
    })
  },
}

function refuse(said: Awaited<ReturnType<SavedSearches['save']>>): void {
  if (said !== null) throw new BadUse('inWork' in said ? 'the search index was not made' : said.message)
}

async function viewOf(saved: SavedSearches): Promise<SavedSearchesView> {
  const view = await saved.view()
  if ('inWork' in view) throw new Error('the search index was not made')
  return view
}

function print(input: CommandInput, view: SavedSearchesView): 0 {
  if (view.unread > 0) input.complain(`${view.unread} saved searches cannot be read with the key of this folder`)
  input.print(input.isJson ? JSON.stringify(view, null, 2) : [
    `${view.searches.length} saved, ${view.count} new items up to log index ${view.head.size}`,
    ...view.searches.flatMap(({ name, question, matching, alerts, more, problem }) => [
      `${name}\t${question}\t${problem === null ? `${matching} match` : `cannot be asked: ${problem}`}`,
      ...alerts.map(({ item, title, why }) => `  ${item.slice(0, 8)}\t${title}\t${why === 'appeared' ? 'appeared' : 'came to match'}`),
      ...(more === 0 ? [] : [`  and ${more} more`]),
    ]),
  ].map(visible).join('\n'))
  return 0
}
