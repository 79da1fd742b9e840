/**
 * Headstamps: United States makers.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {
  newsyahoocom: { title: 'Yahoo News: Lake City rounds', url: 'https://news.yahoo.com/isis-use-bullets-made-in-usa-140928571.html' },
}

export const usHeadstamp = headstamp({
  id: 'us-headstamp',
  title: 'Headstamps: United States makers',
  usedIn: ['US'],
  script: 'Latin',
  table: codeTable(sources, `
    code        | maker                                                   | country | from | to   | source
    LC          | Lake City Army Ammunition Plant, Independence, Missouri | US      |      |      | newsyahoocom
    TW          | Twin Cities Army Ammunition Plant, New Brighton MN      | US      | 1941 |      |
    SL          | St. Louis Ordnance Plant                                | US      | 1941 |      |
    DEN         | Denver Ordnance Plant                                   | US      | 1941 | 1945 |
    DM          | Des Moines Ordnance Plant                               | US      | 1941 | 1945 |
    EC          | Evansville Chrysler                                     | US      | 1942 | 1945 |
    FA          | Frankford Arsenal, Philadelphia PA                      | US      |      | 1977 |
    WCC         | Western Cartridge Company, East Alton IL                | US      |      |      |
    WRA         | Winchester Repeating Arms, New Haven CT                 | US      |      |      |
    RA          | Remington Arms, Bridgeport CT / Lonoke AR               | US      |      |      |
    FC          | Federal Cartridge, Anoka MN                             | US      |      |      |
    EW          | Eau Claire Ordnance Plant                               | US      | 1942 | 1944 |
    U           | Utah Ordnance Plant                                     | US      | 1942 | 1945 |
    M           | Milwaukee Ordnance Plant                                | US      | 1942 | 1944 |
    WIN         | Winchester                                              | US      |      |      |
    WINCHESTER  | Winchester                                              | US      |      |      |
    R-P         | Remington Arms                                          | US      |      |      |
    REM-UMC     | Remington Arms                                          | US      |      |      |
    SPEER       | Speer (CCI)                                             | US      |      |      |
    CCI         | Cascade Cartridge Inc.                                  | US      |      |      |
    BLAZER      | CCI                                                     | US      |      |      |
    HORNADY     | Hornady                                                 | US      |      |      |
    FEDERAL     | Federal Cartridge                                       | US      |      |      |
    W-W         | Winchester-Western                                      | US      |      |      |
    OWC         | Olin, Western Cartridge                                 | US      |      |      |
    BLACK HILLS | Black Hills Ammunition                                  | US      |      |      |
  `),
  sources: [{ title: 'Yahoo News: Lake City rounds', url: 'https://news.yahoo.com/isis-use-bullets-made-in-usa-140928571.html' }],
  yearsFrom: 1875,
  examples: [
    { mark: 'LC', gives: [{ date: null }] },
    { mark: 'LC 1970', gives: [{ date: '1970' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
