import { randomBytes } from 'node:crypto'
import { Hono, type Context as Request } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Context } from '../base/context.ts'
import { Refused, refusalBody, refusals } from '../base/refused.ts'
import { appealComment } from '../comments/appeal.ts'
import { deleteOwnComment, editOwnComment, listOwnComments, ownComment, readOwnComment } from '../comments/own.ts'
import { postComment, type PostInput, type Receipt } from '../comments/post.ts'
import { recommendComment, reportComment } from '../comments/respond.ts'
import { commentLimits } from '../comments/shape.ts'
import { readStory } from '../stories/read.ts'
import { readForm, type Form } from './form.ts'
import { addressOf, mustNotComeFromElsewhere } from './from-where.ts'
import { commentAgainPage } from './pages/comments.tsx'
import { ownCommentPage, plainPage } from './pages/own-comment.tsx'
import { errorPage, refusedPage } from './pages/trouble.tsx'
import { OwnCommentBox, stateWords } from './parts/own-comment.tsx'
import { privateHtml, wantsJson } from './private-answer.ts'
import { addresses, openView, viewOf } from './view.ts'
import type { InterfaceLanguage } from './words.ts'

type Input = Parameters<typeof reportComment>[2]

/** Where readers write: to be hung at / and at /en. Nothing of it is kept by anybody on the way. */
export function commentRoutes(context: Context, language: InterfaceLanguage): Hono {
  const routes = new Hono()
  const open = () => openView(context, language, '/')
  const form = (request: Request) => {
    mustNotComeFromElsewhere(context, request)
    return readForm(request.req.raw, commentLimits.bytes)
  }

  routes.post('/story/:id/comments', async (request) => {
    const story = request.req.param('id')
    const sent = await form(request)
    try {
      const input = postInputOf(story, sent, language)
      const receipt = await postComment(context, input, addressOf(context, request))
      return await received(request, receipt)
    } catch (error) {
      if (!(error instanceof Refused) || wantsJson(request)) throw error
      return again(story, sent, error)
    }
  })

  async function received(request: Request, { comment, key }: Receipt): Promise<Response> {
    const at = `/comments/${comment.id}?key=${key}`
    const view = await open()
    if (!wantsJson(request)) return seeOther(view.href(at))
    const own = ownComment(context, comment)
    const words = stateWords(view, comment)
    const answer = {
      id: comment.id,
      state: comment.state,
      message: comment.reason?.[language] ?? `${words.title}. ${words.text}`,
      url: comment.state === 'published' ? view.href(addresses.comment(comment)) : view.href(at),
      key,
      changeableUntil: own.changeableUntil,
      html: String(<OwnCommentBox view={view} comment={own} />),
    }
    if (comment.state !== 'refused') return json(answer, comment.state === 'published' ? 201 : 202)
    return json(refusalBody('unmet', comment.reason ? [comment.reason] : [], answer), 422)
  }

  /** The form once more, with what was typed and what is wrong with it. */
  async function again(id: string, sent: Form, error: Refused): Promise<Response> {
    const story = await readStory(context, id)
    const status = refusals[error.kind]
    const view = await open()
    if (!story) return privateHtml(refusedPage(view, error.reasons), status)
    const names = ['reply_to', 'correction', 'block', 'passage', 'key'].filter((name) => sent.get(name) !== '')
    const page = commentAgainPage(view, story, {
      reason: error.reasons.map((reason) => reason[language]).join(' '),
      typed: {
        name: sent.get('name').slice(0, 1000),
        text: sent.get('text').slice(0, 20_000),
        email: sent.get('email').slice(0, 500),
      },
      hidden: Object.fromEntries(names.map((name) => [name, sent.get(name)])),
    })
    return privateHtml(page, status)
  }

  routes.post('/story/:id/comments/recommend', async (request) => {
    const sent = await form(request)
    const id = sent.get('comment')
    await recommendComment(context, id, addressOf(context, request))
    if (wantsJson(request)) return json({ recommended: true })
    const view = await open()
    return seeOther(view.href(addresses.comment({ story: request.req.param('id'), id })))
  })

  routes.post('/story/:id/comments/:comment/report', async (request) => {
    const sent = await form(request)
    const input = { reason: sent.get('reason'), text: sent.get('text') } as Input
    await reportComment(context, request.req.param('comment'), input, addressOf(context, request))
    if (wantsJson(request)) return json({ reported: true })
    const view = await open()
    const back = view.href(addresses.shortStory(request.req.param('id')))
    return privateHtml(plainPage(view, { ...view.words.comments.reported, back }))
  })

  routes.get('/comments/:id{[0-9a-z]{10}}', async (request) => {
    const key = request.req.query('key') ?? ''
    const comment = await readOwnComment(context, request.req.param('id'), key)
    const view = await open()
    return wantsJson(request)
      ? json({ id: comment.id, state: comment.state, reason: comment.reason, changeableUntil: comment.changeableUntil })
      : privateHtml(ownCommentPage(view, comment, key))
  })

  routes.post('/comments/:id{[0-9a-z]{10}}', async (request) => {
    const sent = await form(request)
    const [id, key] = [request.req.param('id'), sent.get('key')]
    const view = await open()
    if (sent.get('act') === 'delete') {
      await deleteOwnComment(context, id, key)
      return wantsJson(request)
        ? json({ id, state: 'deleted' })
        : privateHtml(plainPage(view, view.words.comments.removed))
    }
    if (sent.get('act') === 'appeal')
      await appealComment(context, id, key, sent.get('text'), addressOf(context, request))
    const comment =
      sent.get('act') === 'appeal'
        ? await readOwnComment(context, id, key)
        : await editOwnComment(context, id, key, sent.get('text'), addressOf(context, request))
    if (!wantsJson(request)) return seeOther(view.href(`/comments/${id}?key=${key}`))
    return json({ id, state: comment.state, html: String(<OwnCommentBox view={view} comment={comment} />) })
  })

  // What the script asks for when a page opens on which this browser has commented.
  routes.post('/comments/own', async (request) => {
    const sent = await form(request)
    const view = await open()
    const own = await listOwnComments(context, sent.get('key'), sent.get('story'))
    return json({
      items: own.map((comment) => ({
        id: comment.id,
        state: comment.state,
        html: String(<OwnCommentBox view={view} comment={comment} />),
      })),
    })
  })

  routes.onError((error, request) => failure(context, language, request, error))
  return routes
}

