// Finds the answer of a challenge (ALTCHA, version 2) away from the page. Some derivations are under way at once, because
// each is a round trip to the browser's own threads.
const bytes = (hex) => Uint8Array.from(hex.match(/../g), (pair) => parseInt(pair, 16))
const hex = (buffer) => Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('')
const together = 16

addEventListener('message', async ({ data: { nonce, salt, cost, keyLength, keyPrefix } }) => {
  const begin = bytes(nonce)
  const by = { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(salt), iterations: cost }
  const keyOf = async (counter) => {
    const password = new Uint8Array(begin.length + 4)
    password.set(begin)
    new DataView(password.buffer).setUint32(begin.length, counter)
    const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits'])
    return hex(await crypto.subtle.deriveBits(by, key, keyLength * 8))
  }
  for (let first = 0; ; first += together) {
    const keys = await Promise.all(Array.from({ length: together }, (_, index) => keyOf(first + index)))
    const found = keys.findIndex((key) => key.startsWith(keyPrefix))
    if (found >= 0) return postMessage({ counter: first + found, derivedKey: keys[found] }, [])
  }
})
