/**
 * Setting: what all parts of a briefing are made from.
 * @module
 */
import type { StatementId, World } from '@proofmark/core/statements'
import type { LeftOut } from './document.ts'
import type { Land } from './figures/map.ts'
import type { Names } from './names.ts'
import type { BriefingLanguage, Direction } from './language.ts'
import type { BriefingOrder } from './order.ts'
import type { ToldFinding } from './told-finding.ts'
import type { Translator } from './translated.ts'
import type { BriefingWords } from './words.ts'

/** What a pure core cannot know. */
export interface Surroundings {
  readonly land: Land
  /** Name of the log. */
  readonly origin: string
  /** Where packages can be fetched; `null`: nowhere that is known. */
  readonly address: string | null
  /** Whether a file is kept here. */
  hasFile(sha256: string): boolean
  /** What a brief of few pages has room for beside what always stands in it. Other forms have it all. */
  readonly room: Room
}

export interface Room {
  readonly photographs: boolean
  readonly maps: boolean
  /** What would decide between explanations. */
  readonly waysToDecide: boolean
  /** The table of all claims, each as the sentence that its status allows. */
  readonly claims: boolean
  /** How many positions that do not speak against the findings. Those that do always stand in it. */
  readonly positions: number
}
export const allRoom: Room = { photographs: true, maps: true, waysToDecide: true, claims: true, positions: Infinity }

export interface Setting {
  /** What may be shown, and nothing else. */
  readonly world: World
  readonly order: BriefingOrder
  readonly around: Surroundings
  readonly language: BriefingLanguage
  readonly direction: Direction
  readonly words: BriefingWords
  readonly say: BriefingWords['says']
  readonly translator: Translator
  /** How parties and places of the findings are called. */
  readonly names: Names
  readonly findings: readonly ToldFinding[]
  /** Statements of the whole log, shown or not. */
  readonly size: number
  readonly leftOut: LeftOut[]
  /** Figures (as drawn) and photographs that stand in it already: none is shown twice. */
  readonly drawn: Set<string>
  /** Manifest hash of the latest package of a finding. */
  packageOf(finding: StatementId): string | null
}
