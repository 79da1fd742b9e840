/**
 * Paths: every route that reads or that takes files, with what it answers. Routes that take JSON describe themselves where they are made.
 *
 * `api-document.test.ts` holds the table against the routes of the app, both ways, and against the parameters that their code reads.
 * @module
 */
import { apartNames, eventNames, facetNames } from '@proofmark/core/item-search'
import type { ParameterName } from './parameters.ts'

/** What an answer depends on. `log`: only on what is sealed, so that one head always gives one answer, which a client may keep. `more`: on the day, on boxes of the data folder, on work that runs. */
type DependsOn = 'log' | 'more'

export interface DescribedPath {
  readonly says: string
  readonly dependsOn: DependsOn
  readonly query?: readonly ParameterName[]
  /** Type of the answer; JSON unless told. */
  readonly type?: string
  /** The body of the request, where it is no JSON. */
  readonly takes?: string
}

const log = (says: string, query: readonly ParameterName[] = [], type?: string): DescribedPath => ({ says, dependsOn: 'log', query, ...(type === undefined ? {} : { type }) })
const more = (says: string, query: readonly ParameterName[] = [], type?: string): DescribedPath => ({ says, dependsOn: 'more', query, ...(type === undefined ? {} : { type }) })
/** Sends a file, as it is. */
const sends = (says: string): DescribedPath => ({ says, dependsOn: 'more', takes: 'application/octet-stream' })

const sheet = 'text/csv'
const questionOfNetwork: readonly ParameterName[] = ['case', 'from:nodes', 'to', 'asOf', 'without', 'accepted', 'strength', 'weapon', 'by:recurring', 'seed', 'most', 'eitherWay', 'since', 'form:network', 'handling']
const questionOfIndicators: readonly ParameterName[] = ['exporter', 'consignee', 'endUser', 'model', 'lot']

const questionOfItems: readonly ParameterName[] = ['mark', 'in', 'text', ...facetNames.map((name) => `${name}:items` as const), ...eventNames.flatMap((name) => [name, `${name}-if`] as const), ...apartNames.flatMap((name) => [`${name}:items`, `${name}-if`] as const), 'within', 'within-if']

