import { Hono } from 'hono'
import { migrations } from '../migrations/index.ts'
import type { Context } from './base/context.ts'

/** For whoever watches the process: `/healthz` it is alive; `/readyz` its database answers and has the schema. */
export function healthRoutes(context: Context): Hono {
  const app = new Hono()
  const never = { 'cache-control': 'no-store' }
  app.get('/healthz', (request) => request.json({ status: 'alive' }, 200, never))
  app.get('/readyz', async (request) => {
    try {
      const { names } = await context.db
        .selectFrom('migrations')
        .select((row) => row.fn.countAll<number>().as('names'))
        .executeTakeFirstOrThrow()
      if (Number(names) === migrations.length) return request.json({ status: 'ready' }, 200, never)
      return request.json({ status: 'not ready', reason: 'schema' }, 503, never)
    } catch (error) {
      context.log.error('not ready', { error })
      return request.json({ status: 'not ready', reason: 'database' }, 503, never)
    }
  })
  return app
}
