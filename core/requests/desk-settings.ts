/**
 * Desk settings: how reference numbers are made, and for everyone or one addressee within how many days an answer is asked, when to ask again, in
 * which language and by which way. Nobody publishes a deadline in days: none is built in.
 *
 * Format: spec/requests.md
 * @module
 */
import { z } from 'zod'

const days = z.number().int().min(1).max(3650).nullable().default(null)
const words = (most: number) => z.string().min(1).max(most)

/** How one addressee is written to. `null`: not set. */
const rule = z.strictObject({
  acknowledgeDays: days,
  answerDays: days,
  /** Days without an answer after which to ask again; also between two chasers. */
  chaseAfterDays: days,
  /** BCP 47. */
  language: words(35).nullable().default(null),
  /** By which way: mail, a portal, a person. */
  channel: words(200).nullable().default(null),
  /** Lines of an address, as on a letter. */
  contact: z.array(words(300)).max(20).default([]),
})

const settings = z.strictObject({
  format: z.literal('proofmark/desk-settings/v1'),
  /** `{number}` is needed; `{case}` and `{year}` may stand. */
  reference: words(120).regex(/\{number\}/, 'a pattern with {number}').default('{case}-{year}-{number}'),
  everyone: rule.default(rule.parse({})),
  /** By the id of the party. */
  addressees: z.record(z.string().regex(/^[0-9a-f]{32}$/), rule).default({}),
})

export type AddresseeRule = z.output<typeof rule>
export type DeskSettings = z.output<typeof settings>

export const noSettings: DeskSettings = settings.parse({ format: 'proofmark/desk-settings/v1' })

export type SettingsCode = 'settings-not-json' | 'settings-invalid'

/** Foreign text enters here. */
export function parseDeskSettings(text: string): { readonly ok: true; readonly settings: DeskSettings } | { readonly ok: false; readonly code: SettingsCode; readonly at: string; readonly expected: string } {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { ok: false, code: 'settings-not-json', at: '', expected: 'JSON' }
  }
  const parsed = settings.safeParse(value)
  if (parsed.success) return { ok: true, settings: parsed.data }
  const [issue] = parsed.error.issues
  return { ok: false, code: 'settings-invalid', at: `/${issue?.path.join('/') ?? ''}`, expected: issue?.message ?? 'settings' }
}

export const formatDeskSettings = (of: DeskSettings): string => `${JSON.stringify(of, null, 2)}\n`

/** What holds for an addressee: his own where it is set, else what holds for everyone. */
export function ruleFor({ everyone, addressees }: DeskSettings, party: string): AddresseeRule {
  const own = Object.hasOwn(addressees, party) ? addressees[party]! : null
  if (own === null) return everyone
  return {
    acknowledgeDays: own.acknowledgeDays ?? everyone.acknowledgeDays, answerDays: own.answerDays ?? everyone.answerDays, chaseAfterDays: own.chaseAfterDays ?? everyone.chaseAfterDays,
    language: own.language ?? everyone.language, channel: own.channel ?? everyone.channel, contact: own.contact.length > 0 ? own.contact : everyone.contact,
  }
}
