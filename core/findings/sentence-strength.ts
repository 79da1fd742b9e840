/**
 * Sentence strength: which words a status allows, and which are stronger than it, in each language.
 *
 * No status is certainty: "proves" and "beyond doubt" are refused of every claim. "Was" is for what is established; what is possible needs a word that says so, what is contradicted a word that
 * denies, and what is not established a word that leaves it open. Words inside quotation marks are somebody else's and are not judged. A list of words cannot understand a sentence: what it passes
 * may still say too much, and a person reads it.
 * @module
 */
import type { SentenceLanguage } from './sentence-language.ts'
import type { ClaimStatus } from './views.ts'

interface Words {
  /** Certainty, or likelihood, that no status of ours is. */
  readonly certain: readonly string[]
  readonly likely: readonly string[]
  /** What says that it only may be. */
  readonly maybe: readonly string[]
  /** What leaves it open. */
  readonly open: readonly string[]
  readonly deny: readonly string[]
  /** Measures that are written with a word that denies, and deny nothing. */
  readonly measures: readonly string[]
  /** The plain verbs, for the message. */
  readonly plain: readonly string[]
}

/** As written in lower case; `*` stands for the rest of a word. */
export const statusWords: Readonly<Record<SentenceLanguage, Words>> = {
  en: {
    certain: ['beyond doubt', 'beyond any doubt', 'beyond reasonable doubt', 'no doubt', 'undoubtedly', 'undeniabl*', 'certainly', 'definitely', 'definitively', 'conclusively', 'irrefutabl*', 'indisputabl*', 'proves', 'prove', 'proved', 'proven', 'proof', 'demonstrates', 'unquestionabl*'],
    likely: ['probably', 'likely', 'very likely', 'most likely', 'presumably', 'in all probability', 'must have', 'must be', 'clearly', 'evidently', 'obviously', 'confirmed', 'confirms', 'established', 'establishes', 'verified', 'shows', 'shown'],
    maybe: ['may', 'might', 'could', 'possible', 'possibly', 'perhaps'],
    open: ['cannot be said', 'can not be said', 'it is not known', 'not known whether', 'unknown', 'unclear', 'not established', 'not been established', 'could not establish', 'could not be established', 'could not determine', 'could not be determined', 'cannot say', 'not shown'],
    deny: ['not', 'no', 'never', 'none', 'neither', 'nor', 'cannot', 'fewer', 'contradicted', 'contradicts', 'ruled out', 'rules out', 'excluded', 'wasn\'t', 'weren\'t', 'isn\'t', 'aren\'t', 'didn\'t'],
    measures: ['no earlier than', 'no later than', 'no more than', 'no fewer than', 'no less than', 'not before', 'not after', 'not later than', 'not earlier than', 'not more than'],
    plain: ['was', 'were', 'is', 'are', 'has', 'had', 'have', 'did'],
  },
  fr: {
    certain: ['sans aucun doute', 'sans nul doute', 'sans doute possible', 'hors de doute', 'indubitablement', 'indéniabl*', 'certainement', 'assurément', 'incontestabl*', 'irréfutabl*', 'prouve', 'prouvent', 'prouvé*', 'preuve', 'démontre', 'démontrent', 'démontré*'],
    likely: ['probablement', 'sans doute', 'vraisemblablement', 'selon toute probabilité', 'selon toute vraisemblance', 'doit avoir', 'doit être', 'clairement', 'manifestement', 'évidemment', 'confirme', 'confirmé*', 'établi', 'établie', 'établis', 'établies', 'établit', 'montre', 'montrent'],
    maybe: ['pourrait', 'pourraient', 'peut', 'peuvent', 'peut-être', 'possible', 'possiblement', 'éventuellement'],
    open: ['ne peut pas dire', 'ne peut dire', 'ne sait pas', 'on ignore', 'inconnu*', 'incertain*', 'pas établi*', 'pas été établi*', 'n’a pas pu', 'n’ont pas pu', 'pas montré*'],
    deny: ['pas', 'jamais', 'aucun', 'aucune', 'ni', 'nullement', 'contredit*', 'exclu*'],
    measures: ['pas plus de', 'pas moins de', 'pas avant', 'pas après'],
    plain: ['a été', 'ont été', 'était', 'étaient', 'est', 'sont', 'a eu', 'avait'],
  },
  uk: {
    certain: ['без сумніву', 'без жодного сумніву', 'поза сумнівом', 'безсумнівно', 'безперечно', 'безумовно', 'незаперечно', 'точно', 'напевно', 'доводить', 'доводять', 'доведено', 'доказано', 'неспростовн*'],
    likely: ['ймовірно', 'імовірно', 'найімовірніше', 'мабуть', 'вочевидь', 'очевидно', 'скоріш за все', 'підтверджено', 'підтверджує', 'встановлено', 'свідчить', 'показує'],
    maybe: ['можливо', 'може', 'можуть', 'міг', 'могла', 'могло', 'могли', 'можливий', 'можлива', 'можливе'],
    open: ['не можна сказати', 'невідомо', 'не відомо', 'не з’ясовано', 'не встановлено', 'не вдалося встановити', 'незрозуміло', 'не показано'],
    deny: ['не', 'ні', 'жодн*', 'ніколи', 'спростовано', 'заперечено', 'суперечить', 'виключено', 'менше'],
    measures: ['не пізніше', 'не раніше', 'не далі', 'не менше', 'не менш', 'не більше', 'не більш', 'щонайменше'],
    plain: ['було', 'був', 'була', 'були', 'є', 'мала', 'відбулася'],
  },
  ar: {
    certain: ['بلا شك', 'بدون شك', 'دون شك', 'لا شك', 'بما لا يدع مجالا للشك', 'قطعا', 'حتما', 'يقينا', 'بالتأكيد', 'من المؤكد', 'يثبت', 'تثبت', 'أثبت', 'أثبتت', 'دليل قاطع', 'لا جدال'],
    likely: ['من المرجح', 'على الأرجح', 'غالبا', 'لا بد', 'من الواضح', 'بوضوح', 'يؤكد', 'تؤكد', 'تأكد', 'ثبت', 'ثبتت', 'ثابت'],
    maybe: ['ربما', 'قد', 'يمكن', 'من الممكن', 'يحتمل', 'من المحتمل', 'محتمل'],
    open: ['لا يمكن القول', 'لا يعرف', 'غير معروف', 'ليس معروفا', 'لم يتضح', 'غير واضح', 'لم يثبت', 'غير ثابت', 'لا يمكن الجزم'],
    deny: ['لم', 'لا', 'ليس', 'ليست', 'لن', 'ما من', 'غير', 'دون', 'يناقض', 'مستبعد', 'أقل من'],
    measures: ['لا يسبق', 'لا تسبق', 'لا تتجاوز', 'لا يتجاوز', 'لا يزيد', 'لا يقل', 'لا تقل'],
    plain: ['كان', 'كانت', 'هو', 'هي', 'استخدمت', 'صنعت', 'أنتجت', 'جرى'],
  },
}

