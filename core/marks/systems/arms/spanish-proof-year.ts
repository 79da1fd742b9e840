/**
 * Spanish proof years: a letter from A 1927 on, with CH, LL and Ñ; A1 from 1955, A2 from 1981. The year of proof is not always that of making.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { proofYear } from '../../proof-year.ts'

const sources = {
  a: { title: 'cruffler.com: proof years', url: 'http://www.cruffler.com/ProductionDataPages/Astra/AstraDatesOfProduction.html' },
}

export const spanishProofYear = proofYear({
  id: 'spanish-proof-year',
  title: 'Year letter of the Spanish proof houses',
  country: 'ES',
  house: 'proof house of Eibar',
  namedBy: /spanish proof|eibar|\bAstra\b|\bLlama\b|\bStar (?:model|pistol|[A-Z]\b)/iu,
  table: codeTable(sources, `
  code | from | to | source
  A | 1927 | 1927 | a
  B | 1928 | 1928 | a
  C | 1929 | 1929 | a
  CH | 1930 | 1930 | a
  D | 1931 | 1931 | a
  E | 1932 | 1932 | a
  F | 1933 | 1933 | a
  G | 1934 | 1934 | a
  H | 1935 | 1935 | a
  I | 1936 | 1936 | a
  J | 1937 | 1937 | a
  K | 1938 | 1938 | a
  L | 1939 | 1939 | a
  LL | 1940 | 1940 | a
  M | 1941 | 1941 | a
  N | 1942 | 1942 | a
  Ñ | 1943 | 1943 | a
  O | 1944 | 1944 | a
  P | 1945 | 1945 | a
  Q | 1946 | 1946 | a
  R | 1947 | 1947 | a
  S | 1948 | 1948 | a
  T | 1949 | 1949 | a
  U | 1950 | 1950 | a
  V | 1951 | 1951 | a
  X | 1952 | 1952 | a
  Y | 1953 | 1953 | a
  Z | 1954 | 1954 | a
  A1 | 1955 | 1955 | a
  B1 | 1956 | 1956 | a
  C1 | 1957 | 1957 | a
  D1 | 1958 | 1958 | a
  E1 | 1959 | 1959 | a
  F1 | 1960 | 1960 | a
  G1 | 1961 | 1961 | a
  H1 | 1962 | 1962 | a
  I1 | 1963 | 1963 | a
  J1 | 1964 | 1964 | a
  K1 | 1965 | 1965 | a
  L1 | 1966 | 1966 | a
  M1 | 1967 | 1967 | a
  N1 | 1968 | 1968 | a
  Ñ1 | 1969 | 1969 | a
  O1 | 1970 | 1970 | a
  P1 | 1971 | 1971 | a
  Q1 | 1972 | 1972 | a
  R1 | 1973 | 1973 | a
  S1 | 1974 | 1974 | a
  T1 | 1975 | 1975 | a
  U1 | 1976 | 1976 | a
  V1 | 1977 | 1977 | a
  X1 | 1978 | 1978 | a
  Y1 | 1979 | 1979 | a
  Z1 | 1980 | 1980 | a
  A2 | 1981 | 1981 | a
  B2 | 1982 | 1982 | a
  C2 | 1983 | 1983 | a
  D2 | 1984 | 1984 | a
  E2 | 1985 | 1985 | a
  F2 | 1986 | 1986 | a
  G2 | 1987 | 1987 | a
  H2 | 1988 | 1988 | a
  I2 | 1989 | 1989 | a
  J2 | 1990 | 1990 | a
  K2 | 1991 | 1991 | a
  L2 | 1992 | 1992 | a
  M2 | 1993 | 1993 | a
  N2 | 1994 | 1994 | a
  Ñ2 | 1995 | 1995 | a
  O2 | 1996 | 1996 | a
  P2 | 1997 | 1997 | a
  Q2 | 1998 | 1998 | a
  R2 | 1999 | 1999 | a
  S2 | 2000 | 2000 | a
  T2 | 2001 | 2001 | a
  `),
  examples: [
    { mark: 'A', gives: [{ date: '1927', dateOf: 'proof', country: 'ES' }] },
    { mark: 'R', gives: [{ date: '1947' }] },
    { mark: 'QQQ', gives: [] },
  ],
})
