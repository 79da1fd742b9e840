/**
 * Challenge file: the six attacks that a briefing meets, and what answers each, from the statements alone; at last what is not known. Where nothing
 * answers, the gap is shown: a finding may be briefed with a gap, never with a hidden one.
 *
 * The attacks are those made in the Security Council and the press (docs/GLOSSARY.md, challenge file).
 *
 * @module
 */
import { parseTranscription } from '@proofmark/core/marks'
import { custodyChain } from '@proofmark/core/custody'
import { isOfReplyStage, spanOf } from '@proofmark/core/requests'
import type { Statement, StatementId, World } from '@proofmark/core/statements'
import { weighedReadings } from '@proofmark/core/tracing'
import type { ChallengeAnswerCode, ChallengeGapCode, ChallengeLine, ChallengeValues } from './challenge-lines.ts'
import { challengeText } from './challenge-said.ts'
import { drawnIn } from './drawn-in.ts'
import { positionsOn, type ChallengeRules } from './positions-on.ts'
import { positionView } from './statement-view.ts'
import { documentTitle, nameOf, partyName, titleOf } from './titles.ts'
import type { ChallengeAnswer, ClaimView } from './views.ts'

type Line<Code extends string> = ChallengeLine<Code> & { readonly text: string }
interface Answered { readonly answers: readonly Line<ChallengeAnswerCode>[]; readonly gaps: readonly Line<ChallengeGapCode>[] }

function line<Code extends ChallengeAnswerCode | ChallengeGapCode>(code: Code, values: ChallengeValues, because: readonly StatementId[], titles: ChallengeValues = {}, hash: string | null = null): Line<Code> {
  return { code, values, titles, because, hash, text: challengeText({ code, values, titles }) }
}

export function challengeFile(world: World, finding: Statement<'finding'>, claims: readonly ClaimView[], rules: ChallengeRules = 'challenge/3'): ChallengeAnswer[] {
  const support = [...new Set(claims.flatMap((claim) => [...claim.support.flat(), ...claim.conditions.flatMap(({ because }) => because)]))]
  const inCase = <T extends { fields: { case: StatementId | null } }>(statement: T) => statement.fields.case === finding.fields.case
  const bearing = rules === 'challenge/1' ? world.of('position').filter(inCase).map((position) => positionView(world, position)) : positionsOn(world, finding.id).map(({ position }) => position)
  const said = (...stances: string[]) => bearing.filter(({ stance }) => stances.includes(stance))
  return [
    { attack: 'funding', title: 'Who pays you?', said: said('attacks-independence'), ...funding(world, finding, support) },
    { attack: 'competence', title: 'Wrong people, wrong format', said: said('attacks-format'), ...competence(world, finding, support) },
    { attack: 'party-to-the-conflict', title: 'The evidence comes from a party to the conflict', said: said('limits'), ...custodians(world, support) },
    { attack: 'originals', title: 'The photographs are poor; nobody saw the object', said: said('attacks-method'), ...originals(world, support) },
    { attack: 'other-readings', title: 'Your reading is one of several', said: [], ...otherReadings(world, finding, support, claims) },
    { attack: 'right-of-reply', title: 'You did not ask us first', said: said('denies'), ...rightOfReply(world, finding, rules === 'challenge/1' ? [] : drawnIn(world, finding)) },
    { attack: 'not-known', title: 'What is not known', said: [], ...notKnown(world, finding, support, claims) },
  ]
}

function funding(world: World, { fields }: Statement<'finding'>, support: readonly StatementId[]): Answered {
  const found = world.get(fields.case, 'case')
  const own = found?.fields.fundingStatement == null ? [] : [line('funding-statement', { text: found.fields.fundingStatement }, [found.id])]
  const disclosed = world.of('party').filter((party) => party.fields.case === fields.case).flatMap((party) =>
    party.fields.disclosures.map(({ text, verified }) => line('disclosure', { party: nameOf(party), text, verified }, [party.id])))
  const documents = [...new Set(support.flatMap((id) => world.sealed(id)?.fields.sources.map(({ document }) => document) ?? []))].flatMap((id) => world.get(id, 'document') ?? [])
  const sources = documents.flatMap((document) => {
    const [issuer, other] = [world.get(document.fields.issuer, 'party'), world.get(document.fields.restsOn, 'document')]
    const title = documentTitle(document.fields)
    return [
      line('source', { issuer: issuer === undefined ? null : nameOf(issuer), affiliation: partyName(world, issuer?.fields.affiliation ?? null) }, [document.id, ...(issuer === undefined ? [] : [issuer.id])], { title }),
      ...(other === undefined ? [] : [line('source-rests-on', {}, [document.id, other.id], { title, other: documentTitle(other.fields) })]),
    ]
  })
  const unknown = documents.filter(({ fields: { issuer, publisher } }) => issuer === null && publisher === null).map((document) => line('source-party-unknown', {}, [document.id], { title: documentTitle(document.fields) }))
  return { answers: [...own, ...disclosed, ...sources], gaps: [...(own.length === 0 ? [line('no-funding-statement', {}, found === undefined ? [] : [found.id])] : []), ...unknown] }
}

