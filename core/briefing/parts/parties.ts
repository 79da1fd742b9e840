/**
 * Parties: what each says, in its own words, and every position that was known and is not in the document, with the reason.
 * @module
 */
import { partyNameIn, type PositionView, positionView } from '@proofmark/core/findings'
import type { Statement, StatementId } from '@proofmark/core/statements'
import type { Block, LeftOut, Run, Section } from '../document.ts'
import { dateSaid } from '../language.ts'
import type { Setting } from '../setting.ts'
import { visibleText } from '../visible-text.ts'
import type { Stance } from '../words.ts'

/** Against the findings or limiting them: in every form that has room for words of parties. */
const opposed: readonly string[] = ['disputes', 'denies', 'declines', 'limits', 'attacks-method', 'attacks-independence', 'attacks-format']

export interface Positions { readonly included: readonly Statement<'position'>[]; readonly leftOut: readonly LeftOut[] }

/** Of the cases of the findings. `isShort`: only what is said against these findings. */
export function positionsOf({ world, order, findings }: Setting, isShort: boolean): Positions {
  const chosen = new Set(findings.map(({ id }) => id))
  const cases = new Set(findings.map(({ finding }) => finding.fields.case))
  const touched = new Set<StatementId>([...chosen, ...findings.flatMap(({ claims }) => claims.flatMap(({ view }) => [...view.support.flat(), ...('item' in view.claim ? [view.claim.item] : [])]))])
  const byAuthor = new Map(order.leaveOut.map(({ position, reason }) => [position, reason]))
  const included: Statement<'position'>[] = []
  const leftOut: LeftOut[] = []
  for (const position of world.of('position').filter(({ fields }) => cases.has(fields.case) || fields.about.some((id) => chosen.has(id)))) {
    const out = (reason: LeftOut['reason'], words = visibleText(position.fields.wording)) => leftOut.push({ what: 'position', id: position.id, words, reason, count: 1 })
    const isAboutThese = position.fields.about.some((id) => chosen.has(id)) || (!isShort && position.fields.about.some((id) => touched.has(id)))
    if (byAuthor.has(position.id)) out('other-form', `${visibleText(position.fields.wording)} (${visibleText(byAuthor.get(position.id)!)})`)
    else if (order.form === 'report' || (isAboutThese && opposed.includes(position.fields.stance))) included.push(position)
    else out(isAboutThese ? 'no-room' : 'not-of-these-findings')
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

function citeOf({ world, language, words }: Setting, { fields }: Statement<'position'>, view: PositionView, letters: readonly string[]): Run[] {
  const party = visibleText(partyNameIn(world, fields.party, language) ?? view.party)
  const where = [view.speaker, view.forum].filter((part) => part !== null).map((part) => visibleText(part))
  return [
    ...(letters.length === 0 ? [] : [{ text: `${letters.join(words.comma)}  `, look: 'mono' } as Run]), { text: party, look: 'strong' }, { text: ` ${words.stances[view.stance as Stance] ?? view.stance}`, look: 'quiet' },
    ...where.flatMap((text): Run[] => [{ text: words.comma }, { text, language: 'en' }]), ...(view.when === null ? [] : [{ text: `${words.comma}${dateSaid(view.when, language)}` }]),
  ]
}

/** For a statement: who denies or disputes a finding, and who limits it, in one sentence each. */
export function deniedSentences({ world, language, say, words }: Setting, finding: StatementId): string[] {
  const about = world.referring(finding, 'position').filter(({ fields }) => fields.about.includes(finding))
  const names = (stances: readonly string[]) => [...new Set(about.filter(({ fields }) => stances.includes(fields.stance)).map(({ fields }) => partyNameIn(world, fields.party, language) ?? fields.partyText ?? ''))].filter((name) => name !== '').map(visibleText)
  const [denied, limited] = [names(['denies', 'disputes', 'attacks-method', 'attacks-independence', 'attacks-format']), names(['limits'])]
  return [...(denied.length === 0 ? [] : [say.deniedBy.replace('{parties}', denied.join(words.comma))]), ...(limited.length === 0 ? [] : [say.limitedBy.replace('{parties}', limited.join(words.comma))])]
}

/** Nothing that is known is left out silently. */
export function leftOutPart({ say, words, world }: Setting, leftOut: readonly LeftOut[], isShort: boolean): Section | null {
  if (leftOut.length === 0) return null
  const nameOf = (id: StatementId) => { const position = world.get(id, 'position'); return position === undefined ? '' : `${visibleText(positionView(world, position).party)}: ` }
  const shown = (each: LeftOut): Run[] => (each.what === 'statements' ? [{ text: `${each.count}` }] : [{ text: `${each.id === null ? '' : nameOf(each.id)}${each.what === 'position' ? `“${short(each.words, isShort)}”` : short(each.words, isShort)}`, language: 'en' }])
  const byReason = Map.groupBy(leftOut, ({ reason }) => reason)
  // Words of parties run as their own letters do, in a paragraph of their own.
  return {
    id: 'not-included', title: [{ text: say.notIncluded }],
    blocks: [...byReason].flatMap(([reason, all]): Block[] => {
      const label: Run = { text: `${words.leftOut[reason]}${words.colon}`, look: 'strong' }
      return all.some(({ what }) => what === 'statements')
        ? [{ kind: 'paragraph', look: 'small', runs: [label, ...all.flatMap(shown)] }]
        : [{ kind: 'paragraph', look: 'small', runs: [label, { text: `${all.length}` }] }, { kind: 'paragraph', look: 'small', runs: all.flatMap((each, at) => [...(at === 0 ? [] : [{ text: '; ', language: 'en' }]), ...shown(each)]) }]
    }),
  }
}

const short = (text: string, isShort: boolean) => (isShort && text.length > 64 ? `${text.slice(0, 60).trimEnd()}…` : text)

