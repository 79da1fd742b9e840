/**
 * indicators: what of an exporter, a consignee, an end user, a model or a lot was diverted before, how soon.
 * @module
 */
import { join } from 'node:path'
import { indicatorNoteText, indicatorSuggestions, namesContaining, nothingAsked, type Days, type IndicatorRow, type Span } from '@proofmark/core/tracing'
import { indicatorsView, ownRegisters } from 'proofmark/server'
import { BadUse, textOption, type Command } from '../command.ts'
import { dataFolder, dataHelp, dataOption, readStore } from '../data-folder.ts'
import { visible } from '../foreign-text.ts'

export const indicatorsCommand: Command = {
  name: 'indicators',
  takesNothing: true,
  usage: ['indicators [--exporter PARTY] [--consignee PARTY] [--end-user PARTY] [--model MODEL] [--lot LOT]'],
  does: 'What of an exporter, a consignee, an end user, a model or a lot was diverted before, and how soon: facts and intervals of what is documented, no score and no rate.',
  options: { ...dataOption, exporter: { type: 'string' }, consignee: { type: 'string' }, 'end-user': { type: 'string' }, model: { type: 'string' }, lot: { type: 'string' } },
  optionHelp: { ...dataHelp, '--exporter PARTY': 'who gave it: id, label or name', '--consignee PARTY': 'who received it', '--end-user PARTY': 'whom an undertaking names', '--model MODEL': 'as an identification says it', '--lot LOT': 'as a reading says it' },
  example: 'proofmark indicators --model 9M111',
  async run(input) {
    const asked = { ...nothingAsked, exporter: textOption(input, 'exporter') ?? '', consignee: textOption(input, 'consignee') ?? '', endUser: textOption(input, 'end-user') ?? '', model: textOption(input, 'model') ?? '', lot: textOption(input, 'lot') ?? '' }
    return readStore(input, (store) => {
      const { result, named, registers } = indicatorsView(store.world(), asked, ownRegisters(join(dataFolder(input), 'registers'), store.derivedId).all().registers)
      if (result.state === 'nothing') throw new BadUse('nothing was asked: give at least one of --exporter, --consignee, --end-user, --model, --lot')
      if (input.isJson) input.print(JSON.stringify({ ...result, named, registers }, null, 2))
      else {
        const title = (id: string | null) => (id === null ? 'no case' : (named[id]?.title ?? id))
        const { counts } = result
        input.print([
          ...result.unknownParties.map((role) => `no party is recorded as the ${role} asked for; words of sources were compared`),
          `${counts.itemsDiverted} of ${counts.itemsFitting} documented items that fit are recorded as diverted; ${counts.itemsTraced} of the ${counts.itemsFitting} have a transfer on record; in ${counts.cases} cases, resting on ${counts.statements} statements`,
          ...(result.counts.itemsFitting > 0 ? [] : namesContaining(indicatorSuggestions(store.world()), asked).map(({ part, names }) => `Whole names are compared. Recorded as ${part === 'endUser' ? 'end user' : part}, with that in it: ${names.join('; ')}`)),
          ...result.rows.flatMap((row) => ['', ...rowLines(row, title)]),
          '', ...result.notes.map(indicatorNoteText), `Registers: ${registers.join(', ')}.`,
        ].map(visible).join('\n'))
      }
      return result.rows.length > 0 ? 0 : 1
    })
  },
}

const when = ({ from, to }: Days) => (from === null && to === null ? 'no known day' : from === to ? from! : `${from ?? '…'} to ${to ?? '…'}`)

function rowLines({ item, case: of, reasons, hypotheses, spans, prohibitions, accounts }: IndicatorRow, title: (id: string | null) => string): string[] {
  return [
    `${title(item)} (${title(of)})${accounts > 1 ? `, ${accounts} accounts` : ''}`,
    ...reasons.map(({ why, statements }) => `  ${why}: ${statements.map(title).join('; ')}`),
    ...hypotheses.map((each) => `  ${each.diversionKind}, ${each.diversionStage} (${each.status})`),
    ...spans.map((span) => `  ${endOf(span.from, title)} to ${endOf(span.to, title)}: ${daysOf(span)}`),
    ...prohibitions.map(({ transfer, says, more }) => `  ${title(transfer)}: ${says}${more === 0 ? '' : ` (${more} more)`}`),
  ]
}

const endOf = ({ event, statement, days }: Span['from'], title: (id: string | null) => string) => `${event}${event === 'transfer' && statement !== null ? ` “${title(statement)}”` : ''} (${when(days)})`

function daysOf({ least, most }: Span): string {
  if (least === null && most === null) return 'undetermined'
  if (most !== null && most < 0) return 'came before it'
  // Without a least the second may have come first: where it is known to follow, that is 0 or more.
  if (least === null || least < 0) return most === null ? 'undetermined' : `at most ${most} days, or came before it`
  return most === null ? `at least ${least} days` : least === most ? `${least} days` : `${least} to ${most} days`
}
