/**
 * Finding draft: what a finding that is not sealed yet would come to: its claims weighed over the log, and what each of its sentences rests on. Nothing is kept.
 * @module
 */
import { weighedFinding } from '@proofmark/core/findings'
import { sentenceStates } from '@proofmark/core/review'
import { readStatementFile, world as worldOf, type AnyStatement, type Draft, type Known, type World } from '@proofmark/core/statements'
import type { FindingDraftView } from './finding-draft-view.ts'

/** Steps for a draft: an eighth of those of a sealed finding, since it is weighed again at each pause of whoever writes. What is cut is told. */
const mostDraftSteps = 2 ** 25

/** `finding`: as in a statement file, labels allowed. `sentences`: of those without a claim, what they are. */
export interface FindingDraftAsked { readonly finding: Readonly<Record<string, unknown>>; readonly sentences: readonly { readonly text: string; readonly nature: 'context' | 'opinion' }[] }

export function weighDraft(world: World, known: Known, newId: () => string, { finding, sentences }: FindingDraftAsked): FindingDraftView {
  const id = newId()
  const unique = [...new Map(sentences.map((each) => [each.text, each])).values()]
  const lines = [{ ...finding, kind: 'finding', id, label: null }, ...unique.map(({ text, nature }) => ({ kind: 'sentence', of: id, text, nature }))]
  const { drafts, problems } = readStatementFile(lines.map((line) => JSON.stringify(line)).join('\n'), { known, newId, hasBlob: () => false, blobOfFile: () => null })
  const own = drafts.find((draft) => draft.id === id)
  if (own === undefined) return { problems: problems.filter(({ line }) => line === 1), weighed: null, sentences: [] }
  const whole = worldOf([...world.all, ...drafts.map(asStatement)])
  return { problems, weighed: weighedFinding(whole, id, mostDraftSteps), sentences: sentenceStates(whole, id) ?? [] }
}

const asStatement = (draft: Draft): AnyStatement => ({ id: draft.id, kind: draft.kind, version: draft.version, fields: draft.fields, index: null, hidden: [] }) as unknown as AnyStatement
