/**
 * Forms: which parts stand in a statement, a brief, a report and slides, and in which order.
 * @module
 */
import type { Block, Run, Section, Speech } from '../document.ts'
import { fill } from '../language.ts'
import { leftOutToFit, speechOf, type Spoken } from '../spoken.ts'
import { textOf } from '../document.ts'
import type { Setting } from '../setting.ts'
import type { ToldClaim, ToldFinding, ToldSentence } from '../told-finding.ts'
import { correctionPart } from './correction-part.ts'
import { challengePart } from './challenge-part.ts'
import { checkPart, sourcesPart } from './check-part.ts'
import { alternatives, caveats, claimTable, figureBlocks, figuresOf, findingPart, sentenceBlocks, statusLine, titleRuns } from './finding-part.ts'
import { outset, outsetRuns } from './outset.ts'
import { deniedSentences, leftOutPart, partiesPart, positionsOf, quoteOf } from './parties.ts'
import { photographsOf } from './photographs.ts'
import { hasLimit, spokenWeights } from '../spoken-weight.ts'

export interface Parts { readonly sections: readonly Section[]; readonly speech: Speech | null }

export function partsOf(setting: Setting): Parts {
  switch (setting.order.form) {
    case 'statement': return statement(setting)
    case 'brief': return { sections: written(setting, true), speech: null }
    case 'report': return { sections: written(setting, false), speech: null }
    case 'slides': return { sections: slides(setting), speech: null }
  }
}

function written(setting: Setting, isShort: boolean): Section[] {
  const positions = positionsOf(setting, isShort)
  const findings = setting.findings.map((told) => findingPart(setting, told))
  setting.leftOut.push(...positions.leftOut)
  return [
    correctionPart(setting), outset(setting, false), ...findings, partiesPart(setting, positions), ...(isShort ? [] : setting.findings.map((told) => challengePart(setting, told))),
    leftOutPart(setting, setting.leftOut, isShort), sourcesPart(setting, positions.included, isShort), checkPart(setting),
  ].filter((section) => section !== null)
}

/** What is said first: the standard, who pays; then the sentences; then who denies. Behind it, on a sheet of its own, what they rest on. */
function statement(setting: Setting): Parts {
  const { say, words, language, order, findings, translator, leftOut } = setting
  const { standards, funding, review } = outsetRuns(setting)
  const opening = [...standards.map((runs) => [{ text: `${say.standardOfProof}${words.colon}` }, ...runs]), ...funding.map((runs) => [{ text: `${say.funding}${words.colon}` }, ...runs])]
  const spoken: (Spoken & { readonly told: ToldFinding; readonly sentence: ToldSentence | null; readonly runs: readonly Run[] })[] = findings.flatMap((told) => {
    const weights = spokenWeights(told)
    return [
      ...told.sentences.map((sentence, n) => { const runs = translator.runs(told.id, sentence.text); return { told, sentence, runs, text: textOf(runs), weight: weights[n]! } }),
      ...[...limitsSaid(setting, told), ...deniedSentences(setting, told.id)].map((runs) => ({ told, sentence: null, runs, text: textOf(runs), weight: null })),
    ]
  })
  const fixed = [...opening.map(textOf), ...findings.map((told) => textOf(titleRuns(setting, told)))]
  const out = leftOutToFit([...fixed.map((text) => ({ text, weight: null })), ...spoken], language, order.minutes * 60)
  const kept = spoken.filter((_, at) => !out.has(at + fixed.length))
  for (const { sentence, text } of spoken.filter((_, at) => out.has(at + fixed.length))) if (sentence !== null) leftOut.push({ what: 'sentence', id: null, words: `${sentence.id} ${text}`, reason: 'time', count: 1 })
  const speech = speechOf([...fixed, ...kept.map(({ text }) => text)], language)
  const positions = positionsOf(setting, true)
  leftOut.push(...positions.included.map(({ id, fields }) => ({ what: 'position' as const, id, words: fields.wording, reason: 'other-form' as const, count: 1 })), ...positions.leftOut)
  const minutes = `${Math.floor(speech.seconds / 60)}:${`${speech.seconds % 60}`.padStart(2, '0')}`
  const timed: Block = { kind: 'paragraph', look: 'small', runs: [{ text: fill(say.speech, { minutes, rate: speech.wordsPerMinute, words: speech.words }), look: 'quiet' }] }
  const sections = [
    correctionPart(setting),
    { id: 'outset', title: [{ text: say.outset }], blocks: [timed, ...opening.map((runs): Block => ({ kind: 'paragraph', runs }))] },
    ...findings.map((told): Section => ({
      id: `finding-${told.letter.toLowerCase()}`, title: titleRuns(setting, told),
      blocks: kept.filter((each) => each.told === told).flatMap(({ sentence, runs }): Block[] => (sentence === null ? [{ kind: 'paragraph', runs }] : sentenceBlocks(setting, told, [sentence]))),
    })),
    // Who passed it is read, not heard: it stands below what is said, and takes nobody's time.
    { id: 'review', title: [{ text: say.review }], blocks: review.map((runs): Block => ({ kind: 'paragraph', look: 'small', runs: [...runs] })) },
    { id: 'behind', title: [{ text: say.proofSheet }], isOnNewPage: true, blocks: findings.flatMap((told): Block[] => [{ kind: 'heading', runs: titleRuns(setting, told) }, statusLine(setting, told), ...caveats(setting, told), claimTable(setting, told)]) },
    leftOutPart(setting, leftOut, true), checkPart(setting),
  ].filter((section) => section !== null)
  return { sections, speech }
}

