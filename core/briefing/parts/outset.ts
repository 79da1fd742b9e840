/**
 * Outset: before any finding, by which standard it was found, who paid, and who passed it or waived that.
 * @module
 */
import { parseDay, type Day } from '@proofmark/core/dates'
import { gateOf } from '@proofmark/core/requests'
import { sentenceStates, stagesOf } from '@proofmark/core/review'
import type { World } from '@proofmark/core/statements'
import { fillRuns, type Block, type Run, type Section } from '../document.ts'
import { rowOf, type Named, type Names } from '../names.ts'
import type { Setting } from '../setting.ts'
import type { ToldFinding } from '../told-finding.ts'

/** Each standard and each funding statement once, in the order of the findings. */
export function outsetRuns(setting: Setting): { readonly standards: readonly Run[][]; readonly funding: readonly Run[][]; readonly review: readonly Run[][] } {
  const { findings, world, translator, say } = setting
  const once = (all: readonly (readonly [of: string, text: string | null | undefined])[]) => {
    const seen = new Set<string>()
    const runs = all.flatMap(([of, text]) => (text == null || seen.size === seen.add(text).size ? [] : [translator.runs(of, text)]))
    return runs.length > 0 ? runs : [[{ text: say.notStated, look: 'quiet' } as Run]]
  }
  const caseOf = (id: string | null) => world.get(id, 'case')?.fields
  return {
    standards: once(findings.map(({ id, finding: { fields } }) => [id, fields.standardOfProof ?? caseOf(fields.case)?.standardOfProof])),
    funding: once(findings.map(({ id, finding: { fields } }) => [id, caseOf(fields.case)?.fundingStatement])),
    review: reviewRuns(setting, setting.order.form === 'statement' || setting.order.form === 'slides'),
  }
}

interface Reviewed { readonly label: string; readonly names: readonly Named[]; readonly reason: string | null; readonly told: ToldFinding }

/** Who passed a finding, or that nobody did: what its own page admits is said to every audience. Findings of which the same is to be said are said together. */
function reviewRuns({ world, translator, names, say, words, findings }: Setting, isShort: boolean): Run[][] {
  const all = findings.flatMap((told) => reviewed(world, say, names, told))
  const groups = [...Map.groupBy(all, ({ label, names: by, reason }) => JSON.stringify([label, by, reason])).values()]
  return groups.map((group) => {
    const { label, names: by, reason, told } = group[0]!
    const line = fillRuns(label, { letter: [{ text: group.map((each) => each.told.letter).join(words.comma) }], name: rowOf(by, words.comma) })
    return reason === null || isShort ? line : [...line, { text: words.colon }, ...translator.runs(told.id, reason)]
  })
}

/** By the rules of review and of the right of reply (core/review, core/requests): what does not count there is not told here as if it did. */
function reviewed(world: World, say: Setting['say'], names: Names, told: ToldFinding): Reviewed[] {
  const day = lastDay(world)
  const [stages, gate] = [stagesOf(world, told.id, day), gateOf(world, told.id, day)]
  const named = (by: string | null): Named => names.party(by, null) ?? { text: say.unnamed, language: null }
  const passed: Reviewed[] = stages === null || stages.persons.length === 0 ? [] : [{ label: say.reviewedBy, names: stages.persons.map(named), reason: null, told }]
  const waived = (label: string, waiver: { readonly by: string | null; readonly reason: string | null }): Reviewed => ({ label, names: [named(waiver.by)], reason: waiver.reason, told })
  const whole = stages?.waiver == null ? [] : [waived(say.reviewWaived, stages.waiver)]
  // Who reads the document is told plainly that nobody else has read the finding, and how much of it is its author's word alone.
  const isAlone = whole.length > 0 && stages?.isReadAlone === true ? [{ label: say.readAlone, names: [], reason: null, told }] : []
  const marks = (sentenceStates(world, told.id) ?? []).filter(({ isOwnMark }) => isOwnMark).length
  const own: Reviewed[] = marks === 0 ? [] : [{ label: say.ownMarks, names: [{ text: String(marks), language: null }], reason: null, told }]
  const replies = new Map((gate?.parties ?? []).flatMap(({ outcome, waiver }) => (outcome === 'waived' && waiver !== null ? [[waiver.review, waived(say.replyWaived, waiver)] as const] : [])))
  return [...(passed.length + whole.length === 0 ? [{ label: say.notReviewed, names: [], reason: null, told }] : [...passed, ...isAlone, ...whole]), ...own, ...replies.values()]
}

/** The last day on which something was recorded: a document is a function of the log, so no clock is asked. */
const lastDay = (world: World): Day => world.all.reduce((last, { fields }) => { const made = fields.made === null ? null : parseDay(fields.made); return made !== null && made > last ? made : last }, parseDay('1970-01-01')!)

export function outset(setting: Setting, isShort: boolean): Section {
  const { say, words } = setting
  const { standards, funding, review } = outsetRuns(setting)
  const labelled = (label: string, all: readonly Run[][]): Block[] => all.map((runs) => ({ kind: 'paragraph', runs: [{ text: `${label}${words.colon}`, look: 'strong' }, ...runs] }))
  return { id: 'outset', title: [{ text: say.outset }], blocks: [...labelled(say.standardOfProof, standards), ...labelled(say.funding, funding), ...labelled(say.review, review), ...(isShort ? [] : [{ kind: 'paragraph', look: 'small', runs: [{ text: say.howToRead }] } as const])] }
}
