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
