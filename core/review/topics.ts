/**
 * Topics: of what a sentence speaks, by its words, and of what a claim speaks, by its type.
 *
 * `asserts` are words that say that such a thing happened: they stand only where a claim of the sentence speaks of it. `touches` also name it in passing, and show that a
 * sentence and its claim have a subject in common. Both are lists in four languages; they understand nothing.
 *
 * Decision: docs/decisions/0044-sentences-of-their-claims.md
 * @module
 */
import type { Claim } from '@proofmark/core/statements'
import { clausesOf, withoutQuotations } from './wording-check.ts'
import { strengthsIn } from './words-of-strength.ts'

export const topics = ['made', 'used', 'recovered', 'transfer', 'diversion', 'listed', 'forbidden', 'same', 'identified', 'mark', 'part', 'kept', 'said'] as const
export type Topic = (typeof topics)[number]

interface Patterns { readonly en: string; readonly fr: string; readonly uk: string; readonly ar: string }

const asserts: Readonly<Partial<Record<Topic, Patterns>>> = {
  made: {
    en: 'manufactured|fabricated|produced|assembled|(?:was|were|been|is|are) (?:\\p{L}+ )?made (?:by|in|after|before|from|between|on)',
    fr: '(?:fabriqu|assembl|produit)(?:é|és|ée|ées|e|s|es)?', uk: 'виготовлен[оаиіої]й?|вироблен[оаиі]й?|зібран[оаиі]й?|складен[оаиі]й?', ar: 'صُنعت?|صنعتها?|أُنتجت?|أنتجت?|جُمعت?',
  },
  used: {
    en: '(?:was|were|been) (?:\\p{L}+ )?used|fired|launched|struck|detonated', fr: '(?:employ|utilis|tir|lanc)(?:é|és|ée|ées)|frappé(?:e|s|es)?', uk: 'застосован[оаиі]й?|використан[оаиі]й?|випущен[оаиі]й?|вдарил[аои]|влучил[аои]', ar: 'استُخدمت?|استخدمت?|أُطلقت?|أطلقت?|أصابت?|ضربت?',
  },
  recovered: { en: '(?:was|were|been) (?:\\p{L}+ )?recovered|seized|captured', fr: '(?:récupér|saisi|captur)(?:é|és|ée|ées|e|s|es)?', uk: 'вилучен[оаиі]й?|захоплен[оаиі]й?', ar: 'استُردت?|ضُبطت?|صودرت?' },
  transfer: {
    en: 'suppl(?:ied|ies)|sold|sells|bought|buys|purchased|delivered|delivers|shipped|ships|exported|exports|imported|imports|transferred|smuggled|procured|procures|acquired|acquires|acquiring|donated|gave (?!access|evidence|notice|reasons?)|sent|handed over|passed on|armed',
    fr: 'fourni(?:t|e|s|es|ssent)?|vend(?:u|ue|us|ues|ent)|livr(?:é|és|ée|ées|e|ent)|expédi(?:é|és|ée|ées|e|ent)|export(?:é|és|ée|ées|e|ent)|import(?:é|és|ée|ées)|transfér(?:é|és|ée|ées)|achet(?:é|és|ée|ées)|acquis(?:e|es)?|acquérir|donné(?:e|s|es)?(?! (?:accès|avis|les motifs))|envoyé(?:e|s|es)?',
    uk: 'постави(?:в|ла|ли|ло)|поставлен[оаиі]й?|постачил[аи]|постачає|продав|продала|продали|продан[оаиі]й?|купи(?:в|ла|ли)|купує|куплен[оаиі]й?|закуповує|доставлен[оаиі]й?|експортован[оаиі]й?|експортувал[аи]|переда(?:в|ла|ли)|передан[оаиі]й?|придба(?:в|ла|ли)|надісла(?:в|ла|ли)|озброї(?:в|ла|ли)',
    ar: 'ورّدت?|وردت|زوّدت?|زودت|باعت?|بِيعت?|بيعت|اشترت|اشترى|سلّمت?|سلمت|صدّرت?|صُدّرت?|صدرت|نقلت|نُقلت?|هُرّبت?|أرسلت?|تقتني|اقتنت|جرى توريد',
  },
  diversion: { en: 'diverted|leaked|stolen|looted|left authorised hands', fr: 'détourn(?:é|és|ée|ées)|volé(?:e|s|es)?|pillé(?:e|s|es)?', uk: 'відхилен[оаиі]й?|викраден[оаиі]й?|перенаправлен[оаиі]й?', ar: 'حُوّلت?|سُرقت?|نُهبت?|تسربت?' },
  listed: { en: '(?:was|were|is|are|been) (?:\\p{L}+ )?(?:listed|sanctioned|designated|blacklisted)', fr: '(?:est|sont|était|fut|a été|ont été) (?:\\p{L}+ )?(?:inscrit|sanctionn|désign)(?:é|és|ée|ées|e|s|es)?', uk: 'внесен[оаиі]й? до (?:списку|переліку)|під санкціями', ar: 'أُدرجت?|مدرجة? في|خاضعة? للجزاءات' },
  forbidden: { en: 'violat(?:es?|ed)|breach(?:es|ed)|broke the embargo|illegal(?:ly)?|unlawful(?:ly)?|illicit(?:ly)?|forbidden|prohibited', fr: 'viol(?:e|ent|é|ée)|enfrein(?:t|dre|s)|illégal(?:e|es|ement)?|illicite(?:s|ment)?|interdit(?:e|s|es)?', uk: 'поруши(?:в|ла|ли)|порушує|незаконн[оаиий]+|заборонен[оаиі]й?', ar: 'انتهكت?|ينتهك|تنتهك|غير مشروعة?|غير قانونية?|محظورة?' },
}

