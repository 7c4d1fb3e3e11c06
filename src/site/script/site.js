// Everything here is comfort: the site works without it.
for (const button of document.querySelectorAll('[data-copy]')) {
  if (!navigator.clipboard) continue
  button.hidden = false
  const before = button.textContent
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.dataset.copy)
    button.textContent = button.dataset.done
    setTimeout(() => (button.textContent = before), 2500)
  })
}

for (const button of document.querySelectorAll('[data-share]')) {
  if (!navigator.share) continue
  button.hidden = false
  const { share: url, title } = button.dataset
  // A reader who changes their mind makes share() reject; that is no error.
  button.addEventListener('click', () => navigator.share({ url, title }).catch(() => {}))
}

// On a narrow screen the strip of sections is moved so that the open one is in sight.
const open = document.querySelector('.sections [aria-current]')
const strip = open?.closest('ul')
if (strip) {
  strip.addEventListener('focusin', (event) => event.target.scrollIntoView({ block: 'nearest', inline: 'nearest' }))
  const [here, all] = [open.getBoundingClientRect(), strip.getBoundingClientRect()]
  strip.scrollLeft += here.left + here.width / 2 - (all.left + all.width / 2)
}

// Readers' comments: their script comes when somebody writes, answers, or has written here before.
const talk = document.querySelector('[data-script]')
if (talk) {
  let started
  const load = (event) => (started ??= import(talk.dataset.script).then(({ start }) => start(talk, event)))
  talk.addEventListener('toggle', ({ target }) => target.matches('.write') && load(), true)
  talk.addEventListener('focusin', ({ target }) => target.form && load())
  talk.addEventListener('click', (event) => {
    if (started || !event.target.closest('[data-reply], [form=vote]')) return
    event.preventDefault()
    load(event)
  })
  try {
    if (talk.id === 'mine' || localStorage.isnadStories?.includes(talk.dataset.story)) load()
  } catch {
    // A browser that keeps nothing has written nothing.
  }
}

// Words that are marked in a story can be told to the newsroom as wrong.
const point = document.querySelector('.point')
if (point) {
  const { href } = point
  const body = document.querySelector('.body')
  document.addEventListener('selectionchange', () => {
    const marked = getSelection()
    const words = String(marked).trim()
    point.hidden = !words || words.length > 300 || !body?.contains(marked.anchorNode)
    point.href = `${href}?passage=${encodeURIComponent(words)}`
  })
}
