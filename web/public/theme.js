// Sets the chosen theme before the first paint. A file of its own: the content policy allows no inline script.
try {
  const theme = localStorage.getItem('proofmark.theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage is refused: the theme of the system stays.
}
