/**
 * Outset: before any finding, by which standard it was found and who paid.
 * @module
 */
import { partyName } from '@proofmark/core/findings'
import { isOfReplyStage } from '@proofmark/core/requests'
import { wholeWaiver } from '@proofmark/core/review'
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
    review: findings.flatMap((told) => reviewRuns(setting, told)),
  }
}

/** Who passed a finding, or that nobody did: what its own page admits is said to every audience. */
function reviewRuns({ world, translator, say, words }: Setting, { id, letter }: ToldFinding): Run[][] {
  const reviews = world.referring(id, 'review').filter(({ fields }) => fields.of === id && fields.outcome === 'passed')
  const name = (by: string | null) => partyName(world, by) ?? say.unnamed
  const waived = (label: string, stage: (of: string) => boolean): Run[][] => {
    const last = reviews.findLast(({ fields }) => stage(fields.stage))
    return last === undefined ? [] : [[{ text: `${fill(label, { letter, name: name(last.fields.by) })}${last.fields.reason === null ? '' : words.colon}` }, ...(last.fields.reason === null ? [] : translator.runs(id, last.fields.reason))]]
  }
  const passed = reviews.filter(({ fields: { stage, by } }) => !stage.startsWith('waiver:') && !isOfReplyStage(stage) && by !== world.get(id, 'finding')?.fields.author)
  const byWhom: Run[][] = passed.length > 0 ? [[{ text: fill(say.reviewedBy, { letter, name: [...new Set(passed.map(({ fields }) => name(fields.by)))].join(words.comma) }) }]] : []
  const own = waived(say.reviewWaived, (stage) => stage === wholeWaiver)
  return [...(byWhom.length + own.length === 0 ? [[{ text: fill(say.notReviewed, { letter }) }]] : [...byWhom, ...own]), ...waived(say.replyWaived, isOfReplyStage)]
}

export function outset(setting: Setting, isShort: boolean): Section {
  const { say, words } = setting
  const { standards, funding, review } = outsetRuns(setting)
  const labelled = (label: string, all: readonly Run[][]): Block[] => all.map((runs) => ({ kind: 'paragraph', runs: [{ text: `${label}${words.colon}`, look: 'strong' }, ...runs] }))
  return { id: 'outset', title: [{ text: say.outset }], blocks: [...labelled(say.standardOfProof, standards), ...labelled(say.funding, funding), ...labelled(say.review, review), ...(isShort ? [] : [{ kind: 'paragraph', look: 'small', runs: [{ text: say.howToRead }] } as const])] }
}
