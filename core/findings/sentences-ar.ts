/**
 * Arabic sentences of claims. Names stand after a noun of ours, which verbs agree with; months in both usages, as the United Nations write them.
 * @module
 */
import type { Claim, ItemCondition } from '@proofmark/core/statements'
import { sentence, type Called, type Clause, type SentenceWords } from './sentence-language.ts'

const roles = {
  'brand-owner': 'مالك العلامة التجارية', fabricator: 'المصنِّع', maker: 'الصانع المذكور', packager: 'مغلِّف الشرائح', distributor: 'الموزع', broker: 'الوسيط', consignor: 'المرسِل', carrier: 'الناقل', 'freight-forwarder': 'وكيل الشحن',
  'notify-party': 'الطرف الواجب إخطاره', consignee: 'المرسَل إليه', financier: 'الممول', 'end-user': 'المستخدم النهائي', owner: 'المالك', operator: 'المشغل', manager: 'المدير',
} as const
const levels = { class: 'الفئة', type: 'النوع', model: 'الطراز', variant: 'الصنف', series: 'السلسلة', maker: 'الصانع', 'country-of-manufacture': 'بلد الصنع', counterfeit: 'الأصل المقلَّد' } as const
const shared = { lot: 'دفعة واحدة', sequence: 'سلسلة واحدة من الأرقام التسلسلية', either: 'دفعة واحدة أو سلسلة واحدة من الأرقام التسلسلية' } as const

/** One, two, three to ten, eleven to ninety-nine, and hundreds. In the genitive, as after «خلال». */
function days(count: number, { number }: Pick<Called, 'number'>): string {
  const rest = count % 100
  if (count === 1) return 'يوم واحد'
  if (count === 2) return 'يومين'
  return `${number(count)} ${rest >= 3 && rest <= 10 ? 'أيام' : rest >= 11 ? 'يومًا' : 'يوم'}`
}
const plain = { number: String }
const between = (from: string | null, to: string | null, { day }: Called): string =>
  from === null && to === null ? 'في أيام لا يحدها شيء' : from === null ? `في ${day(to!)} أو قبله` : to === null ? `في ${day(from)} أو بعده` : from === to ? `في ${day(from)}` : `بين ${day(from)} و${day(to)}`
const at = ({ country, near }: { readonly country: string | null; readonly near: { readonly lat: number; readonly lon: number; readonly km: number } | null }, called: Called): string =>
  country !== null ? `في البلد التالي: ${called.country(country)}` : `على مسافة لا تتجاوز ${called.number(near!.km)} كم من النقطة ${near!.lat}، ${near!.lon}`

function condition(of: ItemCondition, called: Called): string {
  switch (of.type) {
    case 'item-class': return `من الفئة ${called.quoted(of.itemClass)}`
    case 'part-of': return `جزء من القطعة ${called.item(of.whole)}`
    case 'made-in': return `صُنعت في البلد التالي: ${called.country(of.country)}`
    case 'made-by': return `${roles[of.role]}: ${of.party === null ? called.quoted(of.name!) : called.party(of.party)}`
    case 'identified-as': return `${levels[of.level]}: ${called.quoted(of.value)}`
    case 'produced-within': return `أُنتجت ${between(of.from, of.to, called)}`
    case 'used-within': return `استُخدمت ${between(of.from, of.to, called)}`
    case 'recovered-within': return `استُردت ${between(of.from, of.to, called)}`
    case 'used-at': return `استُخدمت ${at(of, called)}`
    case 'recovered-at': return `استُردت ${at(of, called)}`
  }
}

/** A verb, and how it is denied: «استُخدمت» and «لم تُستخدم». */
const done = ([is, isNot]: readonly [string, string], rest: string): Clause => ({ is: `${is} ${rest}`, mayBe: `ربما ${is} ${rest}`, isNot: `${isNot} ${rest}` })
/** A clause without a verb: «الأول هو الثاني». */
const named = (subject: string, rest: string): Clause => ({ is: `${subject}: هو ${rest}`, mayBe: `${subject}: ربما كان ${rest}`, isNot: `${subject}: ليس ${rest}` })

const used = ['استُخدمت', 'لم تُستخدم'] as const
const produced = ['أُنتجت', 'لم تُنتَج'] as const
const recovered = ['استُردت', 'لم تُسترد'] as const

