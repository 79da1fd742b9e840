/**
 * English sentences of claims.
 * @module
 */
import type { Claim, ItemCondition } from '@proofmark/core/statements'
import { clauseOf, sentence, type Called, type Clause, type SentenceWords } from './sentence-language.ts'

const was = ['was', 'may have been', 'was not'] as const
const is = ['is', 'may be', 'is not'] as const
const are = ['are', 'may be', 'are not'] as const
const roles = {
  'brand-owner': 'brand owner', fabricator: 'fabricator', maker: 'maker', packager: 'packager', distributor: 'distributor', broker: 'broker', consignor: 'consignor', carrier: 'carrier', 'freight-forwarder': 'freight forwarder',
  'notify-party': 'party to be notified', consignee: 'consignee', financier: 'financier', 'end-user': 'end user', owner: 'owner', operator: 'operator', manager: 'manager',
} as const
const levels = { class: 'class', type: 'type', model: 'model', variant: 'variant', series: 'series', maker: 'maker', 'country-of-manufacture': 'country of manufacture', counterfeit: 'original that was counterfeited as' } as const
const shared = { lot: 'one lot', sequence: 'one sequence of serial numbers', either: 'one lot or one sequence of serial numbers' } as const

const between = (from: string | null, to: string | null, { day }: Called): string =>
  from === null && to === null ? 'on days that nobody limits' : from === null ? `on or before ${day(to!)}` : to === null ? `on or after ${day(from)}` : from === to ? `on ${day(from)}` : `between ${day(from)} and ${day(to)}`
const at = ({ country, near }: Extract<Claim, { type: 'used-at' }> | Extract<ItemCondition, { type: 'used-at' | 'recovered-at' }>, called: Called): string =>
  country !== null ? `in ${called.country(country)}` : `within ${called.number(near!.km)} km of ${near!.lat}, ${near!.lon}`
const plain = { number: String }
const days = (count: number, { number }: Pick<Called, 'number'>) => `${number(count)} ${count === 1 ? 'day' : 'days'}`

function condition(of: ItemCondition, called: Called): string {
  switch (of.type) {
    case 'item-class': return `of the class ${called.quoted(of.itemClass)}`
    case 'part-of': return `part of ${called.item(of.whole)}`
    case 'made-in': return `made in ${called.country(of.country)}`
    case 'made-by': return `${roles[of.role]}: ${of.party === null ? called.quoted(of.name!) : called.party(of.party)}`
    case 'identified-as': return `${levels[of.level]}: ${called.quoted(of.value)}`
    case 'produced-within': return `produced ${between(of.from, of.to, called)}`
    case 'used-within': return `used ${between(of.from, of.to, called)}`
    case 'recovered-within': return `recovered ${between(of.from, of.to, called)}`
    case 'used-at': return `used ${at(of, called)}`
    case 'recovered-at': return `recovered ${at(of, called)}`
  }
}

