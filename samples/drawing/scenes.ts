import { portraits } from './portraits.ts'
import type { Scene } from './scene.ts'
import { bakery } from './scenes/bakery.ts'
import { bookFair } from './scenes/book-fair.ts'
import { bridgeNight } from './scenes/bridge-night.ts'
import { chessHall } from './scenes/chess-hall.ts'
import { containerPort } from './scenes/container-port.ts'
import { coralReef } from './scenes/coral-reef.ts'
import { damLake } from './scenes/dam-lake.ts'
import { datePalms } from './scenes/date-palms.ts'
import { desertRoad } from './scenes/desert-road.ts'
import { floodStreet } from './scenes/flood-street.ts'
import { footballPitch } from './scenes/football-pitch.ts'
import { harbourDawn } from './scenes/harbour-dawn.ts'
import { hospital } from './scenes/hospital.ts'
import { laboratory } from './scenes/laboratory.ts'
import { library } from './scenes/library.ts'
import { marketStreet } from './scenes/market-street.ts'
import { mountainSnow } from './scenes/mountain-snow.ts'
import { museumHall } from './scenes/museum-hall.ts'
import { nightSky } from './scenes/night-sky.ts'
import { oldCity } from './scenes/old-city.ts'
import { oliveGrove } from './scenes/olive-grove.ts'
import { oudConcert } from './scenes/oud-concert.ts'
import { parliament } from './scenes/parliament.ts'
import { potteryWorkshop } from './scenes/pottery-workshop.ts'
import { pressRoom } from './scenes/press-room.ts'
import { schoolYard } from './scenes/school-yard.ts'
import { solarFarm } from './scenes/solar-farm.ts'
import { stadiumNight } from './scenes/stadium-night.ts'
import { stormCoast } from './scenes/storm-coast.ts'
import { trainStation } from './scenes/train-station.ts'
import { wheatField } from './scenes/wheat-field.ts'
import { windTurbines } from './scenes/wind-turbines.ts'

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