function postInputOf(story: string, sent: Form, language: InterfaceLanguage): PostInput {
  const block = sent.get('block')
  return {
    story,
    name: sent.get('name'),
    text: sent.get('text'),
    replyTo: sent.get('reply_to'),
    altcha: sent.get('altcha'),
    email: sent.get('email').trim(),
    key: sent.get('key'),
    correction: sent.get('correction') !== '' || block !== '' || sent.get('passage') !== '',
    block: /^\d{1,5}$/.test(block) ? Number(block) : null,
    passage: sent.get('passage'),
    language,
  }
}

/** The answer for what the domain, or we, could not do: as JSON for the script, as a page for everybody else. */
export async function failure(
  context: Context,
  language: InterfaceLanguage,
  request: Request,
  error: unknown,
): Promise<Response> {
  if (error instanceof Refused) {
    const status = refusals[error.kind]
    const answer = wantsJson(request)
      ? json(refusalBody(error.kind, error.reasons, error.details), status)
      : privateHtml(refusedPage(await openView(context, language, '/'), error.reasons), status)
    const { retryAfter } = (error.details ?? {}) as { retryAfter?: number }
    if (retryAfter !== undefined) answer.headers.set('retry-after', String(retryAfter))
    return answer
  }
  const reference = randomBytes(4).toString('hex')
  context.log.error('a reader’s act failed', { reference, error })
  const reason = { en: `something went wrong on our side (${reference})`, ar: `حدث خلل عندنا (${reference})` }
  if (wantsJson(request)) return json(refusalBody('failed', [reason]), 500)
  return privateHtml(errorPage(viewOf(context, language, '/', []), reference), 500)
}

/** To the page that comes after; where its address holds a key, it is told nowhere. */
function seeOther(location: string): Response {
  return new Response(null, {
    status: 303,
    headers: { location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
  })
}

function json(value: unknown, status: ContentfulStatusCode = 200): Response {
  return Response.json(value, { status, headers: { 'cache-control': 'no-store' } })
}
