/**
 * Outset: before any finding, by which standard it was found and who paid.
 * @module
 */
import type { Block, Run, Section } from '../document.ts'
import type { Setting } from '../setting.ts'

/** Each standard and each funding statement once, in the order of the findings. */
export function outsetRuns(setting: Setting): { readonly standards: readonly Run[][]; readonly funding: readonly Run[][] } {
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
  }
}

export function outset(setting: Setting, isShort: boolean): Section {
  const { say, words } = setting
  const { standards, funding } = outsetRuns(setting)
  const labelled = (label: string, all: readonly Run[][]): Block[] => all.map((runs) => ({ kind: 'paragraph', runs: [{ text: `${label}${words.colon}`, look: 'strong' }, ...runs] }))
  return { id: 'outset', title: [{ text: say.outset }], blocks: [...labelled(say.standardOfProof, standards), ...labelled(say.funding, funding), ...(isShort ? [] : [{ kind: 'paragraph', look: 'small', runs: [{ text: say.howToRead }] } as const])] }
}
