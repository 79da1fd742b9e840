/**
 * Photographs along: files, a folder or a zip, hashed here and matched by name. Only those that rows name are sent, and only before sealing.
 * @module
 */
import { useRef, useState, type InputHTMLAttributes } from 'react'
import { unzip } from '@proofmark/core/evidence'
import { hasher, type Along } from './sending.ts'
import { importWords } from './words.ts'

/** A zip is unpacked in memory. */
const largestZip = 256 * 1024 * 1024
const largestFile = 512 * 1024 * 1024
const asFolder = { webkitdirectory: '' } as InputHTMLAttributes<HTMLInputElement>

interface Found { readonly path: string; readonly file: Blob }

/** Files as they are, and those within a zip. `null`: a zip that cannot be read. */
async function filesIn(file: File): Promise<readonly Found[] | null> {
  const path = (file.webkitRelativePath || file.name).normalize('NFC')
  if (!/\.zip$/i.test(file.name)) return [{ path, file }]
  if (file.size > largestZip) return null
  const read = unzip(new Uint8Array(await file.arrayBuffer()))
  return read.ok ? [...read.entries].filter(([name]) => !name.endsWith('/') && !name.startsWith('__MACOSX/')).map(([name, bytes]) => ({ path: name.normalize('NFC'), file: new Blob([bytes as Uint8Array<ArrayBuffer>]) })) : null
}

export function PhotosView({ along, onAlong }: { along: readonly Along[]; onAlong: (along: readonly Along[]) => void }) {
  const say = importWords.useWords()
  const [progress, setProgress] = useState<{ done: number; all: number } | null>(null)
  const [unread, setUnread] = useState<readonly string[]>([])
  const [isOver, setOver] = useState(false)
  const isStopped = useRef(false)
  const take = async (files: readonly File[]) => {
    if (files.length === 0 || progress !== null) return
    isStopped.current = false
    const bad: string[] = []
    const taken = new Map(along.map((each) => [each.path, each]))
    const { hash, end } = hasher()
    setProgress({ done: 0, all: files.length })
    try {
      for (const [at, file] of files.entries()) {
        if (isStopped.current) break
        const found = await filesIn(file)
        if (found === null) bad.push(file.name)
        for (const { path, file: each } of found ?? []) {
          const sha256 = each.size > largestFile || path.length > 1000 ? null : await hash(each)
          if (sha256 === null) bad.push(path)
          else taken.set(path, { path, size: each.size, sha256, file: each })
        }
        setProgress({ done: at + 1, all: files.length })
      }
    } finally {
      end()
      setProgress(null)
      setUnread(bad)
      onAlong([...taken.values()])
    }
  }
  const chosen = (input: HTMLInputElement) => { const files = [...(input.files ?? [])]; input.value = ''; void take(files) }
  return (
    <section aria-labelledby="photos">
      <h2 id="photos">{say('photos')}<span className="count">{along.length}</span></h2>
      <div className={isOver ? 'take over' : 'take'} onDragOver={(event) => { if (event.dataTransfer.types.includes('Files')) { event.preventDefault(); setOver(true) } }} onDragLeave={() => setOver(false)}
        onDrop={(event) => { event.preventDefault(); setOver(false); void take([...event.dataTransfer.files]) }}>
        <p className="empty">{say('photosEmpty')}</p>
        <div className="row">
          <label className="button">{say('photoFiles')}<input className="unseen" type="file" multiple aria-label={say('photoFiles')} onChange={(event) => chosen(event.target)} /></label>
          <label className="button wide-only">{say('photoFolder')}<input className="unseen" type="file" multiple aria-label={say('photoFolder')} {...asFolder} onChange={(event) => chosen(event.target)} /></label>
          {along.length > 0 && <button type="button" className="button plain" onClick={() => onAlong([])}>{say('photosNone')}</button>}
        </div>
        {progress !== null && <div className="row" role="status"><progress max={progress.all} value={progress.done} aria-label={say('hashing')} /><span className="small">{say('hashing')} {progress.done} / {progress.all}</span><button type="button" className="button plain" onClick={() => { isStopped.current = true }}>{say('stop')}</button></div>}
        {unread.length > 0 && <p className="notice bad" role="alert">{say('photosUnread', { names: unread.join(', ') })}</p>}
      </div>
    </section>
  )
}
