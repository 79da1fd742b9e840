/**
 * The desk as the server has it: requests on a day, a new one, the right of reply, settings.
 * @module
 */
import { queryOptions } from '@tanstack/react-query'
import type { DeskSettings } from '@proofmark/core/requests'
import type { ComposeView, DeskSettingsView, DeskView, RepliesBoard, RequestView } from 'proofmark/api'
import { ask, post } from './api.ts'
import { visibleJson } from './visible.ts'

export type { AddresseeView, ComposeView, DeskSettingsView, DeskView, Titled, RepliesBoard, ReplyGateView, ReplyView, RequestView, SuggestionView } from 'proofmark/api'

const id = encodeURIComponent
/** For what is read by people alone. */
const shown = <T>(path: string): Promise<T> => ask(path).then(async (answer) => visibleJson(await answer.text()) as T)
const dayPart = (day: string) => (day === '' ? '' : `?day=${id(day)}`)

export const deskOn = (day: string) => queryOptions({ queryKey: ['desk', day], queryFn: () => shown<DeskView>(`/api/desk${dayPart(day)}`) })
export const requestOf = (request: string) => queryOptions({ queryKey: ['request', request], queryFn: () => shown<RequestView>(`/api/requests/${id(request)}`) })
/** Not through `shown`: what is proposed is sealed as it stands. */
export const composing = (items: readonly string[], finding: string) => queryOptions({ queryKey: ['compose', items.join(','), finding], queryFn: () => ask(`/api/desk/compose?items=${id(items.join(','))}&finding=${id(finding)}`).then((answer) => answer.json() as Promise<ComposeView>), staleTime: 0 })
export const repliesOf = (finding: string) => queryOptions({ queryKey: ['replies', finding], queryFn: () => shown<RepliesBoard>(`/api/findings/${id(finding)}/replies`) })
export const deskSettings = queryOptions({ queryKey: ['desk-settings'], queryFn: () => ask('/api/desk/settings').then((answer) => answer.json() as Promise<DeskSettingsView>) })
export const saveDeskSettings = (settings: DeskSettings) => post('/api/desk/settings', settings).then((answer) => answer.json() as Promise<DeskSettingsView>)
