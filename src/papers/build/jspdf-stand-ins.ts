/** Parts of jsPDF, by the names that its own source gives them, that draw nothing on a paper: papers are texts, boxes and one PNG or JPEG. */
const unusedPlugins = [
  // Papers are joined and ordered before jsPDF sees them, with dictionaries of Unicode's own.
  'arabic',
  // Would load html2canvas, dompurify and canvg.
  'html',
  'svg',
  'context2d',
  'canvas',
  'cell',
  'outline',
  'autoprint',
  'fileloading',
  'setLanguage',
  'viewerpreferences',
  'standard_fonts_metrics',
  'rgba_support',
] as const

/** The source without what lies from one text, past others, to the end of the last. Fails where one is gone. */
function without(source: string, from: string, ...past: readonly string[]): string {
  let end = 0
  for (const text of [from, ...past]) {
    const at = source.indexOf(text, end)
    if (at < 0) throw new Error(`jsPDF has changed: look for ${JSON.stringify(text)}`)
    end = at + text.length
  }
  return source.slice(0, source.indexOf(from)) + source.slice(end)
}

/** A plug-in is a documented function that is called on the spot. */
function withoutPlugin(source: string, name: string): string {
  const named = source.indexOf(`* @name ${name}\n * @module`)
  if (named < 0) throw new Error(`jsPDF has changed: no plug-in ${name}`)
  const start = source.indexOf('\n(function (', named)
  const end = source.indexOf('\n})(jsPDF', start)
  return source.slice(0, start) + source.slice(source.indexOf('\n', end + 1))
}

function leanJspdf(original: string): string {
  const plain = unusedPlugins.reduce(withoutPlugin, original)
  const formless = without(
    plain,
    'var jsPDFAPI = jsPDF.API;\nvar scaleFactor = 1;',
    'var AcroForm = jsPDF.AcroForm;',
  )
  // GIF, BMP and WebP, and the JPEG encoder that they end in, lie behind one another.
  const pictureless = without(
    formless,
    'function GifReader(buf) {',
    'jsPDFAPI.processWEBP = ',
    '})(jsPDF.API);',
  )
  const bidiless = without(
    pictureless,
    '(function (jsPDF) {\n\n  /**\n   * Table of Unicode types.',
    '})(jsPDF);',
  )
  return bidiless.replace(/export \{[^}]*\};/, 'export { GState, jsPDF };')
}

/** For the build of the paper worker: jsPDF is one file, so its parts are cut out of it, and a part that is gone fails the build. */
export const jspdfStandIns = [
  {
    module: 'jspdf/dist/jspdf.es.js',
    why: 'forms, HTML, SVG, canvases, decoders of pictures that are never kept',
    source: leanJspdf,
  },
]
