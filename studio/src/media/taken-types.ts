import { pictureFormats } from '../../../src/media/shape.ts'

/** What a file dialog offers; the server looks at the bytes. */
export const takenTypes = pictureFormats.map((format) => `image/${format}`).join(',')