function clause(claim: Claim, called: Called): Clause {
  const { item, items, party, thing, quoted, number, day } = called
  const it = (id: string) => `القطعة ${item(id)}`
  switch (claim.type) {
    case 'production-to-use': return done(used, `${it(claim.item)} خلال ${days(claim.atMostDays, called)} على الأكثر من إنتاجها`)
    case 'produced-within': return done(produced, `${it(claim.item)} ${between(claim.from, claim.to, called)}`)
    case 'made-after': return done(['اكتمل', 'لم يكتمل'], `صنع ${it(claim.item)} في ${day(claim.day)} أو بعده`)
    case 'used-within': return done(used, `${it(claim.item)} ${between(claim.from, claim.to, called)}`)
    case 'recovered-within': return done(recovered, `${it(claim.item)} ${between(claim.from, claim.to, called)}`)
    case 'made-in': return done(['صُنعت', 'لم تُصنع'], `${it(claim.item)} في البلد التالي: ${called.country(claim.country)}`)
    case 'part-of': return done(['كانت', 'لم تكن'], `${it(claim.item)} جزءًا من القطعة ${item(claim.whole)}`)
    case 'used-at': return done(used, `${it(claim.item)} ${at(claim, called)}`)
    case 'recovered-at': return done(recovered, `${it(claim.item)} ${at(claim, called)}`)
    case 'made-by': return named(`${roles[claim.role]} في ما يخص ${it(claim.item)}`, claim.party === null ? quoted(claim.name!) : party(claim.party))
    case 'bears-mark': {
      const rest = `العلامة ${quoted(claim.mark)}${claim.where === null ? '' : ` في الموضع ${quoted(claim.where)}`}`
      if (claim.least !== null) return { ...done(['تحمل', 'لا تحمل'], `${number(claim.least)} على الأقل من القطع المسجلة باسم ${items(claim.items)} ${rest}`), isNot: `لم يبلغ عدد ما يحمل ${rest} من القطع المسجلة باسم ${items(claim.items)} ${number(claim.least)}` }
      return done(['تحمل', 'لا تحمل'], claim.items.length === 1 ? `القطعة ${items(claim.items)} ${rest}` : `كل من القطع ${items(claim.items)} ${rest}`)
    }
    case 'identified-as': return named(`${levels[claim.level]} في ما يخص ${it(claim.item)}`, quoted(claim.value))
    case 'has-role': return done(['كان', 'لم يكن'], `للطرف ${party(claim.party)} دور (${roles[claim.role]}) في ما يخص ${thing(claim.of)}`)
    case 'at-least-used': return done(used, `${number(claim.count)} على الأقل من القطع المسجلة باسم ${items(claim.items)} ${between(claim.from, claim.to, called)}`)
    case 'at-least': {
      const conditions = claim.suchThat.map((each) => condition(each, called)).join('، ')
      const of = `من القطع المسجلة باسم ${items(claim.items)}`
      return { ...done(['استوفت', 'لم تستوف'], `${number(claim.count)} على الأقل ${of} الشروط (${conditions})`), isNot: `لم يبلغ عدد ما استوفى الشروط (${conditions}) ${of} ${number(claim.count)}` }
    }
    case 'counted': {
      const { text, claimant } = called.quantity(claim.quantity)
      return done(['ذُكر', 'لم يُذكر'], `${claim.atLeast === null ? `العدد ${quoted(text)}` : `عدد لا يقل عن ${number(claim.atLeast)} (${quoted(text)})`}${claimant === null ? '' : `، والمصدر: ${claimant}`}`)
    }
    case 'supplied': {
      const { from, to } = called.transfer(claim.transfer)
      return done(['جرى', 'لم يجرِ'], `نقل من ${from} إلى ${to}${claim.through === null ? '' : ` عبر الطرف ${party(claim.through)}`}`)
    }
    case 'transfer-forbidden': {
      const { from, to } = called.transfer(claim.transfer)
      const rest = `محظورًا بموجب التدبير ${quoted(claim.measure)} من سجل الصكوك، النسخة ${claim.registerVersion}`
      const subject = `النقل من ${from} إلى ${to}، بحسب وصفه،`
      return { is: `${subject} يكون ${rest}`, mayBe: `${subject} ربما يكون ${rest}`, isNot: `${subject} لا يكون ${rest}` }
    }
    case 'same-lot-or-sequence': return done(['تنتمي', 'لا تنتمي'], `القطع ${items(claim.items)}، استنادًا إلى علاماتها، إلى ${shared[claim.shares]}`)
    case 'diverted-between': return done(['خرجت', 'لم تخرج'], [
      `${it(claim.item)} من الأيدي المأذون لها`, between(claim.from, claim.to, called), claim.lastAuthorised === null ? '' : `من الطرف ${party(claim.lastAuthorised)}`, claim.firstUnauthorised === null ? '' : `إلى الطرف ${party(claim.firstUnauthorised)}`].filter((part) => part !== '').join(' '))
    case 'said': {
      const { who, words } = called.position(claim.position)
      return done(['قال', 'لم يقل'], `الطرف ${who} هذه الكلمات: ${words}`)
    }
    case 'listed': return done(['يطابق', 'لا يطابق'], `السجل ${party(claim.party)}، وفق فحص للقوائم، القيد ${quoted(claim.entry)} في القائمة ${quoted(claim.list)}${claim.on === null ? '' : ` بصيغتها في ${day(claim.on)}`}`)
    case 'same-object': return done(['يخص', 'لا يخص'], `السجلان ${items([claim.a, claim.b])} قطعة واحدة`)
    case 'same-party': return done(['يخص', 'لا يخص'], `السجلان ${party(claim.a)} و${party(claim.b)} طرفًا واحدًا`)
    case 'in-network': {
      const way = `مسار (${roles[claim.from]}) في ما يخص ${it(claim.weapon)} أو جزءًا منها عبر الطرف ${party(claim.party)}`
      return { is: `سُجِّل ${way}`, mayBe: `ربما وُجد ${way}`, isNot: `لم يُسجَّل ${way}` }
    }
    case 'custody': return done(['تخلو', 'لا تخلو'], `حيازة ${thing(claim.of)}${claim.from === null ? '' : ` من الطرف ${party(claim.from)}`}${claim.to === null ? '' : ` إلى الطرف ${party(claim.to)}`} من الثغرات`)
    case 'held-by': return done(['كانت', 'لم تكن'], `حيازة ${thing(claim.of)} للطرف ${party(claim.party)} في ${day(claim.on)}`)
  }
}

