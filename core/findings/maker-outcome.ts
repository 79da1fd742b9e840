/**
 * Maker outcome: who made an item, as what it was identified, and who has which role.
 *
 * Who owns a brand and who fabricated are answered by roles alone, each by its own: a maker whom an identification names is often no more than the name on the mark. Names
 * that differ may be one party's, so words never contradict words; records of parties do.
 * @module
 */
import { spend } from '@proofmark/core/dates'
import type { Claim, Statement, StatementId, World } from '@proofmark/core/statements'
import { isGroup } from '@proofmark/core/tracing'
import type { Outcome } from './claim-outcome.ts'
import { recordsOf } from './item-records.ts'
import { classOf } from './same-classes.ts'
import { citesDocument, hides, isHeld } from './soundness.ts'
import { partyName } from './titles.ts'
import { weighed, type Word } from './weighed-words.ts'
import { withheldWords } from './withheld-words.ts'

type Of<T extends Claim['type']> = Extract<Claim, { type: T }>

export function madeBy(world: World, claim: Of<'made-by'>): Outcome {
  if (world.get(claim.item, 'item') === undefined) return weighed([])
  const records = [...recordsOf(world, claim.item)]
  const asked = claim.role === 'maker' ? 'fabricator' : claim.role
  const roles = records.flatMap(([id, { isSure }]) => world.referring(id, 'role').filter(({ fields }) => fields.of === id && fields.role === asked && fields.status !== 'rejected').map((role): Word => {
    const named = namesParty(world, claim, role)
    const { fields } = role
    // Several made the objects of a group, and a brand goes from one owner to another; a name on a mark need not be his who fabricated.
    const isBeside = claim.role === 'maker' || records.some(([each]) => { const item = world.get(each, 'item'); return item !== undefined && isGroup(item) }) || fields.since !== null || fields.until !== null
    return {
      holds: hides(role, 'status') || (named === 'no' && isBeside) ? 'open' : named === 'words' ? 'yes' : named,
      isSound: named !== 'words' && isHeld(fields.status) && citesDocument(world, role) && isSure,
      text: `${asked}: ${partyName(world, fields.party) ?? fields.partyText ?? 'not shown'} (${fields.status ?? 'not shown'})`, because: [role.id],
    }
  }))
  const identified = claim.role !== 'maker' ? [] : identificationsOf(world, records).filter(({ said: { fields } }) => fields.level === 'maker' || fields.maker !== null).map(({ said, isSure }): Word => {
    const name = said.fields.maker ?? said.fields.value
    const isName = claim.party === null ? name === claim.name : namesOf(world, claim.party).has(name)
    return {
      holds: isName && !hides(said, 'status') ? 'yes' : 'open', isSound: claim.party === null && isHeld(said.fields.status) && isPlain(said) && isSure,
      text: `maker as identified: ${name ?? 'not shown'} (${said.fields.status ?? 'not shown'})`, because: [said.id],
    }
  })
  return weighed([...roles, ...identified, ...withheldWords(world, claim)])
}

export function identifiedAs(world: World, claim: Of<'identified-as'>): Outcome {
  if (world.get(claim.item, 'item') === undefined) return weighed([])
  const words = identificationsOf(world, [...recordsOf(world, claim.item)]).filter(({ said: { fields } }) => fields.level === claim.level).map(({ said, isSure }): Word => {
    const { value, alternatives, taxonomy, status } = said.fields
    const isOpen = hides(said, 'value', 'status', 'taxonomy') || taxonomy !== claim.taxonomy
    const isSame = value === claim.value || alternatives.includes(claim.value)
    return {
      holds: isOpen ? 'open' : isSame ? 'yes' : hides(said, 'alternatives') ? 'open' : 'no',
      // Where the identifier leaves it open, or is not sure, it is open.
      isSound: isHeld(status) && isPlain(said) && isSure,
      text: `identified as ${[value ?? 'not shown', ...alternatives].join(' or ')} (${status ?? 'not shown'})`, because: [said.id],
    }
  })
  return weighed([...words, ...withheldWords(world, claim)])
}

export function hasRole(world: World, claim: Of<'has-role'>): Outcome {
  const words = world.referring(claim.of, 'role').filter(({ fields }) => fields.of === claim.of && fields.role === claim.role && fields.status !== 'rejected').flatMap((role): Word[] => {
    const named = namesParty(world, { party: claim.party, name: null }, role)
    // Somebody else may have it too.
    if (named === 'no' || (named === 'open' && !hides(role, 'party', 'partyText'))) return []
    return [{
      holds: named === 'open' || hides(role, 'status') ? 'open' : 'yes', isSound: named === 'yes' && isHeld(role.fields.status) && citesDocument(world, role),
      text: `${claim.role}: ${partyName(world, role.fields.party) ?? role.fields.partyText ?? 'not shown'} (${role.fields.status ?? 'not shown'})`, because: [role.id],
    }]
  })
  return weighed(words)
}

/** `words`: only the same words, which are no party until somebody says so. `open`: another name, or none that is shown. */
function namesParty(world: World, claimed: { readonly party: StatementId | null; readonly name: string | null }, role: Statement<'role'>): 'yes' | 'no' | 'words' | 'open' {
  const { party, partyText } = role.fields
  spend(50)
  if (claimed.party !== null) {
    if (party !== null) {
      const one = classOf(world, 'party', claimed.party).get(party)
      return one !== undefined ? (one.isSure ? 'yes' : 'words') : world.get(party, 'party') === undefined || world.get(claimed.party, 'party') === undefined ? 'open' : 'no'
    }
    return partyText !== null && namesOf(world, claimed.party).has(partyText) ? 'words' : 'open'
  }
  return partyText === claimed.name || (party !== null && namesOf(world, party).has(claimed.name!)) ? 'yes' : 'open'
}

const namesOf = (world: World, party: StatementId): ReadonlySet<string> => new Set([...classOf(world, 'party', party).keys()].flatMap((id) => (world.get(id, 'party')?.fields.names ?? []).map(({ text }) => text)))

/** Of these records, that nobody rejected. */
function identificationsOf(world: World, records: readonly (readonly [StatementId, { readonly isSure: boolean }])[]) {
  return records.flatMap(([id, { isSure }]) => world.referring(id, 'identification').filter(({ fields }) => fields.item === id && fields.status !== 'rejected').map((said) => ({ said, isSure })))
}

/** Words by which an identifier says that he is sure. Any other keeps it open. */
const sureWords: readonly string[] = ['certain', 'certainly', 'confirmed', 'definite', 'definitely', 'sure']
const isPlain = ({ fields }: Statement<'identification'>) => fields.alternatives.length === 0 && (fields.qualifier === null || sureWords.includes(fields.qualifier.toLowerCase()))
