/**
 * Shell: the bench. Bar above, the case on the left, one sheet, the evidence drawer on the right.
 * @module
 */
import { Component, lazy, Suspense, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { networkQuestion, paths, placeOf, type Place } from '../paths.ts'
import { caseOf, findingOf, itemOf, photoOf, queries, redactionOf } from '../queries.ts'
import { useAddress } from '../router.ts'
import { CasePage } from '../features/cases/case-page.tsx'
import { CasesPage } from '../features/cases/cases-page.tsx'
import { Drawer } from '../features/evidence/drawer.tsx'
import { Bell } from '../features/indicators/bell.tsx'
import { FindingPage } from '../features/findings/finding-page.tsx'
import { ItemPage } from '../features/items/item-page.tsx'
import { LogPage } from '../features/log/log-page.tsx'
import { TimelinePage } from '../features/timeline/timeline-page.tsx'
import { Keys, Palette } from './palette.tsx'
import { usePageTitle } from './page-title.ts'
import { Failure, Waiting } from './states.tsx'
import { chainWords } from '../features/chain/words.ts'
import { briefingWords } from '../features/briefings/words.ts'
import { screeningWords } from '../features/screening/words.ts'
import { componentWords } from '../features/components/words.ts'
import { networkOf } from '../features/network/network-api.ts'
import { networkWords } from '../features/network/words.ts'
import { matchingWords } from '../features/matching/words.ts'
import { editorWords } from '../features/finding-editor/words.ts'
import { shellWords } from './words.ts'
import { nameOf } from '../words/names.ts'
import { craftWords } from '../features/crafts/words.ts'
import { samenessWords } from '../features/sameness/words.ts'
import { codeNames } from '../words/named/code-names.ts'
import { Own } from '../words/said.tsx'
import { Translated } from '../features/translation/translated.tsx'
import { ServerState } from './server-state.tsx'
import { Settings } from './settings.tsx'
import { TopNav } from './top-nav.tsx'

// Heavy parts load on use: the map brings the outline of the world, the verifier all of core.
const MapPage = lazy(() => import('../features/map/map-page.tsx'))
const CapturePage = lazy(() => import('../features/capture/capture-page.tsx'))
const CaptureSessionPage = lazy(() => import('../features/capture/session-page.tsx'))
const LabelsPage = lazy(() => import('../features/capture/labels/labels-page.tsx'))
const SearchPage = lazy(() => import('../features/search/search-page.tsx'))
const DecoderPage = lazy(() => import('../features/decoder/decoder-page.tsx'))
const ImportPage = lazy(() => import('../features/import/import-page.tsx'))
const IndicatorsPage = lazy(() => import('../features/indicators/indicators-page.tsx'))
const WatchesPage = lazy(() => import('../features/indicators/watches-page.tsx'))
const ListsPage = lazy(() => import('../features/lists/lists-page.tsx'))
const ScreeningPage = lazy(() => import('../features/screening/screening-page.tsx'))
const CaseScreeningPage = lazy(() => import('../features/screening/case-screening-page.tsx'))
const SamenessPage = lazy(() => import('../features/sameness/sameness-page.tsx'))
const JoinedPage = lazy(() => import('../features/sameness/joined-page.tsx'))
const CraftsPage = lazy(() => import('../features/crafts/crafts-page.tsx'))
const CraftPage = lazy(() => import('../features/crafts/craft-page.tsx'))
const InstrumentsPage = lazy(() => import('../features/instruments/instruments-page.tsx'))
const MarkingPage = lazy(() => import('../features/marking/marking-page.tsx'))
const DeskPage = lazy(() => import('../features/desk/desk-page.tsx'))
const RequestPage = lazy(() => import('../features/desk/request-page.tsx'))
const ComposePage = lazy(() => import('../features/desk/compose-page.tsx'))
const ReportPage = lazy(() => import('../features/other-report/report-page.tsx'))
const EditorPage = lazy(() => import('../features/finding-editor/editor-page.tsx'))
const BriefingsPage = lazy(() => import('../features/briefings/briefings-page.tsx'))
const ComparisonPage = lazy(() => import('../features/comparison/comparison-page.tsx'))
const RepliesPage = lazy(() => import('../features/desk/replies-page.tsx'))
const ReviewPage = lazy(() => import('../features/review/review-page.tsx'))
const ProcedurePage = lazy(() => import('../features/review/procedure-page.tsx'))
const MatchingPage = lazy(() => import('../features/matching/matching-page.tsx'))
const AnswersPage = lazy(() => import('../features/answers/answers-page.tsx'))
const BulkPage = lazy(() => import('../features/upkeep/bulk-page.tsx'))
const UpkeepPage = lazy(() => import('../features/upkeep/statement-page.tsx'))
const ChainPage = lazy(() => import('../features/chain/chain-page.tsx'))
const ChainsPage = lazy(() => import('../features/chain/overview-page.tsx'))
const ComponentsPage = lazy(() => import('../features/components/components-page.tsx'))
const CustodyPage = lazy(() => import('../features/custody/custody-page.tsx'))
const ReceiptPage = lazy(() => import('../features/custody/receipt-page.tsx'))
const StatisticsPage = lazy(() => import('../features/statistics/statistics-page.tsx'))
const NetworkPage = lazy(() => {
  // Its data are asked for while the page itself is on its way.
  void queries.prefetchQuery(networkOf(networkQuestion(location.pathname + location.search)))
  return import('../features/network/network-page.tsx')
})
const PhotoPage = lazy(() => import('../features/photos/photo-page.tsx'))
const RedactionPage = lazy(() => import('../features/redaction/redaction-page.tsx'))
const VerifyPage = lazy(() => import('../features/verify/verify-page.tsx'))

export function Shell() {
  const place = placeOf(useAddress())
  const caseId = useCaseOf(place)
  const { data: inCase } = useQuery({ ...caseOf(caseId ?? ''), enabled: caseId !== null })
  usePageTitle(caseId === null ? null : inCase?.title ?? null)
  const say = shellWords.useWords()
  return (
    <div className={place.page === 'capture-session' || place.page === 'capture-labels' ? 'bench in-field' : 'bench'}>
      <a className="skip" href="#sheet">{say('skip')}</a>
      <header className="bar">
        <a className="name" href={paths.cases()} aria-label="Proofmark"><Sign /><span className="word">Proofmark</span></a>
        <TopNav place={place} />
        <Bell isHere={place.page === 'watches'} />
        <Settings />
      </header>
      {caseId === null ? <div className="nav"><div /></div> : <nav className="nav" aria-label={say('case')}><CaseNav id={caseId} place={place} /></nav>}
      <main className="sheet" id="sheet" tabIndex={-1}><ServerState /><Boundary key={place.page === 'decoder' || place.page === 'search' || place.page === 'indicators' || place.page === 'lists' || place.page === 'network' ? place.page : place.page === 'capture-session' ? place.id : JSON.stringify(place)}><Suspense fallback={<Waiting />}><Page place={place} /></Suspense></Boundary></main>
      <Drawer isResting={place.page === 'search' || place.page === 'capture' || place.page === 'import' || place.page === 'instruments' || place.page === 'watches' || place.page === 'network' || place.page === 'sameness' || place.page === 'joined' || place.page === 'crafts' || place.page === 'craft' || place.page === 'lists' || place.page === 'screening' || place.page === 'case-screening' || place.page === 'briefings' || place.page === 'answers' || place.page === 'matching' || place.page === 'desk' || place.page === 'compose' || place.page === 'capture-labels' || place.page === 'decoder' || place.page === 'verify' || place.page === 'log'} />
      <Palette caseId={caseId} />
      <Keys />
    </div>
  )
}

function Page({ place }: { place: Place }) {
  const say = shellWords.useWords()
  switch (place.page) {
    case 'cases': return <CasesPage />
    case 'case': return <CasePage id={place.id} />
    case 'item': return <ItemPage id={place.id} />
    case 'finding': return <FindingPage id={place.id} />
    case 'upkeep': return <UpkeepPage key={place.id} id={place.id} />
    case 'bulk': return <BulkPage key={place.id} id={place.id} />
    case 'chain': return <ChainPage key={place.id} id={place.id} />
    case 'chains': return <ChainsPage key={place.id} id={place.id} />
    case 'components': return <ComponentsPage id={place.id} />
    case 'custody': return <CustodyPage id={place.id} />
    case 'statistics': return <StatisticsPage {...place} />
    case 'receipt': return <ReceiptPage id={place.id} />
    case 'photo': return <PhotoPage key={place.id} id={place.id} />
    case 'redact': return <RedactionPage id={place.id} />
    case 'mark': return <MarkingPage key={place.id} id={place.id} />
    case 'timeline': return <TimelinePage id={place.id} />
    case 'map': return <MapPage id={place.id} />
    case 'search': return <SearchPage />
    case 'decoder': return <DecoderPage asked={place.asked} />
    case 'capture': return <CapturePage of={place.of} />
    case 'capture-session': return <CaptureSessionPage id={place.id} view={place.view} item={place.item} />
    case 'capture-labels': return <LabelsPage id={place.id} />
    case 'import': return <ImportPage />
    case 'answers': return <AnswersPage />
    case 'matching': return <MatchingPage />
    case 'desk': return <DeskPage />
    case 'request': return <RequestPage key={place.id} id={place.id} />
    case 'compose': return <ComposePage />
    case 'edit-finding': return <EditorPage key={place.id} finding={place.id} inCase={null} />
    case 'new-finding': return <EditorPage key={place.id} finding={null} inCase={place.id} />
    case 'other-report': return <ReportPage key={place.id} inCase={place.id} />
    case 'briefings': return <BriefingsPage key={place.id} id={place.id} />
    case 'compare': return <ComparisonPage key={place.id} id={place.id} />
    case 'replies': return <RepliesPage key={place.id} id={place.id} />
    case 'review': return <ReviewPage key={place.id} id={place.id} />
    case 'procedure': return <ProcedurePage key={place.id} id={place.id} />
    case 'indicators': return <IndicatorsPage />
    case 'network': return <NetworkPage />
    case 'watches': return <WatchesPage />
    case 'lists': return <ListsPage />
    case 'screening': return <ScreeningPage />
    case 'case-screening': return <CaseScreeningPage key={place.id} id={place.id} />
    case 'sameness': return <SamenessPage />
    case 'joined': return <JoinedPage key={place.id} id={place.id} />
    case 'crafts': return <CraftsPage />
    case 'craft': return <CraftPage key={place.id} id={place.id} />
    case 'instruments': return <InstrumentsPage />
    case 'verify': return <div lang="en" dir="ltr"><VerifyPage /></div>
    case 'log': return <LogPage from={place.from} />
    case 'unknown': return <div className="page"><h1>{say('nothingHere')}</h1><p dir="ltr">{place.path}</p><p><a href="/">{say('toCases')}</a></p></div>
  }
}

/** The case that a page belongs to, for the list on the left. */
function useCaseOf(place: Place): string | null {
  const item = useQuery({ ...itemOf(place.page === 'item' || place.page === 'chain' ? place.id : ''), enabled: place.page === 'item' || place.page === 'chain' })
  const isOfFinding = place.page === 'finding' || place.page === 'review' || place.page === 'replies' || place.page === 'compare' || place.page === 'edit-finding'
  const finding = useQuery({ ...findingOf(isOfFinding ? place.id : ''), enabled: isOfFinding })
  const photo = useQuery({ ...redactionOf(place.page === 'redact' ? place.id : ''), enabled: place.page === 'redact' })
  const looked = useQuery({ ...photoOf(place.page === 'photo' ? place.id : ''), enabled: place.page === 'photo' })
  if (place.page === 'redact') return photo.data?.photo.case ?? null
  if (place.page === 'photo') return looked.data?.photo.case ?? null
  if (place.page === 'case' || place.page === 'case-screening' || place.page === 'briefings' || place.page === 'timeline' || place.page === 'map' || place.page === 'custody' || place.page === 'chains' || place.page === 'components' || place.page === 'statistics' || place.page === 'bulk' || place.page === 'procedure' || place.page === 'new-finding' || place.page === 'other-report') return place.id
  if (place.page === 'network') return place.id === '' ? null : place.id
  return (place.page === 'item' || place.page === 'chain' ? item.data?.case : isOfFinding ? finding.data?.case : null) ?? null
}

function CaseNav({ id, place }: { id: string; place: Place }) {
  const { data } = useQuery(caseOf(id))
  const say = shellWords.useWords()
  if (data === undefined) return <div />
  const name = data.label ?? data.id
  const at = (page: Place['page']) => (place.page === page ? 'page' : undefined)
  const here = 'id' in place ? place.id : ''
  return (
    <div>
      <a className="of" href={paths.case(name)}><Translated of={data.id} marks="none">{data.title}</Translated></a>
      <ul>
        <li><a href={paths.case(name)} aria-current={at('case')}>{say('case')}</a></li>
        <li><a href={paths.timeline(name)} aria-current={at('timeline')}>{say('timeline')}</a></li>
        <li><a href={paths.briefings(name)} aria-current={at('briefings')}>{briefingWords.say('tab')}</a></li>
        <li><a href={paths.chains(name)} aria-current={at('chains')}>{chainWords.say('title')}</a></li>
        <li><a href={paths.components(name)} aria-current={at('components')}>{componentWords.say('title')}</a></li>
        <li><a href={paths.network({ case: name })} aria-current={at('network')}>{networkWords.say('title')}</a></li>
        <li><a href={paths.custody(name)} aria-current={at('custody')}>{say('custody')}</a></li>
        <li><a href={paths.statistics(name)} aria-current={at('statistics')}>{say('statistics')}</a></li>
        <li><a href={paths.caseScreening(name)} aria-current={at('case-screening')}>{screeningWords.say('tab')}</a></li>
        <li><a href={paths.sameness({ case: id })}>{samenessWords.say('title')}</a></li>
        <li><a href={paths.crafts()}>{craftWords.say('title')}</a></li>
        <li><a href={paths.matching()}>{matchingWords.say('title')}</a></li>
        <li><a href={paths.bulk(name)} aria-current={at('bulk')}>{say('bulk')}</a></li>
        <li><a href={paths.map(name)} aria-current={at('map')}>{say('map')}</a></li>
        <li><a href={paths.capture(name)}>{say('capture')}</a></li>
      </ul>
      <span className="label">{say('findings')}</span>
      <ul>{data.findings.map((finding) => <li key={finding.id}><a href={paths.finding(finding.label ?? finding.id)} aria-current={here === finding.id || here === finding.label ? 'page' : undefined}><span className="cut" dir="auto"><Translated of={finding.id} marks="none">{finding.title}</Translated></span></a></li>)}<li><a href={paths.newFinding(name)} aria-current={at('new-finding')}>{editorWords.say('write')}</a></li></ul>
      <span className="label">{say('items')}</span>
      <ul className="far">{data.items.map((item) => <li key={item.id}><a href={paths.item(item.label ?? item.id)} aria-current={here === item.id || here === item.label ? 'page' : undefined}><span className="cut" dir="auto">{item.handling === 'open' ? '' : `${nameOf(codeNames, item.handling)}: `}<Own>{item.title}</Own></span></a></li>)}</ul>
    </div>
  )
}

const Sign = () => <svg viewBox="0 0 20 20" aria-hidden="true"><circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" strokeWidth="2" /><path d="M6 10.5 L9 13.5 L14.5 6.5" fill="none" stroke="currentColor" strokeWidth="2" /></svg>

class Boundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state = { error: null }
  static getDerivedStateFromError(error: Error) { return { error } }
  override render() { return this.state.error === null ? this.props.children : <Failure error={this.state.error} /> }
}
