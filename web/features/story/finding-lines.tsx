/**
 * Finding lines: the findings of a case, each with a picture of what it rests on, its title in the reader's language, its status, and on how many statements it hangs.
 * @module
 */
import type { CaseView, ChallengeLine, FindingView } from '@proofmark/core/findings'
import { paths } from '../../paths.ts'
import { ClaimStatus } from '../../uncertainty/claim-status.tsx'
import { findingWordings } from '../../words/named/finding-wordings.ts'
import { caseWords } from '../cases/words.ts'
import { Translated } from '../translation/translated.tsx'
import { StoryPicture } from './mark-story.tsx'

export function FindingLines({ of }: { of: CaseView }) {
  const say = caseWords.useWords()
  const sayOfFinding = findingWordings.useWords()
  const pictures = picturesOf(of.findings)
  return (
    <ul className="finding-lines">{of.findings.map((finding) => {
      const picture = pictures.get(finding.id)
      return (
        <li key={finding.id} className="finding-line">
          {picture !== undefined && <StoryPicture of={picture} />}
          <a href={paths.finding(finding.label ?? finding.id)}><Translated of={finding.id} marks="each">{finding.title}</Translated></a><ClaimStatus status={finding.status} />
          <span className="small quiet">{sayOfFinding(finding.status)} {say('hangsOn', { count: finding.hangsOn.length })}</span>
        </li>
      )
    })}</ul>
  )
}

interface Shown { readonly id: string; readonly sha256: string; readonly pictureType: 'original' | 'derivative' | 'redacted' | 'illustration'; readonly caption: string | null }

/** Of each finding the first picture of what it rests on that no finding above it has; the challenge file lists them, originals first. */
function picturesOf(findings: readonly FindingView[]): ReadonlyMap<string, Shown> {
  const taken = new Set<string>()
  const found = new Map<string, Shown>()
  for (const { id, challenge } of findings) {
    const lines = challenge.find(({ attack }) => attack === 'originals')?.answers.filter(({ code, hash }) => code === 'picture' && hash !== null) ?? []
    const line = lines.find(({ hash }) => !taken.has(hash!))
    if (line === undefined) continue
    taken.add(line.hash!)
    found.set(id, { id: line.because[0]!, sha256: line.hash!, pictureType: line.values['kind'] as Shown['pictureType'], caption: captionOf(line) })
  }
  return found
}

/** The title of a photograph begins with what kind of picture it is, which is said beside it in the reader's language. */
function captionOf({ values, titles }: ChallengeLine): string | null {
  const [title, kind] = [titles['title'] ?? null, `${values['kind']}, `]
  return title === null ? null : String(title).startsWith(kind) ? String(title).slice(kind.length) : String(title)
}
