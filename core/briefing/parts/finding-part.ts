/**
 * Finding part: the sentences of a finding with their claims, its figures, what it does not say, and other explanations.
 * @module
 */
import { placeEventsOf, type ClaimView } from '@proofmark/core/findings'
import type { Block, Run, Section } from '../document.ts'
import { mapOf } from '../figures/map.ts'
import { supplyOf, type SuppliedClaim } from '../figures/supply.ts'
import { timelineOf } from '../figures/timeline.ts'
import type { Figure } from '../figures/figure.ts'
import type { Setting } from '../setting.ts'
import { markOf, type ToldFinding, type ToldSentence } from '../told-finding.ts'
import { visibleText } from '../visible-text.ts'
import { photographsOf } from './photographs.ts'

export function findingPart(setting: Setting, told: ToldFinding): Section {
  const { order: { form }, around: { tightness } } = setting
  const isFull = form === 'report'
  const photographs = isFull || tightness < 1 ? photographsOf(setting, told, isFull ? 6 : 1) : []
  return {
    id: `finding-${told.letter.toLowerCase()}`, title: titleRuns(setting, told),
    blocks: [
      statusLine(setting, told), ...sentenceBlocks(setting, told, told.sentences),
      ...figureBlocks(figuresOf(setting, told).filter((each) => isFull || tightness < 2 || each.name !== 'map'), isFull),
      ...(photographs.length === 0 ? [] : [{ kind: 'photographs', photographs } as const]),
      ...caveats(setting, told), ...alternatives(setting, told, isFull || tightness < 3), ...(isFull ? [claimTable(setting, told)] : []),
    ],
  }
}

export const titleRuns = ({ translator }: Setting, { id, letter, finding }: ToldFinding): Run[] => [{ text: letter, look: 'mono' }, { text: '  ' }, ...translator.runs(id, finding.fields.title)]

export function statusLine({ words, say, translator }: Setting, { id, finding: { fields }, weighed }: ToldFinding): Block {
  const reason = fields.confidenceReason
  return {
    kind: 'paragraph', look: 'lead', runs: [
      { text: `${say.status}${words.colon}`, look: 'quiet' }, { text: words.status[weighed.status], look: 'strong' }, { text: '. ' },
      ...(fields.confidence === null ? [] : [{ text: `${say.confidenceLabel}${words.colon}`, look: 'quiet' } as const, { text: words.confidence[fields.confidence], look: 'strong' } as const, { text: reason === null ? '. ' : `${words.colon}` }, ...(reason === null ? [] : translator.runs(id, reason))]),
    ],
  }
}

export const sentenceBlocks = (setting: Setting, { id }: ToldFinding, sentences: readonly ToldSentence[]): Block[] => sentences.map((sentence) => ({
  kind: 'sentence', id: sentence.id, runs: setting.translator.runs(id, sentence.text), marks: sentence.told.map((claim) => markOf(claim, setting.language)),
  nature: sentence.nature === 'bound' || sentence.nature === 'unbound' ? null : sentence.by === null ? setting.words.nature[sentence.nature] : setting.say.waivedBy.replace('{name}', sentence.by),
}))

export interface NamedFigure { readonly name: 'timeline' | 'map' | 'supply'; readonly title: string; readonly figure: Figure }

export function figuresOf(setting: Setting, { id, claims }: ToldFinding): NamedFigure[] {
  const { world, language, say, translator, around, drawn } = setting
  const dated = claims.map((claim) => ({ id: claim.id, words: translator.text(id, claim.view.text), claim: claim.view.claim }))
  const items = new Set(claims.flatMap(({ view }) => itemsOf(view)))
  const supplied = claims.flatMap(({ id: claimId, view }): SuppliedClaim[] => (view.claim.type === 'supplied' ? [{ id: claimId, transfer: view.claim.transfer, through: view.claim.through, status: view.status }] : []))
  return [
    { name: 'timeline', title: say.timeline, figure: timelineOf(world, dated, language, say.timeline) }, { name: 'map', title: say.map, figure: mapOf(placeEventsOf(world, items), around.land, language, say.map) },
    { name: 'supply', title: say.supply, figure: supplyOf(world, supplied, language, say.supply) },
  ].flatMap(({ figure, ...each }) => (figure === null || drawn.size === drawn.add(figure.svg).size ? [] : [{ ...each, figure } as NamedFigure]))
}

/** In a report with the table that says the same. */
export const figureBlocks = (figures: readonly NamedFigure[], isWithTable: boolean): Block[] => figures.flatMap(({ title, figure }): Block[] => [
  { kind: 'figure', figure, caption: [{ text: title }] }, ...(isWithTable ? [{ kind: 'table', caption: [{ text: title }], ...figure.table } as const] : []),
])

export function itemsOf({ claim }: ClaimView): readonly string[] {
  switch (claim.type) {
    case 'at-least-used': case 'same-lot-or-sequence': return claim.items
    case 'part-of': return [claim.item, claim.whole]
    case 'counted': case 'supplied': case 'transfer-forbidden': case 'said': return []
    default: return 'item' in claim ? [claim.item] : []
  }
}

export function caveats({ say, translator }: Setting, { id, finding: { fields } }: ToldFinding): Block[] {
  return fields.caveats.length === 0 ? [] : [{ kind: 'heading', runs: [{ text: say.caveats }] }, { kind: 'list', items: fields.caveats.map((text) => translator.runs(id, text)) }]
}

export function alternatives({ say, words, translator }: Setting, { id, finding: { fields } }: ToldFinding, isWhole: boolean): Block[] {
  if (fields.alternatives.length === 0) return []
  return [{ kind: 'heading', runs: [{ text: say.alternatives }] }, { kind: 'list', items: fields.alternatives.map(({ text, setAsideBecause, wouldDecide }) => [
    ...translator.runs(id, text), { text: ` ${say.setAside}${words.colon}`, look: 'quiet' as const }, ...translator.runs(id, setAsideBecause),
    ...(isWhole && wouldDecide !== null ? [{ text: ` ${say.wouldDecide}${words.colon}`, look: 'quiet' as const }, ...translator.runs(id, wouldDecide)] : []),
  ]) }]
}

/** Each claim as the sentence that its status allows, in the language of the document, and without which entries of the log it falls. */
export function claimTable({ say, words, world, language }: Setting, { claims }: ToldFinding): Block {
  const entries = (of: readonly { id: string }[]) => of.map((link) => world.sealed(link.id)?.index).filter((index) => index != null).toSorted((a, b) => a - b).join(', ')
  return {
    kind: 'table', caption: [{ text: say.claims }], widths: [9, 46, 22, 23], head: [say.claimId, say.claim, say.status, say.hangsOn].map((text) => [{ text }]),
    rows: claims.map(({ id: claimId, view, figure }) => [
      [{ text: claimId, look: 'mono' }], [{ text: visibleText(view.sentence[language]) }],
      [{ text: words.status[view.status], look: 'strong' }, { text: figure === null ? '' : `${words.comma}${figure}` }],
      [{ text: view.hangsOn.length === 0 ? say.nothing : say.entries.replace('{list}', entries(view.hangsOn)) }],
    ]),
  }
}

