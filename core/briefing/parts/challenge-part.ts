/**
 * Challenge part: the six attacks, how each was put, and what answers it, from the data. A gap is printed as one.
 * @module
 */
import { challengeFile } from '@proofmark/core/findings'
import type { Block, Run, Section } from '../document.ts'
import type { Setting } from '../setting.ts'
import type { ToldFinding } from '../told-finding.ts'
import { visibleText } from '../visible-text.ts'

/** Answers are composed from the data in English; funding, standard and other explanations stand in the language of the document elsewhere. */
export function challengePart(setting: Setting, told: ToldFinding): Section {
  const { world, say, words, language } = setting
  const english = (text: string): Run[] => [{ text: visibleText(text), ...(language === 'en' ? {} : { language: 'en' }) }]
  const blocks = challengeFile(world, told.finding, told.weighed.claims).flatMap(({ attack, said, answers, gaps }): Block[] => attack === 'not-known' && answers.length + gaps.length === 0 ? [] : [
    { kind: 'heading', runs: [{ text: words.attacks[attack] }] },
    ...(said.length === 0 ? [] : [{ kind: 'paragraph', look: 'small', runs: [{ text: `${say.said}${words.colon}`, look: 'quiet' }, ...said.flatMap(({ party, wording }, at): Run[] => [...(at === 0 ? [] : [{ text: '; ' }]), ...english(`${party}: “${wording}”`)])] } as const]),
    ...(answers.length === 0 ? [] : [{ kind: 'list', items: answers.map(({ text, hash, because }) => [...english(text), { text: ` ${entriesOf(setting, because)}${hash === null ? '' : ` SHA-256 ${hash.slice(0, 16)}…`}`, look: 'quiet' as const }]) } as const]),
    ...(gaps.length === 0 ? [] : [{ kind: 'paragraph', look: 'notice', runs: [{ text: `${say.gaps}${words.colon}`, look: 'strong' }, ...english(gaps.join(' '))] } as const]),
    ...(answers.length === 0 && gaps.length === 0 ? [{ kind: 'paragraph', look: 'notice', runs: [{ text: say.noAnswer }] } as const] : []),
  ])
  return {
    id: `challenge-${told.letter.toLowerCase()}`, title: [{ text: `${told.letter}  ${say.challenge}` }],
    blocks: [...(language === 'en' ? [] : [{ kind: 'paragraph', look: 'small', runs: [{ text: say.asRecorded, look: 'quiet' }] } as const]), ...blocks],
  }
}

/** "[12, 13]": entries of the log. */
function entriesOf({ world }: Setting, because: readonly string[]): string {
  const entries = [...new Set(because.map((id) => world.sealed(id)?.index).filter((index) => index != null))].toSorted((a, b) => a - b)
  return entries.length === 0 ? '' : `[${entries.join(', ')}]`
}
