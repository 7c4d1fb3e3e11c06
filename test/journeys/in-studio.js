// Runs in every page of a newsroom under test, and answers there as `studio`.

let isFresh = true
addEventListener('keydown', () => (isFresh = false), { capture: true, once: true })
addEventListener('focusin', ({ target }) => (globalThis.studio.lastFocus = target.outerHTML.slice(0, 200)), {
  capture: true,
})
addEventListener('pointerdown', () => (globalThis.studio.isPointed = true), { capture: true })

globalThis.studio = {
  /** What had the focus last. */
  lastFocus: null,
  /** Whether anything was done by a pointer. */
  isPointed: false,

  /**
   * Null as soon as something has the focus, and at once where no key was pressed yet since the page was loaded; after
   * some seconds without it, what had it last.
   */
  async lostFocus() {
    const until = performance.now() + 20_000
    if (isFresh) return null
    while ((document.activeElement ?? document.body) === document.body) {
      if (performance.now() > until) return this.lastFocus
      await new Promise(requestAnimationFrame)
    }
    return null
  },

  /** What a person presses to come nearer to an element; null when they are there. */
  keyTowards(element) {
    const focus = document.activeElement ?? document.body
    if (focus === element) return null
    const group = element.closest('[role=toolbar],[role=tablist],[role=menu],[role=radiogroup],[role=listbox]')
    if (group?.contains(focus)) {
      if (!/toolbar|tablist/.test(group.getAttribute('role'))) return 'ArrowDown'
      return getComputedStyle(group).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    }
    const isBefore = (focus.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
    return isBefore && !element.contains(focus) ? 'Shift+Tab' : 'Tab'
  },
}
