/**
 * finding: the claims of a finding, their status, and what they hang on.
 * @module
 */
import { findingView, type FindingView } from '@proofmark/core/findings'
import { findStatement } from 'proofmark/server'
import { BadUse, onlyArgument, type Command } from '../command.ts'
import { dataHelp, dataOption, readStore } from '../data-folder.ts'

/** Not by colour alone: a shape and a word. */
const shapes = { established: '●', possible: '◐', contradicted: '✕', 'not-established': '○' } as const

export const finding: Command = {
  name: 'finding',
  usage: ['finding ID'],
  does: 'The claims of a finding: status, days, and the statements it hangs on.',
  options: dataOption,
  optionHelp: { ...dataHelp },
  example: 'proofmark finding production-to-use --json',
  async run(input) {
    const name = onlyArgument(input, 'ID')
    const view = await readStore(input, (store) => {
      const found = findStatement(store.world(), name, 'finding')
      if (found.ok) return findingView(store.world(), found.statement.id)
      const known = store.world().of('finding').map(({ id, fields }) => fields.label ?? id)
      throw new BadUse(`no finding has the id or label "${name}"; there ${known.length === 0 ? 'are none' : `are: ${known.join(', ')}`}`)
    })
    if (view === null) throw new BadUse(`the finding "${name}" was withdrawn`)
    input.print(input.isJson ? JSON.stringify(view, null, 2) : asText(view))
    return view.status === 'established' ? 0 : 1
  },
}

function asText(view: FindingView): string {
  const claims = view.claims.flatMap((claim) => [
    `${shapes[claim.status]} ${claim.status}: ${claim.text}`,
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