export const describedPaths: Readonly<Record<string, DescribedPath>> = {
  'GET /api/cases': log('All cases, with how many items and findings each has'),
  'GET /api/cases/{id}': log('A case: items, marks, readings, dates, findings'),
  'GET /api/items/search': log('All items asked at once, a page at a time (docs/searching.md)', [...questionOfItems, 'sort', 'limit', 'after']),
  'GET /api/items/facets': log('The same question, counted by the values of each facet', questionOfItems),
  'GET /api/items/map': log('The same, gathered to circles', [...questionOfItems, 'view', 'cells']),
  'GET /api/items/routes': log('Whence and whither the same items came, gathered by pairs of places', [...questionOfItems, 'view', 'cells']),
  'GET /api/items/chart': log('The same as bars', [...questionOfItems, 'by:chart']),
  'GET /api/items/{id}': log('An item: marks, readings, bounds of its dates, what it matches'),
  'GET /api/findings/{id}': log('A finding: claims, status, support, positions'),
  'GET /api/statements': log('Current statements in the order of the log, a page at a time', ['kind', 'case', 'handling', 'after', 'limit:statements']),
  'GET /api/statements/{id}': log('A statement as it counts now, and as it was sealed'),
  'GET /api/statements/{id}/history': log('What was said of a statement later, and what refers to it'),
  'GET /api/statements/{id}/seal': log('How a statement is sealed: note, leaf, path, head'),
  'GET /api/export': more('What is open as a file: statements as JSON lines, one kind as CSV, all as a workbook, places as GeoJSON, KML or GeoPackage, parties and craft as FollowTheMoney entities, the network as GEXF or GraphML, a case as a bag that can be verified (docs/exports.md)', ['format:export', 'case', 'found', 'kind', 'handling'], 'application/octet-stream'),
  'GET /api/export/rows': log('How many statements an export holds, by kind, and how many stay', ['case', 'found', 'handling']),
  'GET /api/decode': log('All readings of a mark', ['mark', 'context']),
  'GET /api/dates': log('The four ends of a date', ['edtf']),
  'GET /api/marks/search': log('Marks that fit a pattern, may fit, or are not excluded', ['pattern', 'field', 'limit', 'after', 'around:marks', 'same']),
  'GET /api/findings/{id}/basis': log('What each claim rests on, and what would change it'),
  'GET /api/findings/{id}/what-if': log('A finding as it would be with changes', ['if']),
  'GET /api/findings/{id}/changes': log('What is otherwise since a finding was sealed, and since each publication'),
  'GET /api/findings/{id}/compare': log('A finding beside itself earlier, beside another, or beside what others say', ['before', 'with', 'document']),
  'GET /api/findings/{id}/replies': more('The right of reply to a finding on a day', ['day']),
  'GET /api/findings/{id}/review': more('Stages of review with what is missing'),
  'GET /api/cases/{id}/changed-findings': log('Findings of a case whose claims came to something else'),
  'GET /api/cases/{id}/briefings': more('Sealed briefings, with what changed since'),
  'GET /api/cases/{id}/briefings/preview': more('A briefing as a page', ['asked'], 'text/html'),
  'GET /api/items/{id}/chain': log('The chain of supply of an item'),
  'GET /api/cases/{id}/chains': more('Chains of a case, as many rows as fit the time of one answer', ['from']),
  'GET /api/cases/{id}/choices': log('Statements of a case by name', ['kinds', 'text']),
  'GET /api/cases/{id}/components': log('Components of a case, counted', ['handling']),
  'GET /api/cases/{id}/components/parts': log('Parts behind one figure, a hundred at a time', ['by', 'row', 'from', 'handling']),
  'GET /api/cases/{id}/components/sheet': log('A counting or all parts as a sheet', ['by', 'form', 'handling'], sheet),
  'GET /api/cases/{id}/components/compare': log('Components of two items side by side', ['first', 'second', 'handling']),
  'GET /api/cases/{id}/components/compare/sheet': log('The same as a sheet', ['first', 'second', 'form', 'handling'], sheet),
  'GET /api/cases/{id}/custody': log('The chain of custody of the evidence of a case'),
  'GET /api/cases/{id}/procedure': log('The procedure of review'),
  'GET /api/cases/{id}/screening': more('Candidates for the parties and craft of a case', ['from:score']),
  'GET /api/cases/{id}/screening/sheet': more('The same as a sheet', ['from:score'], sheet),
  'GET /api/custody/{id}': log('The chain of custody of one item, photograph or document'),
  'GET /api/receipts/{id}': log('The receipt of a hand-over'),
  'GET /api/crafts': log('All craft, each once', ['text']),
  'GET /api/crafts/{id}': log('A craft: names in the order of time, numbers, roles'),
  'GET /api/joined/{id}': log('A party or craft, each part with the record it came from'),
  'GET /api/sameness': log('Records that may be one, what was decided, contradictions', ['case', 'kept-apart']),
  'GET /api/numbers': log('What a number says by the rules of its register', ['value', 'scheme']),
  'GET /api/nameable': log('Statements that a claim can name', ['kinds', 'case', 'text']),
  'GET /api/desk': more('Requests and addressees on a day', ['day']),
  'GET /api/desk/compose': more('What a form for a new request proposes', ['items', 'finding', 'day']),
  'GET /api/desk/settings': more('Days and addresses of the desk'),
  'GET /api/requests/{id}': more('A request with each addressee on a day', ['day']),
  'GET /api/requests/{id}/letter': more('Addressees, photographs and templates of a letter'),
  'GET /api/answers/requests': more('Requests with their addressees'),
  'GET /api/letter-templates': more('Templates of letters'),
  'DELETE /api/letter-templates/{name}': more('Takes a template away'),
  'POST /api/letter-templates': more('Keeps a template: `{text}`'),
  'GET /api/import': more('The sheet that lies here, and the import that runs'),
  'DELETE /api/import': more('Takes the sheet away'),
  'GET /api/import/mappings': more('Saved mappings'),
  'DELETE /api/import/mappings/{name}': more('Takes a mapping away'),
  'GET /api/import/{job}/rows': more('What became of rows', ['filter', 'from', 'count']),
  'GET /api/import/{job}/report': more('The report, in the format of the sheet', [], 'application/octet-stream'),
  'GET /api/import/files/{sha256}': more('How much of a file is here'),
  'PUT /api/import/files/{sha256}': sends('The next part of a file'),
  'POST /api/import/stop': more('Ends the import after the batch that is being sealed'),
  'GET /api/capture/{session}/files/{sha256}': more('How much of a file is here'),
  'PUT /api/capture/{session}/files/{sha256}': sends('The next part of a file of a capture'),
  'GET /api/indicators': more('What of an exporter, consignee, end user, model or lot was diverted', questionOfIndicators),
  'GET /api/indicators/sheet': more('The same as a sheet', questionOfIndicators, sheet),
  'GET /api/searches': more('Saved searches, each with the items that are new to it'),
  'POST /api/searches': more('Saves a question: `{name, question, replaces?}`'),
  'POST /api/searches/seen': more('News were seen: `{name, upTo}`'),
  'POST /api/searches/remove': more('Takes a saved search away: `{name}`'),
  'GET /api/watches': more('Watches, with what the log tells since each was last read'),
  'POST /api/watches': more('Keeps a watch: `{of, value, note}`'),
  'POST /api/watches/seen': more('Alerts were read: `{name, upTo}`'),
  'POST /api/watches/remove': more('Takes a watch away: `{name}`'),
  'GET /api/instruments': more('Measures in force', ['on']),
  'GET /api/instruments/registers/{name}': more('An own register as it was sent', [], 'text/plain'),
  'POST /api/instruments/registers': more('Keeps a register: `{text}`'),
  'DELETE /api/instruments/registers/{name}': more('Takes a register away'),
  'GET /api/transfers/{id}/prohibitions': more('Paragraphs that would have forbidden a transfer', ['on']),
  'GET /api/lists': more('Snapshots of lists'),
  'GET /api/lists/differences': more('What changed between two snapshots', ['before:snapshots', 'after:snapshots']),
  'GET /api/lists/files/{sha256}': more('How much of a file is here'),
  'PUT /api/lists/files/{sha256}': sends('The next part of a list'),
  'POST /api/lists': more('Reading of a list begins'),
  'POST /api/lists/cancel': more('Ends the reading; nothing is kept'),
  'DELETE /api/lists/{id}': more('Takes a snapshot away'),
  'GET /api/screening': more('All cases, with what newer snapshots changed'),
  'GET /api/screening/news': more('How much of that nobody has seen'),
  'POST /api/screening/seen': more('News were read: `{case, list, to}`'),
  'POST /api/screening/name': more('Screens a name that stands in no record: `{names, born, number}`'),
  'POST /api/cases/{id}/screening': more('Screening of a case begins'),
  'POST /api/cases/{id}/screening/cancel': more('Ends the screening'),
  'POST /api/cases/{id}/screening/decisions': more('Seals a decision on a candidate'),
  'GET /api/matching': more('Exchanges of private matching'),
  'GET /api/matching/cases': log('Cases that have serials'),
  'GET /api/matching/{key}/file': more('What goes to the other side', [], 'application/octet-stream'),
  'GET /api/matching/{key}/common': more('What both sides hold'),
  'POST /api/matching/files': sends('A file of the other side'),
  'POST /api/matching/cancel': more('Ends the raising'),
  'POST /api/matching/{key}/close': more('Ends an exchange and deletes its secret'),
  'GET /api/network': log('The acquisition network: nodes, edges, and what is not shown', questionOfNetwork),
  'GET /api/network/paths': log('Ways between nodes', questionOfNetwork),
  'GET /api/network/cuts': log('Nodes without which there is no way', questionOfNetwork),
  'GET /api/network/recurring': log('Intermediaries that recur, against chance', questionOfNetwork),
  'GET /api/network/communities': log('Groups of nodes', questionOfNetwork),
  'GET /api/network/gaps': log('What nobody recorded', questionOfNetwork),
  'GET /api/network/appearances': log('Who appeared after a day', questionOfNetwork),
  'GET /api/network/export': log('The network as a file', questionOfNetwork, 'application/octet-stream'),
  'GET /api/photos/{id}': more('A photograph: what its file says, what it shows'),
  'GET /api/photos/{id}/pixels': more('Whether the pixels of a photograph are sealed'),
  'GET /api/photos/{id}/redaction': log('A redaction and its proof'),
  'GET /api/machine-reader': more('Whether a program for printed text is installed'),
  'POST /api/machine-reader': more('What that program reads: a suggestion'),
  'GET /api/statistics': more('Figures, each with what it counts', ['case', 'on']),
  'GET /api/statistics/sheet': more('Figures as a sheet', ['case', 'on', 'format', 'figure'], 'application/octet-stream'),
  'GET /api/translations/{language}': log('Sealed translations of statements', ['of']),
  'GET /api/keys': more('Keys and their history'),
  'POST /api/keys': more('Adds, closes or chooses a key'),
  'GET /api/server': more('Whether this server only reads, whether its database answers, and how many entries it shows'),
  'GET /api/log': more('The log: size, root, head, what witnesses said'),
  'GET /api/log/entries': log('Entries of the log; to this machine alone', ['from', 'count']),
  'POST /api/upkeep': more('Tries or seals a correction, withdrawal or erasure'),
  'POST /api/cases/{id}/bulk-plan': more('What a change to many items would do'),
  'POST /api/cases/{id}/briefings': more('Seals a briefing'),
  'POST /api/cases/{id}/briefings/plan': more('Pages, minutes, what is left out'),
  'POST /api/cases/{id}/briefings/file': more('One file of a briefing', [], 'application/octet-stream'),
  'POST /api/cases/{id}/briefings/check': more('From which sealed briefing a copy was made, and where it differs'),
  'POST /api/findings/weigh': more('What a draft of a finding would come to; nothing is kept'),
  'POST /api/findings/{id}/publish': more('Seals a publication and gives its package', [], 'application/zip'),
  'POST /api/findings/{id}/publish/preview': more('What a publication would show and withhold'),
  'POST /api/reports/weigh': more('What another report says, before it is sealed'),
  'POST /api/desk/settings': more('Keeps days and addresses of the desk'),
  'POST /api/requests/{id}/letter': more('A letter as DOCX, PDF or text', [], 'application/octet-stream'),
  'PUT /api/requests/{id}/returned-form': sends('A reply form that came back'),
  'POST /api/answers': more('What an answer file is worth, and what would be sealed'),
  'GET /blobs/{sha256}': more('A file of evidence, as it is', [], 'application/octet-stream'),
  'GET /derivatives/{sha256}/{level}/{tile}': more('A piece of a picture, drawn anew', [], 'image/jpeg'),
  'GET /log/checkpoint': more('The signed head (C2SP tlog-checkpoint)', [], 'text/plain'),
}