const touches: Readonly<Record<Topic, Patterns>> = {
  made: { en: 'made|maker|manufactur\\p{L}*|produc\\p{L}*|assembl\\p{L}*|built|fabricat\\p{L}*|older|newer|newly|dated?|completed', fr: 'fabri\\p{L}*|produ\\p{L}*|assembl\\p{L}*|ancien\\p{L}*|récent\\p{L}*|achevé\\p{L}*|dat(?:e|é|ée|és|ées)', uk: 'виготов\\p{L}*|вироб\\p{L}*|зібран\\p{L}*|склад\\p{L}*|старш\\p{L}*|завершен\\p{L}*|дат\\p{L}*', ar: '(?:ال)?(?:صنع\\p{L}*|إنتاج\\p{L}*|تصنيع|تجميع)|صُنع\\p{L}*|أُنتج\\p{L}*|أنتج\\p{L}*|أقدم' },
  used: { en: 'us(?:e|ed|es|ing)|strike|strikes|struck|attack\\p{L}*|fir(?:ed|ing)|launch\\p{L}*|hit', fr: 'empl(?:oi|oyé)\\p{L}*|utilis\\p{L}*|frapp\\p{L}*|attaqu\\p{L}*|tir\\p{L}*|lanc\\p{L}*', uk: 'застос\\p{L}*|використ\\p{L}*|удар\\p{L}*|вдар\\p{L}*|атак\\p{L}*|випущен\\p{L}*', ar: '(?:ال)?(?:استخدام\\p{L}*|ضربة|هجوم|هجمات|إطلاق)|استُخدم\\p{L}*|استخدم\\p{L}*|أُطلق\\p{L}*' },
  recovered: { en: 'recover\\p{L}*|seiz\\p{L}*|captur\\p{L}*|found|collected|stopped', fr: 'récupér\\p{L}*|saisi\\p{L}*|captur\\p{L}*|trouv\\p{L}*', uk: 'вилуч\\p{L}*|захопл\\p{L}*|знайден\\p{L}*|зупинен\\p{L}*', ar: '(?:ال)?(?:استرداد|ضبط|مصادرة)|استُرد\\p{L}*|ضُبط\\p{L}*|عُثر' },
  transfer: { en: 'suppl\\p{L}*|sold|sale|sell\\p{L}*|buy\\p{L}*|bought|deliver\\p{L}*|ship\\p{L}*|export\\p{L}*|import\\p{L}*|transfer\\p{L}*|purchas\\p{L}*|distributor\\p{L}*|consign\\p{L}*|acqui\\p{L}*|procur\\p{L}*|captured|passed', fr: 'fourni\\p{L}*|vend\\p{L}*|vente\\p{L}*|achat\\p{L}*|achet\\p{L}*|livr\\p{L}*|export\\p{L}*|import\\p{L}*|transf\\p{L}*|distribut\\p{L}*|acqui\\p{L}*|expédi\\p{L}*', uk: 'поста\\p{L}*|прод\\p{L}*|куп\\p{L}*|закуп\\p{L}*|експорт\\p{L}*|імпорт\\p{L}*|переда\\p{L}*|дистриб\\p{L}*|отриман\\p{L}*|захоплен\\p{L}*', ar: '(?:ال|و)?(?:توريد\\p{L}*|بيع|شراء|تصدير|استيراد|نقل|موزع\\p{L}*|تسليم)|ورّد\\p{L}*|ورد\\p{L}*|بيع\\p{L}*|باع\\p{L}*|صدّر\\p{L}*' },
  diversion: { en: 'divert\\p{L}*|diversion\\p{L}*|authorised|left|passed on|stolen', fr: 'détourn\\p{L}*|autoris\\p{L}*|quitt\\p{L}*', uk: 'відхил\\p{L}*|уповноважен\\p{L}*|вийш\\p{L}*', ar: '(?:ال)?(?:تحويل|مأذون)|حُوّل\\p{L}*|خرج\\p{L}*' },
  listed: { en: 'list\\p{L}*|sanction\\p{L}*|designat\\p{L}*|entry', fr: 'list\\p{L}*|sanction\\p{L}*|inscri\\p{L}*', uk: 'спис\\p{L}*|санкц\\p{L}*|перелік\\p{L}*', ar: '(?:ال)?(?:قائمة|جزاءات|إدراج)|أُدرج\\p{L}*' },
  forbidden: { en: 'forbid\\p{L}*|prohibit\\p{L}*|embargo\\p{L}*|measure\\p{L}*|violat\\p{L}*|breach\\p{L}*|resolution\\p{L}*', fr: 'interdi\\p{L}*|embargo\\p{L}*|mesure\\p{L}*|viol\\p{L}*|résolution\\p{L}*', uk: 'заборон\\p{L}*|ембарго|захід|заход\\p{L}*|поруш\\p{L}*|резолюц\\p{L}*', ar: '(?:ال)?(?:حظر|تدبير|قرار|انتهاك)\\p{L}*|محظور\\p{L}*' },
  same: { en: 'same|identical|lots?|sequence|serials?|common|one', fr: 'même\\p{L}*|identique\\p{L}*|lots?|séquence|série\\p{L}*|commun\\p{L}*', uk: 'т(?:ой|а|е|і) сам\\p{L}*|однаков\\p{L}*|парті\\p{L}*|послідовн\\p{L}*|серійн\\p{L}*|спільн\\p{L}*', ar: '(?:ال)?(?:دفعة|تسلسل|سلسلة|نفس\\p{L}*|مشترك\\p{L}*)|واحدة?' },
  identified: { en: 'identif\\p{L}*|model|type|variant|series|class|maker|counterfeit', fr: 'identifi\\p{L}*|modèle|type|variante|série|classe|fabricant', uk: 'ідентиф\\p{L}*|модел\\p{L}*|тип\\p{L}*|варіант\\p{L}*|сері\\p{L}*|виробник\\p{L}*', ar: '(?:ال)?(?:طراز|نوع|صنف|فئة|صانع)|حُدد\\p{L}*' },
  mark: { en: 'mark\\p{L}*|bears?|bore|number\\p{L}*|stamp\\p{L}*|engrav\\p{L}*|digit\\p{L}*|brands?', fr: 'marqu\\p{L}*|port(?:e|ent|ait)|numéro\\p{L}*|poinçon\\p{L}*|grav\\p{L}*|chiffre\\p{L}*', uk: 'маркув\\p{L}*|марк\\p{L}*|номер\\p{L}*|напис\\p{L}*|цифр\\p{L}*', ar: '(?:ال)?(?:علامات|علامة|رقم|أرقام)|تحمل|يحمل' },
  part: { en: 'parts?|components?|belong\\p{L}*|of the', fr: 'pièces?|partie\\p{L}*|composants?', uk: 'частин\\p{L}*|детал\\p{L}*|компонент\\p{L}*', ar: '(?:ال)?(?:جزء|أجزاء|مكون\\p{L}*|قطعة)' },
  kept: { en: 'custod\\p{L}*|held|kept|stor\\p{L}*|hands', fr: 'garde|détenu\\p{L}*|conserv\\p{L}*|mains', uk: 'зберіг\\p{L}*|тримав\\p{L}*|рук\\p{L}*', ar: '(?:ال)?(?:حيازة|عهدة|حفظ)' },
  said: { en: 'sa(?:ys?|id)|told|tells|report\\p{L}*|stat(?:es|ed)|wrote|calls?|called|speaks?|spoke|publi\\p{L}*|words?|den(?:y|ies|ied)', fr: 'di(?:t|sent)|déclar\\p{L}*|rapport\\p{L}*|affirm\\p{L}*|appel\\p{L}*|parl\\p{L}*|publi\\p{L}*|mots?|voit|nie\\p{L}*', uk: 'каж\\p{L}*|сказ\\p{L}*|заяв\\p{L}*|повідом\\p{L}*|назив\\p{L}*|говорит\\p{L}*|публік\\p{L}*|слов\\p{L}*|запереч\\p{L}*', ar: 'قال\\p{L}*|تقول|يقول|ذكر\\p{L}*|أبلغ\\p{L}*|سم[تىّ]\\p{L}*|تسمي\\p{L}*|نفى|نفت|يتحدث|تتحدث|كلمات' },
}

