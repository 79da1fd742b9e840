/**
 * Network question: what is asked of the acquisition network, by a route or on the command line, as one plain object that a thread can be sent.
 * @module
 */
export const networkTopics = ['network', 'paths', 'cuts', 'recurring', 'communities', 'gaps', 'appearances', 'export'] as const
export type NetworkTopic = (typeof networkTopics)[number]
export const exportForms = ['gexf', 'graphml', 'csv', 'csv-nodes'] as const
export type ExportForm = (typeof exportForms)[number]

export interface NetworkQuestion {
  readonly about: NetworkTopic
  /** Ids or labels of cases; none: all. */
  readonly cases: readonly string[]
  /** Nodes by id, label of a record, or the words on them. None: makers of parts, and weapons. */
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly weapon: string | null
  /** EDTF. A date: what may have been by its end; an interval: what may have been within it. */
  readonly asOf: string | null
  /** Statements by id or label: as if they had never been made, or, of roles, as if they were accepted. */
  readonly without: readonly string[]
  readonly accepted: readonly string[]
  /** Only edges that are borne so well or better. */
  readonly strength: string | null
  readonly by: string
  readonly seed: number
  readonly most: number
  readonly eitherWay: boolean
  /** `PARTY:DAY`. */
  readonly since: readonly string[]
  readonly form: string
  /** Only of statements up to this handling: open, restricted, confidential; `null`: of all. */
  readonly handling: string | null
}

export const nothingMore: Omit<NetworkQuestion, 'about'> = { cases: [], from: [], to: [], weapon: null, asOf: null, without: [], accepted: [], strength: null, by: 'case', seed: 1, most: 10, eitherWay: false, since: [], form: 'gexf', handling: null }
