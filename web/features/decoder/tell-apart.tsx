/**
 * What would tell the readings apart: where each system is met, who uses it, what else must be seen.
 * @module
 */
import { markingSystems, type Reading } from '@proofmark/core/marks'
import { Table } from '../../shell/table.tsx'

/** Systems compared: those of the first readings, each once. */
const most = 8

export function TellApart({ of }: { of: readonly Reading[] }) {
  const ids = [...new Set(of.map(({ scheme }) => scheme))].slice(0, most)
  const systems = ids.flatMap((id) => markingSystems.find((system) => system.id === id) ?? [])
  if (systems.length < 2) return null
  return (
    <section aria-labelledby="apart"><h2 id="apart">What would tell them apart</h2>
      <Table head={['system', 'met on', 'made in', 'in use', 'form', 'says nothing of']} rows={systems.map((system) => ({
        key: system.id,
        cells: [system.title, system.seenOn.join(', ') || 'anything', system.usedIn.join(', ') || 'anywhere', system.inUse ?? 'not known', system.layout, system.silentOn],
      }))} />
    </section>
  )
}
