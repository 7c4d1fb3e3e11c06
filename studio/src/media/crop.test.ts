import { describe, expect, test } from 'vitest'
import { smallestCrop } from '../../../src/media/shape.ts'
import { cropInPixels, cropOfRatio, handles, isWhole, movedCrop, stretchedCrop } from './crop.ts'

const whole = { x: 0, y: 0, width: 1, height: 1 }
const middle = { x: 0.25, y: 0.25, width: 0.5, height: 0.5 }

describe('a crop', () => {
  test('moves as far as the picture goes', () => {
    expect(movedCrop(middle, 0.1, -0.1)).toEqual({ ...middle, x: 0.35, y: 0.15 })
    expect(movedCrop(middle, 1, -1)).toEqual({ ...middle, x: 0.5, y: 0 })
    expect(isWhole(movedCrop(whole, 0.3, 0.3))).toBe(true)
  })

  test('is stretched at one side while the other stays', () => {
    expect(stretchedCrop(middle, 'e', 0.25, 0.9, null)).toEqual({ x: 0.25, y: 0.25, width: 0.75, height: 0.5 })
    expect(stretchedCrop(middle, 'nw', -0.25, 0.25, null)).toEqual({ x: 0, y: 0.5, width: 0.75, height: 0.25 })
    expect(stretchedCrop(middle, 's', 0, 9, null)).toEqual({ x: 0.25, y: 0.25, width: 0.5, height: 0.75 })
  })

  test('keeps its ratio', () => {
    expect(stretchedCrop(middle, 'se', 0.25, 0, 1)).toEqual({ x: 0.25, y: 0.25, width: 0.75, height: 0.75 })
    expect(stretchedCrop(middle, 'n', 0, -0.25, 2)).toEqual({ x: 0.25, y: 0.375, width: 0.75, height: 0.375 })
    expect(cropOfRatio(whole, 2)).toEqual({ x: 0, y: 0.25, width: 1, height: 0.5 })
    expect(cropOfRatio(whole, 0.5)).toEqual({ x: 0.25, y: 0, width: 0.5, height: 1 })
  })

  test('is set in pixels', () => {
    expect(cropInPixels(middle, 'x', 100, 1000)).toEqual({ ...middle, x: 0.1 })
    expect(cropInPixels(middle, 'height', 5000, 1000)).toEqual({ ...middle, height: 0.75 })
    expect(cropInPixels(middle, 'width', 0, 1000)).toEqual({ ...middle, width: smallestCrop })
  })

  test('never leaves the picture nor vanishes, however it is pulled', () => {
    let seed = 11
    const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647
    let crop = middle
    for (let round = 0; round < 5000; round += 1) {
      const [dx, dy] = [random() * 2 - 1, random() * 2 - 1]
      const ratio = round % 3 === 0 ? null : 0.3 + random() * 3
      if (ratio !== null) crop = cropOfRatio(crop, ratio)
      crop = round % 9 === 0 ? movedCrop(crop, dx, dy) : stretchedCrop(crop, handles[round % 8]!, dx, dy, ratio)
      if (crop.width < 0.05 || crop.height < 0.05) crop = middle
      expect(crop.x).toBeGreaterThanOrEqual(0)
      expect(crop.y).toBeGreaterThanOrEqual(0)
      expect(crop.x + crop.width).toBeLessThanOrEqual(1 + 1e-9)
      expect(crop.y + crop.height).toBeLessThanOrEqual(1 + 1e-9)
      expect(Math.min(crop.width, crop.height)).toBeGreaterThanOrEqual(smallestCrop - 2e-6)
    }
  })
})