function competence(world: World, finding: Statement<'finding'>, support: readonly StatementId[]): Answered {
  const work = support.flatMap((id) => {
    const statement = world.sealed(id)
    return statement?.kind === 'reading' || statement?.kind === 'identification' || statement?.kind === 'comparison' || statement?.kind === 'sameness' ? [{ statement, by: statement.fields.by ?? statement.fields.author }] : []
  })
  const people = new Set([finding.fields.author, ...work.map(({ by }) => by)].filter((id) => id !== null))
  const parties = [...people].flatMap((id) => world.get(id, 'party') ?? [])
  const answers = parties.flatMap((party) => (party.fields.competence === null ? [] : [line('competence', { party: nameOf(party), text: party.fields.competence }, [party.id])]))
  const readBy = work.flatMap(({ statement, by }) => { const party = world.get(by, 'party'); return party === undefined ? [] : [line('read-by', { party: nameOf(party) }, [statement.id, party.id], { what: titleOf(world, statement) })] })
  const standard = finding.fields.standardOfProof === null ? [] : [line('standard', { text: finding.fields.standardOfProof }, [finding.id])]
  const gaps = parties.filter(({ fields }) => fields.competence === null).map((party) => line('no-competence', { party: nameOf(party) }, [party.id]))
  const ofReview = ({ id, fields }: Statement<'review'>) => [{ stage: fields.stage, party: partyName(world, fields.by), reason: fields.reason }, [id]] as const
  const all = world.referring(finding.id, 'review').filter(({ fields }) => !isOfReplyStage(fields.stage))
  const waived = all.filter(({ fields }) => fields.stage.startsWith('waiver:') && fields.outcome === 'passed').map((review) => { const [values, because] = ofReview(review); return line('review-waived', { ...values, stage: values.stage.slice('waiver:'.length) }, because) })
  // Who wrote the finding cannot be its reviewer, and who waives a review or the right of reply reviews nothing.
  const reviews = all.filter(({ fields }) => fields.by !== finding.fields.author && !fields.stage.startsWith('waiver:'))
  const passed = reviews.filter(({ fields }) => fields.outcome === 'passed')
  const refused = reviews.filter(({ fields }) => fields.outcome === 'refused')
  return {
    answers: [...answers, ...readBy, ...standard, ...passed.map((review) => line('reviewed', ...ofReview(review)))],
    gaps: [...gaps, ...refused.map((review) => line('review-refused', ...ofReview(review))), ...(passed.length === 0 ? [line('no-review', {}, [finding.id])] : []), ...waived],
  }
}

