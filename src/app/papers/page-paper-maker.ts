import { forgetFont, packFiles } from './font-files'
import { createPaperMaker } from './paper-maker'
import { startPaperWorker } from './paper-worker-link'

/** The window's own, with its worker kept between papers. */
export const paperMaker = createPaperMaker({ start: startPaperWorker, packFiles, forgetFont })
