import { portraits } from './portraits.ts'
import type { Scene } from './scene.ts'
import { parliament, pressRoom } from './scenes/council.ts'
import { bakery, potteryWorkshop } from './scenes/crafts.ts'
import { damLake, solarFarm, windTurbines } from './scenes/energy.ts'
import { oliveGrove, wheatField } from './scenes/fields.ts'
import { harbourDawn } from './scenes/harbour.ts'
import { laboratory, museumHall, nightSky } from './scenes/knowledge.ts'
import { chessHall, datePalms, mountainSnow } from './scenes/landscape.ts'
import { library } from './scenes/library.ts'
import { marketStreet } from './scenes/market.ts'
import { oldCity } from './scenes/old-city.ts'
import { containerPort, desertRoad, trainStation } from './scenes/roads.ts'
import { footballPitch, stadiumNight } from './scenes/sport.ts'
import { bookFair, oudConcert } from './scenes/stage.ts'
import { hospital, schoolYard } from './scenes/town-life.ts'
import { bridgeNight, coralReef, floodStreet, stormCoast } from './scenes/water.ts'

/** Every picture by its name; the file is `samples/pictures/<name>.jpg`. */
export const scenes: Record<string, Scene> = {
  'harbour-dawn': harbourDawn,
  'old-city': oldCity,
  'market-street': marketStreet,
  'wheat-field': wheatField,
  'olive-grove': oliveGrove,
  parliament,
  'press-room': pressRoom,
  'stadium-night': stadiumNight,
  'football-pitch': footballPitch,
  library,
  'school-yard': schoolYard,
  hospital,
  'solar-farm': solarFarm,
  'wind-turbines': windTurbines,
  'dam-lake': damLake,
  'desert-road': desertRoad,
  'train-station': trainStation,
  'container-port': containerPort,
  'pottery-workshop': potteryWorkshop,
  'oud-concert': oudConcert,
  'book-fair': bookFair,
  'museum-hall': museumHall,
  'night-sky': nightSky,
  laboratory,
  'storm-coast': stormCoast,
  'flood-street': floodStreet,
  'date-palms': datePalms,
  'bridge-night': bridgeNight,
  bakery,
  'coral-reef': coralReef,
  'chess-hall': chessHall,
  'mountain-snow': mountainSnow,
  ...portraits,
}
