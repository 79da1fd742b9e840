/**
 * Row: how the built-in register is written down: what most rows share is left out, and every row becomes a whole measure.
 * @module
 */
import type { Clock, Exception, Measure, RegisterEvent, Vote } from './register.ts'

type Row = Partial<Omit<Measure, 'id' | 'adopted' | 'clock' | 'instrument' | 'sources' | 'exceptions'>> & {
  readonly by: string
  readonly adopted: string
  readonly vote?: Vote
  readonly items: Measure['items']
  readonly actors: Measure['actors']
  readonly exceptions?: readonly Exception[]
  readonly sources: readonly string[]
}

/** A measure of a regime; in force from its adoption, open-ended and binding Member States unless the row says otherwise. */
const rowOf = (clock: Clock) => (id: string, { by, adopted, vote = undefined, exceptions = [], sources, ...row }: Row): Omit<Measure, 'regime'> & { regime?: string } => ({
  paragraph: null, direction: 'to', isOfArms: true, territory: null, obliged: ['Member States'], from: adopted, until: null, untilKind: 'open-ended', status: 'in-force',
  supersededBy: null, disputedBy: [], assertedBy: [], note: null, unverified: [],
  ...row,
  id, instrument: by, clock, adopted: { date: adopted, vote: vote ?? null }, exceptions: [...exceptions], sources: [...sources],
})

export const prohibition = rowOf('prohibition')
export const authority = rowOf('enforcement-authority')
export const mandate = rowOf('panel-mandate')

export const ofRegime = (regime: string, rows: readonly ReturnType<typeof prohibition>[]): Measure[] => rows.map((row) => ({ ...row, regime }))

export const votes = (inFavour: number, against: number, abstaining: number, more: Partial<Vote> = {}): Vote => ({ for: inFavour, against, abstaining, words: null, againstBy: [], vetoBy: [], abstained: [], ...more })
export const unanimous = votes(15, 0, 0)
export const byConsensus: Vote = { ...unanimous, for: null, against: null, abstaining: null, words: 'said to be by consensus; no figures recorded' }

export const arms = (words = 'arms and related materiel of every type'): Measure['items'] => ({ test: 'arms', words })
export const inWords = (words: string): Measure['items'] => ({ test: 'words', words })
export const anyone = (words: string): Measure['actors'] => ({ test: 'anyone', words })
export const those = (words: string): Measure['actors'] => ({ test: 'words', words })
export const listed = (words: string): Measure['actors'] => ({ test: 'listed', words })
export const nonGovernmental = (words: string): Measure['actors'] => ({ test: 'non-governmental', words })
export const whole = (country: string, name: string): Measure['territory'] => ({ countries: [country], isWhole: true, words: name })
export const partOf = (country: string, words: string): Measure['territory'] => ({ countries: [country], isWhole: false, words })

export const except = (words: string, sources: readonly string[], more: Partial<Omit<Exception, 'words' | 'sources'>> = {}): Exception =>
  ({ words, from: null, until: null, by: null, endedBy: null, classes: [], ...more, sources: [...sources] })

export const event = (id: string, date: string, type: RegisterEvent['type'], words: string, affects: readonly string[], sources: readonly string[], more: Partial<RegisterEvent> = {}): RegisterEvent =>
  ({ instrument: null, result: type === 'vote' ? 'adopted' : null, vote: null, ...more, id, date, type, words, affects: [...affects], sources: [...sources] })
