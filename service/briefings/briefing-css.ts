/**
 * Styles of a briefing in HTML: for a screen, a phone and paper, light and dark, in both directions of writing.
 * @module
 */
export const briefingCss = `
:root { color-scheme: light dark; --ink: #16222e; --sheet: #fff; --quiet: #565c63; --rule: #c3cad1; --dark: #1f3a5f; --ground: #f4f1e8; --may: #8a4b0c; --bad: #a31515; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eaee; --sheet: #14191f; --quiet: #a9b2ba; --rule: #3c4650; --dark: #a9c8ec; --ground: #262a26; --may: #eab06c; --bad: #ff9b93; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-inline-size: 50rem; background: var(--sheet); color: var(--ink); font: 1rem/1.55 'IBM Plex Sans', 'Segoe UI', 'Noto Sans', 'Noto Sans Arabic', Tahoma, Arial, sans-serif; overflow-wrap: break-word; }
h1, h2, h3 { color: var(--dark); line-height: 1.25; margin: 0; }
h1 { font-size: 1.9rem; } h2 { font-size: 1.35rem; margin-block: 2.2rem 0.6rem; } h3 { font-size: 1rem; margin-block: 1.2rem 0.3rem; }
p, ul, ol { margin-block: 0.5rem; } ul, ol { padding-inline-start: 1.3rem; } li { margin-block: 0.25rem; }
a { color: var(--dark); }
.under, .quiet, figcaption { color: var(--quiet); }
.small { font-size: 0.9rem; }
.mono { font-family: 'IBM Plex Mono', 'Cascadia Mono', Menlo, Consolas, monospace; font-size: 0.88em; unicode-bidi: isolate; }
.marking { color: var(--bad); font-weight: 700; border: 2px solid; padding: 0.2rem 0.6rem; inline-size: fit-content; }
[dir=rtl] body { line-height: 1.8; }
.notice { background: var(--ground); padding: 0.5rem 0.75rem; border-radius: 3px; }
.sentence { display: grid; grid-template-columns: 2.6rem 1fr; gap: 0.4rem; margin-block: 0.7rem; }
.statement .sentence { font-size: 1.2rem; }
.number { color: var(--dark); padding-block-start: 0.15rem; }
.mark { display: inline-block; border: 1px solid var(--dark); border-radius: 3px; padding-inline: 0.3rem; font-size: 0.8rem; line-height: 1.35; white-space: nowrap; }
.mark.possible { border: 1px dashed var(--may); } .mark.contradicted, .mark.not-established { border: 1px dotted var(--bad); }
figure { margin: 1rem 0; } figure svg, figure img { max-inline-size: 100%; block-size: auto; background: #fff; display: block; }
.quote { border-inline-start: 3px solid var(--rule); padding-inline-start: 0.8rem; } .quote blockquote, .quote p { margin: 0; } .quote figcaption { font-size: 0.9rem; }
.wide { overflow-x: auto; } table { border-collapse: collapse; inline-size: 100%; font-size: 0.9rem; margin-block: 0.5rem; } caption { text-align: start; font-weight: 700; padding-block: 0.3rem; }
th, td { border: 1px solid var(--rule); padding: 0.3rem 0.5rem; text-align: start; vertical-align: top; } thead th { background: var(--ground); } tbody th { font-weight: 400; }
.photographs { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: 1rem; }
.squares { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: 1rem; } .squares svg { inline-size: 9rem; } .squares .line { display: block; }
.slides section { border: 1px solid var(--rule); border-radius: 4px; padding: 1.5rem 2rem; margin-block: 1rem; min-block-size: 28rem; } .slides h2 { margin-block-start: 0; } body.slides { max-inline-size: 62rem; font-size: 1.15rem; }
bdi.date { white-space: nowrap; }
.says { font-size: 0.9rem; display: block; }
.beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 1.5rem; align-items: start; }
@media (max-width: 30rem) { .slides section { padding: 1rem; min-block-size: 0; } .sentence { grid-template-columns: 1fr; gap: 0; } }
@media print {
  :root { --ink: #000; --sheet: #fff; --quiet: #444; --rule: #999; --dark: #1f3a5f; --ground: #f3f3f3; --may: #8a4b0c; --bad: #a31515; }
  body { padding: 0; max-inline-size: none; font-size: 10pt; } h2, h3, caption { break-after: avoid; } figure, .sentence, tr, .notice { break-inside: avoid; } .new-page { break-before: page; } .wide { overflow: visible; }
  body.slides { font-size: 15pt; } .slides section { break-after: page; border: 0; padding: 0; } nav { display: none; }
}
`
