// Sets the chosen theme and language before the first paint. A file of its own: the content policy allows no inline script.
try {
  const theme = localStorage.getItem('proofmark.theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  // As web/words/language.ts has them.
  const known = ['en', 'fr', 'uk', 'ar']
  const language = [localStorage.getItem('proofmark.language'), ...navigator.languages.map((tag) => tag.split('-')[0]), 'en'].find((each) => known.includes(each))
  document.documentElement.lang = language
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr'
} catch {
  // Storage is refused: the theme of the system stays.
}
