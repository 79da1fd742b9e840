/**
 * French sentences of claims. What may be is said with « pourrait », never with the conditional alone, which leaves open who says so.
 * @module
 */
import type { Claim, ItemCondition } from '@proofmark/core/statements'
import { clauseOf, sentence, type Called, type Clause, type SentenceWords } from './sentence-language.ts'

const was = ['a été', 'pourrait avoir été', 'n’a pas été'] as const
const is = ['est', 'pourrait être', 'n’est pas'] as const
const are = ['sont', 'pourraient être', 'ne sont pas'] as const
const were = ['ont été', 'pourraient avoir été', 'n’ont pas été'] as const
/** With the article, as the subject of a clause; and after « de », without. */
const roles = {
  'brand-owner': ['le titulaire de la marque', 'titulaire de la marque'], fabricator: ['le fabricant', 'fabricant'], maker: ['le fabricant désigné', 'fabricant désigné'], packager: ['l’assembleur de boîtier', 'assembleur de boîtier'], distributor: ['le distributeur', 'distributeur'], broker: ['le courtier', 'courtier'],
  consignor: ['l’expéditeur', 'expéditeur'], carrier: ['le transporteur', 'transporteur'], 'freight-forwarder': ['le transitaire', 'transitaire'], 'notify-party': ['la partie à notifier', 'partie à notifier'], consignee: ['le destinataire', 'destinataire'], financier: ['le financeur', 'financeur'],
  'end-user': ['l’utilisateur final', 'utilisateur final'], owner: ['le propriétaire', 'propriétaire'], operator: ['l’exploitant', 'exploitant'], manager: ['le gestionnaire', 'gestionnaire'],
} as const
const levels = { class: 'la classe', type: 'le type', model: 'le modèle', variant: 'la variante', series: 'la série', maker: 'le fabricant', 'country-of-manufacture': 'le pays de fabrication', counterfeit: 'l’original contrefait' } as const
const shared = { lot: 'd’un même lot', sequence: 'd’une même suite de numéros de série', either: 'd’un même lot ou d’une même suite de numéros de série' } as const

const between = (from: string | null, to: string | null, { day }: Called): string =>
  from === null && to === null ? 'à une date que rien ne borne' : from === null ? `le ${day(to!)} ou avant` : to === null ? `le ${day(from)} ou après` : from === to ? `le ${day(from)}` : `entre le ${day(from)} et le ${day(to)}`
const at = ({ country, near }: { readonly country: string | null; readonly near: { readonly lat: number; readonly lon: number; readonly km: number } | null }, called: Called): string =>
  country !== null ? `dans le pays suivant : ${called.country(country)}` : `à moins de ${called.number(near!.km)} km du point ${near!.lat}, ${near!.lon}`
const jours = (count: number) => (count < 2 ? 'jour' : 'jours')

function condition(of: ItemCondition, called: Called): string {
  switch (of.type) {
    case 'item-class': return `de la classe ${called.quoted(of.itemClass)}`
    case 'part-of': return `parties de l’objet ${called.item(of.whole)}`
    case 'made-in': return `fabriqués dans le pays suivant : ${called.country(of.country)}`
    case 'made-by': return `${roles[of.role][1]} : ${of.party === null ? called.quoted(of.name!) : called.party(of.party)}`
    case 'identified-as': return `${levels[of.level].replace(/^l(?:[ea] |’)/, '')} : ${called.quoted(of.value)}`
    case 'produced-within': return `fabriqués ${between(of.from, of.to, called)}`
    case 'used-within': return `employés ${between(of.from, of.to, called)}`
    case 'recovered-within': return `récupérés ${between(of.from, of.to, called)}`
    case 'used-at': return `employés ${at(of, called)}`
    case 'recovered-at': return `récupérés ${at(of, called)}`
  }
}

