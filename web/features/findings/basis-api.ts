/**
 * What a finding rests on, what if, and what changed, as the server derives them; and the switches of a hypothesis in the address.
 * @module
 */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { BasisView, ChangedFindings, ChangesView, WhatIfView } from 'proofmark/api'
import { ask } from '../../api.ts'
import { visibleJson } from '../../visible.ts'

const shown = async <View>(path: string): Promise<View> => visibleJson(await (await ask(path)).text()) as View
const part = encodeURIComponent

export const basisOf = (finding: string) => queryOptions({ queryKey: ['basis', finding], queryFn: () => shown<BasisView>(`/api/findings/${part(finding)}/basis`) })
/** What was answered stays until the next answer is there. */
export const whatIfOf = (finding: string, switches: readonly string[]) => queryOptions({
  queryKey: ['what-if', finding, ...switches], placeholderData: keepPreviousData, enabled: switches.length > 0,
  queryFn: () => shown<WhatIfView>(`/api/findings/${part(finding)}/what-if?${switches.map((each) => `if=${part(each)}`).join('&')}`),
})
export const changesOf = (finding: string) => queryOptions({ queryKey: ['changes', finding], queryFn: () => shown<ChangesView>(`/api/findings/${part(finding)}/changes`) })
export const changedFindingsOf = (of: string) => queryOptions({ queryKey: ['changed-findings', of], queryFn: () => shown<ChangedFindings>(`/api/cases/${part(of)}/changed-findings`) })

/** Switches in the address of a finding, in the order in which they were made. */
export const switchesIn = (address: string): string[] => new URL(address, 'http://proofmark.invalid').searchParams.getAll('if')

/** The same address with these switches. */
export function withSwitches(address: string, switches: readonly string[]): string {
  const { pathname, search, hash } = new URL(address, 'http://proofmark.invalid')
  const rest = search.slice(1).split('&').filter((pair) => pair !== '' && !pair.startsWith('if='))
  const pairs = [...rest, ...switches.map((each) => `if=${part(each)}`)]
  return pathname + (pairs.length === 0 ? '' : `?${pairs.join('&')}`) + hash
}
