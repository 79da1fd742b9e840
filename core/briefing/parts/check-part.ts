/**
 * Check part: sources, who translated, and how a reader checks the document against the packages.
 * @module
 */
import { sourceView, type SourceView } from '@proofmark/core/findings'
import type { Statement } from '@proofmark/core/statements'
import type { Block, Run, Section } from '../document.ts'
import { dateSaid, fill } from '../language.ts'
import { runOf } from '../names.ts'
import type { Setting } from '../setting.ts'
import { originalLanguage, translationState } from '../translated.ts'
import { visibleText } from '../visible-text.ts'

export function checkPart(setting: Setting): Section {
  const { say, findings, size, around } = setting
  return {
    id: 'check', title: [{ text: say.check }],
    blocks: [
      { kind: 'paragraph', runs: [{ text: say.checkHow }] },
      ...squares(setting),
      ...unpublished(setting), ...translationLines(setting),
      { kind: 'paragraph', look: 'small', runs: [{ text: fill(say.asOf, { count: size, origin: around.origin }) }, { text: '. ' }, { text: `${[...new Set(findings.map(({ weighed }) => weighed.rules))].join(', ')}`, look: 'mono' }] },
    ],
  }
}

/** One for each package that was published. */
function squares({ findings, say, around, packageOf }: Setting): Block[] {
  const all = findings.flatMap(({ id, letter }) => {
    const hash = packageOf(id)
    return hash === null ? [] : [{
      text: squareText(hash, around.address), alt: fill(say.squareAlt, { hash }),
      beside: [[{ text: fill(say.package, { letter }), look: 'strong' as const }], [{ text: hashGroups(hash), look: 'mono' as const }], ...(around.address === null ? [] : [[{ text: addressOf(hash, around.address), look: 'mono' } as Run]])],
    }]
  })
  // What to do with it stands in words beside it: a square that leads nowhere on a telephone would else seem broken.
  return all.length === 0 ? [] : [{ kind: 'squares', squares: all }, { kind: 'paragraph', look: 'small', runs: [{ text: around.address === null ? say.squareHow : say.squareOpens }] }]
}

/** The findings without a package, in one line. */
function unpublished({ say, findings, packageOf }: Setting): Block[] {
  const all = findings.filter(({ id }) => packageOf(id) === null).map(({ letter }) => letter)
  return all.length === 0 ? [] : [{ kind: 'paragraph', look: 'notice', runs: [{ text: `${all.join(', ')}  `, look: 'mono' }, { text: say.noPackage }] }]
}

/** What the square holds: where the package can be fetched, with its hash behind `#`, which no server is told; without an address the hash alone. */
export const squareText = (hash: string, address: string | null): string => (address === null ? `proofmark:package:${hash}` : `${addressOf(hash, address)}#proofmark:package:${hash}`)
/** `{hash}` in an address stands for that of the package, so that one address leads to several. */
const addressOf = (hash: string, address: string): string => (address.split('#')[0] ?? '').replaceAll('{hash}', hash)
export const hashGroups = (hash: string): string => hash.match(/.{1,8}/g)!.join(' ')

function translationLines({ world, language, findings, say, words, translator }: Setting): Block[] {
  if (language === originalLanguage) return []
  const lines = findings.flatMap(({ id, letter }): Run[][] => {
    const state = translationState(world, id, language)
    if (state === null) return []
    const by = state.by === null ? '' : `${words.comma}${visibleText(state.by)}`
    return [[{ text: `${fill(say.translationBy, { letter })}${words.colon}${say[`method.${state.method as 'person'}`]}${by}${words.comma}${state.checkedBy === null ? say.notChecked : fill(say.checkedBy, { name: visibleText(state.checkedBy) })}.` }]]
  })
  const count = translator.untranslated.length
  return [...lines.map((runs): Block => ({ kind: 'paragraph', look: 'small', runs })), ...(count === 0 ? [] : [{ kind: 'paragraph', look: 'notice', runs: [{ text: fill(say.untranslatedCount, { count }) }] } as const])]
}

/** Documents that the findings, and the positions that are quoted, rest on; each once, in the order of the log. */
export function sourcesPart(setting: Setting, positions: readonly Statement<'position'>[], isShort: boolean): Section | null {
  const { world, findings, say, language, names } = setting
  const ids = new Set([...findings.flatMap(({ finding }) => finding.fields.sources), ...(isShort ? [] : positions.flatMap(({ fields }) => fields.sources)), ...(isShort ? [] : findings.flatMap(({ claims }) => claims.flatMap(({ view }) => (view.support[0] ?? []).flatMap((id) => world.sealed(id)?.fields.sources ?? []))))].map(({ document }) => document))
  const documents = world.of('document').filter(({ id }) => ids.has(id)).map(sourceView)
  if (documents.length === 0) return null
  const line = (source: SourceView): Run[] => [
    runOf(names.words(source.title)), ...(source.date === null ? [] : [{ text: ` (${dateSaid(source.date, language)})`, look: 'quiet' } as const]), ...(isShort || source.url === null ? [] : [{ text: ` ${visibleText(source.url)}`, look: 'quiet', language: 'en' } as const]),
  ]
  return { id: 'sources', title: [{ text: say.sources }], blocks: isShort ? [{ kind: 'paragraph', look: 'small', runs: documents.flatMap((source, at) => [...(at === 0 ? [] : [{ text: ' · ' }]), ...line(source)]) }] : [{ kind: 'list', items: documents.map(line) }] }
}

