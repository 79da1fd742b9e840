/**
 * finding: the claims of a finding, their status, and what they hang on.
 * @module
 */
import { basisView, claimBasis, claimBook, findingView, whatIf, type BasisView, type FindingView, type Switch, type WhatIf } from '@proofmark/core/findings'
import type { World } from '@proofmark/core/statements'
import { findStatement, readSwitch } from 'proofmark/server'
import { BadUse, onlyArgument, type Command } from '../command.ts'
import { dataHelp, dataOption, readStore } from '../data-folder.ts'

/** Not by colour alone: a shape and a word. */
const shapes = { established: '●', possible: '◐', contradicted: '✕', 'not-established': '○' } as const

export const finding: Command = {
  name: 'finding',
  usage: ['finding ID [--basis] [--what-if SWITCH]…'],
  does: 'The claims of a finding: status, days, and the statements it hangs on. With --basis all that each claim rests on and what would change it; with --what-if which claims were others, exit 0 if all stand. Nothing is changed.',
  options: { ...dataOption, basis: { type: 'boolean' }, 'what-if': { type: 'string', multiple: true } },
  optionHelp: {
    ...dataHelp, '--basis': 'all minimal sets of statements, independent lines of evidence, and the single facts that would change each claim',
    '--what-if SWITCH': 'a hypothesis, as often as you like: without:ID, accept:ID, reject:ID, accept-reading:MARK:SCHEME:DATE, reject-reading:…, same:ID, not-same:ID, documented:ID, dated:ID:DATE',
  },
  example: 'proofmark finding production-to-use --json',
  async run(input) {
    const name = onlyArgument(input, 'ID')
    const switches = [input.options['what-if'] ?? []].flat().map(String)
    if (switches.length > 0) {
      const said = await readStore(input, (store) => {
        found(store.world(), name)
        return whatIf(claimBook(store.world()), switches.map((text) => switchNamed(store.world(), text)))
      })
      input.print(input.isJson ? JSON.stringify(said, null, 2) : whatIfText(said))
      return said.claims.length === 0 ? 0 : 1
    }
    if (input.options['basis'] === true) {
      const basis = await readStore(input, (store) => {
        const { id, fields } = found(store.world(), name)
        return basisView(store.world(), id, fields.claims.map((keyed) => claimBasis(store.world(), keyed)))
      })
      input.print(input.isJson ? JSON.stringify(basis, null, 2) : basisText(basis))
      return basis.claims.every(({ status }) => status === 'established') ? 0 : 1
    }
    const view = await readStore(input, (store) => findingView(store.world(), found(store.world(), name).id))
    if (view === null) throw new BadUse(`the finding "${name}" was withdrawn`)
    input.print(input.isJson ? JSON.stringify(view, null, 2) : asText(view))
    return view.status === 'established' ? 0 : 1
  },
}

function found(world: World, name: string) {
  const named = findStatement(world, name, 'finding')
  const finding = named.ok ? world.get(named.statement.id, 'finding') : undefined
  if (finding !== undefined) return finding
  if (named.ok) throw new BadUse(`the finding "${name}" was withdrawn`)
  const known = world.of('finding').map(({ id, fields }) => fields.label ?? id)
  throw new BadUse(`no finding has the id or label "${name}"; there ${known.length === 0 ? 'are none' : `are: ${known.join(', ')}`}`)
}

function switchNamed(world: World, text: string): Switch {
  const read = readSwitch(world, text)
  if (read === null) throw new BadUse(`"${text}" is no switch of a statement that is there; such are without:ID, accept:ID, reject:ID (see --help)`)
  return read
}

function whatIfText({ aside, claims, findings, standing }: WhatIf): string {
  return [
    'A hypothesis; nothing is changed.',
    `${aside.length} statements set aside; ${claims.length} claims would be others, ${standing} that it bears on stand.`,
    ...claims.map(({ text, was, is }) => `${shapes[was.status]} ${was.status} → ${shapes[is.status]} ${is.status}: ${text}`),
    ...findings.map(({ title, was, is }) => `finding ${was === is ? `stays ${is}` : `${was} → ${is}`}: ${title}`),
  ].join('\n')
}

function basisText({ claims, titles }: BasisView): string {
  const title = (id: string) => `${titles[id]?.kind ?? 'statement'} ${id.slice(0, 8)}: ${titles[id]?.title ?? ''}`
  return claims.flatMap(({ text, status, supports, evidence, changes }) => [
    `${shapes[status]} ${status}: ${text}`,
    ...supports.sets.map((set, at) => `    support ${at + 1}: ${set.length} statements${supports.hangsOn?.length === set.length ? '' : `, besides what it hangs on ${set.filter((id) => supports.hangsOn?.includes(id) !== true).map(title).join('; ')}`}`),
    ...(supports.isCut ? ['    there may be more supports: not all were looked for'] : []),
    ...(supports.hangsOn ?? []).map((id) => `    hangs on ${title(id)}`),
    ...(evidence.lines.length === 0 ? [] : [`    independent lines of evidence: ${evidence.independent.least === evidence.independent.most ? evidence.independent.least : `${evidence.independent.least} known, ${evidence.independent.most} if those are independent of which it is not known`}`]),
    ...changes.changes.map(({ code, of, scheme, date, to }) => `    would be ${to}: ${code}${scheme === null ? '' : ` ${scheme}`}${date === null ? '' : ` ${date}`}, ${title(of)}`),
    ...(changes.isCut ? ['    not all facts were tried'] : []),
  ]).join('\n')
}

function asText(view: FindingView): string {
  const claims = view.claims.flatMap((claim) => [
    `${shapes[claim.status]} ${claim.status}: ${claim.text}`,
    `    ${claim.sentence.en}`,
    `    ${claim.wording}`,
    ...claim.hangsOn.map(({ kind, title, id }) => `    falls without ${kind} ${id.slice(0, 8)}: ${title}`),
  ])
  return [
    `${shapes[view.status]} ${view.title}`, `${view.status}. ${view.wording}`, '',
    ...view.sentences.map(({ text, status }) => `${status === null ? ' ' : shapes[status]} ${text}`), '', ...claims,
    ...(view.caveats.length === 0 ? [] : ['', 'Caveats:', ...view.caveats.map((caveat) => `- ${caveat}`)]),
    ...(view.positions.length === 0 ? [] : ['', 'Positions:', ...view.positions.map(({ party, wording, form, forum, when }) => `- ${party}${form === 'quote' ? `: “${wording}”` : ` (paraphrase): ${wording}`} (${[forum, when].filter((part) => part !== null).join(', ')})`)]),
  ].join('\n')
}
