/**
 * Ukrainian sentences of claims. Names stand after a noun of ours, so that no name must be put into a case or a gender.
 * @module
 */
import type { Claim, ItemCondition } from '@proofmark/core/statements'
import { sentence, type Called, type Clause, type SentenceWords } from './sentence-language.ts'

const roles = {
  'brand-owner': 'власник марки', fabricator: 'виготовлювач', maker: 'зазначений виробник', packager: 'корпусувальник', distributor: 'дистриб’ютор', broker: 'брокер', consignor: 'вантажовідправник', carrier: 'перевізник', 'freight-forwarder': 'експедитор',
  'notify-party': 'сторона для повідомлення', consignee: 'вантажоодержувач', financier: 'фінансувальник', 'end-user': 'кінцевий користувач', owner: 'власник', operator: 'оператор', manager: 'керівник',
} as const
const makersGenitive = { fabricator: 'виготовлювача', 'brand-owner': 'власника марки', distributor: 'дистриб’ютора' } as const
const levels = { class: 'клас', type: 'тип', model: 'модель', variant: 'варіант', series: 'серія', maker: 'виробник', 'country-of-manufacture': 'країна виробництва', counterfeit: 'підроблений оригінал' } as const
const shared = { lot: 'з однієї партії', sequence: 'з однієї послідовності серійних номерів', either: 'з однієї партії або з однієї послідовності серійних номерів' } as const

/** One, a few, many: 1 день, 2 дні, 5 днів, 21 день. */
const dniv = (count: number): string => {
  const [ten, hundred] = [count % 10, count % 100]
  return ten === 1 && hundred !== 11 ? 'день' : ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? 'дні' : 'днів'
}
/** After «не пізніше ніж через» and «від … до»: the genitive. */
const dnivGenitive = (count: number): string => (count % 10 === 1 && count % 100 !== 11 ? 'дня' : 'днів')
const between = (from: string | null, to: string | null, { day }: Called): string =>
  from === null && to === null ? 'у дні, яких ніщо не обмежує' : from === null ? `${day(to!)} або раніше` : to === null ? `${day(from)} або пізніше` : from === to ? `${day(from)}` : `у проміжку від ${day(from)} до ${day(to)}`
const at = ({ country, near }: { readonly country: string | null; readonly near: { readonly lat: number; readonly lon: number; readonly km: number } | null }, called: Called): string =>
  country !== null ? `у такій країні: ${called.country(country)}` : `не далі ніж за ${called.number(near!.km)} км від точки ${near!.lat}, ${near!.lon}`

function condition(of: ItemCondition, called: Called): string {
  switch (of.type) {
    case 'item-class': return `клас: ${called.quoted(of.itemClass)}`
    case 'part-of': return `частина предмета ${called.item(of.whole)}`
    case 'made-in': return `виготовлено у такій країні: ${called.country(of.country)}`
    case 'made-by': return `${roles[of.role]}: ${of.party === null ? called.quoted(of.name!) : called.party(of.party)}`
    case 'identified-as': return `${levels[of.level]}: ${called.quoted(of.value)}`
    case 'produced-within': return `виготовлено ${between(of.from, of.to, called)}`
    case 'used-within': return `застосовано ${between(of.from, of.to, called)}`
    case 'recovered-within': return `вилучено ${between(of.from, of.to, called)}`
    case 'used-at': return `застосовано ${at(of, called)}`
    case 'recovered-at': return `вилучено ${at(of, called)}`
  }
}

/** «Можливо» before a clause says all that may be; what is denied is written out. */
const both = (is: string, isNot: string): Clause => ({ is, mayBe: `можливо, ${is}`, isNot })
const done = (subject: string, rest: string): Clause => both(`${subject} ${rest}`, `${subject} не ${rest}`)

