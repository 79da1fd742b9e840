/**
 * Confidential told: names of confidential parties that stand in words which go out: sentences, titles, captions, notes, wherever they were typed.
 *
 * Withholding hides the fields of a confidential statement; this finds its name where somebody wrote it again.
 * @module
 */
import { stringsIn, tellFinder, type Secret } from '@proofmark/core/evidence'
import { commitFields, committedPaths, type AnyStatement, type Statement, type StatementId, type World } from '@proofmark/core/statements'

export interface Told { readonly party: StatementId; readonly statement: StatementId; readonly path: string; readonly form: string }

/** Handling of a statement as sealed and as it stands, whichever is closer. */
const isConfidential = (world: World, statement: AnyStatement): boolean => statement.fields.handling === 'confidential' || (world.get(statement.id, statement.kind) as AnyStatement | undefined)?.fields.handling === 'confidential'

/** `isShown`: whether a field goes out; left out, all do. Statements that are themselves confidential are not looked into: they do not go out. */
export function confidentialTold(world: World, statements: readonly AnyStatement[], isShown: (statement: AnyStatement, path: string) => boolean = () => true): Told[] {
  // A party whose name was asked for by name is no secret of this package.
  const out = new Set(statements.map(({ id }) => id))
  const secrets = confidentialNames(world, (party) => !(out.has(party.id) && isShown(party, '/names')))
  if (secrets.length === 0) return []
  const finder = tellFinder(secrets)
  return statements.filter((statement) => !isConfidential(world, statement)).flatMap((statement) => {
    const values = commitFields(statement.kind, statement.fields)
    return committedPaths(statement.kind).filter((path) => isShown(statement, path)).flatMap((path) =>
      stringsIn(values.get(path) ?? null).flatMap((text) => finder.tells(text, path === '/label')).map(({ secret, form }): Told => ({ party: secret.id, statement: statement.id, path, form })))
  })
}

/** The same of words that stand in no statement: a title, an occasion, a document that is made of many. */
export function confidentialIn(world: World, texts: readonly string[]): Pick<Told, 'party' | 'form'>[] {
  const secrets = confidentialNames(world, () => true)
  if (secrets.length === 0) return []
  const finder = tellFinder(secrets)
  return texts.flatMap((text) => finder.tells(text, false).map(({ secret, form }) => ({ party: secret.id, form })))
}

function confidentialNames(world: World, isSecret: (party: Statement<'party'>) => boolean): Secret[] {
  return world.everOf('party').flatMap((party): Secret[] => {
    if (!isConfidential(world, party as unknown as AnyStatement) || !isSecret(party)) return []
    const names = [party, world.get(party.id, 'party')].flatMap((form) => form?.fields.names ?? []).map(({ text }) => text)
    return [...new Set(names)].map((value) => ({ id: party.id, path: '/names', kind: 'name' as const, value, isPerson: party.fields.partyType === 'person' }))
  })
}
