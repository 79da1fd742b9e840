/**
 * Italian proof years: Roman numerals to 1974, then two letters. Lists disagree on some years, and all of them are given.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { proofYear } from '../../proof-year.ts'

const sources = {
  a: { title: 'thefiringline.com: proof years', url: 'https://purple.thefiringline.com/threads/date-of-manufacture-beretta-s682-skeet.482082' },
  b: { title: 'armietiro.it: proof years', url: 'https://armietiro.it/?p=27239' },
  c: { title: 'shootinguk.co.uk: proof years', url: 'https://shootinguk.co.uk/?p=2272' },
}

export const italianProofYear = proofYear({
  id: 'italian-proof-year',
  title: 'Year code of the Italian proof house',
  country: 'IT',
  house: 'Banco Nazionale di Prova, Gardone Val Trompia',
  namedBy: /italian proof|gardone|proof year code|\bBeretta\b|\bBenelli\b|\bFranchi\b/iu,
  table: codeTable(sources, `
  code | from | to | source
  I | 1945 | 1945 | a
  II | 1946 | 1946 | a
  III | 1947 | 1947 | a
  IV | 1948 | 1948 | a
  V | 1949 | 1949 | a
  VI | 1950 | 1950 | a
  VII | 1951 | 1951 | a
  VIII | 1952 | 1952 | a
  IX | 1953 | 1953 | a
  X | 1954 | 1954 | a
  XI | 1955 | 1955 | a
  XII | 1956 | 1956 | a
  XIII | 1957 | 1957 | a
  XIV | 1958 | 1958 | a
  XV | 1959 | 1959 | a
  XVI | 1960 | 1960 | a
  XVII | 1961 | 1961 | a
  XVIII | 1962 | 1962 | a
  XIX | 1963 | 1963 | a
  XX | 1964 | 1964 | a
  XXI | 1965 | 1965 | a
  XXII | 1966 | 1966 | a
  XXIII | 1967 | 1967 | a
  XXIV | 1968 | 1968 | a
  XXV | 1969 | 1969 | a
  XXVI | 1970 | 1970 | a
  XXVII | 1971 | 1971 | a
  XXVIII | 1972 | 1972 | a
  XXIX | 1973 | 1973 | a
  XXX | 1974 | 1974 | a
  XX7 | 1971 | 1971 | b
  XX8 | 1972 | 1972 | b
  XX9 | 1973 | 1973 | b
  AA | 1975 | 1975 | a
  AB | 1976 | 1976 | a
  AC | 1977 | 1977 | a
  AD | 1978 | 1978 | a
  AE | 1979 | 1979 | a
  AF | 1980 | 1980 | a
  AH | 1981 | 1981 | a
  AI | 1982 | 1982 | a
  AL | 1983 | 1983 | a
  AM | 1984 | 1984 | a
  AN | 1985 | 1985 | a
  AO | 1986 | 1986 | a
  AS | 1987 | 1987 | a
  AT | 1988 | 1988 | a
  AU | 1989 | 1989 | a
  AZ | 1990 | 1990 | a
  BA | 1991 | 1991 | a
  BB | 1992 | 1992 | a
  BC | 1993 | 1993 | a
  BD | 1994 | 1994 | a
  BF | 1995 | 1995 | a
  BH | 1996 | 1996 | a
  BI | 1997 | 1997 | a
  BL | 1998 | 1998 | a
  BM | 1999 | 1999 | a
  BN | 2000 | 2000 | a
  BP | 2001 | 2001 | a
  BS | 2002 | 2002 | a
  BT | 2003 | 2003 | a
  BU | 2004 | 2004 | a
  BZ | 2005 | 2005 | a
  CA | 2006 | 2006 | a
  CB | 2007 | 2007 | a
  AP | 1986 | 1986 | b
  CC | 2008 | 2008 | c
  CD | 2009 | 2009 | c
  CF | 2010 | 2010 | c
  CH | 2011 | 2011 | c
  CI | 2012 | 2012 | c
  CL | 2013 | 2013 | c
  CM | 2014 | 2014 | c
  CN | 2015 | 2015 | c
  CP | 2016 | 2016 | c
  CS | 2017 | 2017 | c
  `),
  examples: [
    { mark: 'I', gives: [{ date: '1945', dateOf: 'proof', country: 'IT' }] },
    { mark: 'XXI', gives: [{ date: '1965' }] },
    { mark: 'QQQ', gives: [] },
  ],
})