function custodians(world: World, support: readonly StatementId[]): Answered {
  const items = support.flatMap((id) => world.get(id, 'item') ?? [])
  const answers = items.flatMap((item) => {
    const party = world.get(item.fields.custodian, 'party')
    const holder = party === undefined ? item.fields.custodianText : nameOf(party)
    const title = titleOf(world, item)
    const sites = item.fields.documentedAt.flatMap((id) => world.get(id, 'site') ?? [])
    return [
      ...(holder === null ? [] : [line('held-by', { holder }, [item.id], { item: title })]),
      ...(party === undefined ? [] : [line('holder-is', { holder: nameOf(party), type: party.fields.partyType, affiliation: partyName(world, party.fields.affiliation) }, [party.id])]),
      ...world.referring(item.id, 'custody').filter(({ fields }) => fields.of.includes(item.id)).map(({ id, fields }) =>
        line('handed-over', { from: partyName(world, fields.from) ?? fields.fromText, to: partyName(world, fields.to) ?? fields.toText, when: fields.when, why: fields.why }, [item.id, id], { item: title })),
      ...sites.flatMap((site) => (site.fields.accessConditions === null ? [] : [line('access', { text: site.fields.accessConditions }, [site.id])])),
    ]
  })
  const gaps = items.flatMap((item) => {
    const title = titleOf(world, item)
    const party = world.get(item.fields.custodian, 'party')
    const chain = custodyChain(world, item.id)
    return [
      ...(item.fields.custodian === null && item.fields.custodianText === null ? [line('no-custodian', {}, [item.id], { item: title })] : []),
      ...(party !== undefined && party.fields.affiliation === null && !['state', 'armed-group'].includes(party.fields.partyType) ? [line('dependence-unknown', { holder: nameOf(party) }, [party.id])] : []),
      ...(chain === null || chain.steps.length === 0 ? [] : chain.gaps.map(({ code, statements }) => line('custody-gap', { gap: code }, [item.id, ...statements.filter((id) => id !== item.id)], { item: title }))),
    ]
  })
  return { answers: onceEach(answers), gaps: onceEach(gaps) }
}

/** One holder of many items, one site of many parts: said once. */
const onceEach = <T extends { readonly text: string; readonly because: readonly StatementId[] }>(lines: readonly T[]): T[] => [...new Map(lines.map((each) => [`${each.text} ${each.because.join()}`, each])).values()]

function originals(world: World, support: readonly StatementId[]): Answered {
  const photos = new Map(support.flatMap((id) => world.referring(id, 'photo').filter(({ fields }) => fields.shows.includes(id)).map((photo) => [photo.id, photo])))
  const originals = [...photos.values()].filter(({ fields }) => fields.pictureType === 'original')
  const others = [...photos.values()].filter(({ fields }) => fields.pictureType !== 'original')
  const picture = (photo: Statement<'photo'>) => line('picture', { kind: photo.fields.pictureType, media: photo.fields.blob?.type ?? null, size: photo.fields.blob?.size ?? null, note: photo.fields.note }, [photo.id], { title: titleOf(world, photo) }, photo.fields.blob?.sha256 ?? null)
  // Of a mark that is whole and read without doubt there is nothing to say.
  const marks = support.flatMap((id) => world.get(id, 'mark') ?? []).filter(({ fields }) => fields.state !== 'present' || fields.note !== null || unreadIn(fields.transcription) > 0).map((mark) =>
    line('mark-quality', { state: mark.fields.state, unread: unreadIn(mark.fields.transcription), note: mark.fields.note }, [mark.id], { mark: titleOf(world, mark) }))
  return {
    answers: [...[...originals, ...others].map(picture), ...marks],
    gaps: [
      ...(originals.length === 0 ? [line('no-original', {}, [...photos.keys()])] : []),
      ...[...photos.values()].filter(({ fields }) => fields.blob?.sha256 == null).map((photo) => line('file-withheld', {}, [photo.id], { title: titleOf(world, photo) })),
    ],
  }
}

/** Places of a transcription that were not read for certain. */
function unreadIn(transcription: string | null): number {
  const parsed = transcription === null ? null : parseTranscription(transcription)
  return parsed === null || !parsed.ok ? 0 : [...transcription!].filter((sign) => sign === '?' || sign === '[' || sign === '…').length
}