function clause(claim: Claim, called: Called): Clause {
  const { item, items, party, thing, quoted, number, day } = called
  const it = (id: string) => `l’objet ${item(id)}`
  switch (claim.type) {
    case 'production-to-use': return clauseOf(it(claim.item), was, `employé ${number(claim.atMostDays)} ${jours(claim.atMostDays)} au plus après sa fabrication`)
    case 'produced-within': return clauseOf(it(claim.item), was, `fabriqué ${between(claim.from, claim.to, called)}`)
    case 'made-after': return clauseOf(it(claim.item), was, `achevé le ${day(claim.day)} ou après`)
    case 'used-within': return clauseOf(it(claim.item), was, `employé ${between(claim.from, claim.to, called)}`)
    case 'recovered-within': return clauseOf(it(claim.item), was, `récupéré ${between(claim.from, claim.to, called)}`)
    case 'made-in': return clauseOf(it(claim.item), was, `fabriqué dans le pays suivant : ${called.country(claim.country)}`)
    case 'part-of': return clauseOf(it(claim.item), ['était', 'pourrait avoir été', 'n’était pas'], `une partie de l’objet ${item(claim.whole)}`)
    case 'used-at': return clauseOf(it(claim.item), was, `employé ${at(claim, called)}`)
    case 'recovered-at': return clauseOf(it(claim.item), was, `récupéré ${at(claim, called)}`)
    case 'made-by': return clauseOf(`${roles[claim.role][0]} de l’objet ${item(claim.item)}`, is, claim.party === null ? quoted(claim.name!) : party(claim.party))
    case 'bears-mark': {
      const rest = `la marque ${quoted(claim.mark)}${claim.where === null ? '' : ` à l’emplacement ${quoted(claim.where)}`}`
      if (claim.least !== null) {
        const such = `${number(claim.least)} des objets recensés comme ${items(claim.items)}`
        return { ...clauseOf(`au moins ${such}`, ['portent', 'pourraient porter', 'ne portent pas'], rest), isNot: `il n’y a pas ${such} qui portent ${rest}` }
      }
      return claim.items.length === 1 ? clauseOf(`l’objet ${items(claim.items)}`, ['porte', 'pourrait porter', 'ne porte pas'], rest) : clauseOf(`les objets ${items(claim.items)}`, ['portent', 'pourraient porter', 'ne portent pas tous'], rest)
    }
    case 'identified-as': return clauseOf(`${levels[claim.level]} de l’objet ${item(claim.item)}`, is, quoted(claim.value))
    case 'has-role': return clauseOf(`la partie ${party(claim.party)}`, ['avait', 'pourrait avoir eu', 'n’avait pas'], `le rôle de ${roles[claim.role][1]} pour ${thing(claim.of)}`)
    case 'at-least-used': return clauseOf(`au moins ${number(claim.count)} des objets recensés comme ${items(claim.items)}`, were, `employés ${between(claim.from, claim.to, called)}`)
    case 'at-least': {
      const such = `des objets recensés comme ${items(claim.items)}`
      const conditions = claim.suchThat.map((each) => condition(each, called)).join(', ')
      const all = clauseOf(`au moins ${number(claim.count)} ${such}`, ['répondaient', 'pourraient avoir répondu', 'ne répondaient pas'], `aux conditions (${conditions})`)
      return { ...all, isNot: `il n’y a pas ${number(claim.count)} ${such} qui répondaient aux conditions (${conditions})` }
    }
    case 'counted': {
      const { text, claimant } = called.quantity(claim.quantity)
      return clauseOf(claim.atLeast === null ? `le nombre ${quoted(text)}` : `un nombre d’au moins ${number(claim.atLeast)} (${quoted(text)})`, was, `avancé${claimant === null ? '' : ` par ${claimant}`}`)
    }
    case 'supplied': {
      const { from, to } = called.transfer(claim.transfer)
      return clauseOf(`un transfert de ${from} à ${to}`, ['a eu lieu', 'pourrait avoir eu lieu', 'n’a pas eu lieu'], claim.through === null ? '' : `par l’intermédiaire de ${party(claim.through)}`)
    }
    case 'transfer-forbidden': {
      const { from, to } = called.transfer(claim.transfer)
      return clauseOf(`le transfert de ${from} à ${to}, tel qu’il est décrit,`, ['serait interdit', 'pourrait être interdit', 'ne serait pas interdit'], `par la mesure ${quoted(claim.measure)} de la version ${claim.registerVersion} du registre`)
    }
    case 'same-lot-or-sequence': return clauseOf(`les objets ${items(claim.items)}`, are, `${shared[claim.shares]}, d’après leurs marques`)
    case 'diverted-between': return clauseOf(it(claim.item), ['a quitté', 'pourrait avoir quitté', 'n’a pas quitté'], [
      'les mains autorisées', between(claim.from, claim.to, called), claim.lastAuthorised === null ? '' : `depuis ${party(claim.lastAuthorised)}`, claim.firstUnauthorised === null ? '' : `vers ${party(claim.firstUnauthorised)}`].filter((part) => part !== '').join(' '))
    case 'said': {
      const { who, words } = called.position(claim.position)
      return clauseOf(who, ['a dit', 'pourrait avoir dit', 'n’a pas dit'], `les mots ${words}`)
    }
    case 'listed': return clauseOf(`la fiche ${party(claim.party)}`, ['correspond', 'pourrait correspondre', 'ne correspond pas'], `à l’entrée ${quoted(claim.entry)} de la liste ${quoted(claim.list)}${claim.on === null ? '' : ` dans son état du ${day(claim.on)}`}, selon un examen`)
    case 'same-object': return clauseOf(`les fiches ${items([claim.a, claim.b])}`, are, 'celles d’un seul objet')
    case 'same-party': return clauseOf(`les fiches ${party(claim.a)} et ${party(claim.b)}`, are, 'celles d’une seule partie')
    case 'in-network': return clauseOf(`un chemin depuis ${roles[claim.from][0]} de l’objet ${item(claim.weapon)}, ou d’une de ses pièces, par la partie ${party(claim.party)},`, ['est consigné', 'pourrait avoir existé', 'n’est pas consigné'])
    case 'custody': return clauseOf(`la garde concernant ${thing(claim.of)}`, is, `sans lacune${claim.from === null ? '' : ` depuis ${party(claim.from)}`}${claim.to === null ? '' : ` jusqu’à ${party(claim.to)}`}`)
    case 'held-by': return clauseOf(thing(claim.of), ['était', 'pourrait avoir été', 'n’était pas'], `entre les mains de ${party(claim.party)} le ${day(claim.on)}`)
  }
}

