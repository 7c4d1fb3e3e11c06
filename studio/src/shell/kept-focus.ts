/** How many places the focus was at are remembered. */
const most = 20

/**
 * Sees to it that the focus is never lost with what had it: when a dialog goes, or a button that a step made needless,
 * it goes back to where it was last of what is still there, or else to the page's heading. Who clicks beside everything
 * has let go of it, and nothing is given back.
 * @returns ends it
 */
export function keepFocus(): () => void {
  let before: HTMLElement[] = []
  let last: HTMLElement | null = null
  let asked = 0
  const come = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return
    last = target
    before = [...before.filter((each) => each !== target && each.isConnected), target].slice(-most)
  }
  const go = () =>
    queueMicrotask(() => {
      if (isNowhere() && last?.isConnected && !last.matches(':disabled')) last = null
    })
  // A button rests while what it began is under way.
  const isLost = () => last !== null && isNowhere() && !(last.isConnected && last.matches('[data-loading]'))
  const giveBack = () => {
    if (!isLost()) return
    const heading = document.querySelector<HTMLElement>('main h1[tabindex]')
    const place = before.findLast(canHaveIt) ?? heading ?? document.querySelector<HTMLElement>('main')
    place?.focus({ preventScroll: true })
  }
  const observer = new MutationObserver(() => {
    if (!isLost()) return
    // Whoever took it away may be about to put it somewhere.
    clearTimeout(asked)
    asked = window.setTimeout(giveBack, 50)
  })
  document.addEventListener('focusin', come)
  document.addEventListener('focusout', go)
  observer.observe(document.body, { childList: true, subtree: true })
  return () => {
    clearTimeout(asked)
    observer.disconnect()
    document.removeEventListener('focusin', come)
    document.removeEventListener('focusout', go)
  }
}

const isNowhere = () => (document.activeElement ?? document.body) === document.body

function canHaveIt(element: HTMLElement): boolean {
  const dialog = document.querySelector('[role="dialog"][aria-modal="true"]')
  return (
    element.isConnected &&
    element.checkVisibility() &&
    !element.matches(':disabled') &&
    (dialog === null || dialog.contains(element))
  )
}
