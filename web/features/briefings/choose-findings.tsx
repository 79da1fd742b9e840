/**
 * Choose findings: which stand in the briefing and in which order, by pointer and by keyboard alike.
 * @module
 */
import type { BriefableFinding } from '../../briefing-api.ts'
import { ClaimSign } from '../../uncertainty/claim-sign.tsx'
import { languageNames } from '../../words/language.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { nameOf } from '../../words/names.ts'
import { Translated } from '../translation/translated.tsx'
import { movedBy, movedTo, toggled } from './order-of.ts'
import { ProblemList } from './problems.tsx'
import { briefingWords } from './words.ts'

const dragType = 'application/x-proofmark-finding'

export function ChooseFindings({ findings, chosen, onChoose }: { findings: readonly BriefableFinding[]; chosen: readonly string[]; onChoose: (chosen: readonly string[]) => void }) {
  const say = briefingWords.useWords()
  const inOrder = [...chosen.flatMap((id) => findings.find((each) => each.id === id) ?? []), ...findings.filter(({ id }) => !chosen.includes(id))]
  return (
    <section className="stack"><h2>{say('findings')}</h2>
      <p className="small quiet">{say('order')}</p>
      <ol className="briefing-findings">{inOrder.map((finding) => {
        const at = chosen.indexOf(finding.id)
        const isIn = at !== -1
        return (
          <li key={finding.id} className={isIn ? 'is-in' : undefined} draggable={isIn}
            onDragStart={(event) => event.dataTransfer.setData(dragType, finding.id)} onDragOver={(event) => { if (isIn && event.dataTransfer.types.includes(dragType)) event.preventDefault() }}
            onDrop={(event) => { event.preventDefault(); const moved = event.dataTransfer.getData(dragType); if (moved !== '') onChoose(movedTo(chosen, moved, finding.id)) }}
            onKeyDown={(event) => { if (event.altKey && isIn && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) { event.preventDefault(); onChoose(movedBy(chosen, finding.id, event.key === 'ArrowUp' ? -1 : 1)) } }}>
            <label className="briefing-finding"><input type="checkbox" checked={isIn} onChange={() => onChoose(toggled(chosen, finding.id))} />
              <span>{isIn && <><bdi><b className="mono">{String.fromCharCode(65 + at)}</b></bdi>{' '}</>}<Translated of={finding.id} marks="each">{finding.title}</Translated> <ClaimSign status={finding.status} word={nameOf(codeNames, finding.status)} /></span></label>
            <span className="small quiet">{[...finding.translations.map(({ language, translated, missing }) => say('translated', { language: `\u2068${languageNames[language]}\u2069`, done: translated, all: translated + missing.length })), ...(finding.hasPackage ? [] : [say('noPackage')])].map((text, n) => <span key={text}>{n > 0 && ' · '}<span className="isolated">{text}</span></span>)}</span>
            {isIn && chosen.length > 1 && <span className="buttons">
              <button type="button" className="button plain" disabled={at === 0} aria-label={`${say('up')}: ${finding.title}`} onClick={() => onChoose(movedBy(chosen, finding.id, -1))}>↑</button>
              <button type="button" className="button plain" disabled={at === chosen.length - 1} aria-label={`${say('down')}: ${finding.title}`} onClick={() => onChoose(movedBy(chosen, finding.id, 1))}>↓</button>
            </span>}
            {finding.problems.length > 0 && <div className="notice bad small"><p>{say('cannot')}</p><ProblemList problems={finding.problems} /></div>}
          </li>
        )
      })}</ol>
    </section>
  )
}
