import { createAdapterFactory, type CustomAdapter } from 'better-auth/adapters'
import type { Expression, Kysely, SqlBool } from 'kysely'
import { sha256 } from '../base/canonical.ts'

type Where = Parameters<CustomAdapter['delete']>[0]['where']
type Row = Record<string, unknown>

/**
 * better-auth's tables on our own database. Everything is text or a whole number on both databases; of a session's token
 * only the hash is stored, so that who reads the database cannot become somebody.
 */
export function authStore(db: Kysely<any>) {
  return createAdapterFactory({
    config: {
      adapterId: 'isnad',
      supportsBooleans: false,
      supportsDates: false,
      supportsJSON: false,
      supportsNumericIds: false,
    },
    adapter: ({ getFieldName }) => rows(db, (model, field) => getFieldName({ model, field })),
  })
}

/** @param column of a model's field, where better-auth leaves it to us to know */
function rows(db: Kysely<any>, column: (model: string, field: string) => string): CustomAdapter {
  const adapter = {
    async create({ model, data }: { model: string; data: Row }) {
      await db.insertInto(model).values(stored(data)).execute()
      return data
    },
    async findOne({ model, where }: { model: string; where: Where }) {
      const row = await db.selectFrom(model).selectAll().where(matches(where)).executeTakeFirst()
      return row ? shown(row, where) : null
    },
    async findMany({ model, where = [], limit, offset = 0, sortBy }: Parameters<CustomAdapter['findMany']>[0]) {
      let query = db.selectFrom(model).selectAll().where(matches(where)).limit(limit).offset(offset)
      if (sortBy) query = query.orderBy(column(model, sortBy.field), sortBy.direction)
      return (await query.execute()).map((row) => shown(row, where))
    },
    async update({ model, where, update }: { model: string; where: Where; update: Row }) {
      const row = await db
        .updateTable(model)
        .set(stored(update))
        .where(matches(where))
        .returningAll()
        .executeTakeFirst()
      return row ? shown(row, where) : null
    },
    async updateMany({ model, where, update }: { model: string; where: Where; update: Row }) {
      const result = await db.updateTable(model).set(stored(update)).where(matches(where)).executeTakeFirst()
      return Number(result.numUpdatedRows)
    },
    async delete({ model, where }: { model: string; where: Where }) {
      await db.deleteFrom(model).where(matches(where)).execute()
    },
    async deleteMany({ model, where }: { model: string; where: Where }) {
      return Number((await db.deleteFrom(model).where(matches(where)).executeTakeFirst()).numDeletedRows)
    },
    async consumeOne({ model, where }: { model: string; where: Where }) {
      const one = db.selectFrom(model).select('id').where(matches(where)).limit(1)
      const row = await db.deleteFrom(model).where('id', 'in', one).returningAll().executeTakeFirst()
      return row ? shown(row, where) : null
    },
    async incrementOne({
      model,
      where,
      increment,
      set = {},
    }: {
      model: string
      where: Where
      increment: Record<string, number>
      set?: Row | undefined
    }) {
      const row = await db
        .updateTable(model)
        .set((column: any) => ({
          ...stored(set),
          ...Object.fromEntries(Object.entries(increment).map(([name, by]) => [name, column(name, '+', by)])),
        }))
        .where(matches(where))
        .returningAll()
        .executeTakeFirst()
      return row ? shown(row, where) : null
    },
    async count({ model, where = [] }: { model: string; where?: Where | undefined }) {
      const row = await db
        .selectFrom(model)
        .select((count) => count.fn.countAll<number>().as('count'))
        .where(matches(where))
        .executeTakeFirstOrThrow()
      return Number(row['count'])
    },
  }
  return adapter as unknown as CustomAdapter
}

const operators = { eq: '=', ne: '!=', lt: '<', lte: '<=', gt: '>', gte: '>=', in: 'in', not_in: 'not in' } as const

function matches(where: Where) {
  return (column: any): Expression<SqlBool> => {
    const one = ({ field, operator, value }: Where[number]) => {
      const sign = operators[operator as keyof typeof operators]
      if (!sign) throw new Error(`accounts are not asked by ${operator}`)
      if (value === null) return column(field, sign === '=' ? 'is' : 'is not', null)
      return column(field, sign, field === 'token' ? sha256(String(value)) : value)
    }
    const all = where.filter((part) => part.connector !== 'OR').map(one)
    const any = where.filter((part) => part.connector === 'OR').map(one)
    return column.and(any.length > 0 ? [...all, column.or(any)] : all)
  }
}

function stored(row: Row): Row {
  return 'token' in row ? { ...row, token: sha256(String(row['token'])) } : row
}

/** A session that was asked for by its token is shown with it; otherwise nobody learns a token. */
function shown(row: Row, where: Where): Row {
  const asked = where.find((part) => part.field === 'token' && part.operator === 'eq')
  return asked ? { ...row, token: asked.value } : row
}
