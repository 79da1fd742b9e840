/**
 * watches: parties, models and lots that somebody watches, and what was sealed of them since it was last read.
 * @module
 */
import { join } from 'node:path'
import type { Watch } from '@proofmark/core/tracing'
import { addWatch, watchesView, watchShelf } from 'proofmark/server'
import { BadUse, textOption, type Command, type CommandInput } from '../command.ts'
import { dataFolder, dataHelp, dataOption, readStore } from '../data-folder.ts'
import { visible } from '../foreign-text.ts'

export const watches: Command = {
  name: 'watches',
  usage: ['watches', 'watches add party|model|lot VALUE [--note TEXT]', 'watches seen [party|model|lot VALUE]', 'watches remove party|model|lot VALUE'],
  does: 'What is watched, and what was sealed of it since it was set or last read: which statement, and why. Kept encrypted in the data folder; no statement, and nothing leaves the machine.',
  options: { ...dataOption, note: { type: 'string' } },
  optionHelp: { ...dataHelp, 'VALUE': 'of a party its id, label or name; else the words of the model or lot', '--note TEXT': 'why it is watched' },
  example: 'proofmark watches add lot 15-88',
  async run(input) {
    return readStore(input, (store) => {
      const [verb, of, value, ...more] = input.arguments
      if (more.length > 0) throw new BadUse(`"${more[0]}" is one word too many; put the value in quotes`)
      const shelf = watchShelf(join(dataFolder(input), 'watches'), store.derivedId)
      const [world, size] = [store.world(), store.size()]
      const shown = () => print(input, watchesView(world, shelf, size))
      if (verb === undefined) return shown()
      if (verb === 'seen' && of === undefined) { for (const { name } of watchesView(world, shelf, size).watches) shelf.seen(name, size); return shown() }
      if (verb !== 'add' && verb !== 'seen' && verb !== 'remove') throw new BadUse(`"${verb}": expected add, seen or remove`)
      if (!isOf(of) || value === undefined) throw new BadUse(`watches ${verb}: expected party, model or lot, and what`)
      if (verb === 'add') {
        const added = addWatch(world, shelf, { of, value, note: textOption(input, 'note') ?? null }, size)
        if (!added.ok) throw new BadUse({ 'party-unknown': `no party has the id, label or name "${value}"`, 'party-ambiguous': `several parties bear the name "${value}"; give the id or label`, 'watch-invalid': 'expected 1 to 500 characters' }[added.code])
        return shown()
      }
      const found = watchesView(world, shelf, size).watches.find(({ watch, title }) => watch.of === of && (watch.value === value || title === value))
      if (found === undefined) throw new BadUse(`${of} "${value}" is not watched`)
      if (verb === 'seen') shelf.seen(found.name, size)
      else shelf.remove(found.name)
      return shown()
    })
  },
}

const isOf = (text: string | undefined): text is Watch['of'] => text === 'party' || text === 'model' || text === 'lot'

function print(input: CommandInput, view: ReturnType<typeof watchesView>): 0 {
  if (view.unread > 0) input.complain(`${view.unread} watches cannot be read with the key of this folder`)
  if (input.isJson) input.print(JSON.stringify(view, null, 2))
  else {
    input.print([
      `${view.watches.length} watched, ${view.count} alerts up to log index ${view.size}`,
      ...view.watches.flatMap(({ watch, title, alerts, more }) => [
        `${watch.of}\t${title}\tsince log index ${watch.from}${watch.note === null ? '' : `\t${watch.note}`}`,
        ...alerts.map((alert) => `  ${alert.index}\t${alert.kind}\t${alert.title}\t${alert.why}${alert.throughTitle === null ? '' : `: ${alert.throughTitle}`}${alert.isWithdrawn ? '\twithdrawn since' : ''}`),
        ...(more === 0 ? [] : [`  and ${more} more`]),
      ]),
    ].map(visible).join('\n'))
  }
  return 0
}
