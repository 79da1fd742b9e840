/**
 * Correction part: first of all, what a correction changes: the words of its author, then what differs, from what to what, since which entry of the log and
 * why, computed from the log as it was and as it is.
 * @module
 */
import { compareSentences, type SentenceChange } from '../compare.ts'
import { fillRuns, type Run, type Section } from '../document.ts'
import { dateSaid, fill } from '../language.ts'
import type { Setting } from '../setting.ts'
import { changeCauses, type ChangeCause } from '../change-cause.ts'
import { sentencesOf, worldAt } from '../standing.ts'
import { originalLanguage } from '../translated.ts'
import { visibleText } from '../visible-text.ts'

export function correctionPart(setting: Setting): Section | null {
  const { world, order, say, language } = setting
  const corrected = world.get(order.corrects, 'briefing')
  if (corrected === undefined || order.whatChanged === null) return null
  const { title, asOf, findings, made, when } = corrected.fields
  const changes = compareSentences(sentencesOf(worldAt(world, asOf), findings, language), sentencesOf(world, order.findings, language))
  const causes = changeCauses(world, asOf, changes)
  const day = when ?? made
  return {
    id: 'correction', title: [{ text: say.corrections }],
    blocks: [
      { kind: 'paragraph', look: 'notice', runs: [
        ...fillRuns(say.correctionOf, { title: [own(setting, title, 'strong')] }), { text: ` ${fill(say.correctedMade, { date: day === null ? '' : fill(say.madeOn, { date: dateSaid(day, language) }), count: asOf }).replace(/ +(?=[ ,،.])/g, '')} ` }, { text: visibleText(order.whatChanged) },
      ] },
      changes.length === 0 ? { kind: 'paragraph', runs: [{ text: say.noChange }] }
        : { kind: 'table', caption: [{ text: say.changed }], widths: [22, 25, 25, 28], head: [say.number, say.before, say.now, say.sinceWhy].map((text) => [{ text }]), rows: changes.map((change, at) => [...rowOf(setting, change), causeRuns(setting, causes[at] ?? null)]) },
    ],
  }
}

/** Words of a statement that nobody translated. */
const own = ({ language }: Setting, text: string, look?: Run['look']): Run => ({ text: visibleText(text), ...(look === undefined ? {} : { look }), ...(language === originalLanguage ? {} : { language: originalLanguage }) })

function rowOf(setting: Setting, change: SentenceChange): Run[][] {
  const { words, say, translator, world } = setting
  const id: Run[] = [{ text: change.id, look: 'mono' }]
  const sentence = (text: string) => translator.runs(change.finding, text)
  const claim = (key: string): Run[] => {
    const text = world.get(change.finding, 'finding')?.fields.claims.find((each) => each.key === key)?.text
    return text == null ? id : [...id, { text: '  ' }, ...sentence(text)]
  }
  switch (change.kind) {
    case 'added': return [id, [{ text: say.added, look: 'quiet' }], sentence(change.text)]
    case 'removed': return [id, sentence(change.text), [{ text: say.removed, look: 'quiet' }]]
    case 'reworded': return [id, sentence(change.before), sentence(change.now)]
    case 'status': return [claim(change.key), [{ text: words.status[change.before], look: 'strong' }], [{ text: words.status[change.now], look: 'strong' }]]
    case 'figure': return [claim(change.key), [{ text: change.before ?? say.open }], [{ text: change.now ?? say.open }]]
  }
}

function causeRuns(setting: Setting, cause: ChangeCause | null): Run[] {
  if (cause === null) return [{ text: '–' }]
  const { index, made, reason } = cause
  const { say, words, language } = setting
  return [
    { text: [...(made === null ? [] : [dateSaid(made, language)]), fill(say.sinceEntry, { index })].join(words.comma) }, ...(reason === null ? [] : [{ text: words.colon }, own(setting, reason)]),
  ]
}
