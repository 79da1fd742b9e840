/**
 * Parties: what each says, in its own words, and every position that was known and is not in the document, with the reason.
 * @module
 */
import { type PositionView, positionView } from '@proofmark/core/findings'
import type { Statement, StatementId } from '@proofmark/core/statements'
import { fillRuns, type Block, type LeftOut, type Run, type Section } from '../document.ts'
import { dateSaid, directionOf } from '../language.ts'
import { namesOf, rowOf, runOf, type Named } from '../names.ts'
import type { Setting } from '../setting.ts'
import { originalLanguage } from '../translated.ts'
import { visibleText } from '../visible-text.ts'
import type { Stance } from '../words.ts'

/** Against the findings or limiting them: in every form that has room for words of parties. */
const opposed: readonly string[] = ['disputes', 'denies', 'declines', 'limits', 'attacks-method', 'attacks-independence', 'attacks-format']

export interface Positions { readonly included: readonly Statement<'position'>[]; readonly leftOut: readonly LeftOut[] }

/** Of the cases of the findings. `isShort`: what is said against these findings, and of the rest about them as much as there is room for. */
export function positionsOf({ world, order, findings, around }: Setting, isShort: boolean): Positions {
  const chosen = new Set(findings.map(({ id }) => id))
  const cases = new Set(findings.map(({ finding }) => finding.fields.case))
  const touched = new Set<StatementId>([...chosen, ...findings.flatMap(({ claims }) => claims.flatMap(({ view }) => [...view.support.flat(), ...('item' in view.claim ? [view.claim.item] : [])]))])
  const byAuthor = new Map(order.leaveOut.map(({ position, reason }) => [position, reason]))
  const included: Statement<'position'>[] = []
  const leftOut: LeftOut[] = []
  let room = around.room.positions
  for (const position of world.of('position').filter(({ fields }) => cases.has(fields.case) || fields.about.some((id) => chosen.has(id)))) {
    const out = (reason: LeftOut['reason'], words = visibleText(position.fields.wording)) => leftOut.push({ what: 'position', id: position.id, words, reason, count: 1 })
    const isAboutThese = position.fields.about.some((id) => chosen.has(id)) || (!isShort && position.fields.about.some((id) => touched.has(id)))
    if (byAuthor.has(position.id)) out('other-form', `${visibleText(position.fields.wording)} (${visibleText(byAuthor.get(position.id)!)})`)
    else if (order.form === 'report' || (isAboutThese && opposed.includes(position.fields.stance))) included.push(position)
    else if (isAboutThese && order.form !== 'statement' && room-- > 0) included.push(position)
    else out(!isAboutThese ? 'not-of-these-findings' : order.form === 'statement' ? 'other-form' : 'no-room')
  }
  return { included, leftOut }
}

export function partiesPart(setting: Setting, { included }: Positions): Section | null {
  return included.length === 0 ? null : { id: 'positions', title: [{ text: setting.say.positions }], blocks: included.map((position) => quoteOf(setting, position)) }
}

export function quoteOf(setting: Setting, position: Statement<'position'>): Block {
  const { world, language, words, say, translator, findings } = setting
  const view = positionView(world, position)
  const own = position.fields.language
  const letters = findings.filter(({ id }) => position.fields.about.includes(id)).map(({ letter }) => letter)
  const isSame = own !== null && own.split('-')[0] === language
  const isQuote = view.form === 'quote'
  const original: Run = { text: isQuote ? `${words.quotes[0]}${visibleText(view.wording)}${words.quotes[1]}` : visibleText(view.wording), ...(isSame ? {} : { language: own ?? 'en' }) }
  const translated = isSame ? null : translator.text(position.id, view.wording)
  const others = translated === null || translated === visibleText(view.wording) ? [] : [{ text: ` ${translated}` }]
  return {
    kind: 'quote', language: isSame ? null : own ?? 'en', runs: [original, ...(isQuote ? [] : [{ text: ` [${say.paraphrase}]`, look: 'quiet' } as const]), ...others],
    cite: citeOf(setting, position, view, letters),
  }
}

