/**
 * Outset: before any finding, by which standard it was found and who paid.
 * @module
 */
import { partyName } from '@proofmark/core/findings'
import { isOfReplyStage } from '@proofmark/core/requests'
import { wholeWaiver } from '@proofmark/core/review'
import type { World } from '@proofmark/core/statements'
import type { Block, Run, Section } from '../document.ts'
import { fill } from '../language.ts'
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

interface Reviewed { readonly label: string; readonly name: string; readonly reason: string | null; readonly told: ToldFinding }

/** Who passed a finding, or that nobody did: what its own page admits is said to every audience. Findings of which the same is to be said are said together. */
function reviewRuns({ world, translator, say, words, findings }: Setting, isShort: boolean): Run[][] {
  const all = findings.flatMap((told) => reviewed(world, say, words.comma, told))
  const groups = [...Map.groupBy(all, ({ label, name, reason }) => JSON.stringify([label, name, reason])).values()]
  return groups.map((group) => {
    const { label, name, reason, told } = group[0]!
    const line = fill(label, { letter: group.map((each) => each.told.letter).join(words.comma), name })
    return reason === null || isShort ? [{ text: line }] : [{ text: `${line}${words.colon}` }, ...translator.runs(told.id, reason)]
  })
}

function reviewed(world: World, say: Setting['say'], comma: string, told: ToldFinding): Reviewed[] {
  const reviews = world.referring(told.id, 'review').filter(({ fields }) => fields.of === told.id && fields.outcome === 'passed')
  const name = (by: string | null) => partyName(world, by) ?? say.unnamed
  const waived = (label: string, stage: (of: string) => boolean): Reviewed[] => {
    const last = reviews.findLast(({ fields }) => stage(fields.stage))
    return last === undefined ? [] : [{ label, name: name(last.fields.by), reason: last.fields.reason, told }]
  }
  const passed = reviews.filter(({ fields: { stage, by } }) => !stage.startsWith('waiver:') && !isOfReplyStage(stage) && by !== world.get(told.id, 'finding')?.fields.author)
  const byWhom: Reviewed[] = passed.length > 0 ? [{ label: say.reviewedBy, name: [...new Set(passed.map(({ fields }) => name(fields.by)))].join(comma), reason: null, told }] : []
  const own = waived(say.reviewWaived, (stage) => stage === wholeWaiver)
  return [...(byWhom.length + own.length === 0 ? [{ label: say.notReviewed, name: '', reason: null, told }] : [...byWhom, ...own]), ...waived(say.replyWaived, isOfReplyStage)]
}

export function outset(setting: Setting, isShort: boolean): Section {
  const { say, words } = setting
  const { standards, funding, review } = outsetRuns(setting)
  const labelled = (label: string, all: readonly Run[][]): Block[] => all.map((runs) => ({ kind: 'paragraph', runs: [{ text: `${label}${words.colon}`, look: 'strong' }, ...runs] }))
  return { id: 'outset', title: [{ text: say.outset }], blocks: [...labelled(say.standardOfProof, standards), ...labelled(say.funding, funding), ...labelled(say.review, review), ...(isShort ? [] : [{ kind: 'paragraph', look: 'small', runs: [{ text: say.howToRead }] } as const])] }
}
