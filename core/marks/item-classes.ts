/**
 * Item classes: the words by which a context names the thing that bears the mark.
 *
 * The idea: a marking system is used on some things and not on others, so the thing decides between readings. This
 * table only recognises words; it classifies nothing. The first thing named is taken as the bearer ("jet vane
 * actuator of a ballistic missile"), the others as what it belongs to.
 * @module
 */

export type ItemGroup =
  | 'missile' | 'rocket' | 'aircraft' | 'munition' | 'cartridge' | 'firearm' | 'fuze' | 'electronics' | 'packaging'
  | 'calendar' | 'coin'

export interface ItemClass {
  /** Singular, for a sentence. */
  readonly name: string
  readonly group: ItemGroup
  readonly words: RegExp
}

/** More specific before less specific: of two that begin at one place the first wins. */
export const itemClasses: readonly ItemClass[] = [
  { name: 'jet vane actuator', group: 'missile', words: /\bjet[- ]vane(?: actuator)?s?\b/iu },
  { name: 'missile', group: 'missile', words: /\bmissiles?\b|\bMANPADS?\b|\bKN-?2[345]\b|\bHwasong-?\d+\w?\b/iu },
  { name: 'rocket', group: 'rocket', words: /\brockets?\b|\bMLRS\b|\bGrad\b/iu },
  { name: 'uncrewed aircraft', group: 'aircraft', words: /\bUA[VS]s?\b|\bdrones?\b|\bShahed\b|\bGeran\b|\bloitering munitions?\b/iu },
  { name: 'fuze', group: 'fuze', words: /\bfu[sz]es?\b/iu },
  { name: 'mortar bomb', group: 'munition', words: /\bmortar (?:bomb|round|shell)s?\b|\bmortar projectiles?\b/iu },
  { name: 'shell', group: 'munition', words: /\b(?:artillery )?(?:shell|projectile)s?\b/iu },
  { name: 'grenade', group: 'munition', words: /\bgrenades?\b/iu },
  { name: 'mine', group: 'munition', words: /\b(?:land)?mines?\b/iu },
  { name: 'bomb', group: 'munition', words: /\b(?:aerial |aircraft |guided )?bombs?\b|\bsubmunitions?\b|\bbomblets?\b/iu },
  { name: 'cartridge', group: 'cartridge', words: /\b(?:pistol|rifle|carbine|revolver|shotgun|machine[- ]gun) (?:cartridge|case|casing|round|shell)s?\b|\bcartridges?(?: cases?)?\b|\bheadstamps?\b|\bammunition\b|\brounds?\b|\bcasings?\b|\bcase heads?\b|(?<!brief|suit|show)\bcases?\b|(?<![\d.,])(?:\d{1,2}[.,]\d{1,2} ?[x×] ?\d{2,3}R?|9 ?[x×] ?(?:18|19|21)|\.(?:303|30-06|45 ACP|50 BMG))\b(?! ?(?:mm)? (?:\w+ )?(?:rifle|carbine|pistol|machine|weapon|gun))/iu },
  { name: 'firearm', group: 'firearm', words: /\brifles?\b|\bpistols?\b|\bmachine guns?\b|\bcarbines?\b|\brevolvers?\b|\bfirearms?\b|\bshotguns?\b|\bsubmachine[- ]guns?\b|\b(?:receiver|trunnion)s?\b/iu },
  {
    name: 'electronic component', group: 'electronics',
    words: /\b(?:electronic (?:component|part)|integrated circuit|micro(?:chip|processor|controller)|semiconductor|chip|IC|capacitor|transistor|resistor|diode|connector|oscillator|circuit board|PCB|FPGA|DC-DC converter|converter|microcircuit|transceiver|printed circuit)s?\b|\bSTM32\w*/iu,
  },
  { name: 'packaging', group: 'packaging', words: /\b(?:crate|box|boxe|tin|packaging|label|carton|container)s?\b/iu },
  { name: 'coin', group: 'coin', words: /\bcoins?\b/iu },
  { name: 'calendar', group: 'calendar', words: /\bcalendars?\b/iu },
]

const groupNames: Readonly<Record<ItemGroup, string>> = {
  missile: 'parts of missiles', rocket: 'rockets', aircraft: 'uncrewed aircraft', munition: 'munitions', cartridge: 'cartridges',
  firearm: 'firearms', fuze: 'fuzes', electronics: 'electronic components', packaging: 'packaging', calendar: 'calendars', coin: 'coins',
}

/** Plural, for a sentence, of a group or of a class by its name. */
export const nameOfThings = (seenOn: string): string => groupNames[seenOn as ItemGroup] ?? `${seenOn}s`

export interface NamedItem {
  readonly name: string
  readonly group: ItemGroup
  readonly at: number
}

/** All things named, in the order of the text, each class once. */
export function findItems(text: string): readonly NamedItem[] {
  const found = itemClasses.flatMap(({ name, group, words }) => {
    const at = text.search(words)
    return at < 0 ? [] : [{ name, group, at }]
  })
  return found.sort((a, b) => a.at - b.at)
}
