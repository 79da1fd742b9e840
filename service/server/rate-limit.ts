/**
 * Rate limit: how many questions one address may ask in a second. A program that asks in a loop is told to wait, and the server answers the others.
 *
 * Standard: RFC 6585, section 4 (429); RFC 9110, section 10.2.3 (Retry-After).
 * @module
 */
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, MiddlewareHandler } from 'hono'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { ApiError } from './api.ts'
import { isLoopback } from './peer-user.ts'

export interface RateLimit {
  /** Requests of one address in each second, of this machine ten times as many; 0: no limit. */
  readonly perSecond: number
}

/** Who is on this machine is its user, whose files are sent in parts as fast as the disk takes them. */
const timesHere = 10

/**
 * A page that is scrolled fast asks some twenty times in a second, and a person has a few pages open; one that loads asks for its files besides. A
 * server of two cores answers some thousand simple questions in a second, so a tenth of that is left to each address.
 */
export const usualRate: RateLimit = { perSecond: 100 }
/** A page and its files at once, and pages that were left open and wake together. */
const burstSeconds = 5

export function rateLimit({ perSecond }: RateLimit): MiddlewareHandler {
  if (perSecond === 0) return (_, next) => next()
  const limiterOf = (rate: number) => new RateLimiterMemory({ points: rate * burstSeconds, duration: burstSeconds })
  const [here, elsewhere] = [limiterOf(perSecond * timesHere), limiterOf(perSecond)]
  return async (c, next) => {
    const address = addressOf(c)
    if (address === null) return next()
    try {
      await (isLoopback(address) ? here : elsewhere).consume(address)
    } catch (reason) {
      if (!(reason instanceof RateLimiterRes)) throw reason
      const seconds = Math.max(1, Math.ceil(reason.msBeforeNext / 1000))
      return c.json({ code: 'too-many-requests', message: `At most ${isLoopback(address) ? perSecond * timesHere : perSecond} requests a second, on average over ${burstSeconds} seconds. Ask again in ${seconds} s.`, about: c.req.path } satisfies ApiError, 429, { 'Retry-After': String(seconds) })
    }
    return next()
  }
}

/** `null`: no connection, a call within the process. */
function addressOf(c: Context): string | null {
  return (c.env as { incoming?: unknown } | undefined)?.incoming === undefined ? null : subscriberOf(getConnInfo(c).remote.address ?? '')
}

/**
 * Who is counted together: an address of IPv4, or the network of the first 64 bits of IPv6, which is one subscriber's (RFC 6177), as four groups of hex without leading
 * zeros. An address of IPv4 that a socket of IPv6 writes (RFC 4291, 2.5.5.2) is that of IPv4. Loopback stays as it is, so that it is known as such.
 */
export function subscriberOf(address: string): string {
  const [plain = ''] = address.split('%')
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1]
  if (mapped !== undefined) return mapped
  if (!plain.includes(':') || isLoopback(plain)) return plain
  const groups = (part: string) => (part === '' ? [] : part.split(':').flatMap((group) => (group.includes('.') ? ['0', '0'] : [group])))
  const [before = '', after] = plain.split('::')
  const [first, last] = [groups(before), groups(after ?? '')]
  const all = after === undefined ? first : [...first, ...Array.from({ length: Math.max(0, groupsOfAddress - first.length - last.length) }, () => '0'), ...last]
  return all.slice(0, groupsOfNetwork).map((group) => group.toLowerCase().replace(/^0+(?=.)/, '')).join(':')
}

/** Of 16 bits each. */
const [groupsOfAddress, groupsOfNetwork] = [8, 4]
