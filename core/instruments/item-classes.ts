/**
 * Item classes as a measure asks about them: each class of the taxonomy `items/1` with the class above it, and the categories of the United Nations Register of
 * Conventional Arms that it surely is of. Only this of the taxonomy: a verifier carries it, and not the words by which people find a class.
 *
 * A test holds the table against `core/taxonomies`.
 * @module
 */

/** `class parent category…`; `-`: none above it. */
const table = `
weapon - · small-arm weapon small-arms · handgun small-arm · revolver handgun · self-loading-pistol handgun · rifle small-arm · assault-rifle rifle
self-loading-rifle rifle · bolt-action-rifle rifle · sniper-rifle rifle · anti-materiel-rifle rifle · carbine rifle · submachine-gun small-arm
shotgun small-arm · machine-gun weapon · light-machine-gun machine-gun · general-purpose-machine-gun machine-gun · heavy-machine-gun machine-gun
light-weapon weapon light-weapons · grenade-launcher light-weapon · rocket-launcher light-weapon · recoilless-weapon light-weapon
anti-tank-missile-launcher light-weapon · manpads-launcher light-weapon missiles · light-mortar light-weapon · artillery weapon artillery
heavy-mortar artillery · gun-howitzer artillery · multiple-rocket-launcher artillery · anti-aircraft-gun artillery · munition - · cartridge munition
cartridge-case cartridge · bullet cartridge · medium-calibre-round munition · artillery-projectile munition · mortar-bomb munition · rocket munition
artillery-rocket rocket · air-launched-rocket rocket · shoulder-fired-rocket rocket · grenade munition · hand-grenade grenade · launched-grenade grenade
landmine munition · anti-personnel-mine landmine · anti-vehicle-mine landmine · naval-mine munition · aerial-bomb munition · glide-bomb-kit aerial-bomb
submunition munition · improvised-explosive-device munition · explosive munition · fuze munition · detonator munition · propelling-charge munition
missile munition missiles · ballistic-missile missile missiles · cruise-missile missile missiles · anti-tank-missile missile
surface-to-air-missile missile · manpads-missile surface-to-air-missile missiles · air-to-surface-missile missile missiles
anti-ship-missile missile missiles · uncrewed-system - · uncrewed-aerial-vehicle uncrewed-system · one-way-attack-uav uncrewed-aerial-vehicle
armed-uav uncrewed-aerial-vehicle combat-aircraft · reconnaissance-uav uncrewed-aerial-vehicle · multirotor-uav uncrewed-aerial-vehicle
uncrewed-surface-vessel uncrewed-system · uncrewed-ground-vehicle uncrewed-system · vehicle - · battle-tank vehicle battle-tanks
armoured-combat-vehicle vehicle armoured-combat-vehicles · other-vehicle vehicle · combat-aircraft vehicle combat-aircraft
attack-helicopter vehicle attack-helicopters · warship vehicle warships · component - · electronic-component component
integrated-circuit electronic-component · microcontroller integrated-circuit · programmable-logic integrated-circuit · memory integrated-circuit
power-converter electronic-component · passive-component electronic-component · connector electronic-component · circuit-board electronic-component
inertial-sensor electronic-component · navigation-receiver electronic-component · radio electronic-component · antenna electronic-component
camera electronic-component · battery electronic-component · mechanical-component component · engine mechanical-component
servo-actuator mechanical-component · jet-vane-actuator servo-actuator · rocket-motor mechanical-component · igniter mechanical-component
warhead component · guidance-unit component · airframe mechanical-component · barrel mechanical-component · receiver mechanical-component
bolt mechanical-component · magazine mechanical-component · sight component · silencer mechanical-component · packaging - · crate packaging
tin packaging · launch-tube packaging · label packaging · other -`

export interface ScopedClass { readonly parent: string | null; readonly categories: readonly string[] }

export const itemClassTable: ReadonlyMap<string, ScopedClass> = new Map(table.trim().split(/\n| · /).map((row) => {
  const [id, parent, ...categories] = row.split(' ') as [string, string, ...string[]]
  return [id, { parent: parent === '-' ? null : parent, categories }]
}))

/** The class and those above it; empty: it is none of the table. */
export function classesAbove(itemClass: string): readonly string[] {
  const found: string[] = []
  for (let at: string | null = itemClass; at !== null && itemClassTable.has(at); at = itemClassTable.get(at)!.parent) found.push(at)
  return found
}

/** What an item of this class surely is of, as `items:class` and `unroca:category`. */
export const surelyOf = (itemClass: string): readonly string[] => classesAbove(itemClass).flatMap((id) => [`items:${id}`, ...itemClassTable.get(id)!.categories.map((category) => `unroca:${category}`)])
