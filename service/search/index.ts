/**
 * Search: a thread that holds the indexes of marks and items, and the desk from which the thread that serves asks it.
 * @module
 */
export { searchDesk, type Answered, type InWork, type SearchDesk, type SearchDeskOptions } from './search-desk.ts'
export { SearchEnded } from './thread-at-hand.ts'
export { markFields, type FoundChart, type FoundFacets, type FoundItem, type FoundItems, type FoundMark, type FoundMarks, type FoundPlaces, type FoundRoutes, type MarkField, type Matching, type MarkQuestion, type SearchQuestion } from './questions.ts'
export { asText, statementAt, textOf } from './rows.ts'
export type { IndexPlace } from './index-file.ts'
export { formatPlaces, parsePlaces } from './place-set.ts'
