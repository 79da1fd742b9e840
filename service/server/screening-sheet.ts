/**
 * Screening sheet: the candidates of a case as rows, with which list of which day they stand on and what was decided, so that no name leaves without that.
 *
 * Nothing of a confidential record goes into a file that is made to be passed on but that there is a row: with a short list, its score alone would tell who it is.
 * @module
 */
import { figuresMeasured, stateOf } from '@proofmark/core/screening'
import { isShown } from './screening-desk.ts'
import type { CaseScreeningView } from './screening-view.ts'

export const screeningHead = ['record', 'id', 'handling', 'name asked', 'score', 'band', 'state', 'list', 'list day', 'list sha256', 'reference', 'name listed', 'quality', 'programme', 'for', 'against', 'numbers in common', 'decisions']

export function screeningSheet({ candidates, records, lists, again, apart, unread }: Pick<CaseScreeningView, 'candidates' | 'records' | 'lists' | 'again' | 'apart' | 'unread'>, atLeast: number): string[][] {
  const [byId, snapshots] = [new Map(records.map((each) => [each.id, each])), new Map(lists.map((each) => [each.id, each]))]
  const isHidden = (record: string) => byId.get(record)?.handling === 'confidential'
  const withheld = '[confidential]'
  const line = (...cells: readonly string[]) => [...cells, ...Array.from({ length: screeningHead.length - cells.length }, () => '')]
  return [
    [...screeningHead],
    ...candidates.filter((each) => isShown(each, atLeast)).map(({ record, askedName, score, band, state, list, snapshot, entry, listedName, names, numbersInCommon, decisions: all }) => {
      // What was decided on a confidential record that is judged the same stays out, and what follows from it.
      const decisions = all.filter(({ elsewhere }) => elsewhere?.handling !== 'confidential')
      const hidden = isHidden(record)
      const open = (text: string) => (hidden ? withheld : text)
      return [
        open(byId.get(record)?.title ?? ''), open(record), byId.get(record)?.handling ?? '', open(askedName), open(score.toFixed(4)), open(band), open(decisions.length === all.length ? state : stateOf(decisions)), open(list), open(snapshots.get(snapshot)?.dated ?? ''), open(snapshot),
        // Which entry was found says who was asked for.
        open(entry.reference), open(listedName.text), open(listedName.quality), open(entry.programme ?? ''), open(names.for.join('; ')), open(names.against.join('; ')), open(numbersInCommon.join('; ')),
        open(said(decisions)),
      ]
    }),
    line(),
    ...again.map(({ record, list, entry, state, entriesNow: now, decisions: all }) => {
      const decisions = all.filter(({ elsewhere }) => elsewhere?.handling !== 'confidential')
      const snapshot = lists.find((each) => each.list === list)
      return isHidden(record) ? line(withheld, withheld, 'confidential') : line(byId.get(record)?.title ?? '', record, byId.get(record)?.handling ?? '', '', '', '', decisions.length === all.length ? state : stateOf(decisions), list, snapshot?.dated ?? '', snapshot?.id ?? '', entry, now[0]?.names[0]?.text ?? '', '', now[0]?.programme ?? '', '', '', '', said(decisions))
    }),
    ...apart.map(({ record, list, listDate, entry, decision, reasons, reopened }) => (isHidden(record) ? line(withheld, withheld, 'confidential') : line(byId.get(record)?.title ?? '', record, byId.get(record)?.handling ?? '', '', '', '', reopened.length === 0 ? decision : 'reopened', list, listDate, '', entry, 'decided, no candidate now', '', '', '', '', '', reasons.join(' ')))),
    line('note', 'A candidate is no finding that two names are one party; that is for a person to decide. No candidate says nothing of what was listed later or elsewhere.'),
    line('note', `From score ${atLeast} on, and whatever was decided. Scores were measured on ${figuresMeasured.spellings} spellings of the United Nations list of ${figuresMeasured.listDate} and ${figuresMeasured.persons} invented persons, names alone.`),
    ...lists.map(({ list, title, dated, added, id, entries }) => line('list', list, '', title, '', '', '', '', dated ?? `gives no day; added ${added.slice(0, 10)}`, id, `${entries} entries`)),
    ...unread.map((id) => line('not read', '', '', '', '', '', '', '', '', id)),
  ]
}

const said = (decisions: CaseScreeningView['candidates'][number]['decisions']) => decisions.map(({ decision, listDate, byName, elsewhere, reasons, reopened }) => `${decision}${elsewhere === null ? '' : ` at ${elsewhere.title}`} on the list of ${listDate}${byName === null ? '' : ` by ${byName}`}: ${reasons.join(' ')}${reopened.length === 0 ? '' : ` (reopened: ${reopened.map(({ why }) => why).join(', ')})`}`).join('; ')
