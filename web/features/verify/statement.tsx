/**
 * Statement: one sealed statement of a package, closed to a line; opened, every field that is shown, and each that is not.
 * @module
 */
import type { VerifiedStatement } from '@proofmark/core/evidence'
import type { World } from '@proofmark/core/statements'
import { visible } from '../../visible.ts'
import { StatementWhen } from './when.tsx'

export interface StatementProps {
  readonly of: VerifiedStatement
  /** What was said of it later; `null`: that was not read. */
  readonly world: World | null
  /** Nothing that a failing package says of time is told. */
  readonly isTimeTold: boolean
}

export function Statement({ of, world, isTimeTold }: StatementProps) {
  const shown = Object.entries(of.fields).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
  const later = laterWords(of, world)
  return (
    <details className="sealed"><summary>{of.kind}: {titleOf(of)} <span className="small quiet">entry {of.index}, signed by {visible(of.signedBy?.name ?? 'nobody known')} ({of.signedBy?.role ?? 'no role'}){hiddenText(of)}</span>{later.length > 0 && <span className="small later">, {later.join(', ')}</span>}</summary>
      <dl className="fields">
        {isTimeTold && <StatementWhen of={of.existed} />}
        {shown.map(([path, value]) => [<dt key={path}>{path}</dt>, <dd key={`${path} value`}>{visible(typeof value === 'string' ? value : JSON.stringify(value))}</dd>])}
        {[...of.withheld, ...of.erased].map((path) => [<dt key={path}>{path}</dt>, <dd key={`${path} value`} className="quiet">{of.erased.includes(path) ? '○ erased: its value was destroyed' : '○ withheld: sealed, and not shown here'}</dd>])}
      </dl>
    </details>
  )
}

function hiddenText({ withheld, erased }: VerifiedStatement): string {
  const counted = ([[withheld.length, 'withheld'], [erased.length, 'erased']] as const).filter(([count]) => count > 0)
  return counted.map(([count, word]) => `, ${count} ${count === 1 ? 'field' : 'fields'} ${word}`).join('')
}

/** The fields stand as they were sealed; that they no longer count as such is said beside them. */
function laterWords({ id }: VerifiedStatement, world: World | null): string[] {
  return (world?.laterWord(id) ?? []).flatMap((later) => {
    const word = world?.sealed(later)
    return word === undefined ? [] : [`${word.kind === 'withdrawal' ? 'withdrawn' : 'corrected'} by entry ${word.index}`]
  })
}

/** The first field that says what it is, cut to a line. */
export function titleOf({ kind, fields, id }: VerifiedStatement): string {
  const names = fields['/names']
  const first = Array.isArray(names) ? (names[0] as { text?: unknown } | undefined)?.text : undefined
  const text = [first, ...['/title', '/description', '/transcription', '/meaning', '/what', '/wording', '/value', '/caption', '/role', '/label'].map((path) => fields[path])].find((value) => typeof value === 'string' && value !== '')
  const line = typeof text === 'string' ? visible(text.length > 90 ? `${text.slice(0, 90)}…` : text) : id.slice(0, 8)
  // A reading without its judgement would say the opposite of what a rejected one does.
  return kind === 'reading' && typeof fields['/status'] === 'string' ? `${line} (${visible(fields['/status'])})` : line
}
