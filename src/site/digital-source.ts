/** Members of schema.org's IPTCDigitalSourceEnumeration, without the ending that all of them have. */
const known = [
  'DigitalCapture',
  'NegativeFilm',
  'PositiveFilm',
  'Print',
  'MinorHumanEdits',
  'Composite',
  'CompositeCapture',
  'CompositeSynthetic',
  'AlgorithmicallyEnhanced',
  'TrainedAlgorithmicMedia',
  'CompositeWithTrainedAlgorithmicMedia',
  'AlgorithmicMedia',
  'DataDrivenMedia',
  'DigitalArt',
  'ScreenCapture',
  'VirtualRecording',
  'MultiFrameComputationalCapture',
]

/** IPTC's code for how a picture was made as schema.org says it; null for none or one that schema.org does not have. */
export function digitalSourceJsonLd(iptc: string): string | null {
  const code = iptc.slice(iptc.lastIndexOf('/') + 1)
  const name = code.charAt(0).toUpperCase() + code.slice(1)
  return known.includes(name) ? `https://schema.org/${name}DigitalSource` : null
}
