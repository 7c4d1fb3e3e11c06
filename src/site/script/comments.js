// Loaded when somebody opens the form, answers, recommends, or has commented here before. The page works without it.
const json = { accept: 'application/json' }
const send = (action, fields) => fetch(action, { method: 'POST', headers: json, body: new URLSearchParams(fields) })
const fragment = (html) => document.createRange().createContextualFragment(html)

/** The key by which this browser changes what it wrote. */
function key() {
  let own = localStorage.isnadKey
  if (!own) {
    const random = crypto.getRandomValues(new Uint8Array(24))
    own = localStorage.isnadKey = btoa(String.fromCharCode(...random))
      .replace(/\+/g, '-')
      .replace(/\//g, '_')
  }
  return own
}

/** Whether this browser may keep something: in some private windows it may not. */
const canKeep = (() => {
  try {
    return Boolean(localStorage) && key().length > 0
  } catch {
    return false
  }
})()

/** A solved challenge, or nothing where the browser cannot solve one: the comment then waits for a moderator. */
async function prove(talk) {
  if (!globalThis.isSecureContext || !crypto.subtle) return ''
  const answer = await fetch(`/api/v1/challenge?story=${talk.dataset.story}`)
  if (!answer.ok) return ''
  const challenge = await answer.json()
  const worker = new Worker(talk.dataset.solver)
  try {
    const solution = await new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }) => resolve(data))
      worker.addEventListener('error', reject)
      worker.postMessage(challenge.parameters, [])
    })
    return btoa(JSON.stringify({ challenge, solution }))
  } finally {
    worker.terminate()
  }
}

/** The work begins with the first letter that is written, so that it is done when the comment is. */
let begun = null
const proofKept = 4 * 60_000
function proof(talk) {
  if (!begun || Date.now() - begun.at > proofKept) begun = { at: Date.now(), solution: prove(talk).catch(() => '') }
  return begun.solution
}

function remember(story) {
  if (!canKeep) return
  const stories = (localStorage.isnadStories || '').split(' ').filter((id) => id && id !== story)
  localStorage.isnadStories = [story, ...stories].slice(0, 100).join(' ')
}

async function post(talk, form) {
  const status = form.querySelector('[role=status]')
  const button = form.querySelector('button:not([type=button])')
  const say = (text) => status.replaceChildren(text)
  if (button.disabled) return
  button.disabled = true
  form.setAttribute('aria-busy', 'true')
  say(form.dataset.working)
  const progress = status.appendChild(document.createElement('progress'))
  progress.setAttribute('aria-label', form.dataset.working)
  try {
    const fields = Object.fromEntries(new FormData(form))
    if (canKeep) fields.key = key()
    fields.altcha = await proof(talk)
    begun = null
    const answer = await send(form.action, fields)
    const said = await answer.json()
    const told = said.error?.details?.html ? said.error.details : said
    if (!told.html) return say(said.error.message[document.documentElement.lang])
    remember(talk.dataset.story)
    say(told.message)
    place(talk, form, told)
  } catch {
    say(talk.dataset.failed)
  } finally {
    button.disabled = false
    form.removeAttribute('aria-busy')
  }
}

/** Shows one's comment where it was written. */
function place(talk, form, { html, state }) {
  const write = form.closest('.write')
  const own = fragment(html)
  const box = own.firstElementChild
  if (write) {
    if (state !== 'refused') form.elements.text.value = ''
    talk.querySelector('.none')?.remove()
    write.after(own)
    if (write.open !== undefined) write.open = false
    home(talk)
  } else form.replaceWith(own)
  // The form is closed: whoever reads by ear or by keyboard goes on here.
  box.tabIndex = -1
  box.focus()
}

/** The form goes back to its own place. */
function home(talk) {
  const write = talk.querySelector('.write')
  write?.querySelector('[name=reply_to]')?.remove()
  if (write && homes.has(write)) homes.get(write).after(write)
}
const homes = new WeakMap()

function reply(talk, link) {
  const write = talk.querySelector('details.write')
  if (!write) return location.assign(link.href)
  if (!homes.has(write)) homes.set(write, write.previousElementSibling)
  home(talk)
  const field = document.createElement('input')
  Object.assign(field, { type: 'hidden', name: 'reply_to', value: link.dataset.reply })
  write.querySelector('form').prepend(field)
  link.closest('.acts').after(write)
  write.open = true
  write.querySelector('[name=name]').focus()
}

async function recommend(button) {
  if (button.ariaPressed) return
  button.ariaPressed = true
  const answer = await send(button.form.action, { comment: button.value }).catch(() => null)
  if (answer?.ok) button.querySelector('span').textContent = '✓'
  else button.ariaPressed = null
}

/** A change of one's own comment. */
async function change(talk, form, act) {
  const box = form.closest('.own')
  const onPage = box.closest('li')
  try {
    const answer = await send(form.action, { text: form.elements.text.value, key: key(), act })
    const said = await answer.json()
    if (answer.ok && onPage) location.reload()
    else if (said.html) box.replaceWith(fragment(said.html))
    else if (answer.ok) box.remove()
    else trouble(form, said.error.message[document.documentElement.lang])
  } catch {
    trouble(form, talk.dataset.failed)
  }
}

/** Says what went wrong, once, in place of what was said before. */
function trouble(form, text) {
  const said = form.querySelector('[role=alert]') ?? form.appendChild(document.createElement('p'))
  said.role = 'alert'
  said.textContent = text
}

/** What became of one's comments under this story; those that stand on the page become changeable there. */
async function showOwn(talk) {
  const answer = await send(`${talk.dataset.at}/own`, { key: key(), story: talk.dataset.story })
  if (!answer.ok) return
  for (const { id, state, html } of (await answer.json()).items) {
    if (talk.querySelector(`[data-own="${id}"]`) || state === 'deleted') continue
    const there = document.getElementById(`c-${id}`)
    if (!there) (talk.querySelector('h2, .paging') ?? talk.querySelector('p')).after(fragment(html))
    else if (html.includes('<form')) {
      const own = fragment(html).firstElementChild
      own.replaceChildren(own.querySelector('details'))
      there.querySelector('.acts').after(own)
    }
  }
}

/** @param event what the reader did that this was loaded for */
export function start(talk, event) {
  talk.addEventListener('submit', (submit) => {
    const form = submit.target
    if (!form.matches('.form') || talk.id === 'mine') return
    submit.preventDefault()
    if (form.closest('.own')) change(talk, form, submit.submitter?.value)
    else post(talk, form)
  })
  talk.addEventListener('input', ({ target }) => target.closest('[data-working]') && proof(talk))
  talk.addEventListener('click', act)
  talk.addEventListener('toggle', ({ target }) => !target.open && target.matches('.write') && home(talk), true)
  const field = talk.querySelector('#key')
  if (field && canKeep) field.value = key()
  else if (canKeep && (localStorage.isnadStories || '').includes(talk.dataset.story)) showOwn(talk)
  if (event) act(event)

  function act(click) {
    const target = click.target.closest?.('[data-reply], [form=vote]')
    if (!target) return
    click.preventDefault()
    if (target.dataset.reply) reply(talk, target)
    else recommend(target)
  }
}