function citeOf({ world, language, words, translator }: Setting, { id, fields }: Statement<'position'>, view: PositionView, letters: readonly string[]): Run[] {
  const names = namesOf(world, translator, language, [id, ...fields.about])
  const where = [names.party(fields.speaker, fields.speakerText), view.forum === null ? null : names.words(view.forum)].filter((part) => part !== null)
  return [
    ...(letters.length === 0 ? [] : [{ text: `${letters.join(words.comma)}  `, look: 'mono' } as Run]), runOf(names.party(fields.party, fields.partyText) ?? { text: words.says.unnamed, language: null }, 'strong'), { text: ` ${words.stances[view.stance as Stance] ?? view.stance}`, look: 'quiet' },
    ...where.flatMap((named): Run[] => [{ text: words.comma }, runOf(named)]), ...(view.when === null ? [] : [{ text: `${words.comma}${dateSaid(view.when, language)}` }]),
  ]
}

/** For a statement: who denies or disputes a finding, and who limits it, in one sentence each. */
export function deniedSentences({ world, language, say, words, translator }: Setting, finding: StatementId): Run[][] {
  const about = world.referring(finding, 'position').filter(({ fields }) => fields.about.includes(finding))
  const named = (stances: readonly string[]) => {
    const all = about.filter(({ fields }) => stances.includes(fields.stance)).flatMap(({ id, fields }) => namesOf(world, translator, language, [id, finding]).party(fields.party, fields.partyText) ?? [])
    return [...new Map(all.map((each) => [each.text, each] as const)).values()]
  }
  const said = (pattern: string, parties: readonly Named[]) => (parties.length === 0 ? [] : [fillRuns(pattern, { parties: rowOf(parties, words.comma) })])
  return [...said(say.deniedBy, named(['denies', 'disputes', 'attacks-method', 'attacks-independence', 'attacks-format'])), ...said(say.limitedBy, named(['limits']))]
}

/** Nothing that is known is left out silently. */
export function leftOutPart({ say, words, world, translator, language }: Setting, leftOut: readonly LeftOut[], isShort: boolean): Section | null {
  if (leftOut.length === 0) return null
  const partyOf = (id: StatementId | null) => {
    const position = world.get(id, 'position')
    return position === undefined ? null : namesOf(world, translator, language, [position.id, ...position.fields.about]).party(position.fields.party, position.fields.partyText)
  }
  /** Of one language where the name and the words are. */
  const shown = (each: LeftOut): Run[] => {
    if (each.what === 'statements') return [{ text: `${each.count}` }]
    const own = world.get(each.id, 'position')?.fields.language?.split('-')[0] ?? originalLanguage
    const said: Named = { text: each.what === 'position' ? `“${short(each.words, isShort)}”` : short(each.words, isShort), language: own === language || each.what === 'sentence' ? null : own }
    const named = partyOf(each.id)
    return named === null ? [runOf(said)] : named.language === said.language ? [runOf({ ...said, text: `${named.text}: ${said.text}` })] : [runOf(named), { text: words.colon }, runOf(said)]
  }
  const byReason = Map.groupBy(leftOut, ({ reason }) => reason)
  return {
    id: 'not-included', title: [{ text: say.notIncluded }],
    blocks: [...byReason].flatMap(([reason, all]): Block[] => {
      const label: Run = { text: `${words.leftOut[reason]}${words.colon}`, look: 'strong' }
      return all.some(({ what }) => what === 'statements')
        ? [{ kind: 'paragraph', look: 'small', runs: [label, ...all.flatMap(shown)] }]
        : language === originalLanguage || directionOf(originalLanguage) === directionOf(language)
          ? [{ kind: 'paragraph', look: 'small', runs: [label, { text: `${all.length}. ` }, ...all.flatMap((each, at) => [...(at === 0 ? [] : [{ text: ' · ' }]), ...shown(each)])] }]
          // Words that run the other way have a line of their own each.
          : [{ kind: 'paragraph', look: 'small', runs: [label, { text: `${all.length}` }] }, ...inParagraphs(all.map(shown))]
    }),
  }
}

/** Neighbours that are wholly of one other language stand in one paragraph. */
function inParagraphs(all: readonly (readonly Run[])[]): Block[] {
  const paragraphs: { language: string | null; runs: Run[] }[] = []
  for (const runs of all) {
    const language = runs.length === 1 ? runs[0]!.language ?? null : null
    const last = paragraphs.at(-1)
    if (last !== undefined && language !== null && last.language === language) last.runs.push({ text: ' · ', language }, ...runs)
    else paragraphs.push({ language, runs: [...runs] })
  }
  return paragraphs.map(({ runs }) => ({ kind: 'paragraph', look: 'small', runs }))
}

const short = (text: string, isShort: boolean) => (isShort && text.length > 64 ? `${text.slice(0, 60).trimEnd()}…` : text)