/** Where no sentence of it says a limit, its first caveat is said; all of them stand on the sheet behind. */
function limitsSaid({ say, words, translator }: Setting, told: ToldFinding): Run[][] {
  const [caveat] = told.finding.fields.caveats
  return caveat === undefined || hasLimit(told) ? [] : [[{ text: `${say.caveats}${words.colon}` }, ...translator.runs(told.id, caveat)]]
}

/** One message a slide: what is found; each figure beside the sentences that it bears; what it does not say; who says otherwise. */
function slides(setting: Setting): Section[] {
  const positions = positionsOf(setting, true)
  const { say, findings, leftOut } = setting
  leftOut.push(...positions.leftOut)
  const continued = (title: readonly Run[], n: number): Run[] => (n === 0 ? [...title] : [...title, { text: ` (${say.continued})`, look: 'quiet' }])
  const perFinding = findings.flatMap((told): Section[] => {
    const id = `finding-${told.letter.toLowerCase()}`
    const title = titleRuns(setting, told)
    const borneBy = (isIts: (claim: ToldClaim) => boolean) => sentenceBlocks(setting, told, told.sentences.filter((sentence) => sentence.told.some(isIts)))
    const figures = figuresOf(setting, told, true).map((figure, n): Section => ({ id: `${id}-figure-${n + 1}`, title, blocks: [...figureBlocks([figure], false), ...borneBy((claim) => figure.claims.includes(claim))] }))
    const photographs = photographsOf(setting, told, photographsOnSlides).map((photograph, n): Section => {
      const shows = new Set(setting.world.get(photograph.photo, 'photo')?.fields.shows ?? [])
      const sentences = borneBy(({ view }) => (view.support[0] ?? []).some((each) => shows.has(each)))
      return { id: `${id}-photograph-${n + 1}`, title, blocks: [{ kind: 'photographs', photographs: [photograph] }, ...sentences], besideAt: sentences.length > 0 ? 1 : 0 }
    })
    const [limits, others] = [caveats(setting, told), alternatives(setting, told, true)]
    return [
      { id, title, blocks: [statusLine(setting, told), ...sentenceBlocks(setting, told, told.sentences)] }, ...photographs, ...figures,
      ...(limits.length + others.length === 0 ? [] : [{ id: `${id}-limits`, title, blocks: [...limits, ...others], besideAt: others.length === 0 ? 0 : limits.length }]),
    ]
  })
  return [
    correctionPart(setting), outset(setting, false), ...perFinding,
    ...Array.from({ length: Math.ceil(positions.included.length / positionsOnSlide) }, (_, n): Section => ({ id: `positions-${n + 1}`, title: continued([{ text: say.positions }], n), blocks: positions.included.slice(n * positionsOnSlide, (n + 1) * positionsOnSlide).map((position) => quoteOf(setting, position)) })),
    leftOutPart(setting, leftOut, true), checkPart(setting),
  ].filter((section) => section !== null)
}

/** Of one finding. */
const photographsOnSlides = 2
/** As many as are read from the back of a room. */
const positionsOnSlide = 4