function clause(claim: Claim, called: Called): Clause {
  const { item, items, party, thing, quoted, number, day } = called
  const it = (id: string) => `предмет ${item(id)}`
  switch (claim.type) {
    case 'production-to-use': return done(it(claim.item), `було застосовано не пізніше ніж через ${number(claim.atMostDays)} ${dniv(claim.atMostDays)} після виготовлення`)
    case 'produced-within': return done(it(claim.item), `було виготовлено ${between(claim.from, claim.to, called)}`)
    case 'made-after': return done(it(claim.item), `було завершено ${day(claim.day)} або пізніше`)
    case 'used-within': return done(it(claim.item), `було застосовано ${between(claim.from, claim.to, called)}`)
    case 'recovered-within': return done(it(claim.item), `було вилучено ${between(claim.from, claim.to, called)}`)
    case 'made-in': return done(it(claim.item), `було виготовлено у такій країні: ${called.country(claim.country)}`)
    case 'part-of': return done(it(claim.item), `був частиною предмета ${item(claim.whole)}`)
    case 'used-at': return done(it(claim.item), `було застосовано ${at(claim, called)}`)
    case 'recovered-at': return done(it(claim.item), `було вилучено ${at(claim, called)}`)
    case 'made-by': {
      const name = claim.party === null ? quoted(claim.name!) : party(claim.party)
      return both(`${roles[claim.role]} предмета ${item(claim.item)} — ${name}`, `${roles[claim.role]} предмета ${item(claim.item)} — не ${name}`)
    }
    case 'bears-mark': {
      const rest = `маркування ${quoted(claim.mark)}${claim.where === null ? '' : ` у місці ${quoted(claim.where)}`}`
      if (claim.least !== null) return both(`щонайменше ${number(claim.least)} з предметів, записаних як ${items(claim.items)}, мають ${rest}`, `з предметів, записаних як ${items(claim.items)}, ${rest} мають не ${number(claim.least)} і не більше, а менше`)
      return claim.items.length === 1 ? both(`предмет ${items(claim.items)} має ${rest}`, `предмет ${items(claim.items)} не має ${rest}`) : both(`предмети ${items(claim.items)} мають ${rest}`, `предмети ${items(claim.items)} не мають усі ${rest}`)
    }
    case 'identified-as': return both(`${levels[claim.level]} предмета ${item(claim.item)} — ${quoted(claim.value)}`, `${levels[claim.level]} предмета ${item(claim.item)} — не ${quoted(claim.value)}`)
    case 'has-role': return both(`сторона ${party(claim.party)} мала роль (${roles[claim.role]}) для запису: ${thing(claim.of)}`, `сторона ${party(claim.party)} не мала ролі (${roles[claim.role]}) для запису: ${thing(claim.of)}`)
    case 'at-least-used': {
      const such = `щонайменше ${number(claim.count)} з предметів, записаних як ${items(claim.items)},`
      return done(such, `було застосовано ${between(claim.from, claim.to, called)}`)
    }
    case 'at-least': {
      const conditions = claim.suchThat.map((each) => condition(each, called)).join(', ')
      return both(`щонайменше ${number(claim.count)} з предметів, записаних як ${items(claim.items)}, відповідали умовам (${conditions})`, `з предметів, записаних як ${items(claim.items)}, умовам (${conditions}) відповідали не ${number(claim.count)} і не більше, а менше`)
    }
    case 'counted': {
      const { text, claimant } = called.quantity(claim.quantity)
      return done(claim.atLeast === null ? `число ${quoted(text)}` : `число, не менше за ${number(claim.atLeast)} (${quoted(text)}),`, `було названо${claimant === null ? '' : `, джерело: ${claimant}`}`)
    }
    case 'supplied': {
      const { from, to } = called.transfer(claim.transfer)
      return done(`передача від ${from} до ${to}`, `відбулася${claim.through === null ? '' : ` за участю сторони ${party(claim.through)}`}`)
    }
    case 'transfer-forbidden': {
      const { from, to } = called.transfer(claim.transfer)
      return done(`передача від ${from} до ${to}, як її описано,`, `була б заборонена заходом ${quoted(claim.measure)} реєстру версії ${claim.registerVersion}`)
    }
    case 'same-lot-or-sequence': return both(`предмети ${items(claim.items)}, судячи з їхніх марковань, походять ${shared[claim.shares]}`, `предмети ${items(claim.items)}, судячи з їхніх марковань, не походять ${shared[claim.shares]}`)
    case 'diverted-between': {
      const rest = [between(claim.from, claim.to, called), claim.lastAuthorised === null ? '' : `від сторони ${party(claim.lastAuthorised)}`, claim.firstUnauthorised === null ? '' : `до сторони ${party(claim.firstUnauthorised)}`].filter((part) => part !== '').join(' ')
      return done(it(claim.item), `вийшов з уповноважених рук ${rest}`)
    }
    case 'said': {
      const { who, words } = called.position(claim.position)
      return done(`сторона ${who}`, `сказала слова: ${words}`)
    }
    case 'listed': {
      const entry = `відповідає запису ${quoted(claim.entry)} у списку ${quoted(claim.list)}${claim.on === null ? '' : ` станом на ${day(claim.on)}`}`
      return done(`за результатом перевірки запис ${party(claim.party)}`, entry)
    }
    case 'same-object': return done(`записи ${items([claim.a, claim.b])}`, 'стосуються одного предмета')
    case 'same-party': return done(`записи ${party(claim.a)} і ${party(claim.b)}`, 'стосуються однієї сторони')
    case 'in-network': {
      const way = `шлях від ${makersGenitive[claim.from]} предмета ${item(claim.weapon)} або його деталі через сторону ${party(claim.party)}`
      return { is: `${way} задокументовано`, mayBe: `можливо, ${way} існував`, isNot: `${way} не задокументовано` }
    }
    case 'custody': {
      const way = `${claim.from === null ? '' : ` від сторони ${party(claim.from)}`}${claim.to === null ? '' : ` до сторони ${party(claim.to)}`}`
      return both(`зберігання (${thing(claim.of)})${way} є безперервним`, `зберігання (${thing(claim.of)})${way} не є безперервним`)
    }
    case 'held-by': return both(`${thing(claim.of)}: ${day(claim.on)} це було в руках сторони ${party(claim.party)}`, `${thing(claim.of)}: ${day(claim.on)} це не було в руках сторони ${party(claim.party)}`)
  }
}