export interface TooStrong {
  /** `certain`, `likely`: this word says more than the status; `maybe`, `deny`, `open`: a word of this kind is missing. */
  readonly why: 'certain' | 'likely' | 'maybe' | 'deny' | 'open'
  /** The word that is stronger, or the plain verb that stands without what is missing; `null`: there is none of those known. */
  readonly word: string | null
}

/** Words that are stronger than the status, for whoever marks them in a text: all that no sentence on such a claim may hold. */
export function strongerWords(status: ClaimStatus, language: SentenceLanguage): readonly string[] {
  const { certain, likely } = statusWords[language]
  return status === 'established' || status === 'contradicted' ? certain : [...certain, ...likely]
}

/** How a sentence says more than the status of its claims allows; empty where no word of ours does. */
export function tooStrong(text: string, status: ClaimStatus, language: SentenceLanguage): readonly TooStrong[] {
  const { certain, maybe, deny, open, measures, plain } = statusWords[language]
  const own = folded(text.replace(/“[^”]*”|«[^»]*»|"[^"]*"|‹[^›]*›|‘[^’]*’(?!\p{L})/gu, ' '))
  const openWords = open.filter((word) => has(own, word))
  // "Has not been established" holds a strong word and is none.
  const rest = openWords.reduce((left, word) => left.replace(everywhere(word), ' '), own)
  const stronger = strongerWords(status, language).filter((word) => has(rest, word)).map((word): TooStrong => ({ why: certain.includes(word) ? 'certain' : 'likely', word }))
  const needs = status === 'possible' ? [['maybe', maybe]] as const : status === 'contradicted' ? [['deny', deny]] as const : status === 'not-established' ? [['open', open]] as const : []
  const denying = measures.reduce((left, word) => left.replace(everywhere(word), ' '), own)
  const missing = needs.filter(([why, words]) => !words.some((word) => has(why === 'deny' ? denying : own, word))).map(([why]): TooStrong => ({ why, word: plain.find((word) => has(own, word)) ?? null }))
  return [...stronger, ...missing]
}

/** One form for letters that are written in several: apostrophes, the vowel signs of Arabic, case. */
const folded = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll(/[ʼ'`´]/g, '’').replaceAll(/[\u064B-\u0652\u0640]/g, '')

const patterns = new Map<string, RegExp>()
/** Whole words; in Arabic also after the letters that are written with the next word. */
function pattern(word: string): RegExp {
  const known = patterns.get(word)
  if (known !== undefined) return known
  const open = word.endsWith('*')
  const letters = folded(open ? word.slice(0, -1) : word).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const made = new RegExp(`(?<![\\p{L}\\p{N}])${/^\p{Script=Arabic}/u.test(letters) ? '[وف]?' : ''}${letters}${open ? '\\p{L}*' : ''}(?![\\p{L}\\p{N}])`, 'u')
  patterns.set(word, made)
  return made
}
const everywhere = (word: string) => new RegExp(pattern(word).source, 'gu')
const has = (text: string, word: string): boolean => pattern(word).test(text)
