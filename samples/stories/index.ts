import type { SampleStory } from '../shape.ts'
import { amberShip } from './amber-ship.ts'
import { bookFair } from './book-fair.ts'
import { breadPrice } from './bread-price.ts'
import { bridgeLights } from './bridge-lights.ts'
import { caravanRun } from './caravan-run.ts'
import { chessOpen } from './chess-open.ts'
import { coastalTrain } from './coastal-train.ts'
import { coralNursery } from './coral-nursery.ts'
import { cupDerby } from './cup-derby.ts'
import { dimmingStar } from './dimming-star.ts'
import { emergencyWard } from './emergency-ward.ts'
import { ferryMemo } from './ferry-memo.ts'
import { fishCount } from './fish-count.ts'
import { girlsLeague } from './girls-league.ts'
import { laterBell } from './later-bell.ts'
import { mapMaker } from './map-maker.ts'
import { oldDrains } from './old-drains.ts'
import { oudEvening } from './oud-evening.ts'
import { portQueue } from './port-queue.ts'
import { potters } from './potters.ts'
import { saltBacteria } from './salt-bacteria.ts'
import { smallBudgets } from './small-budgets.ts'
import { snowWater } from './snow-water.ts'
import { solarBill } from './solar-bill.ts'
import { soundArchive } from './sound-archive.ts'
import { terraces } from './terraces.ts'
import { waterLaw } from './water-law.ts'
import { waveBuoys } from './wave-buoys.ts'
import { wheatPrices } from './wheat-prices.ts'
import { windContract } from './wind-contract.ts'

/** The sample stories, newest first. */
export const stories: readonly SampleStory[] = [
  waterLaw,
  coastalTrain,
  coralNursery,
  cupDerby,
  bookFair,
  emergencyWard,
  breadPrice,
  oldDrains,
  solarBill,
  chessOpen,
  oudEvening,
  wheatPrices,
  laterBell,
  fishCount,
  portQueue,
  bridgeLights,
  waveBuoys,
  terraces,
  mapMaker,
  girlsLeague,
  windContract,
  amberShip,
  saltBacteria,
  smallBudgets,
  ferryMemo,
  soundArchive,
  snowWater,
  caravanRun,
  potters,
  dimmingStar,
]