function clause(claim: Claim, called: Called): Clause {
  const { item, items, party, thing, quoted, number, day } = called
  const it = (id: string) => `the item ${item(id)}`
  switch (claim.type) {
    case 'production-to-use': return clauseOf(it(claim.item), was, `used at most ${days(claim.atMostDays, called)} after it was produced`)
    case 'produced-within': return clauseOf(it(claim.item), was, `produced ${between(claim.from, claim.to, called)}`)
    case 'made-after': return clauseOf(it(claim.item), was, `completed on or after ${day(claim.day)}`)
    case 'used-within': return clauseOf(it(claim.item), was, `used ${between(claim.from, claim.to, called)}`)
    case 'recovered-within': return clauseOf(it(claim.item), was, `recovered ${between(claim.from, claim.to, called)}`)
    case 'made-in': return clauseOf(it(claim.item), was, `made in ${called.country(claim.country)}`)
    case 'part-of': return clauseOf(it(claim.item), was, `part of the item ${item(claim.whole)}`)
    case 'used-at': return clauseOf(it(claim.item), was, `used ${at(claim, called)}`)
    case 'recovered-at': return clauseOf(it(claim.item), was, `recovered ${at({ ...claim, type: 'used-at' }, called)}`)
    case 'made-by': return clauseOf(`the ${roles[claim.role]} of the item ${item(claim.item)}`, was, claim.party === null ? quoted(claim.name!) : party(claim.party))
    case 'bears-mark': {
      const rest = `the mark ${quoted(claim.mark)}${claim.where === null ? '' : ` at the place ${quoted(claim.where)}`}`
      if (claim.least !== null) return { ...clauseOf(`at least ${number(claim.least)} of the objects recorded as ${items(claim.items)}`, ['bear', 'may bear', 'do not bear'], rest), isNot: `${number(claim.least)} or more of the objects recorded as ${items(claim.items)} do not bear ${rest}: there are fewer` }
      return claim.items.length === 1 ? clauseOf(`the item ${items(claim.items)}`, ['bears', 'may bear', 'does not bear'], rest) : { ...clauseOf(`the items ${items(claim.items)}`, ['bear', 'may bear', 'do not all bear'], rest) }
    }
    case 'identified-as': return clauseOf(`the ${levels[claim.level]} of the item ${item(claim.item)}`, was, quoted(claim.value))
    case 'has-role': return clauseOf(`the party ${party(claim.party)}`, ['had', 'may have had', 'did not have'], `the role of ${roles[claim.role]} for ${thing(claim.of)}`)
    case 'at-least-used': return clauseOf(`at least ${number(claim.count)} of the objects recorded as ${items(claim.items)}`, ['were', 'may have been', 'were not'], `used ${between(claim.from, claim.to, called)}`)
    case 'at-least': {
      const such = `of the objects recorded as ${items(claim.items)}`
      const conditions = claim.suchThat.map((each) => condition(each, called)).join(', ')
      const all = clauseOf(`at least ${number(claim.count)} ${such}`, ['were', 'may have been', 'were not'], `such (${conditions})`)
      // "At least 3 were not" would say nothing of the others.
      return { ...all, isNot: `${number(claim.count)} or more ${such} were not such (${conditions}): there are fewer` }
    }
    case 'counted': {
      const { text, claimant } = called.quantity(claim.quantity)
      const by = claimant === null ? '' : ` by ${claimant}`
      return clauseOf(claim.atLeast === null ? `the number ${quoted(text)}` : `a number of at least ${number(claim.atLeast)} (${quoted(text)})`, was, `stated${by}`)
    }
    case 'supplied': {
      const { from, to } = called.transfer(claim.transfer)
      return clauseOf(`a transfer from ${from} to ${to}`, ['was made', 'may have been made', 'was not made'], claim.through === null ? '' : `through ${party(claim.through)}`)
    }
    case 'transfer-forbidden': {
      const { from, to } = called.transfer(claim.transfer)
      return clauseOf(`the transfer from ${from} to ${to}, as it is stated,`, ['would be', 'might be', 'would not be'], `forbidden by the measure ${quoted(claim.measure)} of version ${claim.registerVersion} of the register`)
    }
    case 'same-lot-or-sequence': return clauseOf(`the items ${items(claim.items)}`, are, `of ${shared[claim.shares]}, as inferred from their marks`)
    case 'diverted-between': return clauseOf(it(claim.item), ['left', 'may have left', 'did not leave'], [
      'authorised hands', between(claim.from, claim.to, called), claim.lastAuthorised === null ? '' : `from ${party(claim.lastAuthorised)}`, claim.firstUnauthorised === null ? '' : `to ${party(claim.firstUnauthorised)}`].filter((part) => part !== '').join(' '))
    case 'said': {
      const { who, words } = called.position(claim.position)
      return clauseOf(who, ['said', 'may have said', 'did not say'], `the words ${words}`)
    }
    case 'listed': return clauseOf(`the record ${party(claim.party)}`, is, `the entry ${quoted(claim.entry)} of the list ${quoted(claim.list)}${claim.on === null ? '' : ` as it was on ${day(claim.on)}`}, as judged in a screening`)
    case 'same-object': return clauseOf(`the records ${items([claim.a, claim.b])}`, are, 'of one object')
    case 'same-party': return clauseOf(`the records ${party(claim.a)} and ${party(claim.b)}`, are, 'of one party')
    case 'in-network': return clauseOf(`a way from the ${roles[claim.from]} of the item ${item(claim.weapon)}, or of a part of it, through the party ${party(claim.party)},`, ['is recorded', 'may have existed', 'is not recorded'])
    case 'custody': return clauseOf(`the custody of ${thing(claim.of)}`, is, `without a gap${claim.from === null ? '' : ` from ${party(claim.from)}`}${claim.to === null ? '' : ` to ${party(claim.to)}`}`)
    case 'held-by': return clauseOf(thing(claim.of), was, `in the hands of ${party(claim.party)} on ${day(claim.on)}`)
  }
}

export const english: SentenceWords = {
  quotes: ['“', '”'],
  notShown: 'a name that is not shown',
  thousands: ',',
  months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  day: (day, month, year) => `${day} ${month} ${year}`,
  month: (month, year) => `${month} ${year}`,
  list: (named, others) => (others > 0 ? `${named.join(', ')} and ${others} more` : named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`),
  thing: (kind, name) => `the ${{ item: 'item', transfer: 'transfer', document: 'document', craft: 'craft', photo: 'photograph', record: 'record' }[kind]} ${name}`,
  qualifiers: { exactly: '', about: 'about', 'more-than': 'more than', 'at-least': 'at least', 'well-over': 'well over', almost: 'almost', most: 'most of' },
  days: (least, most) => (least === null && most === null ? null : least === null ? `at most ${days(most!, plain)}` : most === null ? `at least ${days(least, plain)}` : least === most ? days(least, plain) : `${least} to ${days(most, plain)}`),
  clause,
  frame: {
    established: (each) => sentence(each.is),
    possible: (each) => sentence(each.mayBe),
    contradicted: (each) => sentence(`${each.isNot}, under any reading or record that nobody has rejected`),
    'not-established': (each) => sentence(`it cannot be said whether ${each.is}`),
  },
}
