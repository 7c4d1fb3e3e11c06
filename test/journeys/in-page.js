// What the tests ask inside a page, as `journey`. What is wrong comes as a list of lines, empty when nothing is.
globalThis.journey = (() => {
  const scrolling = (style) => /auto|scroll/.test(style.overflowX)
  const clipping = (style) => style.overflowX !== 'visible' || style.overflowY !== 'visible'
  const round = (box) => [box.left, box.top, box.right, box.bottom].map(Math.round).join(' ')
  const ancestors = (element) => {
    const all = []
    for (let each = element; each && each !== document.documentElement; each = each.parentElement) all.push(each)
    return all
  }
  const shown = (element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true })
  /** For screen readers alone. */
  const unseen = (element) => element.closest('.unseen, .skip:not(:focus)') !== null

  /** Every visible stretch of text on one line, with its box. */
  function stretches() {
    const found = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      if (!node.data.trim() || !shown(element) || unseen(element)) continue
      range.selectNodeContents(node)
      for (const box of range.getClientRects()) {
        if (box.width >= 1 && box.height >= 1) found.push({ node, element, box, text: node.data.trim().slice(0, 40) })
      }
    }
    return found
  }

  /** Text and pictures outside the width of the window, where a reader would have to scroll sideways for them. */
  function sideways() {
    const width = document.documentElement.clientWidth
    const wrong = []
    if (document.documentElement.scrollWidth > width)
      wrong.push(`the page is ${document.documentElement.scrollWidth} wide in ${width}`)
    const inside = (element) => ancestors(element).some((each) => scrolling(getComputedStyle(each)))
    const boxes = [
      ...stretches(),
      ...[...document.images]
        .filter(shown)
        .map((element) => ({ element, box: element.getBoundingClientRect(), text: element.currentSrc })),
    ]
    for (const { element, box, text } of boxes)
      if ((box.left < -0.5 || box.right > width + 0.5) && !inside(element))
        wrong.push(`outside: ${text} (${round(box)})`)
    return wrong
  }

  /** Text that is cut off by the edge of something that neither grows nor scrolls. */
  function cutOff() {
    return stretches().flatMap(({ element, box, text }) => {
      const edge = ancestors(element).find((each) => {
        const style = getComputedStyle(each)
        if (!clipping(style) || scrolling(style)) return false
        const outer = each.getBoundingClientRect()
        return (
          box.left < outer.left - 1 ||
          box.right > outer.right + 1 ||
          box.top < outer.top - box.height / 4 ||
          box.bottom > outer.bottom + box.height / 4
        )
      })
      return edge ? [`cut off: ${text} (${round(box)}) by ${edge.tagName}.${edge.className}`] : []
    })
  }

  /** Whether most of a line is out of sight in something that scrolls. */
  function scrolledAway(element, box) {
    return ancestors(element).some((each) => {
      if (!scrolling(getComputedStyle(each))) return false
      const outer = each.getBoundingClientRect()
      return box.bottom - outer.bottom > box.height / 2 || outer.top - box.top > box.height / 2
    })
  }

  /** Text set over other text. Neighbouring lines may touch: an Arabic face is taller than its lines are apart. */
  function overlapping() {
    const all = stretches()
      .filter(({ element, box }) => !scrolledAway(element, box))
      .sort((a, b) => a.box.top - b.box.top)
    const wrong = []
    for (const [index, one] of all.entries()) {
      for (let next = index + 1; next < all.length && all[next].box.top < one.box.bottom; next += 1) {
        const other = all[next]
        if (other.node === one.node) continue
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
        if (across > 3 && down > 0.5 * Math.min(one.box.height, other.box.height))
          wrong.push(`over each other: ${one.text} (${round(one.box)}) and ${other.text} (${round(other.box)})`)
      }
    }
    return wrong
  }

  /** Adds to the page's style, as its own policy lets nobody else do. */
  function style(css) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  }

  /** Gives the text the spacing that readers may choose for themselves (WCAG 2.2, 1.4.12), or takes all styles back. */
  function spaceOut(on) {
    document.adoptedStyleSheets = []
    if (on)
      style(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
        p { margin-block-end: 2em !important }`)
  }

  /** Where some words stand that are in one piece inside the first element of a selector. */
  function boxOf(selector, words) {
    const walker = document.createTreeWalker(document.querySelector(selector), NodeFilter.SHOW_TEXT)
    let node = walker.nextNode()
    while (node && !node.data.includes(words)) node = walker.nextNode()
    const range = document.createRange()
    range.setStart(node, node.data.indexOf(words))
    range.setEnd(node, node.data.indexOf(words) + words.length)
    return range.getBoundingClientRect()
  }

  const reachable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]'
  const nameOf = (element) =>
    `${element.localName} ${element.id || element.getAttribute('href') || element.className || element.textContent}`.trim()

  /** Everything a keyboard must be able to reach, in the order of the page. */
  function stops() {
    return [...document.querySelectorAll(reachable)]
      .filter((element) => shown(element) && !element.disabled)
      .map(nameOf)
  }

  /** Where the keyboard is, and what a reader who looks for it would miss there. */
  function stop() {
    const element = document.activeElement
    const answer = (...wrong) => ({ name: nameOf(element), on: element !== document.body, wrong })
    if (element === document.body) return answer()
    // A headline's focus is drawn by the part of the link that covers its whole teaser.
    const ring = [getComputedStyle(element), getComputedStyle(element, '::after')].find(
      ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    )
    if (!ring) return answer('has no visible focus')
    const box = element.getBoundingClientRect()
    const reach = parseFloat(ring.outlineOffset)
    const seen = { left: 0, top: 0, right: innerWidth, bottom: innerHeight }
    for (const each of ancestors(element.parentElement).filter((one) => clipping(getComputedStyle(one)))) {
      const edge = each.getBoundingClientRect()
      if (box.top - reach < edge.top - 1 || box.bottom + reach > edge.bottom + 1) return answer('has its focus cut off')
      seen.left = Math.max(seen.left, edge.left)
      seen.right = Math.min(seen.right, edge.right)
    }
    const [left, right] = [Math.max(box.left, seen.left), Math.min(box.right, seen.right)]
    const [top, bottom] = [Math.max(box.top, seen.top), Math.min(box.bottom, seen.bottom)]
    // As much of it as a finger needs (WCAG 2.2, 2.5.8); a strip that scrolls may hide the rest.
    if (right - left < Math.min(24, box.width) - 1 || bottom - top < Math.min(24, box.height) - 1)
      return answer(`is out of sight (${round(box)})`)
    const there = document.elementFromPoint((left + right) / 2, (top + Math.min(bottom, top + 24)) / 2)
    return element.contains(there) || there?.contains(element)
      ? answer()
      : answer(`is covered by ${there && nameOf(there)}`)
  }

  /** Looks again with every frame until something is so. */
  function until(isSo) {
    return new Promise((done) => {
      const look = () => (isSo() ? done(true) : requestAnimationFrame(look))
      look()
    })
  }

  /** Scrolls to the end as a reader would, and at each step waits for the pictures that are in sight. */
  async function scrollDown() {
    const { body } = document
    const inSight = (image) => {
      const { top, height } = image.getBoundingClientRect()
      return height > 0 && top < innerHeight
    }
    for (let top = 0; top < body.scrollHeight; top += innerHeight) {
      scrollTo({ top, behavior: 'instant' })
      await until(() => [...document.images].every((image) => image.complete || !inSight(image)))
    }
  }

  const jumps = []
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries())
      if (!hadRecentInput)
        jumps.push({ value, moved: sources.map(({ node }) => node?.parentElement?.outerHTML.slice(0, 200)) })
  }).observe({ type: 'layout-shift' })

  /** How far what had been painted has jumped since, as browsers sum it (Cumulative Layout Shift), and what jumped. */
  async function shifts() {
    for (let frame = 0; frame < 3; frame += 1) await new Promise((done) => requestAnimationFrame(done))
    return jumps
  }

  return {
    layout: () => [...sideways(), ...cutOff(), ...overlapping()],
    boxOf,
    scrollDown,
    shifts,
    spaceOut,
    style,
    until,
    stop,
    stops,
  }
})()
