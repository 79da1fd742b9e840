/**
 * Publish summary: what publishing comes to, in the bar that stays in sight beside the button, so that nobody presses it unseen.
 * @module
 */
import { tellWords } from '@proofmark/core/evidence'
import type { PackagedFile, PublishPreview } from '../../api.ts'

/** How many files are named in the bar; all stand in the list above it. */
const mostNamed = 2

const words: Readonly<Record<(typeof tellWords)[number], string>> = { place: 'where', time: 'when', person: 'who', device: 'which camera', unread: 'a part that nobody could read' }

export const toldBy = ({ tells }: PackagedFile): string => tellWords.filter((what) => tells.some((tell) => tell.what === what)).map((what) => words[what]).join(', ')

/** `look`: opens the list of what files tell. */
export function Summary({ of, isWaiting, look }: { of: PublishPreview | null; isWaiting: boolean; look: () => void }) {
  if (of === null) return <p className="small quiet" aria-live="polite">{isWaiting ? 'Counting what would be shown …' : 'Nothing can be published with these choices; above it says why.'}</p>
  const leftOut = of.files.filter(({ status }) => status !== 'shown').length
  const telling = of.files.filter(({ tells }) => tells.length > 0)
  const weaker = of.claims.filter(({ inPackage, inCase }) => inPackage !== inCase)
  return (
    <div className="small summary" aria-live="polite" aria-busy={isWaiting}>
      <p><strong>{of.fieldsShown}</strong> fields of <strong>{of.statements}</strong> statements will be shown, <strong>{of.fieldsWithheld}</strong> withheld{of.byHandling > 0 ? ` (${of.byHandling} by their handling)` : ''}, {of.blobs} {of.blobs === 1 ? 'file' : 'files'} included{leftOut > 0 ? `, ${leftOut} left out` : ''}.</p>
      {weaker.length > 0 && <p><strong>Bears less than the case:</strong> {weaker.map(({ key, inPackage, inCase }) => `${key} ${inPackage ?? 'not shown'} (in the case ${inCase})`).join(', ')}.</p>}
      {telling.length > 0 && (
        <p><strong>{telling.length === 1 ? 'One file tells' : `${telling.length} files tell`}</strong> by {telling.length === 1 ? 'itself' : 'themselves'}: {telling.slice(0, mostNamed).map((file) => <span key={file.sha256}><span className="mono">{file.names.join(', ')}</span> ({toldBy(file)}){' '}</span>)}{telling.length > mostNamed && `and ${telling.length - mostNamed} more `}<button type="button" className="button plain" onClick={look}>Show what</button></p>
      )}
      {of.leaks.length > 0 && <p className="bad"><strong>Not to be published like this:</strong> {of.leaks.length === 1 ? 'one place would tell' : `${of.leaks.length} places would tell`} what you withhold; above it says what mends that.</p>}
    </div>
  )
}