export const ukrainian: SentenceWords = {
  quotes: ['«', '»'],
  notShown: 'назва, якої не показано',
  thousands: '\u00A0',
  months: ['січня', 'лютого', 'березня', 'квітня', 'травня', 'червня', 'липня', 'серпня', 'вересня', 'жовтня', 'листопада', 'грудня'],
  day: (day, month, year) => `${day} ${month} ${year} року`,
  month: (month, year) => `${month} ${year} року`,
  list: (named, others) => (others > 0 ? `${named.join(', ')} і ще ${others}` : named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} і ${named.at(-1)}`),
  thing: (kind, name) => `${{ item: 'предмет', transfer: 'передача', document: 'документ', craft: 'судно або літак', photo: 'фотографія', record: 'запис' }[kind]} ${name}`,
  qualifiers: { exactly: '', about: 'близько', 'more-than': 'понад', 'at-least': 'щонайменше', 'well-over': 'значно понад', almost: 'майже', most: 'більшість із' },
  days: (least, most) => (least === null && most === null ? null : least === null ? `щонайбільше ${most} ${dniv(most!)}` : most === null ? `щонайменше ${least} ${dniv(least)}` : least === most ? `${least} ${dniv(least)}` : `від ${least} до ${most} ${dnivGenitive(most)}`),
  clause,
  frame: {
    established: (each) => sentence(each.is),
    possible: (each) => sentence(each.mayBe),
    contradicted: (each) => sentence(`за всіма прочитаннями й записами, яких ніхто не відхилив, ${each.isNot}`),
    'not-established': (each) => sentence(`не можна сказати, чи ${each.is}`),
  },
}