const compile = ({ en, fr, uk, ar }: Patterns) => [...[en, fr, uk].map((each) => [each, '']), [ar, '[وفبلك]?']].map(([each, before]) => new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${before}(?:${each})(?![\\p{L}\\p{M}\\p{N}])`, 'gu'))
type Compiled = readonly (readonly [Topic, readonly RegExp[]])[]
const compiled = (of: Readonly<Partial<Record<Topic, Patterns>>>): Compiled => topics.flatMap((topic) => { const patterns = of[topic]; return patterns === undefined ? [] : [[topic, compile(patterns)] as const] })
const [asserting, touching] = [compiled(asserts), compiled(touches)]

export interface TopicHit { readonly topic: Topic; readonly words: string; readonly at: number }

/** What a text says happened, in the order of its words. */
export const assertedIn = (text: string): TopicHit[] => hits(asserting, text)
/** Without what somebody limits, denies or says in another's name, and without words that somebody quotes. */
export const saysOutright = (text: string): TopicHit[] => clausesOf(withoutQuotations(text)).flatMap(({ clause, from }) =>
  strengthsIn(clause, 'hedge', 'open', 'denied', 'said').length > 0 ? [] : assertedIn(clause).map((hit) => ({ ...hit, at: from + hit.at })))

/** What a text names, also in passing, in the order of its words. */
export const touchedIn = (text: string): TopicHit[] => hits(touching, text)
/** Whether a text names one of these, also in passing. */
export const touchesAny = (text: string, of: ReadonlySet<Topic>): boolean => hits(touching.filter(([topic]) => of.has(topic)), text).length > 0

function hits(of: Compiled, text: string): TopicHit[] {
  const folded = text.toLowerCase().replaceAll('’', "'")
  return of.flatMap(([topic, patterns]) => patterns.flatMap((pattern) => [...folded.matchAll(pattern)].map((match) => ({ topic, words: match[0], at: match.index })))).toSorted((a, b) => a.at - b.at)
}

const tradeRoles = new Set<string>(['distributor', 'broker', 'consignor', 'carrier', 'freight-forwarder', 'notify-party', 'consignee', 'financier', 'end-user'])

/** Of what a claim speaks. */
export function topicsOf(claim: Claim): readonly Topic[] {
  switch (claim.type) {
    case 'production-to-use': return ['made', 'used']
    case 'produced-within': case 'made-after': return ['made']
    case 'used-within': case 'used-at': case 'at-least-used': return ['used']
    case 'recovered-within': case 'recovered-at': return ['recovered']
    case 'made-in': case 'made-by': return ['made', 'identified']
    case 'part-of': return ['part']
    case 'counted': return ['mark', 'part', 'said']
    case 'supplied': return ['transfer', 'recovered']
    case 'transfer-forbidden': return ['transfer', 'forbidden']
    case 'same-lot-or-sequence': return ['same', 'mark']
    case 'diverted-between': return ['diversion', 'transfer', 'kept', 'recovered']
    case 'said': return ['said']
    case 'bears-mark': return ['mark']
    case 'identified-as': return claim.level === 'maker' || claim.level === 'country-of-manufacture' ? ['identified', 'made'] : ['identified']
    case 'has-role': return tradeRoles.has(claim.role) ? ['transfer'] : claim.role === 'owner' || claim.role === 'operator' || claim.role === 'manager' ? ['kept', 'used'] : ['made', 'identified']
    case 'at-least': return claim.suchThat.flatMap((condition): readonly Topic[] => (condition.type === 'item-class' ? ['identified'] : topicsOf({ ...condition, item: '' } as Claim)))
    case 'listed': return ['listed']
    case 'same-object': case 'same-party': return ['same']
    case 'in-network': return ['transfer', 'made']
    case 'custody': case 'held-by': return ['kept']
  }
}
