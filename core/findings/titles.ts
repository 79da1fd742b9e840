/**
 * Titles: one line for any statement, for lists, links and the drawer. Made only of what the statement says; a field that
 * is withheld or erased is named as such, never filled in.
 * @module
 */
import type { AnyStatement, FieldsOf, Statement, StatementId, World } from '@proofmark/core/statements'

/** One line, without a final stop. */
export function titleOf(world: World, statement: AnyStatement): string {
  const hidden = (path: string) => statement.hidden.some((p) => p === path || p.startsWith(`${path}/`))
  const shown = (path: string, value: string | null | undefined) => (hidden(path) ? `[${isErased(world, statement, path) ? 'erased' : 'withheld'}]` : (value ?? ''))
  switch (statement.kind) {
    case 'case': return shown('/title', statement.fields.title)
    case 'party': return hidden('/names') ? 'party, name withheld' : nameOf(statement)
    case 'site': return join('documentation', statement.fields.place?.text, statement.fields.when)
    case 'recovery': return join('recovery', statement.fields.place?.text, statement.fields.when)
    case 'use': return join(shown('/what', statement.fields.what), statement.fields.place?.text, statement.fields.when)
    case 'item': return shown('/description', statement.fields.description)
    case 'photo': return join(statement.fields.pictureType, shown('/caption', statement.fields.caption))
    case 'pixel-seal': return join('pixels sealed', hidden('/width') || hidden('/height') ? '[withheld]' : `${statement.fields.width} × ${statement.fields.height}`)
    case 'mark': return join(
      statement.fields.transcription === null ? `${statement.fields.state} mark` : `mark ${shown('/transcription', statement.fields.transcription)}`,
      shown('/position', statement.fields.position))
    case 'reading': return `${shown('/meaning', statement.fields.meaning)} (${statement.fields.status})`
    case 'identification': return join(statement.fields.level, shown('/value', statement.fields.value), partyName(world, statement.fields.by) ?? statement.fields.byText)
    case 'comparison': return join('comparison', statement.fields.conclusion)
    case 'document': return documentTitle(statement.fields)
    case 'role': return join(`${statement.fields.role}: ${hidden('/party') || hidden('/partyText') ? shown(hidden('/party') ? '/party' : '/partyText', null) : partyName(world, statement.fields.party) ?? statement.fields.partyText ?? statement.fields.place?.text ?? statement.fields.country ?? 'a craft'}`, shown('/country', statement.fields.country), statement.fields.status)
    case 'identifier': return `${statement.fields.scheme} ${shown('/value', statement.fields.value)}`
    case 'craft': return join(hidden('/names') ? `${statement.fields.craftType}, names withheld` : statement.fields.names.map(({ text }) => text).join(' / ') || statement.fields.model || statement.fields.craftType)
    case 'transfer': return `${statement.fields.transferKind} from ${partyName(world, statement.fields.from) ?? statement.fields.fromText ?? 'unknown'} to ${partyName(world, statement.fields.to) ?? statement.fields.toText ?? 'unknown'}`
    case 'undertaking': return join(shown('/undertakingType', statement.fields.undertakingType), statement.fields.givenBy === null ? null : `by ${partyName(world, statement.fields.givenBy) ?? 'a party'}`, statement.fields.since)
    case 'diversion': return join(`diversion: ${shown('/diversionKind', statement.fields.diversionKind)}`, statement.fields.status, statement.fields.when)
    case 'custody': return `custody from ${partyName(world, statement.fields.from) ?? statement.fields.fromText ?? 'unknown'} to ${partyName(world, statement.fields.to) ?? statement.fields.toText ?? 'unknown'}`
    case 'request': return join(statement.fields.purpose === 'trace' ? 'trace request' : 'notice for the right of reply', statement.fields.reference, statement.fields.sent)
    case 'reply': return join('reply', statement.fields.responseKind, statement.fields.dated)
    case 'position': return `${partyName(world, statement.fields.party) ?? statement.fields.partyText ?? 'a party'}: “${shown('/wording', statement.fields.wording)}”`
    case 'quantity': return quantityText(statement.fields)
    case 'proceeding': return join(shown('/what', statement.fields.what), statement.fields.when)
    case 'sameness': return `${statement.fields.judgement} ${statement.fields.of}`
    case 'screening': return join('screening', statement.fields.list, statement.fields.decision)
    case 'finding': return shown('/title', statement.fields.title)
    case 'sentence': return join(statement.fields.nature, shown('/text', statement.fields.text))
    case 'translation': return join(statement.fields.language, statement.fields.method)
    case 'reported-claim': return join(statement.fields.says, shown('/wording', statement.fields.wording))
    case 'procedure': return shown('/title', statement.fields.title)
    case 'briefing': return join(shown('/title', statement.fields.title), statement.fields.when)
    case 'review': return `${statement.fields.stage}: ${statement.fields.outcome}`
    case 'publication': return `published package ${statement.fields.manifestSha256?.slice(0, 12) ?? ''}`
    case 'correction': return `correction: ${shown('/reason', statement.fields.reason)}`
    case 'withdrawal': return `withdrawal: ${shown('/reason', statement.fields.reason)}`
    case 'erasure': return `erasure: ${shown('/reason', statement.fields.reason)}`
    case 'key': return `${statement.fields.role} key ${statement.fields.verifierKey?.split('+')[0] ?? ''}`
    case 'key-close': return `key closed: ${shown('/reason', statement.fields.reason)}`
    case 'anchor': return `head ${hidden('/head/size') ? '[withheld]' : `of ${statement.fields.head.size} entries`} ${statement.fields.what === 'cosignature' ? 'cosigned' : 'stamped'} by ${shown('/by', statement.fields.by)}`
  }
}

/** Erased for good, by an erasure that is known here; else it is only not shown. */
export const isErased = (world: World, { id }: AnyStatement, path: string): boolean =>
  world.referring(id, 'erasure').some(({ fields }) => fields.of === id && fields.paths.some((each) => each === path || each.startsWith(`${path}/`)))

const join = (...parts: (string | null | undefined)[]) => parts.filter((part) => part !== null && part !== undefined && part !== '').join(', ')

/** The primary name of a party, or the first it has. */
export function nameOf({ fields }: Statement<'party'>): string {
  return (fields.names.find(({ use }) => use === 'primary') ?? fields.names[0])?.text ?? 'party without a name'
}

/** `null`: there is no such party here. */
export function partyName(world: World, id: StatementId | null): string | null {
  const party = world.get(id, 'party')
  return party === undefined ? null : nameOf(party)
}

export const documentTitle = ({ title, publisher, url }: FieldsOf<'document'>): string => join(publisher, title) || url || 'document'

const qualifierWords = {
  exactly: '', about: 'about ', 'more-than': 'more than ', 'at-least': 'at least ', 'well-over': 'well over ', almost: 'almost ', most: 'most ',
} as const

/** "more than 290 components". The qualifier is always said; a number never stands alone. */
export function quantityText({ qualifier, value, unit }: { qualifier: keyof typeof qualifierWords; value: number | null; unit: string | null }): string {
  return `${qualifierWords[qualifier] ?? ''}${value ?? ''}${value !== null && unit !== null ? ' ' : ''}${unit ?? ''}`.trim()
}

/** In a language where the party has a name in it; else as `partyName`. */
export function partyNameIn(world: World, id: StatementId | null, language: string): string | null {
  const own = world.get(id, 'party')?.fields.names.find((name) => name.language?.split('-')[0] === language)
  return own?.text ?? partyName(world, id)
}
