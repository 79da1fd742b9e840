/**
 * Label figures: what a score at a threshold gets right of pairs that people have labelled, of all and of each group.
 *
 * Labels are a matter of threshold themselves, so the figures stand by group (by quality of the label, by script), and say of how many pairs they are.
 * @module
 */
export interface LabelledScore {
  readonly score: number
  readonly isMatch: boolean
  /** Such as `quality STRONG`; a pair may be in several. */
  readonly groups: readonly string[]
}

export interface LabelFigures {
  readonly group: string
  readonly pairs: number
  readonly matches: number
  /** `null`: nothing was found, or nothing is there to be found. */
  readonly precision: number | null
  readonly recall: number | null
  readonly f1: number | null
}

/** All pairs first, then groups by name. */
export function labelFigures(scored: readonly LabelledScore[], atLeast: number): LabelFigures[] {
  const groups = new Map<string, LabelledScore[]>([['all', [...scored]]])
  for (const each of scored) for (const group of each.groups) groups.set(group, [...(groups.get(group) ?? []), each])
  return [...groups].toSorted(([a], [b]) => (a === b ? 0 : a === 'all' ? -1 : b === 'all' ? 1 : a < b ? -1 : 1)).map(([group, of]) => {
    const [found, matches] = [of.filter(({ score }) => score >= atLeast), of.filter(({ isMatch }) => isMatch)]
    const right = found.filter(({ isMatch }) => isMatch).length
    const part = (all: number) => (all === 0 ? null : right / all)
    return { group, pairs: of.length, matches: matches.length, precision: part(found.length), recall: part(matches.length), f1: found.length + matches.length === 0 ? null : (2 * right) / (found.length + matches.length) }
  })
}

const shown = (part: number | null) => (part === null ? '—' : part.toFixed(3))

export const figureLines = (figures: readonly LabelFigures[], atLeast: number): string[] => [
  `at ${atLeast}: precision, recall, F1`, ...figures.map(({ group, pairs, matches, precision, recall, f1 }) => `  ${group}: ${shown(precision)} ${shown(recall)} ${shown(f1)} (${pairs} ${pairs === 1 ? 'pair' : 'pairs'}, ${matches} ${matches === 1 ? 'match' : 'matches'})`),
]

/** `null`: no label. */
export function labelOf(text: string): boolean | null {
  const word = text.trim().toLowerCase()
  return ['true', 'yes', '1', 'match'].includes(word) ? true : ['false', 'no', '0', 'no-match', 'non-match'].includes(word) ? false : null
}
