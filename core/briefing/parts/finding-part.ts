/**
 * Finding part: the sentences of a finding with their claims, its figures, what it does not say, and other explanations.
 * @module
 */
import { placeEventsOf, sourceView, withKin, type ClaimView } from '@proofmark/core/findings'
import type { StatementId } from '@proofmark/core/statements'
import { textOf, type Block, type Run, type Section } from '../document.ts'
import { fill } from '../language.ts'
import { mapOf, slideSize } from '../figures/map.ts'
import { supplyOf, type SuppliedClaim } from '../figures/supply.ts'
import { isDated, timelineOf } from '../figures/timeline.ts'
import { figureWidth, slideWidth, type Figure } from '../figures/figure.ts'
import { runOf } from '../names.ts'
import type { Setting } from '../setting.ts'
import { markOf, type ToldClaim, type ToldFinding, type ToldSentence } from '../told-finding.ts'
import { visibleText } from '../visible-text.ts'
import { photographsOf } from './photographs.ts'

export function findingPart(setting: Setting, told: ToldFinding): Section {
  const { order: { form }, around: { room } } = setting
  const isFull = form === 'report'
  const photographs = isFull || room.photographs ? photographsOf(setting, told, isFull ? 6 : 1) : []
  return {
    id: `finding-${told.letter.toLowerCase()}`, title: titleRuns(setting, told),
    blocks: [
      statusLine(setting, told), ...sentenceBlocks(setting, told, told.sentences),
      ...figureBlocks(figuresOf(setting, told).filter((each) => isFull || room.maps || each.name !== 'map'), isFull),
      ...(photographs.length === 0 ? [] : [{ kind: 'photographs', photographs } as const]),
      ...caveats(setting, told), ...alternatives(setting, told, isFull || room.waysToDecide), ...(isFull || room.claims ? [claimTable(setting, told)] : []),
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

export interface NamedFigure { readonly name: 'timeline' | 'map' | 'supply'; readonly title: string; readonly figure: Figure; /** What it draws, how much of it, and on what that rests. */ readonly caption: readonly Run[]; /** Of the claims that it draws. */ readonly claims: readonly ToldClaim[] }

/** `isOnSlide`: in larger words. */
export function figuresOf(setting: Setting, { id, claims }: ToldFinding, isOnSlide = false): NamedFigure[] {
  const { world, language, say, translator, names, around, drawn } = setting
  const width = isOnSlide ? slideWidth : figureWidth
  const dated = claims.filter(({ view }) => isDated(view.claim))
  const places = placeEventsOf(world, withKin(world, claims.flatMap(({ view }) => itemsOf(view)))).filter(({ point }) => point !== null)
  const supplied = claims.filter(({ view }) => view.claim.type === 'supplied')
  const timeline = timelineOf(world, dated.map((claim) => ({ id: claim.id, words: translator.text(id, claim.view.text), claim: claim.view.claim })), language, say.timeline, width)
  const map = mapOf(places, around.land, names, language, say.map, isOnSlide ? slideSize : undefined)
  const supply = supplyOf(world, supplied.flatMap(({ id: claimId, view }): SuppliedClaim[] => (view.claim.type === 'supplied' ? [{ id: claimId, transfer: view.claim.transfer, through: view.claim.through, status: view.status }] : [])), names, language, say.supply, width)
  const all = [
    { name: 'timeline', title: say.timeline, figure: timeline, says: fill(say.timelineSays, { count: timeline?.table.rows.length ?? 0 }), claims: dated, because: supportOf(dated) },
    { name: 'map', title: say.map, figure: map, says: fill(say.mapSays, { count: places.length }), claims: [], because: places.map((event) => event.id) },
    { name: 'supply', title: say.supply, figure: supply, says: fill(say.supplySays, { count: supplied.length }), claims: supplied, because: supportOf(supplied) },
  ] as const
  return all.flatMap(({ figure, says, because, ...each }) => {
    if (figure === null || drawn.size === drawn.add(figure.svg).size) return []
    const caption = figureCaption(setting, says, because, isOnSlide)
    return [{ ...each, caption, figure: { ...figure, alt: `${figure.alt}. ${textOf(caption)}` } }]
  })
}

const supportOf = (claims: readonly ToldClaim[]): StatementId[] => [...new Set(claims.flatMap(({ view }) => view.support[0] ?? []))]

/** Which entries of the log and, but for slides, which documents the drawn data come from. */
function figureCaption({ world, say, words, names }: Setting, says: string, because: readonly StatementId[], isOnSlide: boolean): Run[] {
  const entries = because.map((id) => world.sealed(id)?.index).filter((index) => index != null).toSorted((a, b) => a - b)
  const documents = [...new Set(because.flatMap((id) => world.sealed(id)?.fields.sources ?? []).map(({ document }) => document))].flatMap((id) => { const found = world.get(id, 'document'); return found === undefined ? [] : [names.words(sourceView(found).title)] })
  return [
    { text: says, look: 'quiet' }, ...(entries.length === 0 ? [] : [{ text: ` ${say.restsOn}${words.colon}${fill(say.entries, { list: rangesOf(entries) })}.`, look: 'quiet' } as const]),
    ...(isOnSlide || documents.length === 0 ? [] : [{ text: ` ${say.sources}${words.colon}`, look: 'quiet' } as const, ...documents.flatMap((named, at): Run[] => [...(at === 0 ? [] : [{ text: '; ', look: 'quiet' } as const]), runOf(named, 'quiet')]), { text: '.', look: 'quiet' } as const]),
  ]
}

/** "12–15, 18": each number once. */
function rangesOf(numbers: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const n of numbers) { const last = ranges.at(-1); if (last !== undefined && n <= last[1] + 1) last[1] = n; else ranges.push([n, n]) }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}

/** In a report with the table that says the same. */
export const figureBlocks = (figures: readonly NamedFigure[], isWithTable: boolean): Block[] => figures.flatMap(({ title, figure, caption }): Block[] => [
  { kind: 'figure', figure, caption: [{ text: title }], says: caption }, ...(isWithTable ? [{ kind: 'table', caption: [{ text: title }], ...figure.table } as const] : []),
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

