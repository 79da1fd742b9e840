/**
 * Make briefing: an order and a world → the document, or why there is none.
 *
 * It is a function of its arguments alone: whoever asks again with the same log has the same document to the letter.
 * @module
 */
import type { Json } from '@proofmark/core/bytes'
import { stringsIn } from '@proofmark/core/evidence'
import { confidentialIn } from '@proofmark/core/review'
import type { StatementId, World } from '@proofmark/core/statements'
import type { BriefedSentence, BriefingDocument, LeftOut, Run } from './document.ts'
import { dateSaid, directionOf, fill } from './language.ts'
import { namesOf } from './names.ts'
import { briefingProblem, problemsOf, type BriefingOrder, type BriefingProblem } from './order.ts'
import { partsOf } from './parts/forms.ts'
import type { Setting, Surroundings } from './setting.ts'
import { shownWorld } from './shown-world.ts'
import { toldFinding, type ToldFinding } from './told-finding.ts'
import { translatorOf } from './translated.ts'
import { visibleText } from './visible-text.ts'
import { briefingWords } from './words.ts'

export type MadeBriefing = { readonly ok: true; readonly document: BriefingDocument } | { readonly ok: false; readonly problems: readonly BriefingProblem[] }

export function makeBriefing(world: World, order: BriefingOrder, around: Surroundings): MadeBriefing {
  const problems = problemsOf(world, order)
  if (problems.length > 0) return { ok: false, problems }
  const document = documentOf(settingOf(world, order, around), world)
  // What is hidden is in no statement that is shown, unless somebody typed the name again: all words that go out are looked at.
  const told = new Set(confidentialIn(world, stringsIn(document as unknown as Json)).map(({ party }) => party))
  return told.size > 0 ? { ok: false, problems: [...told].map((party) => briefingProblem('confidential-told', party)) } : { ok: true, document }
}

function settingOf(world: World, order: BriefingOrder, around: Surroundings): Setting {
  const shown = shownWorld(world, order.reach)
  const words = briefingWords[order.language]
  const translator = translatorOf(shown, order.language)
  return {
    world: shown, order, around, language: order.language, direction: directionOf(order.language), words, say: words.says, translator, names: namesOf(shown, translator, order.language, order.findings),
    findings: order.findings.flatMap((id, at) => toldFinding(shown, id, at, order.language) ?? []), size: world.all.length, leftOut: [], drawn: new Set(),
    packageOf: (finding: StatementId) => shown.referring(finding, 'publication').findLast(({ fields }) => fields.finding === finding)?.fields.manifestSha256 ?? null,
  }
}

function documentOf(setting: Setting, world: World): BriefingDocument {
  const { order, words, say, language, direction, translator, findings } = setting
  const { form, audience, occasion, when } = order
  const hidden = world.all.length - setting.world.all.length
  if (hidden > 0) setting.leftOut.push({ what: 'statements', id: null, words: '', reason: 'above-handling', count: hidden })
  const { sections, speech } = partsOf(setting)
  const title = titleOf(setting)
  const parts = [words.forms[form], ...(audience === 'other' ? [] : [`${say.for}${words.colon}${words.audiences[audience]}`]), ...(occasion === null ? [] : [visibleText(occasion)]), ...(when === null ? [] : [dateSaid(when, language)])]
  return {
    language, direction, form, title, under: [{ text: parts.join(' · ') }],
    marking: order.reach === 'restricted' ? say.restricted : null, running: [words.forms[form], ...(when === null ? [] : [dateSaid(when, language)])].join(' · '), pageWords: [say.page, say.of], contents: say.contents,
    day: when !== null && /^\d{4}-\d{2}-\d{2}$/.test(when) ? when : null, sections, speech, leftOut: distinctLeftOut(setting.leftOut), untranslated: translator.untranslated,
    sentences: findings.flatMap(({ id, sentences }) => sentences.map(({ id: number, text, told }): BriefedSentence => ({ finding: id, id: number, text, claims: told.map(({ id: claim, view, figure }) => ({ id: claim, key: view.key, status: view.status, figure })) }))),
  }
}

/** What it is about: its own words, or the title of its finding; of several findings the title of their case where that is in the language, else their own titles. */
function titleOf({ order, world, findings, translator, names, words, say }: Setting): Run[] {
  if (order.title !== null) return [{ text: visibleText(order.title) }]
  const own = ({ id, finding }: ToldFinding) => translator.runs(id, finding.fields.title)
  if (findings.length === 1) return own(findings[0]!)
  const cases = [...new Set(findings.map(({ finding }) => world.get(finding.fields.case, 'case')?.fields.title ?? null))]
  const of = cases.length === 1 && cases[0] != null ? names.words(cases[0]) : null
  if (of !== null && of.language === null) return [{ text: of.text }]
  const more = findings.length - titlesInTitle
  return [...findings.slice(0, titlesInTitle).flatMap((told, at) => [...(at === 0 ? [] : [{ text: words.semicolon }]), ...own(told)]), ...(more > 0 ? [{ text: `${words.semicolon}${fill(say.moreFindings, { count: more })}` }] : [])]
}
/** More would be no title. */
const titlesInTitle = 3

/** The same thing for the same reason once. */
const distinctLeftOut = (all: readonly LeftOut[]): LeftOut[] => [...new Map(all.map((each) => [`${each.what} ${each.id} ${each.reason} ${each.words}`, each])).values()]

