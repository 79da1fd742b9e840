/**
 * Offline page: the page that an addressee of this request answers without a network, made here.
 * @module
 */
import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { answersApi } from '../../answers-api.ts'
import { Refusal } from '../../shell/refusal.tsx'
import { MakeSheet } from '../answers/make-sheet.tsx'
import '../answers/answers.css'
import { deskWords } from './words.ts'

export function OfflinePage({ request }: { request: string }) {
  const say = deskWords.useWords()
  const [isOpen, setOpen] = useState(false)
  const { data, error } = useQuery({ queryKey: ['answer-requests'], queryFn: answersApi.requests, staleTime: 0, enabled: isOpen })
  const found = data?.find(({ id }) => id === request)
  return <details onToggle={(event) => setOpen(event.currentTarget.open)}><summary>{say('offlinePage')}</summary>{error !== null && <p className="notice bad" role="alert"><Refusal of={error} /></p>}{data !== undefined && found !== undefined && <MakeSheet request={found} all={data} />}</details>
}
