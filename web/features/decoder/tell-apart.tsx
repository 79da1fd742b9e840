/**
 * What would tell the readings apart: where each system is met, who uses it, what else must be seen.
 * @module
 */
import { markingSystems, type Reading } from '@proofmark/core/marks'
import { Table } from '../../shell/table.tsx'
import { English } from '../../words/said.tsx'
import { decoderWords } from './words.ts'

/** Systems compared: those of the first readings, each once. */
const most = 8

export function TellApart({ of }: { of: readonly Reading[] }) {
  const say = decoderWords.useWords()
  const ids = [...new Set(of.map(({ scheme }) => scheme))].slice(0, most)
  const systems = ids.flatMap((id) => markingSystems.find((system) => system.id === id) ?? [])
  if (systems.length < 2) return null
  return (
    <section aria-labelledby="apart"><h2 id="apart">{say('apart')}</h2>
      <Table head={[say('system'), say('metOn'), say('usedIn'), say('inUse'), say('form'), say('silentOn')]} rows={systems.map((system) => ({
        key: system.id,
        cells: [
          <English>{system.title}</English>, system.seenOn.length === 0 ? say('anything') : <English>{system.seenOn.join(', ')}</English>, system.usedIn.length === 0 ? say('anywhere') : <English>{system.usedIn.join(', ')}</English>,
          system.inUse === null ? say('notKnown') : <English>{system.inUse}</English>, <English>{system.layout}</English>, <English>{system.silentOn}</English>,
        ],
      }))} />
    </section>
  )
}
