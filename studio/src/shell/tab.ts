const place = 'isnad.tab'

/** This browser tab, by a random id that outlives loading anew: for locks and presence. */
export const tab: string = kept() ?? made()

function kept(): string | null {
  try {
    return sessionStorage.getItem(place)
  } catch {
    return null
  }
}

function made(): string {
  const id = [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  try {
    sessionStorage.setItem(place, id)
  } catch {
    // Where nothing is kept, a tab that is loaded anew is another tab.
  }
  return id
}
