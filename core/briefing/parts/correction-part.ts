/**
 * Correction part: first of all, what a correction changes: the words of its author, then what differs, computed from the log as it was and as it is.
 * @module
 */
import { compareSentences, type SentenceChange } from '../compare.ts'
import type { Run, Section } from '../document.ts'
import { fill } from '../language.ts'
import type { Setting } from '../setting.ts'
import { sentencesOf, worldAt } from '../standing.ts'
import { visibleText } from '../visible-text.ts'

export function correctionPart(setting: Setting): Section | null {
  const { world, order, say, language } = setting
  const corrected = world.get(order.corrects, 'briefing')
  if (corrected === undefined || order.whatChanged === null) return null
  const { title, asOf, findings } = corrected.fields
  const changes = compareSentences(sentencesOf(worldAt(world, asOf), findings, language), sentencesOf(world, order.findings, language))
  return {
    id: 'correction', title: [{ text: say.corrections }],
    blocks: [
      { kind: 'paragraph', look: 'notice', runs: [{ text: fill(say.correctionOf, { title: visibleText(title) }), look: 'strong' }, { text: ` ${visibleText(order.whatChanged)}` }] },
      changes.length === 0 ? { kind: 'paragraph', runs: [{ text: say.noChange }] }
        : { kind: 'table', caption: [{ text: say.changed }], widths: [12, 44, 44], head: [say.number, say.before, say.now].map((text) => [{ text }]), rows: changes.map((change) => rowOf(setting, change)) },
    ],
  }
}

function rowOf({ words, say, translator }: Setting, change: SentenceChange): Run[][] {
  const id: Run[] = [{ text: change.id, look: 'mono' }]
  const sentence = (text: string) => translator.runs(change.finding, text)
  switch (change.kind) {
    case 'added': return [id, [{ text: say.added, look: 'quiet' }], sentence(change.text)]
    case 'removed': return [id, sentence(change.text), [{ text: say.removed, look: 'quiet' }]]
    case 'reworded': return [id, sentence(change.before), sentence(change.now)]
    case 'status': return [id, [{ text: words.status[change.before] }], [{ text: words.status[change.now] }]]
    case 'figure': return [id, [{ text: change.before ?? say.open }], [{ text: change.now ?? say.open }]]
  }
}