export const arabic: SentenceWords = {
  quotes: ['«', '»'],
  notShown: 'اسم غير معروض',
  thousands: ',',
  months: ['كانون الثاني/يناير', 'شباط/فبراير', 'آذار/مارس', 'نيسان/أبريل', 'أيار/مايو', 'حزيران/يونيه', 'تموز/يوليه', 'آب/أغسطس', 'أيلول/سبتمبر', 'تشرين الأول/أكتوبر', 'تشرين الثاني/نوفمبر', 'كانون الأول/ديسمبر'],
  day: (day, month, year) => `${day} ${month} ${year}`,
  month: (month, year) => `${month} ${year}`,
  list: (named, others) => (others > 0 ? `${named.join('، ')} و${others} غيرها` : named.length < 2 ? named.join('') : `${named.slice(0, -1).join('، ')} و${named.at(-1)}`),
  thing: (kind, name) => `${{ item: 'القطعة', transfer: 'النقل', document: 'الوثيقة', craft: 'المركبة', photo: 'الصورة', record: 'السجل' }[kind]} ${name}`,
  qualifiers: { exactly: '', about: 'نحو', 'more-than': 'أكثر من', 'at-least': 'على الأقل', 'well-over': 'أكثر بكثير من', almost: 'ما يقرب من', most: 'معظم' },
  days: (least, most) => (least === null && most === null ? null : least === null ? `${days(most!, plain)} على الأكثر` : most === null ? `${days(least, plain)} على الأقل` : least === most ? days(least, plain) : `من ${least} إلى ${days(most, plain)}`),
  clause,
  frame: {
    established: (each) => sentence(each.is),
    possible: (each) => sentence(each.mayBe),
    contradicted: (each) => sentence(`وفق جميع القراءات والسجلات التي لم يرفضها أحد، ${each.isNot}`),
    'not-established': (each) => sentence(`لا يمكن القول هل ${each.is}`),
  },
}
