/**
 * Catalogue: docs/marking-systems.md from the marking systems themselves. `--write` writes it; a test compares.
 * @module
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { markingSystems, type MarkingSystem } from '@proofmark/core/marks'

export const cataloguePath = join(import.meta.dirname, '..', 'docs', 'marking-systems.md')

export function catalogue(): string {
  const cells = markingSystems.map(row)
  const isUnverified = markingSystems.filter((system) => system.isUnverified === true).length
  return `# Marking systems

What \`decode\` knows: ${markingSystems.length} systems, ${isUnverified} of them unverified as a whole. Made by \`node tools/catalogue.ts --write\` from
\`core/marks/systems/\`; how to add one: [guide](guides/add-a-marking-system.md).

"Silent on": what a reading must not be taken to say. Unverified: reference works commonly print it, and no page for it has been checked.

| id | title | layout | made in | dates what | sources | silent on |
| --- | --- | --- | --- | --- | --- | --- |
${cells.join('\n')}
`
}

function row(system: MarkingSystem): string {
  const cells = [
    `\`${system.id}\``, system.title, system.layout, system.usedIn.join(', ') || 'anywhere', system.dateOf ?? 'production',
    system.sources.map(({ url }, n) => `[${n + 1}](${url})`).join(' ') || 'unverified', system.silentOn,
  ]
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
}

if (process.argv.includes('--write')) writeFileSync(cataloguePath, catalogue())
