// Reads one EDTF text a line from standard input and parses each with edtf.js, an independent implementation of ISO
// 8601-2. Prints those that it refuses, or reads to other first or last days than are given behind a tab, and ends
// with 1 when there are any.
// usage: node check_edtf.mjs FOLDER_WITH_NODE_MODULES < lines
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'

const require = createRequire(pathToFileURL(process.argv[2] + '/'))
const { default: edtf } = require('edtf')

const day = (milliseconds) => {
  if (milliseconds === Infinity || milliseconds === -Infinity || milliseconds == null) return ''
  return new Date(milliseconds).toISOString().replace(/T.*/, '').replace(/^-00/, '-')
}
let refused = 0
for await (const line of createInterface({ input: process.stdin })) {
  const [text, first, last] = line.split('\t')
  try {
    const value = edtf(text)
    const same = value.toEDTF ? value.toEDTF() === text : value.edtf === text
    // Seasons have other months there; bounds of approximate dates are the same.
    const season = /^-?\d{4}-2[1-4]/.test(text)
    const days = season || (day(value.min) === first && day(value.max) === last)
    if (!same || !days) throw new Error(`read as ${value.toEDTF?.() ?? value.edtf}, ${day(value.min)} to ${day(value.max)}`)
  } catch (error) {
    ++refused
    console.log(`${line}: ${String(error.message).split('\n')[0]}`)
  }
}
process.exit(refused ? 1 : 0)