export const french: SentenceWords = {
  quotes: ['«\u00A0', '\u00A0»'],
  notShown: 'un nom qui n’est pas montré',
  thousands: '\u202F',
  months: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  day: (day, month, year) => `${day === 1 ? '1er' : day} ${month} ${year}`,
  month: (month, year) => `${month} ${year}`,
  list: (named, others) => (others > 0 ? `${named.join(', ')} et ${others} de plus` : named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} et ${named.at(-1)}`),
  thing: (kind, name) => `${{ item: 'l’objet', transfer: 'le transfert', document: 'le document', craft: 'l’engin', photo: 'la photographie', record: 'la fiche' }[kind]} ${name}`,
  qualifiers: { exactly: '', about: 'environ', 'more-than': 'plus de', 'at-least': 'au moins', 'well-over': 'bien plus de', almost: 'presque', most: 'la plupart de' },
  days: (least, most) => (least === null && most === null ? null : least === null ? `au plus ${most} ${jours(most!)}` : most === null ? `au moins ${least} ${jours(least)}` : least === most ? `${least} ${jours(least)}` : `de ${least} à ${most} ${jours(most)}`),
  clause,
  frame: {
    established: (each) => sentence(each.is),
    possible: (each) => sentence(each.mayBe),
    contradicted: (each) => sentence(`selon toutes les lectures et toutes les pièces que personne n’a rejetées, ${each.isNot}`),
    'not-established': (each) => sentence(`on ne peut pas dire si ${each.is}`),
  },
}
