import type { Scene } from './scene.ts'
import { parliament, pressRoom } from './scenes/council.ts'
import { oliveGrove, wheatField } from './scenes/fields.ts'
import { harbourDawn } from './scenes/harbour.ts'
import { marketStreet } from './scenes/market.ts'
import { oldCity } from './scenes/old-city.ts'

/** Every picture by its name; the file is `samples/pictures/<name>.jpg`. */
export const scenes: Record<string, Scene> = {
  'harbour-dawn': harbourDawn,
  'old-city': oldCity,
  'market-street': marketStreet,
  'wheat-field': wheatField,
  'olive-grove': oliveGrove,
  parliament,
  'press-room': pressRoom,
}
