// Offers what a question may become while it is typed. Without it the search works all the same.
const form = document.querySelector('main form.search')
const field = form.elements.q
const box = form.parentElement.appendChild(document.createElement('div'))
const status = box.parentElement.querySelector('[data-suggest]')
let timer
box.className = 'suggest'
const show = (html) => {
  box.innerHTML = html
  status.textContent = box.firstElementChild?.dataset.count ?? ''
}
const offer = async () => {
  const q = field.value.trim()
  if (q.length < 2) return show('')
  const answer = await fetch(`${status.dataset.suggest}?q=${encodeURIComponent(q)}`).catch(() => null)
  if (answer?.ok && q === field.value.trim() && document.activeElement === field) show(await answer.text())
}
field.autocomplete = 'off'
field.addEventListener('input', () => {
  clearTimeout(timer)
  timer = setTimeout(offer, 120)
})
form.parentElement.addEventListener('keydown', (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const stops = [field, ...box.querySelectorAll('a')]
  if (event.key === 'Escape') {
    field.focus()
    show('')
  } else if (step && stops.length > 1) {
    event.preventDefault()
    stops[(stops.indexOf(document.activeElement) + step + stops.length) % stops.length].focus()
  }
})
form.parentElement.addEventListener('focusout', (event) => {
  if (!form.parentElement.contains(event.relatedTarget)) show('')
})
