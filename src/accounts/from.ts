import type { Exchange } from '../desk/operation.ts'
import type { From } from './auth.ts'

/** What of a request the verbs of this module look at. */
export function fromOf(exchange: Exchange): From {
  return {
    cookie: exchange.header('cookie'),
    address: exchange.address,
    agent: exchange.header('user-agent') ?? null,
  }
}