function otherReadings(world: World, finding: Statement<'finding'>, support: readonly StatementId[], claims: readonly ClaimView[]): Answered {
  const marks = [...new Map(support.flatMap((id) => {
    const statement = world.sealed(id)
    const mark = statement?.kind === 'mark' ? statement.id : statement?.kind === 'reading' ? statement.fields.mark : null
    const found = world.get(mark, 'mark')
    return found === undefined ? [] : [[found.id, found] as const]
  })).values()]
  const readings = marks.flatMap((mark) => weighedReadings(world, mark).map((reading) => ({ mark, reading })))
  const answers = readings.map(({ mark, reading }) => {
    const latest = reading.judgements.at(-1)
    const [meaning, reason] = [latest?.fields.meaning ?? null, latest?.fields.reason ?? latest?.fields.basis ?? null]
    return line('reading', { mark: mark.fields.transcription ?? mark.fields.state, scheme: reading.scheme, meaning, standing: reading.standing, reason }, latest === undefined ? [mark.id] : [mark.id, latest.id], meaning === null ? { meaning: reading.decoder?.meaning ?? reading.scheme } : {})
  })
  // Other accounts and hypotheses, and what marks leave open, are other readings of the same evidence.
  const unsettled = claims.filter(({ claim }) => claim.type === 'same-lot-or-sequence' || claim.type === 'diverted-between')
    .flatMap(({ key, conditions }) => conditions.filter(({ status }) => status !== 'established').map(({ text, because }) => line('claim-unsettled', { claim: key }, because.length === 0 ? [finding.id] : because, { text })))
  const unweighed = readings.filter(({ reading }) => reading.standing === 'unweighed')
  return {
    answers: [...answers, ...finding.fields.alternatives.map(({ text, setAsideBecause }) => line('set-aside', { text, reason: setAsideBecause }, [finding.id]))],
    gaps: [...unweighed.map(({ mark, reading }) => line('reading-unweighed', { mark: mark.fields.transcription ?? 'mark', scheme: reading.scheme }, [mark.id])), ...unsettled],
  }
}

function rightOfReply(world: World, finding: Statement<'finding'>, drawn: readonly StatementId[]): Answered {
  const notices = world.referring(finding.id, 'request').filter(({ fields }) => fields.purpose === 'right-of-reply')
  const answers = notices.flatMap((notice) => {
    const replies = world.referring(notice.id, 'reply')
    const name = (id: StatementId | null) => partyName(world, id)
    const heard = new Set(replies.map(({ fields }) => fields.from))
    const { sent, deadline } = notice.fields
    return [
      line('notice', { party: notice.fields.addressees.map((id) => name(id) ?? '').filter((each) => each !== '').join(', ') || null, sent, deadline }, [notice.id]),
      ...replies.map((reply) => line('reply', { party: name(reply.fields.from), wording: reply.fields.wording, kind: reply.fields.responseKind, dated: reply.fields.dated ?? reply.fields.received }, [reply.id])),
      // Of silence only what the record lacks is said, and how long there was to answer.
      ...(sent === null ? [] : notice.fields.addressees.filter((party) => !heard.has(party)).map((party) => line('silence', { party: name(party), sent, deadline, days: daysBetween(sent, deadline) }, [notice.id]))),
    ]
  })
  const noticed = new Set(notices.flatMap(({ fields }) => fields.addressees))
  const gaps = [...new Set([...finding.fields.substantivelyReferenced, ...drawn])].filter((id) => !noticed.has(id)).map((id) => line('not-noticed', { party: partyName(world, id) }, [finding.id, id]))
  // A waiver answers why nobody was asked; that nobody was asked stays a gap.
  const waivers = world.referring(finding.id, 'review').filter(({ fields }) => isOfReplyStage(fields.stage) && fields.outcome === 'passed')
  return { answers: [...answers, ...waivers.map((review) => line('reply-waived', { party: partyName(world, review.fields.by), reason: review.fields.reason }, [review.id]))], gaps }
}

/** Days from the last day on which it can have been sent to the first on which the time can have been up; `null`: not known. */
function daysBetween(sent: string, deadline: string | null): number | null {
  const [from, to] = [spanOf(sent)?.to ?? null, spanOf(deadline)?.from ?? null]
  return from === null || to === null || to < from ? null : to - from
}

/** Caveats, what would decide, claims that are less than established, and what is not shown here. */
function notKnown(world: World, finding: Statement<'finding'>, support: readonly StatementId[], claims: readonly ClaimView[]): Answered {
  const hidden = [finding, ...support.flatMap((id) => world.sealed(id) ?? [])].flatMap((statement) => statement.hidden)
  return {
    answers: [
      ...finding.fields.caveats.map((text) => line('caveat', { text }, [finding.id])),
      ...finding.fields.alternatives.flatMap(({ text, wouldDecide }) => (wouldDecide === null ? [] : [line('would-decide', { text, what: wouldDecide }, [finding.id])])),
    ],
    gaps: [
      ...claims.filter(({ status }) => status !== 'established').map(({ key, status, text }) => line('claim-open', { claim: key, status, text }, [finding.id])),
      ...(hidden.length === 0 ? [] : [line('fields-withheld', { count: hidden.length }, [finding.id])]),
    ],
  }
}
