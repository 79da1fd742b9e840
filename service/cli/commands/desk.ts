/**
 * desk: every trace request and notice, each addressee by itself: where it stands on a day, and what is due.
 * @module
 */
import { join } from 'node:path'
import { parseDay } from '@proofmark/core/dates'
import { partyName } from '@proofmark/core/findings'
import { deskCounts, deskRows, urgencyOf, type DeskRow } from '@proofmark/core/requests'
import { deskSettingsFile } from 'proofmark/server'
import { BadUse, textOption, type Command } from '../command.ts'
import { dataFolder, dataHelp, dataOption, readStore } from '../data-folder.ts'
import { visible } from '../foreign-text.ts'

export const desk: Command = {
  name: 'desk',
  takesNothing: true,
  usage: ['desk [--day DAY] [--due]'],
  does: 'The trace desk: each request and addressee, where it stands on a day, what is due. Silence is what the record lacks; nothing follows from it.',
  options: { ...dataOption, day: { type: 'string' }, due: { type: 'boolean' } },
  optionHelp: { ...dataHelp, '--day DAY': 'the day that is asked about, YYYY-MM-DD; left out, today', '--due': 'only what is due' },
  example: 'proofmark desk --day 2026-11-26 --due',
  async run(input) {
    const text = textOption(input, 'day') ?? new Date().toISOString().slice(0, 10)
    const day = parseDay(text)
    if (day === null) throw new BadUse(`--day: expected a day such as 2026-11-26, found "${text}"`)
    return readStore(input, (store) => {
      const world = store.world()
      const kept = deskSettingsFile(join(dataFolder(input), 'desk'), store.derivedId).read()
      if (kept.state === 'unread') input.complain('the settings of the desk cannot be read with the key of this folder: nothing is due but by deadlines that requests state')
      const all = deskRows(world, day, kept.settings)
      const rows = input.options['due'] === true ? all.filter(({ due }) => urgencyOf(due).what !== null) : all
      const counts = deskCounts(all)
      if (input.isJson) input.print(JSON.stringify({ day: text, counts, rows }, null, 2))
      else {
        input.print([
          `${counts.requests} requests to ${counts.addressees} addressees make ${counts.pairs} pairs; on ${text}: ${Object.entries(counts.states).map(([state, count]) => `${count} ${state}`).join(', ') || 'none'}`,
          ...rows.map((row) => lineOf(row, partyName(world, row.addressee) ?? row.addressee)),
        ].map(visible).join('\n'))
      }
      return rows.length > 0 || input.options['due'] !== true ? 0 : 1
    })
  },
}

function lineOf({ reference, request, purpose, state, responseKind, reason, sent, deadline, due }: DeskRow, addressee: string): string {
  const { what, reach } = urgencyOf(due)
  return [
    reference ?? request.slice(0, 8), purpose, addressee, responseKind === null ? state : `${state} (${responseKind}${reason === null ? '' : `: ${reason}`})`,
    sent === null ? 'no day of sending' : `sent ${sent}`, deadline === null ? 'no deadline' : `deadline ${deadline.from === deadline.to ? deadline.to : `${deadline.from ?? '…'} to ${deadline.to ?? '…'}`}`,
    ...(what === null ? [] : [`${what} due${reach === 'possibly' ? ', possibly' : ''}`]),
  ].join('\t')
}
