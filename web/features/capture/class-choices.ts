/**
 * Class choices: words that are offered for the class of an item. Any other may be typed; classes of a named taxonomy take their place here.
 * @module
 */
import type { Draft } from '@proofmark/core/capture'

const common = [
  'assault rifle', 'rifle', 'carbine', 'machine gun', 'submachine gun', 'pistol', 'revolver', 'shotgun', 'grenade launcher', 'recoilless rifle', 'mortar', 'man-portable air defence system', 'rifle cartridge', 'pistol cartridge', 'machine gun cartridge', 'mortar bomb', 'artillery shell',
  'rocket', 'missile', 'hand grenade', 'rifle grenade', 'mine', 'aerial bomb', 'submunition', 'fuze', 'uncrewed aircraft', 'jet vane actuator', 'electronic component', 'circuit board', 'engine', 'crate', 'ammunition box', 'label', 'packaging', 'document', 'fragment',
]

/** What was used in this session stands first. */
export const classChoices = (draft: Draft): string[] => [...new Set([...draft.items.map(({ itemClass }) => itemClass).filter((name) => name !== '').reverse(), ...common])]
