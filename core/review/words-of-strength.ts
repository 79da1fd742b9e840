/**
 * Words of strength: which words of a sentence say how sure it is, in four languages, each with the reason why it stands here.
 *
 * `certain` words go beyond what any status gives; `firm` words need an established claim; `hedge` words make a sentence fit for a possible one, since
 * they say that it may be otherwise or whose word it is; `open` words say that something is not shown, `denied` words that it is not so; `said` words name a speaker. Measures, as "at most", are
 * neither: what is at most 230 days may still be firm.
 * Patterns are matched in lower case between letters of other words; Arabic words may carry the one-letter particles that are written onto them.
 * @module
 */

export const languages = ['en', 'fr', 'uk', 'ar'] as const
export type WordLanguage = (typeof languages)[number]
export type Strength = 'certain' | 'firm' | 'hedge' | 'open' | 'denied' | 'said'

interface Words { readonly strength: Strength; readonly why: string; readonly patterns: Readonly<Record<WordLanguage, string>> }

export const wordsOfStrength: readonly Words[] = [
  {
    strength: 'certain', why: 'Established means: under every reading that nobody has rejected. No status excludes every doubt.',
    patterns: {
      en: 'certainly|undoubtedly|undeniabl[ey]|indisputabl[ey]|irrefutabl[ey]|unquestionabl[ey]|conclusive(?:ly)?|definitive(?:ly)?|without (?:any )?doubt|beyond (?:any |all |reasonable )?doubt|no doubt|incontrovertibl[ey]',
      fr: 'certainement|indubitable(?:ment)?|indéniable(?:ment)?|irréfutable(?:ment)?|incontestable(?:ment)?|sans (?:aucun )?doute|hors de (?:tout )?doute|définitivement',
      uk: 'безсумнівн[оаий]+|безперечн[оаий]+|незаперечн[оаий]+|беззаперечн[оаий]+|поза (?:всяким )?сумнівом|без сумніву|остаточно доведено',
      ar: 'بلا شك|بدون شك|دون (?:أدنى )?شك|لا شك|لا ريب|قطعًا|قطعا|بشكل قاطع|حتمًا|حتما',
    },
  },
  {
    strength: 'firm', why: 'Says that something is shown, or that it cannot be otherwise.',
    patterns: {
      en: 'prov(?:es?|ed|en|ing)|proof|confirm(?:s|ed|ing)?|establish(?:es|ed)|demonstrat(?:es?|ed)|verified|clearly|obviously|evidently|must have|cannot have|impossible|not possible|definitely|it is clear|show(?:s|ed|n) that',
      fr: "prouv(?:e|ent|é|ée|és|ées)|preuves?|confirm(?:e|ent|é|ée|és|ées)|établi(?:t|e|s|es)?|démontr(?:e|ent|é|ée|és|ées)|clairement|manifestement|évidemment|impossible|il est clair",
      uk: 'довод(?:ить|ять)|довів|довела|довели|доведено|доказ(?:и|ом|ує)?|підтвердж(?:ує|ують|ено|ені)|підтвердив|підтвердила|встановлено|очевидно|вочевидь|неможливо|ясно, що',
      ar: 'يثبت|تثبت|أثبت|أثبتت|ثبت|دليل|يؤكد|تؤكد|أكد|أكدت|مؤكد|من الواضح|مستحيل|يستحيل',
    },
  },
  {
    strength: 'firm', why: 'Says outright where a thing came from, who gave it to whom, or what became of it.',
    patterns: {
      en: 'suppl(?:y|ies|ied)|deliver(?:s|ed)|ship(?:s|ped)|sold|sells|transferred|provided|export(?:s|ed)|gave|sent|smuggled|divert(?:s|ed)|armed|violat(?:es?|ed)|breach(?:es|ed)|(?:was|were|is|are) (?:\\p{L}+ )?(?:made|produced|manufactured|assembled|built|used|fired|captured|seized|found|sold|passed|bought|of|part|from)|has|have|made in|came from|comes from|originat(?:es?|ed)|took place|lies|left',
      fr: '(?:a|ont|avait|avaient) (?:été )?(?:\\p{L}+ )?(?:fourni|livré|vendu|expédié|transféré|exporté|donné|détourné|armé|violé|fabriqué|produit|assemblé|utilisé|tiré|saisi|capturé)(?:e|s|es)?|(?:fut|furent|était|étaient|est|sont) (?:\\p{L}+ )?(?:fabriqué|produit|assemblé|utilisé|tiré|fourni|livré|vendu|saisi|capturé)(?:e|s|es)?|fournit|fournissent|livre|livrent|provient|proviennent|viole|violent',
      uk: 'постач(?:ає|ають|ав|ала|али)|постави(?:в|ла|ли)|поставлено|передав|передала|передали|передано|продав|продала|продали|продано|експортував|експортувала|експортовано|виготовлен[оаиі]й?|вироблен[оаиі]й?|зібран[оаиі]й?|використан[оаиі]й?|випущен[оаиі]й?|захоплен[оаиі]й?|вилучен[оаиі]й?|походить|походять|порушив|порушила|порушили|порушує',
      ar: 'ورّد|ورد|وردت|زوّد|زود|زودت|سلّم|سلم|سلمت|باع|باعت|بيعت?|نقل|نقلت|صدّر|صدر|صدرت|صُنعت?|صنعت?|أُنتجت?|أنتجت?|استُخدمت?|استخدمت?|أُطلقت?|أطلقت?|ضُبطت?|ضبطت?|هُرّبت?|هربت?|جاءت? من|انتهك|انتهكت',
    },
  },
  {
    strength: 'firm', why: 'Says how likely it is: possible says nothing of that.',
    patterns: {
      en: 'probabl[ey]|likely|presumably|in all probability',
      fr: 'probable(?:ment)?|vraisemblable(?:ment)?|selon toute (?:probabilité|vraisemblance)',
      uk: 'ймовірн[оаий]+|імовірн[оаий]+|найімовірніше|мабуть|напевне|скоріш за все',
      ar: 'على الأرجح|من المرجح|غالبًا|غالبا',
    },
  },
  {
    strength: 'hedge', why: 'Says that it may be otherwise, or marks a limit.',
    patterns: {
      en: 'may|might|could|possibl[ey]|perhaps|apparently|appears?|seems?|suggests?|suggested|consistent with|would|if|suspected|alleged(?:ly)?|hypothesis|inference|inferred|not established|undetermined|read as',
      fr: "peut|peuvent|pourrait|pourraient|peut-être|possible(?:ment)?|apparemment|semble(?:nt)?|suggère(?:nt)?|compatible avec|serait|seraient|aurait|auraient|si|présumé(?:e|s|es)?|hypothèse|déduction|n'est pas établi|indéterminé(?:e|s|es)?",
      uk: "може|могли|могла|міг|могло|можуть|можлив[оаий]+|схоже|здається|вказує на|вказують на|якби|якщо|гіпотеза|припущення|не встановлено|не визначено",
      ar: 'قد|ربما|يمكن|يحتمل|محتمل|من المحتمل|من الممكن|يبدو|تبدو|يشير إلى|إذا|إن صح|فرضية|استنتاج|غير محدد|لم يثبت',
    },
  },
  {
    strength: 'open', why: 'Says that something is not shown, or not settled.',
    patterns: {
      en: 'not (?:been )?(?:established|shown|known|determined|proven|confirmed|supported)|undetermined|unknown|cannot be (?:said|shown|determined|established)|no evidence|nothing (?:here )?shows|disputed|is open|remains open|unresolved|unsupported|(?:does|do|did) not (?:prove|show|establish|confirm|determine)|cannot (?:prove|show|say)',
      fr: "n'est pas (?:établi|démontré|connu|confirmé)e?|n'a pas été (?:établi|démontré|confirmé)e?|indéterminé(?:e|s|es)?|inconnu(?:e|s|es)?|ne peut (?:pas )?(?:être )?(?:dire|dit|établi|déterminé)e?|aucune preuve|rien ne (?:montre|prouve)|contesté(?:e|s|es)?|reste ouvert(?:e)?|ne (?:prouve|montre|démontre|établit|confirme)(?:nt)? pas",
      uk: 'не (?:встановлено|доведено|відомо|визначено|підтверджено)|невідом[оаий]+|невизначен[оаий]+|не можна сказати|немає доказів|ніщо не (?:показує|доводить)|залишається відкритим|не (?:доводить|показує|підтверджує|встановлює)',
      ar: 'لم (?:يثبت|تثبت|يتأكد|يتبين|يحدد)|غير (?:محدد|معروف|مثبت|مؤكد)|مجهول|لا يمكن (?:القول|الجزم|تحديد)|لا دليل|لا يوجد دليل|متنازع عليه|لا (?:يثبت|تثبت|يؤكد|تؤكد)',
    },
  },
  {
    strength: 'denied', why: 'Says that it is not so, or that what it rests on cannot all be true.',
    patterns: {
      en: 'contradict(?:s|ed)|does not hold|do not agree|did not|does not|do not (?:all )?bear|was not|were not|is not|are not|would not|there are fewer|not of',
      fr: "contredit(?:e|s|es)?|ne tient pas|n['’](?:a|ont|est|était|étaient|avait) pas|n['’]y a pas|ne (?:peut|sont|serait|correspond|répondaient|porte|portent) pas",
      uk: 'суперечить|суперечать|спростовано|не (?:було|був|була|були|є|має|мають|мала|мав|мали|відбулася|вийшов|сказала|походять|стосуються|відповідає|задокументовано)|— не|а менше',
      ar: 'يتناقض|لم [\\p{L}\\p{M}]+|ليس|ليست|لا (?:يكون|تحمل|تنتمي|يطابق|يخص|تخلو)',
    },
  },
  {
    strength: 'said', why: 'Names a speaker: what follows is somebody’s word.',
    patterns: {
      en: 'says?|said|told|tells|reports?|reported(?:ly)?|wr(?:ote|ites|itten)|calls?|called|sp(?:oke|eaks)|stat(?:es|ed)|according to|claims?|claimed|den(?:y|ies|ied)|reject(?:s|ed)|asserts?|asserted|announced|publish(?:es|ed)|names|suggests?|on (?:its|his|her|their) word|quoted?',
      fr: "dit|disent|déclar(?:e|ent|é|ée)|a dit|rapport(?:e|ent|é|ée|és|ées)|selon|d'après|écrit|affirm(?:e|ent|é|ée)|appelle|parle|ni(?:e|ent|é)|rejett?e(?:nt)?|rejeté|annonc(?:e|é)|publi(?:e|é|ée|és|ées)|suggère(?:nt)?",
      uk: "каже|кажуть|сказав|сказала|сказали|заяв(?:ив|ила|или|ляє|ляють)|повідом(?:ив|ила|или|ляє|ляють|лено|леннями)|за (?:словами|даними|повідомленнями)|як повідомлено|написа(?:в|ла|ли)|пише|назива(?:є|в|ла|ють)|стверджу(?:є|ють|вав|вала)|запереч(?:ує|ують|ив|ила)|відкида(?:є|ють)|оголоси(?:в|ла|ли)|опублік(?:ував|увала|овано)",
      ar: 'قالت?|يقول|تقول|سمّ?ى|سمّ?ت|يسمي|تسمي|ذكرت?|يذكر|تذكر|أفادت?|يفيد|تفيد|بحسب|حسب|وفقا|وفقًا|كتبت?|صرحت?|صرّحت?|أعلنت?|زعمت?|يزعم|تزعم|نفت|نفى|ينفي|تنفي|رفضت?|نشرت?|بقول|أبلغت?',
    },
  },
]

export interface StrengthHit { readonly words: string; readonly at: number; readonly strength: Strength; readonly why: string }

const compiled = wordsOfStrength.flatMap(({ strength, why, patterns }) => languages.map((language) => ({
  strength, why, pattern: new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${language === 'ar' ? '[وفبلك]?' : ''}(?:${patterns[language]})(?![\\p{L}\\p{M}\\p{N}])`, 'gu'),
})))

/** Words of these strengths in a text, in their order. Typographic apostrophes count as plain ones; positions are those of the text. */
export function strengthsIn(text: string, ...wanted: readonly Strength[]): StrengthHit[] {
  const folded = text.toLowerCase().replaceAll('’', "'")
  // Lower case keeps the length of all letters of our languages; where it does not, no position is said wrongly, only the words.
  const source = folded.length === text.length ? text : folded
  return compiled.filter(({ strength }) => wanted.includes(strength))
    .flatMap(({ strength, why, pattern }) => [...folded.matchAll(pattern)].map((match) => ({ words: source.slice(match.index, match.index + match[0].length), at: match.index, strength, why })))
    .toSorted((a, b) => a.at - b.at)
}
