/**
 * Correction part: first of all, what a correction changes: the words of its author, then what differs, from what to what, since which entry of the log and
 * why, computed from the log as it was and as it is.
 * @module
 */
import type { StatementId } from '@proofmark/core/statements'
import { fillRuns, type BriefedSentence, type Run, type Section } from '../document.ts'
import { dateSaid, fill, type Direction } from '../language.ts'
import type { Setting } from '../setting.ts'
import { changeCauses, type ChangeCause } from '../change-cause.ts'
import type { WordsChange } from '../finding-words.ts'
import { changesBetween, sentencesOf, worldAt, type BriefingChange } from '../standing.ts'
import { originalLanguage } from '../translated.ts'
import { visibleText } from '../visible-text.ts'

export function correctionPart(setting: Setting): Section | null {
  const { world, order, say, language } = setting
  const corrected = world.get(order.corrects, 'briefing')
  if (corrected === undefined || order.whatChanged === null) return null
  const { title, asOf, findings, made, when } = corrected.fields
  const then = sentencesOf(worldAt(world, asOf), findings, language)
  // What is not briefed again is told once, not sentence by sentence.
  const gone = findings.filter((id) => !order.findings.includes(id))
  const changes = changesBetween({ world: worldAt(world, asOf), findings }, { world, findings: order.findings }, language).filter(({ finding }) => !gone.includes(finding))
  const causes = changeCauses(world, asOf, changes)
  const day = when ?? made
  const rows = [...rowsOf(setting, changes, causes, then), ...gone.map((id) => goneRow(setting, id, findings.indexOf(id)))]
  return {
    id: 'correction', title: [{ text: say.corrections }],
    blocks: [
      { kind: 'paragraph', look: 'notice', runs: [
        ...fillRuns(say.correctionOf, { title: [own(setting, title, 'strong')] }), { text: ` ${fill(say.correctedMade, { date: day === null ? '' : fill(say.madeOn, { date: dateSaid(day, language) }), count: asOf }).replace(/ +(?=[ ,،.])/g, '')} ` }, { text: visibleText(order.whatChanged) },
      ] },
      rows.length === 0 ? { kind: 'paragraph', runs: [{ text: say.noChange }] }
        : { kind: 'table', caption: [{ text: say.changed }], widths: [22, 25, 25, 28], head: [say.number, say.before, say.now, say.sinceWhy].map((text) => [{ text }]), rows },
    ],
  }
}

/** A status and the figure of the same claim stand in one row, where one entry made both. */
function rowsOf(setting: Setting, changes: readonly BriefingChange[], causes: readonly (ChangeCause | null)[], then: readonly BriefedSentence[]): Run[][][] {
  const rows: { readonly key: string | null; readonly cells: Run[][] }[] = []
  for (const [at, change] of changes.entries()) {
    const cause = causes[at] ?? null
    const key = 'key' in change ? `${change.finding} ${change.key} ${cause?.index}` : null
    const [id, before, now] = rowOf(setting, change, then) as [Run[], Run[], Run[]]
    const same = key === null ? undefined : rows.find((row) => row.key === key)
    if (same === undefined) rows.push({ key, cells: [id, before, now, causeRuns(setting, cause)] })
    else for (const [n, more] of [[1, before], [2, now]] as const) same.cells[n]!.push({ text: setting.words.comma }, ...more)
  }
  return rows.map(({ cells }) => cells)
}

function goneRow(setting: Setting, id: StatementId, at: number): Run[][] {
  const title = setting.world.get(id, 'finding')?.fields.title
  return [[{ text: String.fromCharCode(65 + at), look: 'mono' }], title === undefined ? [{ text: '–' }] : setting.translator.runs(id, title), [{ text: setting.say.notBriefed, look: 'quiet' }], [{ text: '–' }]]
}

/** Words of a statement that nobody translated. */
const own = ({ language }: Setting, text: string, look?: Run['look']): Run => ({ text: visibleText(text), ...(look === undefined ? {} : { look }), ...(language === originalLanguage ? {} : { language: originalLanguage }) })

function rowOf(setting: Setting, change: BriefingChange, then: readonly BriefedSentence[]): Run[][] {
  const { words, say, translator, world } = setting
  const id: Run[] = numberRuns(change, then, setting.direction)
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
    case 'words': return [[...id, { text: '  ' }, { text: partName(setting, change.part), look: 'quiet' }], change.before.length === 0 ? [{ text: say.added, look: 'quiet' }] : wordsRuns(setting, change, change.before), change.now.length === 0 ? [{ text: say.removed, look: 'quiet' }] : wordsRuns(setting, change, change.now)]
    case 'figure': return [claim(change.key), [{ text: change.before ?? say.open }], [{ text: change.now ?? say.open }]]
  }
}

const partName = ({ say }: Setting, part: WordsChange['part']): string => ({ title: say.titleLabel, 'standard-of-proof': say.standardOfProof, funding: say.funding, confidence: say.confidenceLabel, 'confidence-reason': `${say.confidenceLabel}, ${say.because}`, caveat: say.caveats, alternative: say.alternatives })[part]

/** A degree of confidence in the words of the document; another explanation with why it was set aside, and what would decide. */
function wordsRuns({ say, words, translator }: Setting, { finding, part }: WordsChange, pieces: readonly string[]): Run[] {
  if (part === 'confidence') return [{ text: words.confidence[pieces[0] as keyof typeof words.confidence] ?? pieces[0]!, look: 'strong' }]
  const labels = ['', ` ${say.setAside}${words.colon}`, ` ${say.wouldDecide}${words.colon}`]
  return pieces.flatMap((piece, at): Run[] => [...(at === 0 ? [] : [{ text: labels[at]!, look: 'quiet' } as const]), ...translator.runs(finding, piece)])
}

/** Its number as it was, and as it is where that is another: the reader may have either document before him. */
function numberRuns(change: BriefingChange, then: readonly BriefedSentence[], direction: Direction): Run[] {
  const own = then.filter(({ finding }) => finding === change.finding)
  const old = 'key' in change ? own.flatMap(({ claims }) => claims).find(({ key }) => key === change.key)?.id : change.kind === 'reworded' ? own.find(({ text }) => text === change.before)?.id : undefined
  const now: Run = { text: change.id, look: 'mono' }
  return old === undefined || old === change.id ? [now] : [{ text: old, look: 'mono' }, { text: direction === 'rtl' ? ' ← ' : ' → ' }, now]
}

function causeRuns(setting: Setting, cause: ChangeCause | null): Run[] {
  if (cause === null) return [{ text: '–' }]
  const { index, made, reason } = cause
  const { say, words, language } = setting
  return [
    { text: [...(made === null ? [] : [dateSaid(made, language)]), fill(say.sinceEntry, { index })].join(words.comma) }, ...(reason === null ? [] : [{ text: words.colon }, own(setting, reason)]),
  ]
}
