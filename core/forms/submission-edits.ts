/**
 * Edits: a submission that was edited comes under a new instanceID and names the one that it replaces. It keeps the key of the first one, so that
 * importing it corrects what the first one said; one that is replaced within the same files is left out, and that is told.
 * @module
 */

export interface Edited {
  readonly instanceId: string
  /** `deprecatedID`: what it replaces. */
  readonly replaces: string | null
  /** Of the first version, where the program says so (`rootUuid` of KoboToolbox). */
  readonly root: string | null
}

export type Edition = { readonly key: string } | { readonly replacedBy: string }

/** One for each, in the same order. Two that replace the same one both keep its key, and then neither is chosen: `key-twice` of spec/mapping.md. */
export function editionsOf(all: readonly Edited[]): readonly Edition[] {
  const byId = new Map(all.map((each) => [each.instanceId, each]))
  const newer = new Map(all.flatMap(({ instanceId, replaces }) => (replaces === null ? [] : [[replaces, instanceId] as const])))
  return all.map((each) => {
    const replacedBy = newer.get(each.instanceId)
    if (replacedBy !== undefined && replacedBy !== each.instanceId) return { replacedBy }
    const seen = new Set([each.instanceId])
    let [key, at] = [each.root ?? each.instanceId, each]
    while (at.replaces !== null && !seen.has(at.replaces)) {
      seen.add(at.replaces)
      const before = byId.get(at.replaces)
      key = each.root ?? before?.root ?? at.replaces
      if (before === undefined) break
      at = before
    }
    return { key }
  })
}
