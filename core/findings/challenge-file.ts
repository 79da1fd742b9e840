/**
 * Challenge file: the six attacks that a briefing meets, and what answers each, from the statements alone. Where nothing
 * answers, the gap is shown: a finding may be briefed with a gap, never with a hidden one.
 *
 * The attacks are those made in the Security Council and the press (docs/GLOSSARY.md, challenge file).
 *
 * @module
 */
import type { Statement, StatementId, World } from '@proofmark/core/statements'
import { isOfReplyStage } from '@proofmark/core/requests'
import { weighedReadings } from '@proofmark/core/tracing'
import { positionView } from './statement-view.ts'
import { nameOf, partyName, titleOf } from './titles.ts'
import type { ChallengeAnswer, ClaimView } from './views.ts'

type Answer = ChallengeAnswer['answers'][number]
const answer = (text: string, because: readonly StatementId[], hash: string | null = null): Answer => ({ text, because, hash })

export function challengeFile(world: World, finding: Statement<'finding'>, claims: readonly ClaimView[]): ChallengeAnswer[] {
  const support = [...new Set(claims.flatMap((claim) => [...claim.support.flat(), ...claim.conditions.flatMap(({ because }) => because)]))]
  const inCase = <T extends { fields: { case: StatementId | null } }>(statement: T) => statement.fields.case === finding.fields.case
  const said = (...stances: string[]) => world.of('position').filter(inCase).filter(({ fields }) => stances.includes(fields.stance)).map((p) => positionView(world, p))
  return [
    { attack: 'funding', title: 'Who pays you?', said: said('attacks-independence'), ...funding(world, finding) },
    { attack: 'competence', title: 'Wrong people, wrong format', said: said('attacks-format'), ...competence(world, finding, support) },
    { attack: 'party-to-the-conflict', title: 'The evidence comes from a party to the conflict', said: said('limits'), ...custodians(world, support) },
    { attack: 'originals', title: 'The photographs are poor; nobody saw the object', said: said('attacks-method'), ...originals(world, support) },
    { attack: 'other-readings', title: 'Your reading is one of several', said: [], ...otherReadings(world, finding, support, claims) },
    { attack: 'right-of-reply', title: 'You did not ask us first', said: said('denies'), ...rightOfReply(world, finding) },
  ]
}

function funding(world: World, { fields }: Statement<'finding'>) {
  const found = world.get(fields.case, 'case')
  const own = found?.fields.fundingStatement == null ? [] : [answer(found.fields.fundingStatement, [found.id])]
  const disclosed = world.of('party').filter((party) => party.fields.case === fields.case).flatMap((party) =>
    party.fields.disclosures.map(({ text, verified }) => answer(`${nameOf(party)}: ${text}${verifiedWords[verified]}`, [party.id])))
  return { answers: [...own, ...disclosed], gaps: own.length === 0 ? ['The case has no funding statement.'] : [] }
}

/** Whether a disclosure was checked is not known unless somebody says so. */
const verifiedWords = { yes: '', no: ' (not verified)', unknown: ' (whether it was verified is not recorded)' } as const

function competence(world: World, finding: Statement<'finding'>, support: readonly StatementId[]) {
  const people = new Set([
    finding.fields.author,
    ...support.flatMap((id) => {
      const statement = world.sealed(id)
      return statement?.kind === 'reading' || statement?.kind === 'identification' || statement?.kind === 'comparison' || statement?.kind === 'sameness' ? [statement.fields.by ?? statement.fields.author] : []
    }),
  ].filter((id) => id !== null))
  const parties = [...people].flatMap((id) => world.get(id, 'party') ?? [])
  const answers = parties.flatMap((party) => (party.fields.competence === null ? [] : [answer(`${nameOf(party)}: ${party.fields.competence}`, [party.id])]))
  const standard = finding.fields.standardOfProof === null ? [] : [answer(`Standard of proof: ${finding.fields.standardOfProof}`, [finding.id])]
  const gaps = parties.filter(({ fields }) => fields.competence === null).map((party) => `No competence is recorded for ${nameOf(party)}.`)
  // Who wrote the finding cannot be its reviewer, and who waives the right of reply reviews nothing.
  const reviews = world.referring(finding.id, 'review').filter(({ fields }) => fields.by !== finding.fields.author && !isOfReplyStage(fields.stage))
  const byWhom = (review: Statement<'review'>) => `${titleOf(world, review)}, by ${partyName(world, review.fields.by) ?? 'a party'}`
  const passed = reviews.filter(({ fields }) => fields.outcome === 'passed')
  const refused = reviews.filter(({ fields }) => fields.outcome === 'refused')
  return {
    answers: [...answers, ...standard, ...passed.map((review) => answer(`Reviewed: ${byWhom(review)}`, [review.id]))],
    gaps: [
      ...gaps,
      ...refused.map((review) => `A reviewer refused a stage: ${byWhom(review)}${review.fields.reason === null ? '' : `, because ${review.fields.reason}`}.`),
      ...(passed.length === 0 ? ['No review by another person is recorded as passed.'] : []),
    ],
  }
}

