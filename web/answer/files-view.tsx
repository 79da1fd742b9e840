/**
 * Files that are attached to the answer.
 * @module
 */
import { useState } from 'react'
import type { AttachedFile } from '@proofmark/core/answers'
import { Own } from '../words/said.tsx'
import { visible } from '../visible.ts'
import { attach, megabytes } from './attached.ts'
import { answerWords } from './words.ts'

export function FilesView({ files, onChange }: { files: readonly AttachedFile[]; onChange: (files: AttachedFile[]) => void }) {
  const say = answerWords.useWords()
  const [refused, setRefused] = useState<readonly string[]>([])
  const choose = async (list: FileList | null) => {
    const answer = await attach(files, Array.from(list ?? []))
    setRefused(answer.refused)
    onChange(answer.files)
  }
  return (
    <section aria-labelledby="files"><h2 id="files">{say('files')}</h2>
      <label className="field not-on-paper">{say('attach')}<input type="file" multiple onChange={(event) => { void choose(event.target.files).then(() => { event.target.value = '' }) }} /><span className="tiny quiet">{say('attachHint', { megabytes })}</span></label>
      {refused.map((name) => <p key={name} className="notice bad" role="alert">{say('attachRefused', { name: visible(name), megabytes })}</p>)}
      {files.length === 0 ? <p className="small quiet">{say('noFiles')}</p> : <ul className="attached">{files.map((file, at) => (
        <li key={`${file.sha256} ${file.name}`}><Own>{visible(file.name)}</Own> <span className="mono tiny">{file.size} B · {file.sha256}</span> <button type="button" className="button plain" aria-label={say('remove', { name: visible(file.name) })} onClick={() => onChange(files.filter((_, n) => n !== at))}>×</button></li>
      ))}</ul>}
    </section>
  )
}
