/**
 * Challenge part: the six attacks, how each was put, and what answers it, from the data. A gap is printed as one.
 * @module
 */
import { challengeFile, challengePieces, type ChallengeLine } from '@proofmark/core/findings'
import type { StatementId } from '@proofmark/core/statements'
import type { Block, Run, Section } from '../document.ts'
import type { Setting } from '../setting.ts'
import type { ToldFinding } from '../told-finding.ts'
import { originalLanguage } from '../translated.ts'
import { visibleText } from '../visible-text.ts'

/** Answers are composed from the data in the language of the document; words of statements stand there as they were written, unless somebody translated them. */
export function challengePart(setting: Setting, told: ToldFinding): Section {
  const { world, say, words, language, translator } = setting
  const own = (text: string): Run => ({ text: visibleText(text), ...(language === originalLanguage ? {} : { language: originalLanguage }) })
  const recorded = (text: string, because: readonly StatementId[]): Run => {
    const translated = because.map((id) => translator.text(id, text)).find((each) => each !== visibleText(text))
    return translated === undefined ? own(text) : { text: translated }
  }
  const runs = (line: ChallengeLine): Run[] => challengePieces(line, language).map(({ text, isRecorded }) => (isRecorded ? recorded(text, line.because) : { text }))
  const blocks = challengeFile(world, told.finding, told.weighed.claims).flatMap(({ attack, said, answers, gaps }): Block[] => attack === 'not-known' && answers.length + gaps.length === 0 ? [] : [
    { kind: 'heading', runs: [{ text: words.attacks[attack] }] },
    ...(said.length === 0 ? [] : [{ kind: 'paragraph', look: 'small', runs: [{ text: `${say.said}${words.colon}`, look: 'quiet' }, ...said.flatMap(({ id, party, wording }, at): Run[] => [...(at === 0 ? [] : [{ text: '; ' }]), own(party), { text: `${words.colon}${words.quotes[0]}` }, recorded(wording, [id]), { text: words.quotes[1] }])] } as const]),
    ...(answers.length === 0 ? [] : [{ kind: 'list', items: answers.map((line) => [...runs(line), { text: ` ${entriesOf(setting, line.because)}${line.hash === null ? '' : ` SHA-256 ${line.hash.slice(0, 16)}…`}`, look: 'quiet' as const }]) } as const]),
    ...(gaps.length === 0 ? [] : [{ kind: 'paragraph', look: 'notice', runs: [{ text: `${say.gaps}${words.colon}`, look: 'strong' }, ...gaps.flatMap((line, at) => [...(at === 0 ? [] : [{ text: ' ' }]), ...runs(line)])] } as const]),
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