function custodians(world: World, support: readonly StatementId[]) {
  const items = support.flatMap((id) => world.get(id, 'item') ?? [])
  const answers = items.flatMap((item) => {
    const custodian = partyName(world, item.fields.custodian) ?? item.fields.custodianText
    const sites = item.fields.documentedAt.flatMap((id) => world.get(id, 'site') ?? [])
    return [
      ...(custodian === null ? [] : [answer(`${titleOf(world, item)}: held by ${custodian}`, [item.id])]),
      ...sites.flatMap((site) => (site.fields.accessConditions === null ? [] : [answer(`Access: ${site.fields.accessConditions}`, [site.id])])),
    ]
  })
  const gaps = items
    .filter(({ fields }) => fields.custodian === null && fields.custodianText === null)
    .map((item) => `No custodian is recorded for: ${titleOf(world, item)}.`)
  return { answers, gaps }
}

function originals(world: World, support: readonly StatementId[]) {
  const photos = new Map(support.flatMap((id) => world.referring(id, 'photo').filter(({ fields }) => fields.shows.includes(id)).map((photo) => [photo.id, photo])))
  const originals = [...photos.values()].filter(({ fields }) => fields.pictureType === 'original')
  const others = [...photos.values()].filter(({ fields }) => fields.pictureType !== 'original')
  const line = (photo: Statement<'photo'>) => answer(titleOf(world, photo), [photo.id], photo.fields.blob?.sha256 ?? null)
  return {
    answers: [...originals, ...others].map(line),
    gaps: originals.length === 0 ? ['No original photograph is sealed for what this finding rests on; what is shown are illustrations or nothing.'] : [],
  }
}

function otherReadings(world: World, finding: Statement<'finding'>, support: readonly StatementId[], claims: readonly ClaimView[]) {
  const marks = [...new Map(support.flatMap((id) => {
    const statement = world.sealed(id)
    const mark = statement?.kind === 'mark' ? statement.id : statement?.kind === 'reading' ? statement.fields.mark : null
    const found = world.get(mark, 'mark')
    return found === undefined ? [] : [[found.id, found] as const]
  })).values()]
  const readings = marks.flatMap((mark) => weighedReadings(world, mark).map((reading) => ({ mark, reading })))
  const answers = readings.map(({ mark, reading }) => {
    const latest = reading.judgements.at(-1)
    const meaning = latest?.fields.meaning ?? reading.decoder?.meaning ?? reading.scheme
    const reason = latest?.fields.reason ?? latest?.fields.basis
    return answer(`${mark.fields.transcription ?? mark.fields.state}: ${meaning}: ${reading.standing}${reason == null ? '' : `, because ${reason}`}`,
      latest === undefined ? [mark.id] : [mark.id, latest.id])
  })
  // Other accounts and hypotheses, and what marks leave open, are other readings of the same evidence.
  const unsettled = claims.filter(({ claim }) => claim.type === 'same-lot-or-sequence' || claim.type === 'diverted-between')
    .flatMap(({ key, conditions }) => conditions.filter(({ status }) => status !== 'established').map(({ text }) => `Not settled, of the claim ${key}: ${text}.`))
  const unweighed = readings.filter(({ reading }) => reading.standing === 'unweighed')
  return {
    answers: [...answers, ...finding.fields.alternatives.map(({ text, setAsideBecause }) => answer(`${text}: set aside because ${setAsideBecause}`, [finding.id]))],
    gaps: [...unweighed.map(({ mark, reading }) => `${mark.fields.transcription ?? 'mark'}: the reading by ${reading.scheme} has been neither accepted nor rejected.`), ...unsettled],
  }
}

function rightOfReply(world: World, finding: Statement<'finding'>) {
  const notices = world.referring(finding.id, 'request').filter(({ fields }) => fields.purpose === 'right-of-reply')
  const answers = notices.flatMap((notice) => {
    const replies = world.referring(notice.id, 'reply')
    const to = notice.fields.addressees.map((id) => partyName(world, id) ?? 'a party').join(', ')
    return [
      answer(`Notice to ${to}${notice.fields.sent === null ? '' : `, ${notice.fields.sent}`}`, [notice.id]),
      ...replies.map((reply) => answer(`${partyName(world, reply.fields.from) ?? 'A party'}: ${reply.fields.wording ?? reply.fields.responseKind}`, [reply.id])),
    ]
  })
  const noticed = new Set(notices.flatMap(({ fields }) => fields.addressees))
  const gaps = finding.fields.substantivelyReferenced
    .filter((id) => !noticed.has(id))
    .map((id) => `No notice to ${partyName(world, id) ?? 'a party'} before publication is recorded.`)
  // A waiver answers why nobody was asked; that nobody was asked stays a gap.
  const waivers = world.referring(finding.id, 'review').filter(({ fields }) => isOfReplyStage(fields.stage) && fields.outcome === 'passed')
  return { answers: [...answers, ...waivers.map((review) => answer(`Waived by ${partyName(world, review.fields.by) ?? 'a party'}${review.fields.reason === null ? '' : `: ${review.fields.reason}`}`, [review.id]))], gaps }
}
