/**
 * Saved mappings of this data folder, and the mapping as the text of spec/mapping.md, to take along and to bring in.
 * @module
 */
import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { parseMapping } from '@proofmark/core/sheets'
import type { ImportProblem } from '../../api.ts'
import { importApi } from '../../import-api.ts'
import { queries, savedMappings } from '../../queries.ts'
import { visible } from '../../visible.ts'
import { draftOf } from './mapping-edit.ts'
import { MappingProblems } from './preview-view.tsx'
import { FaultSaid, faultOf } from './open-sheet.tsx'
import { importWords } from './words.ts'

export function SavedView({ text, onText }: { text: string; onText: (text: string) => void }) {
  const say = importWords.useWords()
  const { data } = useQuery(savedMappings)
  const [said, setSaid] = useState<string | null>(null)
  const [fault, setFault] = useState<ReturnType<typeof faultOf> | null>(null)
  const [problems, setProblems] = useState<readonly ImportProblem[]>([])
  const name = draftOf(text)?.name ?? 'mapping'
  const change = async (work: () => Promise<unknown>, then: string) => {
    setFault(null)
    try {
      await work()
      await queries.invalidateQueries({ queryKey: savedMappings.queryKey })
      setSaid(then)
    } catch (error) {
      setFault(faultOf(error))
    }
  }
  const bringIn = async (file: File | undefined) => {
    if (file === undefined) return
    const brought = await file.text()
    const read = parseMapping(brought)
    setProblems(read.ok ? [] : read.problems)
    if (!read.ok) return
    onText(brought)
    setSaid(say('mappingTaken', { name: read.mapping.name }))
  }
  const takeAlong = () => {
    const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
    const link = document.createElement('a')
    link.href = address
    link.download = `${name.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')}.json`
    link.click()
    setTimeout(() => URL.revokeObjectURL(address), 10_000)
  }
  return (
    <section aria-labelledby="saved">
      <h2 id="saved">{say('saved')}</h2>
      {data?.mappings.length === 0 && <p className="empty">{say('savedNone')}</p>}
      {data !== undefined && data.unread > 0 && <p className="notice">{say('savedUnread', { count: data.unread })}</p>}
      <ul className="stack">{data?.mappings.map((each) => (
        <li key={each.name} className="row"><span className="mono" dir="auto">{visible(each.name)}</span>
          <button type="button" className="button" aria-label={say('useMapping', { name: each.name })} onClick={() => { onText(each.text); setSaid(say('mappingTaken', { name: each.name })) }}>{say('use')}</button>
          <button type="button" className="button plain" aria-label={say('deleteMapping', { name: each.name })} onClick={() => void change(() => importApi.removeMapping(each.name), say('mappingDeleted', { name: each.name }))}>{say('delete')}</button></li>
      ))}</ul>
      <div className="row">
        <button type="button" className="button" onClick={() => void change(() => importApi.saveMapping(text), say('mappingSaved', { name }))}>{say('save', { name })}</button>
        <button type="button" className="button" onClick={takeAlong}>{say('exportMapping')}</button>
        <label className="button">{say('bringMapping')}<input className="unseen" type="file" accept=".json" aria-label={say('bringMapping')} onChange={(event) => { const [file] = event.target.files ?? []; event.target.value = ''; void bringIn(file) }} /></label>
      </div>
      {said !== null && <p className="small" role="status">{said}</p>}
      {fault !== null && <FaultSaid of={fault} />}
      {problems.length > 0 && <MappingProblems of={problems} />}
      <details><summary>{say('asText')}</summary><textarea className="mono import-text" dir="ltr" spellCheck={false} aria-label={say('asText')} value={text} onChange={(event) => onText(event.target.value)} /></details>
    </section>
  )
}
